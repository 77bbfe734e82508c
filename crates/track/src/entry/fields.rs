//! An entry as columns and their texts: the form that tables, the command line
//! and the file share on the way in.

use super::{Actual, Counted, Disposed, Incident, Load, Unplanned, What, WindowSeen};
use rearguard_model::{Date, Decimal};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Counts up to 2⁵³ − 1 are exact in every program that reads JSON.
const LARGEST_COUNT: i64 = (1 << 53) - 1;

/// Column → text, blanks left out. Numbers are digits with a decimal point.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fields(BTreeMap<String, String>);

/// A column whose text cannot be what it should be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldFault {
    pub column: &'static str,
    pub value: String,
    pub kind: FieldFaultKind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldFaultKind {
    Missing,
    /// Not a date written `YYYY-MM-DD`.
    Date,
    /// Not a whole number from 0.
    Count,
    /// Not a number from 0.
    Number,
    /// Neither yes nor no.
    Flag,
    /// No kind of entry.
    Kind,
}

type Read<T> = Result<T, FieldFault>;

impl Fields {
    /// Puts a text into a column; a blank one leaves it out.
    pub fn put(&mut self, column: &str, text: &str) {
        let text: String = text.trim().nfc().collect();
        if !text.is_empty() {
            self.0.insert(column.to_owned(), text);
        }
    }

    /// The members of an object that are no lists and no objects.
    pub fn of_json(object: &Map<String, Value>) -> Fields {
        let mut fields = Fields::default();
        for (column, value) in object {
            match value {
                Value::String(text) => fields.put(column, text),
                Value::Number(number) => fields.put(column, &number.to_string()),
                Value::Bool(flag) => fields.put(column, if *flag { "yes" } else { "no" }),
                Value::Null | Value::Array(_) | Value::Object(_) => {}
            }
        }
        fields
    }

    /// The text of a column, empty where there is none.
    pub fn text(&self, column: &str) -> String {
        self.0.get(column).cloned().unwrap_or_default()
    }
    fn maybe(&self, column: &str) -> Option<String> {
        self.0.get(column).cloned()
    }
    fn needed(&self, column: &'static str) -> Read<String> {
        self.maybe(column).ok_or_else(|| self.fault(column, FieldFaultKind::Missing))
    }
    fn fault(&self, column: &'static str, kind: FieldFaultKind) -> FieldFault {
        FieldFault { column, value: self.text(column), kind }
    }

    /// A date written `2023-10-01`.
    pub fn date(&self, column: &'static str) -> Read<Option<Date>> {
        let Some(text) = self.maybe(column) else { return Ok(None) };
        let shaped = text.len() == 10 && text.bytes().enumerate().all(|(i, b)| (b == b'-') == (i == 4 || i == 7));
        let date = if shaped { text.parse().ok() } else { None };
        date.map(Some).ok_or_else(|| self.fault(column, FieldFaultKind::Date))
    }
    fn day(&self, column: &'static str) -> Read<Date> {
        self.date(column)?.ok_or_else(|| self.fault(column, FieldFaultKind::Missing))
    }

    fn number(&self, column: &'static str) -> Read<Option<Decimal>> {
        let Some(text) = self.maybe(column) else { return Ok(None) };
        let value: Option<Decimal> = text.parse().ok().filter(|value: &Decimal| !value.is_sign_negative());
        value.map(Some).ok_or_else(|| self.fault(column, FieldFaultKind::Number))
    }
    fn count(&self, column: &'static str) -> Read<Option<i64>> {
        let fault = || self.fault(column, FieldFaultKind::Count);
        let Some(value) = self.number(column).map_err(|_| fault())? else { return Ok(None) };
        let whole = value.is_integer().then(|| value.trunc().normalize().to_string().parse().ok()).flatten();
        whole.filter(|count| *count <= LARGEST_COUNT).map(Some).ok_or_else(fault)
    }
    fn flag(&self, column: &'static str) -> Read<bool> {
        match self.text(column).to_lowercase().as_str() {
            "" | "no" | "non" | "false" | "faux" | "0" => Ok(false),
            "yes" | "oui" | "true" | "vrai" | "1" => Ok(true),
            _ => Err(self.fault(column, FieldFaultKind::Flag)),
        }
    }

    /// The entry of that kind.
    pub fn what(&self, kind: &str) -> Read<What> {
        let name = |column| self.needed(column);
        Ok(match kind {
            "actuals" => What::Actual(self.actual()?),
            "unplanned" => What::Unplanned(self.unplanned()?),
            "counted" => What::Counted(Counted { on: self.day("date")?, site: name("site")?, load: self.load()? }),
            "closed" => What::Closed { on: self.day("date")?, site: name("site")? },
            "signed" => What::Signed { on: self.day("date")?, site: name("site")?, step: name("step")? },
            "asked" => What::Asked { on: self.day("date")?, clearance: name("clearance")? },
            "granted" => What::Granted {
                on: self.day("date")?,
                clearance: name("clearance")?,
                from: self.date("from")?,
                to: self.date("to")?,
            },
            "refused" => What::Refused { on: self.day("date")?, clearance: name("clearance")? },
            "window" => What::Window(self.window()?),
            "incident" => What::Incident(self.incident()?),
            "disposed" => What::Disposed(self.disposed()?),
            "transferred" => What::Transferred { on: self.day("date")?, task: name("task")? },
            "begins" => What::Begins { on: self.day("date")? },
            "withdrawn" => What::Withdrawn { on: self.day("date")? },
            other => {
                return Err(FieldFault { column: "kind", value: other.to_owned(), kind: FieldFaultKind::Kind });
            }
        })
    }

    fn load(&self) -> Read<Load> {
        Ok(Load {
            unit: self.maybe("unit"),
            asset: self.maybe("asset"),
            quantity: self.count("quantity")?,
            people: self.count("people")?,
            vehicles: self.count("vehicles")?,
            teu: self.count("teu")?,
        })
    }

    fn actual(&self) -> Read<Actual> {
        Ok(Actual {
            movement: self.needed("movement")?,
            departed: self.day("departed")?,
            arrived: self.date("arrived")?,
            load: self.load()?,
        })
    }

    fn unplanned(&self) -> Read<Unplanned> {
        Ok(Unplanned {
            movement: self.needed("movement")?,
            leg: self.needed("leg")?,
            reverse: self.flag("reverse")?,
            departed: self.day("departed")?,
            arrived: self.date("arrived")?,
            load: self.load()?,
            fleet: self.maybe("fleet"),
            count: self.count("count")?,
        })
    }

    fn window(&self) -> Read<WindowSeen> {
        Ok(WindowSeen {
            on: self.day("date")?,
            subject: self.needed("subject")?,
            from: self.day("from")?,
            to: self.date("to")?,
            capacity: self.number("capacity")?,
            days_factor: self.number("days_factor")?,
            hazard_factor: self.number("hazard_factor")?,
            reason: self.text("reason"),
            direction: self.text("direction"),
            lost: self.flag("lost")?,
        })
    }

    fn incident(&self) -> Read<Incident> {
        Ok(Incident {
            on: self.day("date")?,
            leg: self.maybe("leg"),
            site: self.maybe("site"),
            casualties: self.count("casualties")?,
        })
    }

    fn disposed(&self) -> Read<Disposed> {
        Ok(Disposed {
            on: self.day("date")?,
            site: self.needed("site")?,
            unit: self.maybe("unit"),
            asset: self.maybe("asset"),
            class: self.needed("class")?,
            quantity: self.count("quantity")?.ok_or_else(|| self.fault("quantity", FieldFaultKind::Missing))?,
            how: self.needed("how")?,
        })
    }
}
