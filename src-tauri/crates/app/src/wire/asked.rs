//! What is asked in every case, and rounds past all roles.

use super::wire;
use uuid::Uuid;

wire! {
    /// How often a group asked what lived experience can mean, over the sessions that it closed.
    pub struct ExperienceAsked {
        /// Closed sessions about a case.
        pub sessions: u32,
        /// Those in which the question got an answer.
        pub asked_in: u32,
        /// The cases that these sessions were about.
        pub cases: u32,
        /// Those of which the question got an answer at least once.
        pub asked_of: u32,
    }

    /// The answers to what is asked in every case; an empty one is still open.
    #[derive(Default)]
    pub struct StandingView {
        /// Who has the trust of the person.
        pub trusted_by: String,
        /// Who could mediate.
        pub could_mediate: String,
        /// Who is to be invited.
        pub to_invite: String,
        /// What lived experience can mean here.
        pub experience: String,
        /// How it helps the person recover.
        pub recovery: String,
    }

    /// Answers what is asked in every case.
    pub struct StandingFields {
        /// The session.
        pub session: Uuid,
        /// Who has the trust of the person.
        pub trusted_by: String,
        /// Who could mediate.
        pub could_mediate: String,
        /// Who is to be invited.
        pub to_invite: String,
        /// What lived experience can mean here.
        pub experience: String,
        /// How it helps the person recover.
        pub recovery: String,
    }

    /// A role that had nothing to add in a round.
    pub struct PassView {
        /// The step.
        pub block: Uuid,
        /// Key of the role.
        pub role: String,
    }

    /// Says that a role had nothing to add in a round, or had after all.
    pub struct RoundPassed {
        /// The session.
        pub session: Uuid,
        /// The step.
        pub block: Uuid,
        /// Key of the role.
        pub role: String,
        /// It had nothing to add.
        pub passed: bool,
    }

    /// Says how much room a role has, and what a small step would be.
    pub struct LeewayRoom {
        /// The session.
        pub session: Uuid,
        /// Key of the role.
        pub role: String,
        /// Room that is given, 1 to 5; 0 when it was not said.
        pub given: u16,
        /// Room that is taken.
        pub taken: u16,
        /// What a small step would be.
        pub small_step: String,
    }
}
