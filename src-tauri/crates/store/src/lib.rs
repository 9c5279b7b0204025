//! The encrypted store: the ledger on disk and what is projected from it.
//!
//! The log of edits *is* the store. Typed tables and the search index are a projection that [`Store::rebuild`] can make
//! again at any time. Every write goes through one gate, [`Store::transact`]: it takes the [`Action`] that the user did,
//! writes edits, projects them and returns what changed. Undo is an ordinary edit with the old value.
//!
//! What is kept is said in `tables/`, one short file per table. This is the only crate that knows SQL.

mod action;
pub mod backup;
mod changes;
mod clock;
mod disk;
mod drafts;
mod error;
mod find;
mod folder;
mod gate;
mod integrity;
pub mod keys;
mod log;
mod meta;
mod migrations;
mod open;
mod past;
mod project;
mod reads;
mod rebuild;
mod record;
mod search;
mod sharing;
mod short_ids;
mod store;
mod tables;
#[cfg(test)]
mod tests;
mod together;
mod tx;
mod undo;
mod values;
mod versions;

pub use action::Action;
pub use changes::{Changes, Outcome};
pub use clock::{Clock, id_after};
pub use drafts::Draft;
pub use error::StoreError;
pub use find::{Hit, Piece};
pub use integrity::{Integrity, PageCheck};
pub use meta::Meta;
pub use past::Past;
pub use reads::Reads;
pub use record::Record;
pub use sharing::{
    Arrived, Arriving, Colleague, Conflict, Contested, Incoming, Look, Package, PackageNew, Picked,
    PickedScope, RowHeld, ScopeArrived, ScopeHeld, ScopeSummed, SharedFile, SharedFolder, Told,
    UnknownFrame, Used,
};
pub use store::Store;
pub use tables::{Staying, cannot_be_empty};
pub use tx::Tx;
pub use undo::UndoState;
pub use versions::Version;
