//! Four words that two people read to each other, to be sure that nobody changed their cards on the way.

use crate::ContactCard;

const DOMAIN: &[u8] = b"kantelbeeld four words v1\0";
/// Makes trying keys until the words come out the same 131,072 times as much work.
const ROUNDS: u32 = 1 << 17;

/// Four numbers below 2,048, the same on both laptops when both have the same two cards; the app turns them into words.
///
/// 44 bits, each guess at a price of 2^17 hashes: about 2^61 hashes to make a card that sounds like another.
pub fn four_words(one: &ContactCard, other: &ContactCard) -> [u16; 4] {
    let mut cards = [one, other].map(|card| (card.device, card.recipient));
    cards.sort_unstable();
    let mut hasher = blake3::Hasher::new();
    hasher.update(DOMAIN);
    for (device, recipient) in &cards {
        hasher.update(device.as_bytes());
        hasher.update(recipient.as_bytes());
    }
    let mut hash = hasher.finalize();
    for _ in 0..ROUNDS {
        hash = blake3::hash(hash.as_bytes());
    }
    let first = hash.as_bytes()[..8]
        .iter()
        .fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
    [53, 42, 31, 20].map(|shift| (first >> shift & 0x7ff) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DeviceKeys;
    use ledger::ReplicaId;

    fn card(n: u8) -> ContactCard {
        DeviceKeys::from_bytes(&[n; 64]).card("laptop", ReplicaId::from_bytes([n; 16]))
    }

    #[test]
    fn both_laptops_hear_the_same_words() {
        let (anna, bram) = (card(1), card(2));
        let words = four_words(&anna, &bram);
        assert_eq!(words, four_words(&bram, &anna), "whoever looks");
        assert!(words.iter().all(|word| *word < 2_048), "{words:?}");
        assert_eq!(
            words,
            [768, 95, 1_629, 1_105],
            "these words are compared between versions of the program, so they may not change"
        );
    }

    #[test]
    fn another_key_is_other_words() {
        let (anna, bram) = (card(1), card(2));
        let other_lock = ContactCard {
            recipient: card(3).recipient,
            ..bram.clone()
        };
        let other_name = ContactCard {
            laptop: "een andere naam".into(),
            ..bram.clone()
        };
        let words = four_words(&anna, &bram);
        assert_ne!(words, four_words(&anna, &other_lock), "either key counts");
        assert_eq!(
            words,
            four_words(&anna, &other_name),
            "a name is only a label"
        );
    }
}
