//! A laptop with another version of the program: only a model, so that it can write what this version cannot.

use super::handed::Handed;
use super::laptop::Model;
use exchange::{DeviceKeys, Selection};
use fastrand::Rng;
use ledger::{Op, OpId, PersonId, ReplicaId, RowId, ScopeId, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The laptop.
pub struct Newer {
    pub model: Model,
    pub keys: DeviceKeys,
    replica: ReplicaId,
    person: PersonId,
    seq: u64,
    wall_ms: i64,
}

impl Newer {
    pub fn new() -> Self {
        Self {
            model: Model::default(),
            keys: DeviceKeys::generate(),
            replica: ReplicaId(Uuid::new_v4()),
            person: PersonId(Uuid::new_v4()),
            seq: 0,
            wall_ms: 1_795_000_000_000,
        }
    }

    pub fn takes(&mut self, handed: &Handed) {
        self.model.takes(handed);
    }

    pub fn gives(&self) -> Handed {
        let ledger = &self.model.ledger;
        let (erasures, ops) = (ledger.erasures().cloned(), ledger.ops().cloned());
        let mut handed = Handed::new(Selection::WholeGroup, erasures.collect(), ops.collect());
        handed.frames.clone_from(&self.model.frames);
        handed
    }

    /// Writes an edit as another version would. Gives it, and its row when this version cannot show it.
    pub fn writes(
        &mut self,
        scopes: &[ScopeId],
        text: &str,
        chance: &mut Rng,
    ) -> (Vec<Op>, Option<RowId>) {
        self.wall_ms += chance.i64(1..90_000);
        let text = Value::Text(text.to_owned());
        let lines = self
            .model
            .ledger
            .ops()
            .filter(|op| *op.kind == *"statement");
        let line = chance.choice(lines.cloned().collect::<Vec<_>>());
        let cases = self.model.ledger.ops().filter(|op| *op.kind == *"case");
        let case = chance.choice(cases.cloned().collect::<Vec<_>>());
        let scope = chance
            .choice(scopes)
            .copied()
            .unwrap_or(ScopeId(Uuid::nil()));
        let one = |field: &str, value: Value| BTreeMap::from([(field.to_owned(), value)]);
        let (like, fields, not_shown) = match (chance.u32(..7), line, case) {
            (0, Some(line), _) => (line, one("mood", text), false),
            (1 | 2, Some(line), _) => (line, one("text", text), false),
            (3, Some(line), _) => (line, one("perspective", Value::Int(9)), true),
            (4, _, Some(case)) => (case, one("voice", Value::Int(9)), true),
            // An older version knew no roles.
            (5, Some(line), _) => {
                let mut fields = BTreeMap::from(line.fields.clone());
                fields.remove("role");
                let row = RowId(Uuid::new_v4());
                (Op { row, ..line }, fields, true)
            }
            _ => {
                self.model.frames.insert(vec![7, self.seq as u8]);
                let row = RowId(Uuid::new_v4());
                (self.blank(scope, row), one("weather", text), false)
            }
        };
        let row = like.row;
        let op = self.op(like, fields);
        match self.model.ledger.insert(op.clone()) {
            true => (vec![op], not_shown.then_some(row)),
            false => (Vec::new(), None),
        }
    }

    fn blank(&self, scope: ScopeId, row: RowId) -> Op {
        Op {
            id: OpId(Uuid::nil()),
            scope,
            row,
            kind: "season".into(),
            fields: BTreeMap::new().into(),
            base: Vec::new(),
            replica: self.replica,
            seq: 0,
            person: self.person,
            wall_ms: 0,
            extra: Vec::new(),
        }
    }

    fn op(&mut self, like: Op, fields: BTreeMap<String, Value>) -> Op {
        self.seq += 1;
        let heads = fields.keys();
        let heads = heads.flat_map(|field| self.model.ledger.cell(like.row, field).heads);
        let mut base: Vec<OpId> = heads.collect();
        base.sort_unstable();
        base.dedup();
        Op {
            id: OpId(Uuid::new_v4()),
            fields: fields.into(),
            base,
            replica: self.replica,
            seq: self.seq,
            person: self.person,
            wall_ms: self.wall_ms,
            // Key 32 with the number 1: nobody here knows what it means.
            extra: vec![0x18, 0x20, 0x01],
            ..like
        }
    }
}
