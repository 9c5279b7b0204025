//! Do the keys in the scripts lead somewhere, do the steps follow the method, is everybody there who acts?

use super::{
    AgreementLine, CaseScript, Ending, EveningScript, GroupScript, Line, Party, ScriptError,
    SessionScript, Story,
};
use crate::library;
use domain::method::{Capture, MethodKey, StepKey};
use domain::role::RoleKey;
use std::collections::BTreeSet;

pub(super) fn story(
    story: &Story,
    group_file: &str,
    session_files: &[&str],
) -> Result<(), ScriptError> {
    let mut check = Check {
        file: group_file,
        group: &story.group,
        case: None,
        promised: BTreeSet::new(),
    };
    for member in &story.group.members {
        for role in &member.roles {
            check.role(role, &member.key)?;
        }
    }
    for venue in &story.group.venues {
        check.member(&venue.host, &venue.name)?;
    }
    for case in &story.group.cases {
        check.member(&case.brought_by, &case.key)?;
    }
    for (session, file) in story.sessions.iter().zip(session_files) {
        check.file = file;
        check.session(session)?;
    }
    Ok(())
}

pub(super) fn evening(
    evening: &EveningScript,
    before: &Story,
    file: &str,
) -> Result<(), ScriptError> {
    let promises = before
        .sessions
        .iter()
        .flat_map(|s| &s.steps)
        .flat_map(|s| &s.lines);
    let promised = promises
        .filter_map(|line| match line {
            Line::Agreement(AgreementLine { key, .. }) => Some(key.clone()),
            _ => None,
        })
        .collect();
    let mut check = Check {
        file,
        group: &before.group,
        case: Some(&evening.case),
        promised,
    };
    check.member(&evening.case.brought_by, "case")?;
    check.session(&evening.session)?;
    let vote = &evening.vote;
    let block = library::method(&MethodKey(vote.method.clone()))
        .and_then(|m| m.step(&StepKey(vote.step.clone())));
    if block.is_none_or(|step| step.capture != Capture::Vote) {
        return Err(check.unknown("step", &vote.step, "vote"));
    }
    let mut steps = evening.session.steps.iter();
    if steps.any(|step| step.step == vote.after) {
        Ok(())
    } else {
        Err(check.unknown("step", &vote.after, "vote"))
    }
}

struct Check<'a> {
    file: &'a str,
    group: &'a GroupScript,
    /// A case that is not among those of the group.
    case: Option<&'a CaseScript>,
    promised: BTreeSet<String>,
}

impl Check<'_> {
    fn unknown(&self, what: &'static str, key: &str, place: &str) -> ScriptError {
        ScriptError::Unknown {
            file: self.file.to_owned(),
            place: place.to_owned(),
            what,
            key: key.to_owned(),
        }
    }

    fn member(&self, key: &str, place: &str) -> Result<(), ScriptError> {
        let known = self.group.members.iter().any(|member| member.key == key);
        if known {
            Ok(())
        } else {
            Err(self.unknown("member", key, place))
        }
    }

    fn role(&self, key: &str, place: &str) -> Result<(), ScriptError> {
        let known = library::role(&RoleKey(key.to_owned())).is_some();
        if known {
            Ok(())
        } else {
            Err(self.unknown("role", key, place))
        }
    }

    fn session(&mut self, session: &SessionScript) -> Result<(), ScriptError> {
        if !self
            .group
            .cases
            .iter()
            .chain(self.case)
            .any(|case| case.key == session.case)
        {
            return Err(self.unknown("case", &session.case, "case"));
        }
        self.member(&session.host, "host")?;
        session
            .expected
            .iter()
            .try_for_each(|key| self.member(key, "expected"))?;
        session
            .present
            .iter()
            .try_for_each(|key| self.member(key, "present"))?;
        self.steps(session)?;
        let mut here: BTreeSet<&str> = session.present.iter().map(String::as_str).collect();
        let method = library::method(&MethodKey(session.method.clone()));
        for step in &session.steps {
            let capture = method.and_then(|method| method.step(&StepKey(step.step.clone())));
            let is_written = capture.is_none_or(|step| step.capture.is_written());
            for line in &step.lines {
                self.line(line, &step.step)?;
                if !is_written && !matches!(line, Line::Arrives(_) | Line::Leaves(_)) {
                    let (file, step) = (self.file.to_owned(), step.step.clone());
                    return Err(ScriptError::NothingWritten { file, step });
                }
                if let Some(member) = misplaced(line, &mut here) {
                    let (file, step) = (self.file.to_owned(), step.step.clone());
                    return Err(ScriptError::NotAtTheTable { file, step, member });
                }
            }
        }
        Ok(())
    }

    fn steps(&self, session: &SessionScript) -> Result<(), ScriptError> {
        let variant = library::method(&MethodKey(session.method.clone()))
            .and_then(|m| m.variant(session.variant_minutes));
        let steps = variant.ok_or_else(|| self.unknown("method", &session.method, "method"))?;
        let wrong = |found: &str, expected: &str| ScriptError::StepOrder {
            file: self.file.to_owned(),
            found: found.to_owned(),
            expected: expected.to_owned(),
        };
        let mut planned = steps.iter().map(|(step, _)| step.key.0.as_str());
        for step in &session.steps {
            match planned.next() {
                Some(expected) if expected == step.step => {}
                expected => return Err(wrong(&step.step, expected.unwrap_or("end"))),
            }
        }
        match planned.next() {
            Some(left_out) if session.ends == Ending::Closed => Err(wrong("end", left_out)),
            _ => Ok(()),
        }
    }

    fn line(&mut self, line: &Line, step: &str) -> Result<(), ScriptError> {
        match line {
            Line::Arrives(who) | Line::Leaves(who) => self.member(&who.who, step),
            Line::Story(_) | Line::Standing(_) => Ok(()),
            Line::Outside(said)
            | Line::Inside(said)
            | Line::Note(said)
            | Line::OwnSentence(said)
            | Line::LearningMoment(said)
            | Line::Parked(said)
            | Line::ClosingWord(said) => self.role(&said.role, step),
            Line::Need(need) => self.role(&need.role, step),
            Line::Idea(idea) => self.role(&idea.role, step),
            Line::RuleSignal(signal) => self.role(&signal.role, step),
            Line::Row(row) => row.role.iter().try_for_each(|role| self.role(role, step)),
            Line::Tilt(tilt) => self.role(&tilt.role, step),
            Line::Leeway(leeway) => self.role(&leeway.role, step),
            Line::Lesson(lesson) => self.role(&lesson.role, step),
            Line::ProblemSentence(sentence) => sentence
                .consents
                .iter()
                .try_for_each(|consent| self.member(&consent.member, step)),
            Line::Agreement(promise) => {
                self.promised.insert(promise.key.clone());
                match &promise.who {
                    Party::Member(key) => self.member(key, step),
                    Party::Role(key) => self.role(key, step),
                    Party::Group => Ok(()),
                }
            }
            Line::Kept(result) | Line::LetGo(result) => {
                let known = self.promised.contains(&result.agreement);
                if known {
                    Ok(())
                } else {
                    Err(self.unknown("agreement", &result.agreement, step))
                }
            }
        }
    }
}

/// Lets people come and go, and names the first one who comes twice, goes twice or answers from elsewhere.
fn misplaced<'a>(line: &'a Line, here: &mut BTreeSet<&'a str>) -> Option<String> {
    match line {
        Line::Arrives(late) => (!here.insert(&late.who)).then(|| late.who.clone()),
        Line::Leaves(early) => (!here.remove(early.who.as_str())).then(|| early.who.clone()),
        Line::ProblemSentence(sentence) => {
            let mut answering = sentence.consents.iter().map(|consent| &consent.member);
            answering
                .find(|member| !here.contains(member.as_str()))
                .cloned()
        }
        _ => None,
    }
}
