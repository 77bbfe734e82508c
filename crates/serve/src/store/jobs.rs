//! Jobs and where they stand.

use super::{Store, StoreError, Unchanged};
use rusqlite::{OptionalExtension, Row, params};

#[derive(Clone, Debug)]
pub struct JobRow {
    pub id: String,
    pub mission: String,
    pub kind: String,
    pub status: String,
    /// JSON of everything else.
    pub state: String,
    /// The plan and day that a forecast or simulation is about.
    pub about: Option<String>,
    pub made: String,
    pub who: String,
}

fn job_row(row: &Row) -> rusqlite::Result<JobRow> {
    Ok(JobRow {
        id: row.get(0)?,
        mission: row.get(1)?,
        kind: row.get(2)?,
        status: row.get(3)?,
        state: row.get(4)?,
        about: row.get(5)?,
        made: row.get(6)?,
        who: row.get(7)?,
    })
}

const FIELDS: &str = "SELECT id, mission, kind, status, state, about, made, who FROM job";

impl Store {
    /// The newest first.
    pub fn jobs(&self) -> Result<Vec<JobRow>, StoreError> {
        self.read(|c| {
            c.prepare(&format!("{FIELDS} ORDER BY made DESC, id LIMIT 200"))?.query_map([], job_row)?.collect()
        })
    }

    pub fn job(&self, id: &str) -> Result<Option<JobRow>, StoreError> {
        self.read(|c| c.query_row(&format!("{FIELDS} WHERE id = ?1"), [id], job_row).optional())
    }

    /// Those that a server left when it ended.
    pub fn unfinished_jobs(&self) -> Result<Vec<JobRow>, StoreError> {
        let text = format!("{FIELDS} WHERE status IN ('queued', 'running')");
        self.read(|c| c.prepare(&text)?.query_map([], job_row)?.collect())
    }

    /// The newest that has an answer about a plan and day.
    pub fn latest_job(&self, kind: &str, about: &str) -> Result<Option<JobRow>, StoreError> {
        let text = format!("{FIELDS} WHERE kind = ?1 AND about = ?2 AND status = 'done' ORDER BY made DESC LIMIT 1");
        self.read(|c| c.query_row(&text, [kind, about], job_row).optional())
    }

    /// The newest that has an answer about a plan, on whatever day.
    pub fn latest_about(&self, kind: &str, plan: &str) -> Result<Option<JobRow>, StoreError> {
        let text = format!(
            "{FIELDS} WHERE kind = ?1 AND substr(about, 1, length(?2) + 1) = ?2 || ' ' AND status = 'done'
             ORDER BY made DESC LIMIT 1"
        );
        self.read(|c| c.query_row(&text, [kind, plan], job_row).optional())
    }

    pub fn add_job(&self, job: &JobRow) -> Result<(), Unchanged> {
        self.write(|t| {
            t.execute(
                "INSERT INTO job (id, mission, kind, status, state, about, made, who)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![job.id, job.mission, job.kind, job.status, job.state, job.about, job.made, job.who],
            )?;
            Ok(())
        })
    }

    pub fn change_job(&self, id: &str, status: &str, state: &str) -> Result<(), Unchanged> {
        self.write(|t| {
            t.execute("UPDATE job SET status = ?2, state = ?3 WHERE id = ?1", [id, status, state])?;
            Ok(())
        })
    }
}
