//! Giving: a bundle comes on a stick whole or not at all, and what stood there before stays until it did.

use crate::folder::{Folder, NewFile};
use crate::name;
use crate::{PackageId, ReadError, Summary, Trouble, Unlock, Watched, WriteError, limits, verify};
use std::io::{ErrorKind, Write};
use std::sync::atomic::{AtomicBool, Ordering};

/// What a file is called until it is whole.
pub const PART: &str = ".part";

/// So many bundles that are alike stay on a stick, with the new one.
const KEPT: usize = 2;

/// Where a bundle goes.
#[derive(Clone, Copy)]
pub struct Giving<'a> {
    /// The folder on the stick.
    pub folder: &'a dyn Folder,
    /// What the file will be called; see [`file_name`](crate::file_name).
    pub name: &'a str,
    /// How large it may become, in bytes; a fifth is added.
    pub estimate_bytes: u64,
    /// What it can be opened with, to read it back.
    pub unlock: Unlock<'a>,
    /// What this laptop gave before, in whatever order. Of those in this folder that the new one is alike, older ones are removed.
    pub before: &'a [Given],
    /// Raised to stop. Once the file has its name it is too late.
    pub cancel: &'a AtomicBool,
}

/// A bundle that was given; the caller keeps these. It does not say that somebody took it in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Given {
    /// The name of the file.
    pub name: String,
    /// Which bundle it is.
    pub package: PackageId,
    /// See [`Summary::likeness`].
    pub likeness: [u8; 32],
    /// What the laptop's clock said, in milliseconds since 1970 UTC.
    pub created_ms: i64,
}

/// How far giving is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// So many bytes were written.
    Writing(u64),
    /// So many bytes were read back.
    Checking(u64),
}

/// A bundle that is on the stick, and read back whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gift {
    /// To be kept for the next time.
    pub given: Given,
    /// The size of the file.
    pub bytes: u64,
    /// Older bundles that were removed from the stick.
    pub removed: Vec<String>,
    /// Older bundles that should have gone and could not be removed.
    pub not_removed: Vec<String>,
}

/// Why a bundle is not on the stick. What was there is there as it was; a part of the new one may be left when it could not be
/// removed. To try again, begin anew: after an error of the disk nothing can be said of a file.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum GiveError<E> {
    /// There is not enough room; nothing was written.
    #[error("needs {needed_bytes} bytes and there are {free_bytes}")]
    NoRoom {
        /// What it might need.
        needed_bytes: u64,
        /// What there is.
        free_bytes: u64,
    },
    /// Larger than a stick can hold in one file, or than a reader would take.
    #[error("larger than a bundle may be")]
    TooLarge,
    /// There is something of that name already.
    #[error("the name is taken")]
    NameTaken,
    /// What was read back is not what was written: the stick is not to be trusted.
    #[error("what was read back is not what was written")]
    NotWhole,
    /// The bundle could not be made.
    #[error("the bundle could not be made")]
    Write(WriteError<E>),
    /// The stick, or somebody who stopped it.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

/// Gives a bundle that `write` writes, mostly with [`write()`](crate::write()).
///
/// It is written beside its name, flushed, read back from the stick and verified to its end; only then does it get its name, and
/// only when that is on the stick as well are older ones removed.
pub fn give<E>(
    giving: &Giving<'_>,
    write: impl FnOnce(&mut dyn Write) -> Result<Summary, WriteError<E>>,
    tell: &mut dyn FnMut(Step),
) -> Result<Gift, GiveError<E>> {
    let Giving { folder, name, .. } = *giving;
    check_room(giving)?;
    if folder.exists(name).map_err(trouble)? {
        return Err(GiveError::NameTaken);
    }
    let part = format!("{name}{PART}");
    let file = folder.create(&part).map_err(name_taken)?;
    let made = write_and_check(giving, &part, file, write, tell).and_then(|made| {
        folder.rename(&part, name).map_err(name_taken)?;
        Ok(made)
    });
    let (summary, bytes) = match made {
        Ok(made) => made,
        Err(error) => {
            // The stick may be gone; what is left of it then is no bundle, and has no name of one.
            let _ = folder.remove(&part);
            return Err(error);
        }
    };
    folder.flush().map_err(trouble)?;

    let given = Given {
        name: name.to_owned(),
        package: summary.package,
        likeness: summary.likeness,
        created_ms: summary.created_ms,
    };
    let (removed, not_removed) = remove_older(giving, &given);
    remove_left(giving);
    Ok(Gift {
        given,
        bytes,
        removed,
        not_removed,
    })
}

fn check_room<E>(giving: &Giving<'_>) -> Result<(), GiveError<E>> {
    let free_bytes = giving.folder.free_bytes().map_err(trouble)?;
    let needed_bytes = giving
        .estimate_bytes
        .saturating_add(giving.estimate_bytes / 5);
    if giving.estimate_bytes > limits::PACKED_BYTES_MAX {
        return Err(GiveError::TooLarge);
    }
    match free_bytes {
        Some(free_bytes) if free_bytes < needed_bytes => Err(GiveError::NoRoom {
            needed_bytes,
            free_bytes,
        }),
        _ => Ok(()),
    }
}

fn write_and_check<E>(
    giving: &Giving<'_>,
    part: &str,
    file: Box<dyn NewFile>,
    write: impl FnOnce(&mut dyn Write) -> Result<Summary, WriteError<E>>,
    tell: &mut dyn FnMut(Step),
) -> Result<(Summary, u64), GiveError<E>> {
    let mut bytes = 0;
    let mut written = |so_far| {
        bytes = so_far;
        tell(Step::Writing(so_far));
    };
    let mut watched = Watched::new(file, giving.cancel, &mut written);
    let summary = write(&mut watched).map_err(|error| match error {
        WriteError::Trouble(trouble) => GiveError::Trouble(trouble),
        error => GiveError::Write(error),
    })?;
    let mut file = watched.into_inner();
    file.flush().map_err(trouble)?;
    file.sync().map_err(trouble)?;
    drop(file);

    if bytes > limits::PACKED_BYTES_MAX {
        return Err(GiveError::TooLarge);
    }
    // The head is read more than once.
    let mut read = |so_far: u64| tell(Step::Checking(so_far.min(bytes)));
    let file = giving.folder.open(part).map_err(trouble)?;
    let watched = Watched::new(file, giving.cancel, &mut read);
    let verified = verify(watched, giving.unlock).map_err(|error| match error {
        ReadError::Trouble(trouble) => GiveError::Trouble(trouble),
        _ => GiveError::NotWhole,
    })?;
    if verified.hash() != summary.hash {
        return Err(GiveError::NotWhole);
    }
    match giving.cancel.load(Ordering::Relaxed) {
        true => Err(Trouble::Cancelled.into()),
        false => Ok((summary, bytes)),
    }
}

/// Removes what the new one takes the place of, and tells what went and what did not.
fn remove_older(giving: &Giving<'_>, new: &Given) -> (Vec<String>, Vec<String>) {
    let mut alike: Vec<&Given> = giving
        .before
        .iter()
        .filter(|given| given.likeness == new.likeness && given.name != new.name)
        .filter(|given| giving.folder.exists(&given.name).unwrap_or(false))
        .collect();
    alike.sort_by_key(|given| std::cmp::Reverse(given.created_ms));
    let (removed, not_removed): (Vec<_>, Vec<_>) = alike
        .into_iter()
        .skip(KEPT - 1)
        .partition(|given| giving.folder.remove(&given.name).is_ok());
    // That they come back after a power cut harms nobody.
    let _ = giving.folder.flush();
    let names = |given: Vec<&Given>| given.iter().map(|given| given.name.clone()).collect();
    (names(removed), names(not_removed))
}

/// Removes what this laptop began here before and never finished, since the stick was pulled out: it has no name of a bundle and
/// only takes room. What somebody else began stays: it may be going on.
fn remove_left(giving: &Giving<'_>) {
    let names = giving.folder.names().unwrap_or_default();
    for part in names
        .iter()
        .filter(|part| name::is_left_of(part, giving.name))
    {
        // It goes the next time otherwise.
        let _ = giving.folder.remove(part);
    }
}

fn trouble<E>(error: std::io::Error) -> GiveError<E> {
    GiveError::Trouble(Trouble::from(&error))
}

fn name_taken<E>(error: std::io::Error) -> GiveError<E> {
    match error.kind() {
        ErrorKind::AlreadyExists => GiveError::NameTaken,
        _ => trouble(error),
    }
}
