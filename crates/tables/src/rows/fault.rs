//! What is wrong with a cell, before anyone has said where it stands.

use crate::problem::Severity;
use rearguard_words::{Arg, Message};

/// A code with the arguments of its message. The place, the column's name
/// (`$column`) and the cell's text (`$value`) are added by whoever knows them.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Fault {
    pub code: &'static str,
    pub severity: Severity,
    pub args: Vec<(&'static str, Arg)>,
}

impl Fault {
    pub fn error(code: &'static str) -> Fault {
        Fault { code, severity: Severity::Error, args: Vec::new() }
    }
    pub fn warning(code: &'static str) -> Fault {
        Fault { code, severity: Severity::Warning, args: Vec::new() }
    }
    pub fn notice(code: &'static str) -> Fault {
        Fault { code, severity: Severity::Notice, args: Vec::new() }
    }
    pub fn text(self, name: &'static str, value: impl std::fmt::Display) -> Fault {
        self.with(name, Arg::Text(value.to_string()))
    }
    pub fn count(self, name: &'static str, value: i64) -> Fault {
        self.with(name, Arg::Count(value))
    }
    pub fn date(self, name: &'static str, value: jiff::civil::Date) -> Fault {
        self.with(name, Arg::Date(value))
    }
    pub fn with(mut self, name: &'static str, value: Arg) -> Fault {
        self.args.push((name, value));
        self
    }

    /// `tables-t007`, with the arguments.
    pub fn message(&self) -> Message {
        self.say("")
    }
    /// `tables-t007-help`, with the same arguments.
    pub fn help(&self) -> Message {
        self.say("-help")
    }
    fn say(&self, suffix: &str) -> Message {
        let id = format!("tables-{}{suffix}", self.code.to_ascii_lowercase());
        Message { id, args: self.args.clone() }
    }
}
