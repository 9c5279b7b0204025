//! Four laptops that edit, meet, erase, make backups and put them back, with clocks that are days wrong.

use crate::made_up::bytes;
use ledger::{
    Erased, Erasure, ErasureId, Ledger, Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value,
};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// How many laptops.
pub const LAPTOPS: usize = 4;
/// The fields that rows have here.
pub const FIELDS: [&str; 3] = ["title", "question", "story"];
const ELEVEN_DAYS_MS: i64 = 11 * 24 * 3_600_000;

/// What is said in which fields.
pub type Said = BTreeMap<usize, i64>;

/// What somebody says in one, two or all fields of a row.
pub fn said(values: std::ops::Range<i64>) -> impl Strategy<Value = Said> {
    btree_map(0..FIELDS.len(), values, 1..=FIELDS.len())
}

/// One thing that happens on a laptop.
#[derive(Clone, Debug)]
pub enum Event {
    /// Somebody fills in one or more fields, having seen what stands there.
    Edit { laptop: usize, row: u8, said: Said },
    /// One laptop reads the file of another.
    Read { laptop: usize, from: usize },
    /// Somebody erases a case.
    EraseCase { laptop: usize, case: u8 },
    /// Somebody erases a row.
    EraseRow { laptop: usize, row: u8 },
    /// Somebody erases what the newest edit of a cell says.
    Redact {
        laptop: usize,
        row: u8,
        field: usize,
    },
    /// A copy is put aside.
    BackUp { laptop: usize },
    /// The copy is put back, as after a crash.
    PutBack { laptop: usize },
}

/// What happened, and how wrong each clock is.
#[derive(Clone, Debug)]
pub struct Story {
    events: Vec<Event>,
    clocks_ms: [i64; LAPTOPS],
}

/// Any story, with few erasures so that there is something left to look at.
pub fn story() -> impl Strategy<Value = Story> {
    let laptop = || 0..LAPTOPS;
    let event = prop_oneof![
        20 => (laptop(), 0..5u8, said(0..6)).prop_map(|(laptop, row, said)| Event::Edit { laptop, row, said }),
        12 => (laptop(), laptop()).prop_map(|(laptop, from)| Event::Read { laptop, from }),
        1 => (laptop(), 0..3u8).prop_map(|(laptop, case)| Event::EraseCase { laptop, case }),
        1 => (laptop(), 0..5u8).prop_map(|(laptop, row)| Event::EraseRow { laptop, row }),
        1 => (laptop(), 0..5u8, 0..FIELDS.len()).prop_map(|(laptop, row, field)| Event::Redact { laptop, row, field }),
        2 => laptop().prop_map(|laptop| Event::BackUp { laptop }),
        2 => laptop().prop_map(|laptop| Event::PutBack { laptop }),
    ];
    let clocks = prop::array::uniform4(-ELEVEN_DAYS_MS..=ELEVEN_DAYS_MS);
    (vec(event, 0..40), clocks).prop_map(|(events, clocks_ms)| Story { events, clocks_ms })
}

/// The laptops after a story, and everything that was ever done on any of them.
#[derive(Default)]
pub struct Neighbourhood {
    pub laptops: [Ledger; LAPTOPS],
    pub written: Vec<Op>,
    pub erased: Vec<Erasure>,
    backups: [Ledger; LAPTOPS],
    clocks_ms: [i64; LAPTOPS],
    now_ms: i64,
}

/// Row `n` and the case that it belongs to.
pub fn row(n: u8) -> (RowId, ScopeId) {
    (
        RowId::from_bytes(bytes(n)),
        ScopeId::from_bytes(bytes(n % 3)),
    )
}

impl Neighbourhood {
    pub fn after(story: &Story) -> Neighbourhood {
        let mut all = Neighbourhood {
            clocks_ms: story.clocks_ms,
            ..Neighbourhood::default()
        };
        for event in &story.events {
            all.live(event);
        }
        all
    }

    fn live(&mut self, event: &Event) {
        self.now_ms += 60_000;
        match *event {
            Event::Edit {
                laptop,
                row,
                ref said,
            } => {
                self.edit(laptop, row, said);
            }
            Event::Read { laptop, from } => self.read(laptop, from),
            Event::EraseCase { laptop, case } => {
                self.erase(laptop, Erased::Scope(ScopeId::from_bytes(bytes(case))))
            }
            Event::EraseRow { laptop, row: n } => self.erase(laptop, Erased::Row(row(n).0)),
            Event::Redact {
                laptop,
                row: n,
                field,
            } => {
                if let Some(op) = self.laptops[laptop].cell(row(n).0, FIELDS[field]).shown_op {
                    self.erase(laptop, Erased::Op(op));
                }
            }
            Event::BackUp { laptop } => self.backups[laptop] = self.laptops[laptop].clone(),
            Event::PutBack { laptop } => self.laptops[laptop] = self.backups[laptop].clone(),
        }
    }

    /// Fills in fields on a laptop; the base is what stands in them. None when the row was erased on this laptop.
    pub fn edit(&mut self, laptop: usize, n: u8, said: &Said) -> Option<OpId> {
        let ((row, scope), count) = (row(n), self.written.len() as u64 + 1);
        let heads: BTreeSet<OpId> = said
            .keys()
            .flat_map(|field| self.laptops[laptop].cell(row, FIELDS[*field]).heads)
            .collect();
        let op = Op {
            // Scattered, so that a higher id does not mean later.
            id: OpId(uuid::Uuid::from_u64_pair(
                count.wrapping_mul(0x9E37_79B9_7F4A_7C15),
                count,
            )),
            scope,
            row,
            kind: "case".into(),
            fields: said
                .iter()
                .map(|(field, said)| (FIELDS[*field].into(), Value::Int(*said)))
                .collect(),
            base: heads.into_iter().collect(),
            replica: ReplicaId::from_bytes(bytes(laptop as u8)),
            seq: count,
            person: PersonId::from_bytes(bytes(laptop as u8)),
            wall_ms: self.now_ms + self.clocks_ms[laptop],
            extra: Vec::new(),
        };
        let id = op.id;
        let stands = self.laptops[laptop].insert(op.clone());
        if stands {
            self.written.push(op);
        }
        stands.then_some(id)
    }

    fn erase(&mut self, laptop: usize, what: Erased) {
        let erasure = Erasure {
            id: ErasureId(uuid::Uuid::from_u128(self.erased.len() as u128)),
            what,
            reason: 1,
            person: PersonId::from_bytes(bytes(laptop as u8)),
            signature: Vec::new(),
        };
        self.laptops[laptop].erase(erasure.clone());
        self.erased.push(erasure);
    }

    /// One laptop reads the file of another.
    pub fn read(&mut self, laptop: usize, from: usize) {
        let file = self.laptops[from].clone();
        self.laptops[laptop].union(&file);
    }

    /// Everybody reads from everybody, round and round, so that all have heard of all.
    pub fn meet(&mut self) {
        for _ in 0..2 {
            for laptop in 0..LAPTOPS {
                self.read((laptop + 1) % LAPTOPS, laptop);
            }
        }
    }
}
