//! Opening, reading and appending. An entry is acknowledged only once the disk
//! has said that it is there.

use super::disk::{Disk, Holder, LogFile, Unopened};
use super::frame::{self, History, Tail};
use crate::entry::{Draft, Entry};
use rearguard_words::Message;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

/// How long a second writer waits for the first.
const PATIENCE: Duration = Duration::from_secs(5);

/// A log that can be written to.
#[derive(Debug)]
pub struct Log<D> {
    disk: D,
    history: History,
    /// Once a write or a sync has failed nobody knows what the disk holds.
    poisoned: bool,
}

/// A log as it was opened.
#[derive(Debug)]
pub struct Opened<D> {
    pub log: Log<D>,
    /// What a crash had left half written; it was never acknowledged.
    pub torn: Option<Torn>,
}

/// Bytes that were cut off, and the file in which they are kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Torn {
    pub bytes: u64,
    pub kept_in: String,
}

/// Entries that are on the disk.
#[derive(Clone, PartialEq, Debug)]
pub struct Acknowledged {
    pub entries: Vec<Entry>,
    /// The log's digest with them.
    pub digest: String,
}

/// Why a log cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    #[error("another process writes to this log")]
    Held(Option<Holder>),
    #[error("not an ordinary file")]
    NotAFile,
    #[error("this log belongs to the mission {0}")]
    OtherMission(String),
    #[error("entry {entry} was changed after it had been written")]
    Damaged { entry: u64 },
    #[error("entry {entry} was written by a newer version")]
    Newer { entry: u64 },
    #[error("an earlier write failed; open the log again")]
    Poisoned,
    #[error("the file was replaced or moved while it was being written to")]
    Replaced,
    #[error("{0}")]
    Disk(#[from] io::Error),
}

impl LogError {
    /// Whether the disk is at fault, rather than what stands on it.
    pub fn is_of_the_disk(&self) -> bool {
        matches!(self, LogError::Disk(_) | LogError::Held(_) | LogError::Poisoned | LogError::Replaced)
    }

    /// What happened to which file.
    pub fn message(&self, file: &Path) -> Message {
        let about = |id: &str| Message::new(id).text("file", file.display());
        match self {
            LogError::Held(Some(by)) => {
                about("track-log-held").text("process", by.process).text("host", &by.host).text("since", &by.since)
            }
            LogError::Held(None) => about("track-log-held-unknown"),
            LogError::NotAFile => about("track-log-not-a-file"),
            LogError::OtherMission(name) => about("track-log-other-mission").text("mission", name),
            LogError::Damaged { entry } => about("track-log-damaged").text("entry", entry),
            LogError::Newer { entry } => about("track-log-newer").text("entry", entry),
            LogError::Poisoned => about("track-log-poisoned"),
            LogError::Replaced => about("track-log-replaced"),
            LogError::Disk(cause) => about("track-log-disk").text("cause", cause),
        }
    }
}

impl From<Unopened> for LogError {
    fn from(why: Unopened) -> LogError {
        match why {
            Unopened::Held(by) => LogError::Held(by),
            Unopened::NotAFile => LogError::NotAFile,
            Unopened::Failed(error) => LogError::Disk(error),
        }
    }
}

impl Log<LogFile> {
    /// Opens the log in this file, or begins it; waits a few seconds where
    /// another process is writing.
    pub fn open_file(path: &Path, mission: &str, holder: &Holder) -> Result<Opened<LogFile>, LogError> {
        Log::open(LogFile::open(path, holder, PATIENCE)?, mission)
    }
}

impl<D: Disk> Log<D> {
    /// Reads and verifies what is there; cuts off what a crash left half
    /// written, after keeping it aside. A damaged log is not written to.
    pub fn open(mut disk: D, mission: &str) -> Result<Opened<D>, LogError> {
        let bytes = disk.read()?;
        let contents = frame::read(&bytes);
        let torn = match contents.tail {
            Tail::Clean => None,
            Tail::Torn => Some(cut_off(&mut disk, &bytes, contents.length)?),
            Tail::Damaged { entry } => return Err(LogError::Damaged { entry }),
            Tail::Newer { entry } => return Err(LogError::Newer { entry }),
        };
        let history = if contents.history.records.is_empty() { begin(&mut disk, mission)? } else { contents.history };
        if history.mission != mission {
            return Err(LogError::OtherMission(history.mission));
        }
        Ok(Opened { log: Log { disk, history, poisoned: false }, torn })
    }

    /// What the log holds.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Appends the entries, all of them or none, and returns once they are on
    /// the disk. After an error the log refuses everything until it is opened
    /// again: a sync that failed once may say "done" the next time and not be.
    pub fn append(&mut self, drafts: &[Draft]) -> Result<Acknowledged, LogError> {
        if self.poisoned {
            return Err(LogError::Poisoned);
        }
        if !drafts.is_empty() {
            self.poisoned = true;
            let next = frame::next_record(&self.history, drafts);
            self.disk.append(&next.bytes)?;
            self.disk.sync().map_err(unsynced)?;
            self.poisoned = false;
            self.history.entries.extend(next.entries);
            self.history.records.push(next.record);
        }
        let first = self.history.entries.len() - drafts.len();
        let digest = self.history.digest().unwrap_or_default();
        Ok(Acknowledged { entries: self.history.entries[first..].to_vec(), digest })
    }
}

/// Reads a log without locking it or changing anything; half a record at its
/// end, which somebody may be writing just now, is left out. A file that does
/// not exist is an empty log.
pub fn read_history(path: &Path) -> Result<History, LogError> {
    let bytes = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(History::default()),
        Err(error) => return Err(error.into()),
        Ok(about) if !about.is_file() => return Err(LogError::NotAFile),
        Ok(_) => fs::read(path)?,
    };
    let contents = frame::read(&bytes);
    match contents.tail {
        Tail::Clean | Tail::Torn => Ok(contents.history),
        Tail::Damaged { entry } => Err(LogError::Damaged { entry }),
        Tail::Newer { entry } => Err(LogError::Newer { entry }),
    }
}

fn cut_off<D: Disk>(disk: &mut D, bytes: &[u8], length: usize) -> io::Result<Torn> {
    let rest = &bytes[length..];
    let kept_in = disk.set_aside(rest)?;
    disk.cut(length as u64)?;
    disk.sync()?;
    Ok(Torn { bytes: rest.len() as u64, kept_in })
}

/// A disk that finds its file gone says "not found".
fn unsynced(error: io::Error) -> LogError {
    if error.kind() == io::ErrorKind::NotFound { LogError::Replaced } else { LogError::Disk(error) }
}

fn begin<D: Disk>(disk: &mut D, mission: &str) -> io::Result<History> {
    let bytes = frame::first_record(mission);
    disk.append(&bytes)?;
    disk.sync()?;
    Ok(frame::read(&bytes).history)
}
