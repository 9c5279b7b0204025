//! The texts of the page that are ours, from the catalogue of the language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::Language;

type Catalogue = BTreeMap<String, String>;

static DUTCH: LazyLock<Catalogue> =
    LazyLock::new(|| parse(include_str!("../../../../assets/i18n/nl/report.json")));
static ENGLISH: LazyLock<Catalogue> =
    LazyLock::new(|| parse(include_str!("../../../../assets/i18n/en/report.json")));

fn parse(catalogue: &str) -> Catalogue {
    serde_json::from_str(catalogue).expect("an embedded catalogue is a flat JSON object")
}

/// The labels that the group says in words of its own, by their key.
pub type Said = BTreeMap<String, String>;

/// The labels of a language as they stand in the catalogue, by their key; some have gaps such as `{date}`.
pub fn labels(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let labels = language.catalogue().iter();
    labels.map(|(key, text)| (key.as_str(), text.as_str()))
}

/// A language with the words of the group in it.
#[derive(Clone, Copy)]
pub(crate) struct Wording<'a> {
    language: Language,
    said: &'a Said,
}

impl<'a> Wording<'a> {
    pub(crate) fn new(language: Language, said: &'a Said) -> Self {
        Self { language, said }
    }

    /// Every label by its key.
    pub(crate) fn labels(self) -> Catalogue {
        let mut labels = self.language.catalogue().clone();
        labels.extend(self.said.clone());
        labels
    }

    /// One label.
    pub(crate) fn label(self, key: &'static str) -> &'a str {
        let said = self.said.get(key).map(String::as_str);
        said.unwrap_or_else(|| self.language.label(key))
    }

    /// ISO 639 code.
    pub(crate) fn code(self) -> &'static str {
        self.language.code()
    }

    /// A date in words. The names of the months are not of the group.
    pub(crate) fn date(self, date: NaiveDate) -> String {
        self.language.date(date)
    }

    /// A stretch of time on a 24-hour clock.
    pub(crate) fn stretch(self, from: NaiveTime, until: NaiveTime) -> String {
        self.language.stretch(from, until)
    }
}

impl Language {
    fn catalogue(self) -> &'static Catalogue {
        match self {
            Self::Dutch => &DUTCH,
            Self::English => &ENGLISH,
        }
    }

    /// Every label by its key.
    pub(crate) fn labels(self) -> &'static Catalogue {
        self.catalogue()
    }

    /// One label; the key itself when the catalogue lacks it, so that a gap shows on paper.
    fn label(self, key: &'static str) -> &'static str {
        self.labels().get(key).map_or(key, String::as_str)
    }

    /// ISO 639 code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// A date in words: "21 november 2026".
    pub(crate) fn date(self, date: NaiveDate) -> String {
        let month = format!("month_{}", date.month());
        let month = self.labels().get(&month).map_or("", String::as_str);
        self.label("date_format")
            .replace("{day}", &date.day().to_string())
            .replace("{month}", month)
            .replace("{year}", &date.year().to_string())
    }

    /// A stretch of time on a 24-hour clock: "19:30 tot 21:30".
    pub(crate) fn stretch(self, from: NaiveTime, until: NaiveTime) -> String {
        self.label("time_format")
            .replace("{from}", &clock(from))
            .replace("{until}", &clock(until))
    }
}

/// "19:30"
pub(crate) fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_labels() {
        let keys = |language: Language| language.labels().keys().collect::<Vec<_>>();
        assert_eq!(
            keys(Language::Dutch),
            keys(Language::English),
            "a label lacks its twin"
        );
    }

    #[test]
    fn both_languages_fill_in_the_same_places() {
        let places = |text: &str| {
            let mut found: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|rest| rest.split('}').next())
                .map(str::to_owned)
                .collect();
            found.sort();
            found
        };
        for (key, dutch) in Language::Dutch.labels() {
            let english = &Language::English.labels()[key];
            assert_eq!(
                places(dutch),
                places(english),
                "{key} would lose a value in one language"
            );
        }
    }

    #[test]
    fn every_label_is_used() {
        let code = [
            include_str!("values/acting.rs"),
            include_str!("values/front.rs"),
            include_str!("values/turning.rs"),
            include_str!("values/way.rs"),
            include_str!("../templates/handout.typ"),
            include_str!("worked_out.rs"),
            include_str!("labels.rs"),
            include_str!("../templates/look.typ"),
            include_str!("../templates/two_sides.typ"),
            include_str!("../templates/minutes.typ"),
            include_str!("../templates/sheets.typ"),
            include_str!("sheet.rs"),
            include_str!("../templates/session_report.typ"),
            include_str!("../templates/recovery_sheet.typ"),
            include_str!("../templates/charter.typ"),
            include_str!("../templates/receipt.typ"),
            include_str!("receipt.rs"),
            include_str!("../templates/handover.typ"),
            include_str!("handover.rs"),
        ]
        .concat();
        for key in Language::Dutch
            .labels()
            .keys()
            .filter(|key| !key.starts_with("month_"))
        {
            let used =
                code.contains(&format!("labels.{key}")) || code.contains(&format!("\"{key}\""));
            assert!(used, "{key} is translated for nothing");
        }
    }

    #[test]
    fn no_label_shouts_or_says_u() {
        for (key, text) in Language::Dutch.labels() {
            assert!(!text.contains('!'), "{key} has an exclamation mark");
            let formal = text
                .split(|c: char| !c.is_alphabetic())
                .any(|w| matches!(w, "u" | "U" | "uw"));
            assert!(!formal, "{key} addresses the reader formally");
        }
    }

    #[test]
    fn a_date_is_written_in_words() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a real day");
        assert_eq!(
            Language::Dutch.date(date),
            "21 november 2026",
            "no leading zero, month in Dutch"
        );
        assert_eq!(
            Language::English.date(date),
            "21 November 2026",
            "month with a capital in English"
        );
    }
}
