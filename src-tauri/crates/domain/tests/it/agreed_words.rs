//! The words of a group are put into our texts word by word, and nothing else in them changes.

use domain::agreed_words::{AgreedWord, AgreedWords};
use domain::ids::{AgreedWordId, CommunityId};
use proptest::prelude::*;
use uuid::Uuid;

fn word(instead_of: [&str; 2], say: [&str; 2]) -> AgreedWord {
    AgreedWord {
        id: AgreedWordId(Uuid::nil()),
        community: CommunityId(Uuid::nil()),
        instead_of: instead_of[0].to_owned(),
        instead_of_many: instead_of[1].to_owned(),
        say: say[0].to_owned(),
        say_many: say[1].to_owned(),
    }
}

fn expert() -> AgreedWords {
    AgreedWords::new(&[word(
        ["ervaringswerker", "ervaringswerkers"],
        ["ervaringsdeskundige", "ervaringsdeskundigen"],
    )])
}

#[test]
fn one_and_many_each_get_their_own_word() {
    assert_eq!(
        expert().put_into("Vraag eerst de ervaringswerker, dan de andere ervaringswerkers."),
        "Vraag eerst de ervaringsdeskundige, dan de andere ervaringsdeskundigen.",
        "the plural is not the word with its own s left over"
    );
}

#[test]
fn a_heading_and_a_shouted_word_keep_their_capitals() {
    assert_eq!(
        expert().put_into("Ervaringswerker. ERVARINGSWERKERS"),
        "Ervaringsdeskundige. ERVARINGSDESKUNDIGEN",
        "the new word stands as the old one stood"
    );
}

#[test]
fn a_longer_word_that_holds_it_is_left_alone() {
    for text in [
        "ervaringswerkersoverleg",
        "oud-ervaringswerkster",
        "xervaringswerker",
        "ervaringswerker2",
        "ervaringswerke",
    ] {
        assert_eq!(expert().put_into(text), text, "half a word is no word");
    }
    assert_eq!(
        expert().put_into("oud-ervaringswerker's"),
        "oud-ervaringsdeskundige's",
        "a hyphen and an apostrophe end a word"
    );
}

#[test]
fn two_words_can_trade_places() {
    let traded = AgreedWords::new(&[
        word(["bewoner", ""], ["buur", ""]),
        word(["buur", ""], ["bewoner", ""]),
    ]);
    assert_eq!(
        traded.put_into("De bewoner en de buur."),
        "De buur en de bewoner.",
        "what was put in is not looked at again"
    );
}

#[test]
fn a_word_of_several_words_goes_before_a_word_in_it() {
    let words = AgreedWords::new(&[
        word(["expert", ""], ["kenner", ""]),
        word(["expert by experience", ""], ["ervaringsdeskundige", ""]),
    ]);
    assert_eq!(
        words.put_into("An expert by experience is an expert."),
        "An ervaringsdeskundige is an kenner.",
        "the longest is looked for first"
    );
}

#[test]
fn a_gap_that_is_filled_in_later_is_no_word() {
    let words = AgreedWords::new(&[word(["name", ""], ["title", ""])]);
    assert_eq!(
        words.put_into("The name {name}, {name_other} and {a name}."),
        "The title {name}, {name_other} and {a title}.",
        "or the value would not find its place"
    );
}

#[test]
fn an_empty_word_changes_nothing_and_says_nothing() {
    let words = AgreedWords::new(&[word(["", ""], ["x", "y"]), word(["buur", ""], ["", ""])]);
    assert_eq!(
        words.put_into("De buur, de buren."),
        "De buur, de buren.",
        "a half-filled line on the screen takes no word away"
    );
}

proptest! {
    /// Whatever stands around a word stays, to the letter.
    #[test]
    fn everything_around_a_word_stays(before in "[^a-z]{0,12}|\\PC{0,12} ", after in "( \\PC{0,12}|[.,;:)\\-'’]\\PC{0,12})?") {
        prop_assume!(!format!("{before}{after}").to_lowercase().contains("werker"));
        prop_assume!(!before.chars().last().is_some_and(|c| c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)));
        prop_assert_eq!(
            expert().put_into(&format!("{before}ervaringswerker{after}")),
            format!("{before}ervaringsdeskundige{after}")
        );
    }

    /// A text in which the word does not occur is the same text.
    #[test]
    fn a_text_without_the_word_is_the_same_text(text in "\\PC{0,60}") {
        prop_assume!(!text.to_lowercase().contains("ervaringswerker"));
        prop_assert_eq!(expert().put_into(&text), text);
    }

    /// Glued to a letter or a digit it is another word.
    #[test]
    fn a_word_that_goes_on_is_another_word(letter in "\\p{L}|[0-9]", front in any::<bool>()) {
        let text = if front { format!("{letter}ervaringswerker") } else { format!("ervaringswerker{letter}") };
        prop_assume!(text.to_lowercase() != "ervaringswerkers");
        prop_assert_eq!(expert().put_into(&text), text);
    }

    /// However it is written, the first letter of what is put in is a capital exactly when that of the old word was.
    #[test]
    fn capitals_follow_the_old_word(capitals in prop::collection::vec(any::<bool>(), 15)) {
        let old: String = "ervaringswerker".chars().zip(&capitals)
            .map(|(c, up)| if *up { c.to_ascii_uppercase() } else { c }).collect();
        let new = expert().put_into(&old);
        prop_assert_eq!(new.to_lowercase(), "ervaringsdeskundige");
        prop_assert_eq!(new.starts_with('E'), capitals[0]);
        prop_assert_eq!(new == "ERVARINGSDESKUNDIGE", capitals.iter().all(|up| *up));
    }
}
