//! `rearguard serve`: the local web server behind the page, and the workers
//! that it starts.

use crate::embedded::{MISSION, TUTORIAL, UNIFIL};
use crate::interrupt;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use rearguard_serve::{Clock, Example, Links, ServeError, Setup, Stop, WorkOrder};
use rearguard_words::Message;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// The first argument of a worker.
pub const WORKER: &str = "--rearguard-worker";
pub const USUAL_DATA: &str = "rearguard-data";

#[derive(clap::Args, Debug)]
pub struct Serve {
    #[arg(long, value_name = "DIR", default_value = USUAL_DATA)]
    data: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    #[arg(long, value_name = "DIR")]
    page: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    user: Option<String>,
    #[arg(long, value_name = "FILE")]
    tiles: Option<PathBuf>,
    #[arg(long, value_name = "FILE", hide_short_help = true)]
    dev_token: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 1, hide_short_help = true, requires = "dev_token")]
    dev_pace: u32,
    #[arg(long = "for", id = "for", value_name = "SECONDS", hide_short_help = true)]
    seconds: Option<u64>,
}

static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);

const CLOCK: Clock = Clock { now: jiff::Timestamp::now, steady };

fn steady() -> Duration {
    BEGUN.elapsed()
}

impl Serve {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let setup = self.setup()?;
        interrupt::keep_best_on_signal();
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Failure::unwritten(&self.data, &error))?;
        let served = runtime.block_on(rearguard_serve::serve(setup)).map_err(|error| failed(&self.data, &error))?;
        let links = served.links();
        terminal.print(&terminal.word("cli-serve-ready"))?;
        terminal.print(&fresh(&self.data, &links)?)?;
        terminal.note(&terminal.word("cli-serve-again"));
        std::thread::spawn(move || show_links(&links));
        let (ends, until) = (served.ends(), self.seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds)));
        std::thread::spawn(move || {
            while !interrupt::asked() && until.is_none_or(|until| Instant::now() < until) {
                std::thread::sleep(Duration::from_millis(30));
            }
            ends.now();
        });
        runtime.block_on(served.run()).map_err(|error| failed(&self.data, &error))?;
        runtime.shutdown_timeout(Duration::from_millis(200));
        Ok(Outcome::Good)
    }

    fn setup(&self) -> Result<Setup, Failure> {
        let program = std::env::current_exe().map_err(|error| Failure::unwritten(&self.data, &error))?;
        let named = || ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok());
        let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
        Ok(Setup {
            data: self.data.clone(),
            port: self.port,
            page: self.page.clone(),
            tiles: self.tiles.clone(),
            user: self.user.clone().or_else(named).unwrap_or_else(|| "planner".to_owned()),
            standing_token: self.dev_token.as_deref().map(token).transpose()?,
            paces: self.dev_pace,
            worker: (program, WORKER.to_owned()),
            clock: CLOCK,
            host: host.trim().to_owned(),
            examples: vec![
                Example { name: "demo", files: MISSION },
                Example { name: "tutorial", files: TUTORIAL },
                Example { name: "unifil", files: UNIFIL },
            ],
            threads: super::plan::all_threads(),
        })
    }
}

/// A token that others could read is none.
fn token(path: &Path) -> Result<String, Failure> {
    let about = std::fs::metadata(path).map_err(|error| Failure::unwritten(path, &error))?;
    #[cfg(unix)]
    if std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o077 != 0 {
        return Err(Failure::unusable(Message::new("cli-serve-token-open").text("path", path.display())));
    }
    let text = std::fs::read_to_string(path).map_err(|error| Failure::unwritten(path, &error))?;
    match text.trim() {
        token if token.len() >= 32 && about.is_file() => Ok(token.to_owned()),
        _ => Err(Failure::unusable(Message::new("cli-serve-token-open").text("path", path.display()))),
    }
}

fn fresh(data: &Path, links: &Links) -> Result<String, Failure> {
    links.fresh().map_err(|error| failed(data, &ServeError::Store(error)))
}

/// A new link for each line that somebody enters.
fn show_links(links: &Links) {
    for line in io::stdin().lock().lines() {
        let (Ok(_), Ok(link)) = (line, links.fresh()) else { return };
        if writeln!(io::stdout(), "{link}").is_err() {
            return;
        }
    }
}

fn failed(data: &Path, error: &ServeError) -> Failure {
    Failure::unusable(match error {
        ServeError::Held(process) => {
            Message::new("cli-serve-held").text("path", data.display()).text("process", process)
        }
        ServeError::Store(error) => Message::new("cli-serve-failed").said("reason", error.message()),
        ServeError::Tiles(path) => Message::new("cli-serve-tiles-none").text("path", path.display()),
        ServeError::Disk(error) => Message::new("cli-serve-failed").text("reason", error),
    })
}

/// A worker: one order on its input, what happens on its output.
pub fn work() -> ExitCode {
    static STOP: Stop = Stop::new();
    let mut input = io::BufReader::new(io::stdin());
    let mut line = String::new();
    let Some(order) = input.read_line(&mut line).ok().and_then(|_| serde_json::from_str::<WorkOrder>(&line).ok())
    else {
        return ExitCode::from(2);
    };
    rearguard_serve::limit_self(&order.kind);
    std::thread::spawn(move || STOP.listen(&mut input));
    rearguard_serve::work(&order, &STOP, Box::new(io::stdout()), steady);
    ExitCode::SUCCESS
}
