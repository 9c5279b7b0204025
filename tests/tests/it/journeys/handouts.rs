//! Paper for at the table: what belongs on it and nothing else.

use crate::pdf;
use acceptance::facilitator::{Facilitator, Laptop};
use serde_json::{Value, json};

fn planned(she: &Facilitator) -> String {
    she.makes_a_store();
    let (community, members) = she.makes_a_group();
    let session = she.prepares_a_session(&community, &members);
    let mut fields = she.sees(&session)["fields"].clone();
    fields["private_notes"] = json!("Let op Wim, die praat graag.");
    fields["method_why"] = json!("Omdat de groep dit wilde.");
    she.does("session_save", fields);
    session
}

fn steps(she: &Facilitator, session: &str) -> Vec<Value> {
    let steps = she.does("handout_steps", json!({ "id": session }));
    steps.as_array().expect("a list").clone()
}

#[test]
fn the_agenda_and_a_page_for_each_step_are_saved_and_say_nothing_private() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let steps = steps(&she, &session);
    let blocks: Vec<&Value> = steps.iter().map(|step| &step["block"]).collect();
    let ask = json!({ "session": session, "agenda": true, "blocks": blocks });
    let preview = she.does("handout_preview", ask.clone());
    let pages = preview["pages"].as_array().expect("pages");
    assert_eq!(
        pages.len(),
        1 + steps.len(),
        "the agenda, and a page for each step"
    );
    assert_eq!(
        preview["file_name"], "Draaiboek 2026-11-21.pdf",
        "what it is and the day"
    );
    let saved = she.does("handout_save", json!({ "ask": ask, "path": null }));
    let printed = pdf::read(saved["path"].as_str().expect("a path"));
    for said in [
        "15:08",
        "klaar om 17:00",
        "Van binnen gezien",
        "Hoe komen we naast deze mensen te staan?",
    ] {
        assert!(printed.says(said), "{said:?} is on paper");
    }
    for word in [
        "praat graag",
        "Omdat de groep",
        "De buurvrouw vroeg het",
        "Wim",
        "Samira",
    ] {
        assert!(!printed.says(word), "{word:?} is not for the table");
    }
}

#[test]
fn a_step_in_which_nothing_is_written_has_no_page_and_one_page_can_be_had_alone() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let mut fields = she.sees(&session)["fields"].clone();
    fields["method"] = json!("m05-roddelmethode");
    fields["variant_minutes"] = json!(60);
    she.does("session_save", fields);
    let gossip = she.step(&session, "gossip")["id"].clone();
    let steps = steps(&she, &session);
    assert!(
        steps.iter().all(|step| step["block"] != gossip),
        "gossip is never written down"
    );
    let frame = steps
        .iter()
        .find(|step| step["per_person"] == true)
        .expect("a round");
    let ask = json!({ "session": session, "agenda": false, "blocks": [frame["block"], gossip] });
    let preview = she.does("handout_preview", ask);
    assert_eq!(
        preview["pages"].as_array().map(Vec::len),
        Some(1),
        "this page and no other"
    );
    assert_eq!(
        preview["file_name"], "Werkbladen 2026-11-21.pdf",
        "and it is called what it is"
    );
}

#[test]
fn every_step_of_every_method_fits_on_its_page() {
    let she = Laptop::new().start();
    let session = planned(&she);
    let community = she.sees(&session)["community"].clone();
    let methods = she.does("method_list", json!({ "community": community }));
    for method in methods.as_array().expect("a list") {
        let mut fields = she.sees(&session)["fields"].clone();
        fields["method"] = method["key"].clone();
        she.does("session_save", fields);
        for step in steps(&she, &session) {
            let ask = json!({ "session": session, "agenda": false, "blocks": [step["block"]] });
            let pages = she.does("handout_preview", ask)["pages"]
                .as_array()
                .map(Vec::len);
            assert_eq!(
                pages,
                Some(1),
                "{}: {} is one page",
                method["key"],
                step["name"]
            );
        }
    }
}
