//! No field for a name, a birth date, an address, a target group or a care decision of the person a case is about.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Words that would be such a field, in the languages in which fields are named.
const NO_FIELD: &[&str] = &[
    "birth",
    "born",
    "age",
    "geboorte",
    "leeftijd",
    "address",
    "adres",
    "street",
    "straat",
    "postcode",
    "zip",
    "house_number",
    "huisnummer",
    "phone",
    "telefoon",
    "mail",
    "bsn",
    "gender",
    "geslacht",
    "nationality",
    "nationaliteit",
    "religion",
    "diagnosis",
    "diagnose",
    "disorder",
    "target_group",
    "doelgroep",
    "care",
    "zorg",
    "indication",
    "indicatie",
    "decision",
    "besluit",
    "client",
    "patient",
    "surname",
    "achternaam",
    "first_name",
    "voornaam",
    "photo",
    "foto",
];
/// Types of which the thing itself has a name: groups, members at the table, roles, methods and steps, laptops, sticks and vaults.
const MAY_HAVE_A_NAME: &[&str] = &[
    "BlockName",
    "BlockView",
    "CardPinned",
    "CardSeen",
    "CarryStep",
    "Colleague",
    "Community",
    "ConsentView",
    "Drive",
    "DriveFile",
    "ErasedBy",
    "HandoutStep",
    "LaptopName",
    "Member",
    "Method",
    "MethodAdvice",
    "Organisation",
    "PersonView",
    "Role",
    "RoleFields",
    "ShorterStep",
    "StepOffer",
    "Vault",
    "Venue",
];

/// The fields of every type on the wire, read from what the screen is written against.
fn wire_fields() -> BTreeMap<String, BTreeSet<String>> {
    let mut types: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in app::table::typescript().lines() {
        if let Some(rest) = line.strip_prefix("export type ") {
            current = rest.split([' ', '=']).next().unwrap_or_default().to_owned();
            types.entry(current.clone()).or_default();
        } else if let Some((name, _)) = line.split_once(": ")
            && !line.trim_start().starts_with('*')
            && !line.trim_start().starts_with('/')
        {
            types
                .entry(current.clone())
                .or_default()
                .insert(name.trim().trim_matches('"').to_owned());
        }
    }
    types.remove("Commands");
    types
}

/// Whether a field is named after one of these things, as a word of its own.
fn is_named_after(field: &str, word: &str) -> bool {
    format!("_{field}_").contains(&format!("_{word}_"))
}

#[test]
fn no_type_on_the_wire_has_a_field_for_what_must_not_be_known() {
    let types = wire_fields();
    assert!(
        types.len() > 40 && types.values().map(BTreeSet::len).sum::<usize>() > 150,
        "the types were read"
    );
    for (name, fields) in &types {
        for field in fields {
            for word in NO_FIELD {
                assert!(
                    !is_named_after(field, word),
                    "{name}.{field} would be a place for a {word}"
                );
            }
        }
        let named = fields.contains("name");
        assert!(
            !named || MAY_HAVE_A_NAME.contains(&name.as_str()),
            "{name} has a name; whose?"
        );
    }
}

#[test]
fn a_case_is_filled_in_with_exactly_these_fields() {
    let fields = wire_fields()["CaseFields"].clone();
    let known = [
        "brought_by",
        "community",
        // Roles that have to do with it; the hint beside the field says so.
        "concerned",
        "id",
        "question",
        "story",
        "title",
        "voice",
        "voice_why",
    ];
    assert_eq!(
        fields,
        known.map(str::to_owned).into(),
        "a new field of a case is thought over here first"
    );
}

#[test]
fn the_practice_group_shows_no_other_fields_than_these() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/practice");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("the folder can be read").path();
        if path.extension().is_some_and(|kind| kind == "json") {
            let text = std::fs::read_to_string(&path).expect("a file");
            look(&serde_json::from_str(&text).expect("it is JSON"), &path);
            seen += 1;
        }
    }
    assert_eq!(
        seen, 8,
        "the group, six sessions and the evening of the demo"
    );
}

fn look(value: &Value, path: &Path) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                for word in NO_FIELD {
                    assert!(
                        !is_named_after(field, word),
                        "{field} in {} would teach people to ask",
                        path.display()
                    );
                }
                if field == "cases" {
                    for case in value.as_array().expect("cases") {
                        let known: BTreeSet<&str> = case
                            .as_object()
                            .expect("a case")
                            .keys()
                            .map(String::as_str)
                            .collect();
                        let fine = [
                            "brought_by",
                            "key",
                            "question",
                            "title",
                            "voice",
                            "voice_why",
                        ];
                        assert_eq!(known, fine.into(), "a case has nothing else to show");
                    }
                }
                look(value, path);
            }
        }
        Value::Array(all) => all.iter().for_each(|value| look(value, path)),
        _ => {}
    }
}
