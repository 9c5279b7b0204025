//! The body of every command in the [table](crate::table), one room per area.

mod aim;
mod arrange;
mod agreed_word;
mod backup;
mod beamer;
mod block;
mod case;
mod change;
mod group;
mod line;
mod line_move;
mod organisation;
mod report;
mod row;
mod safe;
mod search;
mod session;
mod shell;

pub use aim::*;
pub use arrange::*;
pub use agreed_word::*;
pub use backup::*;
pub use beamer::*;
pub use block::*;
pub use case::*;
pub use group::*;
pub use line::*;
pub use line_move::*;
pub(crate) use organisation::organisation_named;
pub use organisation::*;
pub use report::*;
pub use row::*;
pub use safe::*;
pub use search::*;
pub use session::*;
pub use shell::*;
