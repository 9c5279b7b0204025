//! Ids: one newtype per thing, over a UUIDv7, so that an id of a case cannot be taken for an id of a session.

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

ids! {
    /// A learning group.
    CommunityId
    /// A person in a group.
    MemberId
    /// An organisation that people of a group come from.
    OrganisationId
    /// A word that a group has agreed on.
    AgreedWordId
    /// A point of the charter of a group.
    CharterPointId
    /// A role of a group, or what it changed about one of ours.
    OwnRoleId
    /// A place that receives the group.
    VenueId
    /// A case: code and title, never a name.
    CaseId
    /// One meeting of a group.
    SessionId
    /// A timed part of a session.
    BlockId
    /// One stretch of time in which a block was the current one.
    VisitId
    /// One stretch of time in which a member was at the table.
    AttendanceId
    /// One line spoken about the case, seen from outside or from inside.
    StatementId
    /// A free line that belongs to a block and to no list.
    NoteId
    /// The moment the picture turned.
    TiltId
    /// Somebody's own sentence about the problem.
    OwnSentenceId
    /// One version of the shared problem sentence.
    ProblemSentenceId
    /// One answer to the question whether everybody can live with the sentence.
    ConsentId
    /// The room one role has to act in one session.
    LeewayId
    /// A promise between the people at the table.
    AgreementId
    /// Something learned that is worth keeping.
    LessonId
    /// A mark on the moment somebody learned something.
    LearningMomentId
    /// A suggestion that must get an answer.
    IdeaId
    /// A rule that gets in the way.
    RuleSignalId
    /// Something set aside for later.
    ParkedItemId
    /// A sentence with which somebody goes home.
    ClosingWordId
    /// How a session stood when it was closed.
    SessionVersionId
    /// A row on the sheet of a step.
    SheetRowId
    /// Something that is needed
    NeedId
    /// A choice about the agenda while the evening went on
    AgendaChoiceId
    /// What a session sets out to do.
    AimId
}

/// Ids that follow from what they join, so that two laptops that add the same thing have added one thing.
pub mod derived {
    use super::{
        AimId, BlockId, CommunityId, ConsentId, LeewayId, MemberId, OwnRoleId, ProblemSentenceId,
        SessionId,
    };
    use crate::role::RoleKey;
    use uuid::Uuid;

    /// The card of a role in a session.
    #[must_use]
    pub fn leeway(session: SessionId, role: &RoleKey) -> LeewayId {
        LeewayId(Uuid::new_v5(&session.0, role.0.as_bytes()))
    }

    /// The answer of a member to a version of the problem sentence.
    #[must_use]
    pub fn consent(sentence: ProblemSentenceId, member: MemberId) -> ConsentId {
        ConsentId(Uuid::new_v5(&sentence.0, member.0.as_bytes()))
    }

    /// The answers of a session to what is asked in every case.
    #[must_use]
    pub fn standing(session: SessionId) -> Uuid {
        Uuid::new_v5(&session.0, b"standing answers")
    }

    /// A member being away for a step.
    #[must_use]
    pub fn absence(block: BlockId, member: MemberId) -> Uuid {
        Uuid::new_v5(&block.0, member.0.as_bytes())
    }

    /// A role having nothing to add in a round.
    #[must_use]
    pub fn round_pass(block: BlockId, role: &RoleKey) -> Uuid {
        Uuid::new_v5(&block.0, role.0.as_bytes())
    }

    /// A member being expected at a session.
    #[must_use]
    pub fn participant(session: SessionId, member: MemberId) -> Uuid {
        Uuid::new_v5(&session.0, member.0.as_bytes())
    }

    /// What a row of an earlier session becomes in this one.
    #[must_use]
    pub fn carried(session: SessionId, earlier: Uuid) -> Uuid {
        Uuid::new_v5(&session.0, earlier.as_bytes())
    }

    /// What a session sets out to do. The slash keeps it apart from the leeway card of a role of that name.
    #[must_use]
    pub fn aim(session: SessionId) -> AimId {
        AimId(Uuid::new_v5(&session.0, b"/aim"))
    }

    /// A role that a member has.
    #[must_use]
    pub fn member_role(member: MemberId, role: &RoleKey) -> Uuid {
        Uuid::new_v5(&member.0, role.0.as_bytes())
    }

    /// The card that a group has of a role.
    #[must_use]
    pub fn own_role(community: CommunityId, role: &RoleKey) -> OwnRoleId {
        OwnRoleId(Uuid::new_v5(&community.0, role.0.as_bytes()))
    }

    /// The scope of what belongs to a group and to no case.
    #[must_use]
    pub fn group_scope(community: CommunityId) -> Uuid {
        community.0
    }
}
