//! Which rule of the format is broken.

/// A rule that what was read, or what should be written, does not keep. It names the rule and never what was in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Broken {
    /// Not the CBOR that stands there by the format: another type, an indefinite length, or cut off.
    #[error("no CBOR, or not what the format says")]
    Cbor,
    /// Nested deeper than [`NESTING_MAX`](crate::limits::NESTING_MAX).
    #[error("nested too deep")]
    Nesting,
    /// A key that every record of its kind has is missing.
    #[error("a key is missing")]
    Missing,
    /// Something does not ascend: keys, fields, frames, cases, edits.
    #[error("out of order")]
    Order,
    /// A value, a name or a payload is longer than it may be.
    #[error("too long")]
    TooLong,
    /// More of something than there may be.
    #[error("too many")]
    TooMany,
    /// A text has characters that no text of its kind may have, or is empty.
    #[error("not a text of its kind")]
    Text,
    /// Bytes that are no key, or a key that protects nothing.
    #[error("not a key")]
    Key,
    /// A number that is not one of those the format names.
    #[error("not one of the values")]
    Choice,
    /// The manifest promises something else than what follows.
    #[error("not what the manifest says")]
    Manifest,
}
