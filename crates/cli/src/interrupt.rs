//! Ctrl-C: the first asks a planning run to stop and keep its best plan; a
//! second within two seconds, or one while nothing is being planned, quits at
//! once. Files are written atomically, so quitting leaves none half written.

use crate::outcome::INTERRUPTED;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

static PLANNING: AtomicBool = AtomicBool::new(false);
static ASKED: AtomicBool = AtomicBool::new(false);
static LAST: Mutex<Option<Instant>> = Mutex::new(None);

const TWICE_WITHIN: Duration = Duration::from_secs(2);

/// Takes over Ctrl-C and the polite signals to end. Where the system does not
/// allow it they end the program as they always do.
pub fn install() {
    let _ = ctrlc::set_handler(on_signal);
}

fn on_signal() {
    let now = Instant::now();
    let mut last = LAST.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let again = last.is_some_and(|then| now.duration_since(then) < TWICE_WITHIN);
    if again || !PLANNING.load(Ordering::SeqCst) {
        std::process::exit(i32::from(INTERRUPTED));
    }
    *last = Some(now);
    ASKED.store(true, Ordering::SeqCst);
}

/// Whether the user has asked to stop.
pub fn asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}

/// From here on the first Ctrl-C keeps the best plan and lets it be written.
pub fn keep_best_on_signal() {
    PLANNING.store(true, Ordering::SeqCst);
}
