//! Keys, and chords of keys.

use serde_json::{Value, json};

/// A key on the keyboard, as far as our screens use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A key that writes this character.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Control.
    Control,
    /// Shift.
    Shift,
    /// Alt.
    Alt,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// F1 to F12.
    F(u8),
}

impl Key {
    /// The character that stands for the key in the W3C standard, section 17.4.2.
    fn code(self) -> char {
        match self {
            Self::Char(character) => character,
            Self::Backspace => '\u{E003}',
            Self::Tab => '\u{E004}',
            Self::Enter => '\u{E007}',
            Self::Shift => '\u{E008}',
            Self::Control => '\u{E009}',
            Self::Alt => '\u{E00A}',
            Self::Escape => '\u{E00C}',
            Self::PageUp => '\u{E00E}',
            Self::PageDown => '\u{E00F}',
            Self::End => '\u{E010}',
            Self::Home => '\u{E011}',
            Self::Left => '\u{E012}',
            Self::Up => '\u{E013}',
            Self::Right => '\u{E014}',
            Self::Down => '\u{E015}',
            Self::Delete => '\u{E017}',
            Self::F(number) => char::from_u32(0xE030 + u32::from(number)).unwrap_or('\u{E031}'),
        }
    }
}

/// All keys down in order, and up in the opposite order, as fingers do.
pub(super) fn chord(keys: &[Key]) -> Value {
    let down = keys.iter().map(|key| action("keyDown", *key));
    let up = keys.iter().rev().map(|key| action("keyUp", *key));
    actions(down.chain(up).collect())
}

/// One key after the other.
pub(super) fn sequence(keys: impl Iterator<Item = Key>) -> Value {
    actions(
        keys.flat_map(|key| [action("keyDown", key), action("keyUp", key)])
            .collect(),
    )
}

fn action(kind: &str, key: Key) -> Value {
    json!({ "type": kind, "value": key.code() })
}

fn actions(steps: Vec<Value>) -> Value {
    json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": steps }] })
}
