//! From Enter to a line that is committed.

use super::figure::{Figure, ms, percentile};
use crate::facilitator::Laptop;
use serde_json::json;
use std::io::{self, Write};
use std::time::Instant;

const LINES: usize = 1_000;

/// Types a thousand lines into a running session, beside appending the same lines to a plain file with a flush each: what
/// any program that promises "saved" must at least wait for.
///
/// # Errors
/// When the plain file cannot be written.
///
/// # Panics
/// When a line is refused.
pub fn measure() -> io::Result<Figure> {
    let laptop = Laptop::new();
    let facilitator = laptop.start();
    facilitator.makes_a_store();
    let (community, members) = facilitator.makes_a_group();
    let session = facilitator.prepares_a_session(&community, &members);
    facilitator.does(
        "session_move",
        json!({ "id": session, "to": "start", "block": null }),
    );
    let block = facilitator.block(&session, "outside");
    let mut plain = std::fs::File::create(laptop.folders().home.join("plain.txt"))?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for n in 0..LINES {
        let text = format!(
            "Regel {n}: hij groet de kinderen en zet hun fietsen rechtop, zegt de overbuurvrouw."
        );
        let began = Instant::now();
        plain.write_all(text.as_bytes())?;
        plain.sync_all()?;
        theirs.push(ms(began.elapsed()));
        let line = json!({ "session": session, "block": block, "kind": "outside", "role": "bewoner", "text": text,
                           "draft": format!("line:{session}") });
        let began = Instant::now();
        facilitator.does("line_add", line);
        ours.push(ms(began.elapsed()));
    }
    Ok(Figure {
        name: "Enter to committed line, 99th percentile",
        value: percentile(ours, 0.99),
        unit: "ms",
        counterpart: "appending the line to a plain file and flushing it",
        counterpart_value: percentile(theirs, 0.99),
    })
}
