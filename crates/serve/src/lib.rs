//! The local web server: missions, plans, jobs and the log behind one page. On
//! this computer only, for whoever holds the one-time link.
//!
//! Everything is kept in one folder that nobody else may read: the store
//! (SQLite), the logs, the folders of jobs. Uploads and plans are worked on by
//! child processes of the same program.

mod act;
mod attempt;
mod child;
mod course;
mod describe;
mod geojson;
mod jobs;
mod limits;
mod listen;
mod opened;
mod scene;
mod setup;
mod shelf;
mod store;
mod tables;
mod view;
mod web;
mod worker;

pub use describe::openapi;
pub use listen::{Ends, Links, ServeError, Served, serve};
pub use setup::{Clock, Example, Setup};
pub use store::{Counts, StoreError, backup};
pub use worker::{Stop, WorkOrder, limit_self, work};

use std::path::{Path, PathBuf};

/// The store within a data folder.
pub fn store_path(data: &Path) -> PathBuf {
    data.join("rearguard.sqlite")
}
