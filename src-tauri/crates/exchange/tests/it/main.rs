//! Bundles that are written and read, damaged, forged, cut off, and given on a stick that fails.

mod bundle;
mod columns;
mod corpus;
mod damage;
mod giving;
mod golden;
mod golden_bundles;
mod hostile;
mod left_behind;
mod made_up;
mod mangled;
mod newer;
mod records;
mod rescue;
mod round_trip;
mod stick;
mod taken_apart;
mod thrown;
