//! What the template of the verslag reads: every text printable, every date and time in words. A room for each part of the
//! pages.

mod acting;
mod earlier;
mod front;
mod harvest;
mod said;
mod turning;
mod way;

use serde_json::{Map, Value};

use crate::SessionReport;
use crate::printable::Printer;

/// Values by their name in the template.
type Values = Map<String, Value>;

/// Values under the names that the template knows.
macro_rules! values {
    ($($name:ident: $value:expr),+ $(,)?) => {{
        let mut values = $crate::values::Values::new();
        $(values.insert(stringify!($name).to_owned(), serde_json::json!($value));)+
        values
    }};
}
use values;

/// The values of one report.
pub fn of(report: &SessionReport, printer: &mut Printer) -> Value {
    let rooms = [
        front::of,
        earlier::of,
        turning::of,
        acting::of,
        harvest::of,
        way::of,
    ];
    Value::Object(
        rooms
            .into_iter()
            .flat_map(|room| room(report, printer))
            .collect(),
    )
}
