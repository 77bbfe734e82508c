//! What a log says: one thing that happened, on a day, as somebody entered it.

mod fields;
mod write;

pub use fields::{FieldFault, FieldFaultKind, Fields};

use rearguard_model::{Date, Decimal};
use serde_json::Value;

/// An entry with its place in the log, from 1.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    pub number: u64,
    pub draft: Draft,
}

/// An entry that is not yet in a log.
#[derive(Clone, PartialEq, Debug)]
pub struct Draft {
    pub what: What,
    /// The earlier entry that this one takes the place of.
    pub corrects: Option<u64>,
    /// The day on which it was entered.
    pub entered_on: Date,
    pub who: String,
    pub note: String,
}

/// What happened.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// A movement of the plan departed, and perhaps arrived.
    Actual(Actual),
    /// A movement that no plan held.
    Unplanned(Unplanned),
    /// Somebody counted what is there.
    Counted(Counted),
    /// A site was closed.
    Closed { on: Date, site: String },
    /// A step was done, and signed for.
    Signed { on: Date, site: String, step: String },
    /// A permission was asked for.
    Asked { on: Date, clearance: String },
    /// It was granted, for these days where they are not those of the tables.
    Granted { on: Date, clearance: String, from: Option<Date>, to: Option<Date> },
    /// It was refused.
    Refused { on: Date, clearance: String },
    /// A window has become known.
    Window(WindowSeen),
    /// An attack, an accident.
    Incident(Incident),
    /// Property left the books.
    Disposed(Disposed),
    /// A task passed to its successor.
    Transferred { on: Date, task: String },
    /// The log is complete from this day on; what was planned before went as
    /// planned where no entry says otherwise.
    Begins { on: Date },
    /// The entry that is corrected should never have been made.
    Withdrawn { on: Date },
}

/// What went along of one unit or asset, or with neither of the whole
/// movement. A blank count is as planned.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Load {
    pub unit: Option<String>,
    pub asset: Option<String>,
    /// Items of the asset.
    pub quantity: Option<i64>,
    pub people: Option<i64>,
    pub vehicles: Option<i64>,
    pub teu: Option<i64>,
}

/// A row of the table `actuals`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Actual {
    pub movement: String,
    pub departed: Date,
    pub arrived: Option<Date>,
    pub load: Load,
}

/// A row of the table `unplanned`: the rows of one movement are one movement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unplanned {
    pub movement: String,
    pub leg: String,
    /// From the leg's `to` to its `from`.
    pub reverse: bool,
    pub departed: Date,
    pub arrived: Option<Date>,
    pub load: Load,
    pub fleet: Option<String>,
    /// Vehicles of the fleet.
    pub count: Option<i64>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counted {
    pub on: Date,
    pub site: String,
    pub load: Load,
}

#[derive(Clone, PartialEq, Debug)]
pub struct WindowSeen {
    /// The day on which it became known.
    pub on: Date,
    /// `leg:X`, `site:X`, `fleet:X`, `mode:road`.
    pub subject: String,
    pub from: Date,
    pub to: Option<Date>,
    pub capacity: Option<Decimal>,
    pub days_factor: Option<Decimal>,
    pub hazard_factor: Option<Decimal>,
    pub reason: String,
    /// `out` or `back`; blank: both.
    pub direction: String,
    pub lost: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Incident {
    pub on: Date,
    pub leg: Option<String>,
    pub site: Option<String>,
    /// People dead or wounded.
    pub casualties: Option<i64>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Disposed {
    pub on: Date,
    pub site: String,
    pub unit: Option<String>,
    pub asset: Option<String>,
    /// `vehicle` or `container`.
    pub class: String,
    pub quantity: i64,
    /// `sell`, `gift` or `destroy`.
    pub how: String,
}

impl What {
    /// The word for it: the table's name in a log's files.
    pub fn kind(&self) -> &'static str {
        match self {
            What::Actual(_) => "actuals",
            What::Unplanned(_) => "unplanned",
            What::Counted(_) => "counted",
            What::Closed { .. } => "closed",
            What::Signed { .. } => "signed",
            What::Asked { .. } => "asked",
            What::Granted { .. } => "granted",
            What::Refused { .. } => "refused",
            What::Window(_) => "window",
            What::Incident(_) => "incident",
            What::Disposed(_) => "disposed",
            What::Transferred { .. } => "transferred",
            What::Begins { .. } => "begins",
            What::Withdrawn { .. } => "withdrawn",
        }
    }

    /// The day on which it happened, a movement's departure.
    pub fn on(&self) -> Date {
        match self {
            What::Actual(actual) => actual.departed,
            What::Unplanned(moved) => moved.departed,
            What::Counted(counted) => counted.on,
            What::Window(window) => window.on,
            What::Incident(incident) => incident.on,
            What::Disposed(disposed) => disposed.on,
            What::Closed { on, .. }
            | What::Signed { on, .. }
            | What::Asked { on, .. }
            | What::Granted { on, .. }
            | What::Refused { on, .. }
            | What::Transferred { on, .. }
            | What::Begins { on }
            | What::Withdrawn { on } => *on,
        }
    }

    /// What an entry speaks of: a later one that speaks of the same corrects
    /// it. `None` for what may happen several times alike.
    pub fn subject(&self) -> Option<Vec<String>> {
        let words = |parts: &[&str]| Some(parts.iter().map(|part| (*part).to_owned()).collect());
        let named = |name: &Option<String>| name.clone().unwrap_or_default();
        let of_load = |load: &Load, parts: &[&str]| {
            let mut all: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
            all.extend([named(&load.unit), named(&load.asset)]);
            Some(all)
        };
        match self {
            What::Actual(actual) => of_load(&actual.load, &["actuals", &actual.movement]),
            What::Unplanned(moved) => of_load(&moved.load, &["unplanned", &moved.movement, &named(&moved.fleet)]),
            What::Counted(counted) => of_load(&counted.load, &["counted", &counted.site, &counted.on.to_string()]),
            What::Closed { site, .. } => words(&["closed", site]),
            What::Signed { site, step, .. } => words(&["signed", site, step]),
            What::Asked { clearance, .. } => words(&["asked", clearance]),
            What::Granted { clearance, .. } | What::Refused { clearance, .. } => words(&["answered", clearance]),
            What::Transferred { task, .. } => words(&["transferred", task]),
            What::Begins { .. } => words(&["begins"]),
            What::Window(_) | What::Incident(_) | What::Disposed(_) | What::Withdrawn { .. } => None,
        }
    }
}

impl Entry {
    /// The entry as it stands in the file.
    pub fn to_json(&self) -> Value {
        write::to_json(self)
    }

    /// Reads an entry of a log's file; `None` where it is none that this
    /// version knows, or bears another number.
    pub fn from_json(number: u64, value: &Value) -> Option<Entry> {
        let object = value.as_object()?;
        if object.get("entry")?.as_u64()? != number {
            return None;
        }
        let corrects = match object.get("corrects") {
            None => None,
            Some(corrects) => Some(corrects.as_u64()?),
        };
        let fields = Fields::of_json(object);
        let what = fields.what(object.get("kind")?.as_str()?).ok()?;
        let entered_on = fields.date("entered_on").ok()??;
        Some(Entry {
            number,
            draft: Draft { what, corrects, entered_on, who: fields.text("who"), note: fields.text("note") },
        })
    }
}
