//! The files that a plan leaves: each written whole or not at all.

use crate::outcome::Failure;
use crate::terminal::Terminal;
use clap::ValueEnum;
use rearguard::tables::files::{
    CsvStyle as Form, SaveError, csv_text, make_folder, plan_tables, plan_to_json, write_atomically,
};
use rearguard_report::{Beside, Case, html_beside, workbook_beside};
use rearguard_words::Message;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

pub const PLAN: &str = "plan.json";
const WORKBOOK: &str = "plan.xlsx";
pub const REPORT: &str = "report.html";
/// Of a plan as tables.
const TABLES: [&str; 7] =
    ["movements.csv", "disposals.csv", "steps.csv", "transfers.csv", "closures.csv", "releases.csv", "plan.csv"];

/// For which program CSV is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum CsvStyle {
    /// Commas, decimal points, no byte order mark.
    Machine,
    /// As French Excel opens it: semicolons, decimal commas, a byte order mark.
    ExcelFr,
}

impl CsvStyle {
    fn form(self) -> Form {
        match self {
            CsvStyle::Machine => Form::Machine,
            CsvStyle::ExcelFr => Form::ExcelFrench,
        }
    }
}

/// Everything that a run may write.
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLES.into_iter().chain([PLAN, WORKBOOK, REPORT])
}

/// Makes the folder and finds out before the search whether it can be written
/// to, so that no plan is lost for want of a place.
pub fn prepare(out: &Path, mission: &Path) -> Result<(), Failure> {
    let same = fs::canonicalize(out).ok().zip(fs::canonicalize(mission).ok()).is_some_and(|(a, b)| a == b);
    if same {
        return Err(Failure::unusable(Message::new("cli-out-is-mission").text("path", out.display()))
            .with_help(Message::new("cli-out-is-mission-help")));
    }
    make_folder(out).map_err(|e| unsaved(&e))?;
    refuse_foreign(out)?;
    let probe = out.join(".rearguard-probe");
    write_atomically(&probe, b"").map_err(|e| unsaved(&e))?;
    fs::remove_file(&probe).map_err(|e| Failure::unwritten(out, &e))
}

/// Files of our names where no plan of ours lies beside them are somebody's work.
fn refuse_foreign(out: &Path) -> Result<(), Failure> {
    if is_our_plan(&out.join(PLAN)) {
        return Ok(());
    }
    let Some(found) = names().map(|name| out.join(name)).find(|path| path.exists()) else { return Ok(()) };
    let message = Message::new("cli-foreign").text("path", found.display());
    Err(Failure::Unwritten { message, help: Some(Message::new("cli-foreign-help")) })
}

fn is_our_plan(path: &Path) -> bool {
    let mut head = String::new();
    // The format word stands at the very beginning.
    let read = fs::File::open(path).and_then(|file| file.take(200).read_to_string(&mut head));
    read.is_ok() && head.contains(rearguard::model::PLAN_FORMAT)
}

/// Writes all of them; the first to fail ends it.
pub fn write(terminal: &Terminal, case: &Case, out: &Path, csv: CsvStyle) -> Result<Vec<PathBuf>, Failure> {
    write_beside(terminal, case, &Beside::default(), out, csv)
}

/// The same with what is to be set beside the plan.
pub fn write_beside(
    terminal: &Terminal,
    case: &Case,
    beside: &Beside,
    out: &Path,
    csv: CsvStyle,
) -> Result<Vec<PathBuf>, Failure> {
    let mut files = vec![out.join(REPORT), out.join(WORKBOOK), out.join(PLAN)];
    save(&out.join(PLAN), plan_to_json(case.plan).as_bytes())?;
    for table in plan_tables(case.plan) {
        let path = out.join(format!("{}.csv", table.name));
        save(&path, csv_text(&table, csv.form()).as_bytes())?;
        files.push(path);
    }
    remove_stale(out, &files);
    let book = workbook_beside(case, beside, terminal.language).map_err(|error| Failure::Unwritten {
        message: Message::new("cli-unwritten").text("path", out.join(WORKBOOK).display()).text("reason", error),
        help: None,
    })?;
    save(&out.join(WORKBOOK), &book)?;
    save(&out.join(REPORT), html_beside(case, beside, terminal.language).as_bytes())?;
    Ok(files)
}

/// Tables of an earlier plan that this one does not have would be read as its own.
fn remove_stale(out: &Path, files: &[PathBuf]) {
    for path in TABLES.iter().map(|name| out.join(name)).filter(|path| !files.contains(path)) {
        // It is usually not there, which is what is wanted.
        let _ = fs::remove_file(path);
    }
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_atomically(path, bytes).map_err(|e| unsaved(&e))
}

fn unsaved(error: &SaveError) -> Failure {
    Failure::Unwritten { message: error.message(), help: Some(error.help()) }
}
