//! Key material. Wiped from memory when dropped; without `Debug`, so that it cannot reach a log.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A derived or random 32-byte key.
pub(super) type Key = Zeroizing<[u8; 32]>;

/// The key of the database.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct StoreKey([u8; 32]);

impl StoreKey {
    pub(super) fn random() -> StoreKey {
        StoreKey(random_bytes())
    }

    pub(super) fn from_bytes(bytes: [u8; 32]) -> StoreKey {
        StoreKey(bytes)
    }

    /// The same key once more. Said out loud, since each copy is one more to wipe.
    #[must_use]
    pub fn copy(&self) -> StoreKey {
        StoreKey(self.0)
    }

    /// The raw key, for the database that it opens.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Tells, without giving the key away, whether a key is the one of the store with this id.
    pub(super) fn check(&self, store: &[u8; 16]) -> [u8; 16] {
        derive::<16>(&self.0, store, b"kantelbeeld store key check")
    }
}

/// Derives `N` bytes from a secret that is itself random (HKDF-SHA256, RFC 5869). Not for passphrases.
pub(super) fn derive<const N: usize>(secret: &[u8], salt: &[u8], purpose: &[u8]) -> [u8; N] {
    let mut derived = [0; N];
    Hkdf::<Sha256>::new(Some(salt), secret)
        .expand(purpose, &mut derived)
        .expect("HKDF-SHA256 gives up to 8160 bytes and is never asked for more than 32");
    derived
}

/// Random bytes from the operating system. There is no safe way on without them, hence no error to handle.
pub(super) fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system must be able to give random bytes");
    bytes
}
