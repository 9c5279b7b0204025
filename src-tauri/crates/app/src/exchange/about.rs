//! What is kept about a file that was given or taken over: a line of JSON in the store.

use crate::wire::exchange::{ExchangeCounts, Selection};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// See the module. A field that is not there says nothing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct About {
    /// The names of the laptops that it was for, or of the one that made it.
    pub with: Vec<String>,
    /// The keys of those that it was for.
    pub for_devices: Vec<String>,
    pub purpose: String,
    pub selection: Option<Selection>,
    pub counts: ExchangeCounts,
    /// The name of the file, of one that was given.
    pub name: String,
    /// See [`exchange::Given::likeness`], as hexadecimal digits.
    pub likeness: String,
    /// When it was made, as its laptop had it.
    pub created_ms: i64,
    /// The replica that made it.
    pub replica: Option<Uuid>,
    /// How far each replica was in it, of a file with a whole group.
    pub upto: BTreeMap<Uuid, u64>,
    /// What its laptop had erased.
    pub erased: Vec<Uuid>,
    /// After taking it over both had the same.
    pub equal: bool,
    /// It was put in the shared folder of this group.
    pub shared_by: Option<Uuid>,
}

impl About {
    /// What was kept; nothing when a newer version kept it in another way.
    pub(crate) fn read(kept: &str) -> Self {
        serde_json::from_str(kept).unwrap_or_default()
    }

    pub(crate) fn write(&self) -> String {
        serde_json::to_string(self).expect("plain structs with text keys always become JSON")
    }
}
