//! What a session sets out to do.

use super::wire;
use chrono::NaiveTime;
use uuid::Uuid;

wire! {
    /// What a session is about.
    pub enum Subject {
        /// A case.
        Case,
        /// A general question, about nobody in particular.
        General,
    }

    /// What a session sets out to do.
    pub struct AimFields {
        /// The session.
        pub session: Uuid,
        /// What it is about.
        pub subject: Subject,
        /// The general question.
        pub question: String,
        /// An example of it from practice.
        #[serde(default)]
        pub example: String,
        /// The end on the invitation; absent when it is as long as its method.
        pub until: Option<NaiveTime>,
        /// What everybody may expect of today.
        pub expectation: String,
        /// What came of that.
        pub came_of_it: String,
    }
}
