//! What goes out: the edits of a group, scope by scope.

use super::scopes;
use crate::log;
use crate::record::Record;
use crate::short_ids::ShortIds;
use crate::tables::{HangsOn, hangs_on};
use crate::{Reads, Store, StoreError, tables};
use chrono::{DateTime, Utc};
use domain::community::Community;
use ledger::{Erasure, ErasureId, Op, OpId, ReplicaId, RowId, ScopeId};
use rusqlite::params;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What is here of one scope: a case, or a group with all that is of no case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeHeld {
    /// The case or the group.
    pub scope: ScopeId,
    /// Every edit of it, ascending.
    pub ops: Vec<OpId>,
    /// The highest number of an edit in it, for each replica.
    pub versions: BTreeMap<ReplicaId, u64>,
    /// How long everything is that was written, about.
    pub content_bytes: u64,
}

/// What of a group is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// All of it.
    Group,
    /// These cases.
    Cases(Vec<Uuid>),
    /// These lessons.
    Lessons(Vec<Uuid>),
}

/// A scope that is given, and which rows of it when it is not all.
pub type PickedScope = (ScopeId, Option<BTreeSet<RowId>>);

fn is_in(only: Option<&BTreeSet<RowId>>, row: RowId) -> bool {
    only.is_none_or(|rows| rows.contains(&row))
}

/// A part of a file that only a newer version knows.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownFrame {
    /// What it is, as the file says.
    pub kind: u8,
    /// As they were in the file.
    pub flags: u8,
    /// Byte for byte.
    pub payload: Vec<u8>,
}

impl std::fmt::Debug for UnknownFrame {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let length = self.payload.len();
        write!(f, "UnknownFrame({} of {length} bytes)", self.kind)
    }
}

impl Reads<'_> {
    /// The scopes of a group, ascending: the group itself and every case of it, also a removed one, one that this version cannot
    /// show, and one of which only a part is here.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn scopes(&self, community: Uuid) -> Result<Vec<ScopeId>, StoreError> {
        let mut cases = self.sql().prepare_cached(&format!(
            "SELECT id FROM {} WHERE community = ?1
             UNION SELECT scope FROM group_scope WHERE community = ?1 AND EXISTS (SELECT 1 FROM op WHERE op.scope = (SELECT n FROM short_id WHERE id = group_scope.scope))
             UNION SELECT ?1",
            tables::CASES.name
        ))?;
        let cases = cases.query_map([community.as_bytes()], |row| Ok(ScopeId(row.get(0)?)))?;
        let mut scopes: BTreeSet<ScopeId> = cases.collect::<Result<_, _>>()?;
        for scope in self.scopes_without_case()? {
            if scopes::is_of(self.sql(), scope, community)? {
                scopes.insert(scope);
            }
        }
        Ok(scopes.into_iter().collect())
    }

    /// Scopes that the log has and that are no case or group of the tables.
    fn scopes_without_case(&self) -> Result<Vec<ScopeId>, StoreError> {
        let mut scopes = self.sql().prepare_cached(&format!(
            "SELECT id FROM short_id
             WHERE EXISTS (SELECT 1 FROM op WHERE op.scope = short_id.n)
             AND id NOT IN (SELECT id FROM {} UNION SELECT id FROM {} UNION SELECT scope FROM group_scope)",
            tables::CASES.name,
            Community::TABLE.name
        ))?;
        let scopes = scopes.query_map([], |row| Ok(ScopeId(row.get(0)?)))?;
        Ok(scopes.collect::<Result<_, _>>()?)
    }

    /// What is given of a group, scope by scope, ascending; with the rows when it is not all of a scope.
    ///
    /// Cases go with the sessions about them and with who is in the group. Lessons go alone, with the name of the group.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn picked(&self, community: Uuid, what: &Picked) -> Result<Vec<PickedScope>, StoreError> {
        let group = ScopeId(community);
        let scopes = self.scopes(community)?;
        let mut picked: Vec<PickedScope> = match what {
            Picked::Group => scopes.into_iter().map(|scope| (scope, None)).collect(),
            Picked::Cases(cases) => {
                let around = self.rows_around_cases(community, cases)?;
                let is_chosen = |scope: &ScopeId| cases.contains(&scope.0);
                let chosen = scopes.into_iter().filter(is_chosen);
                let chosen = chosen.map(|scope| (scope, None));
                chosen.chain([(group, Some(around))]).collect()
            }
            Picked::Lessons(lessons) => {
                let mut by_scope: BTreeMap<ScopeId, BTreeSet<RowId>> = BTreeMap::new();
                by_scope.entry(group).or_default().insert(RowId(community));
                for lesson in lessons {
                    let scope = self
                        .sql()
                        .prepare_cached(&format!(
                            "SELECT scope FROM {} WHERE id = ?1 AND deleted = 0",
                            tables::LESSONS.name
                        ))?
                        .query_row([lesson.as_bytes()], |row| Ok(ScopeId(row.get(0)?)))?;
                    by_scope.entry(scope).or_default().insert(RowId(*lesson));
                }
                by_scope
                    .into_iter()
                    .map(|(scope, rows)| (scope, Some(rows)))
                    .collect()
            }
        };
        picked.sort_by_key(|(scope, _)| *scope);
        Ok(picked)
    }

    /// The rows of the group that a colleague needs to understand some cases: who is in the group, and the sessions about
    /// these cases with everything that hangs on a session.
    fn rows_around_cases(
        &self,
        community: Uuid,
        cases: &[Uuid],
    ) -> Result<BTreeSet<RowId>, StoreError> {
        let group = domain::ids::CommunityId(community);
        let sessions: Vec<Uuid> = self
            .sessions(group)?
            .into_iter()
            .filter(|session| session.case.is_some_and(|case| cases.contains(&case.0)))
            .map(|session| session.id.0)
            .collect();
        let mut rows: BTreeSet<RowId> = sessions.iter().copied().map(RowId).collect();
        rows.insert(RowId(community));
        for table in tables::ALL {
            let Some((on, filter)) = hangs_on(table) else {
                continue;
            };
            let ids = match on {
                HangsOn::Session => sessions.as_slice(),
                HangsOn::Group => &[community],
            };
            let mut find = self.sql().prepare_cached(&format!(
                "SELECT id FROM {} WHERE scope = ?2 AND {filter}",
                table.name
            ))?;
            for id in ids {
                let found = find.query_map([id.as_bytes(), community.as_bytes()], |row| {
                    Ok(RowId(row.get(0)?))
                })?;
                for row in found {
                    rows.insert(row?);
                }
            }
        }
        Ok(rows)
    }

    /// What is here of a scope; with `only`, of these rows.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn scope_held(
        &self,
        scope: ScopeId,
        only: Option<&BTreeSet<RowId>>,
    ) -> Result<ScopeHeld, StoreError> {
        let mut edits = self.sql().prepare_cached(
            "SELECT id, row, replica, seq, octet_length(content) FROM op WHERE scope = (SELECT n FROM short_id WHERE id = ?1)",
        )?;
        let mut edits = edits.query([scope.as_bytes()])?;
        let mut ids = ShortIds::new(self.sql())?;
        let mut held = ScopeHeld {
            scope,
            ops: Vec::new(),
            versions: BTreeMap::new(),
            content_bytes: 0,
        };
        while let Some(edit) = edits.next()? {
            if !is_in(only, RowId(edit.get(1)?)) {
                continue;
            }
            held.ops.push(OpId(edit.get(0)?));
            let seq = log::seq(edit.get(3)?)?;
            let replica = ReplicaId(ids.of(edit.get(2)?)?);
            let newest = held.versions.entry(replica).or_insert(seq);
            *newest = seq.max(*newest);
            held.content_bytes += log::seq(edit.get(4)?)?;
        }
        held.ops.sort_unstable();
        Ok(held)
    }

    /// Whether a case was erased for everyone, or taken off this laptop.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn is_gone(&self, scope: ScopeId) -> Result<bool, StoreError> {
        let aside = self
            .sql()
            .prepare_cached("SELECT 1 FROM set_aside WHERE scope = ?1")?
            .exists([scope.as_bytes()])?;
        Ok(aside || super::is_erased(self.sql(), scope, RowId(scope.0))?)
    }

    /// How many rows a scope has, of every kind.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn rows_in(&self, scope: ScopeId) -> Result<u32, StoreError> {
        Ok(self
            .sql()
            .prepare_cached("SELECT count(DISTINCT row) FROM op WHERE scope = (SELECT n FROM short_id WHERE id = ?1)")?
            .query_row([scope.as_bytes()], |row| row.get(0))?)
    }

    /// The edits of a scope, ascending by replica and number; with `only`, those of these rows.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn ops_of(
        &self,
        scope: ScopeId,
        only: Option<&BTreeSet<RowId>>,
    ) -> Result<Vec<Op>, StoreError> {
        let mut read = log::Edits::new(self.sql())?;
        let mut edits = self.sql().prepare_cached(&format!(
            "SELECT {} FROM op WHERE scope = (SELECT n FROM short_id WHERE id = ?1)",
            log::Edits::COLUMNS
        ))?;
        let mut edits = edits.query([scope.as_bytes()])?;
        let mut ops = Vec::new();
        while let Some(edit) = edits.next()? {
            if is_in(only, RowId(edit.get(1)?)) {
                ops.push(read.whole(scope, edit)?);
            }
        }
        ops.sort_unstable_by_key(|op| (op.replica, op.seq, op.id));
        Ok(ops)
    }

    /// Every erasure ever heard of, ascending by id.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn erasures(&self) -> Result<Vec<Erasure>, StoreError> {
        super::erasures(self.sql())
    }

    /// When this laptop heard of an erasure, or ordered it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it never did.
    pub fn erased_at(&self, id: ErasureId) -> Result<DateTime<Utc>, StoreError> {
        super::erased_at(self.sql(), id)
    }

    /// What newer versions put in files of this group.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn unknown_frames(&self, community: Uuid) -> Result<Vec<UnknownFrame>, StoreError> {
        let mut frames = self.sql().prepare_cached(
            "SELECT kind, flags, payload FROM unknown_frame WHERE scope = ?1 ORDER BY kind, payload",
        )?;
        let frames = frames.query_map([community.as_bytes()], |row| {
            Ok(UnknownFrame {
                kind: row.get(0)?,
                flags: row.get(1)?,
                payload: row.get(2)?,
            })
        })?;
        Ok(frames.collect::<Result<_, _>>()?)
    }
}

impl Store {
    /// How people are called beside what they wrote: the name of their laptop, by person.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn writers(&self) -> Result<BTreeMap<Uuid, String>, StoreError> {
        let mut writers = self.sql.prepare_cached("SELECT person, name FROM writer")?;
        let writers = writers.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(writers.collect::<Result<_, _>>()?)
    }

    /// Keeps how people are called; a name that was known is replaced.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn writers_save(&mut self, names: &[(Uuid, String)]) -> Result<(), StoreError> {
        let tx = self.sql.transaction()?;
        for (person, name) in names {
            tx.prepare_cached("INSERT OR REPLACE INTO writer (person, name) VALUES (?1, ?2)")?
                .execute(params![person.as_bytes(), name])?;
        }
        Ok(tx.commit()?)
    }
}
