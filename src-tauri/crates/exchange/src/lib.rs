//! The file that travels by USB.

mod broken;
mod card;
mod cbor;
mod device;
mod keys;
pub mod limits;
mod text;
mod words;

pub use broken::Broken;
pub use card::{CardError, ContactCard};
pub use device::{DeviceId, Recipient};
pub use keys::DeviceKeys;
pub use words::four_words;
