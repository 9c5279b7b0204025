//! What a facilitator can do, from an empty laptop to notes on paper, through the real core.

mod agenda;
mod agreements;
mod arranging;
mod beamer;
mod beamer_canaries;
mod case;
mod closed;
mod course;
mod drafts;
mod evening;
mod first_start;
mod group;
mod language;
mod locked;
mod moving_lines;
mod opening;
mod play;
mod practice;
mod privacy;
mod report;
mod report_sheets;
mod search;
mod sheets;
mod table;
mod two_copies;
mod undo;
