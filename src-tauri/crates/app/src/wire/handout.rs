//! Paper for at the table.

use super::wire;
use uuid::Uuid;

wire! {
    /// Which paper of a session is wanted.
    pub struct HandoutAsk {
        /// The session.
        pub session: Uuid,
        /// The agenda with clock times.
        pub agenda: bool,
        /// The blocks that a worksheet is made for.
        pub blocks: Vec<Uuid>,
    }

    /// Saves the paper of a session.
    pub struct HandoutSave {
        /// Which paper.
        pub ask: HandoutAsk,
        /// Where; absent means the proposed folder and name.
        pub path: Option<String>,
    }

    /// A step of which a worksheet can be made.
    pub struct HandoutStep {
        /// Its block.
        pub block: Uuid,
        /// Its name.
        pub name: String,
        /// Everybody needs a page.
        pub per_person: bool,
    }
}
