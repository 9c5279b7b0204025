//! The report: preview and PDF.

use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::views;
use crate::wire::report::{FileSaved, ReportPreview, ReportSave};
use crate::wire::shell::ById;
use domain::ids::SessionId;
use report::Rendered;
use std::path::{Path, PathBuf};
use store::StoreError;

/// The report as pages for the screen.
pub fn report_preview(inner: &mut Inner, asked: ById) -> Result<ReportPreview, AppError> {
    let (rendered, name) = render(inner, asked.id)?;
    Ok(preview_of(inner, &rendered, &name))
}

/// Pages for the screen, and the folder and the first free name that are proposed for the file.
pub(super) fn preview_of(inner: &Inner, rendered: &Rendered, name: &str) -> ReportPreview {
    let path = inner.folders().free_document(name, "pdf");
    let file_name = path
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    ReportPreview {
        pages: rendered.pages_svg(),
        file_name,
        folder: inner.folders().documents.display().to_string(),
    }
}

/// Saves the report as PDF.
pub fn report_save(inner: &mut Inner, given: ReportSave) -> Result<FileSaved, AppError> {
    let (rendered, name) = render(inner, given.id)?;
    let path = place(inner, given.path, &name)?;
    save(&path, &rendered.pdf().map_err(AppError::from)?)
}

/// Where a file goes: where it was asked, or under a free name in the documents folder, which is made when a new laptop has
/// none. The folder of a chosen place is not made: it may be on a stick that was pulled out since.
///
/// # Errors
/// As [`save`].
pub(super) fn place(inner: &Inner, asked: Option<String>, name: &str) -> Result<PathBuf, AppError> {
    if let Some(path) = asked {
        return Ok(path.into());
    }
    let path = inner.folders().free_document(name, "pdf");
    std::fs::create_dir_all(&inner.folders().documents).map_err(|error| failed(&path, error))?;
    Ok(path)
}

/// Lays out the report; its name tells date and code, and no names of persons.
fn render(inner: &mut Inner, id: uuid::Uuid) -> Result<(Rendered, String), AppError> {
    let (language, practice, local) = (inner.language(), inner.practice(), inner.local());
    let model = views::report::session_report(
        &inner.store()?.read(),
        SessionId(id),
        language,
        practice,
        local,
    )?;
    let code = model
        .case_code
        .as_deref()
        .map(|c| format!(" {c}"))
        .unwrap_or_default();
    let name = match language {
        crate::wire::shell::Language::Nl => format!("Verslag {}{code}", model.date),
        crate::wire::shell::Language::En => format!("Report {}{code}", model.date),
    };
    Ok((report::session_report(&model)?, name))
}

/// Writes a file beside its place, flushes it, reads it back and only then gives it its name: what stood there before
/// stays whole until the new one is.
///
/// # Errors
/// [`ErrorCode::NoRoomForFile`], [`ErrorCode::FolderReadOnly`] or [`ErrorCode::FileNotWritten`].
pub(super) fn save(path: &Path, bytes: &[u8]) -> Result<FileSaved, AppError> {
    let part = path.with_extension("pdf.part");
    let written = write_whole(&part, bytes).and_then(|()| std::fs::rename(&part, path));
    if let Err(error) = written {
        // What could not be written is of no use to anybody; when it cannot be removed either, the next try overwrites it.
        let _ = std::fs::remove_file(&part);
        return Err(failed(path, error));
    }
    Ok(FileSaved {
        path: path.display().to_string(),
        size_bytes: bytes.len() as u64,
    })
}

/// The same troubles as of the store, with codes of their own: no change of the store is at risk.
fn failed(path: &Path, error: std::io::Error) -> AppError {
    let code = match StoreError::from(error) {
        StoreError::DiskFull => ErrorCode::NoRoomForFile,
        StoreError::ReadOnly => ErrorCode::FolderReadOnly,
        _ => ErrorCode::FileNotWritten,
    };
    AppError::new(code).with("path", path.display())
}

fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    if std::fs::read(path)? == bytes {
        Ok(())
    } else {
        Err(std::io::ErrorKind::InvalidData.into())
    }
}
