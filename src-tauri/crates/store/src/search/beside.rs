//! The index of a store in which nothing was before: a thread of its own sorts the words while their rows are put in their tables,
//! and what it made is then put in the store as it is. When years of notes come in, that is a quarter of the work.

use super::{INDEX, INSERT, Index, TAKE_OUT, configure, make_one};
use crate::StoreError;
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, params};
use std::cell::{Cell, RefCell};
use std::mem;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle};

/// So much is handed on together, in bytes, unless one text is more.
const TOGETHER_BYTES: usize = 128 * 1024;
/// So many times that much waits at most: what is behind must not become much.
const BEHIND: usize = 16;

/// Of so many bytes of text at most the index is held in memory: twice what ten thousand sessions say.
const TEXT_BYTES_MAX: usize = 96 * 1024 * 1024;

/// The tables in which FTS5 keeps an index that has its texts and their lengths elsewhere: part of its file format.
const TABLES: [&str; 3] = ["search_data", "search_idx", "search_config"];

/// FTS5 remembers of which parts its index is, and does not look again when somebody else writes to its tables in between; it does
/// when a transaction is gone back on, also when nothing was written in it.
const LOOK_AGAIN: &str = "SAVEPOINT filled; ROLLBACK TO filled; RELEASE filled";

/// An index that is being filled. Dropped without [`Beside::put_in`] it leaves no trace.
pub(crate) struct Beside {
    waiting: RefCell<Changes>,
    text_bytes: Cell<usize>,
    hand_on: SyncSender<Changes>,
    filling: JoinHandle<Result<Connection, StoreError>>,
}

/// What changes about some rows. Their texts stand behind each other: one piece of memory for all is what two threads can hand over
/// without waiting for each other.
#[derive(Default)]
struct Changes {
    texts: String,
    rows: Vec<Change>,
}

struct Change {
    n: i64,
    /// The length of the text.
    bytes: usize,
    /// How it is written down.
    statement: &'static str,
}

impl Beside {
    /// Begins with an index in which nothing is.
    ///
    /// # Errors
    /// When the system has no thread to give.
    pub(crate) fn begin() -> Result<Self, StoreError> {
        let (hand_on, handed) = sync_channel(BEHIND);
        let filling = Builder::new()
            .name("index".to_owned())
            .spawn(move || fill(&handed))?;
        Ok(Self {
            waiting: RefCell::default(),
            text_bytes: Cell::default(),
            hand_on,
            filling,
        })
    }

    /// Whether it should be put in now, and what more comes go there at once.
    pub(crate) fn is_full(&self) -> bool {
        self.text_bytes.get() > TEXT_BYTES_MAX
    }

    /// Puts all of it in a store in which nothing can be found yet.
    ///
    /// # Errors
    /// What went wrong in filling it; when the store cannot be written.
    pub(crate) fn put_in(self, store: &Connection) -> Result<(), StoreError> {
        let _ = self.hand_on.send(self.waiting.take());
        drop(self.hand_on);
        let filled = self.filling.join().unwrap_or_else(|it| resume_unwind(it))?;
        filled.execute_batch("COMMIT")?;
        make_one(&filled)?;
        store.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
        for table in TABLES {
            store.execute(&format!("DELETE FROM {table}"), [])?;
            copy(&filled, store, table)?;
        }
        store.execute_batch(LOOK_AGAIN)?;
        Ok(())
    }

    fn hand_on(&self, n: i64, said: &str, statement: &'static str) {
        self.text_bytes.update(|bytes| bytes + said.len());
        let mut waiting = self.waiting.borrow_mut();
        waiting.texts.push_str(said);
        waiting.rows.push(Change {
            n,
            bytes: said.len(),
            statement,
        });
        if waiting.texts.len() + size_of_val(&*waiting.rows) >= TOGETHER_BYTES {
            // When nobody takes it there was an error, which is told at the end.
            let _ = self.hand_on.send(mem::take(&mut waiting));
        }
    }
}

impl Index for Beside {
    fn put(&self, n: i64, said: &str) -> Result<(), StoreError> {
        self.hand_on(n, said, INSERT);
        Ok(())
    }

    fn take_out(&self, n: i64, said: &str) -> Result<(), StoreError> {
        self.hand_on(n, said, TAKE_OUT);
        Ok(())
    }
}

/// Copies all rows of a table.
fn copy(from: &Connection, to: &Connection, table: &str) -> Result<(), StoreError> {
    let mut rows = from.prepare(&format!("SELECT * FROM {table}"))?;
    let columns = rows.column_count();
    let places = vec!["?"; columns].join(", ");
    let mut insert = to.prepare(&format!("INSERT INTO {table} VALUES ({places})"))?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            let value = ToSqlOutput::Borrowed(row.get_ref(column)?);
            insert.raw_bind_parameter(column + 1, value)?;
        }
        insert.raw_execute()?;
    }
    Ok(())
}

/// Its words are in memory only, as those are that the store gathers before it writes them.
fn fill(handed: &Receiver<Changes>) -> Result<Connection, StoreError> {
    let sql = Connection::open_in_memory()?;
    sql.execute_batch("PRAGMA temp_store = MEMORY")?;
    sql.execute_batch(INDEX)?;
    configure(&sql)?;
    sql.execute_batch("BEGIN")?;
    for Changes { texts, rows } in handed {
        let mut texts = texts.as_str();
        for row in rows {
            let (said, others) = texts.split_at(row.bytes);
            sql.prepare_cached(row.statement)?
                .execute(params![row.n, said])?;
            texts = others;
        }
    }
    Ok(sql)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_of_it_is_held_than_memory_should_be_taken_for() {
        let beside = Beside::begin().expect("a thread can be had");
        let text = ".".repeat(1024 * 1024);
        for n in 0..96 {
            beside.put(n, &text).expect("it is taken");
        }
        assert!(!beside.is_full(), "so much may be held");
        beside.put(96, &text).expect("it is taken");
        assert!(beside.is_full(), "and no more");
    }
}
