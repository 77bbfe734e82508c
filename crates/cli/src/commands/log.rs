//! `rearguard log`: what really happened, entered once and never changed.

use super::read;
use crate::arguments::{self, Source};
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::problems;
use crate::terminal::Terminal;
use clap::ValueEnum;
use jiff::civil::Date;
use rearguard::model::{Mission, Plan};
use rearguard::tables::columns;
use rearguard::tables::files::read_plan;
use rearguard::tables::grid::{GridOptions, read_tables};
use rearguard::tables::problem::{Problem, Severity};
use rearguard_track::entry::Fields;
use rearguard_track::intake::{self, Handed};
use rearguard_track::log::{Acknowledged, Holder, Log as LogBook, LogError, Verification, log_path, verify};
use rearguard_track::read_history;
use rearguard_words::Message;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[derive(clap::Args, Debug)]
pub struct Log {
    #[arg(value_name = "ACTION", value_enum)]
    action: Action,
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN ENTRY")]
    entry: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = arguments::date)]
    on: Option<Date>,
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    #[arg(long, value_name = "DIGEST")]
    against: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Action {
    /// One entry.
    Add,
    /// The rows of a table.
    Import,
    Show,
    Verify,
}

impl Log {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let path = self.log.clone().unwrap_or_else(|| log_path(&self.source.mission));
        match self.action {
            Action::Show => self.show(terminal, &path),
            Action::Verify => self.verify(terminal, &path),
            Action::Add | Action::Import => self.enter(terminal, &path),
        }
    }

    fn enter(&self, terminal: &Terminal, path: &Path) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let (Some(plan), Some(first)) = (self.entry.first(), self.entry.get(1)) else {
            return Err(Failure::unusable(Message::new("cli-log-incomplete"))
                .with_help(Message::new("cli-log-incomplete-help")));
        };
        let plan = read_plan(Path::new(plan)).map_err(|error| Failure::Problems(error.problems))?.plan;
        let on = arguments::day_or_today(self.on);
        let handed = match self.action {
            Action::Import => from_table(terminal, Path::new(first), on)?,
            _ => one(first, &self.entry[2..], on)?,
        };
        let handed = match handed {
            Ok(handed) => handed,
            Err(refused) => return Ok(refuse(terminal, &refused)),
        };
        self.append(terminal, path, &usable.mission, &plan, &handed, on)
    }

    fn append(
        &self,
        terminal: &Terminal,
        path: &Path,
        mission: &Mission,
        plan: &Plan,
        handed: &[Handed],
        on: Date,
    ) -> Result<Outcome, Failure> {
        // Judged before the file is made, so that what is refused leaves nothing behind.
        let known = read_history(path).map_err(|error| unusable(&error, path))?;
        if let Err(refused) = intake::judge(mission, plan, &known, handed, on) {
            return Ok(refuse(terminal, &refused));
        }
        let opened = LogBook::open_file(path, &mission.name, &holder()).map_err(|error| unusable(&error, path))?;
        if let Some(torn) = &opened.torn {
            let said = Message::new("track-torn").text("bytes", torn.bytes).text("file", &torn.kept_in);
            terminal.note(&terminal.say(&said));
        }
        let mut log = opened.log;
        let judged = match intake::judge(mission, plan, log.history(), handed, on) {
            Ok(judged) => judged,
            Err(refused) => return Ok(refuse(terminal, &refused)),
        };
        let done = log.append(&judged.drafts).map_err(|error| unusable(&error, path))?;
        said_entered(terminal, path, &done, judged.repeated)?;
        let next = Next::command("log").word("show").path(&self.source.mission);
        terminal.next(&self.log.iter().fold(next, |next, log| next.word("--log").path(log)));
        Ok(Outcome::Good)
    }

    fn show(&self, terminal: &Terminal, path: &Path) -> Result<Outcome, Failure> {
        let history = read_history(path).map_err(|error| unusable(&error, path))?;
        let entries: Vec<Value> = history.entries.iter().map(rearguard_track::entry::Entry::to_json).collect();
        if terminal.json {
            let digest = history.digest();
            terminal.print_json(&json!({ "file": path.to_string_lossy(), "digest": digest, "entries": entries }))?;
        } else if entries.is_empty() {
            terminal.print(&terminal.word("track-no-log"))?;
        } else {
            let lines: Vec<String> = entries.iter().map(line).collect();
            terminal.print(&lines.join("\n"))?;
        }
        let next = Next::command("log").word("verify").path(&self.source.mission);
        terminal.next(&self.log.iter().fold(next, |next, log| next.word("--log").path(log)));
        Ok(Outcome::Good)
    }

    fn verify(&self, terminal: &Terminal, path: &Path) -> Result<Outcome, Failure> {
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && self.against.is_none() => Vec::new(),
            Err(error) => return Err(unusable(&LogError::Disk(error), path)),
        };
        let found = verify(&bytes, self.against.as_deref());
        let whole = matches!(found, Verification::Whole { .. });
        if terminal.json {
            terminal.print_json(&verification_json(path, &found))?;
        } else {
            for message in verification(path, &found) {
                terminal.print(&terminal.say(&message))?;
            }
        }
        if whole {
            terminal.next(&Next::command("log").word("show").path(&self.source.mission));
        }
        Ok(if whole { Outcome::Good } else { Outcome::Broken })
    }
}

type Refused = Vec<Problem>;

fn from_table(terminal: &Terminal, table: &Path, on: Date) -> Result<Result<Vec<Handed>, Refused>, Failure> {
    let raw =
        read_tables(table, columns::LOG, &GridOptions::default()).map_err(|error| Failure::Problems(vec![*error.0]))?;
    if raw.problems.iter().any(|problem| problem.severity == Severity::Error) {
        return Err(Failure::Problems(raw.problems));
    }
    if !raw.problems.is_empty() && !terminal.json {
        terminal.note(&problems::listed(terminal, &raw.problems));
    }
    Ok(intake::from_tables(&raw, on))
}

/// `closed site=kidal date=2023-10-31` …
fn one(kind: &str, words: &[String], on: Date) -> Result<Result<Vec<Handed>, Refused>, Failure> {
    let mut fields = Fields::default();
    for word in words {
        let Some((column, text)) = word.split_once('=') else {
            return Err(Failure::unusable(Message::new("track-field").text("field", word)));
        };
        fields.put(column.trim(), text);
    }
    // What is entered at once happened today.
    if fields.text("date").is_empty() && !["actuals", "unplanned"].contains(&kind) {
        fields.put("date", &on.to_string());
    }
    Ok(intake::from_fields(kind, &fields, on).map(|handed| vec![handed]).map_err(|problem| vec![*problem]))
}

/// An entry that cannot have happened: every reason, and status 1.
fn refuse(terminal: &Terminal, refused: &[Problem]) -> Outcome {
    problems::refuse_all(terminal, refused);
    Outcome::Broken
}

fn unusable(error: &LogError, path: &Path) -> Failure {
    let (message, help) = (error.message(path), Some(Message::new("track-log-help")));
    if error.is_of_the_disk() { Failure::Unwritten { message, help } } else { Failure::Unusable { message, help } }
}

/// Who writes: this process, for those who must wait.
fn holder() -> Holder {
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default().trim().to_owned();
    let host = if host.is_empty() { std::env::var("COMPUTERNAME").unwrap_or_default() } else { host };
    Holder { process: std::process::id(), host, since: jiff::Timestamp::now().to_string() }
}

fn said_entered(terminal: &Terminal, path: &Path, done: &Acknowledged, repeated: usize) -> Result<(), Failure> {
    if terminal.json {
        let entries: Vec<Value> = done.entries.iter().map(rearguard_track::entry::Entry::to_json).collect();
        return terminal.print_json(&json!({
            "file": path.to_string_lossy(), "digest": done.digest, "entries": entries, "repeated": repeated,
        }));
    }
    let message = match (done.entries.first(), done.entries.last()) {
        (Some(first), Some(last)) => Message::new("track-entered")
            .count("count", done.entries.len() as i64)
            .text("first", first.number)
            .text("last", last.number),
        _ => Message::new("track-entered-none"),
    };
    terminal.print(&terminal.say(&message))?;
    if repeated > 0 && !done.entries.is_empty() {
        terminal.print(&terminal.say(&Message::new("track-repeated").count("count", repeated as i64)))?;
    }
    Ok(())
}

/// `3  actuals  movement=M0003 departed=2023-09-10 …`
fn line(entry: &Value) -> String {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let object = entry.as_object();
    let columns = object.into_iter().flatten().filter(|(column, _)| !["entry", "kind"].contains(&column.as_str()));
    let columns: Vec<String> = columns.map(|(column, value)| format!("{column}={}", text(value))).collect();
    let line = format!("{:>4}  {:<11}  {}", text(&entry["entry"]), text(&entry["kind"]), columns.join(" "));
    // Text that somebody typed must not move the cursor or turn the line round.
    let hidden = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    line.chars().map(|c| if hidden(c) { '␣' } else { c }).collect()
}

fn verification(path: &Path, found: &Verification) -> Vec<Message> {
    let about = |id: &str| Message::new(id).text("file", path.display());
    match found {
        Verification::Damaged { entry } => vec![about("track-verify-damaged").text("entry", entry)],
        Verification::Newer { entry } => vec![about("track-verify-newer").text("entry", entry)],
        Verification::OtherChain { entries } => vec![about("track-verify-other").count("entries", *entries as i64)],
        Verification::Whole { digest: None, .. } => vec![Message::new("track-no-log")],
        Verification::Whole { entries, digest, torn, proven } => {
            let whole = about("track-verify-whole").count("entries", *entries as i64);
            let mut said = vec![whole.text("digest", digest.as_deref().unwrap_or_default())];
            if *torn > 0 {
                said.push(Message::new("track-verify-torn").text("bytes", torn));
            }
            said.push(match proven {
                Some(entry) => Message::new("track-verify-proven").text("entry", entry),
                None => Message::new("track-verify-unproven"),
            });
            said
        }
    }
}

fn verification_json(path: &Path, found: &Verification) -> Value {
    let file = path.to_string_lossy();
    match found {
        Verification::Damaged { entry } => json!({ "file": file, "whole": false, "first_bad_entry": entry }),
        Verification::Newer { entry } => json!({ "file": file, "whole": false, "first_unknown_entry": entry }),
        Verification::OtherChain { entries } => {
            json!({ "file": file, "whole": false, "entries": entries, "other_chain": true })
        }
        Verification::Whole { entries, digest, torn, proven } => json!({
            "file": file, "whole": true, "entries": entries, "digest": digest, "torn_bytes": torn,
            "proven_entries": proven,
        }),
    }
}
