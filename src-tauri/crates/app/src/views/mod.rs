//! From what the store holds to what the screens show.

pub mod agreed;
pub mod agreements;
pub mod aim;
pub mod arrange;
pub mod asked;
pub mod beamer;
pub mod blocks;
pub mod carry;
pub mod case;
mod case_sheets;
pub mod charter;
pub mod choosing;
pub mod conflicts;
mod course;
pub mod group_language;
pub mod handout;
pub mod harvest;
pub mod items;
pub mod lines;
pub mod people;
pub mod privacy;
pub mod report;
mod report_sheets;
pub mod roles;
pub mod rows;
pub mod session;
mod ties;
pub mod venues;
pub mod words;

use store::StoreError;

/// A row that another row points to; `None` when it went to the bin since.
///
/// # Errors
/// When the store cannot be read.
pub fn still_there<T>(row: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match row {
        Ok(row) => Ok(Some(row)),
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
