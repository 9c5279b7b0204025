//! The group, its laptops, and what is on the way between them.

use super::fault::Fault;
use super::laptop::Laptop;
use super::newer::Newer;
use super::sticks::Stick;
use super::tally::Tally;
use super::{moves, sticks};
use fastrand::Rng;
use ledger::{Erased, Op, OpId, RowId, ScopeId};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Everything there is.
pub struct World {
    pub laptops: Vec<Laptop>,
    pub newer: Newer,
    pub sticks: Vec<Stick>,
    pub group: Uuid,
    /// The group, and every case there ever was.
    pub scopes: Vec<ScopeId>,
    /// What somebody saw confirmed, and nobody lost by putting back a backup or taking a case off.
    confirmed: BTreeMap<OpId, (ScopeId, RowId)>,
    /// Rows in which somebody wrote what this version cannot show.
    pub not_shown: BTreeSet<RowId>,
    /// The how-manieth text comes next.
    texts: u64,
}

impl World {
    /// A group that all laptops know.
    pub fn new(laptops: usize) -> Result<Self, Fault> {
        let laptops = (0..laptops.max(1)).map(Laptop::new);
        let mut world = Self {
            laptops: laptops.collect::<Result<_, _>>()?,
            newer: Newer::new(),
            sticks: Vec::new(),
            group: Uuid::nil(),
            scopes: Vec::new(),
            confirmed: BTreeMap::new(),
            not_shown: BTreeSet::new(),
            texts: 0,
        };
        moves::begins(&mut world)?;
        let all = sticks::all_of(&world.laptops[0], &world.scopes)?;
        for laptop in world.laptops.iter_mut().skip(1) {
            laptop.takes(&all, world.group)?;
        }
        world.newer.takes(&all);
        Ok(world)
    }

    /// A text that nobody wrote before.
    pub fn text(&mut self) -> String {
        self.texts += 1;
        format!("Regel {} van de kring.", self.texts)
    }

    /// One thing that somebody does.
    pub fn step(&mut self, chance: &mut Rng, tally: &mut Tally) -> Result<(), Fault> {
        let who = chance.usize(..self.laptops.len());
        self.laptops[who].passes(chance.i64(1..90_000));
        match chance.u32(..100) {
            0..62 => moves::writes(self, who, chance, tally),
            62..78 => sticks::gives(self, who, chance, tally),
            78..90 => sticks::arrives(self, who, chance, tally),
            90..94 => super::erasing::takes_away(self, who, chance, tally),
            94..97 => self.newer_writes(chance, tally),
            _ => self.bad_luck(who, chance, tally),
        }
    }

    fn newer_writes(&mut self, chance: &mut Rng, tally: &mut Tally) -> Result<(), Fault> {
        let text = self.text();
        let scopes: Vec<ScopeId> = self.scopes.clone();
        let (ops, not_shown) = self.newer.writes(&scopes, &text, chance);
        tally.add_many("edits of a newer or older version", ops.len() as u64);
        self.not_shown.extend(not_shown);
        self.keep(&ops);
        Ok(())
    }

    fn bad_luck(&mut self, who: usize, chance: &mut Rng, tally: &mut Tally) -> Result<(), Fault> {
        match chance.u32(..10) {
            0..3 => {
                const DAY_MS: i64 = 86_400_000;
                let days = chance.i64(-2_000..2_000);
                self.laptops[who].passes(days * DAY_MS);
                tally.add("clock jumps by days or years");
            }
            3..5 => {
                self.laptops[who].restarts()?;
                tally.add("restart");
            }
            5..7 => {
                self.laptops[who].makes_a_backup()?;
                tally.add("backup");
            }
            7..9 => {
                if self.laptops[who].restores(chance)? {
                    tally.add("backup put back");
                    self.forget_what_nobody_has();
                }
            }
            _ => self.copies_a_folder(who, chance, tally)?,
        }
        Ok(())
    }

    fn copies_a_folder(
        &mut self,
        who: usize,
        chance: &mut Rng,
        tally: &mut Tally,
    ) -> Result<(), Fault> {
        let to = chance.usize(..self.laptops.len());
        if to == who {
            return Ok(());
        }
        let (first, second) = self.laptops.split_at_mut(who.max(to));
        let (low, high) = (&mut first[who.min(to)], &mut second[0]);
        let (from, to) = if who < to { (low, high) } else { (high, low) };
        let noticed = chance.bool();
        from.is_copied_to(to, noticed)?;
        tally.add(match noticed {
            true => "folder copied to another laptop",
            false => "folder copied, and nothing notices",
        });
        self.forget_what_nobody_has();
        Ok(())
    }

    /// Somebody saw these confirmed.
    pub fn keep(&mut self, ops: &[Op]) {
        let place = |op: &Op| (op.id, (op.scope, op.row));
        self.confirmed.extend(ops.iter().map(place));
    }

    /// After somebody threw something away on purpose: what nobody has any more need not come back.
    pub fn forget_what_nobody_has(&mut self) {
        let models = self.laptops.iter().map(|laptop| &laptop.model.ledger);
        let held: BTreeSet<OpId> = models
            .chain([&self.newer.model.ledger])
            .flat_map(|ledger| ledger.ops().map(|op| op.id))
            .collect();
        self.confirmed.retain(|id, _| held.contains(id));
    }

    /// A confirmed edit that is nowhere and that nobody erased.
    pub fn lost(&self, all: &ledger::Ledger) -> Option<OpId> {
        let gone: BTreeSet<Erased> = all.erasures().map(|erasure| erasure.what).collect();
        let there: BTreeSet<OpId> = all.ops().map(|op| op.id).collect();
        let is_lost = |(id, (scope, row)): &(&OpId, &(ScopeId, RowId))| {
            !there.contains(id)
                && !gone.contains(&Erased::Scope(*scope))
                && !gone.contains(&Erased::Row(*row))
        };
        self.confirmed.iter().find(is_lost).map(|(id, _)| *id)
    }
}
