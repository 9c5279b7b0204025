//! Finding back what was said: accents and half words are forgiven, signs mean nothing.

use acceptance::facilitator::{Evening, Facilitator, Laptop};
use serde_json::{Value, json};

fn finds(she: &Facilitator, text: &str) -> Vec<Value> {
    she.does("search", json!({ "text": text }))
        .as_array()
        .expect("hits")
        .clone()
}

/// What was looked for, as it is marked in the first hit.
fn marked(hits: &[Value]) -> String {
    let pieces = hits[0]["snippet"].as_array().expect("pieces");
    pieces
        .iter()
        .filter(|p| p["found"] == true)
        .filter_map(|p| p["text"].as_str())
        .collect()
}

fn evening(she: &Facilitator) -> Evening {
    let evening = she.begins_an_evening();
    she.types(
        &evening.session,
        "outside",
        "outside",
        "wijkagent",
        "De coöperatieve kruidenier zag de ruïne.",
    );
    evening
}

#[test]
fn words_are_found_without_accents_capitals_and_endings() {
    let she = Laptop::new().start();
    let Evening { session, case, .. } = evening(&she);
    for typed in [
        "cooperatieve",
        "COÖPERATIEVE",
        "ruine",
        "kruid",
        "kruidenier coop",
        "de ruï",
        "\"ruine\"",
    ] {
        let hits = finds(&she, typed);
        assert_eq!(hits.len(), 1, "{typed:?} is what somebody remembers");
        assert_eq!(hits[0]["kind"], "statement", "it is a line");
        assert_eq!(hits[0]["session"], session, "from this evening");
        assert_eq!(hits[0]["case"], case, "about this case");
    }
    assert_eq!(
        marked(&finds(&she, "ruine")),
        "ruïne",
        "shown as it was written"
    );
    for typed in [
        "xylofoon",
        "ruidenier",
        "",
        "   ",
        "*",
        "\"",
        "AND",
        "NEAR(",
    ] {
        assert_eq!(
            finds(&she, typed),
            [] as [Value; 0],
            "{typed:?} stands nowhere, and is no error"
        );
    }
}

#[test]
fn everything_that_people_write_can_be_found() {
    let she = Laptop::new().start();
    let evening = evening(&she);
    let session = evening.session.as_str();
    for kind in [
        "outside",
        "inside",
        "note",
        "own_sentence",
        "problem_sentence",
        "lesson_approach",
        "learning_moment",
        "idea",
        "rule_signal",
        "parked_item",
    ] {
        she.types(
            session,
            "inside",
            kind,
            "bewoner",
            &format!("zoekwoord{}", kind.replace('_', "")),
        );
        assert_eq!(
            finds(&she, &format!("zoekwoord{}", kind.replace('_', ""))).len(),
            1,
            "a {kind} is found"
        );
    }
    let tilt = json!({ "id": null, "session": session, "block": she.block(session, "inside"), "before": "vooraf",
                       "after": "naderhand", "role": null });
    she.does("tilt_save", tilt);
    let promise = json!({ "id": null, "session": session, "who": "Wim", "what": "belofte", "by": null,
                          "tell": "buurvrouw", "status": "open", "result": "" });
    she.does("agreement_save", promise);
    for word in ["vooraf", "naderhand", "belofte", "gordijnen", "deze mensen"] {
        assert!(!finds(&she, word).is_empty(), "{word:?} is found");
    }
}

#[test]
fn what_was_removed_is_not_found_and_what_came_back_is() {
    let she = Laptop::new().start();
    let Evening { session, .. } = evening(&she);
    she.does("session_remove", json!({ "id": session }));
    assert_eq!(
        finds(&she, "kruidenier").len(),
        0,
        "a line goes to the bin with its evening"
    );
    she.does("undo", json!({}));
    assert_eq!(finds(&she, "kruidenier").len(), 1, "and comes back with it");
}

#[test]
fn a_hit_never_shows_more_than_a_line_and_there_are_at_most_fifty() {
    let she = Laptop::new().start();
    let Evening { session, .. } = evening(&she);
    for n in 0..60 {
        she.types(
            &session,
            "outside",
            "outside",
            "bewoner",
            &format!("vaakgezegd {n} {}", "woord ".repeat(100)),
        );
    }
    let hits = finds(&she, "vaakgezegd");
    assert_eq!(
        hits.len(),
        50,
        "who gets fifty answers asks another question"
    );
    let length: usize = hits[0]["snippet"]
        .as_array()
        .expect("pieces")
        .iter()
        .filter_map(|p| p["text"].as_str())
        .map(str::len)
        .sum();
    assert!(length < 200, "about a line around the word: {length}");
}
