//! What the bundled methods promise: their length, their steps, who is heard, and what is kept when time is short.
use super::*;
use domain::method::{Capture, Method, MethodKey, StepKey};

const SOURCES: &str = include_str!("../../../../../../assets/methods/SOURCES.md");

/// The lengths of each method and how many steps it has, as on its card.
const CARDS: &[(&str, &[u16], usize)] = &[
    ("m10-cop-leerbijeenkomst", &[120, 180], 12),
    ("m01-incidentmethode", &[65], 7),
    ("m02-tienstappenmethode", &[90, 150], 10),
    ("m03-vijfstappenmethode", &[45, 55], 5),
    ("m04-balintmethode-intervisie", &[60, 90, 120], 11),
    ("m05-roddelmethode", &[48, 60], 5),
    ("m07-moreel-beraad", &[60, 90, 120], 10),
    ("m09-waarderende-intervisie", &[60], 4),
    ("m14-after-action-review", &[45, 60, 75], 6),
    ("m17-kortcasus", &[20], 5),
    ("m19-terugkijken-met-bewoner", &[60, 90], 7),
    ("m18-losse-bouwstenen", &[], 21),
];

/// The methods that make a session from beginning to end.
fn whole_sessions() -> impl Iterator<Item = &'static Method> {
    methods().iter().filter(|method| !method.building_blocks)
}

#[test]
fn every_method_has_the_lengths_and_steps_of_its_card() {
    let found: Vec<(&str, &[u16], usize)> = methods()
        .iter()
        .map(|m| {
            (
                m.key.0.as_str(),
                m.variants_minutes.as_slice(),
                m.steps.len(),
            )
        })
        .collect();
    assert_eq!(
        found, CARDS,
        "somebody who knows the method finds it back, the learning session in front"
    );
}

#[test]
fn the_steps_of_a_variant_are_together_as_long_as_it_promises() {
    for method in whole_sessions() {
        for variant in &method.variants_minutes {
            let steps = method.variant(*variant).unwrap();
            let sum: u16 = steps.iter().map(|(_, minutes)| minutes).sum();
            assert_eq!(sum, *variant, "{}: the evening ends on time", method.key.0);
        }
    }
}

#[test]
fn harvest_and_end_keep_their_minutes_and_nothing_before_them_does() {
    for method in whole_sessions() {
        let kept: Vec<bool> = method.steps.iter().map(|step| step.protected).collect();
        let first = kept.iter().position(|kept| *kept);
        let tail = first.is_some_and(|first| kept[first..].iter().all(|kept| *kept));
        assert!(
            tail,
            "{}: the middle gives way, never the end",
            method.key.0
        );
        assert!(
            kept.iter().filter(|kept| **kept).count() * 2 <= kept.len(),
            "{}: there is a middle left to give way",
            method.key.0
        );
        for step in &method.steps {
            let harvest = matches!(step.capture, Capture::Lessons | Capture::Closing);
            assert!(
                step.protected || !harvest,
                "{}, {}: what was learned is never cut",
                method.key.0,
                step.key.0
            );
            assert!(
                !(step.protected && step.optional),
                "{}, {}: what is kept cannot be left out",
                method.key.0,
                step.key.0
            );
        }
    }
}

#[test]
fn every_sheet_has_the_cells_that_its_capture_takes() {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for step in methods().iter().flat_map(|method| &method.steps) {
        let place = &step.key.0;
        let (from, to) = step.capture.cells_in_file();
        assert!(
            (from..=to).contains(&step.cells.len()),
            "{place}: a row holds what the screen draws"
        );
        let keys: BTreeSet<&str> = step.cells.iter().map(|cell| cell.key.0.as_str()).collect();
        assert_eq!(
            keys.len(),
            step.cells.len(),
            "{place}: each cell is stored under a key of its own"
        );
        assert_eq!(
            step.votes > 0,
            step.capture == Capture::Vote,
            "{place}: votes belong to a vote"
        );
        assert!(
            !step.write_first || step.capture.can_be_written_first(),
            "{place}: what is written first must be able to wait"
        );
        used.insert(step.capture.name());
    }
    let all: BTreeSet<&str> = Capture::NAMES.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        used, all,
        "a way of writing down that no method uses is never seen"
    );
}

#[test]
fn every_role_is_asked_something_and_the_peer_worker_in_every_method() {
    let asked = |method: &'static Method| {
        method
            .steps
            .iter()
            .flat_map(|step| &step.questions)
            .map(|(role, _)| role)
    };
    let everywhere: BTreeSet<&RoleKey> = methods().iter().flat_map(asked).collect();
    for role in roles() {
        assert!(
            everywhere.contains(&role.key),
            "{} sits there and is never asked",
            role.key
        );
    }
    for method in methods() {
        assert!(
            asked(method).any(|role| role.0 == "ervaringswerker"),
            "{}: what can lived experience mean here?",
            method.key.0
        );
    }
}

#[test]
fn no_step_asks_one_role_twice() {
    for step in methods().iter().flat_map(|method| &method.steps) {
        let asked: BTreeSet<&RoleKey> = step.questions.iter().map(|(role, _)| role).collect();
        assert_eq!(
            asked.len(),
            step.questions.len(),
            "{}: the card shows one question for a role",
            step.key.0
        );
    }
}

#[test]
fn gossip_is_never_written_down_and_comes_with_its_caution() {
    let method = method(&MethodKey("m05-roddelmethode".to_owned())).unwrap();
    assert!(
        method
            .caution
            .as_ref()
            .is_some_and(|text| text.nl.contains("bewoners") && text.en.contains("residents")),
        "not with residents at the table"
    );
    let gossip = method
        .step(&domain::method::StepKey("gossip".to_owned()))
        .unwrap();
    assert_eq!(
        (gossip.capture, gossip.speaks),
        (Capture::Nothing, domain::method::Speaks::PresenterSilent),
        "the presenter listens and nobody keeps it"
    );
}

#[test]
fn the_step_within_does_not_stop_at_the_outside_and_asks_for_the_own_story() {
    let m10 = MethodKey("m10-cop-leerbijeenkomst".into());
    let within = method(&m10)
        .and_then(|method| method.step(&StepKey("inside".into())))
        .unwrap();
    let asked = &within.facilitator;
    for question in [
        "Wat ging eraan vooraf?",
        "Wat probeert deze persoon goed te doen?",
        "Wat is van waarde?",
        "Waar is hij of zij trots op?",
    ] {
        assert!(asked.nl.contains(question), "it is not asked: {question}");
    }
    for question in [
        "What came before?",
        "What is this person trying to do well?",
        "What is of value?",
        "What is this person proud of?",
    ] {
        assert!(asked.en.contains(question), "it is not asked: {question}");
    }
}

#[test]
fn every_source_is_explained_and_every_explained_source_is_used() {
    let explained: BTreeSet<&str> = SOURCES
        .lines()
        .filter_map(|line| line.strip_prefix("- **")?.split_once("**"))
        .map(|(name, _)| name)
        .collect();
    let used: BTreeSet<&str> = methods()
        .iter()
        .flat_map(|method| &method.sources)
        .map(String::as_str)
        .collect();
    assert_eq!(
        used, explained,
        "who wants to read on finds the publication"
    );
    let without: Vec<&str> = methods()
        .iter()
        .filter(|method| method.sources.is_empty())
        .map(|method| method.key.0.as_str())
        .collect();
    assert!(without.is_empty(), "{without:?} come from somewhere");
}
