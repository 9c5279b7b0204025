//! What the journeys, the demo and the bench share: the real window and a display to show it on.

pub mod bench;
pub mod bridge;
pub mod demo;
pub mod desk;
pub mod display;
pub mod exchange_demo;
pub mod facilitator;
pub mod hands;
pub mod parcel;
pub mod program;
pub mod simulate;
pub mod stick;
pub mod syncthing;
pub mod webdriver;
