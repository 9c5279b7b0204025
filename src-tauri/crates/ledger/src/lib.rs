//! Edits, heads, conflicts, erasures and their union.
//!
//! The log of edits is what laptops keep and exchange; tables are a projection of it. Every edit ([`Op`]) writes some
//! fields of one row and names the edits that it replaces, so "later" and "at the same time" are facts and not guesses of
//! a clock. Merging two ledgers is the union of their edits and of their grow-only erasures; it is commutative, associative
//! and idempotent, and an erasure wins from every edit. The laws are proven by the property tests in `tests/it`.
//!
//! This crate is pure: no clock, no random, no IO. Ids and times are handed in.

mod cell;
mod erasure;
mod fields;
mod ids;
mod ledger;
mod op;
mod value;

pub use cell::Cell;
pub use erasure::{Erased, Erasure};
pub use fields::{Fields, Names};
pub use ids::{ErasureId, OpId, PersonId, ReplicaId, RowId, ScopeId};
pub use ledger::{Gained, Ledger};
pub use op::Op;
pub use value::Value;
