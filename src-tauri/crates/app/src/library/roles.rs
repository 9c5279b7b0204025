//! Reading one role file.

use super::error::LibraryError;
use super::texts::{Checking, TextFile};
use domain::role::{Role, RoleCard, RoleKey};
use serde::Deserialize;

const NAME_CHARS_MAX: usize = 40;
/// What fits on a button of the capture line.
const SHORT_CHARS_MAX: usize = 14;
/// Three lines on a card.
const CARD_CHARS_MAX: usize = 220;
const QUESTION_CHARS_MAX: usize = 120;
const QUESTIONS_MAX: usize = 5;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleFile {
    key: String,
    order: u16,
    name: TextFile,
    plural: TextFile,
    short: TextFile,
    card: CardFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardFile {
    what_for: TextFile,
    what_not: TextFile,
    when_to_ask: TextFile,
    limits: TextFile,
    questions: Vec<TextFile>,
    secrecy: TextFile,
}

/// Reads and checks the text of a role file called `file_name`.
///
/// # Errors
/// The first [`LibraryError`] that is met, with its place.
pub fn load_role(text: &str, file_name: &str) -> Result<Role, LibraryError> {
    let (file, checking) = Checking::read::<RoleFile>(text, file_name)?;
    let card = |text, field| checking.text(text, field, CARD_CHARS_MAX);
    let questions = checking.list(file.card.questions, "questions", QUESTIONS_MAX)?;
    Ok(Role {
        key: RoleKey(checking.file_key(file.key)?),
        order: file.order,
        name: checking.text(file.name, "name", NAME_CHARS_MAX)?,
        plural: checking.text(file.plural, "plural", NAME_CHARS_MAX)?,
        short: checking.text(file.short, "short", SHORT_CHARS_MAX)?,
        card: RoleCard {
            what_for: card(file.card.what_for, "what_for")?,
            what_not: card(file.card.what_not, "what_not")?,
            when_to_ask: card(file.card.when_to_ask, "when_to_ask")?,
            limits: card(file.card.limits, "limits")?,
            questions: questions
                .into_iter()
                .map(|question| checking.text(question, "questions", QUESTION_CHARS_MAX))
                .collect::<Result<_, _>>()?,
            secrecy: card(file.card.secrecy, "secrecy")?,
        },
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
    use super::*;
    use crate::library::{Place, Problem};
    use serde_json::{Value, json};

    fn broken(change: impl FnOnce(&mut Value)) -> LibraryError {
        let mut role: Value =
            serde_json::from_str(include_str!("../../../../../assets/roles/wijkagent.json"))
                .unwrap();
        change(&mut role);
        load_role(&role.to_string(), "wijkagent.json").unwrap_err()
    }

    #[test]
    fn a_button_text_that_does_not_fit_is_told_with_both_lengths() {
        let error = broken(|role| role["short"]["nl"] = json!("Wijkagent met fiets"));
        let problem = Problem::TextTooLong {
            field: "short",
            language: "nl",
            length: 19,
            max: SHORT_CHARS_MAX,
        };
        assert_eq!(error.problem, problem, "how much to cut is told");
    }

    #[test]
    fn a_text_without_its_english_twin_is_told() {
        let error = broken(|role| role["card"]["limits"]["en"] = json!("  "));
        assert_eq!(
            error.problem,
            Problem::EmptyText {
                field: "limits",
                language: "en"
            },
            "spaces are no text"
        );
        let error = broken(|role| {
            role["card"]["limits"].as_object_mut().unwrap().remove("en");
        });
        let Problem::Form { reason } = error.problem else {
            panic!("{error}")
        };
        assert_eq!(reason, "missing field `en`", "which field is told");
        assert!(
            matches!(error.place, Place::Line(1, _)),
            "where it is missing is told"
        );
    }

    #[test]
    fn a_field_that_nobody_would_read_is_told() {
        let error = broken(|role| role["wat_niet"] = json!("..."));
        assert!(
            matches!(&error.problem, Problem::Form { reason } if reason.contains("`wat_niet`")),
            "{error}"
        );
    }

    #[test]
    fn a_card_without_questions_is_told() {
        let error = broken(|role| role["card"]["questions"] = json!([]));
        let problem = Problem::ListLength {
            field: "questions",
            length: 0,
            max: QUESTIONS_MAX,
        };
        assert_eq!(error.problem, problem, "a card is there to ask with");
    }

    #[test]
    fn a_key_is_plain_and_the_name_of_its_file() {
        let error = broken(|role| role["key"] = json!("Wijk agent"));
        assert_eq!(
            error.problem,
            Problem::BadKey {
                key: "Wijk agent".to_owned()
            },
            "no capitals and spaces"
        );
        let error = broken(|role| role["key"] = json!("agent"));
        let problem = Problem::KeyIsNotFileName {
            key: "agent".to_owned(),
        };
        assert_eq!(error.problem, problem, "a file is found by its key");
    }
}
