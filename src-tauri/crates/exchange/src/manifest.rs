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
    use crate::DeviceKeys;

    /// What is whole.
    fn manifest() -> Manifest {
        let scope = |n: u8, ops| ScopeSummary {
            scope: ScopeId::from_bytes([n; 16]),
            ops,
            digest: [n; 32],
            upto: Upto::new(),
        };
        Manifest {
            needs: "0.2.0".to_owned(),
            required: Vec::new(),
            optional: Vec::new(),
            package: PackageId::from_bytes([1; 16]),
            sender: DeviceKeys::from_bytes(&[7; 64])
                .card("Laptop bij de bakker", ReplicaId::from_bytes([3; 16])),
            program: "Kantelbeeld 0.2.0".to_owned(),
            created_ms: 0,
            purpose: String::new(),
            expires_ms: None,
            group: ScopeId::from_bytes([2; 16]),
            selection: Selection::WholeGroup,
            extent: Extent::Full,
            for_devices: Vec::new(),
            scopes: vec![scope(2, 3), scope(4, 5)],
            seen: BTreeMap::new(),
            erased: BTreeSet::new(),
            counts: Counts {
                ops: 8,
                ..Counts::default()
            },
        }
    }

    type Change = fn(&mut Manifest);

    fn checked(change: impl FnOnce(&mut Manifest)) -> Result<(), Broken> {
        let mut changed = manifest();
        change(&mut changed);
        changed.check()
    }

    #[test]
    fn as_much_as_is_allowed_can_be_read_and_one_more_of_anything_cannot() {
        let labels = vec!["teken".to_owned(); limits::LABELS_MAX];
        let laptops = vec![DeviceId::from_bytes([5; 32]); limits::RECIPIENTS_MAX];
        assert_eq!(
            checked(|it| {
                it.extent = Extent::Delta;
                it.required.clone_from(&labels);
                it.optional = labels;
                it.for_devices = laptops;
                it.counts = Counts {
                    ops: limits::OPS_MAX,
                    erasures: limits::ERASURES_MAX,
                    people: limits::PEOPLE_MAX,
                    others: 0,
                };
            }),
            Ok(())
        );
        let more: [(&str, Change); 6] = [
            ("required", |it| {
                it.required = vec!["teken".to_owned(); limits::LABELS_MAX + 1];
            }),
            ("optional", |it| {
                it.optional = vec!["teken".to_owned(); limits::LABELS_MAX + 1];
            }),
            ("laptops", |it| {
                it.for_devices = vec![DeviceId::from_bytes([5; 32]); limits::RECIPIENTS_MAX + 1];
            }),
            ("edits", |it| it.counts.ops = limits::OPS_MAX + 1),
            ("erasures", |it| {
                it.counts.erasures = limits::ERASURES_MAX + 1
            }),
            ("people", |it| it.counts.people = limits::PEOPLE_MAX + 1),
        ];
        for (what, change) in more {
            assert_eq!(checked(change), Err(Broken::TooMany), "{what}");
        }
    }

    #[test]
    fn the_counts_of_a_full_bundle_add_up_and_its_scopes_ascend() {
        assert_eq!(checked(|_| ()), Ok(()));
        assert_eq!(checked(|it| it.counts.ops = 9), Err(Broken::Manifest));
        assert_eq!(
            checked(|it| (it.counts.ops, it.extent) = (2, Extent::Delta)),
            Ok(()),
            "of a part nothing adds up"
        );
        assert_eq!(checked(|it| it.scopes.reverse()), Err(Broken::Order));
        assert_eq!(
            checked(|it| it.scopes[1].scope = it.scopes[0].scope),
            Err(Broken::Order),
            "nor is one told of twice"
        );
    }

    #[test]
    fn what_would_not_stand_in_a_sentence_is_refused() {
        let texts: [Change; 5] = [
            |it| it.needs = "straks".to_owned(),
            |it| it.program = "twee\nregels".to_owned(),
            |it| it.purpose = "x".repeat(limits::PURPOSE_CHARS_MAX + 1),
            |it| it.required = vec![String::new(), "twee\nregels".to_owned()],
            |it| it.optional = vec!["x".repeat(limits::LABEL_CHARS_MAX + 1)],
        ];
        for (n, change) in texts.into_iter().enumerate() {
            assert_eq!(checked(change), Err(Broken::Text), "{n}");
        }
        assert_eq!(
            checked(|it| it.sender.device = DeviceId::from_bytes([0; 32])),
            Err(Broken::Key)
        );
    }

    #[test]
    fn a_scope_is_found_by_its_id() {
        let manifest = manifest();
        for summary in &manifest.scopes {
            assert_eq!(manifest.scope(summary.scope), Some(summary));
        }
        assert_eq!(manifest.scope(ScopeId::from_bytes([3; 16])), None);
    }

    #[test]
    fn it_comes_back_from_its_record_whatever_was_chosen() {
        for selection in [
            Selection::WholeGroup,
            Selection::SomeCases,
            Selection::LessonsOnly,
        ] {
            for (extent, expires_ms) in [(Extent::Full, None), (Extent::Delta, Some(-1))] {
                let written = Manifest {
                    selection,
                    extent,
                    expires_ms,
                    ..manifest()
                };
                let read = Manifest::read(&written.write());
                assert!(
                    matches!(&read, Ok(read) if *read == written),
                    "{selection:?}, {extent:?}"
                );
            }
        }
    }

    /// The record with these bytes instead of those.
    fn replaced(record: &[u8], from: [u8; 16], to: [u8; 16]) -> Vec<u8> {
        let mut record = record.to_vec();
        let at = record.windows(16).position(|it| it == from);
        let at = at.expect("it stands there");
        record[at..at + 16].copy_from_slice(&to);
        record
    }

    #[test]
    fn what_was_seen_and_what_was_erased_ascend_and_are_told_of_once() {
        let (low, middle, high) = ([0x21; 16], [0x22; 16], [0x23; 16]);
        let seen = |package| Seen {
            package: PackageId::from_bytes(package),
            upto: Upto::new(),
        };
        let written = Manifest {
            seen: [
                (ReplicaId::from_bytes(low), seen([8; 16])),
                (ReplicaId::from_bytes(high), seen([9; 16])),
            ]
            .into(),
            ..manifest()
        };
        let erasing = Manifest {
            erased: [low, high].map(ErasureId::from_bytes).into(),
            ..manifest()
        };
        for (what, record) in [("seen", written.write()), ("erased", erasing.write())] {
            assert!(Manifest::read(&record).is_ok(), "{what}");
            let between = replaced(&record, high, middle);
            assert!(
                Manifest::read(&between).is_ok(),
                "{what}: they need not follow"
            );
            for wrong in [
                replaced(&record, high, low),
                replaced(&record, low, [0x24; 16]),
            ] {
                let read = Manifest::read(&wrong);
                assert!(
                    matches!(read, Err(record::Unreadable::Broken(Broken::Order))),
                    "{what}"
                );
            }
        }
    }

    #[test]
    fn what_is_kept_of_a_scope_comes_back() {
        let summary = ScopeSummary {
            upto: [(ReplicaId::from_bytes([3; 16]), 7)].into(),
            ..manifest().scopes[0].clone()
        };
        let kept = summary.to_bytes();
        assert_eq!(ScopeSummary::from_bytes(&kept), Ok(summary));
        let longer = [kept.as_slice(), &[0]].concat();
        assert!(
            ScopeSummary::from_bytes(&longer).is_err(),
            "and nothing behind it"
        );
        assert!(ScopeSummary::from_bytes(&kept[1..]).is_err());
    }

    #[test]
    fn its_debug_output_says_nothing_that_people_wrote() {
        let mut manifest = manifest();
        manifest.purpose = "voor Bram".to_owned();
        let shown = format!("{manifest:?}");
        assert!(
            !shown.contains("Bram") && !shown.contains("bakker"),
            "{shown}"
        );
        assert!(shown.contains("WholeGroup"), "but how much it is: {shown}");
    }

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
