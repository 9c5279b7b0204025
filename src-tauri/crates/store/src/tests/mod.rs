//! Tests that look behind the doors that other crates come in by.

mod damage;
mod erasing;
mod full_disk;
mod ledger;
mod passphrase;
mod projection;
mod released;
mod restore;
mod sources;
mod taking_in;
mod versions;

use crate::keys::KeyFile;
use crate::{Action, Clock, Store, StoreError, Tx};
use chrono::DateTime;
use domain::block::Block;
use domain::community::Community;
use domain::ids::{BlockId, CaseId, CommunityId, SessionId, StatementId};
use domain::method::{MethodKey, StepKey};
use domain::privacy::PrivacyMode;
use domain::session::{Session, SessionStatus};
use domain::statement::{Perspective, Statement};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

fn clock() -> Clock {
    Arc::new(|| DateTime::from_timestamp_millis(1_795_000_000_000).expect("a time of our days"))
}

struct Evening {
    store: Store,
    session: Session,
    block: BlockId,
    folder: TempDir,
}

impl Evening {
    fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let (_, key) = KeyFile::create_practice(folder.path()).expect("key files can be written");
        let mut store = Store::create(folder.path(), &key, clock()).expect("a store can be made");
        let (session, block) = store
            .transact(Action::PracticeLoad, |tx: &mut Tx<'_>| {
                let community = Community {
                    id: CommunityId(tx.new_id()),
                    name: String::new(),
                    place: String::new(),
                    begins_on: None,
                    review_on: None,
                };
                let session = session(SessionId(tx.new_id()), community.id);
                let block = BlockId(tx.new_id());
                tx.put(&community)?;
                tx.put(&session)?;
                tx.put(&Block {
                    id: block,
                    session: session.id,
                    method: None,
                    step: StepKey("inchecken".into()),
                    own_name: String::new(),
                    position: "a".into(),
                    minutes: 10,
                    extra_minutes: 0,
                    revealed_at: None,
                })?;
                Ok::<_, StoreError>((session, block))
            })
            .expect("the evening can be written")
            .value;
        Self {
            store,
            session,
            block,
            folder,
        }
    }

    fn reopen(self) -> Result<Self, StoreError> {
        let Self {
            store,
            session,
            block,
            folder,
        } = self;
        drop(store);
        let store = open(folder.path())?;
        Ok(Self {
            store,
            session,
            block,
            folder,
        })
    }

    fn line(&self, id: StatementId, case: Option<CaseId>, text: &str) -> Statement {
        Statement {
            id,
            session: self.session.id,
            case,
            block: self.block,
            perspective: Perspective::Inside,
            role: None,
            text: text.to_owned(),
        }
    }

    fn new_id(&mut self) -> StatementId {
        StatementId(self.store.ids.next((self.store.clock)()))
    }

    fn say(&mut self, text: &str) -> Result<Statement, StoreError> {
        let id = self.new_id();
        let line = self.line(id, None, text);
        self.store
            .transact(Action::StatementAdd, |tx| tx.put(&line))?;
        Ok(line)
    }

    fn said(&self) -> Vec<String> {
        let lines = self
            .store
            .read()
            .statements(self.session.id)
            .expect("the store can be read");
        lines.into_iter().map(|line| line.text).collect()
    }
}

fn open(folder: &Path) -> Result<Store, StoreError> {
    let keys = KeyFile::open(folder).expect("the key files can be read");
    let key = keys
        .unlock_practice()
        .expect("a practice store needs no passphrase");
    Store::open(folder, &key, clock())
}

fn session(id: SessionId, community: CommunityId) -> Session {
    Session {
        id,
        community,
        on: None,
        starts: None,
        host: None,
        place: String::new(),
        method: MethodKey("m10".into()),
        method_why: String::new(),
        variant_minutes: 120,
        case: None,
        private_notes: String::new(),
        status: SessionStatus::Running,
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
