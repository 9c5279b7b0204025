//! Roles that a group made itself, and what it changed about ours.

use crate::ids::{CommunityId, OwnRoleId};
use crate::role::RoleKey;

/// The card of a role in the words of a group. With the key of one of our roles it changes that card, field by field: an
/// empty field is as we wrote it. With a key of its own it is a role of the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRole {
    /// Its id; it follows from the group and the key.
    pub id: OwnRoleId,
    /// The group.
    pub community: CommunityId,
    /// The key that lines are stored under.
    pub key: RoleKey,
    /// Name.
    pub name: String,
    /// What you can ask this role for.
    pub what_for: String,
    /// What it is not for.
    pub what_not: String,
    /// When to ask.
    pub when_to_ask: String,
    /// Its limits.
    pub limits: String,
    /// Questions to ask this role, one on a line.
    pub questions: String,
    /// A reminder of its duty of secrecy.
    pub secrecy: String,
}

/// A key for a role of this name that is not among those taken: letters, digits and hyphens, so that it is still readable
/// where the role itself is unknown.
#[must_use]
pub fn key_for(name: &str, taken: impl Fn(&RoleKey) -> bool) -> RoleKey {
    let letters: String = name
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = letters.split_whitespace().collect();
    let plain = if words.is_empty() {
        "rol".to_owned()
    } else {
        words.join("-")
    };
    let mut number = 1_u32;
    loop {
        let key = RoleKey(if number == 1 {
            plain.clone()
        } else {
            format!("{plain}-{number}")
        });
        if !taken(&key) {
            return key;
        }
        number += 1;
    }
}
