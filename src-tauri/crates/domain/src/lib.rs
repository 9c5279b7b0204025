//! What a learning group is, what it says and how an evening moves.
//!
//! Types, ids, rules and the state machine of a session. No IO, no clock, no random, no SQL, no JSON: time and ids are
//! handed in, so that every test is exact. Names are the field's terms; the table of words is in `ARCHITECTURE.md`.

pub mod agenda;
pub mod agenda_choice;
pub mod agreed_words;
pub mod agreement;
pub mod aim;
pub mod attendance;
pub mod block;
pub mod carry;
pub mod case_study;
pub mod charter;
pub mod choosing;
pub mod community;
pub mod ids;
pub mod leeway;
pub mod lesson;
pub mod mark;
pub mod member;
pub mod method;
pub mod need;
pub mod order;
pub mod organisation;
pub mod own_role;
pub mod privacy;
pub mod problem;
pub mod problem_list;
pub mod promise;
pub mod role;
pub mod round;
pub mod session;
pub mod session_version;
pub mod sheet;
pub mod shorten;
pub mod standing;
pub mod standstill;
pub mod statement;
pub mod tilt;
pub mod venue;
