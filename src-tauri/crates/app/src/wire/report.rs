//! The report.

use super::wire;
use uuid::Uuid;

wire! {
    /// The report as pages, from the same run as the PDF.
    pub struct ReportPreview {
        /// Pages as SVG.
        pub pages: Vec<String>,
        /// Proposed file name: date and code, no names.
        pub file_name: String,
        /// Folder that is proposed.
        pub folder: String,
    }

    /// Saves the report.
    pub struct ReportSave {
        /// The session.
        pub id: Uuid,
        /// Where; absent means the proposed folder and name (a number is added when the name is taken).
        pub path: Option<String>,
    }

    /// A file that was written and read back.
    pub struct FileSaved {
        /// Where it is.
        pub path: String,
        /// Its size.
        pub size_bytes: u64,
    }

    /// Saves the recovery sheet.
    pub struct SheetSave {
        /// Where; absent means the proposed folder and name.
        pub path: Option<String>,
    }
}
