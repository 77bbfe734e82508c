//! `rearguard status`: today against the plan.

use super::followed::{Course, Followed};
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use rearguard::model::Calendar;
use rearguard_track::{mission_as_known, standing, standing_json, standing_text};

/// Of each list, unless `-v` asks for all.
const MOST_LINES: usize = 15;

#[derive(clap::Args, Debug)]
pub struct Status {
    #[command(flatten)]
    followed: Followed,
}

impl Status {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let Course { usable, plan, history, on } = self.followed.read(terminal)?;
        let mission = mission_as_known(&usable.mission, &history, on);
        let standing = standing(&mission, &Calendar::new(&mission, Some(on)), &plan, &history, on);
        if terminal.json {
            terminal.print_json(&standing_json(&mission, &standing, terminal.language))?;
        } else {
            let most = if terminal.is_verbose() { usize::MAX } else { MOST_LINES };
            terminal.print(&standing_text(&mission, &standing, terminal.language, most))?;
        }
        let next = Next::command("log").word("show").path(&self.followed.source.mission);
        terminal.next(&self.followed.with_log(next));
        Ok(Outcome::Good)
    }
}
