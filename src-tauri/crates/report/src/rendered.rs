//! Laid-out pages, and the two ways to take them along: a PDF and pictures for the screen.

use chrono::{Datelike, NaiveDate};
use typst::diag::Warned;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::ReportError;
use crate::desk::Desk;

/// After this many documents Typst forgets what it learned from a line that did not come back.
const DOCUMENTS_REMEMBERED: usize = 4;

/// A document that is laid out and can be looked at and saved.
pub struct Rendered {
    desk: Desk,
    document: PagedDocument,
    identity: String,
    timestamp: Option<Timestamp>,
    replaced: usize,
}

impl Rendered {
    /// Lays out a template with its values. `identity` tells two documents apart and is only kept as a hash.
    pub(crate) fn typeset(
        template: &str,
        values: &serde_json::Value,
        date: NaiveDate,
        identity: String,
        replaced: usize,
    ) -> Result<Self, ReportError> {
        let today = midnight(date);
        let desk = Desk::new(template, values.to_string().into_bytes(), today);
        let Warned {
            output,
            warnings: _,
        } = typst::compile::<PagedDocument>(&desk);
        typst::comemo::evict(DOCUMENTS_REMEMBERED);
        let document = output.map_err(|errors| {
            let (template, line) = desk.place(errors.first());
            ReportError::Layout { template, line }
        })?;
        Ok(Self {
            desk,
            document,
            identity,
            timestamp: today.map(Timestamp::new_utc),
            replaced,
        })
    }

    /// The document as a tagged PDF that meets PDF/UA-1. The same document gives the same bytes.
    ///
    /// # Errors
    /// [`ReportError::Accessibility`] when a template has a fault.
    pub fn pdf(&self) -> Result<Vec<u8>, ReportError> {
        let at = |template: (String, usize)| ReportError::Accessibility {
            template: template.0,
            line: template.1,
        };
        let options = PdfOptions {
            ident: Smart::Custom(self.identity.clone()),
            creator: Smart::Custom(Some("Kantelbeeld".to_owned())),
            timestamp: self.timestamp,
            standards: PdfStandards::new(&[PdfStandard::Ua_1])
                .map_err(|_| at(self.desk.place(None)))?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options)
            .map_err(|errors| at(self.desk.place(errors.first())))
    }

    /// Each page as an SVG picture, from the same run as the PDF.
    #[must_use]
    pub fn pages_svg(&self) -> Vec<String> {
        let options = SvgOptions::default();
        self.document
            .pages()
            .iter()
            .map(|page| typst_svg::svg(page, &options))
            .collect()
    }

    /// Number of pages.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// How many characters no bundled font can draw; each stands on paper as an empty box.
    #[must_use]
    pub fn replaced_characters(&self) -> usize {
        self.replaced
    }
}

/// Forgets everything that earlier documents left in memory. For when the store is locked.
pub fn forget() {
    typst::comemo::evict(0);
}

fn midnight(date: NaiveDate) -> Option<Datetime> {
    let (month, day) = (
        u8::try_from(date.month()).ok()?,
        u8::try_from(date.day()).ok()?,
    );
    Datetime::from_ymd_hms(date.year(), month, day, 0, 0, 0)
}
