//! Use cases of the product: everything a facilitator can do, free of window and screen.
//!
//! One [`App`] holds at most one open store. The desktop shell and the test bridge hand it commands from the one
//! [`table`] and pass its [`events::Event`]s on. This crate is the only place that combines store and report.

pub mod app;
mod backups;
mod commands;
mod drives;
pub mod error;
pub mod events;
mod exchange;
mod failure;
pub mod folders;
pub mod library;
mod limits;
mod page_check;
pub mod practice;
mod router;
mod settings;
mod settling;
mod shared_folder;
pub mod table;
pub mod typescript;
mod views;
pub mod wire;

pub use app::{App, Setup};
