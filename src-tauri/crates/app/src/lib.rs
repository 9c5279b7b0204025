//! Use cases of the product: everything a facilitator can do, free of window and screen.

pub mod error;
pub mod table;
pub mod typescript;
pub mod wire;
