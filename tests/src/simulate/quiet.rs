//! A quiet point: everybody has exchanged with everybody, and now all must be equal.

use super::fault::{Fault, differs};
use super::laptop::Laptop;
use super::sticks;
use super::tally::Tally;
use super::world::World;
use domain::ids::CommunityId;
use fastrand::Rng;
use ledger::{ErasureId, Ledger, Op, OpId, RowId, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What two people wrote in one place, as it must be the same everywhere: by row and field the edits to choose from.
type Contests = BTreeMap<(RowId, String), BTreeSet<OpId>>;

impl World {
    /// Everybody exchanges with everybody, and all must be equal. In the end all cases are let in again, every store is rebuilt,
    /// and a laptop that is new takes everything in in an order of its own.
    pub fn come_to_rest(
        &mut self,
        chance: &mut Rng,
        is_last: bool,
        tally: &mut Tally,
    ) -> Result<(), Fault> {
        let mut all = Ledger::new();
        let hub = chance.usize(..self.laptops.len());
        for (n, laptop) in self.laptops.iter_mut().enumerate() {
            all.union(&laptop.model.ledger);
            if is_last || n == hub {
                for scope in laptop.model.aside.clone() {
                    laptop.lets_in_again(scope)?;
                }
            }
        }
        all.union(&self.newer.model.ledger);
        self.exchange_through(hub)?;
        if let Some(op) = self.lost(&all) {
            return differs(format!("edit {op} was confirmed and is nowhere"));
        }
        if self.newer.model.ledger != all {
            return differs("the laptop with a newer version has something else than all");
        }
        let hub_contests = contests(&self.laptops[hub], &self.not_shown)?;
        let expected = expected_contests(&self.laptops[hub], &self.not_shown);
        let mut places = hub_contests.keys().chain(expected.keys());
        if let Some(place) = places.find(|place| hub_contests.get(place) != expected.get(place)) {
            let (there, model) = (hub_contests.get(place), expected.get(place));
            return differs(format!(
                "the conflict in {place:?} is {there:?}, and that of the model {model:?}"
            ));
        }
        let hub_shown = self.laptops[hub].store().shown_digests()?;
        for n in 0..self.laptops.len() {
            let at = |fault: Fault| Fault::Differs(format!("laptop {n}: {fault}"));
            self.holds(n, &all).map_err(at)?;
            self.says(n).map_err(at)?;
            if is_last || n == hub {
                let before = self.laptops[n].store().projection_digests()?;
                self.laptops[n].store().rebuild()?;
                let after = self.laptops[n].store().projection_digests()?;
                let other = after
                    .iter()
                    .find(|(table, digest)| before.get(*table) != Some(digest));
                if let Some((table, _)) = other {
                    return at_differs(n, &format!("a rebuild makes something else of {table}"));
                }
            }
            if self.laptops[n].model.aside.is_empty() {
                let shown = self.laptops[n].store().shown_digests()?;
                let other = shown
                    .iter()
                    .find(|(table, digest)| hub_shown.get(*table) != Some(digest));
                if let Some((table, _)) = other {
                    return at_differs(n, &format!("{table} shows something else than on the hub"));
                }
                if contests(&self.laptops[n], &self.not_shown)? != hub_contests {
                    return at_differs(n, "its conflicts are others than those of the hub");
                }
            }
        }
        if is_last {
            self.newcomer(chance, &hub_shown)?;
        }
        tally.add("quiet point");
        tally.add_many("conflict at a quiet point", hub_contests.len() as u64);
        tally.add_many("edit at a quiet point", all.ops().count() as u64);
        Ok(())
    }

    fn exchange_through(&mut self, hub: usize) -> Result<(), Fault> {
        for n in (0..self.laptops.len()).filter(|n| *n != hub) {
            let handed = sticks::all_of(&self.laptops[n], &self.scopes)?;
            self.laptops[hub].takes(&handed, self.group)?;
        }
        self.laptops[hub].takes(&self.newer.gives(), self.group)?;
        let handed = sticks::all_of(&self.laptops[hub], &self.scopes)?;
        for n in (0..self.laptops.len()).filter(|n| *n != hub) {
            self.laptops[n].takes(&handed, self.group)?;
        }
        self.newer.takes(&handed);
        Ok(())
    }

    /// The log of a laptop is its model, and its model is all.
    fn holds(&self, n: usize, all: &Ledger) -> Result<(), Fault> {
        let laptop = &self.laptops[n];
        let erasures: BTreeSet<ErasureId> =
            laptop.reads().erasures()?.iter().map(|it| it.id).collect();
        if erasures != all.erasures().map(|it| it.id).collect() {
            return differs("other erasures than all");
        }
        let mut there: Vec<Op> = Vec::new();
        for scope in &self.scopes {
            there.extend(laptop.reads().ops_of(*scope, None)?);
        }
        let there: BTreeSet<Op> = there.into_iter().collect();
        let model: BTreeSet<Op> = laptop.model.ledger.ops().cloned().collect();
        // Who took a case off can still write about it, in a session; that stays.
        let belongs = |op: &&Op| !laptop.model.aside.contains(&op.scope) || model.contains(op);
        let expected: BTreeSet<Op> = all.ops().filter(belongs).cloned().collect();
        same("its model", &model, &expected)?;
        same("its log", &there, &expected)?;
        let frames = laptop.reads().unknown_frames(self.group)?;
        let frames: BTreeSet<_> = frames.into_iter().map(|frame| frame.payload).collect();
        match frames == self.newer.model.frames {
            true => Ok(()),
            false => differs("other parts of a newer version than all"),
        }
    }

    /// What is read of the lines is what the model says.
    fn says(&self, n: usize) -> Result<(), Fault> {
        let laptop = &self.laptops[n];
        for session in laptop.reads().sessions(CommunityId(self.group))? {
            for line in laptop.reads().statements(session.id)? {
                let cell = laptop.model.ledger.cell(RowId(line.id.0), "text");
                let expected = match cell.shown {
                    Some(Value::Text(text)) => text,
                    _ => String::new(),
                };
                if line.text != expected {
                    return differs(format!("line {} is not what the model says", line.id.0));
                }
            }
        }
        Ok(())
    }

    /// A laptop that has nothing yet takes all in, in an order that nobody had.
    fn newcomer(
        &mut self,
        chance: &mut Rng,
        shown: &BTreeMap<&'static str, String>,
    ) -> Result<(), Fault> {
        let mut handed = self.newer.gives();
        chance.shuffle(&mut handed.ops);
        let mut laptop = Laptop::new(self.laptops.len())?;
        laptop.takes(&handed, self.group)?;
        match laptop.store().shown_digests()? == *shown {
            true => Ok(()),
            false => differs("a new laptop shows something else of the same edits"),
        }
    }
}

fn same(what: &str, there: &BTreeSet<Op>, expected: &BTreeSet<Op>) -> Result<(), Fault> {
    let missing = expected.difference(there).next();
    let too_many = there.difference(expected).next();
    match (missing, too_many) {
        (None, None) => Ok(()),
        (missing, too_many) => differs(format!(
            "in {what} is missing {missing:?}, and too many is {too_many:?}"
        )),
    }
}

fn at_differs(n: usize, what: &str) -> Result<(), Fault> {
    differs(format!("laptop {n}: {what}"))
}

fn contests(laptop: &Laptop, not_shown: &BTreeSet<RowId>) -> Result<Contests, Fault> {
    let mut contests = Contests::new();
    for conflict in laptop.reads().conflicts()? {
        if not_shown.contains(&conflict.row) {
            continue;
        }
        for contested in conflict.contested {
            let versions = contested.versions.iter().map(|told| told.op).collect();
            contests.insert((conflict.row, contested.field), versions);
        }
    }
    Ok(contests)
}

/// As the model has it, for what this version knows.
fn expected_contests(laptop: &Laptop, not_shown: &BTreeSet<RowId>) -> Contests {
    let ledger = &laptop.model.ledger;
    let mut fields: BTreeMap<RowId, BTreeSet<&str>> = BTreeMap::new();
    let mut needed: BTreeMap<RowId, Vec<&'static str>> = BTreeMap::new();
    for op in ledger.ops() {
        if *op.kind != *"season" && !not_shown.contains(&op.row) {
            fields.entry(op.row).or_default().extend(op.fields.keys());
            needed
                .entry(op.row)
                .or_insert_with(|| store::cannot_be_empty(&op.kind));
        }
    }
    let mut contests = Contests::new();
    // When the passage that says what a row is or where it belongs was erased, there is no row left to choose in. Here passages
    // go without what still stands of them being said again, and somebody may choose the empty side.
    let is_whole = |row: &RowId| {
        let is_gone = |field: &&str| ledger.cell(*row, field).shown == Some(Value::Null);
        needed
            .get(row)
            .is_none_or(|needed| !needed.iter().any(is_gone))
    };
    fields.retain(|row, _| is_whole(row));
    for (row, fields) in fields {
        for field in fields {
            let cell = ledger.cell(row, field);
            if cell.conflict {
                contests.insert((row, field.to_owned()), cell.heads.into_iter().collect());
            }
        }
    }
    contests
}
