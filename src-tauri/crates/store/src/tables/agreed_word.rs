//! Words that a group has agreed on.

use crate::record::{Home, table};
use crate::{Reads, StoreError};
use domain::agreed_words::AgreedWord;
use domain::ids::{AgreedWordId, CommunityId};

table! {
    AgreedWord(AgreedWordId) is "agreed_word" in agreed_words {
        community: CommunityId,
        instead_of: String,
        instead_of_many: String,
        say: String,
        say_many: String,
    }
    index(community)
    search()
    home(|it| Home::Scope(it.community.0))
}

impl Reads<'_> {
    /// The words that a group has agreed on, in the order in which they were agreed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn agreed_words(&self, community: CommunityId) -> Result<Vec<AgreedWord>, StoreError> {
        self.list("community = ?1", [community.0], "id")
    }
}
