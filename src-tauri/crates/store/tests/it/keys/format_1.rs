//! Key files of the first format, as they lie on laptops; every later version must open them.

use super::{FIRST, OURS, SECOND, read, secret, write};
use store::keys::{KeyFile, RecoveryKey, Twins};

const CLOSED: &str = include_str!("format_1/closed.json");
const CLOSED_KEY: &str = "9f5f62a87519194afcfabed909825b9a8263f74e073a175b1e33dae2d23f1b04";
const CLOSED_WORDS: &str =
    "zitkamer vijzel katoen koud adres spreken opvallen folklore vorig thee rapport taart";
const OPEN: &str = include_str!("format_1/open.json");
const OPEN_KEY: &str = "ba3367674fc37cf276215e762cb0ba44996c93645049adc920718ce793f36380";

fn opened(file: &str) -> (tempfile::TempDir, KeyFile) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), FIRST, file);
    write(folder.path(), SECOND, file);
    let keys = KeyFile::open(folder.path()).expect("a file of the first format");
    assert_eq!(keys.twins(), Twins::Both, "nothing about it is damaged");
    (folder, keys)
}

fn hex(key: &[u8; 32]) -> String {
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_closed_key_file_of_the_first_format_opens() {
    let (folder, keys) = opened(CLOSED);
    let key = keys
        .unlock_with_passphrase(&secret(OURS))
        .map(|key| hex(key.expose()));
    assert_eq!(
        key.as_deref(),
        Ok(CLOSED_KEY),
        "the passphrase of years ago still opens"
    );
    let paper = RecoveryKey::parse(CLOSED_WORDS)
        .unwrap_or_else(|error| panic!("the sheet is readable, not: {error}"));
    let key = keys
        .unlock_with_recovery(&paper)
        .map(|key| hex(key.expose()));
    assert_eq!(
        key.as_deref(),
        Ok(CLOSED_KEY),
        "and so does the sheet of years ago"
    );
    assert_eq!(
        read(folder.path(), FIRST),
        CLOSED.as_bytes(),
        "opening changes nothing"
    );
}

#[test]
fn an_open_key_file_of_the_first_format_opens() {
    let (folder, keys) = opened(OPEN);
    let key = keys.unlock_practice().map(|key| hex(key.expose()));
    assert_eq!(key.as_deref(), Ok(OPEN_KEY), "practice goes on");
    assert_eq!(
        read(folder.path(), FIRST),
        OPEN.as_bytes(),
        "opening changes nothing"
    );
}
