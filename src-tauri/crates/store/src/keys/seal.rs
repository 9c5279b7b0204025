//! Sealing the store key with another key (XChaCha20-Poly1305).

use super::format::{FORMAT, hex_bytes};
use super::secret::{Key, StoreKey, random_bytes};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The store key, readable only with the key that sealed it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sealed {
    #[serde(with = "hex_bytes")]
    nonce: [u8; 24],
    #[serde(with = "hex_bytes")]
    sealed: [u8; 48],
}

/// Which slot of which store a seal belongs to. It is bound to the seal, so that a slot cannot be carried to another store
/// or taken for another kind.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub store: &'a [u8; 16],
    pub slot: &'static str,
}

impl Place<'_> {
    fn bytes(self) -> Vec<u8> {
        [
            b"kantelbeeld keys ".as_slice(),
            &FORMAT.to_be_bytes(),
            self.store,
            self.slot.as_bytes(),
        ]
        .concat()
    }
}

impl Sealed {
    pub(super) fn new(key: &StoreKey, with: &Key, place: Place<'_>) -> Sealed {
        let nonce = random_bytes();
        let payload = Payload {
            msg: key.expose(),
            aad: &place.bytes(),
        };
        let sealed = XChaCha20Poly1305::new((&**with).into())
            .encrypt((&nonce).into(), payload)
            .ok()
            .and_then(|sealed| sealed.try_into().ok())
            .expect("32 bytes are never too long to seal and become 48");
        Sealed { nonce, sealed }
    }

    /// The store key, when `with` is what sealed it, for this place.
    pub(super) fn open(&self, with: &Key, place: Place<'_>) -> Option<StoreKey> {
        let payload = Payload {
            msg: &self.sealed,
            aad: &place.bytes(),
        };
        let key = XChaCha20Poly1305::new((&**with).into())
            .decrypt((&self.nonce).into(), payload)
            .ok()?;
        let key = Zeroizing::new(key);
        Some(StoreKey::from_bytes(key.as_slice().try_into().ok()?))
    }
}
