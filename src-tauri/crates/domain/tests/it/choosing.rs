//! Which method fits what a group has.

use domain::choosing::{Asked, Reason, advise};
use domain::method::{Experience, GroupSize, LocalText, Method, MethodKey, QuestionKind};

fn method(key: &str) -> Method {
    let text = || LocalText {
        nl: key.to_owned(),
        en: key.to_owned(),
    };
    Method {
        key: MethodKey(key.to_owned()),
        name: text(),
        summary: text(),
        suits: text(),
        questions_kind: vec![QuestionKind::Any],
        group: GroupSize { from: 4, to: None },
        experience: Experience::Little,
        caution: None,
        not_with_residents: false,
        sources: Vec::new(),
        building_blocks: false,
        variants_minutes: vec![60],
        steps: Vec::new(),
    }
}

fn order<'a>(methods: &'a [Method], asked: &Asked) -> Vec<&'a str> {
    let advice = advise(methods, asked);
    advice.iter().map(|a| a.method.key.0.as_str()).collect()
}

#[test]
fn a_method_made_for_the_question_comes_before_one_for_every_question() {
    let methods = [
        method("every"),
        Method {
            questions_kind: vec![QuestionKind::Success],
            ..method("success")
        },
        Method {
            questions_kind: vec![QuestionKind::Dilemma],
            ..method("dilemma")
        },
    ];
    let asked = Asked {
        question: Some(QuestionKind::Dilemma),
        ..Asked::default()
    };
    assert_eq!(
        order(&methods, &asked),
        ["dilemma", "every", "success"],
        "what is for another question comes last"
    );
    assert_eq!(
        order(&methods, &Asked::default()),
        ["every", "success", "dilemma"],
        "when nobody says anything the order stays"
    );
}

#[test]
fn a_group_that_is_too_small_or_too_large_is_told_with_the_number() {
    let methods = [Method {
        group: GroupSize {
            from: 5,
            to: Some(9),
        },
        ..method("five-to-nine")
    }];
    for (people, reason) in [
        (4, Reason::GroupSmall { from: 5 }),
        (5, Reason::GroupFits { people: 5 }),
        (9, Reason::GroupFits { people: 9 }),
        (10, Reason::GroupLarge { to: 9 }),
    ] {
        let asked = Asked {
            people: Some(people),
            ..Asked::default()
        };
        let advice = advise(&methods, &asked);
        assert!(
            advice[0].reasons.contains(&reason),
            "{people} people: {:?}",
            advice[0].reasons
        );
        assert_eq!(advice[0].fits(), !reason.is_against(), "{people} people");
    }
}

#[test]
fn the_longest_length_that_fits_into_the_time_is_proposed() {
    let methods = [
        Method {
            variants_minutes: vec![20],
            ..method("short")
        },
        Method {
            variants_minutes: vec![60, 90, 120],
            ..method("three-lengths")
        },
    ];
    let asked = |minutes| Asked {
        minutes: Some(minutes),
        ..Asked::default()
    };
    let advice = advise(&methods, &asked(100));
    assert_eq!(
        (advice[0].method.key.0.as_str(), advice[0].minutes),
        ("three-lengths", 90),
        "an evening of a hundred minutes is filled rather than left empty"
    );
    let advice = advise(&methods, &asked(45));
    assert_eq!(advice[0].method.key.0, "short", "only this one fits");
    assert!(
        advice[1]
            .reasons
            .contains(&Reason::TimeShort { minutes: 60 }),
        "the other says how long it takes at least"
    );
}

#[test]
fn experience_that_nobody_spoke_of_is_told_and_does_not_hide_the_method() {
    let methods = [
        Method {
            experience: Experience::SafeGroup,
            ..method("safe")
        },
        method("little"),
    ];
    assert_eq!(
        order(&methods, &Asked::default()),
        ["little", "safe"],
        "it comes after what asks for little"
    );
    let asked = Asked {
        has: vec![Experience::SafeGroup],
        ..Asked::default()
    };
    assert_eq!(
        order(&methods, &asked),
        ["safe", "little"],
        "they know each other"
    );
    assert!(
        advise(&methods, &asked)[0]
            .reasons
            .contains(&Reason::ExperienceFits),
        "and that is the reason"
    );
}

#[test]
fn what_is_not_for_residents_comes_last_when_they_sit_there_however_well_it_fits() {
    let methods = [
        Method {
            not_with_residents: true,
            questions_kind: vec![QuestionKind::Relation],
            ..method("gossip")
        },
        Method {
            questions_kind: vec![QuestionKind::Success],
            group: GroupSize { from: 20, to: None },
            ..method("fits-badly")
        },
    ];
    let mut asked = Asked {
        question: Some(QuestionKind::Relation),
        people: Some(6),
        ..Asked::default()
    };
    assert_eq!(
        order(&methods, &asked),
        ["gossip", "fits-badly"],
        "among professionals it fits"
    );
    asked.residents = true;
    assert_eq!(
        order(&methods, &asked),
        ["fits-badly", "gossip"],
        "with residents it does not"
    );
    let last = advise(&methods, &asked).pop().expect("two methods");
    assert_eq!(
        last.reasons[0],
        Reason::NotWithResidents,
        "and the first thing that is said is why"
    );
}

#[test]
fn building_blocks_make_no_session() {
    let methods = [Method {
        building_blocks: true,
        variants_minutes: Vec::new(),
        ..method("blocks")
    }];
    assert_eq!(
        order(&methods, &Asked::default()),
        [""; 0],
        "they come in no length"
    );
}

#[test]
fn a_session_on_a_general_question_has_no_step_that_looks_at_one_person() {
    use domain::aim::Subject;
    use domain::method::Capture;
    for (name, capture) in Capture::NAMES {
        assert!(Subject::Case.takes(*capture), "a case has {name}");
        let person = ["outside", "inside", "both_views"].contains(name);
        assert_eq!(Subject::General.takes(*capture), !person, "{name}");
    }
}
