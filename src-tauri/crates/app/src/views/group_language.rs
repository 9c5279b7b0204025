//! The language of the screen as one group speaks it.

use crate::wire::shell::Language;
use domain::agreed_words::AgreedWords;
use domain::ids::CommunityId;
use domain::method::LocalText;
use store::{Reads, StoreError};

/// The language of the screen with the words that a group has agreed on. Our own texts can only be shown through it, so
/// that none of them is left out.
#[derive(Clone, Debug)]
pub struct GroupLanguage {
    language: Language,
    words: AgreedWords,
}

impl GroupLanguage {
    /// How this group speaks the language of the screen.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn of(
        reads: &Reads<'_>,
        community: CommunityId,
        language: Language,
    ) -> Result<Self, StoreError> {
        let words = AgreedWords::new(&reads.agreed_words(community)?);
        Ok(Self { language, words })
    }

    /// A text of ours in the words of the group.
    #[must_use]
    pub fn say(&self, text: &LocalText) -> String {
        self.words.put_into(match self.language {
            Language::Nl => &text.nl,
            Language::En => &text.en,
        })
    }

    /// A text of ours as it stands, without the words of the group.
    #[must_use]
    pub fn plain(&self, text: &LocalText) -> String {
        match self.language {
            Language::Nl => text.nl.clone(),
            Language::En => text.en.clone(),
        }
    }
}
