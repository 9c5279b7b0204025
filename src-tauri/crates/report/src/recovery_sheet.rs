//! The herstelblad: twelve words that open the store when the passphrase is gone.

use chrono::NaiveDate;

use crate::Language;

/// What is printed on the recovery sheet. It has no `Debug`: the words are a key.
pub struct RecoverySheet {
    /// Language of the explanation.
    pub language: Language,
    /// The words, in order.
    pub words: [String; 12],
    /// The day on which the key was made, local.
    pub made_on: NaiveDate,
}
