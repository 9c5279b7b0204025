//! The key slots: opening, refusing, and surviving what happens to small files.

mod attempts;
mod damage;
mod format_1;
mod making;
mod recovery;
mod slots;
mod unwritable;

use secrecy::SecretString;
use std::path::Path;
use store::keys::{KdfCost, KeyFile, RecoveryKey, StoreKey};
use tempfile::TempDir;

const FIRST: &str = "keys.json";
const SECOND: &str = "keys.copy.json";
const OURS: &str = "vijf gewone woorden op een rij";

/// As little work as Argon2 allows: these tests are about slots, not about how long a guess takes.
const CHEAP: KdfCost = KdfCost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

fn secret(words: &str) -> SecretString {
    SecretString::from(words)
}

/// A folder with the key files of a new store, its key, and its recovery key.
fn new_store() -> (TempDir, StoreKey, RecoveryKey) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (_, key, recovery_key) =
        KeyFile::create(folder.path(), &secret(OURS), CHEAP).expect("a new key file");
    (folder, key, recovery_key)
}

/// The key that the passphrase gives, read afresh from the folder.
fn unlock(folder: &Path, passphrase: &str) -> Option<[u8; 32]> {
    let keys = KeyFile::open(folder).expect("sound key files");
    keys.unlock_with_passphrase(&secret(passphrase))
        .ok()
        .map(|key| *key.expose())
}

fn read(folder: &Path, name: &str) -> Vec<u8> {
    std::fs::read(folder.join(name)).expect("a file that can be read")
}

fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) {
    std::fs::write(folder.join(name), bytes).expect("a file that can be written");
}

/// Does the same to the file and to its copy.
fn on_both(change: impl Fn(&str)) {
    [FIRST, SECOND].into_iter().for_each(change);
}

/// Changes a key file on purpose and makes its check right again, as somebody with a text editor could.
fn forge(folder: &Path, name: &str, change: impl FnOnce(&mut serde_json::Value)) {
    use sha2::{Digest, Sha256};
    let mut file: serde_json::Value =
        serde_json::from_slice(&read(folder, name)).expect("a key file is JSON");
    change(&mut file["keys"]);
    let content = serde_json::to_string(&file["keys"]).expect("JSON again");
    let check: String = Sha256::digest(&content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    write(
        folder,
        name,
        format!("{{\"sha256\": \"{check}\", \"keys\": {content}}}\n"),
    );
}
