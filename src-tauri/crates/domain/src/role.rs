//! Roles at the table and their cards. Which roles there are is data under `assets/roles`, never a `match` arm.

use crate::method::LocalText;

/// The key under which a role is stored, for example `ervaringswerker`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoleKey(pub String);

impl std::fmt::Display for RoleKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A role that people speak from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The key under which it is stored.
    pub key: RoleKey,
    /// Its place in lists; the smallest comes first.
    pub order: u16,
    /// Name.
    pub name: LocalText,
    /// Name of more than one.
    pub plural: LocalText,
    /// Name for narrow buttons, at most 14 characters.
    pub short: LocalText,
    /// What the role is for and what it is not.
    pub card: RoleCard,
}

/// A short card that prevents wrong expectations of a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleCard {
    /// What you can ask this role for.
    pub what_for: LocalText,
    /// What it is not for.
    pub what_not: LocalText,
    /// When to ask.
    pub when_to_ask: LocalText,
    /// Its limits.
    pub limits: LocalText,
    /// Questions to ask this role.
    pub questions: Vec<LocalText>,
    /// A reminder of its duty of secrecy.
    pub secrecy: LocalText,
}
