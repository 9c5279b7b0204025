//! Reading the bank of critical questions.

use super::error::{LibraryError, Place, Problem};
use super::texts::{Checking, TextFile};
use domain::method::{Capture, LocalText};
use serde::Deserialize;

const NAME_CHARS_MAX: usize = 40;
/// What is asked in one breath.
const QUESTION_CHARS_MAX: usize = 120;
const GROUPS_MAX: usize = 12;
const QUESTIONS_MAX: usize = 8;

/// Questions that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriticalQuestions {
    /// What they are about.
    pub name: LocalText,
    /// What the steps write down in which they fit best.
    pub captures: Vec<Capture>,
    /// The questions.
    pub questions: Vec<LocalText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionsFile {
    groups: Vec<GroupFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupFile {
    key: String,
    name: TextFile,
    captures: Vec<String>,
    questions: Vec<TextFile>,
}

/// Reads and checks the bank, from a file called `file_name`.
///
/// # Errors
/// The first [`LibraryError`] that is met, with its place.
pub fn load_questions(text: &str, file_name: &str) -> Result<Vec<CriticalQuestions>, LibraryError> {
    let (file, mut checking) = Checking::read::<QuestionsFile>(text, file_name)?;
    checking.place = Place::File;
    let mut keys: Vec<String> = Vec::new();
    let groups = checking.list(file.groups, "groups", GROUPS_MAX)?;
    groups
        .into_iter()
        .map(|group| {
            let key = checking.key(group.key)?;
            if keys.contains(&key) {
                return Err(checking.error(Problem::DuplicateKey { key }));
            }
            keys.push(key);
            let captures = group.captures.into_iter();
            let captures = captures.map(|name| {
                Capture::named(&name)
                    .ok_or_else(|| checking.error(Problem::UnknownCapture { capture: name }))
            });
            let questions = checking.list(group.questions, "questions", QUESTIONS_MAX)?;
            let questions = questions.into_iter();
            Ok(CriticalQuestions {
                name: checking.text(group.name, "name", NAME_CHARS_MAX)?,
                captures: captures.collect::<Result<_, _>>()?,
                questions: questions
                    .map(|question| checking.text(question, "questions", QUESTION_CHARS_MAX))
                    .collect::<Result<_, _>>()?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;

    #[test]
    fn every_kind_of_step_has_critical_questions_of_its_own() {
        let bank = library::critical_questions();
        assert!(bank.len() >= 5, "several ways to look critically");
        for capture in [
            Capture::Story,
            Capture::Inside,
            Capture::ProblemSentence,
            Capture::Leeway,
            Capture::Agreements,
            Capture::Lessons,
        ] {
            assert!(
                bank.iter().any(|group| group.captures.contains(&capture)),
                "something fits a step that writes down {}",
                capture.name()
            );
        }
    }

    #[test]
    fn every_critical_question_asks() {
        for group in library::critical_questions() {
            for question in &group.questions {
                for text in [&question.nl, &question.en] {
                    assert!(text.contains('?'), "it is no question: {text}");
                }
            }
        }
    }

    #[test]
    fn a_step_that_nobody_knows_and_a_group_that_comes_twice_are_told() {
        let group = |key: &str, capture: &str| {
            format!(
                r#"{{"key":"{key}","name":{{"nl":"a","en":"b"}},"captures":["{capture}"],"questions":[{{"nl":"c?","en":"d?"}}]}}"#
            )
        };
        let file = |groups: &[String]| format!(r#"{{"groups":[{}]}}"#, groups.join(","));
        let text = file(&[group("one", "drawing")]);
        let error = load_questions(&text, "critical.json").expect_err("no such capture");
        assert!(error.to_string().contains("drawing"), "told: {error}");
        let text = file(&[group("one", "story"), group("one", "story")]);
        let error = load_questions(&text, "critical.json").expect_err("twice");
        assert!(error.to_string().contains("one"), "told: {error}");
    }
}
