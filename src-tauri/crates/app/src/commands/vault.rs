//! The vault of the organisation.

use super::exchange::{LAPTOP_CHARS_MAX, ours};
use crate::app::Inner;
use crate::error::AppError;
use crate::exchange::vault;
use crate::limits;
use crate::wire::exchange::Vault;
use crate::wire::shell::Empty;

/// Lets the vault of an organisation open the files that are made from now on.
pub fn vault_save(inner: &mut Inner, given: Vault) -> Result<Empty, AppError> {
    let name = limits::name(&given.name)?;
    limits::fits(&name, LAPTOP_CHARS_MAX)?;
    let key = vault::public_key(&given.key)?.to_string();
    vault::keep(ours(inner)?, &Vault { name, key })?;
    Ok(Empty {})
}

/// Lets the vault open no file that is made from now on.
pub fn vault_remove(inner: &mut Inner, _: Empty) -> Result<Empty, AppError> {
    ours(inner)?.vault_save(None)?;
    Ok(Empty {})
}
