//! What the server is started with. Clocks come from the caller, as everywhere
//! in the libraries.

use jiff::Timestamp;
use std::path::PathBuf;
use std::time::Duration;

/// A mission that the program carries.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// `demo`, `tutorial` …
    pub name: &'static str,
    pub files: &'static [(&'static str, &'static [u8])],
}

#[derive(Clone, Debug)]
pub struct Setup {
    /// Where everything is kept.
    pub data: PathBuf,
    /// 0: any that is free.
    pub port: u16,
    /// The built page, where it is not the embedded one.
    pub page: Option<PathBuf>,
    /// A file of map tiles (PMTiles) for the base map.
    pub tiles: Option<PathBuf>,
    /// Who is named in every write.
    pub user: String,
    /// A token that may log in any number of times (tests).
    pub standing_token: Option<String>,
    /// How many times the usual pace of writes, uploads and exports is allowed (tests).
    pub paces: u32,
    /// The program that runs as a worker, with its first argument.
    pub worker: (PathBuf, String),
    pub clock: Clock,
    /// For the holder of the log.
    pub host: String,
    pub examples: Vec<Example>,
    /// Threads of a planning run.
    pub threads: usize,
}

#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// The date and time.
    pub now: fn() -> Timestamp,
    /// Time since some moment; never goes back.
    pub steady: fn() -> Duration,
}

impl Clock {
    /// `2026-11-25T08:00:00Z`.
    pub fn stamp(&self) -> String {
        (self.now)().round(jiff::Unit::Second).unwrap_or_else(|_| (self.now)()).to_string()
    }
    /// With nanoseconds, to order what happened.
    pub fn exact(&self) -> String {
        format!("{:.9}", (self.now)())
    }
    pub fn today(&self) -> jiff::civil::Date {
        jiff::tz::Offset::UTC.to_datetime((self.now)()).date()
    }
}
