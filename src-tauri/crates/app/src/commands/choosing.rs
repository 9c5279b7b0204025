//! Choosing a method, in the words of the group.

use crate::app::Inner;
use crate::error::AppError;
use crate::library;
use crate::views;
use crate::views::group_language::GroupLanguage;
use crate::wire::choosing::{MethodAdvice, MethodAsk};
use crate::wire::group::Method;
use crate::wire::shell::InCommunity;
use domain::choosing::advise;
use domain::ids::CommunityId;

/// All methods that make a whole session.
pub fn method_list(inner: &mut Inner, asked: InCommunity) -> Result<Vec<Method>, AppError> {
    let language = &speech(inner, asked.community)?;
    Ok(whole_sessions()
        .map(|method| views::choosing::method(method, language))
        .collect())
}

/// The methods that make a whole session, the one that fits best in front, each with its reasons.
pub fn method_advice(inner: &mut Inner, asked: MethodAsk) -> Result<Vec<MethodAdvice>, AppError> {
    let language = &speech(inner, asked.community)?;
    Ok(advise(whole_sessions(), &views::choosing::asked(&asked))
        .iter()
        .map(|advice| views::choosing::advice(advice, language))
        .collect())
}

fn whole_sessions() -> impl Iterator<Item = &'static domain::method::Method> {
    library::methods().iter().filter(|m| !m.building_blocks)
}

fn speech(inner: &Inner, community: uuid::Uuid) -> Result<GroupLanguage, AppError> {
    let reads = inner.store()?.read();
    Ok(GroupLanguage::of(
        &reads,
        CommunityId(community),
        inner.language(),
    )?)
}
