//! Methods: recipes from which the blocks of a session are made. Which methods there are is data under
//! `assets/methods`, never a `match` arm.

mod capture;
mod step;

use crate::aim::Subject;

pub use capture::Capture;
pub use step::{Cell, CellKey, Speaks, Step};

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

/// A closed choice and the names under which files know it.
macro_rules! named {
    ($($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident: $key:literal),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// The names under which files know them.
            pub const NAMES: &[(&str, $name)] = &[$(($key, Self::$variant)),+];

            /// The one of that name in a file.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                let known = Self::NAMES.iter().find(|(known, _)| *known == name);
                known.map(|(_, it)| *it)
            }

            /// Its name in files.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }
        }
    )+};
}
pub(crate) use named;

named! {
    /// What a group needs to have done before, for a method to go well.
    Experience {
        /// Nothing much.
        Little: "little",
        /// People know and trust each other.
        SafeGroup: "safe_group",
        /// The group has worked with methods before.
        PractisedGroup: "practised_group",
        /// The facilitator has.
        PractisedFacilitator: "practised_facilitator",
    }

    /// What kind of question a method suits.
    QuestionKind {
        /// Something that happened, and now what.
        Event: "event",
        /// The contact with somebody, and what it does to you.
        Relation: "relation",
        /// Two ways, and harm in both.
        Dilemma: "dilemma",
        /// What went well, and why.
        Success: "success",
        /// Many organisations, many sides.
        Complex: "complex",
        /// How something went that was done together.
        LookingBack: "looking_back",
        /// Nearly every question.
        Any: "any",
    }
}

/// How many people a method is for, the one who brings the case included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupSize {
    /// At least.
    pub from: u16,
    /// At most; `None` when there is no end to it.
    pub to: Option<u16>,
}

/// A recipe for a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// The key under which it is stored.
    pub key: MethodKey,
    /// Name.
    pub name: LocalText,
    /// For whom it is and what it does.
    pub summary: LocalText,
    /// In which situation it fits, in one line.
    pub suits: LocalText,
    /// What kinds of question it suits.
    pub questions_kind: Vec<QuestionKind>,
    /// For how many people.
    pub group: GroupSize,
    /// What the group needs to have done before.
    pub experience: Experience,
    /// When not to use it.
    pub caution: Option<LocalText>,
    /// Not with residents or clients at the table.
    pub not_with_residents: bool,
    /// Short names of the publications that its steps come from, as in `assets/methods/SOURCES.md`.
    pub sources: Vec<String>,
    /// Its steps stand by themselves: they are added to a session one by one, and never make a session together.
    pub building_blocks: bool,
    /// The lengths it comes in, in minutes, the shortest first. None when its steps are building blocks.
    pub variants_minutes: Vec<u16>,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

impl Method {
    /// The step with this key.
    #[must_use]
    pub fn step(&self, key: &StepKey) -> Option<&Step> {
        self.steps.iter().find(|step| step.key == *key)
    }

    /// The longest variant that takes no more than so many minutes, or the shortest when all take more; `None` when its
    /// steps are building blocks.
    #[must_use]
    pub fn length_within(&self, minutes: u16) -> Option<u16> {
        let fitting = self.variants_minutes.iter().rfind(|m| **m <= minutes);
        fitting.or(self.variants_minutes.first()).copied()
    }

    /// As [`Self::variant`], with only the steps that a session on this subject has.
    #[must_use]
    pub fn variant_for(&self, minutes: u16, subject: Subject) -> Option<Vec<(&Step, u16)>> {
        let mut steps = self.variant(minutes)?;
        steps.retain(|(step, _)| subject.takes(step.capture));
        Some(steps)
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
