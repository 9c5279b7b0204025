//! Every bundled script can be played; each way to break one is told.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
use super::*;
use std::collections::BTreeSet;

/// The session that shows what an evening can hold, and the one that stands half-way.
const FINISHED: usize = 3;
const HALF_WAY: usize = 4;

fn broken(change: impl FnOnce(&mut Story)) -> ScriptError {
    let mut changed = story().unwrap();
    change(&mut changed);
    let files = SESSIONS.iter().map(|(file, _)| *file).collect::<Vec<_>>();
    check::story(&changed, "group.json", &files).unwrap_err()
}

fn all_lines(story: &Story) -> Vec<&Line> {
    story
        .sessions
        .iter()
        .flat_map(|s: &SessionScript| &s.steps)
        .flat_map(|s: &StepScript| &s.lines)
        .collect()
}

#[test]
fn the_bundled_story_and_evening_can_be_played() {
    let story = story().unwrap_or_else(|error| panic!("{error}"));
    let endings: Vec<Ending> = story.sessions.iter().map(|session| session.ends).collect();
    assert_eq!(
        endings,
        [
            Ending::Closed,
            Ending::Closed,
            Ending::Closed,
            Ending::Closed,
            Ending::Paused,
            Ending::Planned
        ],
        "a year that was, one half-way and one to come"
    );
    assert_eq!(
        story.sessions[HALF_WAY].steps.last().unwrap().step,
        "inside",
        "it stands in step 5"
    );
    let evening = evening().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        evening.session.ends,
        Ending::Closed,
        "the demo shows a whole evening"
    );
}

#[test]
fn the_finished_session_shows_everything_that_an_evening_can_hold() {
    let story = story().unwrap();
    let finished = Story {
        sessions: vec![story.sessions[FINISHED].clone()],
        ..story
    };
    let count = |is: fn(&Line) -> bool| {
        all_lines(&finished)
            .into_iter()
            .filter(|line| is(line))
            .count()
    };
    assert_eq!(
        count(|l| matches!(l, Line::Arrives(_))),
        1,
        "somebody comes late"
    );
    assert!(
        (6..=8).contains(&count(|l| matches!(l, Line::Outside(_)))),
        "a page from outside"
    );
    assert!(
        (8..=10).contains(&count(|l| matches!(l, Line::Inside(_)))),
        "a fuller page from inside"
    );
    assert!(
        (1..=2).contains(&count(|l| matches!(l, Line::Tilt(_)))),
        "the picture turns"
    );
    assert_eq!(
        count(|l| matches!(l, Line::Leeway(_))),
        4,
        "four roles tell of their room"
    );
    assert!(
        (3..=4).contains(&count(|l| matches!(l, Line::Agreement(_)))),
        "promises that can be kept"
    );
    for (what, found) in [
        ("story", count(|l| matches!(l, Line::Story(_)))),
        ("own sentence", count(|l| matches!(l, Line::OwnSentence(_)))),
        (
            "problem sentence",
            count(|l| matches!(l, Line::ProblemSentence(_))),
        ),
        ("lesson", count(|l| matches!(l, Line::Lesson(_)))),
        (
            "learning moment",
            count(|l| matches!(l, Line::LearningMoment(_))),
        ),
        ("idea", count(|l| matches!(l, Line::Idea(_)))),
        ("rule signal", count(|l| matches!(l, Line::RuleSignal(_)))),
        ("parked item", count(|l| matches!(l, Line::Parked(_)))),
        ("need", count(|l| matches!(l, Line::Need(_)))),
        ("standing answer", count(|l| matches!(l, Line::Standing(_)))),
        ("closing word", count(|l| matches!(l, Line::ClosingWord(_)))),
        (
            "room that is given and taken",
            count(
                |l| matches!(l, Line::Leeway(card) if card.given > 0 && card.taken > 0 && !card.small_step.is_empty()),
            ),
        ),
    ] {
        assert!(
            found > 0,
            "no {what} in the finished session: its page in the report would be empty"
        );
    }
    assert!(
        finished.sessions[0].reflection.is_some(),
        "the group looked back"
    );
    assert!(
        !finished.sessions[0].thanks.is_empty(),
        "who received the group is thanked"
    );
}

#[test]
fn the_year_shows_several_methods_and_what_came_of_lessons_and_ideas() {
    let story = story().unwrap();
    let methods: BTreeSet<&str> = story.sessions.iter().map(|s| s.method.as_str()).collect();
    assert!(methods.len() >= 4, "not every question asks for the same");
    let days: Vec<i64> = story.sessions.iter().map(|s| s.day).collect();
    assert!(days.is_sorted() && days[0] < -300, "in order, over a year");
    let lines = all_lines(&story);
    let some = |what, is: fn(&Line) -> bool| {
        assert!(lines.iter().any(|line| is(line)), "there is {what}");
    };
    some(
        "a row with a choice",
        |l| matches!(l, Line::Row(row) if row.choice.is_some()),
    );
    some("a vote", |l| matches!(l, Line::Row(row) if row.count > 0));
    some(
        "an idea that got its answer",
        |l| matches!(l, Line::Idea(idea) if idea.answered.is_some()),
    );
    some(
        "a signal about a rule that somebody can change",
        |l| matches!(l, Line::RuleSignal(signal) if signal.worked_out.is_some()),
    );
    some(
        "a lesson of which it is known what it did",
        |l| matches!(l, Line::Lesson(lesson) if lesson.followed.as_ref().is_some_and(|f| !f.result.is_empty())),
    );
}

#[test]
fn every_session_says_what_to_expect_and_every_closed_one_what_came_of_it() {
    for session in story().unwrap().sessions {
        let aim = session.aim.expect("it sets out to do something");
        assert!(
            !aim.expectation.is_empty(),
            "everybody may expect something"
        );
        assert!(aim.until.is_some(), "and knows when they go home");
        let closed = session.ends == Ending::Closed;
        assert_eq!(
            !aim.came_of_it.is_empty(),
            closed,
            "it is looked back on at the end, not before"
        );
    }
}

#[test]
fn no_line_names_a_member_or_calls_somebody_sir_or_madam() {
    let story = story().unwrap();
    let evening = evening().unwrap();
    let said = format!("{:?} {:?}", all_lines(&story), evening.session.steps);
    let words: BTreeSet<&str> = said.split(|c: char| !c.is_alphabetic()).collect();
    let residents = |name: &str| name == "Bewoner";
    let names = story
        .group
        .members
        .iter()
        .flat_map(|member| member.name.split(' '));
    for name in names.filter(|name| name.len() > 2 && !residents(name)) {
        assert!(
            !words.contains(name),
            "{name}: lines are spoken from roles, never by name"
        );
    }
    for title in ["meneer", "mevrouw", "dhr", "mw"] {
        assert!(
            !words.contains(title),
            "{title}: a name follows, or nearly so"
        );
    }
    let long_number = said
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() >= 4);
    assert!(
        !long_number && !said.contains('@'),
        "no telephone number, postcode or address"
    );
}

#[test]
fn a_key_that_leads_nowhere_is_told() {
    let unknown = |error: ScriptError| match error {
        ScriptError::Unknown { what, key, .. } => (what, key),
        other => panic!("{other}"),
    };
    let nobody = || "niemand".to_owned();
    assert_eq!(
        unknown(broken(|s| s.group.members[0].roles[0] = nobody())),
        ("role", nobody()),
        "roles of members"
    );
    assert_eq!(
        unknown(broken(|s| s.sessions[0].host = nobody())),
        ("member", nobody()),
        "the host"
    );
    assert_eq!(
        unknown(broken(|s| s.sessions[1].case = nobody())),
        ("case", nobody()),
        "the case"
    );
    assert_eq!(
        unknown(broken(|s| s.sessions[1].method = nobody())),
        ("method", nobody()),
        "the method"
    );
    let forgotten = broken(|s| {
        s.sessions.remove(0);
    });
    assert_eq!(
        unknown(forgotten).0,
        "agreement",
        "a promise must have been made before it is kept"
    );
}

#[test]
fn a_step_that_is_left_out_is_told() {
    let error = broken(|s| {
        s.sessions[FINISHED].steps.remove(3);
    });
    let ScriptError::StepOrder {
        found, expected, ..
    } = error
    else {
        panic!("{error}")
    };
    assert_eq!(
        (found.as_str(), expected.as_str()),
        ("inside", "outside"),
        "both are told"
    );
    let error = broken(|s| {
        s.sessions[FINISHED].steps.pop();
    });
    assert!(
        matches!(error, ScriptError::StepOrder { found, .. } if found == "end"),
        "a closed session is whole"
    );
}

#[test]
fn somebody_who_is_not_at_the_table_cannot_answer() {
    let error = broken(|s| s.sessions[FINISHED].present.retain(|key| key != "ruben"));
    assert!(
        matches!(error, ScriptError::NotAtTheTable { member, .. } if member == "ruben"),
        "who is told"
    );
    let error = broken(|s| s.sessions[FINISHED].present.push("bewoner-2".to_owned()));
    assert!(
        matches!(error, ScriptError::NotAtTheTable { member, .. } if member == "bewoner-2"),
        "nor come twice"
    );
}

#[test]
fn a_line_of_an_unknown_kind_is_told_with_its_line() {
    let text =
        "{\n\"step\": \"story\", \"minutes_taken\": 1, \"lines\": [\n{\"kind\": \"gossip\"}]}";
    let error = read::<StepScript>(("evening.json", text)).unwrap_err();
    let ScriptError::Form { line, reason, .. } = error else {
        panic!("{error}")
    };
    assert_eq!(line, 3, "where it stands");
    assert!(reason.contains("`gossip`"), "what it says: {reason}");
}

#[test]
fn a_line_in_the_break_is_told() {
    let note = Said {
        role: "begeleider".to_owned(),
        text: "Bijpraten.".to_owned(),
    };
    let error = broken(|s| {
        let mut steps = s.sessions[FINISHED].steps.iter_mut();
        let pause = steps.find(|step| step.step == "pause").unwrap();
        pause.lines.push(Line::Note(note));
    });
    assert!(
        matches!(error, ScriptError::NothingWritten { step, .. } if step == "pause"),
        "nobody could type it there"
    );
}
