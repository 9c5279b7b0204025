//! What draws a PDF that is a picture in a document, for the preview on the screen: nothing, since no report of ours has one. All
//! that reads and draws a PDF is 1.3 MB.

use hayro_interpret::InterpreterSettings;
use hayro_interpret::hayro_syntax::page::Page;

/// What was drawn before.
#[derive(Default)]
pub struct RenderCache;

impl RenderCache {
    /// Nothing.
    #[must_use]
    pub fn new() -> Self {
        Self
    }
}

/// How it is to be drawn.
pub struct SvgRenderSettings {
    /// Red, green, blue and how opaque, 0 to 255.
    pub bg_color: [u8; 4],
}

/// An empty picture.
#[must_use]
pub fn convert(
    _: &Page<'_>,
    _: &RenderCache,
    _: &InterpreterSettings,
    _: &SvgRenderSettings,
) -> String {
    r#"<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>"#.to_owned()
}
