//! From a sentence that somebody can remember to a key.

use super::error::{KeyFileError, UnlockError};
use super::secret::{Key, random_bytes};
use super::words::word_list;
use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// How much work one try of a passphrase is (Argon2id). The default is what the product uses: about a second on a plain
/// laptop, and 256 MiB for each guess of a thief. Tests hand in less.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KdfCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// How many times the memory is gone through.
    pub passes: u32,
    /// How many lanes the memory is divided in.
    pub lanes: u32,
}

impl Default for KdfCost {
    fn default() -> Self {
        KdfCost {
            memory_kib: 256 * 1024,
            passes: 3,
            lanes: 1,
        }
    }
}

impl KdfCost {
    /// More than any version of the program would ask; a file that asks more is not ours and would only make the laptop
    /// hang. 1 GiB and ten passes is about ten times the default.
    const MAX: KdfCost = KdfCost {
        memory_kib: 1024 * 1024,
        passes: 10,
        lanes: 4,
    };

    /// The parameters, unless they are beyond the limits or make no sense to Argon2.
    fn params(self) -> Option<Params> {
        let within = self.memory_kib <= Self::MAX.memory_kib
            && self.passes <= Self::MAX.passes
            && self.lanes <= Self::MAX.lanes;
        if !within {
            return None;
        }
        Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).ok()
    }

    pub(super) fn is_acceptable(self) -> bool {
        self.params().is_some()
    }
}

/// Why no key came out.
pub(super) enum KdfFailure {
    CostRefused,
    OutOfMemory,
}

impl From<KdfFailure> for KeyFileError {
    fn from(failure: KdfFailure) -> Self {
        match failure {
            KdfFailure::CostRefused => KeyFileError::CostRefused,
            KdfFailure::OutOfMemory => KeyFileError::OutOfMemory,
        }
    }
}

impl From<KdfFailure> for UnlockError {
    fn from(failure: KdfFailure) -> Self {
        match failure {
            // Cannot be: the cost is checked before a key file counts as sound. Should it be, then nothing fits.
            KdfFailure::CostRefused => UnlockError::Wrong,
            KdfFailure::OutOfMemory => UnlockError::OutOfMemory,
        }
    }
}

/// The key that a passphrase gives with this salt.
pub(super) fn key_from(
    passphrase: &SecretString,
    salt: &[u8; 16],
    cost: KdfCost,
) -> Result<Key, KdfFailure> {
    let params = cost.params().ok_or(KdfFailure::CostRefused)?;
    let mut key = Key::default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(canonical(passphrase).as_bytes(), salt, key.as_mut())
        // Lengths are fixed here and far below the limits of Argon2; memory is all that can be short.
        .map_err(|_| KdfFailure::OutOfMemory)?;
    Ok(key)
}

pub(super) fn is_empty(passphrase: &SecretString) -> bool {
    canonical(passphrase).is_empty()
}

/// The same passphrase in the same bytes, whatever keyboard it was typed on: accents composed (NFC), one space between
/// words, none around. Capitals do count.
fn canonical(passphrase: &SecretString) -> Zeroizing<String> {
    let typed = passphrase.expose_secret();
    // Composing at most triples the bytes, so the text is never moved and no copy stays behind.
    let mut plain = Zeroizing::new(String::with_capacity(3 * typed.len()));
    for word in typed.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.nfc());
    }
    plain
}

/// Five random words of the bundled list: 55 bits, and easy to remember.
pub fn propose_passphrase() -> [&'static str; 5] {
    let list = word_list();
    // 2048 divides 65536, so every word is as likely.
    std::array::from_fn(|_| list[usize::from(u16::from_le_bytes(random_bytes())) % list.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_sentence_typed_in_another_way_gives_the_same_bytes() {
        let plain = |typed: &str| canonical(&SecretString::from(typed)).to_string();
        assert_eq!(
            plain("  mijn\tcafe\u{301} \n fiets "),
            "mijn café fiets",
            "spaces and composed accents must not matter"
        );
        assert_ne!(
            plain("Mijn fiets"),
            plain("mijn fiets"),
            "capitals are part of a passphrase"
        );
        assert_ne!(
            plain("mijnfiets"),
            plain("mijn fiets"),
            "and so is where the words end"
        );
        assert!(
            is_empty(&SecretString::from(" \t ")),
            "only spaces is no passphrase"
        );
    }

    #[test]
    fn a_cost_beyond_the_limits_is_refused_before_any_work() {
        let fine = KdfCost::default();
        assert!(fine.is_acceptable(), "the product's own cost must pass");
        for hostile in [
            KdfCost {
                memory_kib: u32::MAX,
                ..fine
            },
            KdfCost { passes: 11, ..fine },
            KdfCost { lanes: 5, ..fine },
            KdfCost {
                memory_kib: 0,
                ..fine
            },
            KdfCost { passes: 0, ..fine },
            KdfCost { lanes: 0, ..fine },
        ] {
            assert!(
                !hostile.is_acceptable(),
                "{hostile:?} would hang the laptop or makes no sense"
            );
        }
    }
}
