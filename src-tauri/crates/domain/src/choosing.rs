//! Choosing a method: what a group has, held against what each method asks. Every method stays on the list, with its
//! reasons; the people choose.

use crate::method::{Experience, Method, QuestionKind};

/// What a group has for this session. What nobody said is not held against any method.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// How many people.
    pub people: Option<u16>,
    /// How long, in minutes.
    pub minutes: Option<u16>,
    /// What kind of question.
    pub question: Option<QuestionKind>,
    /// What experience there is, beside little.
    pub has: Vec<Experience>,
    /// Residents or clients sit at the table.
    pub residents: bool,
}

/// Why a method fits, or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is not for a table with residents or clients.
    NotWithResidents,
    /// It was made for this kind of question.
    QuestionFits,
    /// It goes with nearly every question.
    AnyQuestion,
    /// It suits other kinds of question.
    OtherQuestion,
    /// It suits so many people.
    GroupFits {
        /// How many there are.
        people: u16,
    },
    /// It asks for more people.
    GroupSmall {
        /// At least so many.
        from: u16,
    },
    /// It is for fewer people.
    GroupLarge {
        /// At most so many.
        to: u16,
    },
    /// It can be done in the time that there is.
    TimeFits {
        /// In so many minutes.
        minutes: u16,
    },
    /// It takes more time.
    TimeShort {
        /// At least so many minutes.
        minutes: u16,
    },
    /// It asks for little experience.
    LittleExperience,
    /// The experience that it asks for is there.
    ExperienceFits,
    /// It asks for experience that nobody spoke of.
    ExperienceMissing(Experience),
}

impl Reason {
    /// Whether it speaks against the method.
    #[must_use]
    pub fn is_against(self) -> bool {
        use Reason::{
            ExperienceMissing, GroupLarge, GroupSmall, NotWithResidents, OtherQuestion, TimeShort,
        };
        matches!(
            self,
            NotWithResidents
                | OtherQuestion
                | GroupSmall { .. }
                | GroupLarge { .. }
                | TimeShort { .. }
                | ExperienceMissing(_)
        )
    }
}

/// A method with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice<'a> {
    /// The method.
    pub method: &'a Method,
    /// The length in minutes that fits best.
    pub minutes: u16,
    /// Why it fits and why not.
    pub reasons: Vec<Reason>,
}

impl Advice<'_> {
    /// Nothing speaks against it.
    #[must_use]
    pub fn fits(&self) -> bool {
        !self.reasons.iter().any(|reason| reason.is_against())
    }
}

/// All methods that make a session, the one that fits best in front. What is not for a table with residents comes last of
/// all. Then counts how much speaks against a method, where being made for this kind of question makes up for one of those:
/// who has a dilemma is better off with the method for dilemmas, also when nobody has led it before. Then counts how much of
/// the time it fills. Methods that are equal in all of that keep their order.
#[must_use]
pub fn advise<'a>(methods: impl IntoIterator<Item = &'a Method>, asked: &Asked) -> Vec<Advice<'a>> {
    let mut all: Vec<Advice<'a>> = methods
        .into_iter()
        .filter_map(|method| {
            let minutes = method.length_within(asked.minutes.unwrap_or(u16::MAX))?;
            let reasons = reasons(method, minutes, asked);
            Some(Advice {
                method,
                minutes,
                reasons,
            })
        })
        .collect();
    all.sort_by_key(|advice| {
        let has = |reason| advice.reasons.contains(&reason);
        let against = advice.reasons.iter().filter(|reason| reason.is_against());
        let against = against.count();
        let made_for_it = has(Reason::QuestionFits);
        let unused = asked
            .minutes
            .map_or(0, |m| m.saturating_sub(advice.minutes));
        (
            has(Reason::NotWithResidents),
            (against + 1).saturating_sub(made_for_it.into()),
            !made_for_it,
            unused,
        )
    });
    all
}

fn reasons(method: &Method, minutes: u16, asked: &Asked) -> Vec<Reason> {
    let residents =
        (asked.residents && method.not_with_residents).then_some(Reason::NotWithResidents);
    let question = asked.question.map(|kind| {
        let suits = |kind| method.questions_kind.contains(&kind);
        match kind {
            kind if suits(kind) => Reason::QuestionFits,
            _ if suits(QuestionKind::Any) => Reason::AnyQuestion,
            _ => Reason::OtherQuestion,
        }
    });
    let group = asked.people.map(|people| match method.group {
        group if people < group.from => Reason::GroupSmall { from: group.from },
        group => match group.to {
            Some(to) if people > to => Reason::GroupLarge { to },
            _ => Reason::GroupFits { people },
        },
    });
    let time = asked.minutes.map(|there| {
        if minutes <= there {
            Reason::TimeFits { minutes }
        } else {
            Reason::TimeShort { minutes }
        }
    });
    let experience = match method.experience {
        Experience::Little => Reason::LittleExperience,
        needs if asked.has.contains(&needs) => Reason::ExperienceFits,
        needs => Reason::ExperienceMissing(needs),
    };
    [residents, question, group, time, Some(experience)]
        .into_iter()
        .flatten()
        .collect()
}
