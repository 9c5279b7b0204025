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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DeviceKeys;
    use ledger::ReplicaId;

    fn person() -> Person {
        let card = DeviceKeys::from_bytes(&[7; 64]).card("Laptop", ReplicaId::from_bytes([3; 16]));
        Person {
            id: PersonId::from_bytes([1; 16]),
            name: "Hanneke".into(),
            roles: vec!["begeleider".into()],
            laptops: vec![card],
            extra: Vec::new(),
        }
    }

    /// Why a person is refused who differs from a good one in this.
    fn refused(change: impl FnOnce(&mut Person)) -> Option<Broken> {
        let mut person = person();
        change(&mut person);
        let written = person.write(&mut Out::new()).err();
        assert_eq!(
            person.check().err(),
            written,
            "nothing is written that nobody would read"
        );
        written
    }

    #[test]
    fn a_person_is_held_to_what_the_format_says_of_one() {
        assert_eq!(refused(|_| ()), None, "as it should be");
        assert_eq!(refused(|it| it.name = "a\nb".into()), Some(Broken::Text));
        assert_eq!(
            refused(|it| it.roles[0] = String::new()),
            Some(Broken::Text)
        );
        let at_most = |max: usize, fill: fn(&mut Person, usize)| {
            assert_eq!(refused(|it| fill(it, max)), None, "as many as may be");
            assert_eq!(refused(|it| fill(it, max + 1)), Some(Broken::TooMany));
        };
        at_most(limits::LABELS_MAX, |it, n| {
            it.roles = vec!["buur".into(); n]
        });
        at_most(limits::LAPTOPS_MAX, |it, n| {
            it.laptops = vec![it.laptops[0].clone(); n];
        });
        let unnamed = |it: &mut Person| it.laptops[0].laptop = String::new();
        assert_eq!(refused(unnamed), Some(Broken::Key));
    }

    #[test]
    fn a_log_line_has_the_id_of_a_person_and_no_name() {
        let person = person();
        assert_eq!(format!("{person:?}"), format!("Person({})", person.id));
    }
}
