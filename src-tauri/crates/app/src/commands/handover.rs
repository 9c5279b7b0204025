//! Paper beside files: the proof that a case was erased, and what a successor gets.

use super::exchange::{bundle_give, seen_by};
use super::report::{place, place_for, save};
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::exchange::reason;
use crate::views;
use crate::wire::exchange::{
    EraseReason, Give, GiveChoice, HandoverMade, HandoverMake, ReceiptSave, Selection,
};
use crate::wire::report::FileSaved;
use crate::wire::shell::Language;
use domain::ids::CommunityId;
use domain::session::SessionStatus;
use ledger::{Erased, ErasureId};
use report::{Handover, Receipt, ReceiptLaptop, ReceiptReason, ReceiptWhat};
use std::path::Path;

/// Saves the proof that something was erased: when, why and on which laptops, and nothing of what it was.
pub fn erasure_receipt_save(inner: &mut Inner, given: ReceiptSave) -> Result<FileSaved, AppError> {
    let (language, today, local) = (inner.language(), inner.today(), inner.local());
    let reads = inner.store()?.read();
    let id = ErasureId(given.id);
    let erasure = reads.erasures()?.into_iter().find(|it| it.id == id);
    let erasure = erasure.ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let group = reads.community(CommunityId(given.community))?;
    let laptops = seen_by(&reads.colleagues()?, &reads.packages()?, given.id);
    let erased_on = local(reads.erased_at(id)?).date();
    let proof = Receipt {
        language: views::report::language(language),
        group: group.name,
        number: given.id.simple().to_string()[..8].to_owned(),
        what: match erasure.what {
            Erased::Scope(_) => ReceiptWhat::Case,
            Erased::Row(_) => ReceiptWhat::Row,
            Erased::Op(_) => ReceiptWhat::Passage,
        },
        reason: match reason::of_code(erasure.reason) {
            EraseReason::Asked => ReceiptReason::Asked,
            EraseReason::NotNeeded => ReceiptReason::NotNeeded,
            EraseReason::Mistake => ReceiptReason::Mistake,
            EraseReason::Agreed => ReceiptReason::Agreed,
        },
        erased_on,
        laptops: laptops
            .into_iter()
            .map(|it| ReceiptLaptop {
                name: it.name,
                seen: it.seen,
            })
            .collect(),
        printed_on: today,
    };
    let name = match language {
        Language::Nl => format!("Bewijs van wissen {erased_on}"),
        Language::En => format!("Proof of erasing {erased_on}"),
    };
    let path = place(inner, given.path, &name)?;
    save(
        &path,
        &report::receipt(&proof)?.pdf().map_err(AppError::from)?,
    )
}

/// Makes what a successor goes on from: one file with all of the group, and one page that says how.
pub fn handover_make(inner: &mut Inner, given: HandoverMake) -> Result<HandoverMade, AppError> {
    let opens_with_words = given.colleague.is_none();
    let (language, today) = (inner.language(), inner.today());
    let purpose = match language {
        Language::Nl => "Overdracht",
        Language::En => "Handing over",
    };
    let file = bundle_give(
        inner,
        Give {
            community: given.community,
            choice: GiveChoice {
                selection: Selection::Group,
                cases: Vec::new(),
                lessons: Vec::new(),
            },
            colleagues: given.colleague.into_iter().collect(),
            passphrase: opens_with_words.then(|| given.passphrase.unwrap_or_default()),
            purpose: purpose.to_owned(),
            expires_on: None,
            folder: given.folder,
            may_leave: given.may_leave,
        },
    )?;
    let community = CommunityId(given.community);
    let reads = inner.store()?.read();
    let group = reads.community(community)?;
    let sessions = reads.sessions(community)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let held = sessions
        .iter()
        .filter(|session| session.status == SessionStatus::Finished);
    let next = sessions
        .iter()
        .filter(|session| session.status != SessionStatus::Finished)
        .find(|session| session.on.is_some_and(|on| on >= today));
    let sheet = Handover {
        language: views::report::language(language),
        group: group.name,
        file_name: file.file_name.clone(),
        opens_with_words,
        begins_on: group.begins_on,
        next_on: next.and_then(|session| session.on),
        next_place: next
            .map(|session| session.place.clone())
            .unwrap_or_default(),
        members: count(reads.members(community)?.len()),
        sessions: count(held.count()),
        cases: count(reads.cases(community)?.len()),
        agreements: count(reads.all_open_agreements(community)?.len()),
        untold: count(reads.all_owed_feedback(community)?.len()),
        ideas: count(reads.all_waiting_ideas(community)?.len()),
        lessons: count(reads.all_tried_lessons(community)?.len()),
        printed_on: today,
    };
    let name = file.file_name.trim_end_matches(".kantelbeeld").to_owned();
    let beside = Path::new(&file.folder).join(format!("{name}.pdf"));
    let path = place_for(inner, Some(beside.display().to_string()), &name, "pdf")?;
    let sheet = save(
        &path,
        &report::handover(&sheet)?.pdf().map_err(AppError::from)?,
    )?;
    Ok(HandoverMade { file, sheet })
}
