//! Jobs: a queue, a worker each, what they say as numbered events, and what is
//! left of them when the server ends in the middle.

mod live;
pub mod run;
pub mod start;

pub use live::{Event, Live};
pub use run::recover;

use tokio::sync::watch;

use crate::describe::one_of_forms;
use crate::limits::{CHILDREN, JOBS_QUEUED};
use crate::web::refusal::Refusal;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;
use utoipa::ToSchema;
use utoipa::openapi::Schema;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum JobKind {
    Plan,
    Replan,
    Simulate,
    Forecast,
    Explain,
}

impl JobKind {
    pub fn word(self) -> &'static str {
        match self {
            JobKind::Plan => "plan",
            JobKind::Replan => "replan",
            JobKind::Simulate => "simulate",
            JobKind::Forecast => "forecast",
            JobKind::Explain => "explain",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum JobStatus {
    Queued,
    Running,
    Done,
    /// Somebody stopped it; its best is kept.
    Stopped,
    Failed,
    /// Worker or server ended in the middle; its best so far is kept.
    Interrupted,
}

impl JobStatus {
    pub fn word(self) -> &'static str {
        match self {
            JobStatus::Queued => "queued",
            JobStatus::Running => "running",
            JobStatus::Done => "done",
            JobStatus::Stopped => "stopped",
            JobStatus::Failed => "failed",
            JobStatus::Interrupted => "interrupted",
        }
    }
    pub fn over(self) -> bool {
        !matches!(self, JobStatus::Queued | JobStatus::Running)
    }
}

/// A job as the page shows it.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Job {
    pub id: String,
    pub kind: JobKind,
    pub mission: String,
    pub status: JobStatus,
    /// Why it failed or was interrupted.
    pub reason: Option<String>,
    #[schema(format = DateTime)]
    pub started: Option<String>,
    pub progress: JobProgress,
    pub history: Vec<JobPoint>,
    /// The plan that was kept.
    pub plan: Option<String>,
    /// What it found, by its kind.
    #[schema(schema_with = result)]
    pub result: Value,
}

fn result() -> Schema {
    one_of_forms(&["ReplanResult", "Simulation", "Forecast", "Explanation"])
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
pub struct JobProgress {
    /// The budget in seconds.
    pub seconds: Option<f64>,
    /// Seconds of it.
    pub spent: Option<f64>,
    pub kept: Option<bool>,
    pub score: Option<f64>,
    pub bound: Option<f64>,
    /// (score − bound) / score.
    pub gap: Option<f64>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct JobPoint {
    /// Seconds since the start.
    pub t: f64,
    pub score: Option<f64>,
    pub bound: Option<f64>,
}

impl Job {
    pub fn over(&self) -> bool {
        self.status.over()
    }
}

/// Waits until somebody raises the flag.
pub async fn raised(flag: &mut watch::Receiver<bool>) {
    // An error means that nobody can raise it any more: the end as well.
    let _ = flag.wait_for(|up| *up).await;
}

/// Where jobs are done.
pub struct Desk {
    folder: PathBuf,
    live: Mutex<BTreeMap<String, Arc<Live>>>,
    /// One plan at a time leaves a core to those who read.
    pub turns: Arc<Semaphore>,
    /// Uploads being read and reasons being sought.
    pub children: Semaphore,
}

impl Desk {
    pub fn new(data: &Path, running: usize) -> Desk {
        Desk {
            folder: data.join("work"),
            live: Mutex::default(),
            turns: Arc::new(Semaphore::new(running.max(1))),
            children: Semaphore::new(CHILDREN),
        }
    }

    fn book(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<Live>>> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A job that has not ended, or ended while this server ran.
    pub fn live(&self, id: &str) -> Option<Arc<Live>> {
        self.book().get(id).cloned()
    }

    pub fn all_live(&self) -> Vec<Arc<Live>> {
        self.book().values().cloned().collect()
    }

    /// Takes a job in, where there is room.
    fn enter(&self, id: &str, live: Arc<Live>) -> Result<(), Refusal> {
        let mut book = self.book();
        let waiting = book.values().filter(|live| live.job().status == JobStatus::Queued).count();
        if waiting >= JOBS_QUEUED {
            return Err(Refusal::too_many("serve-queue-full"));
        }
        // Those long over are read from the store.
        while book.len() > 200 {
            let Some(oldest) = book.iter().find(|(_, live)| live.job().over()).map(|(id, _)| id.clone()) else { break };
            book.remove(&oldest);
        }
        book.insert(id.to_owned(), live);
        Ok(())
    }

    /// A folder of a job; it stays until the job is over.
    pub fn folder(&self, id: &str) -> PathBuf {
        self.folder.join(id)
    }

    /// A folder that is gone when it is let go of.
    pub fn scratch(&self) -> Result<Scratch, Refusal> {
        let path = self.folder.join(format!("scratch-{}", crate::web::new_id()?));
        std::fs::create_dir_all(&path).map_err(|_| Refusal::broken())?;
        Ok(Scratch(path))
    }
}

pub struct Scratch(PathBuf);

impl Scratch {
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed now is removed at the next start.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
