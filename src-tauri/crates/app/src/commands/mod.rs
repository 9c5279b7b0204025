//! The body of every command in the [table](crate::table), one room per area.

mod beamer;
mod case;
mod change;
mod group;
mod line;
mod report;
mod safe;
mod search;
mod session;
mod shell;

pub use beamer::*;
pub use case::*;
pub use group::*;
pub use line::*;
pub use report::*;
pub use safe::*;
pub use search::*;
pub use session::*;
pub use shell::*;
