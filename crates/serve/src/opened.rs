//! Missions and plans understood, kept in memory as long as they are looked at.

use crate::limits::{MISSIONS_HELD, PLANS_HELD};
use crate::store::{PlanRow, Store};
use crate::tables::{ProblemSaid, Tables, said};
use crate::web::refusal::Refusal;
use rearguard::model::{Calendar, Date, Mission, Plan};
use rearguard::tables::files::plan_from_json;
use rearguard::tables::reading::{ReadOptions, Reading, mission_from};
use rearguard::{Review, check};
use rearguard_track::{History, check_from, mission_as_known, plan_as_happened};
use rearguard_words::Language;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

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

/// The most recently used of each.
#[derive(Default)]
pub struct Held {
    missions: Mutex<VecDeque<(String, Arc<OpenMission>)>>,
    plans: Mutex<VecDeque<(String, Arc<OpenPlan>)>>,
}

fn recent<T>(list: &Mutex<VecDeque<(String, Arc<T>)>>, key: &str) -> Option<Arc<T>> {
    let mut list = list.lock().unwrap_or_else(PoisonError::into_inner);
    let at = list.iter().position(|(held, _)| held == key)?;
    let found = list.remove(at)?;
    let answer = found.1.clone();
    list.push_front(found);
    Some(answer)
}

fn hold<T>(list: &Mutex<VecDeque<(String, Arc<T>)>>, key: String, value: &Arc<T>, most: usize) {
    let mut list = list.lock().unwrap_or_else(PoisonError::into_inner);
    list.push_front((key, value.clone()));
    list.truncate(most);
}

impl Held {
    /// One version of a mission, by the digest of its text.
    pub fn mission(&self, store: &Store, id: &str, version: i64) -> Result<Arc<OpenMission>, Refusal> {
        let row = store.version(id, version)?.ok_or_else(Refusal::absent)?;
        if let Some(found) = recent(&self.missions, &row.body) {
            return Ok(found);
        }
        let text = store.body(&row.body)?.ok_or_else(Refusal::absent)?;
        let tables = serde_json::from_str(&text).map_err(|_| Refusal::broken())?;
        let opened = Arc::new(OpenMission::of(tables));
        hold(&self.missions, row.body, &opened, MISSIONS_HELD);
        Ok(opened)
    }

    /// A plan judged with what the log says now.
    pub fn plan(&self, store: &Store, id: &str, history: &History) -> Result<Arc<OpenPlan>, Refusal> {
        let key = format!("{id} {}", history.entries.len());
        if let Some(found) = recent(&self.plans, &key) {
            return Ok(found);
        }
        let row = store.plan(id)?.ok_or_else(Refusal::absent)?;
        let open = self.mission(store, &row.mission, row.version)?;
        let judged = Arc::new(OpenPlan::judge(row, open, history)?);
        hold(&self.plans, key, &judged, PLANS_HELD);
        Ok(judged)
    }
}
