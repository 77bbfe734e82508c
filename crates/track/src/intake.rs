//! From rows that somebody hands in to entries of the log: all of them, or none
//! and every reason why not.

mod judge;
mod rows;

pub use judge::{Judged, judge};
pub use rows::{Handed, from_fields, from_tables};

use rearguard_tables::problem::{Column, Problem, Severity};
use rearguard_words::Message;

/// Where a row stands, for those who must mend it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Place {
    pub file: String,
    pub row: Option<u32>,
    /// Headers by position.
    headers: Vec<String>,
}

impl Place {
    fn problem(&self, code: Code, column: &str, value: &str, fill: impl FnOnce(Message) -> Message) -> Problem {
        let at = self.headers.iter().position(|header| header == column);
        let letter = at.map(rearguard_tables::grid::letter).unwrap_or_default();
        Problem {
            code: code.code(),
            severity: Severity::Error,
            file: self.file.clone(),
            row: self.row,
            column: Some(Column { header: column.to_owned(), letter }),
            value: Some(value.to_owned()).filter(|value| !value.is_empty()),
            message: fill(Message::new(code.message_id())),
            help: Some(Message::new(format!("{}-help", code.message_id()))),
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $id:literal;)+) => {
        /// Why an entry is refused.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Code { $($(#[$doc])* $name,)+ }

        impl Code {
            pub const ALL: &'static [Code] = &[$(Code::$name),+];
            /// `L001` …
            pub fn code(self) -> &'static str {
                match self { $(Code::$name => $code,)+ }
            }
            /// The sentence that says what is wrong; with `-help` what to do.
            pub fn message_id(self) -> &'static str {
                match self { $(Code::$name => $id,)+ }
            }
        }
    };
}

codes! {
    /// A cell that must be filled is blank.
    Missing = "L001", "track-l001";
    /// Not a date.
    NotADate = "L002", "track-l002";
    /// Not a whole number from 0.
    NotACount = "L003", "track-l003";
    /// Not a number from 0.
    NotANumber = "L004", "track-l004";
    /// A word that is none of those known.
    NotAWord = "L005", "track-l005";
    /// A name that the mission or the plan does not have.
    Unknown = "L006", "track-l006";
    /// It arrived before it departed, or a range ends before it begins.
    Reversed = "L007", "track-l007";
    /// It lies after the day on which it was entered.
    Future = "L008", "track-l008";
    /// It lies before the mission's first day.
    BeforeStart = "L009", "track-l009";
    /// Neither or both of two columns of which one is needed.
    OneOfTwo = "L010", "track-l010";
    /// An unplanned movement with the id of a planned one.
    IdTaken = "L011", "track-l011";
    /// It corrects an entry that does not exist or is of another kind.
    NoSuchEntry = "L012", "track-l012";
    /// A sum for a movement that carries no unit.
    NobodyAboard = "L013", "track-l013";
    /// No row at all.
    Nothing = "L014", "track-l014";
}
