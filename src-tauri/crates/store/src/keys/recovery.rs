//! The recovery key: twelve words on paper that open the store when the passphrase is forgotten.

use super::secret::{Key, derive, random_bytes};
use super::words::{position_of, word_list};
use sha2::{Digest, Sha256};
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const WORDS: usize = 12;
const BITS_PER_WORD: usize = 11;

/// 128 random bits. On paper they are twelve words of the bundled list, 11 bits each; the last 4 of these 132 bits are
/// check digits, so that a typing error is seen before it is tried (the scheme of BIP 39 with our own words).
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; 16]);

/// Why typed words are not a recovery key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum RecoveryKeyError {
    /// There must be twelve.
    #[error("{found} words instead of 12")]
    WordCount {
        /// How many there are.
        found: usize,
    },
    /// A word that is not on the list.
    #[error("word {position} is not on the list")]
    UnknownWord {
        /// Which one, counted from 1.
        position: usize,
    },
    /// All words exist, but not together: one was taken for another, or they are in the wrong order.
    #[error("the words do not belong together")]
    Checksum,
}

impl RecoveryKey {
    pub(super) fn random() -> RecoveryKey {
        RecoveryKey(random_bytes())
    }

    /// The words to print.
    pub fn words(&self) -> [&'static str; WORDS] {
        let bits = self.with_check_digits();
        std::array::from_fn(|word| {
            let index = (0..BITS_PER_WORD).fold(0, |index, bit| {
                let at = word * BITS_PER_WORD + bit;
                index << 1 | usize::from(bits[at / 8] >> (7 - at % 8) & 1)
            });
            word_list()[index]
        })
    }

    /// The key that somebody typed from paper. Capitals, commas, numbers before the words, extra spaces and line ends do
    /// not matter, and of each word the first four letters are enough.
    ///
    /// # Errors
    /// `WordCount`, then the first `UnknownWord`, then `Checksum`.
    pub fn parse(typed: &str) -> Result<RecoveryKey, RecoveryKeyError> {
        let typed = Zeroizing::new(typed.to_lowercase());
        let words = || {
            typed
                .split(|c: char| !c.is_alphabetic())
                .filter(|word| !word.is_empty())
        };
        let found = words().count();
        if found != WORDS {
            return Err(RecoveryKeyError::WordCount { found });
        }
        let mut bits = Zeroizing::new([0u8; 17]);
        for (n, word) in words().enumerate() {
            let index =
                position_of(word).ok_or(RecoveryKeyError::UnknownWord { position: n + 1 })?;
            for bit in (0..BITS_PER_WORD).filter(|bit| index >> (BITS_PER_WORD - 1 - bit) & 1 == 1)
            {
                let at = n * BITS_PER_WORD + bit;
                bits[at / 8] |= 1 << (7 - at % 8);
            }
        }
        let mut key = RecoveryKey([0; 16]);
        key.0.copy_from_slice(&bits[..16]);
        if *key.with_check_digits() == *bits {
            Ok(key)
        } else {
            Err(RecoveryKeyError::Checksum)
        }
    }

    /// The key that opens the recovery slot.
    pub(super) fn wrapping_key(&self, salt: &[u8; 16]) -> Key {
        Zeroizing::new(derive(&self.0, salt, b"kantelbeeld recovery slot"))
    }

    /// The 128 bits and, in the upper half of the last byte, the first 4 bits of their SHA-256.
    fn with_check_digits(&self) -> Zeroizing<[u8; 17]> {
        let mut bits = Zeroizing::new([0; 17]);
        bits[..16].copy_from_slice(&self.0);
        bits[16] = Sha256::digest(self.0)[0] & 0xF0;
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_published_scheme() {
        // Test vectors of BIP 39 (https://github.com/trezor/python-mnemonic/blob/master/vectors.json), as places in the list.
        let published = [
            ([0x00; 16], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]),
            (
                [0x7F; 16],
                [
                    1019, 2015, 1790, 2039, 1983, 1533, 2031, 1919, 1019, 2015, 1790, 2040,
                ],
            ),
            (
                [0xFF; 16],
                [
                    2047, 2047, 2047, 2047, 2047, 2047, 2047, 2047, 2047, 2047, 2047, 2037,
                ],
            ),
        ];
        for (bits, places) in published {
            let expected = places.map(|place: usize| word_list()[place]);
            assert_eq!(
                RecoveryKey(bits).words(),
                expected,
                "packing and check digits must be as published"
            );
            let parsed = RecoveryKey::parse(&expected.join(" "))
                .ok()
                .map(|key| key.0);
            assert_eq!(parsed, Some(bits), "and lead back to the same bits");
        }
    }
}
