//! What was erased, kept beside the database: a backup that is put back, or an older copy of the file, hears of it at the
//! next opening. It holds random ids and nothing of what they stood for.

use super::erasing::{of_parts, parts};
use crate::folder::Folder;
use crate::{StoreError, disk};
use ledger::{Erasure, ErasureId, PersonId};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::ErrorKind;
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
struct Line {
    id: String,
    what: i64,
    target: String,
    reason: u16,
    person: String,
    signature: String,
}

/// Writes the list in the place of the one that stood there.
pub(super) fn write(folder: &Folder, erasures: &[Erasure]) -> Result<(), StoreError> {
    if erasures.is_empty() {
        return Ok(disk::remove(&folder.erased())?);
    }
    let lines: Vec<Line> = erasures.iter().map(line).collect();
    let text = serde_json::to_vec(&lines).expect("plain structs with text keys always become JSON");
    folder.replace(&folder.erased(), &text)
}

/// What stands in the list; nothing when there is none.
pub(super) fn read(folder: &Folder) -> Result<Vec<Erasure>, StoreError> {
    let text = match fs::read(folder.erased()) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        text => text?,
    };
    let lines: Vec<Line> = serde_json::from_slice(&text).map_err(|_| StoreError::Mismatch)?;
    lines
        .iter()
        .map(|line| erasure(line).ok_or(StoreError::Mismatch))
        .collect()
}

fn line(erasure: &Erasure) -> Line {
    let (what, target) = parts(erasure.what);
    Line {
        id: erasure.id.to_string(),
        what,
        target: target.to_string(),
        reason: erasure.reason,
        person: erasure.person.to_string(),
        signature: hex::encode(&erasure.signature),
    }
}

fn erasure(line: &Line) -> Option<Erasure> {
    let id = |text: &str| Uuid::try_parse(text).ok();
    Some(Erasure {
        id: ErasureId(id(&line.id)?),
        what: of_parts(line.what, id(&line.target)?)?,
        reason: line.reason,
        person: PersonId(id(&line.person)?),
        signature: hex::decode(&line.signature).ok()?,
    })
}
