//! `rearguard plan`: the best plan that the budget allows, checked and written out.

use super::read;
use crate::arguments::{self, Source};
use crate::outcome::{Failure, Outcome};
use crate::outputs::CsvStyle;
use crate::planning::{self, Job, Limit};
use crate::terminal::Terminal;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::path::PathBuf;

/// Long enough for a good plan of a usual mission.
pub const USUAL_SECONDS: Decimal = Decimal::from_parts(10, 0, 0, false, 0);
/// Eleven days and a half; keeps the clock's arithmetic safe.
const MOST_SECONDS: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
const MOST_THREADS: i64 = 256;

#[derive(clap::Args, Debug)]
pub struct Plan {
    #[command(flatten)]
    source: Source,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = seconds)]
    seconds: Option<Decimal>,
    #[arg(long, allow_negative_numbers = true, value_name = "N", conflicts_with = "seconds")]
    iterations: Option<u64>,
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = 1)]
    seed: u64,
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=MOST_THREADS))]
    threads: Option<u16>,
    #[arg(long, value_name = "DATE", value_parser = arguments::date)]
    known_on: Option<Date>,
    #[arg(long, value_name = "FORM", value_enum, default_value_t = CsvStyle::Machine)]
    csv: CsvStyle,
    #[arg(long, hide_short_help = true)]
    show_rear_parties: bool,
}

impl Plan {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let out = self.out.clone().unwrap_or_else(|| self.usual_folder());
        let limit = match self.iterations {
            Some(n) => Limit::Iterations(n),
            None => Limit::Seconds(self.seconds.unwrap_or(USUAL_SECONDS)),
        };
        let job = Job {
            mission: &self.source.mission,
            out: &out,
            limit,
            seed: self.seed,
            threads: self.threads.map_or_else(all_threads, usize::from),
            known_on: self.known_on,
            csv: self.csv,
            show_rear_parties: self.show_rear_parties,
            example: false,
        };
        planning::run(terminal, &job, &usable)
    }

    /// `mission.xlsx` is planned into `mission-plan`, in the current folder.
    fn usual_folder(&self) -> PathBuf {
        let mission = &self.source.mission;
        let name = mission.file_stem().map_or_else(|| "mission".into(), |s| s.to_string_lossy().into_owned());
        PathBuf::from(format!("{name}-plan"))
    }
}

/// As many workers as the machine has.
pub fn all_threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// More than zero; decimals are allowed.
pub fn seconds(text: &str) -> Result<Decimal, String> {
    let value: Option<Decimal> = text.parse().ok();
    value.filter(|v| *v > Decimal::ZERO && *v <= MOST_SECONDS).ok_or_else(|| text.to_owned())
}
