//! Asking the core from the page of the real window, as its screens do.

use crate::webdriver::{WebDriverError, Window};
use serde_json::{Value, json};

const ASK: &str = "window.answered = null;
    window.__TAURI_INTERNALS__.invoke('rpc', { cmd: arguments[0], payload: arguments[1] })
        .then((said) => { window.answered = { said } }, (refused) => { window.answered = { refused } });";

/// What the core says to a command.
///
/// # Errors
/// When the window is gone.
///
/// # Panics
/// When the core refuses.
pub fn ask(window: &Window, command: &str, payload: &Value) -> Result<Value, WebDriverError> {
    window.execute(ASK, &json!([command, payload]))?;
    let answer = window.wait_until("an answer of the core", |window| {
        let answer = window.execute("return window.answered", &json!([]))?;
        Ok((!answer.is_null()).then_some(answer))
    })?;
    match answer.get("said") {
        Some(said) => Ok(said.clone()),
        None => panic!("{command} was refused: {answer}"),
    }
}
