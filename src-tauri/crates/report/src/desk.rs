//! One document in the making: the shelf plus the values of this document.

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World, WorldExt};

use crate::shelf::{SHELF, VALUES, file_id};

/// The `World` of one Typst run. No disk, no network, no clock.
///
/// What people typed arrives as a JSON file that the template reads: it becomes strings and is never
/// parsed as markup. Because the library stays the same for every document, Typst also keeps what it
/// learned about the lines that did not change between two previews.
pub struct Desk {
    main: FileId,
    values: Bytes,
    today: Option<Datetime>,
}

impl Desk {
    pub fn new(template: &str, values: Vec<u8>, today: Option<Datetime>) -> Self {
        Self {
            main: file_id(template),
            values: Bytes::new(values),
            today,
        }
    }

    /// Where in a template something went wrong. The message itself may hold text of the group.
    pub fn place(&self, diagnostic: Option<&SourceDiagnostic>) -> (String, usize) {
        let main = self.main.get().vpath().get_without_slash().to_owned();
        let Some(span) = diagnostic.map(|diagnostic| diagnostic.span) else {
            return (main, 0);
        };
        let (Some(id), Some(range)) = (span.id(), self.range(span)) else {
            return (main, 0);
        };
        let line = SHELF
            .source(id)
            .and_then(|source| source.lines().byte_to_line(range.start))
            .map_or(0, |line| line + 1);
        (id.get().vpath().get_without_slash().to_owned(), line)
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &SHELF.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHELF.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SHELF.source(id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file_id(VALUES) {
            Ok(self.values.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHELF.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
