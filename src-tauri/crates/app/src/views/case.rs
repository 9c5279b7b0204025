//! A case over all its sessions.

use super::group_language::GroupLanguage;
use super::{agreements, asked, case_sheets, course, items, lines, people};
use crate::error::AppError;
use crate::wire::case::{CaseFields, CaseItem, CaseView, PersonVoice};
use crate::wire::line::LineKind;
use crate::wire::shell::Language;
use domain::case_study::CaseStudy;
use domain::ids::CaseId;
use domain::session::Session;
use store::{Reads, StoreError};

/// The wire twin of where the person stands.
#[must_use]
pub fn voice(voice: domain::case_study::PersonVoice) -> PersonVoice {
    match voice {
        domain::case_study::PersonVoice::Unanswered => PersonVoice::Unanswered,
        domain::case_study::PersonVoice::Asked => PersonVoice::Asked,
        domain::case_study::PersonVoice::Present => PersonVoice::Present,
        domain::case_study::PersonVoice::Represented => PersonVoice::Represented,
        domain::case_study::PersonVoice::DoesNotKnow => PersonVoice::DoesNotKnow,
    }
}

/// What is filled in.
#[must_use]
pub fn fields(case: &CaseStudy) -> CaseFields {
    CaseFields {
        id: Some(case.id.0),
        community: case.community.0,
        title: case.title.clone(),
        concerned: case.concerned.clone(),
        question: case.question.clone(),
        brought_by: case.brought_by.map(|m| m.0),
        voice: voice(case.voice),
        voice_why: case.voice_why.clone(),
        story: case.story.clone(),
    }
}

/// A case in a list.
///
/// # Errors
/// When the store cannot be read.
pub fn case_item(reads: &Reads<'_>, case: &CaseStudy) -> Result<CaseItem, StoreError> {
    let sessions = reads.sessions_of_case(case.id)?;
    Ok(CaseItem {
        id: case.id.0,
        code: case.code.0.clone(),
        title: case.title.clone(),
        question: case.question.clone(),
        tilted: !reads.tilts_of_case(case.id)?.is_empty(),
        sessions: u32::try_from(sessions.len()).unwrap_or(u32::MAX),
        last_on: sessions.iter().filter_map(|s| s.on).max(),
        stays_in_group: case.stays_in_group,
        in_confidence: in_confidence(&sessions),
    })
}

/// Everything the group knows about a case.
///
/// # Errors
/// When the case is not there any more, and when the store cannot be read.
pub fn case_view(reads: &Reads<'_>, id: CaseId, language: Language) -> Result<CaseView, AppError> {
    let case = reads.case(id)?;
    let language = &GroupLanguage::of(reads, case.community, language)?;
    let consents = reads.consents_of_case(id)?;
    let answered = consents.iter().map(|c| c.member);
    let members = people::members_ever(reads, case.community, answered)?;
    let statements = lines::statements(&reads.statements_of_case(id)?, language);
    let (outside, inside) = statements
        .into_iter()
        .partition(|l| l.kind == LineKind::Outside);
    let mut sessions = reads.sessions_of_case(id)?;
    sessions.sort_by_key(|s| std::cmp::Reverse((s.on, s.starts)));
    Ok(CaseView {
        fields: fields(&case),
        code: case.code.0.clone(),
        outside,
        inside,
        tilts: lines::tilts(&reads.tilts_of_case(id)?, language),
        sentences: lines::sentences(
            &reads.problem_sentences_of_case(id)?,
            &consents,
            &members,
            language,
        ),
        leeways: lines::leeways(&reads.leeways_of_case(id)?, language),
        needs: course::needs(&reads.needs_of_case(id)?, language),
        agreements: agreements::agreements(reads, &reads.agreements_of_case(id)?)?,
        lessons: lines::lessons(&reads.lessons_of_case(id)?, language),
        standing: asked::standing_of_case(reads, id, &sessions)?,
        sheets: case_sheets::sheets(reads, id, &sessions, language)?,
        sessions: sessions
            .iter()
            .map(|s| items::session_item(reads, s, language))
            .collect::<Result<_, _>>()?,
        stays_in_group: case.stays_in_group,
        in_confidence: in_confidence(&sessions),
    })
}

/// Whether one of the sessions about a case was for those who signed the statement.
fn in_confidence(sessions: &[Session]) -> bool {
    sessions
        .iter()
        .any(|session| session.privacy.asks_for_statement())
}
