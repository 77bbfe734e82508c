//! `rearguard check`: a plan judged by every rule, whoever made it.

use super::read;
use crate::arguments::{self, Source};
use crate::figures::score_json;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::problems;
use crate::provenance;
use crate::terminal::Terminal;
use jiff::civil::Date;
use rearguard::model::{Calendar, Mission, Plan};
use rearguard::tables::files::read_plan;
use rearguard::{ClauseVerdict, Review, Verdict, Violation};
use rearguard_report::{Case, compliance_text, summary_text};
use rearguard_words::Message;
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
}

impl Check {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let reading = read_plan(&self.plan).map_err(|error| Failure::Problems(error.problems))?;
        let review = rearguard::check(&usable.mission, &reading.plan, self.known_on);
        if terminal.json {
            terminal.print_json(&as_json(terminal, &usable.mission, &review))?;
        } else {
            if !reading.warnings.is_empty() {
                terminal.note(&problems::listed(terminal, &reading.warnings));
            }
            self.print(terminal, &usable.mission, &reading.plan, &review)?;
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
        terminal.print(&summary_text(&case, terminal.language, true))?;
        terminal.print(&compliance_text(&case, terminal.language, true))
    }
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
