//! What `cargo xtask bench` measures. Every figure stands beside its counterpart from the same run.

pub mod exchange;
pub mod figure;
mod full_evening;
pub mod large;
pub mod paper;
mod peers;
pub mod start;
pub mod typing;
