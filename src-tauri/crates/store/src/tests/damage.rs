//! Damage that comes while the store is open.

use super::Evening;
use crate::StoreError;
use std::fs::{self, File};
use std::os::unix::fs::FileExt;

const PAGE_BYTES: u64 = 4096;

#[test]
fn a_page_that_goes_bad_under_an_open_store_is_called_damage() {
    let mut evening = Evening::new();
    for n in 0..50 {
        evening
            .say(&format!("{n} {}", "woord ".repeat(200)))
            .expect("there is room");
    }
    let evening = evening
        .reopen()
        .expect("it opens, with everything in one file");
    let path = evening.folder.path().join("store.db");
    let pages = fs::metadata(&path).expect("the file is there").len() / PAGE_BYTES;
    let file = File::options()
        .write(true)
        .open(&path)
        .expect("the file can be written");
    for page in 1..pages {
        file.write_all_at(&[0x5a; 8], page * PAGE_BYTES + 1_000)
            .expect("a page can be spoiled");
    }
    evening.store.sql.flush_prepared_statement_cache();
    evening
        .store
        .sql
        .release_memory()
        .expect("memory can be given back");
    let read = evening.store.read().statements(evening.session.id);
    assert_eq!(
        read.err(),
        Some(StoreError::Damaged),
        "a bad page is never shown as if it were whole"
    );
}
