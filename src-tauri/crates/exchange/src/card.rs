//! The contact card: what colleagues give each other before the first bundle.

use crate::cbor::{In, Out};
use crate::text::is_line;
use crate::{Broken, DeviceId, Recipient, limits};
use data_encoding::BASE32_NOPAD;
use ledger::ReplicaId;
use std::fmt;

const PREFIX: &str = "KANTELBEELD";
const VERSION: &str = "1";
const CHECK_BYTES: usize = 4;

/// The public side of a laptop, small enough for a tiny file or a QR code. As text it is
/// `KANTELBEELD1:` and base32 without padding, of the record and the first four bytes of its BLAKE3.
///
/// That a card came whole says nothing about who made it: see [`four_words`](crate::four_words).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContactCard {
    /// What the people who use it call the laptop: one line, at most 60 characters.
    pub laptop: String,
    /// The key that it signs with.
    pub device: DeviceId,
    /// The key that is encrypted to.
    pub recipient: Recipient,
    /// Its database, as it was when the card was made.
    pub replica: ReplicaId,
}

/// Why a text is not a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CardError {
    /// It does not begin as a card does.
    #[error("this is no contact card")]
    NotACard,
    /// A newer program made it.
    #[error("the contact card is of a newer version")]
    Newer,
    /// A part is missing or was changed on the way.
    #[error("the contact card is not whole")]
    NotWhole,
    /// It came whole, but what it says cannot be: a key that is none, or a name that is too long or has control characters.
    #[error("the contact card holds what no laptop would write")]
    Unfit,
}

impl ContactCard {
    /// The text of the card.
    pub fn to_text(&self) -> String {
        let mut out = Out::new();
        self.write(&mut out);
        let mut bytes = out.into_bytes();
        let check = blake3::hash(&bytes);
        bytes.extend_from_slice(&check.as_bytes()[..CHECK_BYTES]);
        format!("{PREFIX}{VERSION}:{}", BASE32_NOPAD.encode(&bytes))
    }

    /// Reads the text of a card; capitals, spaces and line breaks do not matter.
    pub fn parse(text: &str) -> Result<ContactCard, CardError> {
        if text.len() > limits::CARD_BYTES_MAX {
            return Err(CardError::NotACard);
        }
        let text: String = text
            .trim_start_matches('\u{feff}')
            .chars()
            .filter(|char| !char.is_whitespace())
            .collect::<String>()
            .to_ascii_uppercase();
        let (version, body) = text
            .strip_prefix(PREFIX)
            .and_then(|rest| rest.split_once(':'))
            .ok_or(CardError::NotACard)?;
        if version != VERSION {
            let is_number = !version.is_empty() && version.bytes().all(|b| b.is_ascii_digit());
            return Err(if is_number {
                CardError::Newer
            } else {
                CardError::NotACard
            });
        }
        let bytes = BASE32_NOPAD
            .decode(body.as_bytes())
            .map_err(|_| CardError::NotWhole)?;
        let (record, check) = bytes
            .split_last_chunk::<CHECK_BYTES>()
            .ok_or(CardError::NotWhole)?;
        if blake3::hash(record).as_bytes()[..CHECK_BYTES] != *check {
            return Err(CardError::NotWhole);
        }
        let mut input = In::new(record);
        let card = ContactCard::read(&mut input).map_err(|_| CardError::Unfit)?;
        input.end().map_err(|_| CardError::Unfit)?;
        Ok(card)
    }

    pub(crate) fn is_fit(&self) -> bool {
        is_line(&self.laptop, limits::LAPTOP_CHARS_MAX) && self.device.verifying().is_some()
    }

    pub(crate) fn write(&self, out: &mut Out) {
        out.map(4);
        out.key(1).text(&self.laptop);
        out.key(2).bytes(self.device.as_bytes());
        out.key(3).bytes(self.recipient.as_bytes());
        out.key(4).bytes(self.replica.as_bytes());
    }

    /// Keys that a newer program added are passed over: a card is made anew by the laptop that it is of.
    pub(crate) fn read(input: &mut In<'_>) -> Result<ContactCard, Broken> {
        let (mut laptop, mut device, mut recipient, mut replica) = (None, None, None, None);
        input.record(4, |input, key| {
            match key {
                1 => laptop = Some(input.text()?.to_owned()),
                2 => device = Some(DeviceId::from_bytes(input.fixed()?)),
                3 => recipient = Some(Recipient::from_bytes(input.fixed()?).ok_or(Broken::Key)?),
                4 => replica = Some(ReplicaId::from_bytes(input.fixed()?)),
                _ => return Err(Broken::Cbor),
            }
            Ok(())
        })?;
        let card = ContactCard {
            laptop: laptop.ok_or(Broken::Missing)?,
            device: device.ok_or(Broken::Missing)?,
            recipient: recipient.ok_or(Broken::Missing)?,
            replica: replica.ok_or(Broken::Missing)?,
        };
        if card.device.verifying().is_none() {
            return Err(Broken::Key);
        }
        if !card.is_fit() {
            return Err(Broken::Text);
        }
        Ok(card)
    }
}

/// Names of laptops are often names of people, so only the key is shown.
impl fmt::Debug for ContactCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ContactCard({})", self.device)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DeviceKeys;

    fn card() -> ContactCard {
        DeviceKeys::from_bytes(&[7; 64])
            .card("Laptop bij de bakker", ReplicaId::from_bytes([3; 16]))
    }

    #[test]
    fn a_card_comes_back_from_its_text() {
        let text = card().to_text();
        assert_eq!(ContactCard::parse(&text), Ok(card()), "as it was made");
        assert!(
            text.len() < 300,
            "small enough for a QR code: {}",
            text.len()
        );
        let retyped = format!("\u{feff} {}\r\n", text.to_lowercase().replace("a", "a \n"));
        assert_eq!(
            ContactCard::parse(&retyped),
            Ok(card()),
            "mail programs break lines, people do not type capitals"
        );
    }

    #[test]
    fn a_card_that_was_changed_anywhere_is_refused() {
        let text = card().to_text();
        for at in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).expect("still letters");
            assert!(ContactCard::parse(&changed).is_err(), "character {at}");
            assert!(ContactCard::parse(&text[..at]).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn the_error_tells_what_kind_of_text_it_is() {
        assert_eq!(ContactCard::parse("hoi"), Err(CardError::NotACard));
        assert_eq!(ContactCard::parse(""), Err(CardError::NotACard));
        assert_eq!(
            ContactCard::parse("KANTELBEELD2:ABCD"),
            Err(CardError::Newer)
        );
        assert_eq!(
            ContactCard::parse("KANTELBEELD1:ABCD"),
            Err(CardError::NotWhole)
        );
        for no_number in [
            "KANTELBEELD:ABCD",
            "KANTELBEELDX:ABCD",
            "KANTELBEELD1X:ABCD",
        ] {
            assert_eq!(ContactCard::parse(no_number), Err(CardError::NotACard));
        }
        let spaced = format!(
            "{:width$}",
            card().to_text(),
            width = limits::CARD_BYTES_MAX
        );
        assert_eq!(ContactCard::parse(&spaced), Ok(card()), "up to the limit");
        let longer = format!("{spaced} ");
        assert_eq!(ContactCard::parse(&longer), Err(CardError::NotACard));
        let flood = format!("KANTELBEELD1:{}", "A".repeat(1 << 20));
        assert_eq!(ContactCard::parse(&flood), Err(CardError::NotACard));
    }

    #[test]
    fn a_card_with_a_name_or_key_that_cannot_be_is_refused() {
        let named = |laptop: &str| ContactCard {
            laptop: laptop.to_owned(),
            ..card()
        };
        let long = "é".repeat(61);
        for laptop in ["", "a\nb", "a\u{202e}b", &long] {
            let text = named(laptop).to_text();
            assert_eq!(
                ContactCard::parse(&text),
                Err(CardError::Unfit),
                "{laptop:?}"
            );
        }
        for laptop in ["../../etc/passwd", "<b>ik</b>", "C:\\aux"] {
            let text = named(laptop).to_text();
            let read = ContactCard::parse(&text).expect("odd, but only text");
            assert_eq!(read.laptop, laptop, "it comes back as it is");
        }
        let weak = ContactCard {
            device: DeviceId::from_bytes([0; 32]),
            ..card()
        };
        assert_eq!(
            ContactCard::parse(&weak.to_text()),
            Err(CardError::Unfit),
            "a key that fits forged signatures is none"
        );
    }

    #[test]
    fn debug_output_names_nobody() {
        let shown = format!("{:?}", card());
        assert!(!shown.contains("bakker"), "{shown}");
        assert_eq!(shown, format!("ContactCard({})", card().device));
    }
}
