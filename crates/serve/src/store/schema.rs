//! The tables of the store, and how each connection is set up.

use super::StoreError;
use rusqlite::Connection;
use std::path::Path;
use std::time::Duration;

/// "Rgrd": whose file this is.
const APPLICATION: i64 = 0x5267_7264;
/// One step per released form of the store; a released step never changes.
const STEPS: &[&str] = &[FIRST, SECOND];

const FIRST: &str = "
CREATE TABLE mission (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, summary TEXT NOT NULL,
  made TEXT NOT NULL, updated TEXT NOT NULL, who TEXT NOT NULL, removed TEXT
) STRICT;
CREATE TABLE body (sha TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE version (
  mission TEXT NOT NULL REFERENCES mission(id), version INTEGER NOT NULL, body TEXT NOT NULL REFERENCES body(sha),
  act TEXT NOT NULL, said TEXT NOT NULL, back INTEGER, forward INTEGER, made TEXT NOT NULL, who TEXT NOT NULL,
  PRIMARY KEY (mission, version)
) STRICT;
CREATE TABLE plan (
  id TEXT PRIMARY KEY, mission TEXT NOT NULL REFERENCES mission(id), version INTEGER NOT NULL, number INTEGER NOT NULL,
  source TEXT NOT NULL, label TEXT NOT NULL, body TEXT NOT NULL, summary TEXT NOT NULL,
  made TEXT NOT NULL, who TEXT NOT NULL, removed TEXT
) STRICT;
CREATE INDEX plan_mission ON plan (mission, number);
CREATE TABLE job (
  id TEXT PRIMARY KEY, mission TEXT NOT NULL REFERENCES mission(id), kind TEXT NOT NULL, status TEXT NOT NULL,
  state TEXT NOT NULL, about TEXT, made TEXT NOT NULL, who TEXT NOT NULL
) STRICT;
CREATE INDEX job_about ON job (about, kind);
";

/// The plan that a plan was made from.
const SECOND: &str = "ALTER TABLE plan ADD COLUMN parent TEXT REFERENCES plan(id);";

/// The same for every connection.
pub fn configure(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::from_secs(5))?;
    for (name, value) in [
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
        ("fullfsync", "1"),
        ("foreign_keys", "ON"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("mmap_size", "0"),
        ("journal_size_limit", "67108864"),
        ("temp_store", "MEMORY"),
        ("secure_delete", "FAST"),
    ] {
        connection.pragma_update(None, name, value)?;
    }
    Ok(())
}

/// The form of an older store that must be brought forward; refuses what is not
/// ours or is of a later form, and leaves it as it is.
pub fn behind(path: &Path) -> Result<Option<i64>, StoreError> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "query_only", true)?;
    let ask = |name: &str| connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    let (application, found) = (ask("application_id")?, ask("user_version")?);
    let empty = !connection.prepare("SELECT 1 FROM sqlite_schema")?.exists([])?;
    let known = STEPS.len() as i64;
    match () {
        () if empty => Ok(None),
        () if application != APPLICATION || found < 1 => Err(StoreError::Foreign(path.to_owned())),
        () if found > known => Err(StoreError::Newer { found, known }),
        () => Ok(Some(found).filter(|found| *found < known)),
    }
}

/// Forward only, each step in one transaction.
pub fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    for (at, step) in STEPS.iter().enumerate().skip(usize::try_from(version).unwrap_or_default()) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", at as i64 + 1)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(connection: &Connection, name: &str) -> String {
        let value: rusqlite::types::Value =
            connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0)).expect("a setting");
        match value {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn an_acknowledged_write_is_on_disk_on_every_connection() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("store.sqlite");
        crate::store::Store::open(&path).expect("a store");
        let connection = crate::store::reader(&path).expect("a reader");
        for (name, value) in [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("query_only", "1"),
        ] {
            assert_eq!(asked(&connection, name), value, "{name}");
        }
    }

    #[test]
    fn somebody_elses_file_and_a_newer_store_are_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("other.sqlite");
        Connection::open(&path).expect("open").execute_batch("CREATE TABLE theirs (x)").expect("made");
        assert!(matches!(crate::store::Store::open(&path), Err(StoreError::Foreign(_))));
        let newer = folder.path().join("newer.sqlite");
        crate::store::Store::open(&newer).expect("a store");
        Connection::open(&newer).expect("open").pragma_update(None, "user_version", 99).expect("set");
        assert!(matches!(crate::store::Store::open(&newer), Err(StoreError::Newer { found: 99, known: 2 })));
    }

    #[test]
    fn steps_that_were_released_never_change() {
        let digests: Vec<String> = STEPS.iter().map(|step| crate::store::missions::digest(step)).collect();
        assert_eq!(
            digests,
            [
                "c39a410f21d79ea34b5a26e4582ba7f42c647abb27bd6b8f52297887b172ccd9",
                "028ada0f1833d1259d385387840c57384cd6f2253c814729eb16a20e672c51e9",
            ]
        );
    }
}
