//! The words on the screen, from the catalogue that the screens themselves read: a text that changes breaks no journey.

use std::collections::BTreeMap;

use serde_json::Value;

/// Embeds rooms of the Dutch catalogue by name.
macro_rules! rooms {
    ($($room:literal)+) => {
        &[$(($room, include_str!(concat!("../../../assets/i18n/nl/", $room, ".json")))),+]
    };
}

const ROOMS: &[(&str, &str)] = rooms!("beamer" "cases" "common" "errors" "exchange" "group" "harvest" "keys" "live" "prepare"
    "privacy" "settings" "start" "steps" "today" "undo");

/// The Dutch catalogue.
#[derive(Debug)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// Reads the catalogue.
    ///
    /// # Panics
    /// When a room is no JSON; the catalogue's own test finds that first.
    #[must_use]
    pub fn dutch() -> Self {
        let mut texts = BTreeMap::new();
        for (room, json) in ROOMS {
            let value: Value = serde_json::from_str(json).expect("the catalogue is JSON");
            flatten(room, &value, &mut texts);
        }
        Self(texts)
    }

    /// The text under a key such as `live.foot.next`.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    #[track_caller]
    pub fn say(&self, key: &str) -> &str {
        self.0
            .get(key)
            .unwrap_or_else(|| panic!("the catalogue has no text {key}"))
    }

    /// A text with its blanks filled in.
    ///
    /// # Panics
    /// As [`Words::say`].
    #[must_use]
    #[track_caller]
    pub fn fill(&self, key: &str, blanks: &[(&str, &str)]) -> String {
        blanks
            .iter()
            .fold(self.say(key).to_owned(), |text, (blank, value)| {
                text.replace(&format!("{{{blank}}}"), value)
            })
    }
}

fn flatten(path: &str, value: &Value, texts: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(rooms) => {
            for (name, inside) in rooms {
                flatten(&format!("{path}.{name}"), inside, texts);
            }
        }
        Value::String(text) => {
            texts.insert(path.to_owned(), text.clone());
        }
        // The catalogue holds texts only; its own test says so.
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_by_its_key_and_its_blanks_are_filled() {
        let words = Words::dutch();
        assert_eq!(
            words.say("live.foot.next"),
            "Volgende stap",
            "the main action of the evening"
        );
        assert_eq!(
            words.fill("live.journey.step", &[("number", "3"), ("steps", "12")]),
            "Stap 3 van 12",
            "both blanks"
        );
    }
}
