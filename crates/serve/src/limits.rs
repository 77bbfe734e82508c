//! Every limit of the server in one place; docs/serve.md lists them.

use std::time::Duration;

/// A JSON body, in bytes.
pub const JSON_BYTES: usize = 1 << 20;
/// An upload with all its files, in bytes.
pub const UPLOAD_BYTES: usize = 25 << 20;
/// Files of one upload.
pub const UPLOAD_FILES: usize = 64;
/// A plan handed in, in bytes.
pub const PLAN_BYTES: usize = 25 << 20;
/// Edits, insertions and removals of one change of a table.
pub const EDITS: usize = 20_000;
/// Characters of one cell, as in Excel.
pub const CELL_CHARACTERS: usize = 32_767;
/// Rows of one table.
pub const ROWS: usize = 200_000;

/// Until the head of a request must have come.
pub const HEAD_TIME: Duration = Duration::from_secs(10);
/// Head of a request, in bytes.
pub const HEAD_BYTES: usize = 16 << 10;
/// For a request in all, streams excepted.
pub const REQUEST_TIME: Duration = Duration::from_secs(30);
/// Until an upload must have come.
pub const UPLOAD_TIME: Duration = Duration::from_secs(20);
/// Connections at once.
pub const CONNECTIONS: usize = 256;
/// Event streams at once: one for each open tab.
pub const STREAMS: usize = 200;

/// How long a login link lives.
pub const LINK_LIFE: Duration = Duration::from_secs(60);
/// How long a session lives without a request, and in all.
pub const SESSION_IDLE: Duration = Duration::from_secs(12 * 3600);
pub const SESSION_LIFE: Duration = Duration::from_secs(7 * 24 * 3600);
/// How often a silent stream looks whether its session is still there.
pub const SESSION_LOOK: Duration = Duration::from_secs(60);
/// Tries to log in within a minute.
pub const LOGINS_PER_MINUTE: usize = 20;

/// So many at once, then one each time that long has passed.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    pub apart: Duration,
    pub at_once: u32,
}

/// Writes of one session: ten a second.
pub const WRITES: Pace = Pace { apart: Duration::from_millis(100), at_once: 50 };
/// Missions and plans handed in by one session: six a minute.
pub const UPLOADS: Pace = Pace { apart: Duration::from_secs(10), at_once: 12 };
/// Files of plans given to one session: ten a minute.
pub const EXPORTS: Pace = Pace { apart: Duration::from_secs(6), at_once: 20 };

/// Jobs waiting for their turn.
pub const JOBS_QUEUED: usize = 20;
/// Answers to "why" and readings of uploads at once.
pub const CHILDREN: usize = 2;
/// The longest planning run that may be asked for, in seconds.
pub const JOB_SECONDS: f64 = 3600.0;
/// Runs of one simulation.
pub const JOB_RUNS: u32 = 100_000;
/// Points of a job's history that are kept.
pub const HISTORY: usize = 1_000;
/// Events of a job that a stream can resume from.
pub const EVENTS: usize = 256;

/// How long a stream is silent before a comment keeps it open.
pub const STREAM_COMMENT: Duration = Duration::from_secs(15);
/// How long a worker may be silent before it counts as hung.
pub const WORKER_SILENCE: Duration = Duration::from_secs(60);
/// From asking a worker to stop until it is ended.
pub const STOP_TIME: Duration = Duration::from_secs(5);
/// How long a request to stop waits for the answer.
pub const STOP_ANSWER: Duration = Duration::from_millis(900);
/// How long "why" may search.
pub const WHY_TIME: Duration = Duration::from_secs(25);
/// How long reading an upload may take.
pub const READ_TIME: Duration = Duration::from_secs(25);
/// How long requests under way get when the server is told to end.
pub const DRAIN_TIME: Duration = Duration::from_secs(2);

/// Memory of a worker that reads an upload, and of one that plans, in bytes.
pub const READER_MEMORY: u64 = 2 << 30;
pub const PLANNER_MEMORY: u64 = 8 << 30;
/// Processor time of a worker that reads an upload, in seconds.
pub const READER_SECONDS: u64 = 60;

/// Missions and plans that are kept understood in memory.
pub const MISSIONS_HELD: usize = 16;
pub const PLANS_HELD: usize = 16;
/// Answers that are kept as they were sent: plans, standings, courses.
pub const ANSWERS_HELD: usize = 32;
/// Violations listed in an answer while dragging.
pub const TRIED_VIOLATIONS: usize = 10;
/// Violations listed with a plan.
pub const PLAN_VIOLATIONS: usize = 2_000;
