//! Finding back.

use super::wire;
use uuid::Uuid;

wire! {
    /// Looks for words; accents and parts of words are forgiven.
    pub struct SearchQuery {
        /// What was typed.
        pub text: String,
    }

    /// Where the words were found.
    pub struct Hit {
        /// What it is: the kind under which it is stored, a key under `kind` in the catalogue.
        pub kind: String,
        /// The session, if any.
        pub session: Option<Uuid>,
        /// The case, if any.
        pub case: Option<Uuid>,
        /// Name of the group.
        pub group: Option<String>,
        /// The words around it, in pieces.
        pub snippet: Vec<Piece>,
    }

    /// A piece of text around what was found.
    pub struct Piece {
        /// The text.
        pub text: String,
        /// This is what was looked for.
        pub found: bool,
    }
}
