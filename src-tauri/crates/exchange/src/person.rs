//! Who is who: names, roles and laptops, for pairing and for who may erase.

use crate::cbor::{In, Out, unknown_pairs};
use crate::text::is_line;
use crate::{Broken, ContactCard, limits};
use ledger::PersonId;
use std::fmt;

const KNOWN: u64 = 4;

/// A person as the laptop that signs the bundle knows them.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// The author of edits.
    pub id: PersonId,
    /// One line, at most 200 characters.
    pub name: String,
    /// Roles in the group, in the words of the program.
    pub roles: Vec<String>,
    /// The laptops that this person uses.
    pub laptops: Vec<ContactCard>,
    /// Keys that a newer version of the program wrote and this one does not know, kept byte for byte.
    pub extra: Vec<u8>,
}

impl Person {
    pub(crate) fn write(&self, out: &mut Out) -> Result<(), Broken> {
        let unknown = unknown_pairs(&self.extra, KNOWN)?;
        self.check()?;
        out.map(KNOWN + unknown);
        out.key(1).bytes(self.id.as_bytes());
        out.key(2).text(&self.name);
        out.key(3).list(&self.roles, |out, role| out.text(role));
        out.key(4).list(&self.laptops, |out, card| card.write(out));
        out.raw(&self.extra);
        Ok(())
    }

    pub(crate) fn read(input: &mut In<'_>) -> Result<Person, Broken> {
        let (mut id, mut name, mut roles, mut laptops) = (None, None, None, None);
        let extra = input.record(KNOWN, |input, key| {
            match key {
                1 => id = Some(PersonId::from_bytes(input.fixed()?)),
                2 => name = Some(input.text()?.to_owned()),
                3 => {
                    let role = |input: &mut In<'_>| input.text().map(str::to_owned);
                    roles = Some(input.list(limits::LABELS_MAX, role)?);
                }
                4 => laptops = Some(input.list(limits::LAPTOPS_MAX, ContactCard::read)?),
                _ => return Err(Broken::Cbor),
            }
            Ok(())
        })?;
        let person = Person {
            id: id.ok_or(Broken::Missing)?,
            name: name.ok_or(Broken::Missing)?,
            roles: roles.ok_or(Broken::Missing)?,
            laptops: laptops.ok_or(Broken::Missing)?,
            extra: extra.to_vec(),
        };
        person.check()?;
        Ok(person)
    }

    fn check(&self) -> Result<(), Broken> {
        let is_role = |role: &String| is_line(role, limits::LABEL_CHARS_MAX);
        if !is_line(&self.name, limits::NAME_CHARS_MAX) || !self.roles.iter().all(is_role) {
            return Err(Broken::Text);
        }
        if self.roles.len() > limits::LABELS_MAX || self.laptops.len() > limits::LAPTOPS_MAX {
            return Err(Broken::TooMany);
        }
        match self.laptops.iter().all(ContactCard::is_fit) {
            true => Ok(()),
            false => Err(Broken::Key),
        }
    }
}

/// Names stay out of logs.
impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Person({})", self.id)
    }
}
