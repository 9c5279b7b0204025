//! What others know a laptop by: the key that it signs with and the key that is encrypted to.

use crate::Broken;
use bech32::{Bech32, Hrp};
use data_encoding::HEXLOWER;
use ed25519_dalek::VerifyingKey;
use std::fmt;
use std::str::FromStr;

/// What a public key of age begins with.
const AGE: Hrp = Hrp::parse_unchecked("age");

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
        let text = bech32::encode::<Bech32>(AGE, &self.0);
        f.write_str(&text.map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Recipient {
    type Err = Broken;

    /// Reads the public key as age shows it, such as that of an organisation that keeps the other half in its safe.
    fn from_str(text: &str) -> Result<Recipient, Broken> {
        let (hrp, bytes) = bech32::decode(text.trim()).map_err(|_| Broken::Key)?;
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| Broken::Key)?;
        match hrp == AGE {
            true => Recipient::from_bytes(bytes).ok_or(Broken::Key),
            false => Err(Broken::Key),
        }
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
    fn a_public_key_comes_back_from_the_text_that_age_shows() {
        // From the specification of age.
        let text = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
        let key: Recipient = text.parse().expect("a key");
        assert_eq!(key.to_string(), text);
        let secret = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";
        for other in ["", "age1", &text[..61], "ssh-ed25519 AAAA", secret] {
            let read: Result<Recipient, Broken> = other.parse();
            assert_eq!(read, Err(Broken::Key), "{other}");
        }
    }

    #[test]
    fn a_key_is_shown_as_the_text_it_is() {
        let device = DeviceId::from_bytes([0xab; 32]);
        assert_eq!(device.to_string(), "ab".repeat(32));
        assert_eq!(format!("{device:?}"), format!("DeviceId({device})"));
        let key = Recipient::from_bytes([9; 32]).expect("a key");
        assert_eq!(format!("{key:?}"), format!("Recipient({key})"));
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
