//! Rules of the domain, tested from outside.

mod agenda;
mod agreed_words;
mod carry;
mod choosing;
mod course;
mod fixture;
mod group;
mod order;
mod promise;
