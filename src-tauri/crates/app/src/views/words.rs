//! Names of roles and texts of methods in the language of the screen.

use crate::library;
use crate::wire::shell::Language;
use domain::method::LocalText;
use domain::role::RoleKey;

/// The text in this language.
#[must_use]
pub fn local(text: &LocalText, language: Language) -> String {
    match language {
        Language::Nl => text.nl.clone(),
        Language::En => text.en.clone(),
    }
}

/// The name of a role. A role this version does not know keeps its key, so that nothing disappears from the screen.
#[must_use]
pub fn role_name(key: &RoleKey, language: Language) -> String {
    library::role(key).map_or_else(|| key.0.clone(), |role| local(&role.name, language))
}

/// The name of a role, if there is one.
#[must_use]
pub fn role_name_of(key: Option<&RoleKey>, language: Language) -> Option<String> {
    key.map(|key| role_name(key, language))
}
