//! An invented evening in full, and the recovery sheet. Nobody in it exists.

use chrono::{NaiveDate, NaiveTime};
use report::*;

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

pub fn said(lines: &[(&str, &str)]) -> Vec<Line> {
    lines
        .iter()
        .map(|(role, text)| Line {
            role: (*role).to_owned(),
            text: (*text).to_owned(),
        })
        .collect()
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// A report with nothing but a date.
pub fn empty(language: Language) -> SessionReport {
    SessionReport {
        language,
        date: day(2026, 11, 21),
        starts: time(19, 30),
        ends: Some(time(21, 30)),
        ..SessionReport::default()
    }
}

/// A full evening, about nine pages. The words are Dutch in both languages, only the labels change.
pub fn full(language: Language) -> SessionReport {
    SessionReport {
        language,
        group: "Leergroep Waterkant".to_owned(),
        session_title: Some("De buurvrouw van nummer tien".to_owned()),
        case_code: Some("W-07".to_owned()),
        case_title: "De gevreesde buur".to_owned(),
        date: day(2026, 11, 21),
        starts: time(19, 30),
        ends: Some(time(21, 30)),
        place: "Buurthuiskamer De Kade".to_owned(),
        host: "de ervaringswerker".to_owned(),
        method: "Kantelgesprek in 120 minuten".to_owned(),
        question: "Hoe kunnen we naast haar gaan staan, zonder dat de buren zich in de steek gelaten voelen?"
            .to_owned(),
        earlier: Earlier {
            promises: vec![Promise {
                line: said(&[("wijkagent", "Belt eerst, en belt dan pas aan.")]).remove(0),
                made_on: Some(day(2026, 10, 17)),
                kept: true,
                result: "Hij werd binnengelaten.".into(),
            }],
            lessons: vec![Lesson {
                let_go: true,
                ..said(&[("", "Een brief met een naam eronder helpt.")]).remove(0).into()
            }],
            ideas: Vec::new(),
        },
        story: "Aan het eind van de straat woont een vrouw alleen. Sinds het voorjaar belt de straat over haar: \
                er staan spullen in het portiek, er is 's nachts muziek en wie haar aanspreekt krijgt geen antwoord.\n\n\
                Drie instanties zijn bij haar aan de deur geweest. Niemand kwam verder dan de mat. Vorige maand \
                vroeg een buurman of het niet eens klaar kon zijn. Toen is de casus hier gebracht."
            .to_owned(),
        roles_present: strings(&[
            "kwartiermaker",
            "ervaringswerker",
            "leefwereld-deskundige",
            "wijkagent",
            "corporatie",
            "bewoner",
            "wijkverpleegkundige",
        ]),
        outside: said(&[
            ("wijkagent", "Er zijn elf meldingen in vier maanden. Steeds van dezelfde twee adressen."),
            ("corporatie", "Het portiek staat vol. We hebben twee brieven gestuurd en geen antwoord gekregen."),
            ("bewoner", "Mensen lopen een straat om. Ze zijn bang, al weet niemand precies waarvoor."),
            ("wijkverpleegkundige", "Ik heb drie keer aangebeld. De deur bleef dicht, maar het licht was aan."),
            ("kwartiermaker", "Iedereen heeft het over haar. Ik heb nog niemand gesproken die met haar praat."),
            ("corporatie", "De huur is altijd op tijd betaald. Dat viel mij pas op toen ik het dossier opnieuw las."),
            ("wijkagent", "Het geluid komt na middernacht. Er is nooit iets strafbaars gevonden."),
            ("bewoner", "Haar raam is het enige in de straat dat altijd schoon is."),
            ("leefwereld-deskundige", "Wie zoveel brieven krijgt, doet op een dag de post niet meer open."),
        ]),
        inside: said(&[
            ("ervaringswerker", "Als iedereen naar je kijkt, zet je de muziek harder. Dan hoor je ze niet."),
            ("ervaringswerker", "De spullen in het portiek staan er omdat ze binnen aan het opruimen is. Het is geen rommel, het is een begin."),
            ("leefwereld-deskundige", "Een brief met een logo betekent: er gaat iets van mij af."),
            ("bewoner", "Misschien hoort zij ons ook praten, buiten, onder haar raam."),
            ("ervaringswerker", "Niet opendoen is ook een antwoord. Het betekent: zo niet."),
            ("kwartiermaker", "Ze houdt haar huis op orde. Dat kost haar alles wat ze heeft."),
        ]),
        tilts: vec![
            Tilt {
                before: "Een buurvrouw die de straat bang maakt en van niemand iets wil weten.".to_owned(),
                after: "Een buurvrouw die goed voor haar huis zorgt en geen kant op kan met wat er niet in past.".to_owned(),
                role: "ervaringswerker".to_owned(),
            },
            Tilt {
                before: "Zij antwoordt niet op onze brieven.".to_owned(),
                after: "Wij hebben haar nog nooit iets gevraagd dat geen brief was.".to_owned(),
                role: "corporatie".to_owned(),
            },
        ],
        sheets: Vec::new(),
        own_sentences: said(&[
            ("wijkagent", "We behandelen een vraag om rust als een melding van overlast."),
            ("corporatie", "Wij praten met papier, en zij kan op papier niet terugpraten."),
            ("bewoner", "De straat weet niet meer hoe je gewoon gedag zegt."),
            ("ervaringswerker", "Zij heeft hulp nodig bij spullen, en krijgt hulp bij gedrag."),
            ("wijkverpleegkundige", "Er is niemand die zonder opdracht langs mag komen."),
            ("kwartiermaker", "Iedereen wacht tot zij begint."),
        ]),
        problem: Some(Problem {
            sentence: "Zij ruimt haar leven op en heeft daar plek en een mens voor nodig, en wij komen steeds met een brief."
                .to_owned(),
            earlier: strings(&[
                "De buurvrouw zorgt voor overlast en wil geen hulp.",
                "De buurvrouw en de straat zijn bang voor elkaar.",
                "Zij heeft plek nodig voor haar spullen, en wij sturen een brief.",
            ]),
            consents: vec![
                Consent { role: "kwartiermaker".into(), answer: Answer::Agrees, remark: String::new() },
                Consent { role: "ervaringswerker".into(), answer: Answer::Agrees, remark: "Nu gaat het ook over ons.".into() },
                Consent { role: "wijkagent".into(), answer: Answer::CanLiveWith, remark: "De meldingen blijven wel binnenkomen.".into() },
                Consent { role: "corporatie".into(), answer: Answer::Agrees, remark: String::new() },
                Consent { role: "bewoner".into(), answer: Answer::CanLiveWith, remark: "De angst van de straat hoort er ook in.".into() },
                Consent { role: "wijkverpleegkundige".into(), answer: Answer::No, remark: "Ik wil eerst weten hoe het met haar gaat.".into() },
            ],
        }),
        leeway: vec![
            LeewayCard {
                role: "corporatie".into(),
                may: "Een berging tijdelijk zonder huur geven.".into(),
                can: "Volgende week een sleutel regelen.".into(),
                dares: "Zelf langsgaan, zonder brief en zonder jas met logo.".into(),
                wants: "Dat het portiek vrij is en dat zij blijft wonen.".into(),
                holds_back: "Een regel dat het portiek binnen veertien dagen leeg moet zijn.".into(),
                who_gives_room: "De manager wonen kan de termijn verlengen.".into(),
                ..LeewayCard::default()
            },
            LeewayCard {
                role: "wijkagent".into(),
                may: "Een melding afdoen met een gesprek.".into(),
                can: "Bij de twee melders op de koffie gaan.".into(),
                dares: "Zeggen dat er niets strafbaars is.".into(),
                wants: "Minder nachtelijke ritten en een rustige straat.".into(),
                holds_back: "Elke melding telt mee in de cijfers.".into(),
                who_gives_room: String::new(),
                ..LeewayCard::default()
            },
            LeewayCard {
                role: "ervaringswerker".into(),
                may: "Aanbellen zonder opdracht.".into(),
                can: "Helpen sjouwen. En luisteren onder het sjouwen.".into(),
                dares: "Vertellen hoe het mij zelf verging.".into(),
                wants: "Dat zij zelf kiest wat blijft en wat weggaat.".into(),
                holds_back: "Acht uur per week, en die zijn op.".into(),
                who_gives_room: "De opdrachtgever kan uren schuiven.".into(),
                ..LeewayCard::default()
            },
            LeewayCard {
                role: "bewoner".into(),
                may: "Alles wat een buur mag.".into(),
                can: "Gedag zeggen. De container laten zien.".into(),
                dares: "Als eerste aanbellen, samen met iemand.".into(),
                wants: "Weer gewoon langs haar deur lopen.".into(),
                holds_back: "Wat de straat ervan zegt.".into(),
                who_gives_room: "De twee buren die het meeste bellen.".into(),
                ..LeewayCard::default()
            },
        ],
        needs: Vec::new(),
        choices: Vec::new(),
        standing: None,
        agreements: vec![
            Agreement { who: "ervaringswerker".into(), what: "Belt aan met een kar en vraagt of hulp bij sjouwen welkom is.".into(), by: Some(day(2026, 11, 27)), tell: "kwartiermaker".into(), ..Agreement::default() },
            Agreement { who: "corporatie".into(), what: "Regelt een berging voor drie maanden en stelt de termijn voor het portiek uit.".into(), by: Some(day(2026, 12, 1)), tell: "ervaringswerker, en via hem de buurvrouw".into(), ..Agreement::default() },
            Agreement { who: "wijkagent".into(), what: "Drinkt koffie bij de twee adressen die bellen en vertelt wat er wel en niet aan de hand is.".into(), by: Some(day(2026, 12, 4)), tell: "de groep".into(), ..Agreement::default() },
            Agreement { who: "bewoner".into(), what: "Zegt elke dag gedag, ook als er niets terugkomt.".into(), by: None, tell: "niemand, dat is gewoon".into(), ..Agreement::default() },
        ],
        lessons: said(&[
            ("kwartiermaker", "Vraag eerst wie er met iemand praat, en pas daarna wie er over iemand praat."),
            ("corporatie", "Een brief is geen gesprek. Wie niet antwoordt, heeft soms wel geantwoord."),
            ("", "Kijk in een dossier ook naar wat er goed gaat. De huur was elke maand betaald."),
            ("ervaringswerker", "Hulp bij spullen is soms de kortste weg naar hulp bij de rest."),
        ]).into_iter().map(Into::into).collect(),
        learning_moments: said(&[
            ("corporatie", "Ik las het dossier voor de derde keer en zag pas nu dat de huur klopt."),
            ("wijkverpleegkundige", "Ik schrok ervan hoe snel ik 'zorgmijder' wilde zeggen."),
        ]),
        ideas: said(&[
            ("bewoner", "Een opruimdag voor de hele straat, dan is zij niet de enige."),
            ("kwartiermaker", "Een bakfiets die de groep mag lenen."),
        ]).into_iter().map(Into::into).collect(),
        signals: said(&[
            ("corporatie", "De termijn van veertien dagen voor een portiek maakt geen verschil tussen rommel en verhuizen."),
            ("ervaringswerker", "Uren voor ervaringswerk zijn per adres geteld. Een straat past daar niet in."),
        ]).into_iter().map(Into::into).collect(),
        parked: said(&[("wijkagent", "Hoe gaan we om met bellers die steeds opnieuw bellen?")]),
        notes: vec![
            StepNotes {
                step: "Aankomen".into(),
            tells_the_story: false,
                lines: said(&[
                    ("kwartiermaker", "Er zijn acht mensen. Twee doen voor het eerst mee."),
                    ("bewoner", "Ik ben hier als buurman en niet als melder."),
                ]),
            },
            StepNotes {
                step: "Verhelderende vragen".into(),
            tells_the_story: false,
                lines: said(&[
                    ("wijkverpleegkundige", "Weet iemand wat zij zelf wil? Antwoord: nee."),
                    ("leefwereld-deskundige", "Is er iemand in de straat die haar van vroeger kent? Antwoord: de vrouw van de bloemenkiosk."),
                    ("wijkagent", "Sinds wanneer staan de spullen er? Antwoord: sinds half juni."),
                ]),
            },
            StepNotes {
                step: "Wat kan ervaringskennis hier betekenen".into(),
            tells_the_story: false,
                lines: said(&[
                    ("ervaringswerker", "Ik kan zeggen dat ik ook een portiek vol had. Dat is geen trucje, dat is waar."),
                    ("leefwereld-deskundige", "Begin niet met hulp. Begin met een kar."),
                ]),
            },
        ],
        closing_words: said(&[
            ("bewoner", "Ik ga rustiger naar huis dan ik kwam."),
            ("wijkagent", "Ik bel morgen eerst, en pas daarna aan."),
        ]),
        thanks: "Dank je wel, dat we aan jullie tafel mochten zitten.".into(),
        expectation: "We kijken samen naar één straat. We lossen haar vandaag niet op.".into(),
        came_of_it: "Dat klopt. Er is één stap, en die is klein.".into(),
        worked: "Ja. Na de stap van binnen werd het stil, en daarna praatte niemand meer over overlast.".into(),
        good: "Grotendeels. De laatste ronde ging snel en de wijkverpleegkundige was nog niet klaar.".into(),
        good_for_whom: "Voor de corporatie, die nu weet wat er kan. Of het goed is voor de buurvrouw, weten we pas als zij het zelf zegt.".into(),
        attendance: [
            ("Ilse", "Welzijn Waterkant", "kwartiermaker", None, None),
            ("Omar", "", "ervaringswerker", None, None),
            ("Trui", "", "leefwereld-deskundige", None, None),
            ("Bas", "Politie", "wijkagent", Some(time(19, 55)), None),
            ("Marloes", "Woonstichting De Werf", "corporatie", None, None),
            ("Henk", "", "bewoner", None, Some(time(21, 0))),
            ("Sanae", "Thuiszorg Rondom", "wijkverpleegkundige", Some(time(19, 40)), Some(time(21, 15))),
        ]
        .into_iter()
        .map(|(name, organisation, role, arrived, left)| Attendee {
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            roles: vec![role.to_owned()],
            arrived,
            left,
        })
        .collect(),
        minutes: [
            ("Aankomen", 10, Some(14)),
            ("De vraag en het verhaal", 10, Some(9)),
            ("Verhelderende vragen", 10, Some(12)),
            ("Van buiten gezien", 15, Some(15)),
            ("Van binnen gezien", 20, Some(26)),
            ("De kanteling", 5, Some(4)),
            ("Ieders eigen zin", 10, Some(8)),
            ("Eén probleemzin", 10, Some(11)),
            ("Handelingsruimte", 15, Some(12)),
            ("Ideeën van de straat", 5, None),
            ("Afspraken", 10, Some(6)),
            ("Terugkijken", 5, Some(3)),
        ]
        .into_iter()
        .map(|(step, planned_min, real_min)| StepMinutes { step: step.to_owned(), planned_min, real_min })
        .collect(),
        next: Some(Next {
            date: Some(day(2026, 12, 19)),
            host: "Woonstichting De Werf".to_owned(),
            case: "Achter de gordijnen".to_owned(),
        }),
        practice: false,
        ..SessionReport::default()
    }
}

pub fn sheet(language: Language) -> RecoverySheet {
    let words = [
        "appel", "brug", "citroen", "deken", "emmer", "fluit", "gordijn", "haven", "inkt", "jas",
        "kaars", "lepel",
    ];
    RecoverySheet {
        language,
        words: words.map(str::to_owned),
        made_on: day(2026, 11, 21),
    }
}
