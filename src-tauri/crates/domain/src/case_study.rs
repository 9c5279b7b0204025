//! A case: what the group learns from. There is no room here for a name, a birth date, an address, a target group or a
//! decision about care, and there must never be.

use crate::ids::{CaseId, CommunityId, MemberId};

/// Where the person of the case stands in this conversation (talk with, not about).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PersonVoice {
    /// Not filled in yet.
    #[default]
    Unanswered,
    /// The person was asked and knows about it.
    Asked,
    /// The person sits at the table.
    Present,
    /// Somebody speaks for the person, chosen by the person.
    Represented,
    /// The person does not know that the case is discussed.
    DoesNotKnow,
}

/// A case of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseStudy {
    /// Its id.
    pub id: CaseId,
    /// The group that learns from it.
    pub community: CommunityId,
    /// The code made by the app, the only thing that file names and lists may show.
    pub code: CaseCode,
    /// A neutral title, for example "De dichte gordijnen".
    pub title: String,
    /// Who has to do with it, in roles.
    pub concerned: String,
    /// What the person who brings it wants to learn from this group.
    pub question: String,
    /// Who brought it.
    pub brought_by: Option<MemberId>,
    /// Where the person of the case stands in this conversation.
    pub voice: PersonVoice,
    /// Why so.
    pub voice_why: String,
    /// The story in a few sentences, if possible in the person's own words.
    pub story: String,
    /// It stays in the group (*blijft binnen de groep*).
    pub stays_in_group: bool,
}

/// A short code such as `K-7M3QX`: made from random bits, so it tells nothing about the case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CaseCode(pub String);

/// Letters and digits that are not taken for each other when read aloud or from paper.
const CODE_ALPHABET: &[u8; 28] = b"23456789ABCDEFGHJKMNPQRTVWXY";
const CODE_LENGTH: usize = 5;

impl CaseCode {
    /// Makes a code from random bits.
    #[must_use]
    pub fn from_random(mut bits: u64) -> Self {
        let mut code = String::from("K-");
        for _ in 0..CODE_LENGTH {
            let n = CODE_ALPHABET.len() as u64;
            code.push(char::from(CODE_ALPHABET[(bits % n) as usize]));
            bits /= n;
        }
        Self(code)
    }
}

impl std::fmt::Display for CaseCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_readable_and_depends_on_the_bits() {
        let one = CaseCode::from_random(1);
        assert_eq!(
            one.0.len(),
            7,
            "two signs of prefix and five of code fit on a label"
        );
        assert!(
            one.0[2..].bytes().all(|b| CODE_ALPHABET.contains(&b)),
            "no letter that is taken for a digit"
        );
        assert_ne!(
            one,
            CaseCode::from_random(2),
            "other bits give another code"
        );
    }
}
