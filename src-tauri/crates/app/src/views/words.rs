//! Names of roles and texts of methods in the language of the screen, with the words of the group.

use super::group_language::GroupLanguage;
use crate::library;
use domain::block::Block;
use domain::method::LocalText;
use domain::role::RoleKey;
use domain::session::Session;

/// The text as the group says it.
#[must_use]
pub fn local(text: &LocalText, language: &GroupLanguage) -> String {
    language.say(text)
}

/// What a block goes by: the name that the group gave it, or else that of its step.
#[must_use]
pub fn block_name(block: &Block, session: &Session, language: &GroupLanguage) -> String {
    if block.own_name.is_empty() {
        step_name(block, session, language)
    } else {
        block.own_name.clone()
    }
}

/// The name of the step of a block. A step that this version does not know keeps its key, so that nothing disappears from
/// the screen.
#[must_use]
pub fn step_name(block: &Block, session: &Session, language: &GroupLanguage) -> String {
    library::step_of(block, session)
        .map_or_else(|| block.step.0.clone(), |step| local(&step.name, language))
}

/// The name of a role: what the group calls it, or else our name. A role that nobody knows keeps its key, so that nothing
/// disappears from the screen.
#[must_use]
pub fn role_name(key: &RoleKey, language: &GroupLanguage) -> String {
    if let Some(own) = language.own_name(key) {
        return own.to_owned();
    }
    library::role(key).map_or_else(|| key.0.clone(), |role| local(&role.name, language))
}

/// As many letters as stand on a narrow button.
const SHORT_CHARS_MAX: usize = 14;

/// The name of a role for narrow buttons: ours, or when the group says it differently the beginning of that.
#[must_use]
pub fn short_name(key: &RoleKey, language: &GroupLanguage) -> String {
    let name = role_name(key, language);
    match library::role(key) {
        Some(role) if name == language.plain(&role.name) => local(&role.short, language),
        _ => shortened(&name),
    }
}

/// As much of a name as a narrow button holds.
fn shortened(name: &str) -> String {
    if name.chars().count() <= SHORT_CHARS_MAX {
        return name.to_owned();
    }
    let cut: String = name.chars().take(SHORT_CHARS_MAX - 1).collect();
    format!("{}.", cut.trim_end())
}

/// The name of a role, if there is one.
#[must_use]
pub fn role_name_of(key: Option<&RoleKey>, language: &GroupLanguage) -> Option<String> {
    key.map(|key| role_name(key, language))
}
