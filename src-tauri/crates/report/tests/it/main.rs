//! The report as others use it: values in, pages out. Structure is compared, never pixels.
#![allow(clippy::unwrap_used, missing_docs)]

mod evening;
mod hostile;
mod paper;
mod recovery;
mod structure;
