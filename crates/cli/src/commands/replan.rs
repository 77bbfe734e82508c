//! `rearguard replan`: a new plan from a day on, which keeps the past and
//! changes as little of the future as it is worth.

use super::Usable;
use super::followed::{Course, Followed};
use super::plan::{USUAL_SECONDS, all_threads, seconds};
use super::simulate::MOST_THREADS;
use crate::figures::score_json;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::outputs::{self, CsvStyle};
use crate::planning::{self, Limit};
use crate::progress::Watch;
use crate::terminal::Terminal;
use crate::{interrupt, provenance, written};
use rearguard::{Freedom, Planned, replan};
use rearguard_report::{Case, summary_text};
use rearguard_track::replan::{Changes, Ground, changes, changes_json, changes_text};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[derive(clap::Args, Debug)]
pub struct Replan {
    #[command(flatten)]
    followed: Followed,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long)]
    improve: bool,
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = seconds)]
    seconds: Option<Decimal>,
    #[arg(long, hide_short_help = true, allow_negative_numbers = true, value_name = "N", conflicts_with = "seconds")]
    iterations: Option<u64>,
    #[arg(long, hide_short_help = true, allow_negative_numbers = true, value_name = "N", default_value_t = 1)]
    seed: u64,
    #[arg(long, hide_short_help = true, allow_negative_numbers = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=MOST_THREADS))]
    threads: Option<u16>,
    #[arg(long, hide_short_help = true, value_name = "FORM", value_enum, default_value_t = CsvStyle::Machine)]
    csv: CsvStyle,
}

impl Replan {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let Course { usable, plan: old, history, on } = self.followed.read(terminal)?;
        let mission = &self.followed.source.mission;
        let out = self.out.clone().unwrap_or_else(|| usual_folder(mission));
        outputs::prepare(&out, mission)?;
        let ground = Ground::new(&usable.mission, &old, &history, on);
        let planned = self.search(terminal, &ground);
        let changes = changes(&ground, &planned.plan);
        let case = self.case(&ground, &planned, &usable);
        let files = outputs::write(terminal, &case, &out, self.csv)?;
        if terminal.json {
            terminal.print_json(&as_json(terminal, &planned, &changes, &files))?;
        } else {
            terminal.print(summary_text(&case, terminal.language, true).trim_end())?;
            terminal.print(&format!("\n{}", changes_text(&changes, terminal.language)))?;
            terminal.print(&format!("\n{}", terminal.word("cli-plan-written")))?;
            terminal.print(&written::listed(&files))?;
        }
        let kept = planned.review.kept();
        if kept {
            let next = Next::command("check").path(mission).path(&out.join(outputs::PLAN));
            terminal.next(&self.followed.with_log(next));
        }
        Ok(match (interrupt::asked(), kept) {
            (true, _) => Outcome::Interrupted,
            (false, true) => Outcome::Good,
            (false, false) => Outcome::Broken,
        })
    }

    fn search(&self, terminal: &Terminal, ground: &Ground) -> Planned {
        let limit = match self.iterations {
            Some(n) => Limit::Iterations(n),
            None => Limit::Seconds(self.seconds.unwrap_or(USUAL_SECONDS)),
        };
        let freedom = if self.improve { Freedom::Improve } else { Freedom::Repair };
        let threads = self.threads.map_or_else(all_threads, usize::from);
        let order = planning::order(limit, self.seed, threads, Some(ground.on));
        let watch = Watch::until(planning::deadline(terminal, limit));
        interrupt::keep_best_on_signal();
        watch.while_working(terminal, || replan(ground, freedom, &order, &watch))
    }

    fn case<'a>(&self, ground: &'a Ground, planned: &'a Planned, usable: &Usable) -> Case<'a> {
        Case {
            mission: &ground.mission,
            calendar: &ground.calendar,
            plan: &planned.plan,
            review: &planned.review,
            bound: None,
            gap: None,
            constant: None,
            known_on: Some(ground.on),
            version: rearguard::VERSION,
            reading: usable.warnings.iter().map(|problem| problem.message.clone()).collect(),
            provenance: provenance::of(&self.followed.source.mission),
        }
    }
}

/// `mission.xlsx` is planned anew into `mission-replan`, in the current folder.
fn usual_folder(mission: &Path) -> PathBuf {
    let name = mission.file_stem().map_or_else(|| "mission".into(), |s| s.to_string_lossy().into_owned());
    PathBuf::from(format!("{name}-replan"))
}

/// The object of `replan --json`.
fn as_json(terminal: &Terminal, planned: &Planned, changes: &Changes, files: &[PathBuf]) -> Value {
    json!({
        "kept": planned.review.kept(),
        "score": planned.review.score.as_ref().map(score_json),
        "violations": planned.review.violations.len(),
        "as_of": planned.plan.as_of.map(|date| date.to_string()),
        "log_digest": planned.plan.log_digest,
        "changes": changes_json(changes, terminal.language),
        "files": written::names(files),
    })
}
