//! Roles: ours, what a group changed about them, and those of the group.

use super::change::change;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::library;
use crate::limits;
use crate::views::blocks::capture;
use crate::views::group_language::GroupLanguage;
use crate::views::roles::{differences, role_cards, says_nothing};
use crate::wire::role::{CriticalQuestions, Role, RoleFields, RoleOfGroup};
use crate::wire::shell::{Done, InCommunity};
use domain::ids::{CommunityId, derived};
use domain::own_role::{OwnRole, key_for};
use domain::role::RoleKey;
use store::Action;

/// The longest name of a role: two lines on a narrow screen.
const NAME_CHARS_MAX: usize = 60;

/// All roles with their cards, in the words of the group.
pub fn role_list(inner: &mut Inner, asked: InCommunity) -> Result<Vec<Role>, AppError> {
    let reads = inner.store()?.read();
    let community = CommunityId(asked.community);
    let language = GroupLanguage::of(&reads, community, inner.language())?;
    Ok(role_cards(&language))
}

/// The bank of critical questions, in the words of the group.
pub fn critical_questions(
    inner: &mut Inner,
    asked: InCommunity,
) -> Result<Vec<CriticalQuestions>, AppError> {
    let reads = inner.store()?.read();
    let community = CommunityId(asked.community);
    let language = GroupLanguage::of(&reads, community, inner.language())?;
    let bank = library::critical_questions().iter();
    Ok(bank
        .map(|group| CriticalQuestions {
            about: language.say(&group.name),
            captures: group.captures.iter().map(|it| capture(*it)).collect(),
            questions: group.questions.iter().map(|it| language.say(it)).collect(),
        })
        .collect())
}

/// Adds a role of the group, or changes the card of a role. What stays as we wrote it is not kept, so that it goes on
/// following our text; when nothing differs any more, the card is ours again.
pub fn role_save(inner: &mut Inner, given: RoleFields) -> Result<Done, AppError> {
    let name = limits::name(&given.name)?;
    limits::fits(&name, NAME_CHARS_MAX)?;
    let text = |given: &str| limits::text(given, limits::LINE_CHARS_MAX);
    let (what_for, what_not) = (text(&given.what_for)?, text(&given.what_not)?);
    let (when_to_ask, limits) = (text(&given.when_to_ask)?, text(&given.limits)?);
    let (questions, secrecy) = (text(&given.questions)?, text(&given.secrecy)?);
    let known = given.key.map(|key| limits::key(key).map(RoleKey));
    let known = known.transpose()?;
    let screen = inner.language();
    change(inner, Action::RoleSave, |tx| {
        let community = tx.read().community(CommunityId(given.community))?.id;
        let language = GroupLanguage::of(&tx.read(), community, screen)?;
        let roles = role_cards(&language);
        let other = |role: &&Role| known.as_ref().is_none_or(|key| key.0 != role.key);
        let same = |role: &Role| role.name.to_lowercase() == name.to_lowercase();
        if roles.iter().filter(other).any(same) {
            return Err(AppError::new(ErrorCode::Duplicate));
        }
        let key = match known {
            Some(key) if roles.iter().any(|role| role.key == key.0) => key,
            Some(_) => return Err(AppError::new(ErrorCode::NotFound)),
            None => {
                let ever = tx.read().own_roles_ever(community)?;
                key_for(&name, |key| {
                    library::role(key).is_some() || ever.iter().any(|role| role.key == *key)
                })
            }
        };
        let id = derived::own_role(community, &key);
        let role = OwnRole {
            id,
            community,
            key,
            name,
            what_for,
            what_not,
            when_to_ask,
            limits,
            questions,
            secrecy,
        };
        let role = differences(role, &language);
        if says_nothing(&role) {
            if language.own_role(&role.key).is_some() {
                tx.remove::<OwnRole>(id)?;
            }
        } else {
            tx.put(&role)?;
        }
        Ok(Some(id.0))
    })
}

/// Takes a role of the group off the list; what was said from it stays said from it.
pub fn role_remove(inner: &mut Inner, gone: RoleOfGroup) -> Result<Done, AppError> {
    take_away(inner, gone, Action::RoleRemove)
}

/// Makes the card of one of our roles as we wrote it again.
pub fn role_restore(inner: &mut Inner, changed: RoleOfGroup) -> Result<Done, AppError> {
    take_away(inner, changed, Action::RoleRestore)
}

fn take_away(inner: &mut Inner, given: RoleOfGroup, action: Action) -> Result<Done, AppError> {
    let key = RoleKey(limits::key(given.key)?);
    let id = derived::own_role(CommunityId(given.community), &key);
    change(inner, action, |tx| {
        tx.remove::<OwnRole>(id)?;
        Ok(Some(id.0))
    })
}
