//! The log as a file: append-only, each record with its length and a hash that
//! chains it to all before, so that what a crash tore is cut off and what was
//! changed since is found.

mod disk;
mod frame;
#[cfg(test)]
mod model;
#[cfg(test)]
mod simulated;
mod store;
mod verify;

pub use disk::{Disk, Holder, LogFile, log_path};
pub use frame::{FORMAT, History, Record};
pub use store::{Acknowledged, Log, LogError, Opened, Torn, read_history};
pub use verify::{Verification, verify};
