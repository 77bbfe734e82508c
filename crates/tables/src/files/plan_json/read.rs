//! plan.json as a plan. Shapes are strict (a list where a list belongs), names
//! are taken as they are, and values that no plan may hold go to the plan's
//! `form_faults`, for rule P0 to report with everything else.

use super::super::digits::{count_of, exact_of};
use super::super::json::{Node, Value, parse};
use super::super::plan_error::{PlanFileError, error, line_of, malformed, whole};
use super::super::text::{day, name};
use crate::problem::{Problem, Severity};
use rearguard_model::{
    Closure, Contracted, Date, Disposal, EscortDetail, Exact, FleetUse, FormExpectation, FormFault, MadeBy,
    ManifestRow, Movement, PLAN_FORMAT, Parts, Plan, PlannedStep, Release, Score, Transfer,
};
use rearguard_words::Message;

/// A plan file may have this many bytes: 64 MB.
pub const PLAN_SIZE_LIMIT: usize = 64_000_000;

const FILE: &str = "plan.json";

/// A plan and what was strange about its file.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct PlanReading {
    pub plan: Plan,
    /// Never of severity `Error`.
    pub warnings: Vec<Problem>,
}

/// Reads the bytes of a plan.json. A key that is left out is an empty list, a
/// count that is left out is 0.
pub fn plan_from_json(bytes: &[u8]) -> Result<PlanReading, PlanFileError> {
    if bytes.len() > PLAN_SIZE_LIMIT {
        let message = Message::new("files-plan-too-large")
            .count("limit", whole(PLAN_SIZE_LIMIT / 1_000_000))
            .count("size", whole(bytes.len().div_ceil(1_000_000)));
        return Err(error("P002", FILE, message).into());
    }
    let root = parse(bytes).map_err(|fault| malformed(FILE, bytes, &fault))?;
    let mut reading = Reading { bytes, faults: Vec::new(), warnings: Vec::new(), errors: Vec::new() };
    let mut plan = reading.plan(&root);
    if !reading.errors.is_empty() {
        return Err(PlanFileError { problems: reading.errors });
    }
    plan.form_faults = reading.faults;
    Ok(PlanReading { plan, warnings: reading.warnings })
}

/// What has been noticed so far.
struct Reading<'b> {
    bytes: &'b [u8],
    faults: Vec<FormFault>,
    warnings: Vec<Problem>,
    errors: Vec<Problem>,
}

/// An object's members, and where it stands in the plan (`movements[3]`).
struct Fields<'n> {
    node: &'n Node,
    place: String,
}

impl<'n> Fields<'n> {
    /// The member's value; `None` where it is left out or null.
    fn get(&self, key: &str) -> Option<&'n Node> {
        let Value::Object(members) = &self.node.value else { return None };
        members.iter().find(|m| m.key == key).map(|m| &m.node).filter(|n| n.value != Value::Null)
    }

    fn path(&self, key: &str) -> String {
        if self.place.is_empty() { key.to_owned() } else { format!("{}.{key}", self.place) }
    }
}

impl Reading<'_> {
    fn plan(&mut self, root: &Node) -> Plan {
        const KEYS: &[&str] = &[
            "format",
            "mission",
            "mission_digest",
            "as_of",
            "log_digest",
            "movements",
            "disposals",
            "steps",
            "transfers",
            "closures",
            "releases",
            "score",
            "bound",
            "made_by",
        ];
        let top = self.fields(root, String::new(), KEYS);
        self.format(&top);
        Plan {
            mission: self.text(&top, "mission"),
            mission_digest: self.optional_text(&top, "mission_digest"),
            movements: self.list(&top, "movements", Self::movement),
            disposals: self.list(&top, "disposals", Self::disposal),
            steps: self.list(&top, "steps", Self::step),
            transfers: self.list(&top, "transfers", Self::transfer),
            closures: self.list(&top, "closures", Self::closure),
            releases: self.list(&top, "releases", Self::release),
            score: self.score(&top),
            bound: top.get("bound").and_then(|node| self.amount(node, "bound")),
            made_by: self.made_by(&top),
            as_of: top.get("as_of").map(|_| self.date(&top, "as_of")),
            log_digest: self.optional_text(&top, "log_digest"),
            parts: Parts::default(),
            form_faults: Vec::new(),
        }
    }

    fn format(&mut self, top: &Fields) {
        match (self.optional_text(top, "format"), top.get("format"), top.get("movements")) {
            (Some(format), Some(node), _) if format != PLAN_FORMAT => {
                let message = Message::new("files-plan-format").text("found", &format).text("known", PLAN_FORMAT);
                self.errors.push(self.problem("P008", Severity::Error, node.at, format, message));
            }
            (None, None, None) => {
                let message = Message::new("files-not-a-plan");
                self.errors.push(error("P008", FILE, message));
            }
            (None, None, Some(_)) => {
                let message = Message::new("files-plan-format-missing").text("known", PLAN_FORMAT);
                let problem = error("P014", FILE, message);
                self.warnings.push(Problem { severity: Severity::Warning, ..problem });
            }
            _ => {}
        }
    }

    fn movement(&mut self, f: &Fields) -> Movement {
        const KEYS: &[&str] = &["id", "leg", "reverse", "depart", "manifest", "fleets", "contracted", "escort"];
        self.unknown_keys(f, KEYS);
        Movement {
            id: self.text(f, "id"),
            leg: self.text(f, "leg"),
            reverse: self.flag(f, "reverse"),
            depart: self.date(f, "depart"),
            manifest: self.list(f, "manifest", Self::manifest_row).into_iter().flatten().collect(),
            fleets: self.list(f, "fleets", Self::fleet),
            contracted: self.contracted(f),
            escort: self.list(f, "escort", Self::escort),
        }
    }

    /// `None` for a row that is not exactly one of unit, asset and supply.
    fn manifest_row(&mut self, f: &Fields) -> Option<ManifestRow> {
        self.unknown_keys(f, &["unit", "people", "vehicles", "teu", "asset", "quantity", "supply"]);
        match (f.get("unit"), f.get("asset"), f.get("supply")) {
            (Some(_), None, None) => Some(ManifestRow::Unit {
                unit: self.text(f, "unit"),
                people: self.count(f, "people"),
                vehicles: self.count(f, "vehicles"),
                teu: self.count(f, "teu"),
            }),
            (None, Some(_), None) => {
                Some(ManifestRow::Asset { asset: self.text(f, "asset"), quantity: self.count(f, "quantity") })
            }
            (None, None, Some(_)) => Some(ManifestRow::Supply { teu: self.count(f, "supply") }),
            _ => {
                self.fault(f.place.clone(), self.written(f.node), FormExpectation::KnownWord);
                None
            }
        }
    }

    fn fleet(&mut self, f: &Fields) -> FleetUse {
        self.unknown_keys(f, &["fleet", "count"]);
        FleetUse { fleet: self.text(f, "fleet"), count: self.count(f, "count") }
    }

    fn contracted(&mut self, movement: &Fields) -> Contracted {
        let Some(node) = movement.get("contracted") else { return Contracted::default() };
        let f = self.fields(node, movement.path("contracted"), &["people", "vehicles", "teu"]);
        Contracted {
            people: self.count(&f, "people"),
            vehicles: self.count(&f, "vehicles"),
            teu: self.count(&f, "teu"),
        }
    }

    fn escort(&mut self, f: &Fields) -> EscortDetail {
        self.unknown_keys(f, &["unit", "people"]);
        EscortDetail { unit: self.text(f, "unit"), people: self.count(f, "people") }
    }

    fn disposal(&mut self, f: &Fields) -> Disposal {
        self.unknown_keys(f, &["site", "unit", "asset", "class", "quantity", "how", "on"]);
        Disposal {
            site: self.text(f, "site"),
            unit: self.optional_text(f, "unit"),
            asset: self.optional_text(f, "asset"),
            class: self.text(f, "class"),
            quantity: self.count(f, "quantity"),
            how: self.text(f, "how"),
            on: self.date(f, "on"),
        }
    }

    fn step(&mut self, f: &Fields) -> PlannedStep {
        self.unknown_keys(f, &["site", "step", "start"]);
        PlannedStep { site: self.text(f, "site"), step: self.text(f, "step"), start: self.date(f, "start") }
    }

    fn transfer(&mut self, f: &Fields) -> Transfer {
        self.unknown_keys(f, &["task", "on"]);
        Transfer { task: self.text(f, "task"), on: self.date(f, "on") }
    }

    fn closure(&mut self, f: &Fields) -> Closure {
        self.unknown_keys(f, &["site", "on"]);
        Closure { site: self.text(f, "site"), on: self.date(f, "on") }
    }

    fn release(&mut self, f: &Fields) -> Release {
        self.unknown_keys(f, &["unit", "site", "people", "on"]);
        Release {
            unit: self.text(f, "unit"),
            site: self.text(f, "site"),
            people: self.count(f, "people"),
            on: self.date(f, "on"),
        }
    }

    /// A score without a total is none; a component that is left out is 0.
    fn score(&mut self, top: &Fields) -> Option<Score> {
        let names = Score::zero().parts().map(|(name, _)| name);
        let f = self.fields(top.get("score")?, "score".to_owned(), &names);
        f.get("total")?;
        let [total, casualties, late, unprotected, shortfall, lost, money] =
            names.map(|name| f.get(name).and_then(|node| self.amount(node, &f.path(name))).unwrap_or_default());
        Some(Score {
            total,
            casualties,
            late_person_days: late,
            unprotected_person_days: unprotected,
            task_shortfall_person_days: shortfall,
            property_lost: lost,
            money,
        })
    }

    fn made_by(&mut self, top: &Fields) -> Option<MadeBy> {
        let keys = ["version", "seed", "iterations", "seconds"];
        let f = self.fields(top.get("made_by")?, "made_by".to_owned(), &keys);
        let mut digits = |key: &str, good: fn(&str) -> bool| match f.get(key)? {
            Node { value: Value::Number(digits), .. } if good(digits) => Some(digits.clone()),
            node => {
                let message = Message::new("files-plan-made-by").text("key", f.path(key));
                let value = self.written(node);
                self.warnings.push(self.problem("P012", Severity::Warning, node.at, value, message));
                None
            }
        };
        let whole = |digits: &str| digits.parse::<u64>().is_ok();
        let (seed, iterations) = (digits("seed", whole), digits("iterations", whole));
        let seconds = digits("seconds", |_| true);
        let number = |digits: Option<String>| digits.and_then(|d| d.parse().ok());
        Some(MadeBy { version: self.text(&f, "version"), seed: number(seed), iterations: number(iterations), seconds })
    }
}

/// Values of one kind.
impl Reading<'_> {
    fn fields<'n>(&mut self, node: &'n Node, place: String, known: &[&str]) -> Fields<'n> {
        let fields = Fields { node, place };
        match node.value {
            Value::Object(_) => self.unknown_keys(&fields, known),
            _ => self.shape(node, &fields.place, "files-shape-object"),
        }
        fields
    }

    fn unknown_keys(&mut self, f: &Fields, known: &[&str]) {
        let Value::Object(members) = &f.node.value else { return };
        for member in members.iter().filter(|m| !known.contains(&m.key.as_str())) {
            let message = Message::new("files-plan-unknown-key").text("key", f.path(&member.key));
            let problem = self.problem("P009", Severity::Warning, member.at, member.key.clone(), message);
            self.warnings.push(problem);
        }
    }

    fn list<T>(&mut self, f: &Fields, key: &str, one: fn(&mut Self, &Fields) -> T) -> Vec<T> {
        let Some(node) = f.get(key) else { return Vec::new() };
        let Value::List(items) = &node.value else {
            self.shape(node, &f.path(key), "files-shape-list");
            return Vec::new();
        };
        let mut rows = Vec::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            let fields = Fields { node: item, place: format!("{}[{i}]", f.path(key)) };
            if matches!(item.value, Value::Object(_)) {
                rows.push(one(self, &fields));
            } else {
                self.shape(item, &fields.place, "files-shape-object");
            }
        }
        rows
    }

    fn optional_text(&mut self, f: &Fields, key: &str) -> Option<String> {
        let node = f.get(key)?;
        match &node.value {
            Value::Text(text) => Some(name(text)),
            _ => {
                self.shape(node, &f.path(key), "files-shape-text");
                None
            }
        }
    }

    /// Empty where it is left out: no name, as rule P0 will say.
    fn text(&mut self, f: &Fields, key: &str) -> String {
        self.optional_text(f, key).unwrap_or_default()
    }

    fn flag(&mut self, f: &Fields, key: &str) -> bool {
        match f.get(key) {
            None => false,
            Some(Node { value: Value::Bool(flag), .. }) => *flag,
            Some(node) => {
                self.shape(node, &f.path(key), "files-shape-flag");
                false
            }
        }
    }

    fn count(&mut self, f: &Fields, key: &str) -> i64 {
        let Some(node) = f.get(key) else { return 0 };
        let count = match &node.value {
            Value::Number(digits) => count_of(digits),
            _ => None,
        };
        count.unwrap_or_else(|| {
            self.fault(f.path(key), self.written(node), FormExpectation::WholeNumberFromZero);
            0
        })
    }

    fn date(&mut self, f: &Fields, key: &str) -> Date {
        let date = match f.get(key).map(|n| &n.value) {
            Some(Value::Text(text)) => day(text),
            _ => None,
        };
        date.unwrap_or_else(|| {
            let written = f.get(key).map(|node| self.written(node)).unwrap_or_default();
            self.fault(f.path(key), written, FormExpectation::Date);
            Date::default()
        })
    }

    fn amount(&mut self, node: &Node, place: &str) -> Option<Exact> {
        match &node.value {
            Value::Number(digits) => exact_of(digits),
            _ => {
                self.shape(node, place, "files-shape-number");
                None
            }
        }
    }

    /// The value as it stands in the file, cut where it is long.
    fn written(&self, node: &Node) -> String {
        match &node.value {
            Value::Text(text) => text.chars().take(60).collect(),
            Value::Number(digits) => digits.clone(),
            Value::Null => "null".to_owned(),
            Value::Bool(flag) => flag.to_string(),
            Value::List(_) | Value::Object(_) => {
                let rest = self.bytes.get(node.at..).unwrap_or_default();
                let start = String::from_utf8_lossy(&rest[..rest.len().min(60)]);
                start.lines().next().unwrap_or_default().to_owned()
            }
        }
    }

    fn fault(&mut self, place: String, value: String, expected: FormExpectation) {
        self.faults.push(FormFault { place, value, expected });
    }

    fn shape(&mut self, node: &Node, place: &str, expected: &str) {
        let message = Message::new("files-plan-shape").text("place", place).said("expected", Message::new(expected));
        let value = self.written(node);
        let problem = self.problem("P007", Severity::Error, node.at, value, message);
        self.errors.push(problem);
    }

    /// Messages about a place in the file all say its line and byte.
    fn problem(&self, code: &'static str, severity: Severity, at: usize, value: String, said: Message) -> Problem {
        let line = line_of(self.bytes, at);
        let message = said.count("line", line.into()).count("byte", whole(at));
        Problem { severity, row: Some(line), value: Some(value), ..error(code, FILE, message) }
    }
}
