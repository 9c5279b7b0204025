//! Which steps a session has, in which order and how long.

use super::session::BlockMinutes;
use super::wire;
use uuid::Uuid;

wire! {
    /// Another place for a block.
    pub struct BlockPlace {
        /// The block.
        pub id: Uuid,
        /// The block that it comes after; absent for the beginning.
        pub after: Option<Uuid>,
    }

    /// A step that can be added.
    pub struct StepOffer {
        /// Key of its method.
        pub method: String,
        /// Key of the step.
        pub step: String,
        /// Name.
        pub name: String,
        /// What it is for.
        pub purpose: String,
        /// How long it takes, in minutes.
        pub minutes: u16,
    }

    /// What can be added to a session.
    pub struct StepOffers {
        /// Steps of its own method that it does not have now.
        pub of_method: Vec<StepOffer>,
        /// Building blocks, which go with every method.
        pub building_blocks: Vec<StepOffer>,
    }

    /// Asks which steps could be shorter.
    pub struct ShorterAsk {
        /// The session.
        pub session: Uuid,
        /// Minutes to win, when it is known that the session ends so much later than was promised; absent compares the plan
        /// with the promise.
        pub too_long_minutes: Option<u16>,
    }

    /// A step that could be shorter.
    pub struct ShorterStep {
        /// The block.
        pub block: Uuid,
        /// Its name.
        pub name: String,
        /// Its minutes now.
        pub from_minutes: u16,
        /// The minutes that are proposed.
        pub to_minutes: u16,
    }

    /// How a plan that is too long can become shorter.
    pub struct ShorterProposal {
        /// Minutes more than were promised; 0 when it fits.
        pub too_long_minutes: u16,
        /// The steps that could be shorter; never harvest or closing.
        pub steps: Vec<ShorterStep>,
        /// Minutes that are too many after that.
        pub left_minutes: u16,
    }

    /// New lengths of several blocks at once.
    pub struct BlocksMinutes {
        /// The session.
        pub session: Uuid,
        /// The blocks with their planned minutes.
        pub blocks: Vec<BlockMinutes>,
    }
}
