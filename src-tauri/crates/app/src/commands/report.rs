//! The report: preview and PDF.

use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::views;
use crate::views::report::level;
use crate::wire::report::{
    FileSaved, ReportAsked, ReportLevel, ReportParts, ReportPreview, ReportSave,
};
use crate::wire::shell::Language;
use domain::ids::SessionId;
use domain::privacy::PrivacyMode;
use report::{Rendered, SessionReport};
use std::path::{Path, PathBuf};
use store::{Reads, StoreError};

/// The report as pages for the screen.
pub fn report_preview(inner: &mut Inner, asked: ReportAsked) -> Result<ReportPreview, AppError> {
    let (rendered, name) = render(inner, &asked)?;
    Ok(preview_of(inner, &rendered, &name))
}

/// What can go in a report, and what does.
pub fn report_parts(inner: &mut Inner, asked: ReportAsked) -> Result<ReportParts, AppError> {
    let mode = inner.store()?.read().session(SessionId(asked.id))?.privacy;
    let level = level_of(&asked, mode)?;
    Ok(ReportParts {
        offered: level::offered(level, mode),
        chosen: level::chosen(level, mode, asked.parts.as_deref()),
    })
}

/// For whom a report is: as asked, or the usual one.
///
/// # Errors
/// [`ErrorCode::NoSuchReport`] when the group agreed that there is none like it.
fn level_of(asked: &ReportAsked, mode: PrivacyMode) -> Result<ReportLevel, AppError> {
    let levels = level::levels(mode);
    let level = asked.level.or(levels.first().copied());
    level
        .filter(|level| levels.contains(level))
        .ok_or_else(|| AppError::new(ErrorCode::NoSuchReport))
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
        unprintable: u32::try_from(rendered.replaced_characters()).unwrap_or(u32::MAX),
    }
}

/// Saves the report as PDF.
pub fn report_save(inner: &mut Inner, given: ReportSave) -> Result<FileSaved, AppError> {
    let asked = ReportAsked {
        id: given.id,
        level: given.level,
        parts: given.parts,
        version: given.version,
    };
    let (rendered, name) = render(inner, &asked)?;
    let path = place(inner, given.path, &name)?;
    save(&path, &rendered.pdf().map_err(AppError::from)?)
}

/// Where a file goes: where it was asked, or under a free name in the documents folder, which is made when a new laptop has
/// none. The folder of a chosen place is not made: it may be on a stick that was pulled out since.
///
/// # Errors
/// As [`save`].
pub(super) fn place(inner: &Inner, asked: Option<String>, name: &str) -> Result<PathBuf, AppError> {
    place_for(inner, asked, name, "pdf")
}

/// As [`place`], of a file of another kind.
///
/// # Errors
/// As [`save`].
pub(super) fn place_for(
    inner: &Inner,
    asked: Option<String>,
    name: &str,
    extension: &str,
) -> Result<PathBuf, AppError> {
    if let Some(path) = asked {
        return Ok(path.into());
    }
    let path = inner.folders().free_document(name, extension);
    std::fs::create_dir_all(&inner.folders().documents).map_err(|error| failed(&path, error))?;
    Ok(path)
}

/// Lays out the report; its name tells what it is, date and code, and no names of persons.
fn render(inner: &mut Inner, asked: &ReportAsked) -> Result<(Rendered, String), AppError> {
    let (language, practice, local) = (inner.language(), inner.practice(), inner.local());
    let id = SessionId(asked.id);
    let store = inner.store()?;
    let mode = store.read().session(id)?.privacy;
    let level = level_of(asked, mode)?;
    let versions = store.read().session_versions(id)?;
    let at = match asked.version {
        Some(wanted) => {
            let place = versions.iter().position(|version| version.id.0 == wanted);
            Some(place.ok_or_else(|| AppError::new(ErrorCode::NotFound))?)
        }
        // With one version there is nothing to tell apart.
        None => (versions.len() > 1)
            .then(|| versions.len() - 1)
            .filter(|at| versions[*at].reopened_at.is_none()),
    };
    let of = |reads: &Reads<'_>| {
        views::report::session_report(reads, id, level, language, practice, local)
    };
    let mut model = match at.filter(|_| asked.version.is_some()) {
        Some(at) => of(&store.as_it_was(id, &versions[at].mark)?.read())?,
        None => of(&store.read())?,
    };
    if mode == PrivacyMode::NothingRecorded {
        level::only_how_it_was(&mut model);
    }
    let parts = level::chosen(level, mode, asked.parts.as_deref());
    level::leave_out(&mut model, level, &parts);
    model.version = at.map(|at| report::Version {
        number: at + 1,
        closed: local(versions[at].closed_at),
    });
    let name = file_name(&model, level, language);
    Ok((report::session_report(&model)?, name))
}

fn file_name(model: &SessionReport, level: ReportLevel, language: Language) -> String {
    let what = match (language, level) {
        (Language::Nl, ReportLevel::Participants) => "Verslag",
        (Language::Nl, ReportLevel::Facilitator) => "Volledig verslag",
        (Language::Nl, ReportLevel::Outside) => "Lessen en signalen",
        (Language::En, ReportLevel::Participants) => "Report",
        (Language::En, ReportLevel::Facilitator) => "Full report",
        (Language::En, ReportLevel::Outside) => "Lessons and signals",
    };
    let code = model.case_code.as_deref();
    let code = code.map(|code| format!(" {code}")).unwrap_or_default();
    let version = match (&model.version, language) {
        (None, _) => String::new(),
        (Some(version), Language::Nl) => format!(" versie {}", version.number),
        (Some(version), Language::En) => format!(" version {}", version.number),
    };
    format!("{what} {}{code}{version}", model.date)
}

/// Writes a file beside its place, flushes it, reads it back and only then gives it its name: what stood there before
/// stays whole until the new one is.
///
/// # Errors
/// [`ErrorCode::NoRoomForFile`], [`ErrorCode::FolderReadOnly`] or [`ErrorCode::FileNotWritten`].
pub(super) fn save(path: &Path, bytes: &[u8]) -> Result<FileSaved, AppError> {
    let part = path.with_added_extension("part");
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
