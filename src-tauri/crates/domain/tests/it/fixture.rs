//! Blocks and visits with ids that can be read.

use chrono::{DateTime, TimeDelta, Utc};
use domain::block::{Block, Visit};
use domain::ids::{BlockId, CommunityId, SessionId, VisitId};
use domain::method::{MethodKey, StepKey};
use domain::privacy::PrivacyMode;
use domain::session::{Session, SessionStatus};
use uuid::Uuid;

pub const SESSION: SessionId = SessionId(Uuid::from_u128(1));

/// A session that began at minute 0, as far as a clock is concerned.
pub fn begun() -> Session {
    Session {
        id: SESSION,
        community: CommunityId(Uuid::from_u128(2)),
        on: None,
        starts: None,
        host: None,
        place: String::new(),
        method: MethodKey("method".into()),
        method_why: String::new(),
        variant_minutes: 60,
        case: None,
        private_notes: String::new(),
        status: SessionStatus::Running,
        started_at: Some(at(0)),
        promised_end: Some(at(60)),
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

pub fn block_id(n: u128) -> BlockId {
    BlockId(Uuid::from_u128(100 + n))
}

pub fn blocks(minutes: &[u16]) -> Vec<Block> {
    minutes
        .iter()
        .enumerate()
        .map(|(n, &minutes)| Block {
            id: block_id(n as u128),
            session: SESSION,
            method: None,
            step: StepKey(format!("step-{n}")),
            own_name: String::new(),
            position: format!("a{n:03}"),
            minutes,
            extra_minutes: 0,
            revealed_at: None,
        })
        .collect()
}

pub fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::minutes(minutes)
}

pub fn visit(n: u128, block: u128, from: i64, until: Option<i64>) -> Visit {
    Visit {
        id: VisitId(Uuid::from_u128(1_000 + n)),
        session: SESSION,
        block: block_id(block),
        entered_at: at(from),
        left_at: until.map(at),
    }
}
