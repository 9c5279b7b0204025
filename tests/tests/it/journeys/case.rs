//! A case: a code, a neutral title, a question, and where the person stands.

use acceptance::facilitator::{Laptop, id};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn case(community: &str, title: &str) -> Value {
    json!({ "id": null, "community": community, "title": title, "question": "", "brought_by": null,
            "voice": "unanswered", "voice_why": "", "story": "" })
}

#[test]
fn the_app_makes_a_code_for_each_case_and_never_the_same_twice() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, _) = she.makes_a_group();
    for _ in 0..40 {
        she.does("case_save", case(&community, "De dichte gordijnen"));
    }
    let cases = she.does("case_list", json!({ "community": community }));
    let codes: BTreeSet<&str> = cases
        .as_array()
        .expect("cases")
        .iter()
        .filter_map(|c| c["code"].as_str())
        .collect();
    assert_eq!(codes.len(), 40, "also when all titles are the same");
    for code in codes {
        assert!(
            code.len() == 7
                && code.starts_with("K-")
                && !code.contains(['0', 'O', '1', 'I', 'L', 'S', 'U', 'Z']),
            "{code} can be read aloud without mistakes"
        );
    }
}

#[test]
fn a_case_keeps_its_code_when_everything_else_changes() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, members) = she.makes_a_group();
    let made = id(&she.does("case_save", case(&community, "De dichte gordijnen")));
    let code = she.does("case_get", json!({ "id": made }))["code"].clone();
    for voice in [
        "asked",
        "present",
        "represented",
        "does_not_know",
        "unanswered",
    ] {
        let changed = json!({ "id": made, "community": community, "title": format!("Anders: {voice}"),
                              "concerned": "Een bewoner en de buren.", "question": "Wat zien wij nog niet?",
                              "brought_by": members[1], "voice": voice,
                              "voice_why": "De buurvrouw vroeg het.", "story": "Er was eens een deur." });
        she.does("case_save", changed.clone());
        let view = she.does("case_get", json!({ "id": made }));
        assert_eq!(view["fields"], changed, "what was filled in comes back");
        assert_eq!(view["code"], code, "the code is what others know it by");
    }
    let cases = she.does("case_list", json!({ "community": community }));
    assert_eq!(
        cases.as_array().map(Vec::len),
        Some(1),
        "a change makes no second case"
    );
}

#[test]
fn half_a_case_is_kept_and_what_is_missing_is_a_list_and_no_error() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, members) = she.makes_a_group();
    let session = id(&she.does("session_create", json!({ "community": community })));
    let missing = || she.sees(&session)["shortcomings"].clone();
    assert_eq!(
        missing(),
        json!(["no_date", "no_host", "no_case", "no_expectation"]),
        "an empty preparation"
    );
    let half = id(&she.does("case_save", case(&community, "De dichte gordijnen")));
    let mut fields = she.sees(&session)["fields"].clone();
    fields["case"] = json!(half);
    fields["on"] = json!("2026-11-28");
    fields["starts"] = json!("19:30:00");
    fields["host"] = json!(members[0]);
    she.does("session_save", fields);
    she.does(
        "participants_save",
        json!({ "session": session, "members": members }),
    );
    assert_eq!(
        missing(),
        json!(["no_question", "no_voice", "no_expectation"]),
        "the case asks two more things"
    );
    she.moves(&session, "start");
    assert_eq!(
        she.sees(&session)["status"],
        "running",
        "and yet the evening can begin"
    );
    let mut whole = case(&community, "De dichte gordijnen");
    whole["id"] = json!(half);
    whole["question"] = json!("Wat zien wij nog niet?");
    whole["voice"] = json!("does_not_know");
    she.does("case_save", whole.clone());
    assert_eq!(
        missing(),
        json!(["no_voice_why", "no_expectation"]),
        "not knowing is an answer too, and asks why"
    );
    whole["voice_why"] = json!("Wij kennen hem nog niet.");
    she.does("case_save", whole);
    let mut aim = she.sees(&session)["aim"].clone();
    aim["expectation"] = json!("We luisteren, we lossen niets op.");
    she.does("aim_save", aim);
    assert_eq!(missing(), json!([]), "nothing is missing any more");
}

#[test]
fn a_case_without_a_title_is_asked_for_one() {
    let she = Laptop::new().start();
    she.makes_a_store();
    let (community, _) = she.makes_a_group();
    let error = she.is_refused("case_save", case(&community, "  "));
    assert_eq!(json!(error.code), "empty", "a case is called something");
}

#[test]
fn the_story_told_in_a_step_is_the_story_of_the_case() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    she.does(
        "story_save",
        json!({ "id": evening.case, "story": "Hij veegt elke ochtend.\nDat ziet niemand." }),
    );
    let view = she.sees(&evening.session);
    assert_eq!(
        view["case"]["story"], "Hij veegt elke ochtend.\nDat ziet niemand.",
        "with its lines"
    );
    assert_eq!(
        view["case"]["title"], "De dichte gordijnen",
        "and nothing else changed"
    );
}

#[test]
fn a_case_that_was_removed_comes_back_with_undo_and_its_sessions_stay() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    she.types(
        &evening.session,
        "outside",
        "outside",
        "wijkagent",
        "Hij doet nooit open.",
    );
    she.does("case_remove", json!({ "id": evening.case }));
    let group = json!({ "community": evening.community });
    assert_eq!(
        she.does("case_list", group.clone()),
        json!([]),
        "it is gone"
    );
    assert_eq!(
        she.sees(&evening.session)["case"],
        json!(null),
        "the session goes on without it"
    );
    assert_eq!(
        she.lines(&evening.session, "outside"),
        ["Hij doet nooit open."],
        "with its lines"
    );
    she.does("undo", json!({}));
    assert_eq!(
        she.does("case_list", group).as_array().map(Vec::len),
        Some(1),
        "and it comes back"
    );
    assert_eq!(
        she.sees(&evening.session)["case"]["title"],
        "De dichte gordijnen",
        "in its session too"
    );
}

#[test]
fn what_was_needed_stands_with_the_case_beside_what_was_agreed() {
    let she = Laptop::new().start();
    let evening = she.begins_an_evening();
    let needed = json!({ "id": null, "session": evening.session, "block": she.block(&evening.session, "agreements"),
                         "role": "bewoner", "what": "Iemand die groet.", "best": "De buurvrouw", "lets_go": "" });
    she.does("need_save", needed);
    let needs = || she.does("case_get", json!({ "id": evening.case }))["needs"].clone();
    assert_eq!(needs()[0]["what"], "Iemand die groet.", "it is found back");
    assert_eq!(
        needs()[0]["best"],
        "De buurvrouw",
        "with who can do it best"
    );
    she.does("session_remove", json!({ "id": evening.session }));
    assert_eq!(
        needs(),
        json!([]),
        "what was said in an evening that is gone is gone with it"
    );
}
