//! Unfinished work is never an error: validation returns a list of what is still missing.

/// Something that is still missing or does not fit. Saving goes on; finishing checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcoming {
    /// The session has no date or start.
    NoDate,
    /// Nobody is expected.
    NoParticipants,
    /// There is neither a case nor a question.
    NoCase,
    /// The case has no question yet.
    NoQuestion,
    /// It is not said where the person of the case stands.
    NoVoice,
    /// No host is chosen.
    NoHost,
}
