//! A table as the page and the workbook both write it.

use crate::say;
use rearguard_model::amount::approximate;
use rearguard_model::{Date, Exact};
use rearguard_words::{Language, write as words};

pub(crate) struct Grid {
    /// Message id of the sheet's name.
    pub sheet: &'static str,
    /// Message ids; those that begin with `#` head numbers.
    pub heads: Vec<&'static str>,
    pub rows: Vec<Vec<Value>>,
}

#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Value {
    Blank,
    Text(String),
    Count(i64),
    Dollars(Exact),
    /// TEU that need not be whole.
    Teu(Exact),
    /// From 0 to 1.
    Share(f64),
    Date(Date),
}

impl Value {
    pub fn maybe<T>(value: Option<T>, of: impl FnOnce(T) -> Value) -> Value {
        value.map_or(Value::Blank, of)
    }

    /// As people read it in a table; a dash where there is nothing.
    pub fn written(&self, language: Language) -> String {
        match self {
            Value::Blank => "–".to_owned(),
            Value::Text(text) => text.clone(),
            Value::Count(count) => words::count(language, *count),
            Value::Dollars(amount) => say::dollars(language, amount),
            Value::Teu(amount) => say::significant(language, amount, 3),
            Value::Share(share) => say::percent(language, *share),
            Value::Date(date) => say::iso(*date),
        }
    }

    /// The number behind it, for workbooks.
    pub fn number(&self) -> Option<f64> {
        match self {
            Value::Dollars(amount) | Value::Teu(amount) => Some(approximate(amount)),
            Value::Share(share) => Some(*share),
            _ => None,
        }
    }
}
