//! The app's windows, and which of them we look at.

use serde_json::{Value, json};

use super::error::WebDriverError;
use super::window::Window;

/// Names one of the app's webviews: the main window, the beamer window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WindowHandle(String);

impl Window {
    /// All windows of the app, in no particular order.
    ///
    /// # Errors
    /// [`WebDriverError::UnexpectedAnswer`] when the driver names none.
    pub fn handles(&self) -> Result<Vec<WindowHandle>, WebDriverError> {
        let answer = self.get("/window/handles")?;
        let handles = answer
            .as_array()
            .ok_or_else(|| self.unexpected("/window/handles", "a list"))?;
        let names = handles.iter().filter_map(Value::as_str);
        Ok(names.map(|name| WindowHandle(name.to_owned())).collect())
    }

    /// The window that we now look at.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it is gone.
    pub fn handle(&self) -> Result<WindowHandle, WebDriverError> {
        let answer = self.get("/window")?;
        let name = answer
            .as_str()
            .ok_or_else(|| self.unexpected("/window", "a name"))?;
        Ok(WindowHandle(name.to_owned()))
    }

    /// Waits until the app has a window besides these, and returns it. Does not switch to it.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when none opens.
    pub fn wait_for_another(&self, known: &[WindowHandle]) -> Result<WindowHandle, WebDriverError> {
        self.wait_until("another window", |window| {
            Ok(window
                .handles()?
                .into_iter()
                .find(|handle| !known.contains(handle)))
        })
    }

    /// Looks at this window from now on.
    ///
    /// # Errors
    /// [`WebDriverError::Refused`] when it is gone.
    pub fn switch_to(&self, handle: &WindowHandle) -> Result<(), WebDriverError> {
        self.post("/window", &json!({ "handle": handle.0 }))
            .map(drop)
    }

    /// Makes the window that we look at this large, in pixels, and returns when its page knows.
    ///
    /// # Errors
    /// [`WebDriverError::TooLate`] when the window never gets that size, for example because the app forbids it.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), WebDriverError> {
        self.post(
            "/window/rect",
            &json!({ "x": 0, "y": 0, "width": width, "height": height }),
        )?;
        self.wait_until(&format!("a window of {width} by {height}"), |window| {
            let size = window.execute("return [outerWidth, outerHeight]", &json!([]))?;
            Ok((size == json!([width, height])).then_some(()))
        })
    }
}
