//! Missions and plans understood, kept in memory as long as they are looked at.

use crate::limits::{ANSWERS_HELD, MISSIONS_HELD, PLANS_HELD};
use crate::shelf::Shelf;
use crate::store::{PlanRow, Store};
use crate::tables::{ProblemSaid, Tables, said};
use crate::web::refusal::Refusal;
use axum::body::Bytes;
use rearguard::model::{Calendar, Date, Mission, Plan};
use rearguard::tables::files::plan_from_json;
use rearguard::tables::reading::{ReadOptions, Reading, mission_from};
use rearguard::{Review, check};
use rearguard_track::{History, check_from, mission_as_known, plan_as_happened, read_history};
use rearguard_words::Language;
use serde::Serialize;
use std::path::Path;
use std::sync::Arc;

/// One version of a mission's tables, read.
pub struct OpenMission {
    pub tables: Tables,
    pub reading: Reading,
}

impl OpenMission {
    pub fn of(tables: Tables) -> OpenMission {
        let reading = mission_from(tables.raw(), &ReadOptions::default());
        OpenMission { tables, reading }
    }

    /// What was wrong in the files, and what is wrong with the rows.
    pub fn problems(&self, language: Language) -> Vec<ProblemSaid> {
        let notes = self.tables.notes.iter().map(|note| match language {
            Language::English => note.en.clone(),
            Language::French => note.fr.clone(),
        });
        let rows = self.reading.problems.iter().map(|problem| said(problem, language, None));
        let mut all: Vec<ProblemSaid> = Vec::new();
        for problem in notes.chain(rows) {
            if !all.contains(&problem) {
                all.push(problem);
            }
        }
        all
    }

    pub fn mission(&self) -> Result<&Mission, Refusal> {
        self.reading.mission.as_ref().ok_or_else(|| Refusal::unprocessable("serve-mission-unfinished", "unfinished"))
    }
}

/// A plan judged.
pub struct OpenPlan {
    pub row: PlanRow,
    pub open: Arc<OpenMission>,
    pub mission: Mission,
    pub calendar: Calendar,
    pub plan: Plan,
    pub review: Review,
}

impl OpenPlan {
    /// Judges a plan; one made anew on a day is judged from that day on.
    pub fn judge(row: PlanRow, open: Arc<OpenMission>, history: &History) -> Result<OpenPlan, Refusal> {
        let mission = open.mission()?.clone();
        let plan = plan_from_json(row.body.as_bytes()).map_err(|error| Refusal::problems(&error.problems))?.plan;
        let (mission, calendar, review) = match plan.as_of.filter(|_| !history.entries.is_empty()) {
            Some(on) => replanned(&mission, &plan, history, on),
            None => {
                let calendar = Calendar::new(&mission, None);
                let review = check(&mission, &plan, None);
                (mission, calendar, review)
            }
        };
        Ok(OpenPlan { row, open, mission, calendar, plan, review })
    }
}

fn replanned(mission: &Mission, plan: &Plan, history: &History, on: Date) -> (Mission, Calendar, Review) {
    let known = mission_as_known(mission, history, Date::MAX);
    let calendar = Calendar::new(&known, None);
    let review = check_from(&known, &calendar, plan, history, on);
    (known, calendar, review)
}

/// The plan with its past as it happened, for drawings.
pub fn as_happened(open: &OpenPlan, history: &History) -> Plan {
    match open.plan.as_of.filter(|_| !history.entries.is_empty()) {
        Some(on) => plan_as_happened(&open.mission, &open.calendar, &open.plan, history, on),
        None => open.plan.clone(),
    }
}

/// What was understood last, and answers made of it.
pub struct Held {
    missions: Shelf<OpenMission>,
    plans: Shelf<OpenPlan>,
    histories: Shelf<History>,
    /// JSON as it was answered.
    answers: Shelf<Bytes>,
}

impl Default for Held {
    fn default() -> Held {
        Held {
            missions: Shelf::new(MISSIONS_HELD),
            plans: Shelf::new(PLANS_HELD),
            histories: Shelf::new(MISSIONS_HELD),
            answers: Shelf::new(ANSWERS_HELD),
        }
    }
}

impl Held {
    /// One version of a mission, by the digest of its text.
    pub fn mission(&self, store: &Store, id: &str, version: i64) -> Result<Arc<OpenMission>, Refusal> {
        let row = store.version(id, version)?.ok_or_else(Refusal::absent)?;
        self.missions.get(&row.body, || {
            let text = store.body(&row.body)?.ok_or_else(Refusal::absent)?;
            let tables = serde_json::from_str(&text).map_err(|_| Refusal::broken())?;
            Ok(OpenMission::of(tables))
        })
    }

    /// A log, read again when its file has changed: it only ever grows.
    pub fn history(&self, path: &Path) -> Result<Arc<History>, Refusal> {
        let about = std::fs::metadata(path).ok();
        let changed = about.as_ref().and_then(|about| about.modified().ok());
        let key = format!("{} {:?} {changed:?}", path.display(), about.map(|about| about.len()));
        self.histories.get(&key, || read_history(path).map_err(|error| crate::web::log::unusable(&error)))
    }

    /// A plan judged with what the log says now.
    pub fn plan(&self, store: &Store, id: &str, history: &History) -> Result<Arc<OpenPlan>, Refusal> {
        self.plans.get(&judged_key(id, history), || {
            let row = store.plan(id)?.ok_or_else(Refusal::absent)?;
            let open = self.mission(store, &row.mission, row.version)?;
            OpenPlan::judge(row, open, history)
        })
    }

    /// A plan that was judged when it was made.
    pub fn keep_plan(&self, judged: OpenPlan, history: &History) {
        self.plans.put(&judged_key(&judged.row.id, history), judged);
    }

    /// JSON that is made once for each key: all that it hangs on.
    pub fn answer<T: Serialize>(&self, key: &str, make: impl FnOnce() -> Result<T, Refusal>) -> Result<Bytes, Refusal> {
        let made = || serde_json::to_vec(&make()?).map(Bytes::from).map_err(|_| Refusal::broken());
        self.answers.get(key, made).map(|bytes| Bytes::clone(&bytes))
    }
}

/// A plan's tables never change; what happened does.
fn judged_key(id: &str, history: &History) -> String {
    format!("{id} {}", head(history))
}

/// The digest of a log's last entry; blank before the first.
pub fn head(history: &History) -> String {
    history.digest().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::NewVersion;
    use rearguard::tables::files::plan_to_json;
    use rearguard::tables::grid::{GridOptions, read};
    use std::sync::Barrier;

    /// A store with the tutorial's mission and a plan that does nothing.
    fn store(folder: &Path) -> Store {
        let store = Store::open(&folder.join("store.sqlite")).expect("a store");
        let tutorial = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions/tutorial");
        let raw = read(&tutorial, &GridOptions::default()).expect("the tutorial");
        let body = serde_json::to_string(&Tables::of(&raw)).expect("JSON");
        let (blank, now, who) = ("{}", "2026-01-01T00:00:00Z", "tester");
        let new = NewVersion {
            name: "m",
            summary: blank,
            body: &body,
            act: blank,
            said: blank,
            back: None,
            forward: None,
            now,
            who,
        };
        store.add_mission("m", &new).expect("added");
        let plan = PlanRow {
            id: "p".to_owned(),
            mission: "m".to_owned(),
            version: 1,
            number: 0,
            parent: None,
            source: "uploaded".to_owned(),
            label: String::new(),
            body: plan_to_json(&Plan::default()),
            summary: blank.to_owned(),
            made: now.to_owned(),
            who: who.to_owned(),
        };
        store.add_plan(&plan).expect("added");
        store
    }

    #[test]
    fn readers_of_a_plan_at_the_same_moment_share_one_judging() {
        let folder = tempfile::tempdir().expect("a folder");
        let (store, held, both) = (store(folder.path()), Held::default(), Barrier::new(2));
        let read = || {
            both.wait();
            held.plan(&store, "p", &History::default()).unwrap_or_else(|refusal| panic!("{}", refusal.code))
        };
        let (one, other) = std::thread::scope(|scope| {
            let one = scope.spawn(read);
            let other = scope.spawn(read);
            (one.join().expect("read"), other.join().expect("read"))
        });
        assert!(Arc::ptr_eq(&one, &other), "two judgings of one plan");
        assert!(!one.review.violations.is_empty(), "a plan that leaves everybody there breaks rules");
    }
}
