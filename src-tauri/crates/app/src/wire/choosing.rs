//! Choosing a method.

use super::wire;
use uuid::Uuid;

wire! {
    /// What a group needs to have done before, for a method to go well.
    pub enum Experience {
        /// Nothing much.
        Little,
        /// People know and trust each other.
        SafeGroup,
        /// The group has worked with methods before.
        PractisedGroup,
        /// The facilitator has.
        PractisedFacilitator,
    }

    /// What kind of question a method suits.
    pub enum QuestionKind {
        /// Something that happened, and now what.
        Event,
        /// The contact with somebody, and what it does to you.
        Relation,
        /// Two ways, and harm in both.
        Dilemma,
        /// What went well, and why.
        Success,
        /// Many organisations, many sides.
        Complex,
        /// How something went that was done together.
        LookingBack,
        /// Nearly every question.
        Any,
    }

    /// What a group has for this session; what is absent was not said.
    pub struct MethodAsk {
        /// The group.
        pub community: Uuid,
        /// How many people.
        pub people: Option<u16>,
        /// How long, in minutes.
        pub minutes: Option<u16>,
        /// What kind of question.
        pub question: Option<QuestionKind>,
        /// People know and trust each other.
        pub safe_group: bool,
        /// The group has worked with methods before.
        pub practised_group: bool,
        /// The facilitator has.
        pub practised_facilitator: bool,
        /// Residents or clients sit at the table.
        pub residents: bool,
    }

    /// A reason for or against a method.
    pub enum MethodReasonKind {
        /// Not for a table with residents or clients.
        NotWithResidents,
        /// Made for this kind of question.
        QuestionFits,
        /// Goes with nearly every question.
        AnyQuestion,
        /// Suits other kinds of question.
        OtherQuestion,
        /// Suits `n` people.
        GroupFits,
        /// Asks for at least `n` people.
        GroupSmall,
        /// Is for at most `n` people.
        GroupLarge,
        /// Can be done in `n` minutes.
        TimeFits,
        /// Takes at least `n` minutes.
        TimeShort,
        /// Asks for little experience.
        LittleExperience,
        /// The experience that it asks for is there.
        ExperienceFits,
        /// Asks for a group that knows and trusts each other.
        NeedsSafeGroup,
        /// Asks for a group that has worked with methods before.
        NeedsPractisedGroup,
        /// Asks for a facilitator who has.
        NeedsPractisedFacilitator,
    }

    /// Why a method fits, or does not.
    pub struct MethodReason {
        /// The reason.
        pub kind: MethodReasonKind,
        /// It speaks against the method.
        pub against: bool,
        /// The number in it, if it has one.
        pub n: Option<u16>,
    }

    /// A method with its reasons.
    pub struct MethodAdvice {
        /// Key of the method.
        pub method: String,
        /// Name.
        pub name: String,
        /// In which situation it fits.
        pub suits: String,
        /// When not to use it.
        pub caution: Option<String>,
        /// The length in minutes that fits best.
        pub minutes: u16,
        /// Nothing speaks against it.
        pub fits: bool,
        /// Why it fits and why not.
        pub reasons: Vec<MethodReason>,
    }
}
