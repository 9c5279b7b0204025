//! What `cargo xtask bench` measures. Every figure stands beside its counterpart from the same run.

pub mod figure;
pub mod paper;
pub mod start;
pub mod typing;
