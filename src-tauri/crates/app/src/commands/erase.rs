//! Erasing a case for everyone, and taking it off this laptop only. The bin is the third, weaker thing: `case_remove`.

use super::change::done;
use crate::app::Inner;
use crate::error::AppError;
use crate::exchange::{laptop, reason};
use crate::wire::exchange::{CaseErase, EraseOffer};
use crate::wire::shell::{ById, Done, Empty};
use ::exchange::sign_erasure;
use domain::ids::CaseId;
use ledger::{Erased, ErasureId, ScopeId};

/// What erasing a case would take.
pub fn erase_offer(inner: &mut Inner, asked: ById) -> Result<EraseOffer, AppError> {
    let reads = inner.store()?.read();
    let case = reads.case(CaseId(asked.id))?;
    let about = reads.sessions_of_case(case.id)?.len();
    let colleagues = reads.colleagues()?;
    let colleagues = colleagues.iter().filter(|it| it.removed_ms.is_none());
    Ok(EraseOffer {
        sessions: u32::try_from(about).unwrap_or(u32::MAX),
        rows: reads.rows_in(ScopeId(case.id.0))?,
        colleagues: u32::try_from(colleagues.count()).unwrap_or(u32::MAX),
    })
}

/// Erases a case for everyone. There is no way back. Every older backup goes as well, after a new one was made.
pub fn case_erase(inner: &mut Inner, given: CaseErase) -> Result<Done, AppError> {
    let store = inner.store_mut()?;
    let case = store.read().case(CaseId(given.id))?;
    let person = store.meta().person;
    let keys = laptop::keys(store)?;
    let erasure = sign_erasure(
        &keys,
        ErasureId(uuid::Uuid::new_v4()),
        Erased::Scope(ScopeId(case.id.0)),
        reason::code(given.reason),
        person,
    );
    store.erase(&[erasure])?;
    inner.leave_out_of_backups();
    inner.leave_out_of_shared_folders(case.community.0);
    done(inner, None)
}

/// Takes a case off this laptop and nowhere else: what arrives of it later stays out.
pub fn case_set_aside(inner: &mut Inner, given: ById) -> Result<Done, AppError> {
    let store = inner.store_mut()?;
    let case = store.read().case(CaseId(given.id))?;
    store.set_aside(ScopeId(case.id.0))?;
    inner.leave_out_of_backups();
    done(inner, None)
}

/// Lets what arrives of the cases that were taken off this laptop in again. The next file of a colleague brings them.
pub fn set_aside_end(inner: &mut Inner, _: Empty) -> Result<Empty, AppError> {
    let store = inner.store_mut()?;
    for scope in store.taken_off()? {
        store.let_in_again(scope)?;
    }
    store.shared_files_anew()?;
    Ok(Empty {})
}
