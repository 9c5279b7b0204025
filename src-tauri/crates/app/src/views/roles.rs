//! Role cards: ours, with what the group changed about them, and those of the group.

use super::group_language::GroupLanguage;
use super::words::{local, role_name, short_name};
use crate::library;
use crate::wire::role::Role;
use domain::method::LocalText;
use domain::own_role::OwnRole;
use domain::role::RoleKey;

/// Every role that people of the group can speak from: ours in their order, then those of the group.
#[must_use]
pub fn role_cards(language: &GroupLanguage) -> Vec<Role> {
    let ours = library::roles().iter().map(|role| role.key.clone());
    let own = language.own_roles().iter().map(|role| role.key.clone());
    let own = own.filter(|key| library::role(key).is_none());
    ours.chain(own).map(|key| card(&key, language)).collect()
}

/// The card of one role.
#[must_use]
pub fn card(key: &RoleKey, language: &GroupLanguage) -> Role {
    let first = library::role(key);
    let own = language.own_role(key);
    let text = |written: fn(&OwnRole) -> &String,
                ours: fn(&domain::role::RoleCard) -> &LocalText| {
        own.map(written)
            .filter(|text| !text.is_empty())
            .cloned()
            .or_else(|| first.map(|role| local(ours(&role.card), language)))
            .unwrap_or_default()
    };
    let own_questions = own.map(|role| lines(&role.questions)).unwrap_or_default();
    Role {
        key: key.0.clone(),
        name: role_name(key, language),
        short: short_name(key, language),
        what_for: text(|r| &r.what_for, |c| &c.what_for),
        what_not: text(|r| &r.what_not, |c| &c.what_not),
        when_to_ask: text(|r| &r.when_to_ask, |c| &c.when_to_ask),
        limits: text(|r| &r.limits, |c| &c.limits),
        questions: if own_questions.is_empty() {
            first
                .map(|role| questions(role, language))
                .unwrap_or_default()
        } else {
            own_questions
        },
        secrecy: text(|r| &r.secrecy, |c| &c.secrecy),
        own: first.is_none(),
        changed: first.is_some() && own.is_some(),
    }
}

fn questions(role: &domain::role::Role, language: &GroupLanguage) -> Vec<String> {
    let questions = role.card.questions.iter();
    questions.map(|text| local(text, language)).collect()
}

/// The lines of a text on which something stands.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// What of a card that was filled in differs from the card as we wrote it, in the words of the group; the rest is empty, so
/// that it goes on following our text and the language of the screen.
#[must_use]
pub fn differences(given: OwnRole, language: &GroupLanguage) -> OwnRole {
    let Some(role) = library::role(&given.key) else {
        return given;
    };
    let unless = |text: String, ours: &LocalText| {
        let same = text == language.say(ours) || text == language.plain(ours);
        if same { String::new() } else { text }
    };
    let first = questions(role, language);
    OwnRole {
        name: unless(given.name, &role.name),
        what_for: unless(given.what_for, &role.card.what_for),
        what_not: unless(given.what_not, &role.card.what_not),
        when_to_ask: unless(given.when_to_ask, &role.card.when_to_ask),
        limits: unless(given.limits, &role.card.limits),
        questions: if lines(&given.questions) == first {
            String::new()
        } else {
            given.questions
        },
        secrecy: unless(given.secrecy, &role.card.secrecy),
        ..given
    }
}

/// Whether the card says nothing of its own.
#[must_use]
pub fn says_nothing(role: &OwnRole) -> bool {
    let texts = [
        &role.name,
        &role.what_for,
        &role.what_not,
        &role.when_to_ask,
        &role.limits,
        &role.questions,
        &role.secrecy,
    ];
    texts.iter().all(|text| text.is_empty())
}
