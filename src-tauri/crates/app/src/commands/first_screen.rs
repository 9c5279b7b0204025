//! The first screen of a start. Each question of the screen is a way there and back of some milliseconds; a start would wait for
//! six of them after one another.

use super::agreed_word::said_words;
use super::group::community_list;
use super::harvest::open_loops;
use super::session::today;
use super::shell::{app_state, undo_state};
use crate::app::Inner;
use crate::error::AppError;
use crate::limits;
use crate::wire::first_screen::{FirstOfGroup, FirstOfStore, FirstScreen, FirstScreenAsked};
use crate::wire::harvest::LoopsAsked;
use crate::wire::shell::{Empty, InCommunity, Stage};
use uuid::Uuid;

/// Where the app stands, and when a store is open what its first screen shows.
pub fn first_screen(inner: &mut Inner, asked: FirstScreenAsked) -> Result<FirstScreen, AppError> {
    let key = limits::key(asked.chosen_under)?;
    let app = app_state(inner, Empty {})?;
    let opened = match app.stage {
        Stage::Open => Some(of_store(inner, &key)?),
        _ => None,
    };
    Ok(FirstScreen { app, opened })
}

fn of_store(inner: &mut Inner, chosen_under: &str) -> Result<FirstOfStore, AppError> {
    let drafts = inner.store()?.drafts(chosen_under)?;
    let chosen = drafts.into_iter().find(|draft| draft.key == chosen_under);
    let chosen = chosen.map(|draft| draft.text);
    let communities = community_list(inner, Empty {})?;
    let is_chosen = |id: &Uuid| chosen.as_ref() == Some(&id.to_string());
    let mut ids = communities.iter().filter_map(|community| community.id);
    let group = ids.clone().find(is_chosen).or_else(|| ids.next());
    Ok(FirstOfStore {
        undo: undo_state(inner, Empty {})?,
        group: group.map(|id| of_group(inner, id)).transpose()?,
        communities,
        chosen,
    })
}

fn of_group(inner: &mut Inner, community: Uuid) -> Result<FirstOfGroup, AppError> {
    let group = || InCommunity { community };
    let loops = LoopsAsked {
        community,
        session: None,
    };
    Ok(FirstOfGroup {
        words: said_words(inner, group())?,
        today: today(inner, group()).ok(),
        loops: open_loops(inner, loops).ok(),
    })
}
