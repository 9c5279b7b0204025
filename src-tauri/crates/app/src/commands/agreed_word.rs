//! The words that a group has agreed on.

use super::change::change;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::library;
use crate::limits;
use crate::views::group_language::GroupLanguage;
use crate::wire::group::{AgreedWord, OwnWord, SaidWord};
use crate::wire::shell::{ById, Done, InCommunity};
use domain::ids::{AgreedWordId, CommunityId};
use store::Action;

/// The words of a group, in the order in which they were agreed.
pub fn agreed_word_list(
    inner: &mut Inner,
    asked: InCommunity,
) -> Result<Vec<AgreedWord>, AppError> {
    let community = CommunityId(asked.community);
    let all = inner.store()?.read().agreed_words(community)?;
    Ok(all
        .into_iter()
        .map(|word| AgreedWord {
            id: Some(word.id.0),
            community: word.community.0,
            instead_of: word.instead_of,
            instead_of_many: word.instead_of_many,
            say: word.say,
            say_many: word.say_many,
        })
        .collect())
}

/// What the group says differently, for the texts of the screen itself.
pub fn said_words(inner: &mut Inner, asked: InCommunity) -> Result<Vec<SaidWord>, AppError> {
    let community = CommunityId(asked.community);
    let reads = inner.store()?.read();
    Ok(GroupLanguage::of(&reads, community, inner.language())?.said())
}

/// The names of roles and other words as our own texts have them, as far as the group did not agree on another word for
/// them.
pub fn agreed_word_choices(
    inner: &mut Inner,
    asked: InCommunity,
) -> Result<Vec<OwnWord>, AppError> {
    let community = CommunityId(asked.community);
    let reads = inner.store()?.read();
    let language = GroupLanguage::of(&reads, community, inner.language())?;
    let agreed = reads.agreed_words(community)?;
    let roles = library::roles().iter().map(|it| (&it.name, &it.plural));
    let terms = library::terms().iter().map(|it| (&it.one, &it.many));
    Ok(roles
        .chain(terms)
        .map(|(one, many)| OwnWord {
            one: language.plain(one).to_lowercase(),
            many: language.plain(many).to_lowercase(),
        })
        .filter(|word| {
            !agreed
                .iter()
                .any(|w| w.instead_of.to_lowercase() == word.one)
        })
        .collect())
}

/// Agrees on a word, or changes what was agreed. Each word of our texts is said in one way.
pub fn agreed_word_save(inner: &mut Inner, given: AgreedWord) -> Result<Done, AppError> {
    let (instead_of, say) = (limits::name(&given.instead_of)?, limits::name(&given.say)?);
    let (instead_of_many, say_many) = (
        limits::short(&given.instead_of_many)?,
        limits::short(&given.say_many)?,
    );
    change(inner, Action::AgreedWordSave, |tx| {
        let community = tx.read().community(CommunityId(given.community))?.id;
        let known = given.id.map(AgreedWordId);
        let wanted = instead_of.to_lowercase();
        let mut others = tx.read().agreed_words(community)?.into_iter();
        if others.any(|w| Some(w.id) != known && w.instead_of.to_lowercase() == wanted) {
            return Err(AppError::new(ErrorCode::Duplicate));
        }
        let id = match known {
            Some(id) => tx.read().one::<domain::agreed_words::AgreedWord>(id.0)?.id,
            None => AgreedWordId(tx.new_id()),
        };
        tx.put(&domain::agreed_words::AgreedWord {
            id,
            community,
            instead_of,
            instead_of_many,
            say,
            say_many,
        })?;
        Ok(Some(id.0))
    })
}

/// Our own word is shown again.
pub fn agreed_word_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::AgreedWordRemove, |tx| {
        tx.remove::<domain::agreed_words::AgreedWord>(gone.id.into())?;
        Ok(Some(gone.id))
    })
}
