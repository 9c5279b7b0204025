//! From a view of the evening to paper: Typst makes the PDF and the preview from one run.
//!
//! Only embedded files are read: no disk, no network, no clock. The same report gives the same bytes.
//!
//! ```text
//! SessionReport -> values (labels, dates, printable text) -> templates/*.typ -> Rendered -> PDF, SVG pages
//! ```

mod charter;
mod desk;
mod drawing;
mod earlier;
mod error;
mod handout;
mod handover;
mod labels;
mod printable;
mod receipt;
mod recovery_sheet;
mod rendered;
mod session_report;
mod sheet;
mod shelf;
mod values;
mod worked_out;

pub use charter::{Charter, CharterArticle, charter};
pub use drawing::{Drawing, Point, Tie, TieKind};
pub use earlier::{Earlier, Promise};
pub use error::ReportError;
pub use handout::{Agenda, AgendaStep, Handout, Worksheet, WorksheetForm, handout};
pub use handover::{Handover, handover};
pub use labels::{Said, labels};
pub use receipt::{Receipt, ReceiptLaptop, ReceiptReason, ReceiptWhat, receipt};
pub use recovery_sheet::{RecoverySheet, recovery_sheet};
pub use rendered::{Rendered, forget};
pub use session_report::{
    Agreement, Answer, Attendee, Choice, ChoiceKind, Consent, Idea, Language, LeewayCard, Lesson,
    Level, Line, NeedLine, Next, Outcome, Problem, SessionReport, Signal, Standing, StepMinutes,
    StepNotes, Tilt, Version, session_report,
};
pub use sheet::{Sheet, SheetChoice, SheetForm, SheetRow};
