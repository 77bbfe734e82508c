//! Problems of tables as people read them on a terminal, and as JSON.

use crate::next::Next;
use crate::terminal::{ALARM, CAUTION, FAINT, STRONG, Terminal, painted};
use rearguard::tables::problem::{Problem, Severity};
use rearguard_words::Message;
use serde_json::{Value, json};
use std::path::Path;

/// How many problems are shown where they are not what was asked for.
const FOREMOST: usize = 3;

/// Every problem, grouped by file or sheet, those that block first.
pub fn listed(terminal: &Terminal, problems: &[Problem]) -> String {
    let mut files: Vec<&str> = Vec::new();
    for problem in problems {
        if !files.contains(&problem.file.as_str()) {
            files.push(&problem.file);
        }
    }
    files.sort_by_key(|file| problems.iter().filter(|p| p.file == *file).map(|p| p.severity).min());
    let mut lines = Vec::new();
    for file in files {
        lines.push(painted(STRONG, file));
        let mut of_file: Vec<&Problem> = problems.iter().filter(|p| p.file == file).collect();
        of_file.sort_by_key(|p| (p.severity, p.row));
        lines.extend(of_file.into_iter().map(|p| entry(terminal, p)));
    }
    lines.join("\n")
}

/// `  ✕ Sites!F7: 16,27 E — message  T007`, and on a line of its own what to do.
fn entry(terminal: &Terminal, problem: &Problem) -> String {
    let (style, mark) = match problem.severity {
        Severity::Error => (ALARM, "✕"),
        Severity::Warning => (CAUTION, "▲"),
        Severity::Notice => (FAINT, "·"),
    };
    let mut place = place(terminal, problem);
    if let Some(value) = &problem.value {
        place = terminal.say(&Message::new("cli-place-value").text("place", place).text("value", shortened(value)));
    }
    let line = format!(
        "  {} {place} — {}  {}",
        painted(style, mark),
        terminal.say(&problem.message),
        painted(FAINT, problem.code)
    );
    match &problem.help {
        Some(help) => format!("{line}\n      → {}", terminal.say(help)),
        None => line,
    }
}

/// `Sites!F7` in a workbook, `sites.csv:7 column lat` in a text file.
pub fn place(terminal: &Terminal, problem: &Problem) -> String {
    let is_text =
        [".csv", ".toml", ".tsv", ".txt", ".json"].iter().any(|end| problem.file.to_lowercase().ends_with(end));
    match (&problem.column, problem.row) {
        (Some(column), Some(row)) if !is_text => format!("{}!{}{row}", problem.file, column.letter),
        (Some(column), row) => {
            let place = row.map_or_else(|| problem.file.clone(), |row| format!("{}:{row}", problem.file));
            let name = if column.header.is_empty() { &column.letter } else { &column.header };
            terminal.say(&Message::new("cli-place-column").text("place", place).text("column", name))
        }
        (None, Some(row)) => format!("{}:{row}", problem.file),
        (None, None) => problem.file.clone(),
    }
}

/// A value as it stands, cut where it would fill the screen.
fn shortened(value: &str) -> String {
    const LONGEST: usize = 60;
    let shown: String = value.chars().map(|c| if c.is_control() { '␣' } else { c }).take(LONGEST).collect();
    if value.chars().count() > LONGEST { format!("{shown}…") } else { shown }
}

/// "2 errors, 1 warning".
pub fn counted(problems: &[Problem]) -> Message {
    let count = |severity| problems.iter().filter(|p| p.severity == severity).count() as i64;
    Message::new("cli-counted").count("errors", count(Severity::Error)).count("warnings", count(Severity::Warning))
}

/// The object of `validate --json`.
pub fn as_json(terminal: &Terminal, problems: &[Problem]) -> Value {
    let ok = problems.iter().all(|p| p.severity != Severity::Error);
    let rows: Vec<Value> = problems.iter().map(|p| one_as_json(terminal, p)).collect();
    json!({ "ok": ok, "problems": rows })
}

fn one_as_json(terminal: &Terminal, problem: &Problem) -> Value {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    };
    let column = problem.column.as_ref().map(|c| if c.header.is_empty() { &c.letter } else { &c.header });
    json!({
        "code": problem.code,
        "severity": severity,
        "file": problem.file,
        "row": problem.row,
        "column": column,
        "value": problem.value,
        "message": terminal.say(&problem.message),
        "help": problem.help.as_ref().map(|h| terminal.say(h)),
    })
}

/// Says why tables cannot be used: the foremost problems, and how many there are.
pub fn refuse(terminal: &Terminal, problems: &[Problem]) {
    if terminal.json {
        let _ = terminal.print_json(&as_json(terminal, problems));
        return;
    }
    let blocking: Vec<Problem> = problems.iter().filter(|p| p.severity == Severity::Error).cloned().collect();
    let said = terminal.say(&Message::new("cli-unusable").said("counted", counted(problems)));
    terminal.alarm(&terminal.say(&Message::new("cli-error").text("message", said)));
    terminal.alarm(&listed(terminal, &blocking[..blocking.len().min(FOREMOST)]));
    if problems.len() > FOREMOST {
        terminal.alarm(&terminal.word("cli-unusable-help"));
    }
}

/// Says why what was handed in is refused: every problem.
pub fn refuse_all(terminal: &Terminal, problems: &[Problem]) {
    if terminal.json {
        let _ = terminal.print_json(&as_json(terminal, problems));
        return;
    }
    let said = terminal.say(&Message::new("cli-log-refused").said("counted", counted(problems)));
    terminal.alarm(&terminal.say(&Message::new("cli-error").text("message", said)));
    terminal.alarm(&listed(terminal, problems));
}

/// Notes that a mission that is used has warnings, and how to see them.
pub fn note_warnings(terminal: &Terminal, mission: &Path, problems: &[Problem]) {
    let warnings = problems.iter().filter(|p| p.severity == Severity::Warning).count();
    if warnings > 0 && !terminal.json {
        let see = terminal.command_line(&Next::command("validate").path(mission));
        terminal.note(
            &terminal.say(&Message::new("cli-has-warnings").count("count", warnings as i64).text("command", see)),
        );
    }
}
