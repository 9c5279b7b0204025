//! The secret keys of a laptop.

use crate::{ContactCard, DeviceId, Recipient};
use bech32::{Bech32, Hrp};
use ed25519_dalek::{Signer, SigningKey};
use ledger::ReplicaId;
use std::fmt;
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};
use zeroize::{Zeroize, Zeroizing};

/// What a laptop signs and decrypts with. They live in the encrypted store and nowhere else.
#[derive(Clone)]
pub struct DeviceKeys {
    signing: SigningKey,
    decrypting: Zeroizing<[u8; 32]>,
}

impl DeviceKeys {
    /// New keys.
    pub fn generate() -> DeviceKeys {
        let mut bytes = Zeroizing::new([0; 64]);
        getrandom::fill(&mut *bytes)
            .expect("the operating system must be able to give random bytes");
        DeviceKeys::from_bytes(&bytes)
    }

    /// The keys that [`DeviceKeys::to_bytes`] gave. Any 64 bytes are keys.
    pub fn from_bytes(bytes: &[u8; 64]) -> DeviceKeys {
        let (mut signing, mut decrypting) = ([0; 32], Zeroizing::new([0; 32]));
        signing.copy_from_slice(&bytes[..32]);
        decrypting.copy_from_slice(&bytes[32..]);
        let keys = DeviceKeys {
            signing: SigningKey::from_bytes(&signing),
            decrypting,
        };
        signing.zeroize();
        keys
    }

    /// Both keys, to be kept in the encrypted store.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 64]> {
        let mut bytes = Zeroizing::new([0; 64]);
        bytes[..32].copy_from_slice(self.signing.as_bytes());
        bytes[32..].copy_from_slice(&*self.decrypting);
        bytes
    }

    /// The key that others check our signature with.
    pub fn device(&self) -> DeviceId {
        DeviceId::from_bytes(self.signing.verifying_key().to_bytes())
    }

    /// The key that others encrypt to.
    pub fn recipient(&self) -> Recipient {
        let public = x25519(*self.decrypting, X25519_BASEPOINT_BYTES);
        Recipient::from_bytes(public).expect("a multiple of the base point is of large order")
    }

    /// The card of this laptop.
    pub fn card(&self, laptop: &str, replica: ReplicaId) -> ContactCard {
        ContactCard {
            laptop: laptop.to_owned(),
            device: self.device(),
            recipient: self.recipient(),
            replica,
        }
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// The decrypting key as age writes it, `AGE-SECRET-KEY-1...`: whoever has it opens with stock age every bundle that was made
    /// for this laptop. See the recipe in `FORMAT.md`.
    pub fn rescue_key(&self) -> Zeroizing<String> {
        let text = bech32::encode::<Bech32>(
            Hrp::parse_unchecked("age-secret-key-"),
            self.decrypting.as_slice(),
        );
        let text = Zeroizing::new(text.expect("32 bytes fit"));
        Zeroizing::new(text.to_uppercase())
    }

    /// The decrypting key, for the age library. Its only way in is the text.
    pub(crate) fn identity(&self) -> age::x25519::Identity {
        self.rescue_key()
            .parse()
            .expect("age reads the keys that it specified")
    }
}

impl fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceKeys")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_from_their_bytes() {
        let keys = DeviceKeys::generate();
        let again = DeviceKeys::from_bytes(&keys.to_bytes());
        assert_eq!(keys.device(), again.device(), "the same signature");
        assert_eq!(keys.recipient(), again.recipient(), "the same lock");
        assert_ne!(
            keys.device(),
            DeviceKeys::generate().device(),
            "no two laptops are alike"
        );
    }

    #[test]
    fn age_knows_our_key_as_we_do() {
        let keys = DeviceKeys::generate();
        assert_eq!(
            keys.identity().to_public().to_string(),
            keys.recipient().to_string(),
            "the public key of the text that age reads"
        );
    }

    #[test]
    fn debug_output_shows_nothing_of_a_key() {
        assert_eq!(format!("{:?}", DeviceKeys::generate()), "DeviceKeys");
    }
}
