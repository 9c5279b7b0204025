//! What a step writes down.

use super::named;

named! {
    /// What a step writes down.
    Capture {
        /// Who is here.
        Attendance: "attendance",
        /// What became of earlier promises.
        OpenLines: "open_lines",
        /// The story in a few sentences.
        Story: "story",
        /// Lines from outside.
        Outside: "outside",
        /// Lines from inside.
        Inside: "inside",
        /// Lines from both sides, and tilts.
        BothViews: "both_views",
        /// Own sentences, then one shared sentence with consent.
        ProblemSentence: "problem_sentence",
        /// A leeway card per role.
        Leeway: "leeway",
        /// Promises.
        Agreements: "agreements",
        /// Lessons.
        Lessons: "lessons",
        /// How everybody goes home, and the next time.
        Closing: "closing",
        /// A break.
        Pause: "pause",
        /// Free lines, or lines per role.
        Note: "note",
        /// One sentence.
        Sentence: "sentence",
        /// Questions, how close each comes, and its answer.
        Questions: "questions",
        /// Lines in two columns.
        TwoColumns: "two_columns",
        /// A table with a row for everybody concerned.
        Stakeholders: "stakeholders",
        /// Two ways, each with its harm.
        Dilemma: "dilemma",
        /// Hands counted for each choice.
        Vote: "vote",
        /// A sentence that everybody completes.
        Frame: "frame",
        /// What happened when, high or low.
        Timeline: "timeline",
        /// What helps and what hinders, and how strongly.
        ForceField: "force_field",
        /// Nothing is written down.
        Nothing: "nothing",
    }
}

impl Capture {
    /// Whether it is written on a sheet, row by row.
    #[must_use]
    pub fn is_sheet(self) -> bool {
        use Capture::{
            Dilemma, ForceField, Frame, Questions, Sentence, Stakeholders, Timeline, TwoColumns,
            Vote,
        };
        matches!(
            self,
            Sentence
                | Questions
                | TwoColumns
                | Stakeholders
                | Dilemma
                | Vote
                | Frame
                | Timeline
                | ForceField
        )
    }

    /// How many cells the method file names, at least and at most; the others have cells of their own or none.
    #[must_use]
    pub fn cells_in_file(self) -> (usize, usize) {
        match self {
            Self::TwoColumns => (2, 2),
            Self::Stakeholders => (2, 4),
            Self::Dilemma => (4, 4),
            Self::Frame => (1, 6),
            _ => (0, 0),
        }
    }

    /// The keys of the cells that every row of such a sheet has, before those that the method names.
    #[must_use]
    pub fn own_cells(self) -> &'static [&'static str] {
        match self {
            Self::Sentence | Self::Vote | Self::ForceField => &["text"],
            Self::Questions => &["question", "answer"],
            Self::Stakeholders => &["who"],
            Self::Timeline => &["when", "what"],
            _ => &[],
        }
    }

    /// Whether every session has such a step anyway, so that it is not missed when a session did not get to it.
    #[must_use]
    pub fn is_in_every_session(self) -> bool {
        matches!(
            self,
            Self::Attendance | Self::OpenLines | Self::Pause | Self::Lessons | Self::Closing
        )
    }

    /// Whether it is about one person, seen from outside or from inside. A session on a general question has no such step.
    #[must_use]
    pub fn is_about_a_person(self) -> bool {
        matches!(self, Self::Outside | Self::Inside | Self::BothViews)
    }

    /// Whether later steps of the same kind go on with the same sheet: questions are gathered in one step and answered in
    /// another.
    #[must_use]
    pub fn goes_on(self) -> bool {
        use Capture::{ForceField, Questions, Stakeholders, Timeline, TwoColumns};
        matches!(
            self,
            Questions | TwoColumns | Stakeholders | Timeline | ForceField
        )
    }

    /// Whether its rows can be put in another order: what happened when is often remembered in another one.
    #[must_use]
    pub fn can_be_ordered(self) -> bool {
        self == Self::Timeline
    }

    /// Whether there is a place to write in. Over the coffee, and where the method says so, there is none.
    #[must_use]
    pub fn is_written(self) -> bool {
        !matches!(self, Self::Pause | Self::Nothing)
    }

    /// Whether everybody can write for themselves first, so that it is shown to all at once.
    #[must_use]
    pub fn can_be_written_first(self) -> bool {
        self == Self::Note || (self.is_sheet() && self != Self::Vote)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_capture_is_found_by_the_name_that_files_give_it() {
        for (name, capture) in Capture::NAMES {
            assert_eq!(Capture::named(name), Some(*capture), "read from a file");
            assert_eq!(capture.name(), *name, "and told with the same name");
        }
        assert_eq!(
            Capture::named("verhaal"),
            None,
            "an unknown name is no capture"
        );
    }

    #[test]
    fn only_a_sheet_takes_its_cells_from_the_method() {
        for (name, capture) in Capture::NAMES {
            let (from, to) = capture.cells_in_file();
            assert!(from <= to, "{name}: at least is not above at most");
            assert!(
                to == 0 || capture.is_sheet(),
                "{name} has cells, so it has rows to hold them"
            );
            let cells = capture.own_cells().len() + to;
            assert_eq!(
                cells > 0,
                capture.is_sheet(),
                "{name}: the rows of a sheet hold something, and nothing else has rows"
            );
        }
    }

    #[test]
    fn what_counts_hands_cannot_be_written_first() {
        assert!(
            !Capture::Vote.can_be_written_first(),
            "hands go up in the open"
        );
        assert!(
            !Capture::Nothing.can_be_written_first(),
            "there is nothing to show"
        );
        assert!(
            Capture::Frame.can_be_written_first(),
            "everybody's own sentence can be"
        );
    }
}
