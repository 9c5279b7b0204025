//! Why a task stopped, and what the reader can do now.

use std::fmt;

/// A reason to stop. Always a pair: what happened, and what to do about it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    advice: String,
}

impl Failure {
    /// A failure with its advice. An empty advice is left out.
    pub fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            advice: advice.into(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "✗ {}", self.what)?;
        if !self.advice.is_empty() {
            write!(f, "\n  {}", self.advice.replace('\n', "\n  "))?;
        }
        Ok(())
    }
}
