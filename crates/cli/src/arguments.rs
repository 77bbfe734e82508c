//! What may stand on the command line. The help texts of all this are in the
//! catalogue (`cli-<command>-…`); see [`crate::help_text`].

use crate::commands::{
    backup, bench, check, compare, completions, convert, demo, digest, drill, explain, forecast, generate, help, init,
    log, man, plan, replan, requests, serve, simulate, status, validate, weekly, worth,
};
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use rearguard::ReadOptions;
use rearguard_words::Language;
use std::path::{Path, PathBuf};

#[derive(Parser, Debug)]
#[command(
    name = "rearguard",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Only read by clap.
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// What every command understands.
#[derive(Args, Debug)]
pub struct Global {
    /// Only looked at; [`crate::language`] reads it before anything else is understood.
    #[arg(long, global = true, value_name = "en|fr", value_parser = known_language)]
    pub lang: Option<Language>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = Colour::Auto, hide_short_help = true)]
    pub color: Colour,
    #[arg(short, long, global = true, hide_short_help = true)]
    pub verbose: bool,
    #[arg(short, long, global = true, hide_short_help = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Only read by clap.
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Colour {
    Auto,
    Always,
    Never,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    Demo(demo::Demo),
    Init(init::Init),
    Validate(validate::Validate),
    Digest(digest::Digest),
    Plan(plan::Plan),
    Check(check::Check),
    Explain(explain::Explain),
    Requests(requests::Requests),
    Drill(drill::Drill),
    Worth(worth::Worth),
    Log(log::Log),
    Status(status::Status),
    Forecast(forecast::Forecast),
    Weekly(weekly::Weekly),
    Replan(replan::Replan),
    Serve(serve::Serve),
    Backup(backup::Backup),
    Simulate(simulate::Simulate),
    Compare(compare::Compare),
    Convert(convert::Convert),
    Generate(generate::Generate),
    Bench(bench::Bench),
    Help(help::Help),
    Completions(completions::Completions),
    Man(man::Man),
}

/// A mission to read, and how.
#[derive(Args, Debug)]
pub struct Source {
    #[arg(value_name = "MISSION")]
    pub mission: PathBuf,
    #[arg(long, value_name = "dmy|mdy", value_enum, hide_short_help = true)]
    pub date_order: Option<DateOrder>,
}

/// Which comes first in text dates such as 03/04/2023.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum DateOrder {
    Dmy,
    Mdy,
}

impl Source {
    /// A mission of our own making.
    pub fn plain(mission: &Path) -> Source {
        Source { mission: mission.to_owned(), date_order: None }
    }
    pub fn options(&self) -> ReadOptions {
        use rearguard::DateOrder as Order;
        let date_order = self.date_order.map(|order| match order {
            DateOrder::Dmy => Order::DayFirst,
            DateOrder::Mdy => Order::MonthFirst,
        });
        ReadOptions { date_order, ..ReadOptions::default() }
    }
}

fn known_language(text: &str) -> Result<Language, String> {
    Language::ALL.into_iter().find(|l| l.tag() == text).ok_or_else(|| text.to_owned())
}

/// A civil date, `YYYY-MM-DD`.
pub fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| text.to_owned())
}

/// The day that was given, else today's date by UTC.
pub fn day_or_today(given: Option<Date>) -> Date {
    given.unwrap_or_else(|| jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date())
}
