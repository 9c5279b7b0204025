//! What is asked in every case, whatever the method: whom the person trusts, what lived experience can mean, and how what the
//! group does helps the person recover.

use crate::ids::{CaseId, SessionId};
use crate::session::{Session, SessionStatus};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The answers of one session. An empty one is still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingAnswers {
    /// Derived from the session, so that there is one of each session.
    pub id: Uuid,
    /// The session.
    pub session: SessionId,
    /// The case, if any.
    pub case: Option<CaseId>,
    /// Who has the trust of the person: a role or a relation, never a name.
    pub trusted_by: String,
    /// Who could mediate.
    pub could_mediate: String,
    /// Who is to be invited.
    pub to_invite: String,
    /// *Wat kan ervaringskennis hier betekenen?*
    pub experience: String,
    /// *Hoe draagt dit bij aan herstel?*
    pub recovery: String,
}

impl StandingAnswers {
    /// The answers, in the order in which they are asked.
    #[must_use]
    pub fn all(&self) -> [&str; 5] {
        [
            &self.trusted_by,
            &self.could_mediate,
            &self.to_invite,
            &self.experience,
            &self.recovery,
        ]
    }

    /// The answers of several sessions as one, the newest first: of each question the newest answer.
    #[must_use]
    pub fn newest(sessions: &[Self]) -> Option<Self> {
        let (first, others) = sessions.split_first()?;
        let mut newest = first.clone();
        for older in others {
            let fill = |now: &mut String, then: &String| {
                if now.is_empty() {
                    now.clone_from(then);
                }
            };
            fill(&mut newest.trusted_by, &older.trusted_by);
            fill(&mut newest.could_mediate, &older.could_mediate);
            fill(&mut newest.to_invite, &older.to_invite);
            fill(&mut newest.experience, &older.experience);
            fill(&mut newest.recovery, &older.recovery);
        }
        Some(newest)
    }
}

/// How often a group asked what lived experience can mean, over the sessions that it closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExperienceAsked {
    /// Closed sessions about a case.
    pub sessions: usize,
    /// Those in which the question got an answer.
    pub asked_in: usize,
    /// The cases that these sessions were about.
    pub cases: usize,
    /// Those of which the question got an answer at least once.
    pub asked_of: usize,
}

impl ExperienceAsked {
    /// Counts it. A session without a case has nobody to ask it about.
    #[must_use]
    pub fn count(sessions: &[Session], answers: &[StandingAnswers]) -> Self {
        let closed = sessions
            .iter()
            .filter(|session| session.status == SessionStatus::Finished);
        let about: Vec<(CaseId, bool)> = closed
            .filter_map(|session| {
                let mut answers = answers.iter().filter(|it| it.session == session.id);
                Some((
                    session.case?,
                    answers.any(|it| !it.experience.trim().is_empty()),
                ))
            })
            .collect();
        let cases = |asked: bool| {
            let of = about.iter().filter(|(_, answered)| *answered || !asked);
            of.map(|(case, _)| case.0).collect::<BTreeSet<_>>().len()
        };
        Self {
            sessions: about.len(),
            asked_in: about.iter().filter(|(_, answered)| *answered).count(),
            cases: cases(false),
            asked_of: cases(true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(trusted_by: &str, experience: &str) -> StandingAnswers {
        StandingAnswers {
            id: Uuid::nil(),
            session: SessionId(Uuid::nil()),
            case: None,
            trusted_by: trusted_by.to_owned(),
            could_mediate: String::new(),
            to_invite: String::new(),
            experience: experience.to_owned(),
            recovery: String::new(),
        }
    }

    #[test]
    fn of_every_question_the_newest_answer_counts() {
        let newest = StandingAnswers::newest(&[
            of("", "Meegaan."),
            of("De bakker", "Niets."),
            of("Niemand", ""),
        ]);
        let newest = newest.expect("there are answers");
        assert_eq!(
            newest.trusted_by, "De bakker",
            "an older one, not yet replaced"
        );
        assert_eq!(newest.experience, "Meegaan.", "the newest one");
        assert_eq!(newest.recovery, "", "and what nobody answered is open");
        assert_eq!(StandingAnswers::newest(&[]), None, "no session, no answer");
    }
}
