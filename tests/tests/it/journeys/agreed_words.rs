//! The words of the group stand in our texts wherever these are shown, and in nothing that somebody typed.

use crate::pdf;
use acceptance::facilitator::{Evening, Facilitator, Laptop, id};
use serde_json::{Value, json};

fn word(community: &str, instead_of: [&str; 2], say: [&str; 2]) -> Value {
    json!({ "id": null, "community": community, "instead_of": instead_of[0], "instead_of_many": instead_of[1],
            "say": say[0], "say_many": say[1] })
}

/// *Ervaringsdeskundige* instead of *ervaringswerker*.
fn agrees(she: &Facilitator, community: &str) -> String {
    let forms = [
        ["ervaringswerker", "ervaringswerkers"],
        ["ervaringsdeskundige", "ervaringsdeskundigen"],
    ];
    id(&she.does("agreed_word_save", word(community, forms[0], forms[1])))
}

/// An evening in which somebody typed the word that is ours.
fn evening_with_the_word(she: &Facilitator) -> Evening {
    let evening = she.begins_an_evening();
    she.types(
        &evening.session,
        "inside",
        "inside",
        "ervaringswerker",
        "Een ervaringswerker kwam langs.",
    );
    evening
}

#[test]
fn the_word_of_the_group_is_on_the_screen_in_the_room_and_on_paper() {
    let she = Laptop::new().start();
    let evening = evening_with_the_word(&she);
    agrees(&she, &evening.community);
    let session = evening.session.as_str();
    let view = she.sees(session);
    let mut texts = String::new();
    for block in view["blocks"].as_array().expect("blocks") {
        for part in ["name", "purpose", "facilitator", "avoid", "beamer"] {
            texts += block[part].as_str().expect("a text");
        }
        for question in block["questions"].as_array().expect("questions") {
            texts += question["role_name"].as_str().expect("a name");
            texts += question["text"].as_str().expect("a text");
        }
    }
    let texts = texts.to_lowercase();
    assert!(
        texts.contains("ervaringsdeskundige"),
        "what steps say and ask"
    );
    assert!(!texts.contains("ervaringswerker"), "and our word nowhere");
    let line = &view["lines"][0];
    assert_eq!(line["role_name"], "Ervaringsdeskundige", "who said it");
    assert_eq!(
        line["text"], "Een ervaringswerker kwam langs.",
        "what was typed stays as it was typed"
    );
    she.does("beamer_set", json!({ "session": session, "blank": false }));
    let room = she.does("beamer_view", json!({}));
    assert_eq!(
        room["inside"][0],
        json!({ "role_name": "Ervaringsdeskundige", "text": "Een ervaringswerker kwam langs." }),
        "the room reads the same"
    );
    let group = json!({ "community": evening.community });
    let roles = she.does("role_list", group);
    let card = roles
        .as_array()
        .and_then(|all| all.iter().find(|role| role["key"] == "ervaringswerker"))
        .expect("the role is still that role");
    assert_eq!(card["name"], "Ervaringsdeskundige", "the card is called so");
    assert_eq!(card["short"], "Ervaringsdesk.", "and fits on a button");
    assert!(
        room["words"]
            .as_array()
            .expect("words")
            .contains(&json!({ "instead_of": "ervaringswerkers", "say": "ervaringsdeskundigen" })),
        "and puts the word into the texts around it"
    );
    let saved = she.does("report_save", json!({ "id": session, "path": null }));
    let printed = pdf::read(saved["path"].as_str().expect("a path"));
    assert!(printed.says("Ervaringsdeskundige: Een ervaringswerker kwam langs."));
}

#[test]
fn undo_brings_our_word_back_and_the_choices_offer_it_again() {
    let she = Laptop::new().start();
    let evening = evening_with_the_word(&she);
    let group = json!({ "community": evening.community });
    let offered = |she: &Facilitator| {
        let choices = she.does("agreed_word_choices", group.clone());
        choices
            .as_array()
            .expect("words")
            .contains(&json!({ "one": "ervaringswerker", "many": "ervaringswerkers" }))
    };
    assert!(offered(&she), "one of our words can be chosen");
    agrees(&she, &evening.community);
    assert!(!offered(&she), "it was chosen");
    she.does("undo", json!({}));
    assert!(offered(&she), "it can be chosen again");
    assert_eq!(
        she.sees(&evening.session)["lines"][0]["role_name"],
        "Ervaringswerker",
        "our word is back"
    );
}

#[test]
fn another_group_keeps_its_own_words() {
    let she = Laptop::new().start();
    let evening = evening_with_the_word(&she);
    let other = json!({ "id": null, "name": "Leerkring Zuid", "place": "" });
    let other = id(&she.does("community_save", other));
    agrees(&she, &other);
    assert_eq!(
        she.sees(&evening.session)["lines"][0]["role_name"],
        "Ervaringswerker",
        "what one group agrees on is of that group"
    );
}

#[test]
fn a_word_twice_an_empty_word_and_a_pasted_page_are_refused_and_nothing_changes() {
    let she = Laptop::new().start();
    let evening = evening_with_the_word(&she);
    let agreed = agrees(&she, &evening.community);
    let page = "a".repeat(200_000);
    for (forms, code) in [
        ([["Ervaringswerker", ""], ["maatje", ""]], "duplicate"),
        ([["", ""], ["maatje", ""]], "empty"),
        ([["bewoner", ""], [" ", ""]], "empty"),
        ([["bewoner", ""], [page.as_str(), ""]], "too_long"),
        ([["bewoner", page.as_str()], ["buur", ""]], "too_long"),
    ] {
        let given = word(&evening.community, forms[0], forms[1]);
        let error = she.is_refused("agreed_word_save", given);
        assert_eq!(json!(error.code), code, "it is told what is wrong");
    }
    let mut same = word(
        &evening.community,
        ["Ervaringswerker", "ervaringswerkers"],
        ["ervaringskenner", ""],
    );
    same["id"] = json!(agreed);
    she.does("agreed_word_save", same);
    assert_eq!(
        she.sees(&evening.session)["lines"][0]["role_name"],
        "Ervaringskenner",
        "the word itself can be changed"
    );
}

#[test]
fn a_word_of_the_screen_itself_can_be_chosen_and_stands_in_every_label_of_the_paper() {
    let she = Laptop::new().start();
    let evening = evening_with_the_word(&she);
    let group = json!({ "community": evening.community });
    let choices = she.does("agreed_word_choices", group.clone());
    let chosen = json!({ "one": "leermoment", "many": "leermomenten" });
    assert!(
        choices.as_array().expect("words").contains(&chosen),
        "what stands on many screens is offered"
    );
    let given = word(
        &evening.community,
        ["leermoment", "leermomenten"],
        ["inzicht", "inzichten"],
    );
    she.does("agreed_word_save", given);
    assert_eq!(
        she.does("said_words", group),
        json!([{ "instead_of": "leermomenten", "say": "inzichten" }, { "instead_of": "leermoment", "say": "inzicht" }]),
        "the screen puts the longest in first"
    );
    she.types(
        &evening.session,
        "inside",
        "learning_moment",
        "wijkagent",
        "Leermomenten komen samen.",
    );
    let whole = json!({ "id": evening.session, "level": "facilitator", "path": null });
    let saved = she.does("report_save", whole);
    let printed = pdf::read(saved["path"].as_str().expect("a path"));
    assert!(printed.says("Inzichten"), "the heading of the paper");
    assert!(
        printed.says("Leermomenten komen samen."),
        "what was typed stays"
    );
}
