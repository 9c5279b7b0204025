//! The client against WebKitGTK's own small browser, so that a fault in it is not mistaken for one in the app.

use std::path::{Path, PathBuf};

use serde_json::json;
use tempfile::TempDir;

use super::*;
use crate::display::Display;

/// A page with what our screens are made of.
const PAGE: &str = r#"<!doctype html><meta charset="utf-8"><title>Page</title>
<body data-state="busy">
<label>Line <input id="line" value="first "></label>
<button id="slow">Take  your
  time</button><button hidden>Go</button><button aria-label="Go">→</button>
<output></output><a href="other.html" target="_blank" id="beamer">open</a>
<script>
  const output = document.querySelector('output');
  document.querySelector('#slow').onclick = () => setTimeout(() => {
    output.innerHTML = '<b class="late">done</b>'; document.body.dataset.state = 'idle'; }, 300);
  document.onkeydown = event => { if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'z')
    output.textContent = 'redo'; };
</script>"#;

/// Everything that one test has for itself.
struct Bench {
    _display: Display,
    home: TempDir,
    launch: Launch,
}

impl Bench {
    fn set_up() -> Self {
        let display = Display::start().expect("Xvfb is installed");
        let home = tempfile::tempdir().expect("there is room for a home folder");
        let mut launch = Launch::new(small_browser(), display.name(), home.path());
        launch.arguments = vec!["--automation".to_owned()];
        Self {
            _display: display,
            home,
            launch,
        }
    }

    /// Opens the page in a window of its own.
    fn open(&self) -> Window {
        let page = self.write("page.html", PAGE);
        let window = Window::open(self.launch.clone()).expect("WebKitWebDriver starts the browser");
        window
            .go_to(&format!("file://{}", page.display()))
            .expect("the page is there");
        window
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.home.path().join(name);
        std::fs::write(&path, text).expect("the home folder is ours");
        path
    }
}

/// Part of the WebKitGTK library that the app needs anyhow.
fn small_browser() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").expect("every Linux has it");
    folders
        .filter_map(Result::ok)
        .map(|entry| entry.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| path.is_file())
        .expect("WebKitGTK is installed, and its small browser with it")
}

#[test]
fn a_field_can_be_read_filled_and_emptied() {
    let bench = Bench::set_up();
    let window = bench.open();
    let line = window.find("#line").expect("the page has a field");
    line.type_text("één wijk — José 🏡")
        .expect("the field takes text");
    assert_eq!(
        line.property("value").expect("a field has a value"),
        json!("first één wijk — José 🏡"),
        "typed text comes after what is there, accents and all"
    );
    assert_eq!(
        line.attribute("value").expect("the element is there"),
        Some("first ".to_owned()),
        "an attribute is what stands in the page, not what was typed"
    );
    line.clear().expect("a field can be emptied");
    assert_eq!(
        line.property("value").expect("a field has a value"),
        json!(""),
        "it is empty"
    );
    assert_eq!(
        line.accessible_name().expect("it has a label"),
        "Line",
        "the label names the field"
    );
}

#[test]
fn a_long_text_arrives_whole_and_in_order() {
    let bench = Bench::set_up();
    let window = bench.open();
    let line = window.find("#line").expect("the page has a field");
    line.clear().expect("a field can be emptied");
    let text = "Ze zegt dat ze het redt, en haar ramen zijn schoon. ".repeat(10);
    line.type_text(&text).expect("the field takes text");
    assert_eq!(
        line.property("value").expect("a field has a value"),
        json!(text),
        "no key was lost or overtaken"
    );
}

#[test]
fn what_comes_late_is_waited_for() {
    let bench = Bench::set_up();
    let window = bench.open();
    assert!(
        window.find_all(".late").expect("a selector").is_empty(),
        "it is not there yet"
    );
    window
        .button("Take your time")
        .expect("the name counts, not its line breaks")
        .click()
        .expect("it is visible");
    window
        .wait_until_idle()
        .expect("the page says when it is done");
    let late = window
        .find_with_text("output b", "done")
        .expect("now it is there");
    assert!(late.is_displayed().expect("it exists"), "and can be seen");
}

#[test]
fn a_button_is_found_by_what_a_screen_reader_says() {
    let bench = Bench::set_up();
    let window = bench.open();
    let button = window
        .button("Go")
        .expect("one of the two buttons can be seen");
    assert_eq!(
        button.text().expect("it has text"),
        "→",
        "the hidden one is passed over"
    );
}

#[test]
fn a_chord_arrives_as_one() {
    let bench = Bench::set_up();
    let window = bench.open();
    window
        .find("#line")
        .expect("the page has a field")
        .click()
        .expect("it is visible");
    window
        .press(&[Key::Control, Key::Shift, Key::Char('z')])
        .expect("the keyboard is ours");
    window
        .find_with_text("output", "redo")
        .expect("the page saw all three keys at once");
    window.press(&[Key::Tab]).expect("the keyboard is ours");
    assert_eq!(
        window
            .focused()
            .expect("something has the focus")
            .attribute("id")
            .expect("it exists"),
        Some("slow".to_owned()),
        "no key is left down: Tab goes forward to the button"
    );
}

#[test]
fn a_second_window_can_be_looked_at() {
    let bench = Bench::set_up();
    bench.write(
        "other.html",
        "<!doctype html><title>Beamer</title><h1>The room</h1>",
    );
    let window = bench.open();
    let first = window.handle().expect("we look at a window");
    window
        .find("#beamer")
        .expect("the link is there")
        .click()
        .expect("it is visible");
    let second = window
        .wait_for_another(std::slice::from_ref(&first))
        .expect("the link opens a window");
    window.switch_to(&second).expect("it is open");
    assert_eq!(
        window
            .find("h1")
            .expect("a heading")
            .text()
            .expect("it has text"),
        "The room",
        "the other page"
    );
    window.switch_to(&first).expect("it is still open");
    assert_eq!(
        window.find_all("h1").expect("a selector").len(),
        0,
        "the first page has no heading"
    );
}

#[test]
fn a_window_can_be_made_as_small_as_an_old_laptop() {
    let bench = Bench::set_up();
    let window = bench.open();
    window
        .resize(1024, 640)
        .expect("the small browser forbids no size");
    let width = window
        .execute("return window.innerWidth", &json!([]))
        .expect("a number");
    assert_eq!(width, json!(1024), "the page is as wide as its window");
}

#[test]
fn a_picture_is_a_png_of_the_window() {
    let bench = Bench::set_up();
    let window = bench.open();
    let path = bench.home.path().join("picture.png");
    window
        .screenshot(&path)
        .expect("there is room for a picture");
    let bytes = std::fs::read(&path).expect("it was written");
    assert!(
        bytes.starts_with(b"\x89PNG"),
        "the file begins as a PNG does"
    );
    let width = u32::from_be_bytes([bytes[16], bytes[17], bytes[18], bytes[19]]);
    let inner = window
        .execute("return window.innerWidth", &json!([]))
        .expect("a number");
    assert_eq!(json!(width), inner, "as wide as the page");
}

#[test]
fn a_killed_app_is_gone_at_once_and_its_home_stays() {
    let bench = Bench::set_up();
    let window = bench.open();
    let process = window.process().expect("it runs");
    window.kill().expect("it is ours");
    let state = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    assert!(
        state.is_empty() || state.contains(") Z "),
        "nothing of it runs any more: {state}"
    );
    bench.open();
}

#[test]
fn an_app_whose_windows_close_ends_by_itself() {
    let bench = Bench::set_up();
    let window = bench.open();
    window
        .find("#beamer")
        .expect("the link is there")
        .click()
        .expect("it is visible");
    window
        .close()
        .expect("with its last window the browser ends");
}

#[test]
fn a_dropped_window_leaves_no_process_behind() {
    let bench = Bench::set_up();
    let window = bench.open();
    drop(window);
    let home = bench.home.path().display().to_string();
    let left: Vec<PathBuf> = processes_with(&home);
    assert!(
        left.is_empty(),
        "these still run with the test's home folder: {left:?}"
    );
}

/// The programs that run with this text in their environment.
fn processes_with(text: &str) -> Vec<PathBuf> {
    let is_ours = |folder: &Path| {
        std::fs::read(folder.join("environ"))
            .is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(text))
    };
    std::fs::read_dir("/proc")
        .expect("Linux has it")
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|folder| is_ours(folder))
        .filter_map(|folder| std::fs::read_link(folder.join("exe")).ok())
        .collect()
}

#[test]
fn an_app_that_does_not_exist_is_a_failure_with_a_reason() {
    let bench = Bench::set_up();
    let mut launch = bench.launch.clone();
    launch.app = PathBuf::from("/nowhere/kantelbeeld");
    let failure = Window::open(launch).expect_err("there is nothing to start");
    assert!(
        matches!(failure, WebDriverError::Refused { .. }),
        "the driver says so: {failure}"
    );
}
