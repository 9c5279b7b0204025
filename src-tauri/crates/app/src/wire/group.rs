//! The group, its people, roles and methods.

use super::choosing::{Experience, QuestionKind};
use super::wire;
use uuid::Uuid;

wire! {
    /// A learning group.
    pub struct Community {
        /// Its id; absent when it is new.
        pub id: Option<Uuid>,
        /// What the group calls itself.
        pub name: String,
        /// Where it usually meets.
        pub place: String,
    }

    /// How close a member is to the group.
    pub enum MemberKind {
        /// Comes every time (kern).
        Core,
        /// Comes when the theme asks for it (thema).
        Theme,
        /// Reads along (zijlijn).
        Sideline,
    }

    /// A person in a group.
    pub struct Member {
        /// The member's id; absent when new.
        pub id: Option<Uuid>,
        /// The group.
        pub community: Uuid,
        /// The name used at the table.
        pub name: String,
        /// The organisation, one of the list or a new one; empty for residents.
        pub organisation: String,
        /// Keys of roles, the usual one first.
        pub roles: Vec<String>,
        /// How close the member is.
        pub kind: MemberKind,
        /// Others at the table work for this person. Absent is no.
        #[serde(default)]
        pub manager: bool,
    }

    /// An organisation that people of the group come from.
    pub struct Organisation {
        /// Its id; absent when new.
        pub id: Option<Uuid>,
        /// The group.
        pub community: Uuid,
        /// What the group calls it.
        pub name: String,
    }

    /// A word of our texts, and what the group says instead.
    pub struct AgreedWord {
        /// Its id; absent when new.
        pub id: Option<Uuid>,
        /// The group.
        pub community: Uuid,
        /// The word in our texts.
        pub instead_of: String,
        /// The word for more than one; empty when it has none.
        pub instead_of_many: String,
        /// What the group says.
        pub say: String,
        /// What it says of more than one; empty when that makes no difference.
        pub say_many: String,
    }

    /// A word of our texts and what the group says in its place, ready to be put into a text.
    pub struct SaidWord {
        /// What is looked for.
        pub instead_of: String,
        /// What takes its place.
        pub say: String,
    }

    /// A word of our own texts, such as the name of a role, to choose a word to agree on from.
    pub struct OwnWord {
        /// For one.
        pub one: String,
        /// For more than one.
        pub many: String,
    }

    /// A method that can be chosen.
    pub struct Method {
        /// The key that sessions are stored under.
        pub key: String,
        /// Name.
        pub name: String,
        /// For whom and what it is.
        pub summary: String,
        /// In which situation it fits, in one line.
        pub suits: String,
        /// For at least so many people.
        pub group_from: u16,
        /// For at most so many; absent when there is no end to it.
        pub group_to: Option<u16>,
        /// What the group needs to have done before.
        pub experience: Experience,
        /// What kinds of question it suits.
        pub questions_kind: Vec<QuestionKind>,
        /// When not to use it.
        pub caution: Option<String>,
        /// Not with residents or clients at the table.
        pub not_with_residents: bool,
        /// The lengths it comes in, in minutes.
        pub variants_minutes: Vec<u16>,
    }
}
