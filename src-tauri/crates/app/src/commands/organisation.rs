//! Organisations that the people of a group come from.

use super::change::change;
use crate::app::Inner;
use crate::error::{AppError, ErrorCode};
use crate::limits;
use crate::wire::group::Organisation;
use crate::wire::shell::{ById, Done, InCommunity};
use domain::ids::{CommunityId, OrganisationId};
use domain::organisation::named;
use store::{Action, Tx};

/// The organisations of a group, by name.
pub fn organisation_list(
    inner: &mut Inner,
    asked: InCommunity,
) -> Result<Vec<Organisation>, AppError> {
    let community = CommunityId(asked.community);
    let all = inner.store()?.read().organisations(community)?;
    Ok(all
        .into_iter()
        .map(|organisation| Organisation {
            id: Some(organisation.id.0),
            community: organisation.community.0,
            name: organisation.name,
        })
        .collect())
}

/// Adds an organisation or gives it another name, for everybody who comes from it.
pub fn organisation_save(inner: &mut Inner, given: Organisation) -> Result<Done, AppError> {
    let name = limits::name(&given.name)?;
    change(inner, Action::OrganisationSave, |tx| {
        let community = tx.read().community(CommunityId(given.community))?.id;
        let all = tx.read().organisations(community)?;
        let known = given.id.map(OrganisationId);
        if named(&all, &name).is_some_and(|other| Some(other.id) != known) {
            return Err(AppError::new(ErrorCode::Duplicate));
        }
        let id = match known {
            Some(id) => {
                tx.read()
                    .one::<domain::organisation::Organisation>(id.0)?
                    .id
            }
            None => OrganisationId(tx.new_id()),
        };
        tx.put(&domain::organisation::Organisation {
            id,
            community,
            name,
        })?;
        Ok(Some(id.0))
    })
}

/// Takes an organisation off the list; who came from it stays.
pub fn organisation_remove(inner: &mut Inner, gone: ById) -> Result<Done, AppError> {
    change(inner, Action::OrganisationRemove, |tx| {
        tx.remove::<domain::organisation::Organisation>(gone.id.into())?;
        Ok(Some(gone.id))
    })
}

/// The organisation of this name, which is put on the list when it is not there yet; none for an empty name.
///
/// # Errors
/// When the store cannot be written.
pub(crate) fn organisation_named(
    tx: &mut Tx<'_>,
    community: CommunityId,
    name: String,
) -> Result<Option<OrganisationId>, AppError> {
    if name.is_empty() {
        return Ok(None);
    }
    let all = tx.read().organisations(community)?;
    if let Some(known) = named(&all, &name) {
        return Ok(Some(known.id));
    }
    let id = OrganisationId(tx.new_id());
    tx.put(&domain::organisation::Organisation {
        id,
        community,
        name,
    })?;
    Ok(Some(id))
}
