//! Making and opening a store.

use crate::backup::Reason;
use crate::clock::IdSource;
use crate::folder::{self, Folder};
use crate::keys::StoreKey;
use crate::migrations::Migration;
use crate::{
    Clock, Meta, Store, StoreError, clock, disk, meta, migrations, project, rebuild, sharing,
};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::fmt::Write;
use std::fs::{self, File};
use std::path::Path;
use uuid::Uuid;
use zeroize::Zeroizing;

/// As SQLCipher makes them.
const PAGE_BYTES: u64 = 4096;

/// More than there are different statements, so that none is prepared twice.
const STATEMENTS_CACHED: usize = 512;

impl Store {
    /// Makes a store in a folder and opens it. The folder is made when it is not there.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`] when there is one; `InUse`, `ReadOnly`, `DiskFull` or `Io`. After an error there is no
    /// store.
    pub fn create(dir: &Path, key: &StoreKey, clock: Clock) -> Result<Store, StoreError> {
        fs::create_dir_all(dir)?;
        let folder = Folder::new(dir);
        let lock = folder.lock()?;
        if folder.database().try_exists()? {
            return Err(StoreError::AlreadyThere);
        }
        folder.clear_unfinished()?;
        let made = fill(&folder.unfinished(), key, &clock)
            .and_then(|()| folder.write_key_check(key))
            .and_then(|()| Ok(disk::rename(&folder.unfinished(), &folder.database())?))
            .and_then(|()| Ok(disk::flush_folder(dir)?))
            .and_then(|()| open(folder.clone(), lock, key, clock));
        if made.is_err() {
            // Nothing was written in it yet. When this fails too, the next try says so.
            let _ = folder.clear_unfinished();
            let _ = folder::remove_database(&folder.database());
        }
        made
    }

    /// Whether a database stands in the folder, sound or not.
    #[must_use]
    pub fn exists(dir: &Path) -> bool {
        Folder::new(dir).database().symlink_metadata().is_ok()
    }

    /// Opens the store in a folder. One of an earlier version is backed up and brought up to date first.
    ///
    /// Damage is noticed in the pages that opening reads, in a file that was cut off, and from then on in every page that is
    /// read. To look at all of them takes half a second for a group of years, so that is left to [`Store::page_check`].
    ///
    /// # Errors
    /// [`StoreError::Missing`], `InUse`, `ReadOnly`, `WrongKey`, `Damaged`, `NewerStore`; `DiskFull` or `Io` when it cannot
    /// be brought up to date. Nothing has changed then.
    pub fn open(dir: &Path, key: &StoreKey, clock: Clock) -> Result<Store, StoreError> {
        let folder = Folder::new(dir);
        if !folder.database().try_exists()? {
            return Err(StoreError::Missing);
        }
        let lock = folder.lock()?;
        open(folder, lock, key, clock)
    }
}

pub(crate) fn open(
    folder: Folder,
    lock: File,
    key: &StoreKey,
    clock: Clock,
) -> Result<Store, StoreError> {
    let fits = folder.fits(key)?;
    if fits == Some(false) {
        return Err(StoreError::WrongKey);
    }
    let file = fs::metadata(folder.database())?;
    if !file.is_file() {
        return Err(StoreError::CannotOpen);
    }
    // SQLite takes a file without a whole page for a new database.
    if file.len() < PAGE_BYTES {
        return Err(StoreError::Damaged);
    }
    let opened = connect(&folder.database(), key, OpenFlags::empty());
    let opened = opened.and_then(|sql| migrations::check_format(&sql).map(|_| sql));
    let sql = opened.map_err(|error| match (error, fits) {
        (StoreError::Damaged, None) => StoreError::WrongKey,
        (error, _) => error,
    })?;
    sql.execute_batch("PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE);")?;
    let mut store = Store {
        ids: IdSource::after(meta::id(&sql, meta::LAST_ID)?),
        meta: Meta::load(&sql)?,
        sql,
        clock,
        folder,
        lock,
        key: key.copy(),
        is_still: false,
        is_behind: false,
    };
    update(&mut store, migrations::ALL)?;
    let now_ms = clock::now(&store.clock).timestamp_millis();
    sharing::hear_outside_list(&store.folder, &mut store.sql, now_ms)?;
    store.meta = Meta::load(&store.sql)?;
    Ok(store)
}

/// Takes the steps that are still to be taken, all or none, after a backup; and makes the projections again when their
/// shape has changed.
pub(crate) fn update(store: &mut Store, steps: &[Migration]) -> Result<(), StoreError> {
    let pending = migrations::pending(&store.sql, steps)?;
    if !pending.is_empty() {
        let kept = store
            .hold_still(Reason::BeforeUpgrade)
            .and_then(|snapshot| snapshot.keep());
        store.go_on()?;
        kept?;
    } else if project::is_current(&store.sql)? {
        return Ok(());
    }
    let now = clock::now(&store.clock);
    let tx = store
        .sql
        .transaction_with_behavior(TransactionBehavior::Immediate)?;
    migrations::apply(&tx, &pending, now)?;
    rebuild::rebuild(&tx)?;
    Ok(tx.commit()?)
}

/// Makes an empty database of the newest form.
pub(crate) fn fill(path: &Path, key: &StoreKey, clock: &Clock) -> Result<(), StoreError> {
    let mut sql = connect(path, key, OpenFlags::SQLITE_OPEN_CREATE)?;
    let tx = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let now = clock::now(clock);
    migrations::apply(&tx, &migrations::pending(&tx, migrations::ALL)?, now)?;
    let mut ids = IdSource::after(Uuid::nil());
    meta::set(&tx, meta::REPLICA, ids.next(now).as_bytes())?;
    meta::set(&tx, meta::PERSON, ids.next(now).as_bytes())?;
    meta::set(&tx, meta::LAST_ID, ids.last().as_bytes())?;
    project::create_empty(&tx)?;
    tx.commit()?;
    sql.close().map_err(|(_, error)| error)?;
    Ok(())
}

pub(crate) fn connect(
    path: &Path,
    key: &StoreKey,
    create: OpenFlags,
) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create;
    let sql = Connection::open_with_flags(path, flags)?;
    if sql.is_readonly("main")? {
        return Err(StoreError::ReadOnly);
    }
    use_key(&sql, key)?;
    // A name in double quotes that is no column must be an error, not a text.
    sql.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    sql.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // One connection has the store: the index of the WAL stays in memory and there is no third file that can fail.
    sql.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA busy_timeout = 5000;",
    )?;
    sql.set_prepared_statement_cache_capacity(STATEMENTS_CACHED);
    Ok(sql)
}

/// A second look at the file of a store that is open already, apart from the one connection: it locks nothing, writes nothing
/// and sees nothing of the WAL.
pub(crate) fn connect_beside(path: &Path, key: &StoreKey) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let sql = Connection::open_with_flags(immutable(path)?, flags)?;
    use_key(&sql, key)?;
    Ok(sql)
}

/// The only way to tell SQLite that it need not lock is an address, in which a path may hold any letter.
fn immutable(path: &Path) -> Result<String, StoreError> {
    let path = path.to_str().ok_or(StoreError::CannotOpen)?;
    let mut address = String::from("file:");
    for byte in path.bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                address.push(char::from(byte));
            }
            // Writing to a String cannot fail.
            _ => {
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
    address.push_str("?immutable=1");
    Ok(address)
}

/// The key goes in raw, without a derivation of SQLCipher's own. Errors are not passed on, since they quote the statement.
fn use_key(sql: &Connection, key: &StoreKey) -> Result<(), StoreError> {
    #[cfg(test)]
    if clear::is_asked() {
        return Ok(());
    }
    let mut statement = Zeroizing::new(String::with_capacity(96));
    statement.push_str("PRAGMA key = \"x'");
    for byte in key.expose() {
        // Writing to a String cannot fail.
        let _ = write!(statement, "{byte:02x}");
    }
    statement.push_str("'\"; PRAGMA cipher_log_level = NONE;");
    sql.execute_batch(&statement)
        .map_err(|_| StoreError::WrongKey)
}

/// Stores without encryption, to see in a test what is really on the disk. Each thread, and so each test, decides for itself.
#[cfg(test)]
pub(crate) mod clear {
    use std::cell::Cell;

    thread_local! {
        static ASKED: Cell<bool> = const { Cell::new(false) };
    }

    pub(crate) fn ask() {
        ASKED.set(true);
    }

    pub(super) fn is_asked() -> bool {
        ASKED.get()
    }
}
