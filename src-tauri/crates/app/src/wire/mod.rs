//! What crosses to the screen. Every type here is plain, has a TypeScript twin in `ui/src/lib/api/generated.ts` and is
//! serialised nowhere else.

pub mod aim;
pub mod arrange;
pub mod asked;
pub mod backup;
pub mod beamer;
pub mod carry;
pub mod case;
pub mod charter;
pub mod choosing;
pub mod course;
pub mod exchange;
pub mod first_screen;
pub mod group;
pub mod handout;
pub mod harvest;
pub mod history;
pub mod line;
pub mod privacy;
pub mod report;
pub mod role;
pub mod row;
pub mod safe;
pub mod search;
pub mod session;
pub mod session_view;
pub mod shared_folder;
pub mod shell;
pub mod venue;
pub mod version;

/// Derives what every wire type has.
macro_rules! wire {
    ($($(#[$meta:meta])* $vis:vis $what:ident $name:ident $body:tt)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "snake_case", deny_unknown_fields)]
        $vis $what $name $body
    )*};
}
pub(crate) use wire;
