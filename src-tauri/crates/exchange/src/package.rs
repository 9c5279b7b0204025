//! Which bundle a file is.

use data_encoding::HEXLOWER;
use std::fmt;

/// Which bundle it is, whatever the file is called. Random, new for every file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageId([u8; 16]);

impl PackageId {
    /// A new one.
    pub fn generate() -> PackageId {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes)
            .expect("the operating system must be able to give random bytes");
        PackageId(bytes)
    }

    /// The id with these 16 bytes.
    pub const fn from_bytes(bytes: [u8; 16]) -> PackageId {
        PackageId(bytes)
    }

    /// The 16 bytes of the id, as they are stored and sent.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for PackageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for PackageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PackageId({self})")
    }
}
