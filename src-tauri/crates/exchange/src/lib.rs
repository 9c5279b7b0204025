//! The file that travels by USB.
//!
//! A bundle is a plain age file around zstd around checked frames, signed by the laptop that made it; `FORMAT.md` beside this
//! crate says it so that somebody else could write a reader. This crate writes, reads and verifies bundles. It takes and returns
//! values of the ledger and knows nothing of a store: what a bundle brings is taken in elsewhere.
//!
//! * Keys: [`DeviceKeys`], their public side [`ContactCard`], and [`four_words`] to compare aloud.
//! * Writing: [`write()`] with a [`Manifest`]; [`sign_erasure`].
//! * Reading: [`verify`] reads everything to the end; then [`Verified::sections`] hands it out. That a signature fits does not
//!   mean that the signer is known: compare [`Verified::signer`] with the colleagues that were pinned.
//! * The stick: [`give()`] brings a bundle on it whole or not at all, [`fetch()`] copies one from it before it is read. Both reach the
//!   stick through [`Folder`], so that tests can make any call fail.
//!
//! Everything that comes from outside has a limit, see [`limits`].

mod broken;
mod card;
mod cbor;
mod device;
mod edits;
mod erasure;
mod fetch;
mod folder;
mod frame;
mod gathered;
mod give;
mod keys;
pub mod limits;
mod manifest;
mod name;
mod op;
mod package;
mod pass;
mod person;
mod read_error;
mod seal;
mod text;
mod trouble;
mod verified;
mod watched;
mod words;
mod write;

pub use broken::Broken;
pub use card::{CardError, ContactCard};
pub use device::{DeviceId, Recipient};
pub use erasure::{ErasureError, check_erasure, sign_erasure};
pub use fetch::{FetchError, fetch, fetch_into};
pub use folder::{DiskFolder, Folder, NewFile, OldFile};
pub use give::{Gift, GiveError, Given, Giving, PART, Step, give};
pub use keys::DeviceKeys;
pub use manifest::{Counts, Extent, Manifest, ScopeSummary, Seen, Selection, Upto, digest_of_ids};
pub use name::{EXTENSION, file_name};
pub use package::PackageId;
pub use pass::may_be_kept;
pub use person::Person;
pub use read_error::ReadError;
pub use seal::{Recipients, Unlock};
pub use trouble::Trouble;
pub use verified::{Beside, Other, Section, Sections, Verified, verify};
pub use watched::Watched;
pub use words::four_words;
pub use write::{Contents, Summary, WriteError, write};
