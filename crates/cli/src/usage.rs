//! What is said about a command line that cannot be understood, in the
//! language spoken; clap's own words are English only.

use crate::outcome::UNUSABLE;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use rearguard_words::{Language, Message};
use serde_json::json;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

/// Prints help or version where they were asked for, else the complaint.
pub fn report(error: &Error, language: Language, words: &[OsString]) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return match error.print() {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(UNUSABLE),
        };
    }
    let message = language.say(&complaint(error));
    let help = language.say(&advice(error));
    if words.iter().any(|w| w == "--json") {
        let object = json!({ "error": { "exit": UNUSABLE, "message": message, "help": help } });
        put(&mut io::stdout(), &format!("{object:#}"));
    } else {
        put(&mut io::stderr(), &language.say(&Message::new("cli-error").text("message", message)));
        put(&mut io::stderr(), &language.say(&Message::new("cli-help").text("help", help)));
    }
    ExitCode::from(UNUSABLE)
}

/// Writes a line; where nobody reads it there is nobody to complain to.
fn put(to: &mut dyn Write, line: &str) {
    let _ = writeln!(to, "{line}");
}

fn complaint(error: &Error) -> Message {
    let argument = context(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => Message::new("cli-usage-unknown-option").text("option", argument),
        ErrorKind::InvalidSubcommand => {
            Message::new("cli-usage-unknown-command").text("command", context(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => value_complaint(error, &argument),
        ErrorKind::MissingRequiredArgument => Message::new("cli-usage-missing").text("argument", argument),
        ErrorKind::ArgumentConflict => Message::new("cli-usage-conflict")
            .text("argument", argument)
            .text("other", context(error, ContextKind::PriorArg)),
        _ => Message::new("cli-usage-other"),
    }
}

fn value_complaint(error: &Error, argument: &str) -> Message {
    let value = context(error, ContextKind::InvalidValue);
    if value.is_empty() {
        return Message::new("cli-usage-no-value").text("argument", argument);
    }
    Message::new("cli-usage-value").text("argument", argument).text("value", value)
}

fn advice(error: &Error) -> Message {
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(|kind| context(error, kind))
        .find(|text| !text.is_empty());
    if let Some(suggested) = suggested {
        return Message::new("cli-usage-did-you-mean").text("suggested", suggested);
    }
    let allowed = context(error, ContextKind::ValidValue);
    if !allowed.is_empty() {
        return Message::new("cli-usage-allowed").text("allowed", allowed);
    }
    match expected(&context(error, ContextKind::InvalidArg)) {
        Some(id) if error.kind() == ErrorKind::ValueValidation => Message::new(id),
        _ => Message::new("cli-usage-see-help"),
    }
}

/// What an argument expects, for those that do not list their values.
fn expected(argument: &str) -> Option<&'static str> {
    let name = argument.trim_start_matches('-').split([' ', '=']).next().unwrap_or_default();
    Some(match name {
        "lang" => "cli-expects-lang",
        "known-on" | "on" => "cli-expects-date",
        "seconds" => "cli-expects-seconds",
        "iterations" | "seed" => "cli-expects-whole-number",
        "threads" => "cli-expects-threads",
        "sites" => "cli-expects-sites",
        "slack" => "cli-expects-slack",
        _ => return None,
    })
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
