//! Who can open the store: the key slots.
//!
//! The database is encrypted with 32 random bytes, the [`StoreKey`], that never change. The key itself is kept in a small
//! file, sealed twice: once with the passphrase (Argon2id) and once with the printed recovery key. A new passphrase seals
//! the key again; the database is not rewritten. Without either, nobody can read the store, the maker included.
//!
//! The file stands twice in the folder, `keys.json` and `keys.copy.json`, because losing it is losing everything. The
//! practice store, with fictional content only, has an open slot instead: its key lies there for the taking.

mod attempts;
mod durable;
mod error;
mod format;
mod key_file;
mod passphrase;
mod recovery;
mod seal;
mod secret;
mod twins;
mod words;

pub use attempts::Attempts;
pub use error::{KeyFileError, UnlockError};
pub use key_file::KeyFile;
pub use passphrase::{KdfCost, propose_passphrase};
pub use recovery::{RecoveryKey, RecoveryKeyError};
pub use secret::StoreKey;
pub(crate) use twins::FILES;
pub use twins::Twins;
pub use words::word_list;
