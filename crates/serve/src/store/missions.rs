//! Missions and every version of their tables. Versions only count up; undo
//! and redo make new ones that hold an earlier body again.

use super::{Store, StoreError, Unchanged};
use rusqlite::{OptionalExtension, Row, Transaction, params};
use sha2::{Digest, Sha256};

#[derive(Clone, Debug)]
pub struct MissionRow {
    pub id: String,
    pub name: String,
    pub version: i64,
    /// JSON of what the list shows.
    pub summary: String,
    pub updated: String,
}

#[derive(Clone, Debug)]
pub struct VersionRow {
    pub version: i64,
    /// Digest of the tables' text.
    pub body: String,
    /// JSON of the act that leads here from `back`.
    pub act: String,
    /// JSON of what was done last (an act, its undoing or redoing).
    pub said: String,
    /// The version that undoing goes to, and redoing.
    pub back: Option<i64>,
    pub forward: Option<i64>,
    pub made: String,
    pub who: String,
}

/// What a new version holds.
pub struct NewVersion<'a> {
    pub name: &'a str,
    pub summary: &'a str,
    /// The tables' text; `None`: that of `same_as`.
    pub body: &'a str,
    pub act: &'a str,
    pub said: &'a str,
    pub back: Option<i64>,
    pub forward: Option<i64>,
    pub now: &'a str,
    pub who: &'a str,
}

fn mission_row(row: &Row) -> rusqlite::Result<MissionRow> {
    Ok(MissionRow {
        id: row.get(0)?,
        name: row.get(1)?,
        version: row.get(2)?,
        summary: row.get(3)?,
        updated: row.get(4)?,
    })
}

fn version_row(row: &Row) -> rusqlite::Result<VersionRow> {
    Ok(VersionRow {
        version: row.get(0)?,
        body: row.get(1)?,
        act: row.get(2)?,
        said: row.get(3)?,
        back: row.get(4)?,
        forward: row.get(5)?,
        made: row.get(6)?,
        who: row.get(7)?,
    })
}

const MISSION: &str = "SELECT id, name, version, summary, updated FROM mission WHERE removed IS NULL";
const VERSION: &str = "SELECT version, body, act, said, back, forward, made, who FROM version WHERE mission = ?1";

impl Store {
    /// The latest changed first.
    pub fn missions(&self) -> Result<Vec<MissionRow>, StoreError> {
        self.read(|c| c.prepare(&format!("{MISSION} ORDER BY updated DESC, id"))?.query_map([], mission_row)?.collect())
    }

    pub fn mission(&self, id: &str) -> Result<Option<MissionRow>, StoreError> {
        self.read(|c| c.query_row(&format!("{MISSION} AND id = ?1"), [id], mission_row).optional())
    }

    pub fn versions(&self, id: &str) -> Result<Vec<VersionRow>, StoreError> {
        let text = format!("{VERSION} ORDER BY version DESC LIMIT 500");
        self.read(|c| c.prepare(&text)?.query_map([id], version_row)?.collect())
    }

    pub fn version(&self, id: &str, version: i64) -> Result<Option<VersionRow>, StoreError> {
        let text = format!("{VERSION} AND version = ?2");
        self.read(|c| c.query_row(&text, params![id, version], version_row).optional())
    }

    pub fn body(&self, sha: &str) -> Result<Option<String>, StoreError> {
        self.read(|c| c.query_row("SELECT text FROM body WHERE sha = ?1", [sha], |row| row.get(0)).optional())
    }

    pub fn add_mission(&self, id: &str, new: &NewVersion) -> Result<(), Unchanged> {
        self.write(|t| {
            t.execute(
                "INSERT INTO mission (id, name, version, summary, made, updated, who) VALUES (?1, ?2, 1, ?3, ?4, ?4, ?5)",
                params![id, new.name, new.summary, new.now, new.who],
            )?;
            put_version(t, id, 1, new)
        })
    }

    /// The next version, only where `expected` is still the newest.
    pub fn change_mission(&self, id: &str, expected: i64, new: &NewVersion) -> Result<i64, Unchanged> {
        self.write(|t| {
            expect(t, id, expected)?;
            let next = expected + 1;
            t.execute(
                "UPDATE mission SET name = ?2, version = ?3, summary = ?4, updated = ?5 WHERE id = ?1",
                params![id, new.name, next, new.summary, new.now],
            )?;
            put_version(t, id, next, new)?;
            Ok(next)
        })
    }

    /// Takes the mission from the list; its rows stay for whoever must look back.
    pub fn remove_mission(&self, id: &str, expected: i64, now: &str) -> Result<(), Unchanged> {
        self.write(|t| {
            expect(t, id, expected)?;
            t.execute("UPDATE mission SET removed = ?2 WHERE id = ?1", [id, now])?;
            Ok(())
        })
    }
}

fn expect(t: &Transaction, id: &str, expected: i64) -> Result<(), Unchanged> {
    let found: Option<i64> = t
        .query_row("SELECT version FROM mission WHERE id = ?1 AND removed IS NULL", [id], |row| row.get(0))
        .optional()?;
    match found {
        None => Err(Unchanged::Absent),
        Some(version) if version != expected => Err(Unchanged::Stale(version)),
        Some(_) => Ok(()),
    }
}

fn put_version(t: &Transaction, id: &str, version: i64, new: &NewVersion) -> Result<(), Unchanged> {
    let sha = digest(new.body);
    t.execute("INSERT OR IGNORE INTO body (sha, text) VALUES (?1, ?2)", [sha.as_str(), new.body])?;
    t.execute(
        "INSERT INTO version (mission, version, body, act, said, back, forward, made, who)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![id, version, sha, new.act, new.said, new.back, new.forward, new.now, new.who],
    )?;
    Ok(())
}

pub(super) fn digest(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
