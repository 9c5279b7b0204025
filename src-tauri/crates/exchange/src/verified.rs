//! Reading a bundle: first all of it is verified, then it is handed out.

use crate::manifest::Manifest;
use crate::pass::Pass;
use crate::seal::{self, OpenedKey};
use crate::{DeviceId, Person, ReadError, Unlock};
use ledger::{Erasure, Op, ScopeId};
use std::fmt;
use std::io::{Read, Seek};

/// A piece of a bundle. People come first, then erasures, then edits; what is not known may stand anywhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Section {
    /// Who is who.
    People(Vec<Person>),
    /// Erasures. That each carries the signature of who could order it is for the caller to check.
    Erasures(Vec<Erasure>),
    /// Edits of one case, ascending by (replica, seq, id); at most 1,000.
    Ops {
        /// The case, or the group.
        scope: ScopeId,
        /// The edits.
        ops: Vec<Op>,
    },
    /// What a newer program put in, to be kept and passed on.
    Other(Other),
}

/// A frame of a kind that this version does not know, and need not.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Other {
    /// Its kind: none of 1 to 4, 6 and 255.
    pub kind: u8,
    /// Its flags; the lowest is not set.
    pub flags: u8,
    /// What it says.
    pub payload: Vec<u8>,
}

impl fmt::Debug for Other {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Other({}, {} bytes)", self.kind, self.payload.len())
    }
}

/// What stands in a bundle beside edits: little, so it is kept from the first reading.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Beside {
    /// Who is who.
    pub people: Vec<Person>,
    /// Erasures, as in [`Section::Erasures`].
    pub erasures: Vec<Erasure>,
    /// What a newer program put in.
    pub others: Vec<Other>,
}

/// A bundle that is whole, keeps to all limits, and was signed by the laptop that it says it is of. Whether that laptop is
/// known is not: ask for [`Verified::signer`].
pub struct Verified<R> {
    file: R,
    key: OpenedKey,
    manifest: Manifest,
    beside: Beside,
    hash: [u8; 32],
}

/// Reads a bundle to its end and checks all of it. `file` should be a local copy: it is read a second time for its contents,
/// still encrypted; nothing of it is ever written down in the clear.
pub fn verify<R: Read + Seek>(mut file: R, unlock: Unlock<'_>) -> Result<Verified<R>, ReadError> {
    let key = seal::open(&mut file, unlock)?;
    let mut pass = Pass::begin(&mut file, &key)?;
    let mut beside = Beside::default();
    while let Some(section) = pass.next()? {
        match section {
            Section::People(people) => beside.people.extend(people),
            Section::Erasures(erasures) => beside.erasures.extend(erasures),
            Section::Other(other) => beside.others.push(other),
            Section::Ops { .. } => {}
        }
    }
    let hash = pass.hash.ok_or(ReadError::NotWhole)?;
    let manifest = pass.manifest;
    Ok(Verified {
        file,
        key,
        manifest,
        beside,
        hash,
    })
}

/// Reads a bundle to its end and gives the hash of what is in it: whether it is still what was written. Nothing else of it is checked.
pub(crate) fn read_back<R: Read + Seek>(
    mut file: R,
    unlock: Unlock<'_>,
) -> Result<[u8; 32], ReadError> {
    let key = seal::open(&mut file, unlock)?;
    Pass::begin(&mut file, &key)?.hash_to_end()
}

impl<R> Verified<R> {
    /// What stands at its beginning.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// What is in it beside edits.
    pub fn beside(&self) -> &Beside {
        &self.beside
    }

    /// The laptop whose signature fits.
    pub fn signer(&self) -> DeviceId {
        self.manifest.sender.device
    }

    /// What was signed. Two files with the same hash say the same, byte for byte.
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }
}

impl<R: Read + Seek> Verified<R> {
    /// What is in it, read a second time. Everything is checked again, so whoever takes it in commits only after the last
    /// section: until then the file could have changed under our hands.
    pub fn sections(&mut self) -> Result<Sections<'_, R>, ReadError> {
        Ok(Sections {
            pass: Some(Pass::begin(&mut self.file, &self.key)?),
            hash: self.hash,
        })
    }
}

impl<R> fmt::Debug for Verified<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verified")
            .field("manifest", &self.manifest)
            .finish_non_exhaustive()
    }
}

/// The sections of a verified bundle, one after the other. After an error there is nothing more.
pub struct Sections<'v, R: Read> {
    pass: Option<Pass<'v, R>>,
    hash: [u8; 32],
}

impl<R: Read + Seek> Iterator for Sections<'_, R> {
    type Item = Result<Section, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let pass = self.pass.as_mut()?;
        let next = match pass.next() {
            Ok(Some(section)) => return Some(Ok(section)),
            Ok(None) if pass.hash == Some(self.hash) => None,
            Ok(None) => Some(Err(ReadError::Changed)),
            Err(error) => Some(Err(error)),
        };
        self.pass = None;
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DeviceKeys;
    use std::io::Cursor;

    const GOLDEN: &[u8] = include_bytes!("../tests/it/golden/0.2.0-full.kantelbeeld");

    #[test]
    fn what_was_changed_since_it_was_verified_says_so_at_its_end() {
        let receiver = DeviceKeys::from_bytes(&[0x52; 64]);
        let verified = verify(Cursor::new(GOLDEN), Unlock::Device(&receiver));
        let mut verified = verified.expect("it is whole");
        let mut sections = verified.sections().expect("it opens");
        assert!(sections.all(|it| it.is_ok()), "nothing was changed");
        verified.hash = [0; 32];
        let last = verified.sections().expect("it opens").last();
        assert!(matches!(last, Some(Err(ReadError::Changed))), "{last:?}");
    }

    #[test]
    fn what_is_not_known_says_how_long_it_is_and_not_what_it_says() {
        let other = Other {
            kind: 9,
            flags: 0,
            payload: b"geheim".to_vec(),
        };
        assert_eq!(format!("{other:?}"), "Other(9, 6 bytes)");
    }
}
