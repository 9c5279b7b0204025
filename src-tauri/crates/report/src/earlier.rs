//! What earlier evenings left open and this one answered.

use chrono::NaiveDate;

use crate::{Idea, Lesson, Line};

/// Promises, ideas and lessons of earlier evenings that got their answer now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Earlier {
    /// Promises, with what came of them.
    pub promises: Vec<Promise>,
    /// Ideas, with their answer.
    pub ideas: Vec<Idea>,
    /// Lessons that were tried.
    pub lessons: Vec<Lesson>,
}

/// An agreement of an earlier evening with what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Promise {
    /// Who promised what.
    pub line: Line,
    /// Day on which it was agreed, if that is known.
    pub made_on: Option<NaiveDate>,
    /// It was done; else it was let go.
    pub kept: bool,
    /// What came of it, in words; often empty.
    pub result: String,
}
