//! Watching a planning run: when it must end, and a line that says where it
//! stands.

use crate::interrupt;
use crate::terminal::Terminal;
use rearguard::{Observer, Progress};
use rearguard_foresee::Rounds;
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
}

impl Watch {
    pub fn until(deadline: Option<Instant>) -> Watch {
        Watch { deadline, latest: Mutex::new(None) }
    }

    /// Does the work, drawing the progress line meanwhile where there is a
    /// terminal to draw it on.
    pub fn while_working<T>(&self, terminal: &Terminal, work: impl FnOnce() -> T) -> T {
        drawing(terminal, &|| self.line(terminal), work)
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

/// Does the work, drawing a line over and over meanwhile where there is a
/// terminal to draw it on.
pub fn drawing<T>(terminal: &Terminal, line: &(dyn Fn() -> String + Sync), work: impl FnOnce() -> T) -> T {
    if !terminal.draws() {
        return work();
    }
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let artist = scope.spawn(|| draw(terminal, line, &over));
        let done = work();
        over.store(true, Ordering::SeqCst);
        artist.thread().unpark();
        done
    })
}

fn draw(terminal: &Terminal, line: &(dyn Fn() -> String + Sync), over: &AtomicBool) {
    let begun = Instant::now();
    let mut drawn = false;
    while !over.load(Ordering::SeqCst) {
        if begun.elapsed() >= SILENCE {
            let line = fitting(&line(), terminal.width());
            let _ = write!(io::stderr(), "\r{line}\x1b[K");
            drawn = true;
        }
        std::thread::park_timeout(REFRESH);
    }
    if drawn {
        let _ = write!(io::stderr(), "\r\x1b[K");
    }
}

/// Many plans in a row: a bar of those made, of those that may come.
pub fn while_planning<T>(terminal: &Terminal, rounds: &Rounds, work: impl FnOnce() -> T) -> T {
    let line = || {
        let ((done, of), (parts, all)) = (rounds.so_far(), rounds.in_thousandths());
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let message = Message::new("cli-progress-rounds").text("bar", bar(parts, all));
        terminal.say(&message.count("done", count(done)).count("of", count(of)))
    };
    drawing(terminal, &line, work)
}

/// Twenty cells, as many full as are done of all; the last only when all are.
fn bar(done: u64, of: u64) -> String {
    const CELLS: u64 = 20;
    let full = done.min(of).saturating_mul(CELLS).checked_div(of).unwrap_or(0);
    (0..CELLS).map(|cell| if cell < full { '█' } else { '░' }).collect()
}

/// As much of the line as fits, so that it never wraps.
fn fitting(line: &str, width: usize) -> String {
    line.chars().take(width.saturating_sub(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_bar_is_full_only_when_all_is_done() {
        let full = |done, of| bar(done, of).chars().filter(|cell| *cell == '█').count();
        assert_eq!([full(0, 0), full(0, 8), full(4, 8), full(199, 200), full(9, 8)], [0, 0, 10, 19, 20]);
    }
}
