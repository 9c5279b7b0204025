//! The report.

use super::wire;
use uuid::Uuid;

wire! {
    /// For whom a report is. Each holds what the one before it may hold, and more.
    #[derive(Copy, Eq)]
    pub enum ReportLevel {
        /// For people outside the group: lessons and signals, and nothing of the case.
        Outside,
        /// For those who took part, without the story of the case.
        Participants,
        /// For the facilitator: everything that was written down, the story too.
        Facilitator,
    }

    /// A part of a report that can be left out.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum ReportPart {
        /// The story of the case, and what was written down in the step where it was told.
        Story,
        /// The question.
        Question,
        /// What everybody could expect, and what came of it.
        Expectation,
        /// What was still open of earlier sessions and was answered in this one.
        Earlier,
        /// Both sides and the tilt.
        Sides,
        /// Own sentences and the shared one.
        Problem,
        /// Leeway cards.
        Leeway,
        /// What is asked in every case.
        Standing,
        /// Lines and sheets of the other steps.
        Steps,
        /// What was needed, and agreements.
        Agreements,
        /// Lessons and learning moments.
        Lessons,
        /// Ideas.
        Ideas,
        /// Signals.
        Signals,
        /// What is parked.
        Parked,
        /// Looking back: did it work, was it good.
        Reflection,
        /// Closing round, and thanks for who received the group.
        ClosingRound,
        /// Next time.
        NextTime,
        /// Who was there: roles, organisations and times.
        Attendance,
        /// The names of who was there and of who receives the group.
        Names,
        /// Planned against real minutes, and what was changed on the way.
        Minutes,
    }

    /// Asks for the report as pages.
    pub struct ReportAsked {
        /// The session.
        pub id: Uuid,
        /// For whom; absent for those who took part.
        pub level: Option<ReportLevel>,
        /// What goes in; absent for what usually does at this level.
        pub parts: Option<Vec<ReportPart>>,
        /// An earlier version of the session; absent for how it stands.
        pub version: Option<Uuid>,
    }

    /// The report as pages, from the same run as the PDF.
    pub struct ReportPreview {
        /// Pages as SVG.
        pub pages: Vec<String>,
        /// Proposed file name: date and code, no names.
        pub file_name: String,
        /// Folder that is proposed.
        pub folder: String,
        /// How many characters stand on paper as an empty box, because no letters of ours can draw them.
        pub unprintable: u32,
    }

    /// What can go in a report, and what does.
    pub struct ReportParts {
        /// What can go in at this level.
        pub offered: Vec<ReportPart>,
        /// What goes in.
        pub chosen: Vec<ReportPart>,
    }

    /// Saves the report.
    pub struct ReportSave {
        /// The session.
        pub id: Uuid,
        /// As in `ReportAsked`.
        pub level: Option<ReportLevel>,
        /// As in `ReportAsked`.
        pub parts: Option<Vec<ReportPart>>,
        /// As in `ReportAsked`.
        pub version: Option<Uuid>,
        /// Where; absent means the proposed folder and name (a number is added when the name is taken).
        pub path: Option<String>,
    }

    /// A file that was written and read back.
    pub struct FileSaved {
        /// Where it is.
        pub path: String,
        /// Its size.
        pub size_bytes: u64,
    }

    /// Saves the recovery sheet.
    pub struct SheetSave {
        /// Where; absent means the proposed folder and name.
        pub path: Option<String>,
    }
}
