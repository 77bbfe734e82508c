//! An entry as JSON: its number and kind, then the columns of its table.

use super::{Actual, Entry, Load, Unplanned, What, WindowSeen};
use rearguard_model::{Date, Decimal};
use serde_json::{Map, Value};

/// An object under construction; what is blank is left out.
#[derive(Default)]
struct Object(Map<String, Value>);

impl Object {
    fn text(&mut self, column: &str, text: &str) {
        if !text.is_empty() {
            self.0.insert(column.to_owned(), text.into());
        }
    }
    fn named(&mut self, column: &str, name: &Option<String>) {
        self.text(column, name.as_deref().unwrap_or_default());
    }
    fn date(&mut self, column: &str, date: Date) {
        self.text(column, &date.to_string());
    }
    fn maybe_date(&mut self, column: &str, date: Option<Date>) {
        if let Some(date) = date {
            self.date(column, date);
        }
    }
    fn count(&mut self, column: &str, count: Option<i64>) {
        if let Some(count) = count {
            self.0.insert(column.to_owned(), count.into());
        }
    }
    /// Digits as text, so that no reader rounds them.
    fn number(&mut self, column: &str, number: Option<Decimal>) {
        if let Some(number) = number {
            self.text(column, &number.to_string());
        }
    }
    fn flag(&mut self, column: &str, flag: bool) {
        if flag {
            self.0.insert(column.to_owned(), true.into());
        }
    }
    fn load(&mut self, load: &Load) {
        self.named("unit", &load.unit);
        self.named("asset", &load.asset);
        self.count("quantity", load.quantity);
        self.count("people", load.people);
        self.count("vehicles", load.vehicles);
        self.count("teu", load.teu);
    }
}

pub(super) fn to_json(entry: &Entry) -> Value {
    let draft = &entry.draft;
    let mut object = Object::default();
    object.0.insert("entry".to_owned(), entry.number.into());
    object.text("kind", draft.what.kind());
    if let Some(corrects) = draft.corrects {
        object.0.insert("corrects".to_owned(), corrects.into());
    }
    columns(&mut object, &draft.what);
    object.text("who", &draft.who);
    object.text("note", &draft.note);
    object.date("entered_on", draft.entered_on);
    Value::Object(object.0)
}

fn columns(object: &mut Object, what: &What) {
    match what {
        What::Actual(moved) => actual(object, moved),
        What::Unplanned(moved) => unplanned(object, moved),
        What::Window(seen) => window(object, seen),
        other => {
            object.date("date", other.on());
            other_columns(object, other);
        }
    }
}

fn actual(object: &mut Object, moved: &Actual) {
    object.text("movement", &moved.movement);
    object.date("departed", moved.departed);
    object.maybe_date("arrived", moved.arrived);
    object.load(&moved.load);
}

fn unplanned(object: &mut Object, moved: &Unplanned) {
    object.text("movement", &moved.movement);
    object.text("leg", &moved.leg);
    object.flag("reverse", moved.reverse);
    object.date("departed", moved.departed);
    object.maybe_date("arrived", moved.arrived);
    object.load(&moved.load);
    object.named("fleet", &moved.fleet);
    object.count("count", moved.count);
}

fn window(object: &mut Object, seen: &WindowSeen) {
    object.date("date", seen.on);
    object.text("subject", &seen.subject);
    object.date("from", seen.from);
    object.maybe_date("to", seen.to);
    object.number("capacity", seen.capacity);
    object.number("days_factor", seen.days_factor);
    object.number("hazard_factor", seen.hazard_factor);
    object.text("reason", &seen.reason);
    object.text("direction", &seen.direction);
    object.flag("lost", seen.lost);
}

fn other_columns(object: &mut Object, what: &What) {
    match what {
        What::Counted(counted) => {
            object.text("site", &counted.site);
            object.load(&counted.load);
        }
        What::Closed { site, .. } => object.text("site", site),
        What::Signed { site, step, .. } => {
            object.text("site", site);
            object.text("step", step);
        }
        What::Asked { clearance, .. } | What::Refused { clearance, .. } => object.text("clearance", clearance),
        What::Granted { clearance, from, to, .. } => {
            object.text("clearance", clearance);
            object.maybe_date("from", *from);
            object.maybe_date("to", *to);
        }
        What::Incident(incident) => {
            object.named("leg", &incident.leg);
            object.named("site", &incident.site);
            object.count("casualties", incident.casualties);
        }
        What::Disposed(disposed) => {
            object.text("site", &disposed.site);
            object.named("unit", &disposed.unit);
            object.named("asset", &disposed.asset);
            object.text("class", &disposed.class);
            object.count("quantity", Some(disposed.quantity));
            object.text("how", &disposed.how);
        }
        What::Transferred { task, .. } => object.text("task", task),
        What::Actual(_) | What::Unplanned(_) | What::Window(_) | What::Begins { .. } | What::Withdrawn { .. } => {}
    }
}
