//! What came of earlier evenings.

use super::{Values, values};
use crate::printable::Printer;
use crate::{SessionReport, worked_out};

/// The values of what came back from earlier evenings, by kind.
pub(super) fn of(report: &SessionReport, printer: &mut Printer) -> Values {
    let language = report.wording();
    let earlier = &report.earlier;
    values! {
        earlier_promises: worked_out::promises(&earlier.promises, language, printer),
        earlier_ideas: worked_out::ideas(&earlier.ideas, language, printer),
        earlier_lessons: worked_out::lessons(&earlier.lessons, language, printer),
    }
}
