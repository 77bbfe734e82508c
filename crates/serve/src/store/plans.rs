//! Plans, each for one version of one mission.

use super::{Store, StoreError, Unchanged};
use rusqlite::{OptionalExtension, Row, params};

#[derive(Clone, Debug)]
pub struct PlanRow {
    pub id: String,
    pub mission: String,
    /// The version of the mission's tables that it was made for.
    pub version: i64,
    /// Counts up within the mission.
    pub number: i64,
    /// `planned`, `uploaded`, `edited`, `replanned`.
    pub source: String,
    /// The plan that it was made from, as long as that is there.
    pub parent: Option<String>,
    /// JSON of the act that made it of its parent; else blank.
    pub label: String,
    /// plan.json.
    pub body: String,
    /// JSON of what the list shows.
    pub summary: String,
    pub made: String,
    pub who: String,
}

fn plan_row(row: &Row) -> rusqlite::Result<PlanRow> {
    Ok(PlanRow {
        id: row.get(0)?,
        mission: row.get(1)?,
        version: row.get(2)?,
        number: row.get(3)?,
        source: row.get(4)?,
        label: row.get(5)?,
        body: row.get(6)?,
        summary: row.get(7)?,
        made: row.get(8)?,
        who: row.get(9)?,
        parent: row.get(10)?,
    })
}

const FIELDS: &str = "SELECT p.id, p.mission, p.version, p.number, p.source, p.label, p.body, p.summary, p.made, p.who, q.id
  FROM plan p JOIN mission m ON m.id = p.mission LEFT JOIN plan q ON q.id = p.parent AND q.removed IS NULL WHERE p.removed IS NULL AND m.removed IS NULL";
/// The same without the plan itself.
const LISTED: &str = "SELECT p.id, p.mission, p.version, p.number, p.source, p.label, '', p.summary, p.made, p.who, q.id
  FROM plan p JOIN mission m ON m.id = p.mission LEFT JOIN plan q ON q.id = p.parent AND q.removed IS NULL WHERE p.removed IS NULL AND m.removed IS NULL";

impl Store {
    /// The newest first, without their bodies.
    pub fn plans(&self, mission: &str) -> Result<Vec<PlanRow>, StoreError> {
        let text = format!("{LISTED} AND p.mission = ?1 ORDER BY p.number DESC");
        self.read(|c| c.prepare(&text)?.query_map([mission], plan_row)?.collect())
    }

    pub fn plan(&self, id: &str) -> Result<Option<PlanRow>, StoreError> {
        self.read(|c| c.query_row(&format!("{FIELDS} AND p.id = ?1"), [id], plan_row).optional())
    }

    /// The same without its body.
    pub fn plan_facts(&self, id: &str) -> Result<Option<PlanRow>, StoreError> {
        self.read(|c| c.query_row(&format!("{LISTED} AND p.id = ?1"), [id], plan_row).optional())
    }

    /// Whether it was ever kept, also where it was removed since.
    pub fn has_plan(&self, id: &str) -> Result<bool, StoreError> {
        self.read(|c| c.prepare("SELECT 1 FROM plan WHERE id = ?1")?.exists([id]))
    }

    /// Numbers the plan and keeps it.
    pub fn add_plan(&self, plan: &PlanRow) -> Result<i64, Unchanged> {
        self.write(|t| {
            let last: Option<i64> =
                t.query_row("SELECT max(number) FROM plan WHERE mission = ?1", [&plan.mission], |row| row.get(0))?;
            let number = last.unwrap_or(0) + 1;
            t.execute(
                "INSERT INTO plan (id, mission, version, number, source, label, body, summary, made, who, parent)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                params![
                    plan.id,
                    plan.mission,
                    plan.version,
                    number,
                    plan.source,
                    plan.label,
                    plan.body,
                    plan.summary,
                    plan.made,
                    plan.who,
                    plan.parent
                ],
            )?;
            Ok(number)
        })
    }

    pub fn remove_plan(&self, id: &str, now: &str) -> Result<(), Unchanged> {
        self.write(|t| {
            let done = t.execute("UPDATE plan SET removed = ?2 WHERE id = ?1 AND removed IS NULL", [id, now])?;
            if done == 0 { Err(Unchanged::Absent) } else { Ok(()) }
        })
    }
}
