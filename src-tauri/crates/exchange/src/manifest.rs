//! The first frame of a bundle: what it is, whose it is, and what the laptop that made it has.

mod record;

pub(crate) use record::Unreadable;

use crate::text::{is_line, is_text};
use crate::{Broken, ContactCard, DeviceId, PackageId, limits};
use ledger::{ErasureId, OpId, ReplicaId, ScopeId};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What of a group travels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Selection {
    /// All of it; only such a bundle says that something was seen.
    WholeGroup,
    /// The cases that the manifest names.
    SomeCases,
    /// Lessons and what belongs to them.
    LessonsOnly,
}

/// How much of the selection is in the file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Extent {
    /// Everything that its maker has of it.
    Full,
    /// Without what the receivers' own bundles say that they have.
    Delta,
}

/// How far a replica is known: the highest number up to which every edit is there, by replica.
pub type Upto = BTreeMap<ReplicaId, u64>;

/// What its maker has of one case, or of the group itself, within the selection. In a full bundle exactly this is in the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScopeSummary {
    /// The case, or the group.
    pub scope: ScopeId,
    /// How many edits.
    pub ops: u64,
    /// [`digest_of_ids`] of these edits.
    pub digest: [u8; 32],
    /// Which edits, by where they were made.
    pub upto: Upto,
}

/// The last whole-group bundle that was taken in of a replica: the acknowledgement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seen {
    /// That bundle.
    pub package: PackageId,
    /// What it brought.
    pub upto: Upto,
}

/// How much there is of everything.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Edits.
    pub ops: u64,
    /// Erasures.
    pub erasures: u64,
    /// People.
    pub people: u64,
    /// Frames of a kind that this version does not know.
    pub others: u64,
}

/// What stands at the beginning of a bundle. Everything in it but the ids is only what the laptop says that signed it.
#[derive(Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The version of the program that can read it all, as `1.4`: what is asked for when a reader meets what it must know and
    /// does not.
    pub needs: String,
    /// Capabilities without which it cannot be read. This version knows none, and refuses a bundle that asks for one.
    pub required: Vec<String>,
    /// Capabilities that were used and are not needed.
    pub optional: Vec<String>,
    /// Which bundle it is.
    pub package: PackageId,
    /// The laptop that made and signed it.
    pub sender: ContactCard,
    /// The version of the program that made it.
    pub program: String,
    /// What the laptop's clock said, in milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// What it is for, in the words of the sender; at most 500 characters.
    pub purpose: String,
    /// After this moment, in milliseconds since 1970 UTC, it should not be taken in without asking.
    pub expires_ms: Option<i64>,
    /// Which group it is of.
    pub group: ScopeId,
    /// What of that group.
    pub selection: Selection,
    /// How much of it is in the file.
    pub extent: Extent,
    /// The laptops it is meant for; empty when it is for whoever has the passphrase.
    pub for_devices: Vec<DeviceId>,
    /// The cases and the group itself, ascending.
    pub scopes: Vec<ScopeSummary>,
    /// The acknowledgements, by the replica that something was seen of.
    pub seen: BTreeMap<ReplicaId, Seen>,
    /// Erasures that its maker has applied.
    pub erased: BTreeSet<ErasureId>,
    /// What is in the file.
    pub counts: Counts,
}

/// BLAKE3 of the ids, one after the other. They must ascend; ids that ascend and are the same give the same digest.
pub fn digest_of_ids(ascending: impl IntoIterator<Item = OpId>) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for id in ascending {
        hasher.update(id.as_bytes());
    }
    *hasher.finalize().as_bytes()
}

impl Manifest {
    /// Whether it is meant for this laptop, or for whoever has the passphrase.
    pub fn is_for(&self, device: &DeviceId) -> bool {
        self.for_devices.is_empty() || self.for_devices.contains(device)
    }

    /// What it says of a case or of the group.
    pub fn scope(&self, scope: ScopeId) -> Option<&ScopeSummary> {
        self.scopes
            .binary_search_by_key(&scope, |summary| summary.scope)
            .ok()
            .map(|at| &self.scopes[at])
    }

    /// Whether others could read it.
    pub(crate) fn check(&self) -> Result<(), Broken> {
        let mut labels = self.required.iter().chain(&self.optional);
        let are_texts = is_version(&self.needs)
            && is_line(&self.program, limits::LABEL_CHARS_MAX)
            && is_text(&self.purpose, limits::PURPOSE_CHARS_MAX)
            && labels.all(|label| is_line(label, limits::LABEL_CHARS_MAX));
        if !are_texts {
            return Err(Broken::Text);
        }
        if !self.sender.is_fit() {
            return Err(Broken::Key);
        }
        if self.required.len().max(self.optional.len()) > limits::LABELS_MAX
            || self.for_devices.len() > limits::RECIPIENTS_MAX
            || self.counts.ops > limits::OPS_MAX
            || self.counts.erasures > limits::ERASURES_MAX
            || self.counts.people > limits::PEOPLE_MAX
        {
            return Err(Broken::TooMany);
        }
        if !self.scopes.is_sorted_by(|a, b| a.scope < b.scope) {
            return Err(Broken::Order);
        }
        let all = self
            .scopes
            .iter()
            .fold(0u64, |all, scope| all.saturating_add(scope.ops));
        if self.extent == Extent::Full && all != self.counts.ops {
            return Err(Broken::Manifest);
        }
        Ok(())
    }
}

/// Digits and dots, so that it can stand in a sentence on the screen whoever wrote it.
fn is_version(text: &str) -> bool {
    let is_number =
        |part: &str| (1..=5).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.len() <= 20 && text.split('.').all(is_number)
}

/// What people wrote stays out of logs.
impl fmt::Debug for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Manifest")
            .field("package", &self.package)
            .field("sender", &self.sender)
            .field("selection", &self.selection)
            .field("extent", &self.extent)
            .field("counts", &self.counts)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_digits_and_dots() {
        for version in ["1", "0.2.0", "12.34.5678"] {
            assert!(is_version(version), "{version}");
        }
        for version in [
            "",
            ".",
            "1.",
            "1.x",
            "1.0-beta",
            "123456",
            "1.1.1.1.1.1.1.1.1.1.1",
        ] {
            assert!(!is_version(version), "{version}");
        }
    }
}
