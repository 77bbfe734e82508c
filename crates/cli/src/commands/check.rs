//! `rearguard check`: a plan judged by every rule, whoever made it; with a log,
//! from the day on that it was made for.

use super::{logged, read};
use crate::arguments::{self, Source};
use crate::figures::score_json;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::problems;
use crate::provenance;
use crate::terminal::{STRONG, Terminal, painted};
use jiff::civil::Date;
use rearguard::model::amount::{exact, six_places};
use rearguard::model::{Calendar, Exact, Mission, Plan};
use rearguard::tables::files::read_plan;
use rearguard::{ClauseVerdict, Review, Verdict, Violation};
use rearguard_report::{Case, answer_line, compliance_text};
use rearguard_track::{check_from, mission_as_known, plan_as_happened};
use rearguard_words::{Message, write};
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Check {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[arg(long, value_name = "DATE", value_parser = arguments::date)]
    known_on: Option<Date>,
    #[arg(long, value_name = "LOG")]
    log: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = arguments::date, requires = "log")]
    on: Option<Date>,
}

/// A plan and what it is judged with.
struct Judged {
    mission: Mission,
    plan: Plan,
    review: Review,
}

impl Check {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let reading = read_plan(&self.plan).map_err(|error| Failure::Problems(error.problems))?;
        let Judged { mission, plan, review } = self.judge(terminal, usable.mission, reading.plan)?;
        if terminal.json {
            terminal.print_json(&as_json(terminal, &mission, &review))?;
        } else {
            if !reading.warnings.is_empty() {
                terminal.note(&problems::listed(terminal, &reading.warnings));
            }
            self.print(terminal, &mission, &plan, &review)?;
        }
        for warning in &review.warnings {
            terminal.note(&terminal.say(&Message::new("cli-warning").said("message", warning.clone())));
        }
        if !review.kept() {
            return Ok(Outcome::Broken);
        }
        terminal.next(&Next::command("help").word("rules"));
        Ok(Outcome::Good)
    }

    /// With a log, what happened before the plan's day is taken from it, and
    /// the rules are judged from that day on.
    fn judge(&self, terminal: &Terminal, mission: Mission, plan: Plan) -> Result<Judged, Failure> {
        let Some(named) = &self.log else {
            let review = rearguard::check(&mission, &plan, self.known_on);
            return Ok(Judged { mission, plan, review });
        };
        let history = logged(&self.source, Some(named))?;
        let Some(on) = self.on.or(plan.as_of) else {
            return Err(
                Failure::unusable(Message::new("cli-check-no-day")).with_help(Message::new("cli-check-no-day-help"))
            );
        };
        let with_another = plan.log_digest.as_ref().is_some_and(|digest| !history.holds(digest));
        if with_another && !terminal.json {
            let note = Message::new("cli-check-other-log").text("path", named.display());
            terminal.note(&terminal.say(&Message::new("cli-warning").said("message", note)));
        }
        let mission = mission_as_known(&mission, &history, self.known_on.unwrap_or(Date::MAX));
        let calendar = Calendar::new(&mission, self.known_on);
        let review = check_from(&mission, &calendar, &plan, &history, on);
        let plan = plan_as_happened(&mission, &calendar, &plan, &history, on);
        Ok(Judged { mission, plan, review })
    }

    fn print(&self, terminal: &Terminal, mission: &Mission, plan: &Plan, review: &Review) -> Result<(), Failure> {
        let calendar = Calendar::new(mission, self.known_on);
        let gap = rearguard::gap(review.score.as_ref().map(|s| &s.total), plan.bound.as_ref(), None);
        let case = Case {
            mission,
            calendar: &calendar,
            plan,
            review,
            bound: plan.bound.as_ref(),
            gap: gap.as_ref().map(rearguard::model::amount::approximate),
            constant: None,
            known_on: self.known_on,
            version: rearguard::VERSION,
            reading: Vec::new(),
            provenance: provenance::of(&self.source.mission),
        };
        let answer = answer_line(&case, terminal.language);
        terminal.print(&format!("{}\n", painted(STRONG, &answer)))?;
        terminal.print(&compliance_text(&case, terminal.language, true))?;
        terminal.print(&score_by_component(terminal, mission, review).join("\n"))
    }
}

/// What each component weighs, with its raw amount, one a line, and their sum.
fn score_by_component(terminal: &Terminal, mission: &Mission, review: &Review) -> Vec<String> {
    let mut lines = vec![terminal.word("cli-check-score")];
    let Some(score) = &review.score else {
        lines.push(format!("  {}", terminal.word("report-score-missing")));
        return lines;
    };
    let w = &mission.weights;
    let weights = [
        w.casualty,
        w.late_person_day,
        w.unprotected_person_day,
        w.task_shortfall_person_day,
        w.property_value,
        w.money,
    ];
    let label = |name: &str| terminal.word(&format!("report-score-{}", name.replace('_', "-")));
    let [(total, sum), components @ ..] = score.parts();
    for ((name, raw), weight) in components.into_iter().zip(weights) {
        let weighed = written(terminal, &(exact(weight) * raw));
        let component =
            Message::new("cli-check-component").text("label", label(name)).text("raw", written(terminal, raw));
        lines.push(format!("  {weighed:>18}  {}", terminal.say(&component)));
    }
    lines.push(format!("  {:>18}  {}", written(terminal, sum), label(total)));
    lines
}

/// The amount with at most six decimals, as people of the language write it.
fn written(terminal: &Terminal, amount: &Exact) -> String {
    let digits = six_places(amount);
    digits.parse().map_or(digits, |decimal| write::amount(terminal.language, decimal))
}

/// The object of `check --json`.
fn as_json(terminal: &Terminal, mission: &Mission, review: &Review) -> Value {
    let violations: Vec<Value> = review.violations.iter().map(|v| violation(terminal, mission, v)).collect();
    let clause = |c: &ClauseVerdict| {
        let row = &mission.clauses[c.clause];
        let kept = match c.verdict {
            Verdict::Kept => Some(true),
            Verdict::Broken => Some(false),
            Verdict::NotJudged => None,
        };
        json!({ "id": row.id, "kind": row.kind.word(), "kept": kept })
    };
    let clauses: Vec<Value> = review.clauses.iter().map(clause).collect();
    json!({
        "kept": review.kept(),
        "violations": violations,
        "score": review.score.as_ref().map(score_json),
        "clauses": clauses,
    })
}

fn violation(terminal: &Terminal, mission: &Mission, violation: &Violation) -> Value {
    json!({
        "rule": violation.rule.id(),
        "clause": violation.clause.map(|id| &mission.clauses[id].id),
        "subject": violation.subject,
        "place": violation.place,
        "day": violation.day.map(|d| d.to_string()),
        "needed": terminal.say(&violation.needed),
        "found": terminal.say(&violation.found),
        "message": terminal.say(&violation.message),
    })
}
