//! How often a session may write, upload and export: a short burst at once,
//! then at an even pace.

use super::session::Hash;
use crate::limits::{EXPORTS, Pace, UPLOADS, WRITES};
use axum::http::Method;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What is counted apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sort {
    Write,
    /// A mission or a plan handed in: a child process reads it, the checker judges it.
    Upload,
    Export,
}

impl Sort {
    /// Of a request, or of a route with names in braces; `None` where it is not
    /// counted: reading, trying while somebody drags, logging in and out.
    pub fn of(method: &Method, path: &str) -> Option<Sort> {
        let parts: Vec<&str> = path.strip_prefix("/api/v1/")?.split('/').collect();
        let posts = *method == Method::POST;
        match parts.as_slice() {
            ["plans", _, "export", _] => Some(Sort::Export),
            _ if matches!(*method, Method::GET | Method::HEAD) => None,
            ["login" | "logout"] | ["plans", _, "try"] => None,
            ["missions"] | ["missions", _, "plans"] if posts => Some(Sort::Upload),
            _ => Some(Sort::Write),
        }
    }

    fn pace(self) -> Pace {
        match self {
            Sort::Write => WRITES,
            Sort::Upload => UPLOADS,
            Sort::Export => EXPORTS,
        }
    }
}

/// Until when a session has used up its pace, by sort.
pub struct Rates {
    used: Mutex<BTreeMap<(Hash, Sort), Duration>>,
    /// How many times the usual pace is allowed (tests).
    times: u32,
}

impl Rates {
    pub fn new(times: u32) -> Rates {
        Rates { used: Mutex::default(), times: times.max(1) }
    }

    /// Counts one; where it comes too early, the time until it may.
    pub fn take(&self, session: Hash, sort: Sort, now: Duration) -> Result<(), Duration> {
        let pace = sort.pace();
        let apart = pace.apart / self.times;
        let ahead = apart * (pace.at_once * self.times).saturating_sub(1);
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.retain(|_, until| *until > now);
        let until = used.get(&(session, sort)).copied().unwrap_or(now);
        if until > now + ahead {
            return Err(until - now - ahead);
        }
        used.insert((session, sort), until + apart);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_is_let_through_then_one_at_a_time() {
        let (rates, mut now) = (Rates::new(1), Duration::from_secs(100));
        for _ in 0..UPLOADS.at_once {
            assert_eq!(rates.take([1; 32], Sort::Upload, now), Ok(()));
        }
        assert_eq!(rates.take([1; 32], Sort::Upload, now), Err(UPLOADS.apart));
        assert_eq!(rates.take([2; 32], Sort::Upload, now), Ok(()), "somebody else's count is another");
        assert_eq!(rates.take([1; 32], Sort::Export, now), Ok(()), "so is that of another sort");
        now += UPLOADS.apart - Duration::from_secs(1);
        assert_eq!(rates.take([1; 32], Sort::Upload, now), Err(Duration::from_secs(1)));
        now += Duration::from_secs(1);
        assert_eq!(rates.take([1; 32], Sort::Upload, now), Ok(()));
        assert_eq!(rates.take([1; 32], Sort::Upload, now), Err(UPLOADS.apart), "a refusal costs nothing");
    }

    #[test]
    fn in_the_long_run_the_pace_is_kept() {
        let rates = Rates::new(1);
        let tries = (0..60_000).filter(|at| rates.take([1; 32], Sort::Write, Duration::from_millis(*at)).is_ok());
        assert_eq!(tries.count() as u32, WRITES.at_once + 599, "60 s at 10 a second");
    }

    #[test]
    fn what_is_counted_as_what() {
        let sort = |method: Method, path: &str| Sort::of(&method, &format!("/api/v1/{path}"));
        for (method, path, counted) in [
            (Method::GET, "missions", None),
            (Method::POST, "missions", Some(Sort::Upload)),
            (Method::POST, "missions/m/plans", Some(Sort::Upload)),
            (Method::GET, "missions/m/plans", None),
            (Method::POST, "missions/m/jobs", Some(Sort::Write)),
            (Method::PATCH, "missions/m/tables/units", Some(Sort::Write)),
            (Method::DELETE, "jobs/j", Some(Sort::Write)),
            (Method::POST, "missions/m/plans/p/log", Some(Sort::Write)),
            (Method::POST, "plans/p/try", None),
            (Method::POST, "plans/p/apply", Some(Sort::Write)),
            (Method::GET, "plans/p/export/plan.xlsx", Some(Sort::Export)),
            (Method::POST, "login", None),
        ] {
            assert_eq!(sort(method, path), counted, "{path}");
        }
        assert_eq!(Sort::of(&Method::POST, "/login"), None);
    }
}
