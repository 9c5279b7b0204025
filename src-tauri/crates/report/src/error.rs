//! What can go wrong while making paper. No text of the group is ever in an error.

/// Neither of these is caused by what people typed; both mean that a template has a fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// Typst could not lay out the pages.
    #[error("the template {template} could not be laid out (line {line})")]
    Layout {
        /// File name of the template.
        template: String,
        /// Line in the template, 0 when unknown.
        line: usize,
    },
    /// The pages do not meet PDF/UA-1.
    #[error("the pages of {template} do not meet PDF/UA-1 (line {line})")]
    Accessibility {
        /// File name of the template.
        template: String,
        /// Line in the template, 0 when unknown.
        line: usize,
    },
}
