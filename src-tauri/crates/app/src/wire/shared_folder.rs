//! The shared folder.

use super::exchange::Signer;
use super::wire;
use crate::error::{AppError, ErrorCode};
use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

wire! {
    /// Says which folder a group shares from now on, on this laptop.
    pub struct SharedFolderSet {
        /// The group.
        pub community: Uuid,
        /// The folder.
        pub path: String,
    }

    /// Something new in the shared folder, to look at like any other file.
    pub struct SharedOffer {
        /// Where it is.
        pub path: String,
        /// What the laptop is called that made it.
        pub from: String,
        /// Who made it.
        pub signer: Signer,
        /// When it was made, as that laptop had it.
        pub made_at: DateTime<Utc>,
    }

    /// A file in the shared folder that could not be read when it was looked at last.
    pub struct SharedUnread {
        /// What it is called there.
        pub file: String,
        /// Why.
        pub why: ErrorCode,
    }
}

/// The shared folder of a group, as this laptop knows it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SharedFolderView {
    /// Where it is; absent when the group shares none on this laptop.
    pub path: Option<String>,
    /// For how many laptops of colleagues a file is put there.
    pub colleagues: u32,
    /// When a file was put there last.
    pub put_at: Option<DateTime<Utc>>,
    /// Something was written, taken over or erased since, or it is for other laptops now.
    pub changed: bool,
    /// It is being looked at, or a file is being put there.
    pub busy: bool,
    /// When it was looked at last, since the store was opened.
    pub looked_at: Option<DateTime<Utc>>,
    /// What is new there, at most one of each laptop.
    pub offers: Vec<SharedOffer>,
    /// What could not be read there.
    pub unread: Vec<SharedUnread>,
    /// Why no file could be put there; it is tried again when it is looked at.
    pub not_put: Option<AppError>,
    /// Why it could not be looked at.
    pub not_looked: Option<AppError>,
}
