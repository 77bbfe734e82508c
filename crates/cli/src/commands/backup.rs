//! `rearguard backup`: a copy of what the server keeps, done only when it was
//! restored and verified.

use super::serve::USUAL_DATA;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use rearguard_serve::{Counts, store_path};
use rearguard_track::log::{Verification, verify};
use rearguard_words::Message;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(clap::Args, Debug)]
pub struct Backup {
    #[arg(value_name = "OUT")]
    out: PathBuf,
    #[arg(long, value_name = "DIR", default_value = USUAL_DATA)]
    data: PathBuf,
}

impl Backup {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let store = store_path(&self.data);
        if !store.is_file() {
            return Err(Failure::unusable(Message::new("cli-backup-none").text("path", self.data.display())));
        }
        if self.out.symlink_metadata().is_ok() {
            return Err(Failure::unusable(Message::new("cli-backup-exists").text("path", self.out.display())));
        }
        let made = self.copied(&store).inspect_err(|_| {
            // What was not verified is no backup.
            let _ = fs::remove_dir_all(&self.out);
        })?;
        self.say(terminal, &made.0, made.1)?;
        Ok(Outcome::Good)
    }

    fn copied(&self, store: &Path) -> Result<(Counts, usize), Failure> {
        private_folder(&self.out.join("logs"))?;
        let counts = rearguard_serve::backup(store, &store_path(&self.out)).map_err(|error| undone(error.message()))?;
        Ok((counts, self.logs()?))
    }

    /// Copies every log, and reads each copy's chain to its end.
    fn logs(&self) -> Result<usize, Failure> {
        let Ok(entries) = fs::read_dir(self.data.join("logs")) else { return Ok(0) };
        let mut count = 0;
        for path in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()) {
            // Locks and what a crash tore off are no logs.
            if path.extension().is_none_or(|kind| kind != "rearguard-log") {
                continue;
            }
            let copy = self.out.join("logs").join(path.file_name().unwrap_or_default());
            copied_whole(&path, &copy)?;
            count += 1;
        }
        Ok(count)
    }

    fn say(&self, terminal: &Terminal, counts: &Counts, logs: usize) -> Result<(), Failure> {
        if terminal.json {
            return terminal.print_json(&json!({
                "out": self.out.to_string_lossy(), "missions": counts.missions, "versions": counts.versions,
                "plans": counts.plans, "jobs": counts.jobs, "logs": logs,
            }));
        }
        let said = Message::new("cli-backup-done").count("missions", counts.missions).count("plans", counts.plans);
        terminal.print(&terminal.say(&said.count("logs", logs as i64).text("path", self.out.display())))
    }
}

fn undone(reason: Message) -> Failure {
    Failure::Unwritten { message: Message::new("cli-backup-failed").said("reason", reason), help: None }
}

/// How often a log is read anew in whose last entry the server is writing.
const TRIES: u32 = 20;

fn copied_whole(path: &Path, copy: &Path) -> Result<(), Failure> {
    let unwritten = |error: std::io::Error| Failure::unwritten(copy, &error);
    for _ in 0..TRIES {
        fs::copy(path, copy).map_err(unwritten)?;
        let bytes = fs::read(copy).map_err(unwritten)?;
        if matches!(verify(&bytes, None), Verification::Whole { .. }) {
            return fs::File::open(copy).and_then(|file| file.sync_all()).map_err(unwritten);
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
    }
    Err(undone(Message::new("cli-backup-log").text("path", path.display())))
}

fn private_folder(path: &Path) -> Result<(), Failure> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| Failure::unwritten(path, &error))
}
