//! Drives the real window: a small W3C WebDriver client that speaks straight to WebKitWebDriver.
//!
//! ```text
//! test -> Window -> HTTP on 127.0.0.1 -> WebKitWebDriver -> the app's own webviews on an Xvfb display
//! ```
//!
//! There is no tauri-driver in between, since all that it does on Linux is to rename one capability, and no general
//! WebDriver crate, since those are asynchronous and made for browsers on other computers. Each [`Window`] has its own
//! home folder, D-Bus session and driver, so that tests can run beside each other.
//!
//! Nothing here sleeps for a fixed time. What takes time is asked for again at short intervals until it is there, or
//! until [`WAIT_MAX`] has passed.

mod driver;
mod element;
mod error;
mod handles;
mod keys;
mod launch;
mod life;
pub(crate) mod process;
mod window;
mod wire;

#[cfg(test)]
mod tests;

pub use element::Element;
pub use error::WebDriverError;
pub use handles::WindowHandle;
pub use keys::Key;
pub use launch::{Launch, built_app};
pub use window::{LOOK_EVERY, WAIT_MAX, Window};
