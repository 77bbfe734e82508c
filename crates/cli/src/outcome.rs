//! How a command can end, and the exit status of each way.

use crate::problems;
use crate::terminal::Terminal;
use rearguard::tables::problem::Problem;
use rearguard_words::Message;
use serde_json::json;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// Everything kept, everything valid.
const GOOD: u8 = 0;
/// Rules broken, the date not met, an entry refused.
const BROKEN: u8 = 1;
/// The input cannot be used.
pub const UNUSABLE: u8 = 2;
/// Could not write, could not reach.
const UNREACHED: u8 = 3;
/// Interrupted by the user.
pub const INTERRUPTED: u8 = 130;

/// A command that has said what it had to say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    Good,
    Broken,
    Unusable,
    Interrupted,
}

/// A command that could not do its work, with what it has to say about it.
#[derive(Clone, PartialEq, Debug)]
pub enum Failure {
    /// The input cannot be used.
    Unusable { message: Message, help: Option<Message> },
    /// The tables cannot be used; every problem is listed.
    Problems(Vec<Problem>),
    /// Something could not be written.
    Unwritten { message: Message, help: Option<Message> },
    /// Nobody reads our output any more.
    ClosedPipe,
}

impl Failure {
    pub fn unusable(message: Message) -> Failure {
        Failure::Unusable { message, help: None }
    }
    pub fn unwritten(path: &Path, error: &io::Error) -> Failure {
        let message = Message::new("cli-unwritten").text("path", path.display()).text("reason", error);
        Failure::Unwritten { message, help: Some(Message::new("cli-unwritten-help")) }
    }
    pub fn with_help(self, advice: Message) -> Failure {
        match self {
            Failure::Unusable { message, .. } => Failure::Unusable { message, help: Some(advice) },
            Failure::Unwritten { message, .. } => Failure::Unwritten { message, help: Some(advice) },
            other => other,
        }
    }

    fn code(&self) -> u8 {
        match self {
            Failure::Unusable { .. } | Failure::Problems(_) => UNUSABLE,
            Failure::Unwritten { .. } | Failure::ClosedPipe => UNREACHED,
        }
    }
}

/// Says what went wrong, where something did, and gives the exit status.
pub fn finish(terminal: &Terminal, outcome: Result<Outcome, Failure>) -> ExitCode {
    ExitCode::from(match outcome {
        Ok(Outcome::Good) => GOOD,
        Ok(Outcome::Broken) => BROKEN,
        Ok(Outcome::Unusable) => UNUSABLE,
        Ok(Outcome::Interrupted) => INTERRUPTED,
        Err(failure) => {
            say(terminal, &failure);
            failure.code()
        }
    })
}

fn say(terminal: &Terminal, failure: &Failure) {
    match failure {
        Failure::Unusable { message, help } | Failure::Unwritten { message, help } => {
            let advice = help.as_ref().map(|h| terminal.say(h));
            complain(terminal, failure.code(), &terminal.say(message), advice.as_deref());
        }
        Failure::Problems(found) => problems::refuse(terminal, found),
        Failure::ClosedPipe => {}
    }
}

/// One complaint with its advice: on stderr, or as one JSON object on stdout.
pub fn complain(terminal: &Terminal, code: u8, message: &str, help: Option<&str>) {
    if terminal.json {
        let error = json!({ "error": { "exit": code, "message": message, "help": help } });
        let _ = terminal.print_json(&error);
        return;
    }
    terminal.alarm(&terminal.say(&Message::new("cli-error").text("message", message)));
    if let Some(help) = help {
        terminal.alarm(&terminal.say(&Message::new("cli-help").text("help", help)));
    }
}
