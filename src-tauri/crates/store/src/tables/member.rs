//! Members of a group.

use crate::record::{Home, table};
use crate::tables::field::choice;
use crate::tables::member_role;
use crate::{Reads, StoreError};
use domain::ids::{CommunityId, MemberId, OrganisationId};
use domain::member::{Member, MemberKind};

choice! { MemberKind = Core { Core: "core", Theme: "theme", Sideline: "sideline" } }

table! {
    Member(MemberId) is "member" in members {
        community: CommunityId,
        name: String,
        organisation: String,
        kind: MemberKind,
        works_at: Option<OrganisationId>,
        manager: bool,
    }
    index(community)
    search()
    home(|it| Home::Scope(it.community.0))
    beside { roles: Vec::new() }
    put(|member, tx| member_role::put_roles(member, tx))
}

impl Reads<'_> {
    /// The members of a group, in the order in which they were added.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn members(&self, community: CommunityId) -> Result<Vec<Member>, StoreError> {
        let members: Vec<Member> = self.list("community = ?1", [community.0], "id")?;
        members
            .into_iter()
            .map(|member| self.with_roles(member))
            .collect()
    }

    /// One member, also one who was removed: sessions of the past go on naming who was there.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there never was one.
    pub fn member(&self, id: MemberId) -> Result<Member, StoreError> {
        self.with_roles(self.one_even_removed(id.0)?)
    }

    fn with_roles(&self, member: Member) -> Result<Member, StoreError> {
        let roles = member_role::roles(self, member.id)?;
        Ok(Member { roles, ..member })
    }
}
