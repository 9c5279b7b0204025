//! Everything that Typst may see: the templates, the fonts and its own library, embedded and made once.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

macro_rules! font {
    ($path:literal) => {
        include_bytes!(concat!("../../../../assets/fonts/", $path)).as_slice()
    };
}

/// In order of preference; `look.typ` names the same families.
static FONT_FILES: [&[u8]; 12] = [
    font!("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Regular.ttf"),
    font!("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Italic.ttf"),
    font!("atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-SemiBold.ttf"),
    font!("noto/NotoSans-subset.ttf"),
    font!("noto/NotoSansArabic-subset.ttf"),
    font!("noto/NotoSansHebrew-subset.ttf"),
    font!("noto/NotoSansEthiopic-subset.ttf"),
    font!("noto/NotoSansArmenian-subset.ttf"),
    font!("noto/NotoSansGeorgian-subset.ttf"),
    font!("noto/NotoSansMath-subset.ttf"),
    font!("noto/NotoSansSymbols2-subset.ttf"),
    font!("noto/NotoEmoji-subset.ttf"),
];

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../templates/", $name)))),*]
    };
}

static TEMPLATES: &[(&str, &str)] = &templates![
    "look.typ",
    "pieces.typ",
    "two_sides.typ",
    "minutes.typ",
    "drawing.typ",
    "sheets.typ",
    "session_report.typ",
    "recovery_sheet.typ",
    "charter.typ",
    "receipt.typ",
    "handover.typ",
    "handout.typ",
];

/// The file that is not on the shelf: the values of this one document.
pub const VALUES: &str = "values.json";

pub static SHELF: LazyLock<Shelf> = LazyLock::new(Shelf::stock);

pub struct Shelf {
    pub library: LazyHash<Library>,
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
    sources: Vec<Source>,
}

impl Shelf {
    fn stock() -> Self {
        let fonts: Vec<Font> = FONT_FILES
            .iter()
            .flat_map(|file| Font::iter(Bytes::new(*file)))
            .collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources: TEMPLATES
                .iter()
                .map(|(name, text)| Source::new(file_id(name), (*text).to_owned()))
                .collect(),
        }
    }

    pub fn source(&self, id: FileId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id() == id)
    }

    /// Whether one of the fonts has all these characters, so that they can be drawn as one.
    pub fn can_draw(&self, grapheme: &str) -> bool {
        (0..self.fonts.len())
            .filter_map(|index| self.book.info(index))
            .any(|info| {
                grapheme
                    .chars()
                    .all(|c| info.coverage.contains(u32::from(c)))
            })
    }
}

/// The id of an embedded file.
///
/// # Panics
/// When the name leaves the root; the names are constants of this crate.
pub fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("an embedded name has no steps outside its root");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

#[cfg(test)]
mod tests {
    use super::*;
    use typst::syntax::{SyntaxKind, SyntaxNode};

    /// Names and code blocks of a template: what it may ask Typst for.
    fn asked_for(node: &SyntaxNode, found: &mut Vec<String>) {
        if matches!(
            node.kind(),
            SyntaxKind::Ident | SyntaxKind::MathIdent | SyntaxKind::Raw
        ) {
            found.push(node.full_text().to_string());
        }
        node.children().for_each(|child| asked_for(child, found));
    }

    #[test]
    fn no_template_asks_for_what_was_left_out_of_typst() {
        for (name, text) in TEMPLATES {
            let mut found = Vec::new();
            asked_for(&typst::syntax::parse(text), &mut found);
            assert!(!found.is_empty(), "{name} is read");
            // See src-tauri/lean: plugins, colours for code, and PDFs as pictures.
            let left_out = ["plugin", "raw", "image"];
            let asked: Vec<&String> = found
                .iter()
                .filter(|word| left_out.contains(&word.as_str()) || word.starts_with('`'))
                .collect();
            assert_eq!(asked, Vec::<&String>::new(), "{name}");
        }
    }
}
