//! What a screen reader meets: title, language, headings in order, tables, descriptions, reading order.

use report::{Language, Next, SessionReport, session_report};

use crate::evening::{day, empty, full};
use crate::paper::Paper;

fn paper(report: &SessionReport) -> Paper {
    Paper::read(&session_report(report).unwrap().pdf().unwrap())
}

#[test]
fn a_full_evening_reads_in_the_order_of_the_evening() {
    insta::assert_snapshot!(paper(&full(Language::Dutch)).tree().outline());
}

#[test]
fn an_english_report_has_english_labels_and_the_words_of_the_group() {
    let paper = paper(&full(Language::English));
    insta::assert_snapshot!(paper.tree().headings().join("\n"));
    assert_eq!(
        paper.language(),
        "en",
        "a screen reader has to pick the right voice"
    );
    assert_eq!(
        paper.title(),
        "De buurvrouw van nummer tien, Leergroep Waterkant, 21 November 2026"
    );
}

#[test]
fn the_document_says_its_title_and_language() {
    let paper = paper(&full(Language::Dutch));
    assert_eq!(
        paper.language(),
        "nl",
        "a screen reader has to pick the right voice"
    );
    assert_eq!(
        paper.title(),
        "De buurvrouw van nummer tien, Leergroep Waterkant, 21 november 2026",
        "the window of the PDF reader shows this"
    );
}

#[test]
fn headings_never_skip_a_level() {
    for language in [Language::Dutch, Language::English] {
        let mut before = 0;
        for heading in paper(&full(language)).tree().headings() {
            let level: u32 = heading.split(' ').next().unwrap().parse().unwrap();
            assert!(level <= before + 1, "{heading} follows level {before}");
            before = level;
        }
    }
}

#[test]
fn every_table_starts_with_a_row_of_header_cells() {
    let tree = paper(&full(Language::Dutch)).tree();
    let tables = tree.all("Table");
    assert_eq!(
        tables.len(),
        4,
        "consent, agreements, attendance and minutes are tables"
    );
    for table in tables {
        let rows = table.all("TR");
        let columns = rows[0].children.len();
        assert!(
            rows[0].children.iter().all(|cell| cell.tag == "TH"),
            "the first row names the columns"
        );
        for row in &rows[1..] {
            assert_eq!(
                row.children.len(),
                columns,
                "each row has a cell for each column"
            );
            assert!(
                row.children.iter().all(|cell| cell.tag == "TD"),
                "and these cells hold values"
            );
        }
    }
}

#[test]
fn what_the_drawing_of_the_minutes_shows_stands_beside_it_in_numbers() {
    let tree = paper(&full(Language::Dutch)).tree();
    assert!(tree.all("Figure").is_empty(), "drawings are decoration");
    let rows: Vec<String> = tree.all("TR").iter().map(|row| row.words()).collect();
    for row in [
        "Van binnen gezien 20 26",
        "Ideeën van de straat 5 niet gedaan",
        "Samen 125 120",
    ] {
        let row = row.replace(' ', "");
        assert!(
            rows.iter().any(|it| it.replace(' ', "") == row),
            "{row} is no row of {rows:?}"
        );
    }
}

#[test]
fn outside_is_read_to_its_end_before_inside_starts() {
    let words = paper(&full(Language::Dutch)).tree().words();
    let place = |text: &str| {
        words
            .find(text)
            .unwrap_or_else(|| panic!("{text} is missing"))
    };
    assert!(place("Er zijn elf meldingen") < place("Wie zoveel brieven krijgt"));
    assert!(place("Wie zoveel brieven krijgt") < place("Als iedereen naar je kijkt"));
}

#[test]
fn every_page_says_its_number_and_that_it_is_confidential() {
    let rendered = session_report(&full(Language::Dutch)).unwrap();
    let pages = rendered.page_count();
    let paper = Paper::read(&rendered.pdf().unwrap());
    assert_eq!(
        paper.artifacts.len(),
        pages,
        "as many pages on paper as in the preview"
    );
    for (index, artifacts) in paper.artifacts.iter().enumerate() {
        let number = format!("{} van {pages}", index + 1);
        assert!(artifacts.contains(&number), "page {number} in {artifacts}");
        assert!(
            artifacts.contains("vertrouwelijk, niet doorsturen"),
            "on page {number}"
        );
    }
}

#[test]
fn every_font_is_inside_the_file() {
    let paper = paper(&full(Language::Dutch));
    assert_eq!(
        paper.fonts_not_embedded(),
        Vec::<String>::new(),
        "it must look the same everywhere"
    );
}

#[test]
fn an_empty_evening_gives_one_calm_page() {
    for language in [Language::Dutch, Language::English] {
        let rendered = session_report(&empty(language)).unwrap();
        assert_eq!(
            rendered.page_count(),
            1,
            "nothing said, nothing to fill pages with"
        );
        let tree = Paper::read(&rendered.pdf().unwrap()).tree();
        assert_eq!(
            tree.headings(),
            Vec::<String>::new(),
            "a section without content vanishes"
        );
    }
    insta::assert_snapshot!(paper(&empty(Language::Dutch)).tree().outline());
}

#[test]
fn an_evening_without_agreements_says_so() {
    let report = SessionReport {
        agreements: Vec::new(),
        ..full(Language::Dutch)
    };
    let words = paper(&report).tree().words();
    assert!(
        words.contains("Er zijn geen afspraken gemaakt."),
        "nobody has to wonder whether a page is lost"
    );
}

#[test]
fn a_side_that_said_nothing_gets_one_calm_sentence() {
    let report = SessionReport {
        inside: Vec::new(),
        ..full(Language::Dutch)
    };
    let words = paper(&report).tree().words();
    assert!(
        words.contains("Van binnen is niets opgeschreven."),
        "the empty page beside it explains itself"
    );
}

#[test]
fn a_practice_report_says_so_in_the_text_and_on_every_page() {
    let report = SessionReport {
        practice: true,
        ..full(Language::Dutch)
    };
    let paper = paper(&report);
    let band = "Oefenverslag: verzonnen casus";
    assert!(
        paper.tree().words().contains(band),
        "a screen reader hears it"
    );
    assert!(
        paper.artifacts.iter().all(|page| page.contains(band)),
        "a loose page shows it"
    );
    let real = session_report(&full(Language::Dutch))
        .unwrap()
        .pdf()
        .unwrap();
    assert!(
        !Paper::read(&real).tree().words().contains(band),
        "a real evening does not"
    );
}

#[test]
fn a_next_time_without_a_date_says_that_it_is_open() {
    let next = Next {
        date: None,
        host: "Huis aan het Water".to_owned(),
        case: String::new(),
    };
    let report = SessionReport {
        next: Some(next),
        ..empty(Language::Dutch)
    };
    let words = paper(&report).tree().words();
    assert!(
        words.contains("nog niet bekend") && words.contains("Huis aan het Water"),
        "{words}"
    );
}

#[test]
fn names_and_organisations_that_are_left_out_take_no_column() {
    let mut report = full(Language::Dutch);
    for attendee in &mut report.attendance {
        attendee.name.clear();
        attendee.organisation.clear();
    }
    let tree = paper(&report).tree();
    let header: Vec<String> = tree.all("Table")[2]
        .all("TH")
        .iter()
        .map(|cell| cell.words())
        .collect();
    assert_eq!(
        header,
        ["Rol", "Aanwezig"],
        "no empty column reminds of what is hidden"
    );
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let bytes = |report: &SessionReport| session_report(report).unwrap().pdf().unwrap();
    let first = bytes(&full(Language::Dutch));
    report::forget();
    assert!(
        first == bytes(&full(Language::Dutch)),
        "no clock and no chance go into the file"
    );
    let later = SessionReport {
        date: day(2026, 11, 22),
        ..full(Language::Dutch)
    };
    assert!(first != bytes(&later), "another day is another document");
}

#[test]
fn the_preview_has_a_picture_of_every_page() {
    let rendered = session_report(&full(Language::Dutch)).unwrap();
    let pages = rendered.pages_svg();
    assert_eq!(pages.len(), rendered.page_count());
    for page in pages {
        assert!(
            page.starts_with("<svg"),
            "a picture that can stand in a web page"
        );
        assert!(
            !page.contains("href=\"http"),
            "nothing is fetched from elsewhere"
        );
        assert!(
            !page.contains("style=\""),
            "the window refuses inline styles"
        );
    }
}
