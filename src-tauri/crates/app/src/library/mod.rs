//! Roles and methods: what is data under `assets/`, read and checked once.
//!
//! The same check guards the bundled files (a test runs it) and a file that a group wrote itself, so that a mistake is
//! told with its place in the file instead of showing up as an empty card in front of ten people.

mod charter;
mod error;
mod methods;
mod questions;
mod roles;
mod terms;
mod texts;
#[cfg(test)]
mod words;

pub use charter::{CharterStart, load_charter};
pub use error::{LibraryError, Place, Problem};
pub use methods::load_method;
pub use questions::{CriticalQuestions, load_questions};
pub use roles::load_role;
pub use terms::{Term, load_terms};

use domain::block::Block;
use domain::method::{Method, MethodKey, Step};
use domain::role::{Role, RoleKey};
use domain::session::Session;
use std::sync::LazyLock;

/// Embeds files of one folder under `assets/`, by name. A test compares the list with the folder.
macro_rules! embedded {
    ($folder:literal: $($name:literal)+) => {
        &[$((concat!($name, ".json"), include_str!(concat!("../../../../../assets/", $folder, "/", $name, ".json")))),+]
    };
}

const ROLE_FILES: &[(&str, &str)] = embedded!("roles":
    "kwartiermaker" "ervaringswerker" "wijkagent" "corporatie" "bewoner" "leefwereld-deskundige" "casemanager"
    "welzijnswerker" "opbouwwerker" "woonbegeleider" "wijkcoach" "naaste" "vrijwilliger" "gemeente" "gastheer"
    "begeleider" "schrijver" "waarnemer" "activiteitenbegeleider" "maatschappelijk-werker" "sociaal-makelaar" "school"
    "ondernemer" "gastspreker" "student" "onderzoeker");
const METHOD_FILES: &[(&str, &str)] = embedded!("methods":
    "m10-cop-leerbijeenkomst" "m01-incidentmethode" "m02-tienstappenmethode" "m03-vijfstappenmethode"
    "m04-balintmethode-intervisie" "m05-roddelmethode" "m07-moreel-beraad" "m09-waarderende-intervisie"
    "m14-after-action-review" "m17-kortcasus" "m19-terugkijken-met-bewoner" "m18-losse-bouwstenen");

/// All roles and methods of one program.
#[derive(Debug)]
pub struct Library {
    /// Roles in the order of lists.
    pub roles: Vec<Role>,
    /// Methods, the one to propose first.
    pub methods: Vec<Method>,
}

/// What the program was built with. A test proves that it loads, so the error is for a build from broken assets.
pub static BUNDLED: LazyLock<Result<Library, LibraryError>> =
    LazyLock::new(|| load(ROLE_FILES, METHOD_FILES));

/// What the charter begins with. A test proves that it loads.
static CHARTER: LazyLock<Result<Vec<CharterStart>, LibraryError>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/charter/start.json");
    load_charter(text, "start.json")
});

/// The words of our texts for which a group may want another one. A test proves that it loads.
static TERMS: LazyLock<Result<Vec<Term>, LibraryError>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/terms/terms.json");
    load_terms(text, "terms.json")
});

/// The words of our texts for which a group may want another one, beside the names of roles.
#[must_use]
pub fn terms() -> &'static [Term] {
    TERMS.as_ref().map_or(&[], Vec::as_slice)
}

/// The bank of critical questions. A test proves that it loads.
static QUESTIONS: LazyLock<Result<Vec<CriticalQuestions>, LibraryError>> = LazyLock::new(|| {
    let text = include_str!("../../../../../assets/questions/critical.json");
    load_questions(text, "critical.json")
});

/// The bank of critical questions, in its order.
#[must_use]
pub fn critical_questions() -> &'static [CriticalQuestions] {
    QUESTIONS.as_ref().map_or(&[], Vec::as_slice)
}

/// The points that a group can begin its charter with.
#[must_use]
pub fn charter() -> &'static [CharterStart] {
    CHARTER.as_ref().map_or(&[], Vec::as_slice)
}

/// All roles, in the order of lists.
#[must_use]
pub fn roles() -> &'static [Role] {
    BUNDLED.as_ref().map_or(&[], |library| &library.roles)
}

/// The role with this key.
#[must_use]
pub fn role(key: &RoleKey) -> Option<&'static Role> {
    roles().iter().find(|role| role.key == *key)
}

/// All methods, the one to propose first; also those whose steps are building blocks.
#[must_use]
pub fn methods() -> &'static [Method] {
    BUNDLED.as_ref().map_or(&[], |library| &library.methods)
}

/// The method with this key.
#[must_use]
pub fn method(key: &MethodKey) -> Option<&'static Method> {
    methods().iter().find(|method| method.key == *key)
}

/// The step that a block was made from; `None` when this version of the program does not have it any more.
#[must_use]
pub fn step_of(block: &Block, session: &Session) -> Option<&'static Step> {
    method(block.method_in(session)).and_then(|method| method.step(&block.step))
}

/// Loads files given as (name, text).
///
/// # Errors
/// The first [`LibraryError`] that is met.
pub fn load(
    role_files: &[(&str, &str)],
    method_files: &[(&str, &str)],
) -> Result<Library, LibraryError> {
    let mut roles: Vec<Role> = Vec::new();
    for (file, text) in role_files {
        let role = load_role(text, file)?;
        if roles.iter().any(|known| known.key == role.key) {
            return Err(error::found(
                file,
                Place::File,
                Problem::DuplicateKey { key: role.key.0 },
            ));
        }
        roles.push(role);
    }
    roles.sort_by_key(|role| role.order);
    let mut methods: Vec<Method> = Vec::new();
    for (file, text) in method_files {
        let method = load_method(text, file, &roles)?;
        if methods.iter().any(|known| known.key == method.key) {
            return Err(error::found(
                file,
                Place::File,
                Problem::DuplicateKey { key: method.key.0 },
            ));
        }
        methods.push(method);
    }
    Ok(Library { roles, methods })
}

#[cfg(test)]
mod tests;
