//! This laptop and those of colleagues: keys, cards and the words that are compared aloud.

use crate::error::{AppError, ErrorCode};
use crate::wire::exchange::CardSeen;
use exchange::{ContactCard, DeviceId, DeviceKeys, four_words};
use store::keys::word_list;
use store::{Colleague, Reads, Store};

/// The keys of this laptop; made when it has none yet.
///
/// # Errors
/// When the store cannot be read or written.
pub(crate) fn keys(store: &mut Store) -> Result<DeviceKeys, AppError> {
    if let Some(kept) = store.device_keys()? {
        let bytes: &[u8; 64] = kept
            .as_slice()
            .try_into()
            .map_err(|_| store::StoreError::Mismatch)?;
        return Ok(DeviceKeys::from_bytes(bytes));
    }
    let keys = DeviceKeys::generate();
    store.device_keys_save(keys.to_bytes().as_slice())?;
    Ok(keys)
}

/// The card of this laptop.
///
/// # Errors
/// [`ErrorCode::LaptopNameless`] until somebody said how it is called.
pub(crate) fn card(store: &mut Store) -> Result<ContactCard, AppError> {
    let keys = keys(store)?;
    let name = store.laptop_name()?.unwrap_or_default();
    if name.is_empty() {
        return Err(AppError::new(ErrorCode::LaptopNameless));
    }
    Ok(keys.card(&name, store.meta().replica))
}

/// The words that both laptops show for these two cards.
pub(crate) fn words(own: &ContactCard, other: &ContactCard) -> Vec<String> {
    let list = word_list();
    four_words(own, other)
        .into_iter()
        .filter_map(|number| list.get(usize::from(number)))
        .map(|word| (*word).to_owned())
        .collect()
}

/// What the screen shows of a card.
///
/// # Errors
/// When the store cannot be read.
pub(crate) fn seen(
    reads: Reads<'_>,
    own: &ContactCard,
    card: &ContactCard,
) -> Result<CardSeen, AppError> {
    let known = reads.colleagues()?.iter().any(|colleague| {
        colleague.device == *card.device.as_bytes() && colleague.removed_ms.is_none()
    });
    Ok(CardSeen {
        card: card.to_text(),
        name: card.laptop.clone(),
        words: words(own, card),
        known,
        own: card.device == own.device,
    })
}

/// A colleague whose card is here, by the key of the laptop.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none.
pub(crate) fn colleague(reads: Reads<'_>, key: &str) -> Result<Colleague, AppError> {
    let colleagues = reads.colleagues()?;
    let mut colleagues = colleagues.into_iter();
    let found = colleagues.find(|it| key_of(&it.device) == key);
    found.ok_or_else(|| AppError::new(ErrorCode::NotFound))
}

/// The key of a colleague on the wire.
pub(crate) fn key_of(device: &[u8; 32]) -> String {
    DeviceId::from_bytes(*device).to_string()
}
