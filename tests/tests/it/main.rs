//! What the product promises as a whole: the shape of the house, journeys through the core, and the real window.

mod bad_luck;
mod calls;
mod catalogue;
mod house;
mod journeys;
mod pdf;
mod simulate;
mod window;
