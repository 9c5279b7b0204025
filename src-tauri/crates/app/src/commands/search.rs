//! Finding back.

use crate::app::Inner;
use crate::error::AppError;
use crate::limits;
use crate::wire::search::{Hit, Piece, SearchQuery};

/// As many as fit on a screen or two; who needs more types another word.
const HITS_MAX: u32 = 50;

/// Looks for words in everything that was written.
pub fn search(inner: &mut Inner, asked: SearchQuery) -> Result<Vec<Hit>, AppError> {
    let words = limits::short(&asked.text)?;
    let hits = inner.store()?.search(&words, HITS_MAX)?;
    Ok(hits
        .into_iter()
        .map(|hit| Hit {
            kind: hit.kind,
            session: hit.session.map(|s| s.0),
            case: hit.case.map(|c| c.0),
            snippet: hit.snippet.into_iter().map(piece).collect(),
        })
        .collect())
}

fn piece(piece: store::Piece) -> Piece {
    Piece {
        text: piece.text,
        found: piece.found,
    }
}
