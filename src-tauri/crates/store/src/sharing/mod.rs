//! What laptops share: edits and erasures that go out and come in, what of it is in conflict, and with whom.
//!
//! Taking in is a union and makes no edits of its own, so every laptop comes to the same whatever it takes in first. The
//! form of the file is of the crate `exchange`; here are only edits, erasures and what is kept about the files.

mod colleagues;
mod conflicts;
mod erased_list;
pub(crate) mod erasing;
mod identity;
mod incoming;
mod outgoing;
mod packages;
mod passages;
mod scopes;
mod shared_folder;
mod statements;
mod summed;
mod take_out;

pub use colleagues::Colleague;
pub use conflicts::{Conflict, Contested, Told};
use erasing::heard_at as erased_at;
pub(crate) use erasing::{hear_outside_list, is_erased, read_all as erasures};
pub use incoming::{Arrived, Arriving, Incoming, Look, ScopeArrived, Used};
pub use outgoing::{Picked, PickedScope, ScopeHeld, UnknownFrame};
pub use packages::{Package, PackageNew};
pub use passages::RowHeld;
pub use shared_folder::{SharedFile, SharedFolder};
pub use summed::ScopeSummed;
pub(crate) use take_out::take_out;
