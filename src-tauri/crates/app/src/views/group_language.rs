//! The language of the screen as one group speaks it.

use crate::library;
use crate::wire::group::SaidWord;
use crate::wire::shell::Language;
use domain::agreed_words::AgreedWords;
use domain::ids::CommunityId;
use domain::method::LocalText;
use domain::own_role::OwnRole;
use domain::role::RoleKey;
use store::{Reads, StoreError};

/// The language of the screen with the words that a group has agreed on and the roles that it has. Our own texts can only be shown through it, so
/// that none of them is left out.
#[derive(Clone, Debug)]
pub struct GroupLanguage {
    language: Language,
    words: AgreedWords,
    roles: Vec<OwnRole>,
    /// Roles of the group that were removed; what was said from them is still said from them.
    gone: Vec<OwnRole>,
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
        let roles = reads.own_roles(community)?;
        let gone = reads.own_roles_ever(community)?.into_iter();
        let gone = gone
            .filter(|role| roles.iter().all(|own| own.id != role.id))
            .collect();
        Ok(Self {
            language,
            words,
            roles,
            gone,
        })
    }

    /// A text of ours in the words of the group.
    #[must_use]
    pub fn say(&self, text: &LocalText) -> String {
        self.words.put_into(match self.language {
            Language::Nl => &text.nl,
            Language::En => &text.en,
        })
    }

    /// A label of ours, which may have gaps, in the words of the group.
    #[must_use]
    pub fn say_label(&self, text: &str) -> String {
        self.words.put_into(text)
    }

    /// What is said differently, for windows that put it into their own texts.
    #[must_use]
    pub fn said(&self) -> Vec<SaidWord> {
        let pairs = self.words.pairs().iter();
        pairs
            .map(|(instead_of, say)| SaidWord {
                instead_of: instead_of.clone(),
                say: say.clone(),
            })
            .collect()
    }

    /// A text of ours as it stands, without the words of the group.
    #[must_use]
    pub fn plain(&self, text: &LocalText) -> String {
        match self.language {
            Language::Nl => text.nl.clone(),
            Language::En => text.en.clone(),
        }
    }

    /// The roles of the group, and what it changed about ours.
    #[must_use]
    pub fn own_roles(&self) -> &[OwnRole] {
        &self.roles
    }

    /// What the group itself wrote about this role.
    #[must_use]
    pub fn own_role(&self, key: &RoleKey) -> Option<&OwnRole> {
        self.roles.iter().find(|role| role.key == *key)
    }

    /// The name that the group itself gave this role; also of a role that it removed, when we have none of that key.
    #[must_use]
    pub fn own_name(&self, key: &RoleKey) -> Option<&str> {
        let removed = || self.gone.iter().find(|role| role.key == *key);
        let ours = library::role(key).is_some();
        let role = self.own_role(key).or_else(|| removed().filter(|_| !ours))?;
        (!role.name.is_empty()).then_some(role.name.as_str())
    }
}
