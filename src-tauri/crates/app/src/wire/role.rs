//! Roles and their cards.

use super::wire;
use uuid::Uuid;

wire! {
    /// Critical questions that belong together, in the language of the screen and the words of the group.
    pub struct CriticalQuestions {
        /// What they are about.
        pub about: String,
        /// What the steps expect in which they fit best.
        pub captures: Vec<super::session_view::Capture>,
        /// The questions.
        pub questions: Vec<String>,
    }

    /// A role with its card, in the language of the screen and the words of the group.
    pub struct Role {
        /// The key that lines are stored under.
        pub key: String,
        /// Name.
        pub name: String,
        /// Name for narrow buttons.
        pub short: String,
        /// What you can ask this role for.
        pub what_for: String,
        /// What it is not for.
        pub what_not: String,
        /// When to ask.
        pub when_to_ask: String,
        /// Its limits.
        pub limits: String,
        /// Questions to ask this role.
        pub questions: Vec<String>,
        /// A reminder of its duty of secrecy.
        pub secrecy: String,
        /// The group made this role itself.
        pub own: bool,
        /// The group changed the card that we wrote.
        pub changed: bool,
    }

    /// The card of a role, as it is filled in.
    pub struct RoleFields {
        /// The group.
        pub community: Uuid,
        /// The role; absent when it is new.
        pub key: Option<String>,
        /// Name.
        pub name: String,
        /// What you can ask this role for.
        pub what_for: String,
        /// What it is not for.
        pub what_not: String,
        /// When to ask.
        pub when_to_ask: String,
        /// Its limits.
        pub limits: String,
        /// Questions to ask this role, one on a line.
        pub questions: String,
        /// A reminder of its duty of secrecy.
        pub secrecy: String,
    }

    /// A role of a group.
    pub struct RoleOfGroup {
        /// The group.
        pub community: Uuid,
        /// The key of the role.
        pub key: String,
    }
}
