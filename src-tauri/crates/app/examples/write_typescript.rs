//! Writes the TypeScript twin of the wire types to the path given.

fn main() -> std::io::Result<()> {
    let path = std::env::args_os()
        .nth(1)
        .ok_or(std::io::ErrorKind::InvalidInput)?;
    std::fs::write(path, app::table::typescript())
}
