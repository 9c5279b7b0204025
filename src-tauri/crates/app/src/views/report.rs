//! What goes on paper: roles instead of names at every line, names only on the attendance list.

mod earlier;
pub mod level;
mod worked_out;

use super::group_language::GroupLanguage;
use super::harvest::harvest;
use super::report_sheets::sheets;
use super::session::session_view;
use crate::app::LocalTime;
use crate::error::AppError;
use crate::wire::line::{AgreementView, ConsentAnswer, LineKind, LineView};
use crate::wire::report::ReportLevel;
use crate::wire::session_view::{BlockView, Capture, PersonView, SessionView};
use crate::wire::shell::Language;
use domain::ids::{CommunityId, SessionId};
use report::SessionReport;
use store::Reads;

/// The wire language as the report knows it.
#[must_use]
pub fn language(language: Language) -> report::Language {
    match language {
        Language::Nl => report::Language::Dutch,
        Language::En => report::Language::English,
    }
}

/// The labels of the paper that the group says in words of its own.
#[must_use]
pub fn said(screen: Language, group: &GroupLanguage) -> report::Said {
    let labels = report::labels(language(screen));
    let said = labels.map(|(key, text)| (key, group.say_label(text), text));
    said.filter(|(_, said, text)| said != text)
        .map(|(key, said, _)| (key.to_owned(), said))
        .collect()
}

/// Everything of a session that can go on paper; [`level`] says what of it does. The facilitator's own notes are not in it, nor
/// what stays in the group when it is for people outside.
///
/// # Errors
/// When the session is not there or the store cannot be read.
pub fn session_report(
    reads: &Reads<'_>,
    id: SessionId,
    level: ReportLevel,
    screen: Language,
    practice: bool,
    local: LocalTime,
) -> Result<SessionReport, AppError> {
    let view = session_view(reads, id, screen)?;
    let community = CommunityId(view.community);
    let group = GroupLanguage::of(reads, community, screen)?;
    let mut harvest = harvest(reads, id, screen)?;
    if level == ReportLevel::Outside {
        harvest.lessons.retain(|lesson| !lesson.stays_in_group);
        harvest.signals.retain(|signal| !signal.stays_in_group);
    }
    let started = view.started_at.map(local);
    // Opening it again to correct a word does not make the evening last longer.
    let last_left = reads.visits(id)?.last().and_then(|visit| visit.left_at);
    let ended_at = view.closed_at.map(|at| last_left.unwrap_or(at));
    let ended = ended_at.map(local);
    // Beside the real end stands the real start; what was planned is told by the drawing of the minutes.
    let starts = started
        .map(|at| at.time())
        .or(view.fields.starts)
        .unwrap_or_default();
    // A real start beside a planned end would be half a truth.
    let ends = match (started, ended) {
        (_, Some(at)) => Some(at.time()),
        (Some(_), None) => None,
        (None, None) => view.ends.or(Some(starts)),
    };
    let was_here = |person: &&PersonView| person.here || person.arrived_at.is_some();
    // Somebody may sit there in more than one role, and several people in the same.
    let mut roles_present: Vec<String> = Vec::new();
    for role in view
        .people
        .iter()
        .filter(was_here)
        .flat_map(|p| &p.role_names)
    {
        if !roles_present.contains(role) {
            roles_present.push(role.clone());
        }
    }
    let lines = |kinds: &[LineKind]| -> Vec<report::Line> {
        view.lines
            .iter()
            .filter(|l| kinds.contains(&l.kind))
            .map(line)
            .collect()
    };
    Ok(SessionReport {
        language: language(screen),
        said: said(screen, &group),
        group: view.community_name.clone(),
        session_title: None,
        case_code: view.case_code.clone(),
        case_title: view
            .case
            .as_ref()
            .map(|c| c.title.clone())
            .unwrap_or_default(),
        date: view
            .fields
            .on
            .or(started.map(|at| at.date()))
            .unwrap_or_default(),
        starts,
        ends,
        place: view.fields.place.clone(),
        host: view.host_name.clone().unwrap_or_default(),
        method: view.method_name.clone(),
        question: view.question.clone(),
        expectation: view.aim.expectation.clone(),
        came_of_it: view.aim.came_of_it.clone(),
        earlier: earlier::earlier(reads, community, id, &group)?,
        story: view
            .case
            .as_ref()
            .map(|c| c.story.clone())
            .unwrap_or_default(),
        roles_present,
        headcount: None,
        outside: lines(&[LineKind::Outside]),
        inside: lines(&[LineKind::Inside]),
        tilts: view
            .tilts
            .iter()
            .map(|t| report::Tilt {
                before: t.before.clone(),
                after: t.after.clone(),
                role: t.role_name.clone().unwrap_or_default(),
            })
            .collect(),
        sheets: sheets(&view),
        own_sentences: lines(&[LineKind::OwnSentence]),
        problem: problem(&view, was_here),
        leeway: view
            .leeways
            .iter()
            .map(|l| report::LeewayCard {
                role: l.role_name.clone(),
                may: l.may.clone(),
                can: l.can.clone(),
                dares: l.dares.clone(),
                wants: l.wants.clone(),
                holds_back: l.holds_back.clone(),
                who_gives_room: l.who_gives_room.clone(),
                given: l.given,
                taken: l.taken,
                small_step: l.small_step.clone(),
            })
            .collect(),
        standing: view.case.is_some().then(|| report::Standing {
            trusted_by: view.standing.trusted_by.clone(),
            could_mediate: view.standing.could_mediate.clone(),
            to_invite: view.standing.to_invite.clone(),
            experience: view.standing.experience.clone(),
            recovery: view.standing.recovery.clone(),
        }),
        needs: view
            .needs
            .iter()
            .map(|need| report::NeedLine {
                what: need.what.clone(),
                best: need.best.clone(),
                lets_go: need.lets_go.clone(),
            })
            .collect(),
        choices: view.choices.iter().map(choice).collect(),
        agreements: view.agreements.iter().map(agreement).collect(),
        lessons: harvest.lessons.iter().map(worked_out::lesson).collect(),
        learning_moments: lines(&[LineKind::LearningMoment]),
        ideas: harvest.ideas.iter().map(worked_out::idea).collect(),
        signals: harvest.signals.iter().map(worked_out::signal).collect(),
        parked: lines(&[LineKind::ParkedItem]),
        notes: notes(&view),
        closing_words: lines(&[LineKind::ClosingWord]),
        thanks: view.thanks.clone(),
        level: report::Level::Facilitator,
        without_agreements: false,
        version: None,
        ended_on: ended.map(|at| at.date()),
        worked: view.worked.clone(),
        good: view.good.clone(),
        good_for_whom: view.good_for_whom.clone(),
        attendance: view
            .people
            .iter()
            .filter(was_here)
            .map(|p| report::Attendee {
                name: p.name.clone(),
                organisation: p.organisation.clone(),
                roles: p.role_names.clone(),
                // Who was there from the beginning until the end was there the whole time.
                arrived: p
                    .arrived_at
                    .filter(|_| p.late_min.is_some())
                    .map(|at| local(at).time()),
                left: p
                    .left_at
                    .filter(|at| ended_at.is_none_or(|end| *at < end))
                    .map(|at| local(at).time()),
            })
            .collect(),
        minutes: minutes(&view.blocks),
        next: next(&view),
        practice,
    })
}

fn line(line: &LineView) -> report::Line {
    report::Line {
        role: line.role_name.clone().unwrap_or_default(),
        text: line.text.clone(),
    }
}

fn agreement(agreement: &AgreementView) -> report::Agreement {
    report::Agreement {
        who: agreement.who.clone(),
        with: agreement.with.clone(),
        what: agreement.what.clone(),
        by: agreement.by,
        tell: agreement.tell.clone(),
        seen_differently: agreement.seen_differently.clone(),
    }
}

/// The newest version with its answers; earlier versions stay readable.
fn problem(view: &SessionView, was_here: impl Fn(&&PersonView) -> bool) -> Option<report::Problem> {
    let (newest, earlier) = view.sentences.split_last()?;
    let answered = newest.consents.iter().map(|c| report::Consent {
        role: c.role_name.clone(),
        answer: match c.answer {
            ConsentAnswer::Agrees => report::Answer::Agrees,
            ConsentAnswer::CanLiveWith => report::Answer::CanLiveWith,
            ConsentAnswer::No => report::Answer::No,
        },
        remark: c.remark.clone(),
    });
    // When a round was held, who did not answer is told as well: silence is no consent.
    let has_answered =
        |person: &PersonView| newest.consents.iter().any(|c| c.member == person.member);
    let round_was_held = !newest.consents.is_empty();
    let silent = view.people.iter().filter(was_here);
    let silent = silent.filter(|person| round_was_held && !has_answered(person));
    let silent = silent.map(|person| report::Consent {
        role: person.role_names.first().cloned().unwrap_or_default(),
        answer: report::Answer::Silent,
        remark: String::new(),
    });
    Some(report::Problem {
        sentence: newest.text.clone(),
        earlier: earlier.iter().map(|s| s.text.clone()).collect(),
        consents: answered.chain(silent).collect(),
    })
}

fn notes(view: &SessionView) -> Vec<report::StepNotes> {
    let of_block = |block: &BlockView| report::StepNotes {
        step: block.name.clone(),
        tells_the_story: block.capture == Capture::Story,
        lines: view
            .lines
            .iter()
            .filter(|l| l.kind == LineKind::Note && l.block == Some(block.id))
            .map(line)
            .collect(),
    };
    view.blocks
        .iter()
        .map(of_block)
        .filter(|notes| !notes.lines.is_empty())
        .collect()
}

/// Planned and real minutes. The seconds that one step is rounded by count in the next, so that what the steps took together is
/// also how long it was.
fn minutes(blocks: &[BlockView]) -> Vec<report::StepMinutes> {
    let whole_minutes = |seconds: u32| (seconds + 30) / 60;
    let mut seconds = 0;
    let mut step = |block: &BlockView| {
        let before = whole_minutes(seconds);
        seconds += block.spent_before_s;
        report::StepMinutes {
            step: block.name.clone(),
            planned_min: block.minutes.into(),
            real_min: block.visited.then(|| whole_minutes(seconds) - before),
        }
    };
    blocks.iter().map(&mut step).collect()
}

fn next(view: &SessionView) -> Option<report::Next> {
    let some = view.next_on.is_some() || !view.next_host.is_empty() || !view.next_about.is_empty();
    some.then(|| report::Next {
        date: view.next_on,
        host: view.next_host.clone(),
        case: view.next_about.clone(),
    })
}

fn choice(choice: &crate::wire::course::ChoiceView) -> report::Choice {
    use crate::wire::course::ChoiceKind as K;
    report::Choice {
        step: choice.step.clone(),
        kind: match choice.kind {
            K::Longer => report::ChoiceKind::Longer,
            K::Shorter => report::ChoiceKind::Shorter,
            K::Added => report::ChoiceKind::Added,
            K::Removed => report::ChoiceKind::Removed,
            K::Moved => report::ChoiceKind::Moved,
            K::Skipped => report::ChoiceKind::Skipped,
        },
        minutes: choice.minutes,
        reason: choice.reason.clone(),
    }
}
