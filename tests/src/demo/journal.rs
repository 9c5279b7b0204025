//! What was done and how long it took, as `demo.json`.

use std::time::{Duration, Instant};

use serde::Serialize;

/// The whole evening.
#[derive(Debug, Serialize)]
pub struct Journal {
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// Lines and texts that were typed.
    pub texts: usize,
    /// Characters in them.
    pub characters: usize,
    /// From the first window to the last, in milliseconds.
    pub took_ms: u128,
    #[serde(skip)]
    begin: Instant,
}

/// A part of the evening: a screen, or a step of the method.
#[derive(Debug, Serialize)]
pub struct Part {
    /// What it is called.
    pub name: String,
    /// How long it took, in milliseconds.
    pub took_ms: u128,
    /// What was typed, in order.
    pub typed: Vec<Typed>,
    /// File names of the pictures that were taken.
    pub pictures: Vec<String>,
}

/// Something that was typed.
#[derive(Debug, Serialize)]
pub struct Typed {
    /// The role that spoke, or the field that was filled in.
    pub by: String,
    /// The text.
    pub text: String,
    /// From Enter until it was saved and shown, in milliseconds; none for a field, which saves itself on leaving.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saved_after_ms: Option<u128>,
}

impl Journal {
    /// An empty journal; the time begins now.
    pub fn begin() -> Self {
        Self {
            parts: Vec::new(),
            texts: 0,
            characters: 0,
            took_ms: 0,
            begin: Instant::now(),
        }
    }

    /// Begins a part.
    pub fn open(&mut self, name: &str) {
        self.parts.push(Part {
            name: name.to_owned(),
            took_ms: self.begin.elapsed().as_millis(),
            typed: Vec::new(),
            pictures: Vec::new(),
        });
    }

    /// Writes down what was typed.
    pub fn typed(&mut self, by: &str, text: &str, saved_after: Option<Duration>) {
        self.texts += 1;
        self.characters += text.chars().count();
        if let Some(part) = self.parts.last_mut() {
            part.typed.push(Typed {
                by: by.to_owned(),
                text: text.to_owned(),
                saved_after_ms: saved_after.map(|time| time.as_millis()),
            });
        }
    }

    /// Ends the part, with the pictures that were taken in it.
    pub fn close(&mut self, pictures: &[String]) -> Option<&Part> {
        let now = self.begin.elapsed().as_millis();
        self.took_ms = now;
        let part = self.parts.last_mut()?;
        part.took_ms = now - part.took_ms;
        part.pictures = pictures.to_vec();
        Some(part)
    }
}
