//! What stands in a key file, and whether it can be trusted.
//!
//! The file is JSON: the SHA-256 of the content and the content itself. The check is against wear and accidents; whoever
//! changes the content on purpose still cannot make a seal open.

use super::passphrase::KdfCost;
use super::seal::Sealed;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io;

/// The format that this program writes, and the newest that it reads.
pub(super) const FORMAT: u32 = 1;
/// A key file is about 1 kB; anything much larger is not one.
pub(super) const SIZE_BYTES_MAX: u64 = 16 * 1024;

/// The content of a key file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Content {
    pub format: u32,
    /// Names the store, so that two stores cannot be mixed up.
    #[serde(with = "hex_bytes")]
    pub store: [u8; 16],
    /// Goes up with every change, so that of two sound files the newer is known.
    pub generation: u64,
    /// See `StoreKey::check`.
    #[serde(with = "hex_bytes")]
    pub key_check: [u8; 16],
    pub slots: Slots,
}

/// The ways in: a real store has exactly these two, a practice store only the open one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Slots {
    Closed {
        passphrase: PassphraseSlot,
        recovery: RecoverySlot,
    },
    Open {
        #[serde(with = "hex_bytes")]
        key: [u8; 32],
    },
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PassphraseSlot {
    pub argon2id: KdfCost,
    #[serde(with = "hex_bytes")]
    pub salt: [u8; 16],
    pub key: Sealed,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecoverySlot {
    #[serde(with = "hex_bytes")]
    pub salt: [u8; 16],
    pub key: Sealed,
}

/// Why a file does not count.
#[derive(Debug)]
pub(super) enum Flaw {
    Missing,
    Damaged,
    TooNew { format: u32 },
    CostRefused,
    Unreadable(io::Error),
}

impl Content {
    /// The bytes of the file.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let content = serde_json::to_string_pretty(self)
            .expect("plain structs with text keys always become JSON");
        in_envelope(&content).into_bytes()
    }

    /// The content of a file, when no byte of it was changed by accident and this program knows all of it.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Content, Flaw> {
        let file = str::from_utf8(bytes).map_err(|_| Flaw::Damaged)?;
        let content = content_of(file).ok_or(Flaw::Damaged)?;
        // The format first, and alone: what a newer version wrote around it is not damage.
        #[derive(Deserialize)]
        struct OnlyFormat {
            format: u32,
        }
        let OnlyFormat { format } = serde_json::from_str(content).map_err(|_| Flaw::Damaged)?;
        if format > FORMAT {
            return Err(Flaw::TooNew { format });
        }
        let content: Content = serde_json::from_str(content).map_err(|_| Flaw::Damaged)?;
        match &content.slots {
            Slots::Closed { passphrase, .. } if !passphrase.argon2id.is_acceptable() => {
                Err(Flaw::CostRefused)
            }
            _ => Ok(content),
        }
    }
}

fn in_envelope(content: &str) -> String {
    format!(
        "{{\"sha256\": \"{}\", \"keys\": {content}}}\n",
        hex::encode(Sha256::digest(content))
    )
}

/// What is between the braces, when the check holds and nothing else stands in the file.
fn content_of(file: &str) -> Option<&str> {
    let content = file.split_once("\"keys\": ")?.1.strip_suffix("}\n")?;
    (in_envelope(content) == file).then_some(content)
}

/// Fixed-length bytes as hexadecimal text.
pub(super) mod hex_bytes {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer, const N: usize>(
        bytes: &[u8; N],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.serialize_str(&hex::encode(bytes))
    }

    pub fn deserialize<'de, D: Deserializer<'de>, const N: usize>(
        from: D,
    ) -> Result<[u8; N], D::Error> {
        let mut bytes = [0; N];
        hex::decode_to_slice(String::deserialize(from)?, &mut bytes).map_err(D::Error::custom)?;
        Ok(bytes)
    }
}
