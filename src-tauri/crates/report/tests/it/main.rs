//! The report as others use it: values in, pages out. Structure is compared, never pixels.
#![allow(clippy::unwrap_used, missing_docs)]

mod charter;
mod edges;
mod evening;
mod everywhere;
mod handout;
mod hostile;
mod long;
mod paper;
mod receipt;
mod recovery;
mod sheets;
mod structure;
