//! Every sentence the product says, in English and French, from one Fluent
//! catalogue (`locales/<language>/*.ftl`, a file per crate that speaks).
//!
//! Libraries build a [`Message`] (an id and its arguments) and never a
//! sentence; whoever talks to a person says it in that person's language with
//! [`Language::say`]. Numbers and dates are written here too, so that they look
//! the same on the terminal, in the report, in workbooks and on the page.

mod catalogue;
mod outline;
pub mod write;

use jiff::civil::Date;
use rust_decimal::Decimal;
use std::fmt;

/// The languages the product speaks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Language {
    #[default]
    English,
    French,
}

impl Language {
    pub const ALL: [Language; 2] = [Language::English, Language::French];

    /// `en` or `fr`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
        }
    }

    /// Reads `fr`, `fr_FR.UTF-8`, `en-GB` …; `None` for other languages.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let head: String = tag.chars().take_while(char::is_ascii_alphabetic).collect();
        Language::ALL.into_iter().find(|l| l.tag() == head.to_ascii_lowercase())
    }

    /// The message as a sentence of this language.
    pub fn say(self, message: &Message) -> String {
        catalogue::say(self, message)
    }

    /// A message without arguments.
    pub fn word(self, id: &str) -> String {
        catalogue::say(self, &Message::new(id))
    }
}

/// An argument of a message. Counts choose plural forms and are grouped by
/// language; dates are written for sentences ("1 December 2023", "1er décembre
/// 2023").
#[derive(Clone, PartialEq, Debug)]
pub enum Arg {
    Text(String),
    Count(i64),
    Amount(Decimal),
    Date(Date),
    /// Another message, said in the same language first.
    Said(Message),
}

/// What to say, not yet in any language.
#[derive(Clone, PartialEq, Debug)]
pub struct Message {
    pub id: String,
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    pub fn new(id: impl Into<String>) -> Message {
        Message { id: id.into(), args: Vec::new() }
    }
    pub fn text(self, name: &'static str, value: impl fmt::Display) -> Message {
        self.with(name, Arg::Text(value.to_string()))
    }
    pub fn count(self, name: &'static str, value: i64) -> Message {
        self.with(name, Arg::Count(value))
    }
    pub fn amount(self, name: &'static str, value: Decimal) -> Message {
        self.with(name, Arg::Amount(value))
    }
    pub fn date(self, name: &'static str, value: Date) -> Message {
        self.with(name, Arg::Date(value))
    }
    pub fn said(self, name: &'static str, value: Message) -> Message {
        self.with(name, Arg::Said(value))
    }
    pub fn with(mut self, name: &'static str, value: Arg) -> Message {
        self.args.push((name, value));
        self
    }
}
