//! Whether what is handed in can have happened. More than the books hold can:
//! that is recorded, and shown as a discrepancy. Reversed dates and unknown
//! names cannot.

use super::{Code, Handed, Place};
use crate::entry::{Disposed, Draft, Incident, Load, Unplanned, What, WindowSeen};
use crate::log::History;
use rearguard_model::*;
use rearguard_tables::problem::Problem;
use std::collections::BTreeMap;

/// Entries that may be appended.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Judged {
    pub drafts: Vec<Draft>,
    /// Rows that say word for word what the log holds already.
    pub repeated: usize,
}

/// Judges rows that are handed in on the day `on`; all problems at once. Each
/// row that speaks of what an entry speaks of names that entry as corrected.
pub fn judge(
    mission: &Mission,
    plan: &Plan,
    log: &History,
    handed: &[Handed],
    on: Date,
) -> Result<Judged, Vec<Problem>> {
    let mut judge = Judge { mission, plan, on, problems: Vec::new() };
    for row in handed {
        judge.row(log, row);
    }
    if judge.problems.is_empty() { Ok(corrections(log, handed)) } else { Err(judge.problems) }
}

/// Finds what each row corrects and leaves out what is said already.
fn corrections(log: &History, handed: &[Handed]) -> Judged {
    let mut judged = Judged::default();
    let mut said = Said::default();
    for entry in &log.entries {
        said.take(entry.number, &entry.draft);
    }
    let mut number = log.entries.len() as u64;
    for Handed { draft, .. } in handed {
        if said.already(draft) {
            judged.repeated += 1;
            continue;
        }
        let before = draft.what.subject().and_then(|subject| said.by_subject.get(&subject).copied());
        let draft = Draft { corrects: draft.corrects.or(before), ..draft.clone() };
        number += 1;
        said.take(number, &draft);
        judged.drafts.push(draft);
    }
    judged
}

/// What the log says and no entry has corrected.
#[derive(Default)]
struct Said {
    drafts: BTreeMap<u64, Draft>,
    by_subject: BTreeMap<Vec<String>, u64>,
}

impl Said {
    fn take(&mut self, number: u64, draft: &Draft) {
        let corrected = draft.corrects.and_then(|before| Some((before, self.drafts.remove(&before)?)));
        if let Some((before, subject)) = corrected.and_then(|(n, draft)| Some((n, draft.what.subject()?)))
            && self.by_subject.get(&subject) == Some(&before)
        {
            self.by_subject.remove(&subject);
        }
        self.drafts.insert(number, draft.clone());
        if let Some(subject) = draft.what.subject() {
            self.by_subject.insert(subject, number);
        }
    }

    fn already(&self, draft: &Draft) -> bool {
        let says_so = |said: &Draft| Draft { corrects: None, ..said.clone() } == *draft;
        match draft.what.subject() {
            Some(subject) => {
                self.by_subject.get(&subject).and_then(|number| self.drafts.get(number)).is_some_and(says_so)
            }
            None => self.drafts.values().any(says_so),
        }
    }
}

struct Judge<'a> {
    mission: &'a Mission,
    plan: &'a Plan,
    on: Date,
    problems: Vec<Problem>,
}

impl Judge<'_> {
    fn row(&mut self, log: &History, row: &Handed) {
        let (place, draft) = (&row.place, &row.draft);
        self.not_after(place, "entered_on", draft.entered_on, self.on);
        self.dates(place, draft);
        self.names(place, &draft.what);
        self.correction(place, log, draft);
    }

    fn refuse(&mut self, place: &Place, code: Code, column: &str, value: &str) {
        self.problems.push(place.problem(code, column, value, |m| m.text("column", column)));
    }

    fn not_after(&mut self, place: &Place, column: &str, date: Date, limit: Date) {
        if date > limit {
            let fill = |m: rearguard_words::Message| m.text("column", column).date("limit", limit);
            self.problems.push(place.problem(Code::Future, column, &date.to_string(), fill));
        }
    }

    fn in_order(&mut self, place: &Place, column: &str, first: Date, last: Option<Date>) {
        if let Some(last) = last.filter(|last| *last < first) {
            let fill = |m: rearguard_words::Message| m.text("column", column).date("first", first);
            self.problems.push(place.problem(Code::Reversed, column, &last.to_string(), fill));
        }
    }

    fn dates(&mut self, place: &Place, draft: &Draft) {
        let happened = match draft.what {
            What::Actual(_) | What::Unplanned(_) => "departed",
            _ => "date",
        };
        let date = draft.what.on();
        self.not_after(place, happened, date, draft.entered_on);
        // Permissions may have been asked for long before the first plan day.
        let asked =
            matches!(draft.what, What::Asked { .. } | What::Granted { .. } | What::Refused { .. } | What::Window(_));
        if date < self.mission.start && !asked {
            let start = self.mission.start;
            let fill = |m: rearguard_words::Message| m.text("column", happened).date("start", start);
            self.problems.push(place.problem(Code::BeforeStart, happened, &date.to_string(), fill));
        }
        match &draft.what {
            What::Actual(moved) => self.arrival(place, draft, moved.departed, moved.arrived),
            What::Unplanned(moved) => self.arrival(place, draft, moved.departed, moved.arrived),
            What::Window(window) => self.in_order(place, "to", window.from, window.to),
            What::Granted { from: Some(from), to, .. } => self.in_order(place, "to", *from, *to),
            _ => {}
        }
    }

    fn arrival(&mut self, place: &Place, draft: &Draft, departed: Date, arrived: Option<Date>) {
        self.in_order(place, "arrived", departed, arrived);
        if let Some(arrived) = arrived {
            self.not_after(place, "arrived", arrived, draft.entered_on);
        }
    }

    /// Refuses a name that does not exist.
    fn known(&mut self, place: &Place, column: &str, name: &str, exists: bool) {
        if !exists {
            self.refuse(place, Code::Unknown, column, name);
        }
    }
    fn site(&mut self, place: &Place, name: &str) {
        self.known(place, "site", name, self.mission.site(name).is_some());
    }
    fn clearance(&mut self, place: &Place, name: &str) {
        let exists = self.mission.clearances.rows().iter().any(|row| row.clearance == name);
        self.known(place, "clearance", name, exists);
    }
    fn load(&mut self, place: &Place, load: &Load) {
        if let Some(unit) = &load.unit {
            self.known(place, "unit", unit, self.mission.unit(unit).is_some());
        }
        if let Some(asset) = &load.asset {
            self.known(place, "asset", asset, self.mission.asset(asset).is_some());
        }
        if load.unit.is_some() && load.asset.is_some() {
            self.refuse(place, Code::OneOfTwo, "unit", "");
        }
    }
    /// Exactly one of unit and asset.
    fn one_owner(&mut self, place: &Place, load: &Load) {
        self.load(place, load);
        if load.unit.is_none() && load.asset.is_none() {
            self.refuse(place, Code::OneOfTwo, "unit", "");
        }
    }

    fn names(&mut self, place: &Place, what: &What) {
        match what {
            What::Actual(moved) => self.actual(place, &moved.movement, &moved.load),
            What::Unplanned(moved) => self.unplanned(place, moved),
            What::Counted(counted) => {
                self.site(place, &counted.site);
                self.one_owner(place, &counted.load);
            }
            What::Closed { site, .. } => self.site(place, site),
            What::Signed { site, step, .. } => self.step(place, site, step),
            What::Asked { clearance, .. } | What::Granted { clearance, .. } | What::Refused { clearance, .. } => {
                self.clearance(place, clearance);
            }
            What::Window(window) => self.window(place, window),
            What::Incident(incident) => self.incident(place, incident),
            What::Disposed(disposed) => self.disposed(place, disposed),
            What::Transferred { task, .. } => self.known(place, "task", task, self.mission.task(task).is_some()),
            What::Begins { .. } | What::Withdrawn { .. } => {}
        }
    }

    fn unplanned(&mut self, place: &Place, moved: &Unplanned) {
        self.known(place, "leg", &moved.leg, self.mission.leg(&moved.leg).is_some());
        if let Some(fleet) = &moved.fleet {
            self.known(place, "fleet", fleet, self.mission.fleet(fleet).is_some());
        }
        if self.plan.movements.iter().any(|planned| planned.id == moved.movement) {
            self.refuse(place, Code::IdTaken, "movement", &moved.movement);
        }
        self.load(place, &moved.load);
        if sums_up(&moved.load) {
            self.refuse(place, Code::NobodyAboard, "unit", "");
        }
    }

    fn window(&mut self, place: &Place, window: &WindowSeen) {
        let exists = crate::known::subject(self.mission, &window.subject).is_some();
        self.known(place, "subject", &window.subject, exists);
        if !["", "out", "back"].contains(&window.direction.as_str()) {
            self.refuse(place, Code::NotAWord, "direction", &window.direction);
        }
    }

    fn incident(&mut self, place: &Place, incident: &Incident) {
        if let Some(site) = &incident.site {
            self.site(place, site);
        }
        if let Some(leg) = &incident.leg {
            self.known(place, "leg", leg, self.mission.leg(leg).is_some());
        }
    }

    fn disposed(&mut self, place: &Place, disposed: &Disposed) {
        self.site(place, &disposed.site);
        let owner = Load { unit: disposed.unit.clone(), asset: disposed.asset.clone(), ..Load::default() };
        self.one_owner(place, &owner);
        if CargoClass::from_word(&disposed.class).is_none() {
            self.refuse(place, Code::NotAWord, "class", &disposed.class);
        }
        if !["sell", "gift", "destroy"].contains(&disposed.how.as_str()) {
            self.refuse(place, Code::NotAWord, "how", &disposed.how);
        }
    }

    fn actual(&mut self, place: &Place, movement: &str, load: &Load) {
        let planned = self.plan.movements.iter().find(|planned| planned.id == movement);
        self.known(place, "movement", movement, planned.is_some());
        self.load(place, load);
        let carries_units =
            planned.is_some_and(|planned| planned.manifest.iter().any(|row| matches!(row, ManifestRow::Unit { .. })));
        if planned.is_some() && sums_up(load) && !carries_units {
            self.refuse(place, Code::NobodyAboard, "unit", "");
        }
    }

    fn step(&mut self, place: &Place, site: &str, step: &str) {
        self.site(place, site);
        if let Some(id) = self.mission.site(site) {
            let exists = self.mission.steps_of(id).iter().any(|row| self.mission.steps[*row].step == step);
            self.known(place, "step", step, exists);
        }
    }

    fn correction(&mut self, place: &Place, log: &History, draft: &Draft) {
        let withdrawn = matches!(draft.what, What::Withdrawn { .. });
        let Some(number) = draft.corrects else {
            if withdrawn {
                self.refuse(place, Code::Missing, "corrects", "");
            }
            return;
        };
        let at = usize::try_from(number).ok().and_then(|n| n.checked_sub(1));
        let entry = at.and_then(|at| log.entries.get(at));
        if !entry.is_some_and(|entry| withdrawn || entry.draft.what.kind() == draft.what.kind()) {
            self.refuse(place, Code::NoSuchEntry, "corrects", &number.to_string());
        }
    }
}

/// Whether a row gives a sum for a whole movement.
fn sums_up(load: &Load) -> bool {
    let sum = [load.people, load.vehicles, load.teu].into_iter().flatten().any(|count| count > 0);
    sum && load.unit.is_none() && load.asset.is_none()
}
