//! Cases.

use super::change::{change, keeps};
use crate::app::Inner;
use crate::error::AppError;
use crate::limits;
use crate::views;
use crate::wire::case::{CaseFields, CaseItem, CaseView, PersonVoice, StoryFields};
use crate::wire::shell::{ById, Done, InCommunity};
use domain::case_study::{CaseCode, CaseStudy};
use domain::ids::{CaseId, CommunityId, MemberId};
use domain::privacy::Matter;
use domain::session::{Session, SessionStatus};
use store::{Action, Reads};

/// The cases of a group, the newest first.
pub fn case_list(inner: &mut Inner, asked: InCommunity) -> Result<Vec<CaseItem>, AppError> {
    let reads = inner.store()?.read();
    let mut all = reads.cases(CommunityId(asked.community))?;
    all.sort_by_key(|c| std::cmp::Reverse(c.id));
    all.iter()
        .map(|case| Ok(views::case::case_item(&reads, case)?))
        .collect()
}

/// Everything the group knows about a case.
pub fn case_get(inner: &mut Inner, asked: ById) -> Result<CaseView, AppError> {
    let language = inner.language();
    views::case::case_view(&inner.store()?.read(), CaseId(asked.id), language)
}

/// Makes or changes a case. Half a case is fine; what is missing is told when the session is prepared.
pub fn case_save(inner: &mut Inner, given: CaseFields) -> Result<Done, AppError> {
    let title = limits::name(&given.title)?;
    let concerned = limits::text(&given.concerned, limits::LINE_CHARS_MAX)?;
    let question = limits::text(&given.question, limits::LINE_CHARS_MAX)?;
    let voice_why = limits::text(&given.voice_why, limits::LINE_CHARS_MAX)?;
    let story = limits::text(&given.story, limits::STORY_CHARS_MAX)?;
    let bits = uuid::Uuid::new_v4().as_u64_pair().0;
    change(inner, Action::CaseSave, |tx| {
        let community = tx.read().community(CommunityId(given.community))?.id;
        let (id, code, stays_in_group) = match given.id {
            Some(id) => {
                let known = tx.read().case(CaseId(id))?;
                (known.id, known.code, known.stays_in_group)
            }
            None => (
                CaseId(tx.new_id()),
                free_code(&tx.read().cases(community)?, bits),
                false,
            ),
        };
        tx.put(&CaseStudy {
            id,
            community,
            code,
            title,
            concerned,
            question,
            brought_by: given.brought_by.map(MemberId),
            voice: match given.voice {
                PersonVoice::Unanswered => domain::case_study::PersonVoice::Unanswered,
                PersonVoice::Asked => domain::case_study::PersonVoice::Asked,
                PersonVoice::Present => domain::case_study::PersonVoice::Present,
                PersonVoice::Represented => domain::case_study::PersonVoice::Represented,
                PersonVoice::DoesNotKnow => domain::case_study::PersonVoice::DoesNotKnow,
            },
            voice_why,
            story,
            stays_in_group,
        })?;
        Ok(Some(id.0))
    })
}

/// A code that no other case of the group has.
fn free_code(cases: &[CaseStudy], bits: u64) -> CaseCode {
    let mut bits = bits;
    loop {
        let code = CaseCode::from_random(bits);
        if cases.iter().all(|c| c.code != code) {
            return code;
        }
        bits = bits.wrapping_add(1);
    }
}

/// Puts a case in the bin; Ctrl+Z brings it back.
pub fn case_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::CaseRemove, |tx| {
        tx.remove::<CaseStudy>(gone.id.into())?;
        Ok(Some(gone.id))
    })
}

/// Refuses the story of a case while an evening about it goes on in which the group writes nothing of it down.
fn may_be_told(reads: &Reads<'_>, case: &CaseStudy) -> Result<(), AppError> {
    let sessions = reads.sessions_of_case(case.id)?;
    let runs = |session: &&Session| session.status == SessionStatus::Running;
    for session in sessions.iter().filter(runs) {
        keeps(session, Matter::Case)?;
    }
    Ok(())
}

/// Writes down the story, in the step where it is told.
pub fn story_save(inner: &mut Inner, given: StoryFields) -> Result<Done, AppError> {
    let story = limits::text(&given.story, limits::STORY_CHARS_MAX)?;
    change(inner, Action::CaseSave, |tx| {
        let case = tx.read().case(CaseId(given.id))?;
        may_be_told(&tx.read(), &case)?;
        tx.put(&CaseStudy { story, ..case })?;
        Ok(Some(given.id))
    })
}
