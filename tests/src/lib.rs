//! What the journeys, the demo and the bench share: the real window and a display to show it on.

pub mod bridge;
pub mod display;
pub mod facilitator;
pub mod webdriver;
