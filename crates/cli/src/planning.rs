//! A planning run as the commands `plan` and `demo` do it: budget, search,
//! check, files, answer.

use crate::commands::Usable;
use crate::figures::{exact_number, score_json};
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::outputs::{self, CsvStyle};
use crate::progress::Watch;
use crate::terminal::Terminal;
use crate::{interrupt, memory, outflow, provenance, written};
use jiff::civil::Date;
use rearguard::model::amount::approximate;
use rearguard::model::{Calendar, Mission};
use rearguard::{Budget, Order, Planned, Settings};
use rearguard_report::{Beside, Case, summary_text};
use rearguard_words::Message;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What ends the search.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Limit {
    /// Wall clock for everything: reading, planning, checking, writing.
    Seconds(Decimal),
    Iterations(u64),
}

pub struct Job<'a> {
    pub mission: &'a Path,
    pub out: &'a Path,
    pub limit: Limit,
    pub seed: u64,
    pub threads: usize,
    pub known_on: Option<Date>,
    pub csv: CsvStyle,
    /// Plan a second time without rear parties, to set both outflows side by side.
    pub show_rear_parties: bool,
    /// The shipped example; the answer says so.
    pub example: bool,
}

pub fn run(terminal: &Terminal, job: &Job, usable: &Usable) -> Result<Outcome, Failure> {
    outputs::prepare(job.out, job.mission)?;
    let watch = Watch::until(deadline(terminal, job.limit));
    interrupt::keep_best_on_signal();
    let planned = watch.while_working(terminal, || {
        rearguard::plan(&usable.mission, &order(job.limit, job.seed, job.threads, job.known_on), &watch)
    });
    let calendar = Calendar::new(&usable.mission, job.known_on);
    let case = case(&planned, &calendar, usable, job);
    let really_out = outflow::of(job.mission);
    let free = job.show_rear_parties.then(|| without_rear_parties(terminal, job, &usable.mission)).flatten();
    let without = free.as_ref().and_then(|planned| planned.review.ledger.as_ref());
    let beside = Beside { really_out: &really_out, without_rear_parties: without };
    let files = outputs::write_beside(terminal, &case, &beside, job.out, job.csv)?;
    if terminal.json {
        terminal.print_json(&as_json(terminal, &planned, &files))?;
    } else {
        print(terminal, job, &case, &planned, &files)?;
    }
    let kept = planned.review.kept();
    if kept {
        terminal.next(&check_command(job));
    }
    Ok(match (interrupt::asked(), kept) {
        (true, _) => Outcome::Interrupted,
        (false, true) => Outcome::Good,
        (false, false) => Outcome::Broken,
    })
}

/// The plan for the same mission, with the same budget, where nobody need stay
/// with equipment. `None` where nobody need anyway.
fn without_rear_parties(terminal: &Terminal, job: &Job, mission: &Mission) -> Option<Planned> {
    let mut tables = mission.tables().clone();
    if tables.units.rows().iter().all(|unit| unit.rear_party == 0) {
        return None;
    }
    tables.units.rows_mut().iter_mut().for_each(|unit| unit.rear_party = 0);
    let free = Mission::assemble(tables).ok()?;
    let took = deadline(terminal, job.limit).map(|until| until.saturating_duration_since(terminal.begun));
    let watch = Watch::until(took.map(|took| Instant::now() + took));
    let order = order(job.limit, job.seed, job.threads, job.known_on);
    Some(watch.while_working(terminal, || rearguard::plan(&free, &order, &watch)))
}

pub fn order(limit: Limit, seed: u64, threads: usize, known_on: Option<Date>) -> Order {
    let (budget, seconds) = match limit {
        Limit::Iterations(n) => (Budget::Iterations(n), None),
        Limit::Seconds(seconds) => (Budget::UntilStopped, Some(seconds.normalize().to_string())),
    };
    Order { settings: Settings { budget, seed, threads, known_on }, seconds }
}

/// When the search must end so that checking and writing fit into the budget:
/// they take about as long as reading did, a few times over.
pub fn deadline(terminal: &Terminal, limit: Limit) -> Option<Instant> {
    let Limit::Seconds(seconds) = limit else { return None };
    let budget = Duration::from_secs_f64(seconds.to_f64().unwrap_or_default());
    let reading = terminal.begun.elapsed();
    let afterwards = (reading * 3 + Duration::from_millis(150)).min(budget / 4);
    Some(terminal.begun + budget.saturating_sub(afterwards))
}

fn case<'a>(planned: &'a Planned, calendar: &'a Calendar, usable: &'a Usable, job: &Job) -> Case<'a> {
    Case {
        mission: &usable.mission,
        calendar,
        plan: &planned.plan,
        review: &planned.review,
        bound: planned.bound.as_ref(),
        gap: planned.gap.as_ref().map(approximate),
        constant: planned.constant.as_ref(),
        known_on: job.known_on,
        version: rearguard::VERSION,
        reading: usable.warnings.iter().map(|p| p.message.clone()).collect(),
        provenance: provenance::of(job.mission),
    }
}

fn print(terminal: &Terminal, job: &Job, case: &Case, planned: &Planned, files: &[PathBuf]) -> Result<(), Failure> {
    let summary = summary_text(case, terminal.language, true);
    let summary = if job.example { terminal.say(&Message::new("cli-example").text("text", summary)) } else { summary };
    terminal.print(summary.trim_end())?;
    terminal.print(&format!("\n{}", terminal.word("cli-plan-written")))?;
    terminal.print(&written::listed(files))?;
    let effort = Message::new("cli-plan-effort").count("iterations", planned.iterations as i64);
    terminal.detail(&terminal.say(&effort));
    Ok(())
}

fn check_command(job: &Job) -> Next {
    let next = Next::command("check").path(job.mission).path(&job.out.join(outputs::PLAN));
    match job.known_on {
        Some(date) => next.word("--known-on").word(date.to_string()),
        None => next,
    }
}

/// The object of `plan --json`.
fn as_json(terminal: &Terminal, planned: &Planned, files: &[PathBuf]) -> Value {
    let seconds = (terminal.begun.elapsed().as_secs_f64() * 1000.0).round() / 1000.0;
    json!({
        "kept": planned.review.kept(),
        "score": planned.review.score.as_ref().map(score_json),
        "bound": planned.bound.as_ref().map(exact_number),
        "gap": planned.gap.as_ref().map(exact_number),
        "gap_without_constant": planned.gap_without_constant.as_ref().map(exact_number),
        "violations": planned.review.violations.len(),
        "seconds": seconds,
        "peak_mb": memory::peak_megabytes(),
        "files": written::names(files),
    })
}
