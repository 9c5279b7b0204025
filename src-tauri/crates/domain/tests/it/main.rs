//! Rules of the domain, tested from outside.

mod agenda;
mod course;
mod fixture;
mod order;
mod promise;
