//! Passphrase, recovery words, opening and locking.

use super::wire;

wire! {
    /// A passphrase on its way to the store. It passes the screen once and is wiped after use.
    pub struct PassphraseGiven {
        /// The passphrase.
        pub passphrase: String,
    }

    /// Another passphrase for an open store.
    pub struct PassphraseChange {
        /// The one that is in force, so that somebody who finds the laptop open cannot take it over.
        pub old: String,
        /// The one that comes in its place.
        pub new: String,
    }

    /// Five proposed words.
    pub struct PassphraseProposal {
        /// The words, to be typed with a space between.
        pub words: Vec<String>,
    }

    /// An honest answer to "is this strong enough?".
    pub struct PassphraseRating {
        /// 0 (guessed at once) to 4 (not guessed in a lifetime).
        pub score: u8,
        /// Strong enough to be accepted.
        pub enough: bool,
    }

    /// The words of the recovery sheet. Shown, printed, and then known to paper only.
    pub struct RecoveryWords {
        /// Twelve words.
        pub words: Vec<String>,
        /// Which one is asked back, from 1.
        pub ask: u8,
    }

    /// One word typed back from the sheet, or all twelve when opening with it.
    pub struct WordsGiven {
        /// What was typed.
        pub words: String,
    }

    /// Whether the word was right.
    pub struct WordChecked {
        /// It was the right word.
        pub right: bool,
    }
}
