//! The file for the colleague: what of the store goes in it, and what comes out of one. Here the crates `exchange` and `store`
//! meet; neither knows of the other.

pub(crate) mod about;
pub(crate) mod giving;
mod in_time;
pub(crate) mod laptop;
pub(crate) mod leaving;
pub(crate) mod reason;
pub(crate) mod receiving;
pub(crate) mod room;
mod summed;
pub(crate) mod trouble;
pub(crate) mod vault;

pub(crate) use receiving::Looked;
