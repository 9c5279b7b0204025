//! Methods: recipes from which the blocks of a session are made. Which methods there are is data under
//! `assets/methods`, never a `match` arm.

use crate::role::RoleKey;

/// A text in both languages of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalText {
    /// Dutch, level B1.
    pub nl: String,
    /// English.
    pub en: String,
}

/// The key under which a method is stored, for example `m10-cop-leerbijeenkomst`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MethodKey(pub String);

/// The key of a step within its method.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepKey(pub String);

/// A recipe for a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// The key under which it is stored.
    pub key: MethodKey,
    /// Name.
    pub name: LocalText,
    /// For whom it is and what it does.
    pub summary: LocalText,
    /// The lengths it comes in, in minutes, the shortest first.
    pub variants_minutes: Vec<u16>,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

/// A step of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The key of the step within its method.
    pub key: StepKey,
    /// Name.
    pub name: LocalText,
    /// Planned minutes per variant, in the order of [`Method::variants_minutes`].
    pub minutes: Vec<u16>,
    /// What it is for.
    pub purpose: LocalText,
    /// What the facilitator says or asks.
    pub facilitator: LocalText,
    /// One thing to avoid.
    pub avoid: LocalText,
    /// What the room reads on the beamer.
    pub beamer: LocalText,
    /// Questions for single roles.
    pub questions: Vec<(RoleKey, LocalText)>,
    /// What is written down.
    pub capture: Capture,
    /// The role that is asked first.
    pub who_first: Option<RoleKey>,
    /// Harvest and closing keep their minutes when time is short.
    pub protected: bool,
    /// May be left out.
    pub optional: bool,
}

/// What a step writes down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capture {
    /// Who is here.
    Attendance,
    /// What became of earlier promises.
    OpenLines,
    /// The story in a few sentences.
    Story,
    /// Lines from outside.
    Outside,
    /// Lines from inside.
    Inside,
    /// Lines from both sides, and tilts.
    BothViews,
    /// Own sentences, then one shared sentence with consent.
    ProblemSentence,
    /// A leeway card per role.
    Leeway,
    /// Promises.
    Agreements,
    /// Lessons.
    Lessons,
    /// How everybody goes home, and the next time.
    Closing,
    /// A break.
    Pause,
    /// Free lines.
    Note,
}

impl Capture {
    /// The names under which method files know the captures.
    pub const NAMES: &[(&str, Capture)] = &[
        ("attendance", Self::Attendance),
        ("open_lines", Self::OpenLines),
        ("story", Self::Story),
        ("outside", Self::Outside),
        ("inside", Self::Inside),
        ("both_views", Self::BothViews),
        ("problem_sentence", Self::ProblemSentence),
        ("leeway", Self::Leeway),
        ("agreements", Self::Agreements),
        ("lessons", Self::Lessons),
        ("closing", Self::Closing),
        ("pause", Self::Pause),
        ("note", Self::Note),
    ];

    /// The capture of that name in a method file.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, capture)| *capture)
    }
}

impl Method {
    /// The step with this key.
    #[must_use]
    pub fn step(&self, key: &StepKey) -> Option<&Step> {
        self.steps.iter().find(|step| step.key == *key)
    }

    /// The steps with their minutes in the variant of this length; `None` when there is no such variant.
    #[must_use]
    pub fn variant(&self, minutes: u16) -> Option<Vec<(&Step, u16)>> {
        let index = self.variants_minutes.iter().position(|m| *m == minutes)?;
        self.steps
            .iter()
            .map(|step| Some((step, *step.minutes.get(index)?)))
            .collect()
    }
}
