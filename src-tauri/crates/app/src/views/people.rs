//! Who is expected, who is here, and which voices were heard.

use super::group_language::GroupLanguage;
use super::still_there;
use super::words::role_name;
use crate::wire::session_view::{PersonView, VoiceCount};
use domain::attendance::{Attendance, Participant};
use domain::ids::{CommunityId, MemberId};
use domain::member::Member;
use domain::organisation::Organisation;
use domain::session::Session;
use store::{Reads, StoreError};

/// The members of the group, and those of `others` who have left it since.
///
/// # Errors
/// When the store cannot be read.
pub fn members_ever(
    reads: &Reads<'_>,
    community: CommunityId,
    others: impl IntoIterator<Item = MemberId>,
) -> Result<Vec<Member>, StoreError> {
    let mut members = reads.members(community)?;
    for id in others {
        if members.iter().all(|m| m.id != id) {
            members.extend(still_there(reads.member(id))?);
        }
    }
    Ok(members)
}

/// The organisations of the group, and those removed since from which one of these members comes.
///
/// # Errors
/// When the store cannot be read.
pub fn organisations_ever(
    reads: &Reads<'_>,
    community: CommunityId,
    members: &[Member],
) -> Result<Vec<Organisation>, StoreError> {
    let mut organisations = reads.organisations(community)?;
    for id in members.iter().filter_map(|member| member.works_at) {
        if organisations.iter().all(|known| known.id != id) {
            organisations.extend(still_there(reads.organisation(id))?);
        }
    }
    Ok(organisations)
}

/// The name of the organisation that a member comes from; empty when there is none, or none of these.
#[must_use]
pub fn organisation_of(member: &Member, organisations: &[Organisation]) -> String {
    match member.works_at {
        None => member.organisation.clone(),
        Some(id) => organisations
            .iter()
            .find(|organisation| organisation.id == id)
            .map(|organisation| organisation.name.clone())
            .unwrap_or_default(),
    }
}

/// Everybody who is expected or was here, in the order of the group's list.
#[must_use]
pub fn people(
    session: &Session,
    members: &[Member],
    participants: &[Participant],
    attendance: &[Attendance],
    organisations: &[Organisation],
    language: &GroupLanguage,
) -> Vec<PersonView> {
    members
        .iter()
        .filter_map(|member| {
            let expected = participants.iter().any(|p| p.member == member.id);
            let stays: Vec<&Attendance> = attendance
                .iter()
                .filter(|a| a.member == member.id)
                .collect();
            if !expected && stays.is_empty() {
                return None;
            }
            let arrived_at = stays.first().map(|a| a.arrived_at);
            let late = arrived_at
                .zip(session.started_at)
                .map(|(came, began)| (came - began).num_minutes());
            let here = stays.iter().any(|a| a.left_at.is_none());
            Some(PersonView {
                member: member.id.0,
                name: member.name.clone(),
                organisation: organisation_of(member, organisations),
                roles: member.roles.iter().map(|r| r.0.clone()).collect(),
                role_names: member
                    .roles
                    .iter()
                    .map(|r| role_name(r, language))
                    .collect(),
                manager: member.manager,
                expected,
                here,
                away: false,
                arrived_at,
                left_at: if here {
                    None
                } else {
                    stays.last().and_then(|a| a.left_at)
                },
                late_min: late
                    .and_then(|min| u16::try_from(min).ok())
                    .filter(|min| *min > 0),
            })
        })
        .collect()
}

/// How often each role at the table was heard; `spoken` has a role for everything that was said from one. Not to score people, but to see who has not spoken yet.
#[must_use]
pub fn voices<'a>(
    people: &[PersonView],
    spoken: impl Iterator<Item = &'a str>,
    language: &GroupLanguage,
) -> Vec<VoiceCount> {
    let mut voices: Vec<VoiceCount> = Vec::new();
    let mut voice =
        |key: &str, here: bool, lines: u32| match voices.iter_mut().find(|v| v.role == key) {
            Some(known) => {
                known.here |= here;
                known.lines += lines;
            }
            None => voices.push(VoiceCount {
                role: key.to_owned(),
                role_name: role_name(&domain::role::RoleKey(key.to_owned()), language),
                lines,
                here,
            }),
        };
    for person in people.iter().filter(|p| p.here || p.left_at.is_some()) {
        for role in &person.roles {
            voice(role, person.here && !person.away, 0);
        }
    }
    for role in spoken {
        voice(role, false, 1);
    }
    voices
}
