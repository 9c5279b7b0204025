//! Bare Typst: paragraphs of plain text on plain pages, without a design. `cargo xtask bench` puts our verslag beside it.
//!
//! `bare_typst TEXT_FILE RUNS OUT.pdf` reads paragraphs, divided by empty lines, makes a PDF of them that many times, and
//! prints how long each took, in milliseconds, one per line. The first is cold: this process has made none before.

use std::io;
use std::time::Instant;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

const FONT: &[u8] = include_bytes!(
    "../../../../../assets/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Regular.ttf"
);

/// One source, one font.
struct Plain {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    font: Font,
    source: Source,
}

impl Plain {
    fn new(paragraphs: &str, run: usize) -> io::Result<Self> {
        let font = Font::new(Bytes::new(FONT), 0).ok_or(io::ErrorKind::InvalidData)?;
        let path = VirtualPath::new("plain.typ").map_err(|_| io::ErrorKind::InvalidInput)?;
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        let said = paragraphs.split("\n\n").map(|paragraph| {
            // The number of the run makes every paragraph new, so that nothing is remembered from the last run.
            let text = format!("{run} {paragraph}").replace(['\\', '"'], "'");
            format!("#par(\"{text}\")\n")
        });
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts([&font])),
            font,
            source: Source::new(id, said.collect()),
        })
    }

    fn pdf(&self) -> io::Result<Vec<u8>> {
        let faulty = || io::Error::other("the text cannot be set");
        let document = typst::compile::<PagedDocument>(self)
            .output
            .map_err(|_| faulty())?;
        typst::comemo::evict(1);
        typst_pdf::pdf(&document, &PdfOptions::default()).map_err(|_| faulty())
    }
}

impl World for Plain {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() {
            Ok(self.source.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        (index == 0).then(|| self.font.clone())
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn main() -> io::Result<()> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [text, runs, out] = given.as_slice() else {
        return Err(io::Error::other("bare_typst TEXT_FILE RUNS OUT.pdf"));
    };
    let paragraphs = std::fs::read_to_string(text)?;
    let runs = runs.parse().map_err(io::Error::other)?;
    for run in 0..runs {
        let began = Instant::now();
        let pdf = Plain::new(&paragraphs, run)?.pdf()?;
        println!("{}", began.elapsed().as_secs_f64() * 1_000.0);
        std::fs::write(out, pdf)?;
    }
    Ok(())
}
