//! Ids: newtypes over a UUID, so that a row can never be taken for an edit.

use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The id with these 16 bytes.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }

            /// The 16 bytes of the id, as they are stored and sent.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    )*};
}

ids! {
    /// One edit.
    OpId;
    /// One row: a statement, a member, a lesson; the ledger does not know which.
    RowId;
    /// The unit of sharing and of erasure: the case that a row belongs to, or the group when it is of no case.
    ScopeId;
    /// One incarnation of one database. A restored backup or a copied folder gets a new one.
    ReplicaId;
    /// The author that is shown beside an edit.
    PersonId;
    /// One erasure.
    ErasureId;
}
