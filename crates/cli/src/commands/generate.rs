//! `rearguard generate`: a synthetic mission with a plan that proves it can be done.

use super::unsaved;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use crate::written;
use rearguard::tables::files::{plan_to_json, write_atomically, write_mission_folder};
use rearguard_generate::Recipe;
use rust_decimal::Decimal;
use std::path::{Path, PathBuf};

/// More bases than any mission ever had; keeps a slip of the hand from filling the memory.
const MOST_SITES: i64 = 2_000;

#[derive(clap::Args, Debug)]
pub struct Generate {
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=MOST_SITES))]
    sites: u32,
    #[arg(long, allow_negative_numbers = true, value_name = "S", default_value_t = 1)]
    seed: u64,
    #[arg(long, allow_negative_numbers = true, value_name = "X", default_value = "1.5", value_parser = slack)]
    slack: Decimal,
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = 240, value_parser = clap::value_parser!(u32).range(220..=2000), hide_short_help = true)]
    days: u32,
    #[arg(long)]
    second_ring: bool,
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Generate {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let planted_file = beside(&self.out);
        written::refuse_occupied(&self.out)?;
        written::refuse_existing(&planted_file)?;
        let recipe = Recipe {
            slack: self.slack,
            days: self.days as usize,
            second_ring: self.second_ring,
            ..Recipe::new(self.sites as usize, self.seed)
        };
        let generated = rearguard_generate::generate(&recipe).map_err(|error| Failure::unusable(error.message()))?;
        write_mission_folder(&generated.mission, &self.out).map_err(|e| unsaved(&e))?;
        let mut files = written::files_in(&self.out);
        let mut plan = generated.planted;
        plan.mission_digest = Some(rearguard::digest(&generated.mission));
        plan.score = rearguard::check(&generated.mission, &plan, None).score;
        write_atomically(&planted_file, plan_to_json(&plan).as_bytes()).map_err(|e| unsaved(&e))?;
        files.push(planted_file.clone());
        written::report(terminal, "cli-generate-written", &files)?;
        terminal.next(&Next::command("check").path(&self.out).path(&planted_file));
        Ok(Outcome::Good)
    }
}

/// The planted plan stands outside the mission: who plans must not read it by chance.
fn beside(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".planted-plan.json");
    folder.with_file_name(name)
}

/// Capacity ÷ need, from 1 on.
fn slack(text: &str) -> Result<Decimal, String> {
    text.parse().ok().filter(|x| (Decimal::ONE..=Decimal::TEN).contains(x)).ok_or_else(|| text.to_owned())
}
