//! The group, its people, roles and methods.

use super::change::change;
use super::organisation::organisation_named;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::limits;
use crate::views::people::organisation_of;
use crate::wire::group::{Community, Member, MemberKind};
use crate::wire::shell::{ById, Done, Empty, InCommunity};
use domain::ids::{CommunityId, MemberId};
use domain::organisation::Organisation;
use domain::role::RoleKey;
use store::Action;

/// All groups.
pub fn community_list(inner: &mut Inner, _: Empty) -> Result<Vec<Community>, AppError> {
    let all = inner.store()?.read().communities()?;
    Ok(all
        .into_iter()
        .map(|c| Community {
            id: Some(c.id.0),
            name: c.name,
            place: c.place,
        })
        .collect())
}

/// Makes or changes a group.
pub fn community_save(inner: &mut Inner, given: Community) -> Result<Done, AppError> {
    let (name, place) = (limits::name(&given.name)?, limits::short(&given.place)?);
    change(inner, Action::CommunitySave, |tx| {
        let known = match given.id {
            Some(id) => tx.read().community(CommunityId(id))?,
            None => domain::community::Community {
                id: CommunityId(tx.new_id()),
                name: String::new(),
                place: String::new(),
                begins_on: None,
                review_on: None,
            },
        };
        let id = known.id;
        tx.put(&domain::community::Community {
            name,
            place,
            ..known
        })?;
        Ok(Some(id.0))
    })
}

/// The members of a group.
pub fn member_list(inner: &mut Inner, asked: InCommunity) -> Result<Vec<Member>, AppError> {
    let reads = inner.store()?.read();
    let community = CommunityId(asked.community);
    let organisations = reads.organisations(community)?;
    let all = reads.members(community)?;
    Ok(all.into_iter().map(|m| member(m, &organisations)).collect())
}

/// Makes or changes a member.
pub fn member_save(inner: &mut Inner, given: Member) -> Result<Done, AppError> {
    let (name, organisation) = (
        limits::name(&given.name)?,
        limits::short(&given.organisation)?,
    );
    if given.roles.is_empty() {
        return Err(AppError::new(ErrorCode::Empty).with("field", "roles"));
    }
    let roles: Vec<RoleKey> = given
        .roles
        .into_iter()
        .map(|role| limits::key(role).map(RoleKey))
        .collect::<Result<_, _>>()?;
    change(inner, Action::MemberSave, |tx| {
        let community = tx.read().community(CommunityId(given.community))?.id;
        let id = match given.id {
            Some(id) => tx.read().member(MemberId(id))?.id,
            None => MemberId(tx.new_id()),
        };
        let works_at = organisation_named(tx, community, organisation)?;
        tx.put(&domain::member::Member {
            id,
            community,
            name,
            organisation: String::new(),
            works_at,
            manager: given.manager,
            roles,
            kind: match given.kind {
                MemberKind::Core => domain::member::MemberKind::Core,
                MemberKind::Theme => domain::member::MemberKind::Theme,
                MemberKind::Sideline => domain::member::MemberKind::Sideline,
            },
        })?;
        Ok(Some(id.0))
    })
}

/// Takes a member off the list; what was said stays.
pub fn member_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::MemberRemove, |tx| {
        tx.remove::<domain::member::Member>(gone.id.into())?;
        Ok(Some(gone.id))
    })
}

fn member(member: domain::member::Member, organisations: &[Organisation]) -> Member {
    Member {
        organisation: organisation_of(&member, organisations),
        manager: member.manager,
        id: Some(member.id.0),
        community: member.community.0,
        name: member.name,
        roles: member.roles.into_iter().map(|r| r.0).collect(),
        kind: match member.kind {
            domain::member::MemberKind::Core => MemberKind::Core,
            domain::member::MemberKind::Theme => MemberKind::Theme,
            domain::member::MemberKind::Sideline => MemberKind::Sideline,
        },
    }
}
