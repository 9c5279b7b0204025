//! Plays a script into a store: what a facilitator would have typed, at the times at which it would have been typed.

mod acting;

use super::script::{
    CaseScript, Ending, GroupScript, Line, Party, Said, SessionScript, StepScript, Story,
    VenueScript,
};
use crate::commands::{organisation_named, put_start};
use crate::error::AppError;
use crate::library;
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use domain::agreement::{Agreement, AgreementStatus};
use domain::attendance::{Attendance, Participant};
use domain::block::{Block, Visit};
use domain::case_study::{CaseCode, CaseStudy};
use domain::community::Community;
use domain::ids::{
    AgreementId, AttendanceId, BlockId, CaseId, CommunityId, MemberId, SessionId, VenueId, VisitId,
    derived,
};
use domain::lesson::Lesson;
use domain::mark::{ClosingWord, Idea, LearningMoment, ParkedItem, RuleSignal};
use domain::member::Member;
use domain::method::{CellKey, MethodKey, StepKey};
use domain::privacy::PrivacyMode;
use domain::problem::{Consent, OwnSentence, ProblemSentence};
use domain::role::RoleKey;
use domain::session::{Session, SessionStatus};
use domain::sheet::SheetRow;
use domain::statement::{Note, Perspective, Statement};
use domain::tilt::Tilt;
use domain::venue::{Has, Venue};
use std::collections::BTreeMap;
use store::{Action, Store, Tx};

/// Plays the story of the practice group.
///
/// # Errors
/// When the store cannot be written, or a key in the script leads nowhere.
pub fn play(
    store: &mut Store,
    story: &Story,
    local: fn(DateTime<Utc>) -> NaiveDateTime,
) -> Result<(), AppError> {
    store.transact(Action::PracticeLoad, |tx| {
        let mut stage = Stage::new(tx, local);
        stage.group(&story.group)?;
        for session in &story.sessions {
            stage.session(session)?;
        }
        Ok::<_, AppError>(())
    })?;
    Ok(())
}

/// What the lines of a session have in common.
struct Evening<'a> {
    id: SessionId,
    case: Option<CaseId>,
    on: NaiveDate,
    script: &'a SessionScript,
}

/// A script that is being played, and the ids of what its keys stand for.
struct Stage<'t, 's> {
    tx: &'t mut Tx<'s>,
    today: NaiveDate,
    /// Wall time minus UTC, as it is now.
    offset: TimeDelta,
    community: CommunityId,
    members: BTreeMap<String, Member>,
    cases: BTreeMap<String, CaseId>,
    agreements: BTreeMap<String, AgreementId>,
}

impl<'t, 's> Stage<'t, 's> {
    fn new(tx: &'t mut Tx<'s>, local: fn(DateTime<Utc>) -> NaiveDateTime) -> Self {
        let now = tx.now();
        let community = CommunityId(tx.new_id());
        Self {
            today: local(now).date(),
            offset: local(now) - now.naive_utc(),
            tx,
            community,
            members: BTreeMap::new(),
            cases: BTreeMap::new(),
            agreements: BTreeMap::new(),
        }
    }

    fn group(&mut self, group: &GroupScript) -> Result<(), AppError> {
        let (name, place) = (group.community.name.clone(), group.community.place.clone());
        let day = |from_today: Option<i64>| from_today.map(|n| self.today + TimeDelta::days(n));
        self.tx.put(&Community {
            id: self.community,
            name,
            place,
            begins_on: day(group.community.begins_day),
            review_on: day(group.community.review_day),
        })?;
        for script in &group.members {
            let organisation = script.organisation.clone();
            let works_at = organisation_named(self.tx, self.community, organisation)?;
            let member = Member {
                id: MemberId(self.tx.new_id()),
                community: self.community,
                name: script.name.clone(),
                organisation: String::new(),
                works_at,
                manager: script.manager,
                roles: script.roles.iter().cloned().map(RoleKey).collect(),
                kind: script.kind,
            };
            self.tx.put(&member)?;
            self.members.insert(script.key.clone(), member);
        }
        put_start(self.tx, self.community, |text| text.nl.clone())?;
        for (position, venue) in (0..).zip(&group.venues) {
            self.venue(venue, position)?;
        }
        for case in &group.cases {
            self.case(case)?;
        }
        Ok(())
    }

    fn venue(&mut self, script: &VenueScript, position: u16) -> Result<(), AppError> {
        let has = |answer: Option<bool>| match answer {
            None => Has::Unasked,
            Some(true) => Has::Yes,
            Some(false) => Has::No,
        };
        let host = self.member(&script.host)?.id;
        let id = VenueId(self.tx.new_id());
        self.tx.put(&Venue {
            id,
            community: self.community,
            name: script.name.clone(),
            host: Some(host),
            position,
            wheelchair: has(script.wheelchair),
            bus: has(script.bus),
            coffee: has(script.coffee),
            projector: has(script.projector),
            quiet_room: has(script.quiet_room),
            door: script.door.clone(),
            remark: script.remark.clone(),
        })?;
        Ok(())
    }

    fn case(&mut self, case: &CaseScript) -> Result<(), AppError> {
        let id = CaseId(self.tx.new_id());
        self.tx.put(&CaseStudy {
            id,
            community: self.community,
            code: CaseCode::from_random(uuid::Uuid::new_v4().as_u64_pair().0),
            title: case.title.clone(),
            concerned: String::new(),
            question: case.question.clone(),
            brought_by: Some(self.member(&case.brought_by)?.id),
            voice: case.voice,
            voice_why: case.voice_why.clone(),
            story: String::new(),
            stays_in_group: false,
        })?;
        self.cases.insert(case.key.clone(), id);
        Ok(())
    }

    fn session(&mut self, script: &SessionScript) -> Result<(), AppError> {
        let on = self.today + TimeDelta::days(script.day);
        let began = (on.and_time(script.starts) - self.offset).and_utc();
        let id = SessionId(self.tx.new_id());
        let evening = Evening {
            id,
            case: self.cases.get(&script.case).copied(),
            on,
            script,
        };
        // Blocks and lines belong to the group through their session, so the session comes first.
        self.put_session(&evening, began, None)?;
        if let Some(aim) = &script.aim {
            self.aim(&evening, aim)?;
        }
        for key in &script.expected {
            let member = self.member(key)?.id;
            let participant = derived::participant(id, member);
            self.tx.put(&Participant {
                id: participant,
                session: id,
                member,
            })?;
        }
        for key in &script.present {
            self.arrives(&evening, key, began)?;
        }
        let blocks = self.blocks(&evening)?;
        let mut at = began;
        for (step, block) in script.steps.iter().zip(&blocks) {
            let visit = VisitId(self.tx.new_id());
            self.tx.put(&Visit {
                id: visit,
                session: id,
                block: *block,
                entered_at: at,
                left_at: Some(at + TimeDelta::minutes(step.minutes_taken.into())),
            })?;
            self.step(&evening, step, *block, at)?;
            at += TimeDelta::minutes(step.minutes_taken.into());
        }
        if script.ends == Ending::Closed {
            for stay in self
                .tx
                .read()
                .attendance(id)?
                .into_iter()
                .filter(|a| a.left_at.is_none())
            {
                self.tx.put(&Attendance {
                    left_at: Some(at),
                    ..stay
                })?;
            }
        }
        self.put_session(&evening, began, Some(at))
    }

    fn put_session(
        &mut self,
        evening: &Evening<'_>,
        began: DateTime<Utc>,
        ended: Option<DateTime<Utc>>,
    ) -> Result<(), AppError> {
        let script = evening.script;
        let closed = ended.filter(|_| script.ends == Ending::Closed);
        let reflection = script.reflection.as_ref();
        let next = script.next.as_ref();
        self.tx.put(&Session {
            id: evening.id,
            community: self.community,
            on: Some(evening.on),
            starts: Some(script.starts),
            host: Some(self.member(&script.host)?.id),
            place: script.place.clone(),
            method: MethodKey(script.method.clone()),
            method_why: script.method_why.clone(),
            variant_minutes: script.variant_minutes,
            case: evening.case,
            private_notes: script.private_notes.clone(),
            status: match script.ends {
                Ending::Closed if closed.is_some() => SessionStatus::Finished,
                Ending::Closed | Ending::Paused => SessionStatus::Running,
                Ending::Planned => SessionStatus::Planned,
            },
            started_at: (script.ends != Ending::Planned).then_some(began),
            promised_end: (script.ends != Ending::Planned)
                .then(|| self.promised_end(evening, began)),
            closed_at: closed,
            worked: reflection.map(|r| r.worked.clone()).unwrap_or_default(),
            good: reflection.map(|r| r.good.clone()).unwrap_or_default(),
            good_for_whom: reflection
                .map(|r| r.good_for_whom.clone())
                .unwrap_or_default(),
            next_on: next.map(|n| evening.on + Days::new(n.in_days.into())),
            next_host: next.map(|n| n.host.clone()).unwrap_or_default(),
            next_about: next.map(|n| n.about.clone()).unwrap_or_default(),
            thanks: script.thanks.clone(),
            privacy: PrivacyMode::default(),
        })?;
        Ok(())
    }

    /// The end on the invitation; without one, the steps of a variant are as long as the variant together.
    fn promised_end(&self, evening: &Evening<'_>, began: DateTime<Utc>) -> DateTime<Utc> {
        let script = evening.script;
        let until = script.aim.as_ref().and_then(|aim| aim.until);
        until.map_or_else(
            || began + TimeDelta::minutes(script.variant_minutes.into()),
            |until| (evening.on.and_time(until) - self.offset).and_utc(),
        )
    }

    /// All blocks of the method, in order; gives the ids of those that the script plays.
    fn blocks(&mut self, evening: &Evening<'_>) -> Result<Vec<BlockId>, AppError> {
        let script = evening.script;
        let method = library::method(&MethodKey(script.method.clone()));
        let steps = method
            .and_then(|m| m.variant(script.variant_minutes))
            .ok_or_else(unknown)?;
        let mut ids: BTreeMap<StepKey, BlockId> = BTreeMap::new();
        for (n, (step, minutes)) in steps.into_iter().enumerate() {
            let id = BlockId(self.tx.new_id());
            let position = Block::position_at(n);
            let step = step.key.clone();
            ids.insert(step.clone(), id);
            self.tx.put(&Block {
                id,
                session: evening.id,
                method: None,
                step,
                own_name: String::new(),
                position,
                minutes,
                extra_minutes: 0,
                revealed_at: None,
            })?;
        }
        let of = |step: &StepScript| {
            ids.get(&StepKey(step.step.clone()))
                .copied()
                .ok_or_else(unknown)
        };
        script.steps.iter().map(of).collect()
    }

    /// The lines of a step, spread evenly over its minutes.
    fn step(
        &mut self,
        evening: &Evening<'_>,
        step: &StepScript,
        block: BlockId,
        entered_at: DateTime<Utc>,
    ) -> Result<(), AppError> {
        let minutes = TimeDelta::minutes(step.minutes_taken.into());
        let between = minutes / i32::try_from(step.lines.len() + 1).unwrap_or(i32::MAX);
        let mut at = entered_at;
        for line in &step.lines {
            at += between;
            self.line(evening, block, at, line)?;
        }
        Ok(())
    }

    fn line(
        &mut self,
        evening: &Evening<'_>,
        block: BlockId,
        at: DateTime<Utc>,
        line: &Line,
    ) -> Result<(), AppError> {
        let (session, case, id) = (evening.id, evening.case, self.tx.new_id());
        macro_rules! said {
            ($type:ident, $line:expr) => {{
                let Said { role, text } = $line;
                let (role, text) = (Some(RoleKey(role.clone())), text.clone());
                self.tx.put(&$type {
                    id: id.into(),
                    session,
                    case,
                    block,
                    role,
                    text,
                })?
            }};
        }
        macro_rules! mark {
            ($type:ident, $line:expr) => {{
                let Said { role, text } = $line;
                let (role, text) = (Some(RoleKey(role.clone())), text.clone());
                self.tx
                    .put(&$type::said(id.into(), session, case, block, role, text))?
            }};
        }
        match line {
            Line::Arrives(who) => self.arrives(evening, &who.who, at)?,
            Line::Leaves(who) => self.leaves(evening, &who.who, at)?,
            Line::Story(story) => {
                let known = self.tx.read().case(case.ok_or_else(unknown)?)?;
                self.tx.put(&CaseStudy {
                    story: story.text.clone(),
                    ..known
                })?;
            }
            Line::Outside(said) => self.statement(evening, block, Perspective::Outside, said)?,
            Line::Inside(said) => self.statement(evening, block, Perspective::Inside, said)?,
            Line::Note(said) => said!(Note, said),
            Line::OwnSentence(said) => said!(OwnSentence, said),
            Line::LearningMoment(said) => mark!(LearningMoment, said),
            Line::Idea(line) => {
                let (role, text) = (Some(RoleKey(line.role.clone())), line.text.clone());
                let idea = Idea::said(id.into(), session, case, block, role, text);
                self.tx.put(&match &line.answered {
                    None => idea,
                    Some(given) => Idea {
                        who: given.who.clone(),
                        outcome: Some(given.outcome),
                        answer: given.answer.clone(),
                        ..idea
                    },
                })?;
            }
            Line::RuleSignal(line) => {
                let (role, text) = (Some(RoleKey(line.role.clone())), line.text.clone());
                let signal = RuleSignal::said(id.into(), session, case, block, role, text);
                self.tx.put(&match &line.worked_out {
                    None => signal,
                    Some(about) => RuleSignal {
                        rule: about.rule.clone(),
                        whose: about.whose.clone(),
                        cost: about.cost.clone(),
                        ..signal
                    },
                })?;
            }
            Line::Row(line) => {
                let cells = line.cells.iter();
                self.tx.put(&SheetRow {
                    id: id.into(),
                    session,
                    case,
                    block,
                    role: line.role.clone().map(RoleKey),
                    cells: cells
                        .map(|(key, text)| (CellKey(key.clone()), text.clone()))
                        .collect(),
                    choice: line.choice,
                    count: line.count,
                    position: String::new(),
                })?;
            }
            Line::Parked(said) => mark!(ParkedItem, said),
            Line::Tilt(tilt) => self.tx.put(&Tilt {
                id: id.into(),
                session,
                case,
                block,
                before: tilt.before.clone(),
                after: tilt.after.clone(),
                role: Some(RoleKey(tilt.role.clone())),
            })?,
            Line::ProblemSentence(line) => {
                let sentence = id.into();
                self.tx.put(&ProblemSentence {
                    id: sentence,
                    session,
                    case,
                    text: line.text.clone(),
                })?;
                for consent in &line.consents {
                    let member = self.member(&consent.member)?.id;
                    self.tx.put(&Consent {
                        id: derived::consent(sentence, member),
                        session,
                        case,
                        sentence,
                        member,
                        answer: consent.answer,
                        remark: consent.remark.clone(),
                    })?;
                }
            }
            Line::Leeway(card) => self.leeway(evening, card)?,
            Line::Standing(said) => self.standing(evening, said)?,
            Line::Need(need) => self.need(evening, block, need)?,
            Line::ClosingWord(said) => mark!(ClosingWord, said),
            Line::Agreement(line) => {
                let id = AgreementId(id);
                self.agreements.insert(line.key.clone(), id);
                self.tx.put(&Agreement {
                    id,
                    session,
                    case,
                    who: self.party(&line.who)?,
                    with: line.with.clone(),
                    what: line.what.clone(),
                    by: Some(evening.on + Days::new(line.by_days.into())),
                    tell: line.tell.clone(),
                    seen_differently: String::new(),
                    status: AgreementStatus::Open,
                    result: String::new(),
                    answered_in: None,
                    told_at: None,
                    told_in: None,
                })?;
            }
            Line::Kept(line) => self.result(
                session,
                &line.agreement,
                AgreementStatus::Kept,
                &line.result,
            )?,
            Line::LetGo(line) => self.result(
                session,
                &line.agreement,
                AgreementStatus::LetGo,
                &line.result,
            )?,
            Line::Lesson(lesson) => self.tx.put(&Lesson {
                id: id.into(),
                session,
                case,
                role: Some(RoleKey(lesson.role.clone())),
                about: lesson.about,
                text: lesson.text.clone(),
                moment: None,
                state: lesson
                    .followed
                    .as_ref()
                    .map(|f| f.state)
                    .unwrap_or_default(),
                result: lesson
                    .followed
                    .as_ref()
                    .map(|f| f.result.clone())
                    .unwrap_or_default(),
                answered_in: None,
                stays_in_group: false,
            })?,
        }
        Ok(())
    }

    fn statement(
        &mut self,
        evening: &Evening<'_>,
        block: BlockId,
        perspective: Perspective,
        said: &Said,
    ) -> Result<(), AppError> {
        let id = self.tx.new_id().into();
        self.tx.put(&Statement {
            id,
            session: evening.id,
            case: evening.case,
            block,
            perspective,
            role: Some(RoleKey(said.role.clone())),
            text: said.text.clone(),
        })?;
        Ok(())
    }

    fn arrives(
        &mut self,
        evening: &Evening<'_>,
        key: &str,
        at: DateTime<Utc>,
    ) -> Result<(), AppError> {
        let member = self.member(key)?.id;
        let id = AttendanceId(self.tx.new_id());
        self.tx.put(&Attendance {
            id,
            session: evening.id,
            member,
            arrived_at: at,
            left_at: None,
        })?;
        Ok(())
    }

    fn leaves(
        &mut self,
        evening: &Evening<'_>,
        key: &str,
        at: DateTime<Utc>,
    ) -> Result<(), AppError> {
        let member = self.member(key)?.id;
        let stays = self.tx.read().attendance(evening.id)?;
        for stay in stays
            .into_iter()
            .filter(|a| a.member == member && a.left_at.is_none())
        {
            self.tx.put(&Attendance {
                left_at: Some(at),
                ..stay
            })?;
        }
        Ok(())
    }

    fn result(
        &mut self,
        session: SessionId,
        key: &str,
        status: AgreementStatus,
        result: &str,
    ) -> Result<(), AppError> {
        let id = self.agreements.get(key).copied().ok_or_else(unknown)?;
        let known = self.tx.read().one::<Agreement>(id.0)?;
        self.tx.put(&Agreement {
            status,
            result: result.to_owned(),
            answered_in: Some(session),
            ..known
        })?;
        Ok(())
    }

    /// Who keeps a promise, in words: a member by name, a role or the group as such.
    fn party(&self, party: &Party) -> Result<String, AppError> {
        Ok(match party {
            Party::Member(key) => self.member(key)?.name.clone(),
            Party::Role(key) => library::role(&RoleKey(key.clone()))
                .ok_or_else(unknown)?
                .name
                .nl
                .clone(),
            Party::Group => "De groep".to_owned(),
        })
    }

    fn member(&self, key: &str) -> Result<&Member, AppError> {
        self.members.get(key).ok_or_else(unknown)
    }
}

/// A key that leads nowhere; the check of the scripts finds these before anybody plays them.
fn unknown() -> AppError {
    AppError::new(crate::error::ErrorCode::LibraryBroken)
}
