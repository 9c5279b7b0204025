//! The words of the bundled files, wherever in a file they stand.
use super::*;
use serde_json::Value;

/// Above this length two languages never happen to say a thing in the same letters; below it stand names like "Student".
const SAME_CHARS_MAX: usize = 20;

/// One text in both languages, with the file it stands in.
struct Text {
    file: &'static str,
    nl: String,
    en: String,
}

/// Every text of every file, whatever the layout of the file.
fn texts() -> Vec<Text> {
    let mut found = Vec::new();
    let lists = &[
        (
            "critical.json",
            include_str!("../../../../../../assets/questions/critical.json"),
        ),
        (
            "terms.json",
            include_str!("../../../../../../assets/terms/terms.json"),
        ),
    ];
    for (file, text) in ROLE_FILES.iter().chain(METHOD_FILES).chain(lists) {
        collect(file, &serde_json::from_str(text).unwrap(), &mut found);
    }
    found
}

fn collect(file: &'static str, value: &Value, found: &mut Vec<Text>) {
    match value {
        Value::Object(fields) if fields.contains_key("nl") || fields.contains_key("en") => {
            let of = |language: &str| match fields.get(language) {
                Some(Value::String(text)) => text.clone(),
                _ => panic!("{file}: a text without {language}: {value}"),
            };
            found.push(Text {
                file,
                nl: of("nl"),
                en: of("en"),
            });
        }
        Value::Object(fields) => fields.values().for_each(|v| collect(file, v, found)),
        Value::Array(list) => list.iter().for_each(|v| collect(file, v, found)),
        _ => {}
    }
}

/// The words of a text, in small letters.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphabetic())
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn no_dutch_text_says_u() {
    for Text { file, nl, .. } in texts() {
        let formal = words(&nl).iter().any(|word| word == "u" || word == "uw");
        assert!(!formal, "{file} says u where the group says je: {nl}");
    }
}

#[test]
fn no_text_shouts() {
    for Text { file, nl, en } in texts() {
        for text in [nl, en] {
            assert!(!text.contains('!'), "{file} shouts: {text}");
        }
    }
}

#[test]
fn every_text_is_said_in_both_languages() {
    let all = texts();
    let least = ROLE_FILES.len() * 8 + METHOD_FILES.len() * 20;
    assert!(
        all.len() > least,
        "{} texts were looked at, which is too few to be all of them",
        all.len()
    );
    for Text { file, nl, en } in all {
        assert!(
            !nl.trim().is_empty() && !en.trim().is_empty(),
            "{file} leaves a text empty: {nl} / {en}"
        );
        assert!(
            nl != en || nl.chars().count() <= SAME_CHARS_MAX,
            "{file} has one language twice: {nl}"
        );
    }
}

#[test]
fn no_two_roles_or_methods_are_called_the_same() {
    type Name = fn(&domain::role::Role) -> &domain::method::LocalText;
    let role_names: [Name; 3] = [|r| &r.name, |r| &r.plural, |r| &r.short];
    for name in role_names {
        let dutch: BTreeSet<&str> = roles().iter().map(|r| name(r).nl.as_str()).collect();
        let english: BTreeSet<&str> = roles().iter().map(|r| name(r).en.as_str()).collect();
        assert_eq!(
            (dutch.len(), english.len()),
            (roles().len(), roles().len()),
            "one chooses a role by its name"
        );
    }
    let dutch: BTreeSet<&str> = methods().iter().map(|m| m.name.nl.as_str()).collect();
    let english: BTreeSet<&str> = methods().iter().map(|m| m.name.en.as_str()).collect();
    assert_eq!(
        (dutch.len(), english.len()),
        (methods().len(), methods().len()),
        "and a method too"
    );
}
