//! What people write: cases, sessions, lines, lessons; changing, removing, moving, undoing and choosing.

use super::fault::{Fault, differs};
use super::tally::Tally;
use super::world::World;
use chrono::NaiveDate;
use domain::block::Block;
use domain::case_study::{CaseCode, CaseStudy, PersonVoice};
use domain::community::Community;
use domain::ids::{BlockId, CaseId, CommunityId, LessonId, MemberId, SessionId, StatementId};
use domain::lesson::{Lesson, LessonAbout, LessonState};
use domain::member::{Member, MemberKind};
use domain::method::{MethodKey, StepKey};
use domain::privacy::PrivacyMode;
use domain::role::RoleKey;
use domain::session::{Session, SessionStatus};
use domain::statement::{Perspective, Statement};
use fastrand::Rng;
use ledger::{Op, RowId, ScopeId, Value};
use std::collections::BTreeMap;
use store::{Action, StoreError, Tx};
use uuid::Uuid;

/// So many cases at a time, so that people meet in them.
const CASES_MAX: usize = 6;

/// The group is made, on the first laptop.
pub fn begins(world: &mut World) -> Result<(), Fault> {
    let mut group = Uuid::nil();
    world.laptops[0]
        .store()
        .transact(Action::CommunitySave, |tx| {
            group = tx.new_id();
            Ok::<_, StoreError>(())
        })?;
    world.group = group;
    world.scopes = vec![ScopeId(group)];
    let community = Community {
        id: CommunityId(group),
        name: "Buurtkring".to_owned(),
        place: "De Huiskamer".to_owned(),
        begins_on: None,
        review_on: None,
    };
    let wrote = does(world, 0, Action::CommunitySave, |tx| tx.put(&community))?;
    match wrote.is_empty() {
        true => differs("the group was not written"),
        false => Ok(()),
    }
}

/// Does something on a laptop; what it wrote is confirmed.
fn does(
    world: &mut World,
    who: usize,
    action: Action,
    write: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
) -> Result<Vec<Op>, Fault> {
    let wrote = world.laptops[who].does(&world.scopes, action, write)?;
    world.keep(&wrote);
    Ok(wrote)
}

/// Somebody writes something.
pub fn writes(
    world: &mut World,
    who: usize,
    chance: &mut Rng,
    tally: &mut Tally,
) -> Result<(), Fault> {
    match chance.u32(..100) {
        0..4 => new_case(world, who, tally),
        4..12 => new_session(world, who, chance, tally),
        12..50 => says(world, who, chance, tally),
        50..66 => changes(world, who, chance, tally),
        66..70 => changes_the_frame(world, who, chance, tally),
        70..76 => removes(world, who, chance, tally),
        76..80 => moves(world, who, chance, tally),
        80..86 => undoes(world, who, chance, tally),
        _ => chooses(world, who, chance, tally),
    }
}

fn new_case(world: &mut World, who: usize, tally: &mut Tally) -> Result<(), Fault> {
    let group = CommunityId(world.group);
    if world.laptops[who].reads().cases(group)?.len() >= CASES_MAX {
        return Ok(());
    }
    let mut made = Uuid::nil();
    world.laptops[who]
        .store()
        .transact(Action::CaseSave, |tx| {
            made = tx.new_id();
            Ok::<_, StoreError>(())
        })?;
    world.scopes.push(ScopeId(made));
    let case = CaseStudy {
        id: CaseId(made),
        community: group,
        code: CaseCode::from_random(7),
        title: world.text(),
        concerned: String::new(),
        question: String::new(),
        brought_by: None,
        voice: PersonVoice::Asked,
        voice_why: String::new(),
        story: String::new(),
        stays_in_group: false,
    };
    tally.add("case");
    does(world, who, Action::CaseSave, |tx| tx.put(&case)).map(drop)
}

fn new_session(
    world: &mut World,
    who: usize,
    chance: &mut Rng,
    tally: &mut Tally,
) -> Result<(), Fault> {
    let group = CommunityId(world.group);
    let reads = world.laptops[who].reads();
    if reads.sessions(group)?.len() >= 2 * CASES_MAX {
        return Ok(());
    }
    let case = chance.choice(reads.cases(group)?).map(|case| case.id);
    tally.add("session");
    does(world, who, Action::SessionSave, |tx| {
        let session = session(SessionId(tx.new_id()), group, case);
        tx.put(&session)?;
        let block = tx.new_id();
        tx.put(&Block {
            id: BlockId(block),
            session: session.id,
            method: None,
            step: StepKey("buitenperspectief".to_owned()),
            own_name: String::new(),
            position: "a".to_owned(),
            minutes: 15,
            extra_minutes: 0,
            revealed_at: None,
        })
    })
    .map(drop)
}

fn session(id: SessionId, community: CommunityId, case: Option<CaseId>) -> Session {
    Session {
        id,
        community,
        on: NaiveDate::from_ymd_opt(2026, 11, 26),
        starts: None,
        host: None,
        place: "Buurthuis".to_owned(),
        method: MethodKey("m10-cop-leerbijeenkomst".to_owned()),
        method_why: String::new(),
        variant_minutes: 120,
        case,
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

/// A session, one of its blocks and one of its lines, when there are.
type Somewhere = (Session, Option<Block>, Option<Statement>);

fn somewhere(world: &World, who: usize, chance: &mut Rng) -> Result<Option<Somewhere>, Fault> {
    let reads = world.laptops[who].reads();
    let Some(session) = chance.choice(reads.sessions(CommunityId(world.group))?) else {
        return Ok(None);
    };
    let block = chance.choice(reads.blocks(session.id)?);
    let line = chance.choice(reads.statements(session.id)?);
    Ok(Some((session, block, line)))
}

fn says(world: &mut World, who: usize, chance: &mut Rng, tally: &mut Tally) -> Result<(), Fault> {
    let Some((session, Some(block), _)) = somewhere(world, who, chance)? else {
        return Ok(());
    };
    let text = world.text();
    let role = Some(RoleKey("wijkagent".to_owned()));
    let is_lesson = chance.u32(..6) == 0;
    let said = text.clone();
    let wrote = does(world, who, Action::StatementAdd, |tx| {
        let id = tx.new_id();
        match is_lesson {
            true => tx.put(&Lesson {
                id: LessonId(id),
                session: session.id,
                case: session.case,
                role,
                about: LessonAbout::Approach,
                text: said,
                moment: None,
                state: LessonState::Noted,
                result: String::new(),
                answered_in: None,
                stays_in_group: false,
            }),
            false => tx.put(&Statement {
                id: StatementId(id),
                session: session.id,
                case: session.case,
                block: block.id,
                perspective: Perspective::Outside,
                role,
                text: said,
            }),
        }
    })?;
    tally.add(if is_lesson { "lesson" } else { "line" });
    stands(world, who, &wrote, "text", &text)
}

fn changes(
    world: &mut World,
    who: usize,
    chance: &mut Rng,
    tally: &mut Tally,
) -> Result<(), Fault> {
    let Some((_, _, Some(line))) = somewhere(world, who, chance)? else {
        return Ok(());
    };
    let text = world.text();
    let line = Statement {
        text: text.clone(),
        ..line
    };
    let wrote = does(world, who, Action::StatementEdit, |tx| tx.put(&line))?;
    tally.add("line changed");
    stands(world, who, &wrote, "text", &text)
}

/// The title of a case, a member, or the name of the group: what everybody changes now and then.
fn changes_the_frame(
    world: &mut World,
    who: usize,
    chance: &mut Rng,
    tally: &mut Tally,
) -> Result<(), Fault> {
    let group = CommunityId(world.group);
    let text = world.text();
    let case = chance.choice(world.laptops[who].reads().cases(group)?);
    let community = world.laptops[who].reads().community(group);
    tally.add("case, group or member changed");
    match (chance.u32(..3), case, community) {
        (0, Some(case), _) => {
            let case = CaseStudy {
                title: text.clone(),
                ..case
            };
            let wrote = does(world, who, Action::CaseSave, |tx| tx.put(&case))?;
            stands(world, who, &wrote, "title", &text)
        }
        (1, _, Ok(community)) => {
            let community = Community {
                name: text.clone(),
                ..community
            };
            let wrote = does(world, who, Action::CommunitySave, |tx| tx.put(&community))?;
            stands(world, who, &wrote, "name", &text)
        }
        _ => does(world, who, Action::MemberSave, |tx| {
            let id = tx.new_id();
            tx.put(&Member {
                id: MemberId(id),
                community: group,
                name: text,
                organisation: String::new(),
                works_at: None,
                manager: false,
                roles: vec![RoleKey("bewoner".to_owned())],
                kind: MemberKind::Core,
            })
        })
        .map(drop),
    }
}

fn removes(
    world: &mut World,
    who: usize,
    chance: &mut Rng,
    tally: &mut Tally,
) -> Result<(), Fault> {
    let Some((session, block, line)) = somewhere(world, who, chance)? else {
        return Ok(());
    };
    tally.add("removed");
    let what = (chance.u32(..10), block, line);
    does(world, who, Action::StatementRemove, |tx| match what {
        (0, _, _) => tx.remove::<Session>(session.id),
        (1, Some(block), _) => tx.remove::<Block>(block.id),
        (2, _, _) => match session.case {
            Some(case) => tx.remove::<CaseStudy>(case),
            None => Ok(()),
        },
        (_, _, Some(line)) => tx.remove::<Statement>(line.id),
        _ => Ok(()),
    })
    .map(drop)
}

/// A line goes to another case, so that another erasure takes it.
fn moves(world: &mut World, who: usize, chance: &mut Rng, tally: &mut Tally) -> Result<(), Fault> {
    let cases = world.laptops[who].reads().cases(CommunityId(world.group))?;
    let (Some((_, _, Some(line))), Some(case)) =
        (somewhere(world, who, chance)?, chance.choice(cases))
    else {
        return Ok(());
    };
    tally.add("line moved to another case");
    let line = Statement {
        case: chance.bool().then_some(case.id),
        ..line
    };
    does(world, who, Action::LineMove, |tx| tx.put(&line)).map(drop)
}

fn undoes(world: &mut World, who: usize, chance: &mut Rng, tally: &mut Tally) -> Result<(), Fault> {
    let redo = chance.u32(..3) == 0;
    let (wrote, went_out) = world.laptops[who].goes_back(&world.scopes, redo)?;
    world.keep(&wrote);
    if went_out {
        tally.add("what was taken in undone");
        world.forget_what_nobody_has();
    } else if !wrote.is_empty() {
        tally.add(if redo { "done again" } else { "undone" });
    }
    Ok(())
}

fn chooses(
    world: &mut World,
    who: usize,
    chance: &mut Rng,
    tally: &mut Tally,
) -> Result<(), Fault> {
    let Some(conflict) = chance.choice(world.laptops[who].reads().conflicts()?) else {
        return Ok(());
    };
    let mut values = BTreeMap::new();
    for contested in conflict.contested {
        let of_one = chance
            .choice(contested.versions)
            .map(|version| version.value);
        let own_words = contested.free && chance.bool();
        let value = match own_words {
            true => Some(Value::Text(world.text())),
            false => of_one,
        };
        values.extend(value.map(|value| (contested.field, value)));
    }
    let keep = chance.u32(..4) > 0;
    let wrote = world.laptops[who].resolves(&world.scopes, conflict.row, values, keep)?;
    world.keep(&wrote);
    if wrote.is_empty() {
        return differs("a choice was made and nothing was written");
    }
    tally.add("conflict resolved");
    let left = world.laptops[who].reads().conflicts()?;
    match left.iter().any(|it| it.row == conflict.row) {
        true => differs(format!(
            "row {} is in conflict after the choice",
            conflict.row
        )),
        false => Ok(()),
    }
}

/// What was confirmed is what stands in the model, and on the screen.
fn stands(world: &World, who: usize, wrote: &[Op], field: &str, text: &str) -> Result<(), Fault> {
    let Some(row) = wrote.iter().map(|op| op.row).next_back() else {
        // The session or case of it was taken away meanwhile.
        return Ok(());
    };
    shows(world, who, row, field, text)
}

fn shows(world: &World, who: usize, row: RowId, field: &str, text: &str) -> Result<(), Fault> {
    let cell = world.laptops[who].model.ledger.cell(row, field);
    match cell.shown {
        Some(Value::Text(shown)) if shown == text => Ok(()),
        _ => differs(format!(
            "field {field} of row {row} does not say what was confirmed"
        )),
    }
}
