//! The window of a running app, as a person at the laptop has it.

use std::path::Path;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::driver::Driver;
use super::element::Element;
use super::error::WebDriverError;
use super::keys::{self, Key};
use super::launch::Launch;

/// How long we wait for anything on the screen. Long, because it is only ever reached by a failure.
pub const WAIT_MAX: Duration = Duration::from_secs(30);
/// How often we look while we wait.
pub const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A running app and its windows. Dropping it ends the app.
#[derive(Debug)]
pub struct Window {
    pub(super) driver: Driver,
    pub(super) launch: Launch,
    session: String,
}

impl Window {
    /// Starts the app and returns when it shows a window.
    ///
    /// # Errors
    /// [`WebDriverError`] when the driver or the app does not start.
    pub fn open(launch: Launch) -> Result<Self, WebDriverError> {
        let driver = Driver::start(&launch)?;
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": {
            "binary": launch.app,
            "args": launch.arguments,
        }}}});
        let answer = driver
            .wire
            .post("/session", &wanted)
            .inspect_err(|_| driver.tell())?;
        let session = answer["sessionId"]
            .as_str()
            .ok_or(WebDriverError::UnexpectedAnswer {
                command: "POST /session".to_owned(),
                expected: "a session id",
            })?;
        Ok(Self {
            session: session.to_owned(),
            driver,
            launch,
        })
    }

    /// Waits until there is an element for this CSS selector, and returns the first.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when none appears.
    pub fn find(&self, css: &str) -> Result<Element<'_>, WebDriverError> {
        self.wait_until(&format!("an element {css}"), |window| {
            Ok(window.find_all(css)?.into_iter().next())
        })
    }

    /// The elements that are there for this CSS selector now. None is an answer too.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when this is no selector.
    pub fn find_all(&self, css: &str) -> Result<Vec<Element<'_>>, WebDriverError> {
        self.elements("css selector", css)
    }

    /// Waits until there is a button with this visible name, and returns it.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when none appears.
    pub fn button(&self, name: &str) -> Result<Element<'_>, WebDriverError> {
        let script = "return [...document.querySelectorAll('button, a[role=button]')].find(button =>
            button.checkVisibility() &&
            (button.getAttribute('aria-label') ?? button.textContent).replace(/\\s+/g, ' ').trim() === arguments[0])";
        self.wait_until(&format!("a button {name:?}"), |window| {
            let found = window.execute(script, &json!([name]))?;
            Ok(Element::from_answer(window, &found))
        })
    }

    /// Waits until an element for this CSS selector shows this text somewhere, and returns it.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when none does.
    pub fn find_with_text(&self, css: &str, text: &str) -> Result<Element<'_>, WebDriverError> {
        self.wait_until(
            &format!("an element {css} with the text {text:?}"),
            |window| {
                for element in window.find_all(css)? {
                    if element.text()?.contains(text) {
                        return Ok(Some(element));
                    }
                }
                Ok(None)
            },
        )
    }

    /// The element that has the focus.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when none has.
    pub fn focused(&self) -> Result<Element<'_>, WebDriverError> {
        let answer = self.get("/element/active")?;
        Element::from_answer(self, &answer)
            .ok_or_else(|| self.unexpected("/element/active", "an element"))
    }

    /// The element that a script answered with, or none when it answered with something else.
    #[must_use]
    pub fn element(&self, answer: &Value) -> Option<Element<'_>> {
        Element::from_answer(self, answer)
    }

    /// Types text into whatever has the focus, key by key, where the caret stands.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when the window is gone.
    pub fn type_text(&self, text: &str) -> Result<(), WebDriverError> {
        self.post("/actions", &keys::sequence(text.chars().map(Key::Char)))
            .map(drop)
    }

    /// Presses keys together, such as `[Key::Control, Key::Char('z')]`, or one alone.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when the window is gone.
    pub fn press(&self, keys: &[Key]) -> Result<(), WebDriverError> {
        self.post("/actions", &keys::chord(keys)).map(drop)
    }

    /// Runs JavaScript as the body of a function of `arguments`, an array, and returns what it returns.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] with the exception that it throws.
    pub fn execute(&self, script: &str, arguments: &Value) -> Result<Value, WebDriverError> {
        self.post(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Waits until the screen says that it has nothing left to do: `<body data-state="idle">`.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] with the last state when it stays busy.
    pub fn wait_until_idle(&self) -> Result<(), WebDriverError> {
        let mut state = Value::Null;
        let outcome = self.wait_until("an idle screen", |window| {
            state = window.execute("return document.body?.dataset.state ?? null", &json!([]))?;
            Ok((state == "idle").then_some(()))
        });
        outcome.map_err(|error| match error {
            WebDriverError::TooLate { waited_ms, .. } => WebDriverError::TooLate {
                what: format!("an idle screen; its state is {state}"),
                waited_ms,
            },
            other => other,
        })
    }

    /// Looks again and again until `look` finds something. That an element has just gone is not a failure, but a
    /// reason to look again.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] after [`WAIT_MAX`], or what `look` fails with.
    pub fn wait_until<'a, T>(
        &'a self,
        what: &str,
        mut look: impl FnMut(&'a Self) -> Result<Option<T>, WebDriverError>,
    ) -> Result<T, WebDriverError> {
        let begin = Instant::now();
        loop {
            match look(self) {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => {}
                Err(error) if error.is_absent() => {}
                Err(error) => return Err(error),
            }
            if begin.elapsed() > WAIT_MAX {
                return Err(WebDriverError::TooLate {
                    what: what.to_owned(),
                    waited_ms: begin.elapsed().as_millis(),
                });
            }
            std::thread::sleep(LOOK_EVERY);
        }
    }

    /// Writes what the current window shows to a PNG file, once it shows what the page has become.
    ///
    /// # Errors
    /// [`WebDriverError::File`] when the file cannot be written.
    pub fn screenshot(&self, path: &Path) -> Result<(), WebDriverError> {
        self.wait_until_drawn()?;
        let answer = self.get("/screenshot")?;
        let png = answer
            .as_str()
            .and_then(|text| BASE64_STANDARD.decode(text).ok())
            .ok_or_else(|| self.unexpected("/screenshot", "a picture in base64"))?;
        std::fs::write(path, png).map_err(|source| WebDriverError::File {
            path: path.to_owned(),
            source,
        })
    }

    /// Waits until everything that moves has come to rest and is on the screen. A picture that is taken earlier shows
    /// what was there before the last keys.
    ///
    /// It looks at each frame anew. The promise of a motion that it has finished is not always kept: WebKit leaves it open
    /// when the motion ends while nothing is drawn.
    fn wait_until_drawn(&self) -> Result<(), WebDriverError> {
        let script = "const frame = () => new Promise(requestAnimationFrame);
            const moves = (motion) =>
                motion.playState === 'running' && motion.effect?.getComputedTiming().endTime !== Infinity;
            const rest = async () => {
                do {
                    await frame();
                    await frame();
                } while (document.getAnimations().some(moves));
                return null;
            };
            return rest()";
        self.execute(script, &json!([])).map(drop)
    }

    /// The address of the current window.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when the window is gone.
    pub fn address(&self) -> Result<String, WebDriverError> {
        let answer = self.get("/url")?;
        let address = answer
            .as_str()
            .ok_or_else(|| self.unexpected("/url", "an address"))?;
        Ok(address.to_owned())
    }

    /// Goes to another address in the current window.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when the address cannot be shown.
    pub fn go_to(&self, address: &str) -> Result<(), WebDriverError> {
        self.post("/url", &json!({ "url": address })).map(drop)
    }

    fn elements(&self, using: &str, value: &str) -> Result<Vec<Element<'_>>, WebDriverError> {
        let answer = self.post("/elements", &json!({ "using": using, "value": value }))?;
        let found = answer
            .as_array()
            .ok_or_else(|| self.unexpected("/elements", "a list"))?;
        Ok(found
            .iter()
            .filter_map(|one| Element::from_answer(self, one))
            .collect())
    }

    pub(super) fn get(&self, path: &str) -> Result<Value, WebDriverError> {
        self.driver.wire.get(&self.path(path))
    }

    pub(super) fn post(&self, path: &str, body: &Value) -> Result<Value, WebDriverError> {
        self.driver.wire.post(&self.path(path), body)
    }

    pub(super) fn unexpected(&self, path: &str, expected: &'static str) -> WebDriverError {
        WebDriverError::UnexpectedAnswer {
            command: self.path(path),
            expected,
        }
    }

    pub(super) fn path(&self, path: &str) -> String {
        format!("/session/{}{path}", self.session)
    }
}
