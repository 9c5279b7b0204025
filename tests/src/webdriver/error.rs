//! What can go wrong between a test and the window.

use std::path::PathBuf;

/// Why the window did not do as it was asked.
#[derive(Debug, thiserror::Error)]
pub enum WebDriverError {
    /// A program that we need is not there.
    #[error("cannot start {program}")]
    Start {
        /// Its name.
        program: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// The driver ended before it answered. Its own words are on standard error.
    #[error("WebKitWebDriver ended before it answered")]
    DriverEnded,
    /// The connection to the driver broke.
    #[error("WebKitWebDriver cannot be reached")]
    Wire(#[from] Box<ureq::Error>),
    /// The driver answered, and its answer is no.
    #[error("{command}: {error}: {message}")]
    Refused {
        /// What we asked, as method and path.
        command: String,
        /// One of the codes of the W3C standard, such as `no such element`.
        error: String,
        /// The driver's own explanation.
        message: String,
    },
    /// The answer is not what the standard says it should be.
    #[error("{command} was answered with something else than {expected}")]
    UnexpectedAnswer {
        /// What we asked.
        command: String,
        /// What we wanted to hear.
        expected: &'static str,
    },
    /// Something did not come in time.
    #[error("waited {waited_ms} ms for {what}")]
    TooLate {
        /// What we waited for.
        what: String,
        /// For how long.
        waited_ms: u128,
    },
    /// Something that cannot be reached with the keyboard, or is not there to choose.
    #[error("{what:?} is out of reach; there was {met:?}")]
    OutOfReach {
        /// What we looked for.
        what: String,
        /// What we met instead, in order.
        met: Vec<String>,
    },
    /// The app is not running.
    #[error("the app is not running")]
    NoProcess,
    /// A file or folder of ours cannot be used.
    #[error("cannot use {path}")]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

/// What WebKitWebDriver says when a script in the page came back without an answer, seldom and only while the page becomes
/// another: nothing was seen, which is no answer about what is there.
const NOTHING_SEEN: &str = "Could not parse script result";

impl WebDriverError {
    /// Whether the driver says that something is not there, or not there any more. Then it is worth to ask again.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Refused { error, message, .. }
            if matches!(error.as_str(), "no such element" | "stale element reference" | "no such window")
                || (error == "unknown error" && message == NOTHING_SEEN))
    }
}
