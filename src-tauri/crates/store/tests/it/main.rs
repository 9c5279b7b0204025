//! The store from outside, as the rooms above it use it.

mod fixture;
mod keys;
mod undo;
