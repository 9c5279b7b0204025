//! What helps to choose a method, in every way wrong.
use super::*;
use domain::method::{Experience, QuestionKind};

#[test]
fn the_learning_session_says_for_whom_it_is() {
    let method = load_method(TEXT, FILE, roles()).unwrap();
    assert_eq!(
        method.group,
        GroupSize {
            from: 6,
            to: Some(14)
        },
        "a mixed group"
    );
    assert_eq!(
        method.experience,
        Experience::Little,
        "a first evening can be this one"
    );
    assert!(
        method.questions_kind.contains(&QuestionKind::Complex),
        "many organisations"
    );
    assert_eq!(method.caution, None, "nothing to be careful with");
}

#[test]
fn a_group_of_nobody_or_upside_down_is_told() {
    for (from, to) in [(0, 4), (9, 8)] {
        let error = broken(|m| m["group"] = json!({ "from": from, "to": to }));
        assert_eq!(
            error.problem,
            Problem::GroupSize { from, to },
            "nobody fits in it"
        );
    }
    let mut method: Value = serde_json::from_str(TEXT).unwrap();
    method["group"] = json!({ "from": 5 });
    let method = load_method(&method.to_string(), FILE, roles()).unwrap();
    assert_eq!(method.group.to, None, "some methods are for five and more");
}

#[test]
fn an_unknown_experience_or_kind_of_question_is_told_with_what_there_is() {
    let error = broken(|m| m["experience"] = json!("veel"));
    let problem = Problem::UnknownChoice {
        field: "experience",
        value: "veel".to_owned(),
        known: "little, safe_group, practised_group, practised_facilitator".to_owned(),
    };
    assert_eq!(error.problem, problem, "what to choose from is told");
    let error = broken(|m| m["questions_kind"] = json!(["complex", "vraag"]));
    assert!(
        matches!(&error.problem, Problem::UnknownChoice { field: "questions_kind", value, .. } if value == "vraag"),
        "which one is told: {error}"
    );
    let error = broken(|m| m["questions_kind"] = json!([]));
    let problem = Problem::ListLength {
        field: "questions_kind",
        length: 0,
        max: 7,
    };
    assert_eq!(error.problem, problem, "it would never be proposed");
}

#[test]
fn a_method_that_does_not_say_where_it_fits_is_told() {
    for field in ["suits", "group", "experience", "questions_kind"] {
        let error = broken(|m| {
            m.as_object_mut().unwrap().remove(field);
        });
        assert!(
            matches!(&error.problem, Problem::Form { reason } if reason.contains(field)),
            "{field} is told: {error}"
        );
    }
    let error = broken(|m| m["suits"]["nl"] = json!("x".repeat(141)));
    assert!(
        matches!(
            error.problem,
            Problem::TextTooLong {
                field: "suits",
                length: 141,
                max: 140,
                ..
            }
        ),
        "it is one row of a table: {error}"
    );
    let error = broken(|m| m["caution"] = json!({ "nl": "", "en": "Not with residents." }));
    let problem = Problem::EmptyText {
        field: "caution",
        language: "nl",
    };
    assert_eq!(
        error.problem, problem,
        "a warning in one language warns half"
    );
}

#[test]
fn a_source_without_a_name_or_too_many_sources_are_told() {
    let error = broken(|m| m["source"] = json!(["Hendriksen", " "]));
    assert_eq!(
        error.problem,
        Problem::BadSource { length: 0, max: 80 },
        "which book?"
    );
    let error = broken(|m| m["source"] = json!(vec!["Hendriksen"; 13]));
    let problem = Problem::ListLength {
        field: "source",
        length: 13,
        max: 12,
    };
    assert_eq!(error.problem, problem, "a list nobody reads");
}
