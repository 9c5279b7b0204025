//! The roles of members, a row each: a set is never kept as one value, or two people could not both add to it.

use crate::record::{Home, table};
use crate::{Reads, StoreError, Tx};
use domain::ids::{MemberId, derived};
use domain::member::Member;
use domain::role::RoleKey;
use uuid::Uuid;

/// A role that a member has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MemberRole {
    id: Uuid,
    member: MemberId,
    role: RoleKey,
    /// The smallest is the role that the member usually speaks from.
    position: u16,
}

table! {
    MemberRole(Uuid) is "member_role" in member_roles {
        member: MemberId,
        role: RoleKey,
        position: u16,
    }
    index(member)
    search()
    home(|it| Home::Beside(Member::TABLE, it.member.0))
}

/// Makes the rows agree with the roles of a member.
pub(super) fn put_roles(member: &Member, tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let kept: Vec<MemberRole> = tx
        .read()
        .list("member = ?1", [member.id.0], "position, id")?;
    for gone in kept
        .iter()
        .filter(|kept| !member.roles.contains(&kept.role))
    {
        tx.remove::<MemberRole>(gone.id)?;
    }
    for (position, role) in (0..).zip(&member.roles) {
        let id = derived::member_role(member.id, role);
        tx.put(&MemberRole {
            id,
            member: member.id,
            role: role.clone(),
            position,
        })?;
    }
    Ok(())
}

/// The roles of a member, the usual one first.
pub(super) fn roles(reads: &Reads<'_>, member: MemberId) -> Result<Vec<RoleKey>, StoreError> {
    let roles: Vec<MemberRole> = reads.list("member = ?1", [member.0], "position, id")?;
    Ok(roles.into_iter().map(|role| role.role).collect())
}
