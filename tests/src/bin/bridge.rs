//! `bridge --home DIR --ui DIR [--port N] [--days-later N]`: the real core for a browser. Prints the port that it listens on.

use acceptance::bridge::Bridge;
use chrono::TimeDelta;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let mut given = std::env::args().skip(1);
    let (mut port, mut home, mut ui) = (0, PathBuf::from("."), PathBuf::from("ui/dist"));
    let mut later = TimeDelta::zero();
    while let (Some(name), Some(value)) = (given.next(), given.next()) {
        match name.as_str() {
            "--port" => port = value.parse().map_err(std::io::Error::other)?,
            "--days-later" => {
                later = TimeDelta::days(value.parse().map_err(std::io::Error::other)?);
            }
            "--home" => home = value.into(),
            "--ui" => ui = value.into(),
            _ => {
                return Err(std::io::Error::other(
                    "bridge --home DIR --ui DIR [--port N] [--days-later N]",
                ));
            }
        }
    }
    let bridge = Bridge::new(port, &home, &ui, later)?;
    println!("listening on 127.0.0.1:{}", bridge.port());
    bridge.serve();
    Ok(())
}
