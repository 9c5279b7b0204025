//! Something on the screen that can be read, clicked and typed into.

use serde_json::{Value, json};

use super::error::WebDriverError;
use super::window::Window;

/// The key under which the W3C standard passes an element, section 11.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element of the current window. Goes stale when the screen is drawn anew.
#[derive(Debug)]
pub struct Element<'a> {
    window: &'a Window,
    id: String,
}

impl<'a> Element<'a> {
    pub(super) fn from_answer(window: &'a Window, answer: &Value) -> Option<Self> {
        let id = answer[ELEMENT].as_str()?.to_owned();
        Some(Self { window, id })
    }

    /// Clicks in its middle, after scrolling to it. Refused when something else lies over it.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it cannot be clicked.
    pub fn click(&self) -> Result<(), WebDriverError> {
        self.post("/click", &json!({})).map(drop)
    }

    /// Types text into it, key by key, after what is there.
    ///
    /// Not with the command that WebDriver has for this: WebKitGTK first selects what is there, and types over it.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it is gone.
    pub fn type_text(&self, text: &str) -> Result<(), WebDriverError> {
        let put_caret_last = "const field = arguments[0]; field.focus();
            if (field.setSelectionRange) field.setSelectionRange(field.value.length, field.value.length);";
        self.window
            .execute(put_caret_last, &json!([self.as_argument()]))?;
        self.window.type_text(text)
    }

    /// Empties a field.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it is no field.
    pub fn clear(&self) -> Result<(), WebDriverError> {
        self.post("/clear", &json!({})).map(drop)
    }

    /// Its text as a reader sees it.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it is gone.
    pub fn text(&self) -> Result<String, WebDriverError> {
        self.string("/text")
    }

    /// An attribute as it stands in the page, or none when it has none.
    ///
    /// Not with the command that WebDriver has for this: WebKitGTK answers it with what was typed into a field.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when the element is gone.
    pub fn attribute(&self, name: &str) -> Result<Option<String>, WebDriverError> {
        let script = "return arguments[0].getAttribute(arguments[1])";
        let answer = self
            .window
            .execute(script, &json!([self.as_argument(), name]))?;
        Ok(answer.as_str().map(str::to_owned))
    }

    /// A property as scripts see it, such as the `value` of a field.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when the element is gone.
    pub fn property(&self, name: &str) -> Result<Value, WebDriverError> {
        self.get(&format!("/property/{name}"))
    }

    /// What a screen reader calls it.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it is gone.
    pub fn accessible_name(&self) -> Result<String, WebDriverError> {
        self.string("/computedlabel")
    }

    /// Whether a reader can see it.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it is gone.
    pub fn is_displayed(&self) -> Result<bool, WebDriverError> {
        let answer = self.get("/displayed")?;
        answer
            .as_bool()
            .ok_or_else(|| self.window.unexpected("/displayed", "yes or no"))
    }

    /// Whether it can be used.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it is gone.
    pub fn is_enabled(&self) -> Result<bool, WebDriverError> {
        let answer = self.get("/enabled")?;
        answer
            .as_bool()
            .ok_or_else(|| self.window.unexpected("/enabled", "yes or no"))
    }

    /// As an argument for [`Window::execute`].
    #[must_use]
    pub fn as_argument(&self) -> Value {
        json!({ ELEMENT: self.id })
    }

    fn string(&self, path: &str) -> Result<String, WebDriverError> {
        let answer = self.get(path)?;
        let text = answer
            .as_str()
            .ok_or_else(|| self.window.unexpected(path, "a text"))?;
        Ok(text.to_owned())
    }

    fn get(&self, path: &str) -> Result<Value, WebDriverError> {
        self.window.get(&format!("/element/{}{path}", self.id))
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, WebDriverError> {
        self.window
            .post(&format!("/element/{}{path}", self.id), body)
    }
}
