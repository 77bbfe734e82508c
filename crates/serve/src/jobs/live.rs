//! A job while it is in memory, with its last events.

use super::{Job, JobPoint, JobProgress};
use crate::limits::{EVENTS, HISTORY};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

#[derive(Clone, Debug)]
pub struct Event {
    pub number: u64,
    pub kind: &'static str,
    pub data: String,
}

struct State {
    job: Job,
    number: u64,
    events: VecDeque<Event>,
}

pub struct Live {
    state: Mutex<State>,
    /// Tells the number of the newest event.
    newest: watch::Sender<u64>,
    stop: watch::Sender<bool>,
}

impl Live {
    pub fn new(job: Job) -> Live {
        Live {
            state: Mutex::new(State { job, number: 0, events: VecDeque::new() }),
            newest: watch::Sender::new(0),
            stop: watch::Sender::new(false),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn job(&self) -> Job {
        self.state().job.clone()
    }

    /// The job with the number of its newest event, for a snapshot.
    pub fn numbered(&self) -> (u64, Job) {
        let state = self.state();
        (state.number, state.job.clone())
    }

    pub fn stop(&self) {
        self.stop.send_replace(true);
    }
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.stop.subscribe()
    }
    pub fn news(&self) -> watch::Receiver<u64> {
        self.newest.subscribe()
    }

    pub fn change(&self, change: impl FnOnce(&mut Job)) {
        change(&mut self.state().job);
    }

    pub fn progress(&self, said: Value) {
        let Ok(progress) = serde_json::from_value::<JobProgress>(said) else { return };
        let mut state = self.state();
        let point = JobPoint { t: progress.spent.unwrap_or_default(), score: progress.score, bound: progress.bound };
        state.job.progress = progress;
        state.job.history.push(point);
        if state.job.history.len() > HISTORY {
            // Every second point of what is long past says as much.
            let mut at = 0;
            let half = HISTORY / 2;
            state.job.history.retain(|_| {
                at += 1;
                at > half || at % 2 == 0
            });
        }
        let data = json!({ "progress": state.job.progress, "t": point.t }).to_string();
        self.put(&mut state, "progress", data);
    }

    /// The last event.
    pub fn end(&self, change: impl FnOnce(&mut Job)) {
        let mut state = self.state();
        change(&mut state.job);
        let data = json!({ "status": state.job.status, "plan": state.job.plan }).to_string();
        self.put(&mut state, "end", data);
    }

    fn put(&self, state: &mut State, kind: &'static str, data: String) {
        state.number += 1;
        state.events.push_back(Event { number: state.number, kind, data });
        if state.events.len() > EVENTS {
            state.events.pop_front();
        }
        self.newest.send_replace(state.number);
    }

    /// The events after a number; `None` where some of them are no longer kept,
    /// or the number is none of ours.
    pub fn after(&self, number: u64) -> Option<Vec<Event>> {
        let state = self.state();
        let first = state.events.front().map_or(state.number + 1, |event| event.number);
        if number > state.number || number + 1 < first {
            return None;
        }
        Some(state.events.iter().filter(|event| event.number > number).cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{JobKind, JobStatus};
    use super::*;

    fn live() -> Live {
        Live::new(Job {
            id: "j".to_owned(),
            kind: JobKind::Plan,
            mission: "m".to_owned(),
            status: JobStatus::Running,
            reason: None,
            started: None,
            progress: JobProgress::default(),
            history: Vec::new(),
            plan: None,
            result: Value::Null,
        })
    }

    #[test]
    fn events_are_numbered_and_resumed_from_where_somebody_was() {
        let live = live();
        for second in 0..3 {
            live.progress(json!({ "spent": second, "score": 10 - second }));
        }
        let after = live.after(1).expect("kept");
        assert_eq!(after.iter().map(|event| event.number).collect::<Vec<_>>(), [2, 3]);
        assert!(live.after(3).expect("kept").is_empty());
        assert!(live.after(4).is_none());
    }

    #[test]
    fn who_was_away_too_long_must_begin_anew() {
        let live = live();
        for second in 0..EVENTS + 5 {
            live.progress(json!({ "spent": second }));
        }
        assert!(live.after(1).is_none());
        assert!(live.after(5).is_some());
        assert!(live.job().history.len() <= HISTORY);
    }
}
