//! `rearguard forecast`: when everyone will really be out, from where the
//! mission stands on a day.

use super::followed::{Course, Followed, Runs};
use super::plan_of;
use crate::outcome::{Failure, Outcome};
use crate::terminal::{STRONG, Terminal, painted};
use jiff::civil::Date;
use rearguard::model::{Mission, Plan};
use rearguard_track::{forecast_after, forecast_json, forecast_text};
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Forecast {
    #[command(flatten)]
    followed: Followed,
    #[arg(long, value_name = "PLAN", hide_short_help = true)]
    earlier: Vec<PathBuf>,
    #[command(flatten)]
    runs: Runs,
}

impl Forecast {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let Course { usable, plan, history, on } = self.followed.read(terminal)?;
        let earlier = earlier(&usable.mission, &self.earlier)?;
        let earlier: Vec<(Date, &Plan)> = earlier.iter().map(|(made, plan)| (*made, plan)).collect();
        let found = forecast_after(&usable.mission, &plan, &earlier, &history, on, &self.runs.settings())
            .map_err(|refusal| Failure::unusable(refusal.message()))?;
        if terminal.json {
            terminal.print_json(&forecast_json(&usable.mission, &found, terminal.language))?;
        } else {
            let text = forecast_text(&usable.mission, &found, terminal.language);
            let (answer, rest) = text.split_once('\n').unwrap_or((&text, ""));
            terminal.print(&painted(STRONG, answer))?;
            terminal.print(rest)?;
        }
        terminal.next(&self.followed.status(on));
        Ok(Outcome::Good)
    }
}

/// Plans that were followed before, each with the day on which it was made.
pub(super) fn earlier(mission: &Mission, paths: &[PathBuf]) -> Result<Vec<(Date, Plan)>, Failure> {
    let mut plans = Vec::new();
    for path in paths {
        let plan = plan_of(path)?;
        plans.push((plan.as_of.unwrap_or(mission.start), plan));
    }
    plans.sort_by_key(|(made, _)| *made);
    Ok(plans)
}
