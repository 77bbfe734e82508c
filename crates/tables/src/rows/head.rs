//! mission.toml, or the sheet `mission`: keys and values.

use super::cells::Limit;
use super::frame::Frame;
use super::names::nearest;
use super::sheet::{Row, Sheet, with_nearest};
use super::{codes, fault::Fault};
use rearguard_model::day::day_of;
use rearguard_model::{
    Clause, ClauseId, ClauseKind, Date, Decimal, MissionTables, ReplanWeights, Resolution, Table, Votes, Weights,
};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The longest mission that can be planned, in days: ten years.
pub(crate) const MOST_PLAN_DAYS: i32 = 3_653;

const CLAUSE_KEYS: [&str; 9] = ["id", "kind", "text", "from", "by", "until", "site", "strength", "every_days"];

/// The keys with the rows that hold them, and which have been asked for.
pub(crate) struct Head<'a> {
    sheet: &'a Sheet<'a>,
    rows: BTreeMap<String, usize>,
    asked: RefCell<BTreeSet<String>>,
}

impl<'a> Head<'a> {
    pub fn of(sheet: &'a Sheet<'a>) -> Head<'a> {
        let mut rows = BTreeMap::new();
        for row in sheet.rows() {
            let Some(key) = row.id_silently("key") else { continue };
            if let Some(&first) = rows.get(&key) {
                let fault = Fault::error(codes::KEY_TWICE).text("first", sheet.number(first));
                row.fault("key", fault.text("key", &key).text("second", row.number()));
                continue;
            }
            rows.insert(key, row.at);
        }
        Head { sheet, rows, asked: RefCell::default() }
    }

    /// What a reader makes of the value of this key; `None` where it is not set.
    fn value<T>(&self, key: &str, read: impl Fn(Row<'_>) -> Option<T>) -> Option<T> {
        self.asked.borrow_mut().insert(key.to_owned());
        let &at = self.rows.get(key)?;
        read(self.sheet.row(at).labelled(key))
    }
    fn text(&self, key: &str) -> Option<String> {
        self.value(key, |row| row.text("value"))
    }
    fn date(&self, key: &str) -> Option<Date> {
        self.value(key, |row| row.date("value"))
    }
    fn amount(&self, key: &str, limit: Limit) -> Option<Decimal> {
        self.value(key, |row| row.amount("value", limit))
    }
    fn is_set(&self, key: &str) -> bool {
        self.rows.get(key).is_some_and(|&at| !self.sheet.row(at).is_blank("value"))
    }
    /// Says something of the value of a key.
    pub fn fault(&self, key: &str, fault: Fault) {
        match self.rows.get(key) {
            Some(&at) => self.sheet.row(at).labelled(key).fault("value", fault),
            None => self.sheet.fault(fault.text("column", key).text("value", "")),
        }
    }
    fn needed<T>(&self, key: &str, value: Option<T>, stand_in: T) -> T {
        if value.is_none() && !self.is_set(key) && self.sheet.found() {
            self.sheet.fault(Fault::error(codes::MISSING_KEY).text("key", key));
        }
        value.unwrap_or(stand_in)
    }

    /// The mission without its tables.
    pub fn mission(&self) -> MissionTables {
        let name = self.needed("mission.name", self.text("mission.name"), String::new());
        let placeholder = jiff::civil::date(2000, 1, 1);
        let start = self.date("mission.start");
        let end = self.date("mission.end");
        let start = self.needed("mission.start", start, end.unwrap_or(placeholder));
        let end = self.needed("mission.end", end, start);
        let mut mission = MissionTables::empty(&name, start, end);
        self.horizon(start, end);
        self.settings(&mut mission);
        mission.weights = self.weights();
        mission.replan = self.replan();
        mission.resolution = self.resolution();
        mission
    }

    fn horizon(&self, start: Date, end: Date) {
        if !self.is_set("mission.start") || !self.is_set("mission.end") {
            return;
        }
        let days = day_of(start, end);
        if !(0..MOST_PLAN_DAYS).contains(&days) {
            let fault = Fault::error(codes::BAD_HORIZON).date("start", start).date("end", end);
            self.fault("mission.end", fault.count("limit", MOST_PLAN_DAYS.into()));
        }
    }

    fn settings(&self, mission: &mut MissionTables) {
        mission.country = self.text("mission.country");
        mission.contact = self.text("mission.contact");
        if let Some(km) = self.amount("mission.vicinity_km", Limit::Kilometres) {
            mission.vicinity_km = km;
        }
        if let Some(people) = self.value("mission.protect_min", |row| row.things("value")) {
            mission.protect_min = people;
        }
        if let Some(days) = self.value("mission.handling_days", |row| row.days("value")) {
            mission.handling_days = days;
        }
        mission.medevac_km = self.amount("mission.medevac_km", Limit::Kilometres);
        mission.supply_teu_per_1000_person_days = self.amount("mission.supply_teu_per_1000_person_days", Limit::Factor);
        if let Some(share) = self.value("mission.plan_on", |row| row.share("value")) {
            if share.is_zero() || share == Decimal::ONE {
                self.fault("mission.plan_on", Fault::error(codes::NOT_A_SHARE));
            } else {
                mission.plan_on = share;
            }
        }
    }

    fn weights(&self) -> Weights {
        let default = Weights::default();
        let weight = |key: &str, default: Decimal| self.amount(key, Limit::Weight).unwrap_or(default);
        Weights {
            casualty: weight("score.casualty", default.casualty),
            late_person_day: weight("score.late_person_day", default.late_person_day),
            unprotected_person_day: weight("score.unprotected_person_day", default.unprotected_person_day),
            task_shortfall_person_day: weight("score.task_shortfall_person_day", default.task_shortfall_person_day),
            property_value: weight("score.property_value", default.property_value),
            money: weight("score.money", default.money),
        }
    }

    fn replan(&self) -> ReplanWeights {
        let default = ReplanWeights::default();
        let weight = |key: &str, default: Decimal| self.amount(key, Limit::Weight).unwrap_or(default);
        ReplanWeights {
            moved_movement: weight("replan.moved_movement", default.moved_movement),
            moved_closure_day: weight("replan.moved_closure_day", default.moved_closure_day),
        }
    }

    fn resolution(&self) -> Resolution {
        let votes = |key: &str| self.value(key, |row| row.count("value", 1_000)).map(|n| n as u32);
        let (for_, against) = (votes("resolution.votes.for"), votes("resolution.votes.against"));
        let abstained = votes("resolution.votes.abstained");
        let vetoed = self.value("resolution.votes.vetoed", |row| Some(row.flag("value")));
        let given = for_.is_some() || against.is_some() || abstained.is_some() || vetoed.is_some();
        Resolution {
            symbol: self.text("resolution.symbol"),
            adopted: self.date("resolution.adopted"),
            votes: given.then(|| Votes {
                for_: for_.unwrap_or(0),
                against: against.unwrap_or(0),
                abstained: abstained.unwrap_or(0),
                vetoed: vetoed.unwrap_or(false),
            }),
        }
    }

    /// The ids of the clauses in the order in which they stand.
    pub fn clause_ids(&self) -> Vec<String> {
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        for (id, at) in self.rows.iter().filter_map(|(key, &at)| Some((clause_key(key)?.0, at))) {
            let known = first.entry(id).or_insert(at);
            *known = (*known).min(at);
        }
        let mut ids: Vec<(usize, &str)> = first.into_iter().map(|(id, at)| (at, id)).collect();
        ids.sort();
        ids.into_iter().map(|(_, id)| id.to_owned()).collect()
    }

    pub fn clauses(&self, frame: &Frame) -> Table<ClauseId, Clause> {
        self.clause_ids().into_iter().map(|id| self.clause(id, frame)).collect()
    }

    fn clause(&self, id: String, frame: &Frame) -> Clause {
        let key = |name: &str| format!("clause.{id}.{name}");
        let day = |name: &str| self.date(&key(name)).map(|date| day_of(frame.start, date));
        self.text(&key("id"));
        let kind = self.value(&key("kind"), |row| row.word("value", ClauseKind::ALL, ClauseKind::word));
        let clause = Clause {
            kind: self.needed(&key("kind"), kind, ClauseKind::Report),
            text: self.text(&key("text")),
            from: day("from"),
            by: day("by"),
            until: day("until"),
            site: self.value(&key("site"), |row| row.reference("value", &frame.sites, "sites")),
            strength: self.value(&key("strength"), |row| row.things("value")),
            every_days: self.value(&key("every_days"), |row| row.days("value")),
            id: id.clone(),
        };
        self.check_clause(&clause, frame);
        clause
    }

    fn check_clause(&self, clause: &Clause, frame: &Frame) {
        let key = |name: &str| format!("clause.{}.{name}", clause.id);
        let mut missing: Vec<&str> =
            needed_keys(clause.kind).iter().copied().filter(|k| !self.is_set(&key(k))).collect();
        if clause.kind == ClauseKind::ProtectCivilians && self.is_set(&key("by")) {
            missing.clear();
        }
        for name in missing {
            let fault = Fault::error(codes::CLAUSE_INCOMPLETE).text("clause", &clause.id);
            self.fault(&key("kind"), fault.text("kind", clause.kind.word()).text("key", name));
        }
        for (last, end) in [("until", clause.until), ("by", clause.by)] {
            if let (Some(from), Some(end)) = (clause.from, end)
                && from > end
            {
                let fault = Fault::error(codes::RANGE_REVERSED).text("first", "from").text("last", last);
                self.fault(&key("from"), fault.date("from", frame.date(from)).date("to", frame.date(end)));
            }
        }
    }

    /// Keys that nobody has asked for, each with the known one next to it.
    pub fn unknown_keys(&self) {
        let asked = self.asked.borrow();
        for (key, &at) in self.rows.iter().filter(|(key, _)| !asked.contains(*key)) {
            let (known, typed): (Vec<String>, &str) = match clause_key(key) {
                Some((id, typed)) => (CLAUSE_KEYS.iter().map(|k| format!("clause.{id}.{k}")).collect(), typed),
                None => (asked.iter().filter(|k| !k.starts_with("clause.")).cloned().collect(), key),
            };
            let tail = |k: &'_ str| k.rsplit('.').next().unwrap_or(k).to_owned();
            let tails: Vec<String> = known.iter().map(|k| tail(k)).collect();
            let found = nearest(key, known.iter().map(String::as_str)).map(str::to_owned).or_else(|| {
                let close = nearest(&tail(typed), tails.iter().map(String::as_str))?.to_owned();
                known.iter().find(|k| tail(k) == close).cloned()
            });
            let fault = Fault::warning(codes::UNKNOWN_KEY).text("key", key);
            self.sheet.row(at).labelled(key).fault("value", with_nearest(fault, found.as_deref()));
        }
    }
}

/// What a clause of this kind cannot do without.
fn needed_keys(kind: ClauseKind) -> &'static [&'static str] {
    match kind {
        ClauseKind::WithdrawPersonnel | ClauseKind::WithdrawProperty | ClauseKind::TransferTasks => &["by"],
        ClauseKind::CeaseOperations => &["from"],
        ClauseKind::ProtectCivilians | ClauseKind::Liquidate => &["until"],
        ClauseKind::GuardLimit => &["strength"],
        ClauseKind::CloseSite => &["site", "by"],
        ClauseKind::Terminate | ClauseKind::SupportHumanitarian | ClauseKind::Report => &[],
    }
}

/// The id and the key of `clause.OP2-withdraw.by`.
fn clause_key(key: &str) -> Option<(&str, &str)> {
    key.strip_prefix("clause.")?.rsplit_once('.')
}
