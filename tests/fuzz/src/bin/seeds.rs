//! Writes what the targets begin with into a folder, one folder for each.

use fuzz::bundle::small;
use fuzz::taken_apart::{TakenApart, inside};
// For what the flags of this folder make every line call.
use libfuzzer_sys as _;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "corpus".into());
    let put = |target: &str, name: &str, bytes: &[u8]| {
        let folder = Path::new(&folder).join(target);
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(name), bytes)
    };
    let file = small().written();
    put("file", "small", &file)?;
    put("inside", "small", &inside(&file))?;
    let apart = TakenApart::of(&file);
    let payloads = apart.frames.iter().map(|frame| &frame.payload);
    for (n, payload) in payloads.chain([&apart.counts]).enumerate() {
        put(
            "payload",
            &n.to_string(),
            &[&[n as u8], &payload[..]].concat(),
        )?;
    }
    let card = small().people[0].laptops[0].to_text();
    put("card", "text", card.as_bytes())?;
    let (_, body) = card.split_once(':').unwrap_or_default();
    let record = data_encoding::BASE32_NOPAD.decode(body.as_bytes());
    let record = record.map_err(std::io::Error::other)?;
    put("card", "record", &record[..record.len() - 4])
}
