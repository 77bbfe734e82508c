//! What was known on a day of the past: the mission's tables, the windows and
//! closing dates as they had been announced, the log as it had been kept.

use rearguard::model::*;
use rearguard::read_mission;
use rearguard::tables::columns;
use rearguard::tables::grid::{GridOptions, read_tables};
use rearguard_track::entry::Entry;
use rearguard_track::{History, intake};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A mission's folder with the tables of what really happened beside it.
pub struct Past {
    folder: PathBuf,
    pub mission: Mission,
}

pub fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

impl Past {
    pub fn read(folder: &Path) -> Past {
        let mission = read_mission(folder, &Default::default()).mission.expect("the mission is valid");
        Past { folder: folder.to_owned(), mission }
    }

    /// The rows of one of the tables beside the mission, by column.
    fn rows(&self, name: &str) -> Vec<BTreeMap<String, String>> {
        let text = std::fs::read_to_string(self.folder.join("actuals").join(name)).expect("a table of actuals");
        let mut lines = text.lines();
        let header: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
        let row =
            |line: &str| header.iter().zip(line.split(',')).map(|(h, c)| ((*h).to_owned(), c.to_owned())).collect();
        lines.map(row).collect()
    }

    /// When each site really closed. For judging only: nothing of it is known before.
    pub fn closed(&self) -> Vec<(String, Date)> {
        self.rows("closed.csv").iter().map(|row| (row["site"].clone(), day(&row["date"]))).collect()
    }

    /// The mission as it was known on the evening of `on`: without closing dates
    /// that had not been announced, without windows that had not begun or been
    /// foreseen, and without the end of those that came unforeseen and went on.
    pub fn as_known(&self, on: Date) -> Mission {
        let mission = &self.mission;
        let mut tables = mission.tables().clone();
        for row in self.rows("announced.csv") {
            if day(&row["known_from"]) > on
                && let Some(site) = mission.site(&row["site"])
            {
                let site = &mut tables.sites.rows_mut()[site.index()];
                (site.close_from, site.close_by) = (None, None);
            }
        }
        let (today, last) = (mission.day(on), mission.last_day());
        let known = |row: &&Window| row.known_from.is_none_or(|known| known <= on);
        let as_seen = |row: &Window| {
            let unforeseen = row.known_from.is_some_and(|known| mission.day(known) >= row.from);
            let to = if unforeseen && row.to >= today { last } else { row.to };
            Window { to, ..row.clone() }
        };
        tables.windows = mission.windows.rows().iter().filter(known).map(as_seen).collect();
        Mission::assemble(tables).expect("blank dates and fewer windows are valid")
    }

    /// The log as it had been kept by then: rows of later days are left out.
    pub fn log(&self, on: Date) -> History {
        let mission = &self.mission;
        let plan = Plan::default();
        let mut history = History { mission: mission.name.clone(), ..History::default() };
        for name in ["unplanned.csv", "disposed.csv", "closed.csv"] {
            if self.rows(name).is_empty() {
                continue;
            }
            let path = self.folder.join("actuals").join(name);
            let raw = read_tables(&path, columns::LOG, &GridOptions::default()).expect("a table");
            let handed = intake::from_tables(&raw, mission.end).unwrap_or_else(|e| panic!("{name}: {e:?}"));
            let judged = intake::judge(mission, &plan, &history, &handed, mission.end)
                .unwrap_or_else(|e| panic!("{name}: {e:?}"));
            // Corrections name the entries that they correct by their numbers.
            let first = history.entries.len() as u64 + 1;
            history.entries.extend((first..).zip(judged.drafts).map(|(number, draft)| Entry { number, draft }));
        }
        history.entries.retain(|entry| entry.draft.entered_on <= on);
        history
    }
}
