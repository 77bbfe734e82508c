//! Measures the scheduling of steps on public instances:
//! `bench_steps [--schedules N | --seconds N] [--processor] [--seed N] [--threads N] [--every N] [--each] DIR…`
//!
//! With `--processor` seconds are each thread's time on a processor (Linux), so
//! that other work on the machine does not count.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use rearguard_schedule::{Limit, Row, Settings, bench};

const USAGE: &str =
    "bench_steps [--schedules N | --seconds N] [--processor] [--seed N] [--threads N] [--every N] [--each] DIR…";

struct Asked {
    limit: Limit,
    seed: u64,
    threads: usize,
    every: usize,
    each: bool,
    processor: bool,
    folders: Vec<PathBuf>,
}

fn main() -> ExitCode {
    let Some(asked) = parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let began = Instant::now();
    let clock = || if asked.processor { processor_time() } else { began.elapsed() };
    let Asked { limit, seed, threads, every, .. } = asked;
    match bench(&asked.folders, &Settings { limit, seed, threads, every, clock: &clock }) {
        Ok(rows) => rows.iter().for_each(|row| print(row, asked.each)),
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Time of this thread on a processor, in nanoseconds the first number of the file; an
/// instance is measured by the thread that solves it.
fn processor_time() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text.split_whitespace().next().and_then(|field| field.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or(0))
}

fn parse(mut words: impl Iterator<Item = String>) -> Option<Asked> {
    let (limit, folders) = (Limit::Schedules(5_000), Vec::new());
    let mut asked = Asked { limit, seed: 1, threads: 1, every: 1, each: false, processor: false, folders };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--schedules" => asked.limit = Limit::Schedules(words.next()?.parse().ok()?),
            "--seconds" => asked.limit = Limit::Time(Duration::from_secs(words.next()?.parse().ok()?)),
            "--seed" => asked.seed = words.next()?.parse().ok()?,
            "--threads" => asked.threads = words.next()?.parse().ok()?,
            "--every" => asked.every = words.next()?.parse().ok()?,
            "--processor" => asked.processor = true,
            "--each" => asked.each = true,
            folder if !folder.starts_with("--") => asked.folders.push(folder.into()),
            _ => return None,
        }
    }
    (!asked.folders.is_empty()).then_some(asked)
}

fn print(row: &Row, each: bool) {
    if each {
        for one in &row.outcomes {
            let (file, seconds) = (one.file.display(), one.time.as_secs_f64());
            println!("{file},{},{},{},{},{seconds:.3}", one.makespan, one.best_known, one.lower_bound, one.schedules);
        }
    }
    println!(
        "{}: {} instances, from critical path {:.3} %, from best known {:.3} %, best known reached {}, beaten {}, \
         proven {}, {} schedules, {:.1} s, {:.0} schedules/s",
        row.folder.display(),
        row.outcomes.len(),
        row.from_critical_path,
        row.from_best_known,
        row.best_known_reached,
        row.best_known_beaten,
        row.proven,
        row.schedules,
        row.time.as_secs_f64(),
        row.schedules_per_second(),
    );
}
