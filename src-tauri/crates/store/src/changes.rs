//! What an action changed, so that the screen knows what to refresh.

use crate::record::Record;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The rows that an action wrote to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    rows: BTreeMap<Uuid, &'static str>,
}

impl Changes {
    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether a row of this type was written to.
    #[must_use]
    pub fn touch<R: Record>(&self) -> bool {
        self.rows.values().any(|kind| *kind == R::TABLE.kind)
    }

    /// The kinds of rows that were written to, such as `statement`.
    #[must_use]
    pub fn kinds(&self) -> BTreeSet<&'static str> {
        self.rows.values().copied().collect()
    }

    /// The kind and id of every row that was written to.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, Uuid)> {
        self.rows.iter().map(|(id, kind)| (*kind, *id))
    }

    pub(crate) fn extend(&mut self, other: Changes) {
        self.rows.extend(other.rows);
    }

    pub(crate) fn add(&mut self, kind: &'static str, row: Uuid) {
        self.rows.insert(row, kind);
    }
}

/// What came of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<T> {
    /// What the action returned.
    pub value: T,
    /// What it changed.
    pub changes: Changes,
}
