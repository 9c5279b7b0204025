//! From a view of the evening to paper: Typst makes the PDF and the preview from one run.
//!
//! Only embedded files are read: no disk, no network, no clock. The same report gives the same bytes.

mod recovery_sheet;
mod session_report;

pub use recovery_sheet::RecoverySheet;
pub use session_report::{
    Agreement, Answer, Attendee, Consent, Language, LeewayCard, Line, Next, Problem, SessionReport,
    StepMinutes, StepNotes, Tilt,
};
