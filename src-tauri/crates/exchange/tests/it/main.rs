//! Bundles that are written and read, damaged, forged, cut off, and given on a stick that fails.

mod bundle;
mod made_up;
mod round_trip;
