//! Watching a planning run: when it must end, and a line that says where it
//! stands.

use crate::interrupt;
use crate::terminal::Terminal;
use rearguard::{Observer, Progress};
use rearguard_words::{Message, write};
use std::io::{self, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Nothing is drawn before this much time: short runs stay silent.
const SILENCE: Duration = Duration::from_millis(500);
/// Three times a second is as often as a screen that people watch should change.
const REFRESH: Duration = Duration::from_millis(333);

/// Ends a run at its deadline or at the user's wish and remembers where it stood.
pub struct Watch {
    deadline: Option<Instant>,
    latest: Mutex<Option<Progress>>,
    over: AtomicBool,
}

impl Watch {
    pub fn until(deadline: Option<Instant>) -> Watch {
        Watch { deadline, latest: Mutex::new(None), over: AtomicBool::new(false) }
    }

    /// Does the work, drawing the progress line meanwhile where there is a
    /// terminal to draw it on.
    pub fn while_working<T>(&self, terminal: &Terminal, work: impl FnOnce() -> T) -> T {
        if !terminal.draws() {
            return work();
        }
        std::thread::scope(|scope| {
            let artist = scope.spawn(|| self.draw(terminal));
            let done = work();
            self.over.store(true, Ordering::SeqCst);
            artist.thread().unpark();
            done
        })
    }

    fn draw(&self, terminal: &Terminal) {
        let begun = Instant::now();
        let mut drawn = false;
        while !self.over.load(Ordering::SeqCst) {
            if begun.elapsed() >= SILENCE {
                let line = fitting(&self.line(terminal), terminal.width());
                let _ = write!(io::stderr(), "\r{line}\x1b[K");
                drawn = true;
            }
            std::thread::park_timeout(REFRESH);
        }
        if drawn {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }

    fn line(&self, terminal: &Terminal) -> String {
        let latest = self.latest.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone();
        let left = self.deadline.map(|d| d.saturating_duration_since(Instant::now()).as_secs() as i64);
        let (score, bound) = latest.as_ref().map_or((None, None), |p| (p.score, p.bound));
        let dollars = |value: Option<f64>| match value {
            Some(value) => write::dollars(terminal.language, value.round() as i64),
            None => "?".to_owned(),
        };
        let gap = match (score, bound) {
            (Some(score), Some(bound)) if score > 0.0 => write::percent(terminal.language, (score - bound) / score, 1),
            _ => "?".to_owned(),
        };
        let standing = match &latest {
            Some(p) if p.kept => "cli-progress-kept",
            Some(_) => "cli-progress-not-kept",
            None => "cli-progress-searching",
        };
        let left = match left {
            Some(seconds) => Message::new("cli-progress-seconds-left").count("seconds", seconds),
            None => {
                Message::new("cli-progress-iterations").count("iterations", latest.map_or(0, |p| p.iterations as i64))
            }
        };
        let line = Message::new("cli-progress")
            .said("standing", Message::new(standing))
            .text("score", dollars(score))
            .text("bound", dollars(bound))
            .text("gap", gap)
            .said("left", left);
        terminal.say(&line)
    }
}

impl Observer for Watch {
    fn stop(&self) -> bool {
        interrupt::asked() || self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }
    fn progress(&self, progress: &Progress) {
        *self.latest.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = Some(progress.clone());
    }
}

/// As much of the line as fits, so that it never wraps.
fn fitting(line: &str, width: usize) -> String {
    line.chars().take(width.saturating_sub(1)).collect()
}
