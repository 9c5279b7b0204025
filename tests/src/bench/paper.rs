//! The report of a full evening, warm and cold, beside bare Typst and LibreOffice with the same text.

use super::figure::{Figure, ms, percentile};
use super::full_evening::{full_evening, paragraphs};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

/// The argument with which the bench starts itself for one cold run.
pub const COLD: &str = "--cold-report";

const WARM_RUNS: usize = 20;
const COLD_RUNS: usize = 7;
const OFFICE_RUNS: usize = 5;
/// The figures are promised for a report of so many pages.
const PAGES: usize = 9;

/// One report in a process that has made none before.
///
/// # Errors
/// When the report cannot be made.
pub fn cold_run() -> io::Result<()> {
    pdf(1).map(drop)
}

fn pdf(evening: usize) -> io::Result<Vec<u8>> {
    let rendered = report::session_report(&full_evening(evening)).map_err(io::Error::other)?;
    rendered.pdf().map_err(io::Error::other)
}

/// Measures warm and cold. `bare` is the program that sets the same words with Typst alone.
///
/// # Errors
/// When the report cannot be made or does not have nine pages, or when bare Typst or LibreOffice is not there.
pub fn measure(bare: &Path) -> io::Result<Vec<Figure>> {
    let pages = report::session_report(&full_evening(0))
        .map_err(io::Error::other)?
        .page_count();
    if pages != PAGES {
        let message = format!("the evening of the bench fills {pages} pages, not {PAGES}");
        return Err(io::Error::other(message));
    }
    let mut warm = Vec::new();
    for evening in 0..WARM_RUNS {
        let began = Instant::now();
        pdf(evening)?;
        warm.push(ms(began.elapsed()));
    }
    let warm = percentile(warm, 0.5);
    let own = std::env::current_exe()?;
    let cold = timed(COLD_RUNS, || Command::new(&own).arg(COLD).status())?;
    let others = Others::new(bare)?;
    let beside = |name, value, counterpart, counterpart_value| Figure {
        name,
        value,
        unit: "ms",
        counterpart,
        counterpart_value,
    };
    let (nine_warm, nine_cold) = ("verslag of nine pages, warm", "verslag of nine pages, cold");
    let by_typst = "bare Typst, the same text";
    let by_office = "LibreOffice headless, the same text to PDF";
    let office = timed(OFFICE_RUNS, || others.office())?;
    Ok(vec![
        beside(nine_warm, warm, by_typst, others.typst_warm()?),
        beside(nine_warm, warm, by_office, office),
        beside(
            nine_cold,
            cold,
            by_typst,
            timed(COLD_RUNS, || others.typst())?,
        ),
        beside(nine_cold, cold, by_office, office),
    ])
}

/// The median of some runs of a program, after one that fills the caches of the disk.
fn timed(runs: usize, mut run: impl FnMut() -> io::Result<ExitStatus>) -> io::Result<f64> {
    let mut times = Vec::new();
    for n in 0..=runs {
        let began = Instant::now();
        if !run()?.success() {
            return Err(io::Error::other("a program that is measured failed"));
        }
        if n > 0 {
            times.push(ms(began.elapsed()));
        }
    }
    Ok(percentile(times, 0.5))
}

/// Other programs with the words of the same evening.
struct Others {
    bare: PathBuf,
    folder: tempfile::TempDir,
}

impl Others {
    fn new(bare: &Path) -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let said = paragraphs(&full_evening(0));
        let html: String = said.iter().map(|text| format!("<p>{text}</p>\n")).collect();
        std::fs::write(
            folder.path().join("evening.html"),
            format!(
                "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Verslag</title><body>{html}</body></html>"
            ),
        )?;
        std::fs::write(folder.path().join("evening.txt"), said.join("\n\n"))?;
        let bare = bare.to_owned();
        Ok(Self { bare, folder })
    }

    fn bare(&self, runs: usize) -> Command {
        let mut command = Command::new(&self.bare);
        command
            .arg(self.folder.path().join("evening.txt"))
            .arg(runs.to_string())
            .arg(self.folder.path().join("plain.pdf"));
        command
    }

    fn typst(&self) -> io::Result<ExitStatus> {
        self.bare(1).stdout(Stdio::null()).status()
    }

    fn typst_warm(&self) -> io::Result<f64> {
        let told = self.bare(WARM_RUNS + 1).output()?;
        let told = String::from_utf8(told.stdout).map_err(io::Error::other)?;
        let times: Result<Vec<f64>, _> = told.lines().skip(1).map(str::parse).collect();
        Ok(percentile(times.map_err(io::Error::other)?, 0.5))
    }

    fn office(&self) -> io::Result<ExitStatus> {
        let folder = self.folder.path();
        Command::new("soffice")
            .arg(format!(
                "-env:UserInstallation=file://{}/profile",
                folder.display()
            ))
            .args(["--headless", "--convert-to", "pdf:writer_web_pdf_Export"])
            .arg("--outdir")
            .arg(folder)
            .arg(folder.join("evening.html"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_evening_that_is_measured_fills_as_many_pages_as_the_figure_says() {
        let report = report::session_report(&full_evening(0)).expect("it can be laid out");
        assert_eq!(
            report.page_count(),
            PAGES,
            "change the evening, not the figure"
        );
    }
}
