//! Reads a PDF back the way a screen reader does: the tree of tags with the text of each.

use std::collections::BTreeMap;
use std::fmt::Write;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A saved PDF.
pub struct Paper {
    document: Document,
    /// Text of each marked stretch, by page and number.
    marked: BTreeMap<(ObjectId, i64), String>,
    /// Text of the stretches that a screen reader skips, page by page.
    pub artifacts: Vec<String>,
}

/// An element of the structure tree.
pub struct Element {
    pub tag: String,
    pub alt: Option<String>,
    pub text: String,
    pub children: Vec<Element>,
}

impl Paper {
    pub fn read(pdf: &[u8]) -> Self {
        let document = Document::load_mem(pdf).expect("a PDF that can be read back");
        let mut marked = BTreeMap::new();
        let mut artifacts = Vec::new();
        for page in document.page_iter() {
            artifacts.push(read_page(&document, page, &mut marked));
        }
        Self {
            document,
            marked,
            artifacts,
        }
    }

    /// The language that the catalogue names.
    pub fn language(&self) -> String {
        string(self.document.catalog().unwrap().get(b"Lang").unwrap())
    }

    /// The title in the document information.
    pub fn title(&self) -> String {
        let info = self
            .document
            .get_dict_in_dict(&self.document.trailer, b"Info")
            .unwrap();
        string(info.get(b"Title").unwrap())
    }

    /// Names of fonts whose file is not inside the PDF.
    pub fn fonts_not_embedded(&self) -> Vec<String> {
        let dictionaries = self
            .document
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok());
        dictionaries
            .filter(|dict| dict.has_type(b"FontDescriptor"))
            .filter(|dict| {
                ![&b"FontFile2"[..], b"FontFile3"]
                    .iter()
                    .any(|key| dict.has(key))
            })
            .map(|dict| format!("{:?}", dict.get(b"FontName")))
            .collect()
    }

    /// The root of the structure.
    pub fn tree(&self) -> Element {
        let catalog = self.document.catalog().unwrap();
        let root = self
            .document
            .get_dict_in_dict(catalog, b"StructTreeRoot")
            .unwrap();
        let mut element = Element {
            tag: "Root".into(),
            alt: None,
            text: String::new(),
            children: Vec::new(),
        };
        self.read_kids(root, None, &mut element);
        element
    }

    fn read_element(&self, dict: &Dictionary, page: Option<ObjectId>) -> Element {
        let page = dict.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let tag = dict.get(b"S").and_then(Object::as_name).unwrap();
        let mut element = Element {
            tag: String::from_utf8_lossy(tag).into_owned(),
            alt: dict.get(b"Alt").ok().map(string),
            text: String::new(),
            children: Vec::new(),
        };
        self.read_kids(dict, page, &mut element);
        element
    }

    fn read_kids(&self, dict: &Dictionary, page: Option<ObjectId>, element: &mut Element) {
        let Ok(kids) = dict.get_deref(b"K", &self.document) else {
            return;
        };
        match kids {
            Object::Array(kids) => {
                for kid in kids {
                    self.read_kid(kid, page, element);
                }
            }
            kid => self.read_kid(kid, page, element),
        }
    }

    fn read_kid(&self, kid: &Object, page: Option<ObjectId>, element: &mut Element) {
        let (_, kid) = self.document.dereference(kid).unwrap();
        match kid {
            Object::Integer(number) => self.add_text(page, *number, element),
            Object::Dictionary(dict) if dict.has_type(b"MCR") => {
                let page = dict.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                self.add_text(page, dict.get(b"MCID").unwrap().as_i64().unwrap(), element);
            }
            Object::Dictionary(dict) if dict.has(b"S") => {
                element.children.push(self.read_element(dict, page));
            }
            other => panic!("unexpected kid {other:?}"),
        }
    }

    fn add_text(&self, page: Option<ObjectId>, number: i64, element: &mut Element) {
        let text = &self.marked[&(page.expect("marked content is on a page"), number)];
        // Text beside elements keeps its place in the reading order.
        if element.children.is_empty() {
            element.text.push_str(text);
        } else {
            element.children.push(Element {
                tag: String::new(),
                alt: None,
                text: text.clone(),
                children: Vec::new(),
            });
        }
    }
}

impl Element {
    /// All text in reading order.
    pub fn words(&self) -> String {
        let mut words = self.text.clone();
        for child in &self.children {
            words.push_str(&child.words());
        }
        words
    }

    /// Every element below this one with the tag, in reading order.
    pub fn all<'a>(&'a self, tag: &str) -> Vec<&'a Element> {
        let mut found: Vec<&Element> = Vec::new();
        for child in &self.children {
            if child.tag == tag {
                found.push(child);
            }
            found.extend(child.all(tag));
        }
        found
    }

    /// Headings as "1 De vraag", in reading order.
    pub fn headings(&self) -> Vec<String> {
        let mut found = Vec::new();
        for child in &self.children {
            match child
                .tag
                .strip_prefix('H')
                .and_then(|level| level.parse::<u8>().ok())
            {
                Some(level) => found.push(format!("{level} {}", child.words())),
                None => found.extend(child.headings()),
            }
        }
        found
    }

    /// The tree as indented lines.
    pub fn outline(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        let mark = if self.tag.is_empty() {
            "text"
        } else {
            &self.tag
        };
        write!(out, "{}{mark}", "  ".repeat(depth)).unwrap();
        if let Some(alt) = &self.alt {
            write!(out, " alt=\"{alt}\"").unwrap();
        }
        if !self.text.is_empty() {
            write!(out, ": {}", self.text).unwrap();
        }
        out.push('\n');
        for child in &self.children {
            child.write(out, depth + 1);
        }
    }
}

/// Collects the marked text of a page and returns the text of its artifacts.
fn read_page(
    document: &Document,
    page: ObjectId,
    marked: &mut BTreeMap<(ObjectId, i64), String>,
) -> String {
    let fonts = document.get_page_fonts(page).unwrap();
    let content = Content::decode(&document.get_page_content(page)).unwrap();
    let mut artifacts = String::new();
    let mut font = None;
    let mut stack: Vec<Mark> = Vec::new();
    for operation in content.operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BMC" | "BDC" => {
                let mark = Mark::open(operands);
                if let Some(number) = mark.number {
                    marked.entry((page, number)).or_default();
                }
                stack.push(mark);
            }
            "EMC" => {
                let mark = stack.pop().expect("a mark that was opened");
                if let Some(actual) = mark.actual {
                    add(page, &stack, &actual, marked, &mut artifacts);
                }
            }
            "Tf" => font = fonts.get(operands[0].as_name().unwrap()),
            "Tj" | "TJ" => {
                if stack.iter().any(|mark| mark.actual.is_some()) {
                    continue;
                }
                let encoding = font.expect("a font").get_font_encoding(document).unwrap();
                for bytes in shown(&operands[0]) {
                    let text = Document::decode_text(&encoding, bytes).unwrap();
                    add(page, &stack, &text, marked, &mut artifacts);
                }
            }
            _ => {}
        }
    }
    artifacts
}

struct Mark {
    number: Option<i64>,
    actual: Option<String>,
}

impl Mark {
    fn open(operands: &[Object]) -> Self {
        let properties = operands.get(1).and_then(|object| object.as_dict().ok());
        Self {
            number: properties
                .and_then(|dict| dict.get(b"MCID").ok())
                .and_then(|number| number.as_i64().ok()),
            actual: properties
                .and_then(|dict| dict.get(b"ActualText").ok())
                .map(string),
        }
    }
}

fn add(
    page: ObjectId,
    stack: &[Mark],
    text: &str,
    marked: &mut BTreeMap<(ObjectId, i64), String>,
    artifacts: &mut String,
) {
    match stack.iter().rev().find_map(|mark| mark.number) {
        Some(number) => marked.entry((page, number)).or_default().push_str(text),
        None => artifacts.push_str(text),
    }
}

fn shown(operand: &Object) -> Vec<&[u8]> {
    match operand {
        Object::String(bytes, _) => vec![bytes],
        Object::Array(parts) => parts.iter().filter_map(|part| part.as_str().ok()).collect(),
        other => panic!("unexpected text {other:?}"),
    }
}

fn string(object: &Object) -> String {
    lopdf::decode_text_string(object).expect("a text string")
}
