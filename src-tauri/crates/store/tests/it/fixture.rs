//! A store in a folder of its own, and an evening to write about.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::block::Block;
use domain::case_study::{CaseCode, CaseStudy, PersonVoice};
use domain::community::Community;
use domain::ids::{BlockId, CaseId, CommunityId, MemberId, SessionId, StatementId};
use domain::member::{Member, MemberKind};
use domain::method::{MethodKey, StepKey};
use domain::privacy::PrivacyMode;
use domain::role::RoleKey;
use domain::session::{Session, SessionStatus};
use domain::statement::{Perspective, Statement};
use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use store::keys::{KeyFile, StoreKey};
use store::{Action, Clock, Outcome, Reads, Record, Store, StoreError, Tx};
use tempfile::TempDir;
use uuid::Uuid;

/// A clock that stands still until it is set.
#[derive(Clone)]
pub struct TestClock(Arc<AtomicI64>);

impl TestClock {
    pub fn new() -> Self {
        Self(Arc::new(AtomicI64::new(1_795_000_000_000)))
    }

    pub fn go_on(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }

    pub fn now(&self) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::milliseconds(self.0.load(Ordering::SeqCst))
    }

    pub fn clock(&self) -> Clock {
        let clock = self.clone();
        Arc::new(move || clock.now())
    }
}

/// A folder with a store of fictional content, whose key lies in it.
pub struct Laptop {
    _folder: Option<TempDir>,
    pub path: PathBuf,
    pub clock: TestClock,
}

impl Laptop {
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let laptop = Self::at(folder.path());
        Self {
            _folder: Some(folder),
            ..laptop
        }
    }

    /// Key files in a folder that exists.
    pub fn at(path: &Path) -> Self {
        KeyFile::create_practice(path).expect("the key files can be written");
        Self {
            _folder: None,
            path: path.to_owned(),
            clock: TestClock::new(),
        }
    }

    pub fn key(&self) -> StoreKey {
        key_in(&self.path)
    }

    pub fn create(&self) -> Store {
        Store::create(&self.path, &self.key(), self.clock.clock())
            .expect("a store can be made here")
    }

    pub fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.path, &self.key(), self.clock.clock())
    }

    pub fn reopen(&self, store: Store) -> Store {
        drop(store);
        self.open().expect("what was closed can be opened again")
    }

    pub fn database(&self) -> PathBuf {
        self.path.join("store.db")
    }
}

/// The key that lies in the folder of a practice store.
pub fn key_in(folder: &Path) -> StoreKey {
    let keys = KeyFile::open(folder).expect("the key files can be read");
    keys.unlock_practice()
        .expect("a practice store needs no passphrase")
}

/// A store with a group, a member, a case, a session and one block.
pub struct Evening {
    pub store: Store,
    pub community: Community,
    pub member: Member,
    pub case: CaseStudy,
    pub session: Session,
    pub block: Block,
}

impl Evening {
    pub fn on(laptop: &Laptop) -> Self {
        let mut store = laptop.create();
        let set_up = |tx: &mut Tx<'_>| {
            let community = community(tx.new_id());
            let member = member(tx.new_id(), &community);
            let case = case(tx.new_id(), &community);
            let session = session(tx.new_id(), &community, Some(&case));
            let block = block(tx.new_id(), &session, "a");
            tx.put(&community)?;
            tx.put(&member)?;
            tx.put(&case)?;
            tx.put(&session)?;
            tx.put(&block)?;
            Ok((community, member, case, session, block))
        };
        let (community, member, case, session, block) =
            act(&mut store, Action::PracticeLoad, set_up).value;
        Self {
            store,
            community,
            member,
            case,
            session,
            block,
        }
    }

    /// Types a line.
    pub fn say(&mut self, text: &str) -> Statement {
        let line = |id| statement(id, &self.session, &self.block, text);
        act(&mut self.store, Action::StatementAdd, |tx| {
            let line = line(tx.new_id());
            tx.put(&line)?;
            Ok(line)
        })
        .value
    }

    /// Changes a line.
    pub fn change(&mut self, line: &Statement, text: &str) -> Statement {
        let changed = Statement {
            text: text.to_owned(),
            ..line.clone()
        };
        act(&mut self.store, Action::StatementEdit, |tx| {
            tx.put(&changed)
        });
        changed
    }

    /// The texts of the lines, in their order.
    pub fn said(&self) -> Vec<String> {
        said(&self.store, self.session.id)
    }
}

/// Does an action that must succeed.
pub fn act<T>(
    store: &mut Store,
    action: Action,
    write: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>,
) -> Outcome<T> {
    store
        .transact(action, write)
        .expect("the action can be done")
}

/// The texts of the lines of a session, in their order.
pub fn said(store: &Store, session: SessionId) -> Vec<String> {
    let lines = store
        .read()
        .statements(session)
        .expect("the store can be read");
    lines.into_iter().map(|line| line.text).collect()
}

pub fn community(id: Uuid) -> Community {
    Community {
        id: CommunityId(id),
        name: "Buurtkring".into(),
        place: "De Huiskamer".into(),
        begins_on: NaiveDate::from_ymd_opt(2026, 1, 13),
        review_on: NaiveDate::from_ymd_opt(2028, 1, 13),
    }
}

pub fn member(id: Uuid, community: &Community) -> Member {
    Member {
        id: MemberId(id),
        community: community.id,
        name: "Bewoner 1".into(),
        organisation: String::new(),
        works_at: None,
        manager: false,
        roles: vec![RoleKey("bewoner".into()), RoleKey("ervaringswerker".into())],
        kind: MemberKind::Core,
    }
}

pub fn case(id: Uuid, community: &Community) -> CaseStudy {
    CaseStudy {
        id: CaseId(id),
        community: community.id,
        code: CaseCode::from_random(7),
        title: "De dichte gordijnen".into(),
        concerned: "Een bewoner, de buren en de corporatie.".into(),
        question: "Hoe houden we contact?".into(),
        brought_by: None,
        voice: PersonVoice::Asked,
        voice_why: "Hij wil het graag.".into(),
        story: String::new(),
        stays_in_group: false,
    }
}

pub fn session(id: Uuid, community: &Community, case: Option<&CaseStudy>) -> Session {
    Session {
        id: SessionId(id),
        community: community.id,
        on: NaiveDate::from_ymd_opt(2026, 11, 26),
        starts: NaiveTime::from_hms_opt(19, 30, 0),
        host: None,
        place: "Buurthuis".into(),
        method: MethodKey("m10-cop-leerbijeenkomst".into()),
        method_why: String::new(),
        variant_minutes: 120,
        case: case.map(|case| case.id),
        private_notes: String::new(),
        status: SessionStatus::Concept,
        started_at: None,
        promised_end: None,
        closed_at: None,
        worked: String::new(),
        good: String::new(),
        good_for_whom: String::new(),
        next_on: None,
        next_host: String::new(),
        next_about: String::new(),
        thanks: String::new(),
        privacy: PrivacyMode::default(),
    }
}

pub fn block(id: Uuid, session: &Session, position: &str) -> Block {
    Block {
        id: BlockId(id),
        session: session.id,
        method: None,
        step: StepKey("buitenperspectief".into()),
        own_name: String::new(),
        position: position.into(),
        minutes: 15,
        extra_minutes: 0,
        revealed_at: None,
    }
}

pub fn statement(id: Uuid, session: &Session, block: &Block, text: &str) -> Statement {
    Statement {
        id: StatementId(id),
        session: session.id,
        case: session.case,
        block: block.id,
        perspective: Perspective::Outside,
        role: Some(RoleKey("wijkagent".into())),
        text: text.into(),
    }
}

/// Puts rows, in an order that is not theirs, and reads them back twice: from the store, and after a rebuild.
pub fn comes_back<R, F>(evening: &mut Evening, rows: Vec<R>, read: F)
where
    R: Record + PartialEq + Debug,
    F: Fn(Reads<'_>) -> Result<Vec<R>, StoreError>,
{
    act(&mut evening.store, Action::PracticeLoad, |tx| {
        rows.iter().rev().try_for_each(|row| tx.put(row))
    });
    assert_eq!(
        read(evening.store.read()),
        Ok(rows),
        "as it was put, in its order"
    );
    let before = evening.store.projection_digests();
    evening
        .store
        .rebuild()
        .expect("the projections can be made");
    assert_eq!(
        evening.store.projection_digests(),
        before,
        "and so it comes out of the log"
    );
}

pub fn id<T: From<Uuid>>(n: u128) -> T {
    Uuid::from_u128(n).into()
}

pub fn role(key: &str) -> RoleKey {
    RoleKey(key.to_owned())
}
