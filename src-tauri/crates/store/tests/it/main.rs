//! The store from outside, as the rooms above it use it.

mod backup;
mod damage;
mod disk;
mod drafts;
mod fixture;
mod gate;
mod group;
mod keys;
mod lines;
mod rebuild;
mod schemas;
mod search;
mod secrecy;
mod sharing;
mod sheets;
mod tables;
mod texts;
mod undo;
mod versions;
