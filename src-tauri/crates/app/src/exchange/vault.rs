//! The vault of an organisation (*kluis*): one more key that opens what is made for colleagues, of which the secret half lies on paper
//! away from every laptop. For when all laptops are gone.

use super::giving::Chosen;
use super::leaving;
use crate::error::{AppError, ErrorCode};
use crate::limits;
use crate::wire::exchange::{GiveChoice, Vault};
use exchange::Recipient;
use store::{Store, StoreError};
use uuid::Uuid;

/// Reads a public key as somebody typed or pasted it.
///
/// # Errors
/// [`ErrorCode::NotAVaultKey`] for anything else, also for the secret half: that one has no business on a laptop.
pub(crate) fn public_key(text: &str) -> Result<Recipient, AppError> {
    limits::fits(text, limits::KEY_CHARS_MAX)?;
    text.parse()
        .map_err(|_| AppError::new(ErrorCode::NotAVaultKey))
}

/// The vault that was chosen; `None` when there is none.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn of(store: &Store) -> Result<Option<Vault>, AppError> {
    let Some(kept) = store.vault()? else {
        return Ok(None);
    };
    Ok(serde_json::from_str(&kept).map_err(|_| StoreError::Mismatch)?)
}

/// Keeps the vault.
///
/// # Errors
/// When the store cannot be written.
pub(crate) fn keep(store: &mut Store, vault: &Vault) -> Result<(), AppError> {
    let kept = serde_json::to_string(vault).expect("plain structs always become JSON");
    Ok(store.vault_save(Some(&kept))?)
}

/// The keys that open what of a group is made for these colleagues: theirs, and that of the vault when nothing goes along that is
/// only for them. An organisation is not the group, and signed nothing.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn recipients(
    store: &Store,
    colleagues: &[Chosen],
    community: Uuid,
    choice: &GiveChoice,
) -> Result<Vec<Recipient>, AppError> {
    let mut recipients: Vec<Recipient> = colleagues.iter().map(|it| it.card.recipient).collect();
    if let Some(vault) = of(store)?
        && leaving::is_for_anybody(store.read(), community, choice)?
    {
        recipients.push(public_key(&vault.key)?);
    }
    Ok(recipients)
}
