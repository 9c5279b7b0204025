//! Making, opening and changing the key slots of one store.

use super::error::{KeyFileError, UnlockError};
use super::format::{Content, FORMAT, PassphraseSlot, RecoverySlot, Slots};
use super::passphrase::{self, KdfCost};
use super::recovery::RecoveryKey;
use super::seal::{Place, Sealed};
use super::secret::{StoreKey, random_bytes};
use super::twins::{self, Twins};
use secrecy::SecretString;
use std::io;
use std::path::{Path, PathBuf};
use uuid::Uuid;

const PASSPHRASE: &str = "passphrase";
const RECOVERY: &str = "recovery";

/// The key slots of the store in one folder. It holds no open key, except that of a practice store.
pub struct KeyFile {
    folder: PathBuf,
    content: Content,
    twins: Twins,
}

impl KeyFile {
    /// Makes the key of a new store and both key files, in a folder that exists. The recovery key is given once and kept
    /// nowhere.
    ///
    /// # Errors
    /// `AlreadyExists` when anything stands there that could be a key file; `PassphraseEmpty`, `CostRefused`,
    /// `OutOfMemory`, `Io`. After an error there is no key file.
    pub fn create(
        folder: &Path,
        passphrase: &SecretString,
        cost: KdfCost,
    ) -> Result<(KeyFile, StoreKey, RecoveryKey), KeyFileError> {
        let (key, store, recovery_key) =
            (StoreKey::random(), random_bytes(), RecoveryKey::random());
        let slots = Slots::Closed {
            passphrase: passphrase_slot(&key, passphrase, cost, &store)?,
            recovery: recovery_slot(&key, &recovery_key, &store),
        };
        Ok((
            Self::write_new(folder, &key, store, slots)?,
            key,
            recovery_key,
        ))
    }

    /// Makes the key of a new practice store, that opens for everybody. Never for real content.
    ///
    /// # Errors
    /// `AlreadyExists`, `Io`.
    pub fn create_practice(folder: &Path) -> Result<(KeyFile, StoreKey), KeyFileError> {
        let key = StoreKey::random();
        let slots = Slots::Open { key: *key.expose() };
        Ok((Self::write_new(folder, &key, random_bytes(), slots)?, key))
    }

    fn write_new(
        folder: &Path,
        key: &StoreKey,
        store: [u8; 16],
        slots: Slots,
    ) -> Result<KeyFile, KeyFileError> {
        if Self::exists(folder) {
            return Err(KeyFileError::AlreadyExists);
        }
        let content = Content {
            format: FORMAT,
            store,
            generation: 1,
            key_check: key.check(&store),
            slots,
        };
        twins::write_first_time(folder, &content)?;
        Ok(KeyFile {
            folder: folder.to_owned(),
            content,
            twins: Twins::Both,
        })
    }

    /// Reads the key files, and mends one from the other when needed; see [`KeyFile::twins`].
    ///
    /// # Errors
    /// `Missing`, `Damaged`, `TooNew`, `TwoStores`, `CostRefused`, `Io`; none of them changes a file.
    pub fn open(folder: &Path) -> Result<KeyFile, KeyFileError> {
        let (content, twins) = twins::read(folder)?;
        Ok(KeyFile {
            folder: folder.to_owned(),
            content,
            twins,
        })
    }

    /// Whether there is a key file in the folder, sound or not. When there is, no new store may be made there.
    pub fn exists(folder: &Path) -> bool {
        twins::exist(folder)
    }

    /// The id of the store, made once together with its key.
    pub fn store_id(&self) -> Uuid {
        Uuid::from_bytes(self.content.store)
    }

    /// True for a practice store, that opens without passphrase.
    pub fn is_practice(&self) -> bool {
        matches!(self.content.slots, Slots::Open { .. })
    }

    /// Whether the file and its copy both stand.
    pub fn twins(&self) -> Twins {
        self.twins
    }

    /// Takes about a second, on purpose; see [`KdfCost`]. Ask [`Attempts`](super::Attempts) first.
    ///
    /// # Errors
    /// `Wrong`, `NoSuchSlot` for a practice store, `OutOfMemory`.
    pub fn unlock_with_passphrase(
        &self,
        passphrase: &SecretString,
    ) -> Result<StoreKey, UnlockError> {
        let Slots::Closed {
            passphrase: slot, ..
        } = &self.content.slots
        else {
            return Err(UnlockError::NoSuchSlot);
        };
        let with = passphrase::key_from(passphrase, &slot.salt, slot.argon2id)?;
        self.checked(slot.key.open(&with, self.place(PASSPHRASE)))
    }

    /// Opens with the words from paper; immediate, because they cannot be guessed.
    ///
    /// # Errors
    /// `Wrong`, `NoSuchSlot` for a practice store.
    pub fn unlock_with_recovery(
        &self,
        recovery_key: &RecoveryKey,
    ) -> Result<StoreKey, UnlockError> {
        let Slots::Closed { recovery: slot, .. } = &self.content.slots else {
            return Err(UnlockError::NoSuchSlot);
        };
        self.checked(
            slot.key
                .open(&recovery_key.wrapping_key(&slot.salt), self.place(RECOVERY)),
        )
    }

    /// Opens a practice store.
    ///
    /// # Errors
    /// `NoSuchSlot` for a real store.
    pub fn unlock_practice(&self) -> Result<StoreKey, UnlockError> {
        let Slots::Open { key } = &self.content.slots else {
            return Err(UnlockError::NoSuchSlot);
        };
        self.checked(Some(StoreKey::from_bytes(*key)))
    }

    /// Seals the key with another passphrase; the old one opens nothing any more, the recovery key stays as it is.
    ///
    /// # Errors
    /// `ForeignKey` when `key` is not the key of this store, `Practice`, `PassphraseEmpty`, `CostRefused`, `OutOfMemory`,
    /// `Io`. After an error the old passphrase is still in force.
    pub fn set_passphrase(
        &mut self,
        key: &StoreKey,
        passphrase: &SecretString,
        cost: KdfCost,
    ) -> Result<(), KeyFileError> {
        if !self.is_own(key) {
            return Err(KeyFileError::ForeignKey);
        }
        let mut content = self.content.clone();
        let Slots::Closed {
            passphrase: slot, ..
        } = &mut content.slots
        else {
            return Err(KeyFileError::Practice);
        };
        *slot = passphrase_slot(key, passphrase, cost, &content.store)?;
        self.change(content)
    }

    /// Makes new words for paper; the old ones open nothing any more, the passphrase stays as it is.
    ///
    /// # Errors
    /// `ForeignKey` when `key` is not the key of this store, `Practice`, `Io`. After an error the old words are still in
    /// force.
    pub fn renew_recovery(&mut self, key: &StoreKey) -> Result<RecoveryKey, KeyFileError> {
        if !self.is_own(key) {
            return Err(KeyFileError::ForeignKey);
        }
        let mut content = self.content.clone();
        let Slots::Closed { recovery: slot, .. } = &mut content.slots else {
            return Err(KeyFileError::Practice);
        };
        let recovery_key = RecoveryKey::random();
        *slot = recovery_slot(key, &recovery_key, &content.store);
        self.change(content)?;
        Ok(recovery_key)
    }

    /// Writes other slots. A step can fail after the files got their names, and then what stands there counts, not the error.
    fn change(&mut self, mut content: Content) -> Result<(), KeyFileError> {
        content.generation += 1;
        self.twins = match twins::write(&self.folder, &content) {
            Ok(twins) => twins,
            Err(error) => match twins::read(&self.folder) {
                Ok((stands, twins)) if stands == content => twins,
                _ => return Err(error.into()),
            },
        };
        self.content = content;
        Ok(())
    }

    /// Writes these slots over those of a copy of the same store in another folder, so that a passphrase that was replaced opens
    /// nothing there either. What belongs to another store, or comes from a newer program, is left alone.
    ///
    /// # Errors
    /// The files could not be written.
    pub(crate) fn share_with(&self, copy: &Path) -> io::Result<()> {
        let leave = match twins::read(copy) {
            Ok((there, _)) if there.store != self.content.store => true,
            Ok((there, Twins::Both | Twins::Mended)) => there == self.content,
            Ok((_, Twins::OneOnly)) => false,
            Err(KeyFileError::TooNew { .. } | KeyFileError::TwoStores) => true,
            Err(_) => false,
        };
        if leave {
            return Ok(());
        }
        twins::write(copy, &self.content).map(drop)
    }

    /// Puts these slots in a folder where both key files are gone or damaged.
    ///
    /// # Errors
    /// `Io` when they cannot be written.
    pub fn mend(self, folder: &Path) -> Result<KeyFile, KeyFileError> {
        let twins = twins::write(folder, &self.content)?;
        Ok(KeyFile {
            folder: folder.to_owned(),
            twins,
            ..self
        })
    }

    /// Takes both key files away, when no store could be made with their key.
    ///
    /// # Errors
    /// A file could not be removed.
    pub fn discard(self) -> io::Result<()> {
        twins::remove(&self.folder)
    }

    fn place(&self, slot: &'static str) -> Place<'_> {
        Place {
            store: &self.content.store,
            slot,
        }
    }

    fn is_own(&self, key: &StoreKey) -> bool {
        key.check(&self.content.store) == self.content.key_check
    }

    fn checked(&self, key: Option<StoreKey>) -> Result<StoreKey, UnlockError> {
        key.filter(|key| self.is_own(key)).ok_or(UnlockError::Wrong)
    }
}

fn recovery_slot(key: &StoreKey, recovery_key: &RecoveryKey, store: &[u8; 16]) -> RecoverySlot {
    let salt = random_bytes();
    let place = Place {
        store,
        slot: RECOVERY,
    };
    RecoverySlot {
        salt,
        key: Sealed::new(key, &recovery_key.wrapping_key(&salt), place),
    }
}

fn passphrase_slot(
    key: &StoreKey,
    passphrase: &SecretString,
    cost: KdfCost,
    store: &[u8; 16],
) -> Result<PassphraseSlot, KeyFileError> {
    if passphrase::is_empty(passphrase) {
        return Err(KeyFileError::PassphraseEmpty);
    }
    let salt = random_bytes();
    let with = passphrase::key_from(passphrase, &salt, cost)?;
    let place = Place {
        store,
        slot: PASSPHRASE,
    };
    Ok(PassphraseSlot {
        argon2id: cost,
        salt,
        key: Sealed::new(key, &with, place),
    })
}
