//! Finding back.

use crate::app::Inner;
use crate::error::AppError;
use crate::limits;
use crate::views::still_there;
use crate::wire::search::{Hit, Piece, SearchQuery};

/// As many as fit on a screen or two; who needs more types another word.
const HITS_MAX: u32 = 50;

/// Looks for words in everything that was written.
pub fn search(inner: &mut Inner, asked: SearchQuery) -> Result<Vec<Hit>, AppError> {
    let words = limits::short(&asked.text)?;
    let store = inner.store()?;
    let hits = store.search(&words, HITS_MAX)?;
    let reads = store.read();
    let groups = reads.communities()?;
    hits.into_iter()
        .map(|hit| {
            let of_session = hit.session.map(|id| still_there(reads.session(id)));
            let of_case = hit.case.map(|id| still_there(reads.case(id)));
            let community = match (of_session.transpose()?.flatten(), of_case.transpose()?) {
                (Some(session), _) => Some(session.community),
                (None, case) => case.flatten().map(|case| case.community),
            };
            let group = groups.iter().find(|group| Some(group.id) == community);
            Ok(Hit {
                kind: hit.kind,
                session: hit.session.map(|s| s.0),
                case: hit.case.map(|c| c.0),
                group: group.map(|group| group.name.clone()),
                snippet: hit.snippet.into_iter().map(piece).collect(),
            })
        })
        .collect()
}

fn piece(piece: store::Piece) -> Piece {
    Piece {
        text: piece.text,
        found: piece.found,
    }
}
