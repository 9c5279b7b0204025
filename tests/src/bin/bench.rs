//! `bench --app PATH --empty PATH --bare PATH --python PATH [--only PART]`: the figures, one per line, each beside its counterpart from the
//! same run.

use acceptance::bench::{exchange, figure::Figure, large, paper, start, typing};
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let mut given = std::env::args().skip(1).peekable();
    if given.peek().is_some_and(|argument| argument == paper::COLD) {
        return paper::cold_run();
    }
    if given
        .next_if(|argument| argument == exchange::COURSE)
        .is_some()
    {
        let sessions = given.next().and_then(|sessions| sessions.parse().ok());
        return exchange::one_course(sessions.ok_or(std::io::ErrorKind::InvalidInput)?);
    }
    let (mut app, mut empty) = (PathBuf::from("kantelbeeld"), PathBuf::from("empty_window"));
    let mut bare = PathBuf::from("bare_typst");
    let mut python = PathBuf::from("python3");
    let mut only = None;
    while let (Some(name), Some(value)) = (given.next(), given.next()) {
        match name.as_str() {
            "--app" => app = value.into(),
            "--empty" => empty = value.into(),
            "--bare" => bare = value.into(),
            "--python" => python = value.into(),
            "--only" => only = Some(value),
            _ => {
                return Err(std::io::Error::other(
                    "bench --app PATH --empty PATH --bare PATH --python PATH [--only start|typing|years|exchange|paper]",
                ));
            }
        }
    }
    let asked = |part: &str| only.as_ref().is_none_or(|only| only == part);
    println!("figure\tvalue\tunit\tcounterpart\tits value\tratio");
    if asked("start") {
        eprintln!("starting both programs in turns ...");
        start::measure(&app, &empty)?.iter().for_each(Figure::print);
    }
    if asked("typing") {
        eprintln!("typing a thousand lines ...");
        typing::measure()?.print();
    }
    if asked("years") {
        eprintln!("filling a store with ten thousand sessions ...");
        large::measure()?.iter().for_each(Figure::print);
    }
    if asked("exchange") {
        eprintln!("giving a file and taking it over ...");
        let measured = exchange::measure()?;
        measured.figures().iter().for_each(Figure::print);
        eprintln!("and Anki and KeePassXC with as many records ...");
        let beside = measured.beside_peers(&python)?;
        beside.iter().for_each(Figure::print);
    }
    if asked("paper") {
        eprintln!("printing reports, and waiting for LibreOffice ...");
        paper::measure(&bare)?.iter().for_each(Figure::print);
    }
    Ok(())
}
