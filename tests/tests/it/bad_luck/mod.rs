//! Bad input and bad luck: a clear answer, nothing lost, and the window stays.

mod backups;
mod clock;
mod crowd;
mod damage;
pub mod disk;
mod faults;
mod filled;
mod folders;
mod full_disk;
mod killed;
mod killed_taking_in;
mod long_text;
mod odd_text;
pub mod sticks;
