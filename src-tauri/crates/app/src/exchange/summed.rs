//! What a file says about each case and about the group: which edits there are of it.

use crate::error::AppError;
use exchange::{Extent, Manifest, ScopeSummary, digest_of_ids};
use store::{Arrived, PickedScope, Reads, ScopeSummed, Store, StoreError};

/// What is said of all that goes in a file.
pub(super) struct Summed {
    pub scopes: Vec<ScopeSummary>,
    /// How long everything is that was written, about.
    pub content_bytes: u64,
}

/// Sums up what goes in a file. Most of it was summed up before and did not change since.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn of(store: &mut Store, picked: &[PickedScope]) -> Result<Summed, AppError> {
    let (mut scopes, mut content_bytes, mut fresh) = (Vec::new(), 0, Vec::new());
    for (scope, rows) in picked {
        let kept = match rows {
            Some(_) => None,
            None => kept(store.read().scope_summed(*scope)?),
        };
        let (summary, bytes) = match kept {
            Some(kept) => kept,
            None => {
                let held = store.read().scope_held(*scope, rows.as_ref())?;
                let summary = ScopeSummary {
                    scope: *scope,
                    ops: held.ops.len() as u64,
                    digest: digest_of_ids(held.ops),
                    upto: held.versions,
                };
                if rows.is_none() {
                    fresh.push(to_keep(&summary, held.content_bytes));
                }
                (summary, held.content_bytes)
            }
        };
        content_bytes += bytes;
        scopes.push(summary);
    }
    // It only saves time. On a full disk a file can still be given.
    let _ = store.scopes_summed(&fresh);
    Ok(Summed {
        scopes,
        content_bytes,
    })
}

fn to_keep(summary: &ScopeSummary, content_bytes: u64) -> ScopeSummed {
    ScopeSummed {
        scope: summary.scope,
        content_bytes,
        summary: summary.to_bytes(),
    }
}

/// What another version kept in a way that this one cannot read is as good as nothing.
fn kept(summed: Option<ScopeSummed>) -> Option<(ScopeSummary, u64)> {
    let summed = summed?;
    let summary = ScopeSummary::from_bytes(&summed.summary).ok()?;
    Some((summary, summed.content_bytes))
}

/// Whether every edit of a file is here already, by what was summed up of its cases before; `false` also when that is not known.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn is_all_here(reads: Reads<'_>, manifest: &Manifest) -> Result<bool, StoreError> {
    if manifest.extent != Extent::Full {
        return Ok(false);
    }
    for theirs in &manifest.scopes {
        // Of nothing there is nothing to compare.
        if theirs.ops == 0 {
            continue;
        }
        let ours = kept(reads.scope_summed(theirs.scope)?);
        let is_same =
            ours.is_some_and(|(ours, _)| ours.ops == theirs.ops && ours.digest == theirs.digest);
        if !is_same {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The cases of which exactly that is here now which the file has: nothing was refused, and there is nothing else. What the file says of them
/// is what this laptop would say.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn same_now(
    reads: Reads<'_>,
    manifest: &Manifest,
    arrived: &Arrived,
) -> Result<Vec<ScopeSummed>, StoreError> {
    let mut same = Vec::new();
    if manifest.extent != Extent::Full {
        return Ok(same);
    }
    for theirs in &manifest.scopes {
        let Some(counted) = arrived.scopes.get(&theirs.scope) else {
            continue;
        };
        let of_file = u64::from(counted.known) + u64::from(counted.taken);
        if of_file != theirs.ops || reads.ops_in(theirs.scope)? != theirs.ops {
            continue;
        }
        let content_bytes = match counted.known {
            0 => Some(counted.taken_bytes),
            _ if counted.taken == 0 => {
                let before = reads.scope_summed(theirs.scope)?;
                before.map(|before| before.content_bytes)
            }
            // How long those are that were here is not known without reading them.
            _ => None,
        };
        match content_bytes {
            Some(content_bytes) => same.push(to_keep(theirs, content_bytes)),
            None => {
                let held = reads.scope_held(theirs.scope, None)?;
                same.push(to_keep(theirs, held.content_bytes));
            }
        }
    }
    Ok(same)
}
