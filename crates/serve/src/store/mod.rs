//! What is kept, behind one small interface: missions with every version of
//! their tables, plans, jobs. SQLite here; another store would offer the same.
//!
//! One connection writes, in transactions that begin `IMMEDIATE`; readers see
//! the last whole state. What a write answered is on disk.

mod jobs;
mod missions;
mod plans;
mod refused;
mod schema;

pub use jobs::JobRow;
pub(crate) use missions::hex;
pub use missions::{MissionRow, NewVersion, VersionRow};
pub use plans::PlanRow;
pub use refused::StoreError;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Older libraries can lose what they acknowledged (WAL reset race).
pub const OLDEST: i32 = 3_051_003;
const READERS: usize = 4;

/// Why a change was not made.
#[derive(Debug)]
pub enum Unchanged {
    /// There is no such row.
    Absent,
    /// Somebody else changed it; the version that is there now.
    Stale(i64),
    Failed(StoreError),
}

impl<E: Into<StoreError>> From<E> for Unchanged {
    fn from(error: E) -> Unchanged {
        Unchanged::Failed(error.into())
    }
}

/// Cheap to clone.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Vec<Mutex<Connection>>,
    next: std::sync::atomic::AtomicUsize,
}

impl Store {
    /// Opens the store, makes it where there is none, refuses what is not ours.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        if rusqlite::version_number() < OLDEST {
            return Err(StoreError::OldLibrary(rusqlite::version().to_owned()));
        }
        make_private(path)?;
        let behind = schema::behind(path)?;
        if let Some(version) = behind {
            keep_as_it_was(path, version)?;
        }
        let mut writer = Connection::open(path)?;
        schema::configure(&writer)?;
        schema::migrate(&mut writer)?;
        let sound: String = writer.query_row("PRAGMA quick_check", [], |row| row.get(0))?;
        if sound != "ok" {
            return Err(StoreError::Damaged(sound));
        }
        let readers = (0..READERS).map(|_| reader(path).map(Mutex::new)).collect::<Result<_, _>>()?;
        let inner = Inner { path: path.to_owned(), writer: Mutex::new(writer), readers, next: Default::default() };
        Ok(Store { inner: Arc::new(inner) })
    }

    /// A whole change or none.
    fn write<T>(&self, change: impl FnOnce(&Transaction) -> Result<T, Unchanged>) -> Result<T, Unchanged> {
        self.present()?;
        let mut writer = held(&self.inner.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = change(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }

    fn read<T>(&self, look: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>) -> Result<T, StoreError> {
        self.present()?;
        let at = self.inner.next.fetch_add(1, std::sync::atomic::Ordering::Relaxed) % READERS;
        Ok(look(&held(&self.inner.readers[at]))?)
    }

    /// Never a fresh empty store in the place of one that was taken away.
    fn present(&self) -> Result<(), StoreError> {
        if self.inner.path.exists() { Ok(()) } else { Err(StoreError::Gone) }
    }

    /// Moves what the write-ahead log holds into the file.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        held(&self.inner.writer).query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }
}

/// A panic elsewhere leaves no half change: transactions roll back.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    schema::configure(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// The file is there, and nobody else may look into it.
fn make_private(path: &Path) -> Result<(), StoreError> {
    if let Ok(about) = std::fs::symlink_metadata(path)
        && !about.is_file()
    {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?;
    Ok(())
}

/// Before an older store is changed a verified copy of it is put beside it.
fn keep_as_it_was(path: &Path, version: i64) -> Result<(), StoreError> {
    let copy = path.with_extension(format!("before-{version}.sqlite"));
    // What is there may be half of an earlier try.
    match std::fs::remove_file(&copy) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => backup(path, &copy).map(drop),
    }
}

/// Makes a copy that was restored and verified: a whole copy of the store in one
/// file, opened afresh, its pages and references checked, its rows counted
/// against the original. Answers what was found to hold.
pub fn backup(store: &Path, copy: &Path) -> Result<Counts, StoreError> {
    let original = reader(store)?;
    let before = counts(&original)?;
    original.pragma_update(None, "query_only", false)?;
    let name = copy.to_str().ok_or_else(|| StoreError::Foreign(copy.to_owned()))?;
    make_private(copy)?;
    original.execute("VACUUM INTO ?1", [name])?;
    std::fs::File::open(copy)?.sync_all()?;
    let found = verify(copy)?;
    if [
        found.missions < before.missions,
        found.versions < before.versions,
        found.plans < before.plans,
        found.jobs < before.jobs,
    ]
    .contains(&true)
    {
        return Err(StoreError::Damaged(format!("{found:?} of {before:?}")));
    }
    Ok(found)
}

/// Restores a copy to a scratch place and checks it there.
fn verify(copy: &Path) -> Result<Counts, StoreError> {
    let scratch = copy.with_extension("restored");
    let checked = restore_and_check(copy, &scratch);
    std::fs::remove_file(&scratch).or_else(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    })?;
    checked
}

fn restore_and_check(copy: &Path, scratch: &Path) -> Result<Counts, StoreError> {
    make_private(scratch)?;
    std::fs::copy(copy, scratch)?;
    let restored = Connection::open_with_flags(scratch, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let sound: String = restored.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    let dangling = restored.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if sound != "ok" || dangling {
        return Err(StoreError::Damaged(sound));
    }
    texts_are_theirs(&restored)?;
    counts(&restored)
}

/// Every text of tables has the digest that it is kept under.
fn texts_are_theirs(restored: &Connection) -> Result<(), StoreError> {
    let mut rows = restored.prepare("SELECT sha, text FROM body")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let (digest, text): (String, String) = (row.get(0)?, row.get(1)?);
        if missions::digest(&text) != digest {
            return Err(StoreError::Damaged(digest));
        }
    }
    Ok(())
}

/// Rows of a store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Counts {
    pub missions: i64,
    pub versions: i64,
    pub plans: i64,
    pub jobs: i64,
}

fn counts(connection: &Connection) -> Result<Counts, StoreError> {
    let count = |table: &str| connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0));
    Ok(Counts { missions: count("mission")?, versions: count("version")?, plans: count("plan")?, jobs: count("job")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(path: &Path) -> Store {
        let store = Store::open(path).expect("a store");
        for at in 0..40 {
            let body = format!("{at} {}", "row ".repeat(500));
            let new = NewVersion {
                name: "m",
                summary: "{}",
                body: &body,
                act: "{}",
                said: "{}",
                back: None,
                forward: None,
                now: "2026-01-01T00:00:00Z",
                who: "tester",
            };
            store.add_mission(&format!("m{at}"), &new).expect("added");
        }
        store.checkpoint().expect("written");
        store
    }

    #[test]
    fn a_copy_that_is_damaged_is_no_backup() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, copy) = (folder.path().join("store.sqlite"), folder.path().join("copy.sqlite"));
        filled(&path);
        let found = backup(&path, &copy).expect("a backup");
        assert_eq!((found.missions, found.versions), (40, 40));
        let whole = std::fs::read(&copy).expect("read");
        let mut refused = 0;
        for page in 1..whole.len() / 4096 {
            let mut bytes = whole.clone();
            bytes[page * 4096..page * 4096 + 16].fill(0xff);
            std::fs::write(&copy, &bytes).expect("written");
            refused += usize::from(verify(&copy).is_err());
        }
        // Pages that hold nothing may hold anything.
        assert!(refused * 10 > whole.len() / 4096 * 9, "{refused} of {}", whole.len() / 4096);
        std::fs::write(&copy, &whole[..whole.len() / 2]).expect("written");
        assert!(verify(&copy).is_err(), "half a copy");
        assert!(!copy.with_extension("restored").exists());
    }

    #[test]
    fn a_copy_with_fewer_rows_is_no_backup() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("store.sqlite");
        filled(&path);
        let copy = folder.path().join("copy.sqlite");
        backup(&path, &copy).expect("a backup");
        Connection::open(&copy)
            .expect("open")
            .execute_batch("DELETE FROM version WHERE mission = 'm3'; DELETE FROM mission WHERE id = 'm3'")
            .expect("taken away");
        let original = reader(&path).expect("a reader");
        assert_ne!(verify(&copy).expect("sound"), counts(&original).expect("counted"));
    }
}
