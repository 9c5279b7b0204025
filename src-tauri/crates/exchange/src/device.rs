//! What others know a laptop by: the key that it signs with and the key that is encrypted to.

use bech32::{Bech32, Hrp};
use data_encoding::HEXLOWER;
use ed25519_dalek::VerifyingKey;
use std::fmt;

/// The public Ed25519 key of a laptop; whoever holds its other half wrote what carries its signature.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId([u8; 32]);

impl DeviceId {
    /// The key with these 32 bytes. Whether it is a key at all turns out when a signature is checked.
    pub const fn from_bytes(bytes: [u8; 32]) -> DeviceId {
        DeviceId(bytes)
    }

    /// The 32 bytes of the key, as they are stored and sent.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key to check a signature with; `None` for bytes that are no key, or one that fits any signature.
    pub(crate) fn verifying(&self) -> Option<VerifyingKey> {
        VerifyingKey::from_bytes(&self.0)
            .ok()
            .filter(|key| !key.is_weak())
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceId({self})")
    }
}

/// The public X25519 key of a laptop: a bundle that is encrypted to it opens there. Shown as age does, `age1...`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Recipient([u8; 32]);

impl Recipient {
    /// The key with these 32 bytes; `None` for the few points with which every secret is the same, and so none.
    pub fn from_bytes(bytes: [u8; 32]) -> Option<Recipient> {
        // Any number will do: the points to refuse give zero with all of them.
        let shared = x25519_dalek::x25519([1; 32], bytes);
        (shared != [0; 32]).then_some(Recipient(bytes))
    }

    /// The 32 bytes of the key, as they are stored and sent.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The same key, for the age library. Its only way in is the text.
    pub(crate) fn for_age(&self) -> age::x25519::Recipient {
        self.to_string()
            .parse()
            .expect("age reads the keys that it specified")
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = bech32::encode::<Bech32>(Hrp::parse_unchecked("age"), &self.0);
        f.write_str(&text.map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_that_shares_its_secret_with_everybody_is_no_recipient() {
        assert_eq!(
            Recipient::from_bytes([0; 32]),
            None,
            "zero is of order four"
        );
        let mut one = [0; 32];
        one[0] = 1;
        assert_eq!(Recipient::from_bytes(one), None, "one is the neutral point");
        // A point of order eight, from the paper of curve25519.
        let eight = HEXLOWER
            .decode(b"e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800")
            .expect("hex");
        let eight = eight.try_into().expect("32 bytes");
        assert_eq!(
            Recipient::from_bytes(eight),
            None,
            "nor any other of small order"
        );
    }

    #[test]
    fn a_key_that_fits_any_signature_is_no_device() {
        let mut neutral = [0; 32];
        neutral[0] = 1;
        assert!(
            DeviceId::from_bytes(neutral).verifying().is_none(),
            "with the neutral point everybody could sign"
        );
    }
}
