//! One way of writing a file: whole, or not at all.

use rearguard_words::{Language, Message};
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file that could not be written. Code S001.
#[derive(Debug)]
pub struct SaveError {
    /// The file that was to be written.
    pub path: PathBuf,
    pub cause: io::Error,
}

impl SaveError {
    /// Stable code of the error; it has a page in the docs.
    pub const CODE: &'static str = "S001";

    fn new(path: &Path, cause: io::Error) -> SaveError {
        SaveError { path: path.to_owned(), cause }
    }

    /// What happened, naming the file and the system's cause.
    pub fn message(&self) -> Message {
        Message::new("files-not-saved").text("file", self.path.display()).text("cause", &self.cause)
    }

    /// What to do.
    pub fn help(&self) -> Message {
        Message::new("files-not-saved-help")
    }
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(&self.message()))
    }
}

impl std::error::Error for SaveError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// Writes the file whole or leaves what was there: the bytes go to a temporary
/// file in the same folder, reach the disk, and then take the file's name in
/// one step. On any error the old file is untouched and nothing is left behind.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let target = followed(path);
    place(&target, bytes).map_err(|cause| SaveError::new(path, cause))
}

/// Makes the folder and those above it.
pub fn make_folder(path: &Path) -> Result<(), SaveError> {
    fs::create_dir_all(path).map_err(|cause| SaveError::new(path, cause))
}

/// A link stays a link: what it points to is written.
fn followed(path: &Path) -> PathBuf {
    match fs::symlink_metadata(path) {
        Ok(about) if about.file_type().is_symlink() => fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()),
        _ => path.to_owned(),
    }
}

fn place(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    let (mut file, draft) = Draft::beside(&folder, target)?;
    file.write_all(bytes)?;
    if let Ok(old) = fs::metadata(target) {
        file.set_permissions(old.permissions())?;
    }
    file.sync_all()?;
    drop(file);
    draft.take_name(target)?;
    sync_folder(&folder)
}

/// The temporary file; it goes away unless it took the name.
struct Draft {
    path: Option<PathBuf>,
}

impl Draft {
    /// As many left-overs of interrupted runs are stepped over.
    const TRIES: u32 = 1000;

    fn beside(folder: &Path, target: &Path) -> io::Result<(File, Draft)> {
        let name = target.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        for attempt in 0..Self::TRIES {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(format!(".{attempt}.tmp"));
            let path = folder.join(hidden);
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => return Ok((file, Draft { path: Some(path) })),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    fn take_name(mut self, target: &Path) -> io::Result<()> {
        if let Some(path) = &self.path {
            fs::rename(path, target)?;
        }
        self.path = None;
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            // Nothing more can be done about a file that cannot be removed.
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder).and_then(|f| f.sync_all()) {
        // Some network file systems cannot do it; the file is in place all the same.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        other => other,
    }
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_and_nothing_else_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.json");
        write_atomically(&path, b"old").unwrap();
        write_atomically(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["plan.json"]);
    }

    #[test]
    fn where_the_name_cannot_be_taken_no_temporary_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("inside"), "kept").unwrap();
        let error = write_atomically(&path, b"new").unwrap_err();
        assert_eq!(error.path, path);
        assert!(error.to_string().contains("taken"), "{error}");
        assert_eq!(names(folder.path()), ["taken"]);
        assert_eq!(fs::read(path.join("inside")).unwrap(), b"kept");
    }

    #[test]
    fn a_missing_folder_is_an_error_that_names_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("nowhere").join("plan.json");
        let error = write_atomically(&path, b"x").unwrap_err();
        assert!(error.to_string().contains("plan.json"), "{error}");
        assert_eq!(names(folder.path()), Vec::<String>::new());
    }

    #[test]
    fn what_an_interrupted_run_left_behind_is_not_in_the_way() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(".plan.json.0.tmp"), "left over").unwrap();
        let path = folder.path().join("plan.json");
        write_atomically(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.json"), folder.path().join("link.json"));
        fs::write(&real, "old").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write_atomically(&link, b"new").unwrap();
        assert_eq!(fs::read(&real).unwrap(), b"new");
        assert!(fs::symlink_metadata(&link).unwrap().file_type().is_symlink());
    }
}
