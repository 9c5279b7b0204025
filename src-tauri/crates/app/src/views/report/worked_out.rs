//! Lessons, ideas and signals with what was made of them.

use crate::wire::harvest::{IdeaOutcome, IdeaView, LessonState, LessonView, SignalView};
use report::{Idea, Lesson, Line, Outcome, Signal};

fn line(role: Option<&String>, text: &str) -> Line {
    Line {
        role: role.cloned().unwrap_or_default(),
        text: text.to_owned(),
    }
}

/// A lesson on paper.
pub fn lesson(lesson: &LessonView) -> Lesson {
    Lesson {
        line: line(lesson.role_name.as_ref(), &lesson.text),
        trying: lesson.state == LessonState::Trying,
        let_go: lesson.state == LessonState::LetGo,
        result: lesson.result.clone(),
    }
}

/// An idea on paper.
pub fn idea(idea: &IdeaView) -> Idea {
    Idea {
        line: line(idea.role_name.as_ref(), &idea.text),
        who: idea.who.clone(),
        by: idea.by,
        outcome: idea.outcome.as_ref().map(|outcome| match outcome {
            IdeaOutcome::Do => Outcome::Do,
            IdeaOutcome::TrySmall => Outcome::TrySmall,
            IdeaOutcome::NotNow => Outcome::NotNow,
            IdeaOutcome::PassedOn => Outcome::PassedOn,
        }),
        answer: idea.answer.clone(),
    }
}

/// A signal on paper.
pub fn signal(signal: &SignalView) -> Signal {
    Signal {
        line: line(signal.role_name.as_ref(), &signal.text),
        rule: signal.rule.clone(),
        whose: signal.whose.clone(),
        cost: signal.cost.clone(),
    }
}
