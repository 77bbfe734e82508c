//! The file a log lives in, as few calls as it needs; a simulated one in the
//! tests forgets what was not synced.

use rearguard_tables::files::SaveError;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where a log's bytes are kept. What `append` and `cut` did is durable only
/// once `sync` has returned without an error.
pub trait Disk {
    fn read(&mut self) -> io::Result<Vec<u8>>;
    /// Writes at the end.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Shortens to `length` bytes.
    fn cut(&mut self, length: u64) -> io::Result<()>;
    fn sync(&mut self) -> io::Result<()>;
    /// Keeps bytes that are about to be cut off; gives the name they are kept under.
    fn set_aside(&mut self, torn: &[u8]) -> io::Result<String>;
}

/// Who writes, for those who must wait: given by the caller, since a library
/// asks neither the clock nor the system.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Holder {
    pub process: u32,
    pub host: String,
    /// Date and time as people read it.
    pub since: String,
}

/// `mission.rearguard-log` beside the mission's folder or workbook; for a
/// `mission.toml`, beside its folder.
pub fn log_path(mission: &Path) -> PathBuf {
    let is_file = mission.file_name().is_some_and(|name| name == "mission.toml");
    let folder = mission.parent().filter(|parent| is_file && !parent.as_os_str().is_empty());
    let named = if is_file { folder.unwrap_or(Path::new(".")) } else { mission };
    let whole = match named.file_name() {
        Some(_) => named.to_owned(),
        None => fs::canonicalize(named).unwrap_or_else(|_| named.to_owned()),
    };
    let mut name = whole.file_name().map_or_else(|| OsString::from("mission"), OsString::from);
    name.push(".rearguard-log");
    whole.with_file_name(name)
}

/// A log's file, locked for one process until this is dropped or the process
/// dies, whichever is first.
#[derive(Debug)]
pub struct LogFile {
    file: File,
    path: PathBuf,
}

/// How often a waiting process looks whether the file is free.
const PAUSE: Duration = Duration::from_millis(50);

/// Why a log's file could not be opened.
#[derive(Debug)]
pub(super) enum Unopened {
    Held(Option<Holder>),
    NotAFile,
    Failed(io::Error),
}

impl From<io::Error> for Unopened {
    fn from(error: io::Error) -> Unopened {
        Unopened::Failed(error)
    }
}

impl LogFile {
    /// Opens the file, or makes it, and locks it; waits for another process at
    /// most about `patience`.
    pub(super) fn open(path: &Path, holder: &Holder, patience: Duration) -> Result<LogFile, Unopened> {
        let existed = match fs::symlink_metadata(path) {
            Ok(about) if !about.is_file() => return Err(Unopened::NotAFile),
            Ok(_) => true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(error.into()),
        };
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        lock(&file, path, patience)?;
        // Whoever wrote before, or restored a copy, may have put another file there meanwhile.
        if !same_file(&file, path)? {
            return Err(io::Error::from(io::ErrorKind::NotFound).into());
        }
        // Only for people: that it cannot be written stops nobody.
        let _ = fs::write(holder_path(path), holder.line());
        if !existed {
            sync_folder(path)?;
        }
        Ok(LogFile { file, path: path.to_owned() })
    }
}

impl Drop for LogFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(holder_path(&self.path));
        let _ = self.file.unlock();
    }
}

impl Disk for LogFile {
    fn read(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.file.seek(SeekFrom::Start(0))?;
        self.file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::End(0))?;
        self.file.write_all(bytes)
    }
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)
    }
    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_all()?;
        // Bytes in a file that has no name any more are lost when it is closed.
        if same_file(&self.file, &self.path)? { Ok(()) } else { Err(io::ErrorKind::NotFound.into()) }
    }
    fn set_aside(&mut self, torn: &[u8]) -> io::Result<String> {
        for attempt in 1..1000 {
            let path = with_suffix(&self.path, &format!(".torn-{attempt}"));
            if fs::symlink_metadata(&path).is_err() {
                let saved = rearguard_tables::files::write_atomically(&path, torn);
                saved.map_err(|SaveError { cause, .. }| cause)?;
                return Ok(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }
}

fn lock(file: &File, path: &Path, patience: Duration) -> Result<(), Unopened> {
    let tries = patience.as_millis() / PAUSE.as_millis();
    for attempt in 0..=tries {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) if attempt < tries => std::thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => break,
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
    let said = fs::read_to_string(holder_path(path)).ok();
    Err(Unopened::Held(said.as_deref().and_then(Holder::from_line)))
}

/// Whether the path still leads to this open file.
#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let open = file.metadata()?;
    let named = match fs::symlink_metadata(path) {
        Ok(named) => named,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    Ok((open.dev(), open.ino()) == (named.dev(), named.ino()))
}

/// Elsewhere a file that is open cannot be replaced.
#[cfg(not(unix))]
fn same_file(_: &File, path: &Path) -> io::Result<bool> {
    Ok(path.exists())
}

fn holder_path(path: &Path) -> PathBuf {
    with_suffix(path, ".holder")
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(suffix);
    path.with_file_name(name)
}

impl Holder {
    fn line(&self) -> String {
        format!("{}\t{}\t{}\n", self.process, self.host, self.since)
    }
    fn from_line(line: &str) -> Option<Holder> {
        let mut parts = line.trim_end_matches('\n').splitn(3, '\t');
        let (process, host, since) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Holder { process: process.parse().ok()?, host: host.to_owned(), since: since.to_owned() })
    }
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_lies_beside_its_mission() {
        assert_eq!(log_path(Path::new("missions/minusma")), Path::new("missions/minusma.rearguard-log"));
        assert_eq!(log_path(Path::new("missions/minusma/")), Path::new("missions/minusma.rearguard-log"));
        assert_eq!(log_path(Path::new("a/minusma/mission.toml")), Path::new("a/minusma.rearguard-log"));
        assert_eq!(log_path(Path::new("mali.xlsx")), Path::new("mali.xlsx.rearguard-log"));
    }

    #[test]
    fn a_second_process_is_told_who_writes_and_since_when() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        let first = Holder { process: 7, host: "bamako".to_owned(), since: "2023-10-01 08:00".to_owned() };
        let open = LogFile::open(&path, &first, Duration::ZERO).unwrap();
        let Err(Unopened::Held(found)) = LogFile::open(&path, &Holder::default(), Duration::ZERO) else {
            panic!("two hold the file");
        };
        assert_eq!(found, Some(first));
        drop(open);
        assert!(LogFile::open(&path, &Holder::default(), Duration::ZERO).is_ok());
    }

    #[test]
    fn what_is_written_to_a_file_that_was_replaced_meanwhile_is_not_called_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        let mut open = LogFile::open(&path, &Holder::default(), Duration::ZERO).unwrap();
        open.append(b"one").unwrap();
        open.sync().unwrap();
        fs::rename(&path, folder.path().join("moved")).unwrap();
        open.append(b"two").unwrap();
        assert_eq!(open.sync().unwrap_err().kind(), io::ErrorKind::NotFound);
        fs::write(&path, b"restored").unwrap();
        assert_eq!(open.sync().unwrap_err().kind(), io::ErrorKind::NotFound);
        assert_eq!(fs::read(&path).unwrap(), b"restored");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(folder.path().join("elsewhere"), &link).unwrap();
        assert!(matches!(LogFile::open(&link, &Holder::default(), Duration::ZERO), Err(Unopened::NotAFile)));
        assert!(!folder.path().join("elsewhere").exists());
    }
}
