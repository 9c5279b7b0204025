//! Files whose steps are added to a session one by one.
use super::*;

fn blocks(change: impl FnOnce(&mut Value)) -> Result<Method, LibraryError> {
    let mut method: Value = serde_json::from_str(TEXT).unwrap();
    method["building_blocks"] = json!(true);
    method.as_object_mut().unwrap().remove("variants");
    for step in method["steps"].as_array_mut().unwrap() {
        step["minutes"] = json!({ "any": 10 });
    }
    change(&mut method);
    load_method(&method.to_string(), FILE, roles())
}

#[test]
fn building_blocks_have_one_length_each_and_none_together() {
    let method = blocks(|_| {}).unwrap();
    assert!(method.building_blocks, "as the file says");
    assert_eq!(
        method.variants_minutes, [0; 0],
        "they are no session together"
    );
    assert!(
        method.steps.iter().all(|step| step.minutes == [10]),
        "each has its own"
    );
    assert_eq!(method.variant(120), None, "so no session is made of them");
}

#[test]
fn building_blocks_with_variants_are_told() {
    let error = blocks(|m| m["variants"] = json!([120])).unwrap_err();
    assert!(
        matches!(
            error.problem,
            Problem::Misplaced {
                field: "variants",
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_building_block_without_minutes_is_told() {
    for minutes in [json!({}), json!({ "any": 0 })] {
        let error = blocks(|m| m["steps"][1]["minutes"] = minutes).unwrap_err();
        assert_eq!(
            (error.place, error.problem),
            (in_step("open-lines"), Problem::NoMinutes),
            "which one is told"
        );
    }
    let error = blocks(|m| m["steps"][1]["minutes"] = json!({ "any": 10, "120": 8 })).unwrap_err();
    assert_eq!(
        error.problem,
        Problem::UnknownVariant { variant: 120 },
        "it has no variants"
    );
}

#[test]
fn a_method_with_minutes_for_any_length_is_told() {
    let error = broken(|m| m["steps"][0]["minutes"]["any"] = json!(8));
    assert!(
        matches!(
            error.problem,
            Problem::Misplaced {
                only_for: "building blocks",
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_length_that_is_no_number_is_told() {
    let error = broken(|m| m["steps"][0]["minutes"]["kort"] = json!(8));
    let length = "kort".to_owned();
    assert_eq!(
        (error.place, error.problem),
        (in_step("welcome"), Problem::UnknownLength { length }),
        "which word is told"
    );
}
