//! The encrypted store: the ledger on disk and what is projected from it.

pub mod keys;
