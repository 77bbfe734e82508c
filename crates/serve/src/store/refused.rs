//! Why a store cannot be used, in words.

use rearguard_words::Message;
use rusqlite::ErrorCode;
use std::path::PathBuf;

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("SQLite {0} is older than 3.51.3 and may lose data")]
    OldLibrary(String),
    #[error("the store has form {found}, this program knows {known}")]
    Newer { found: i64, known: i64 },
    #[error("{0} is not a store of Rearguard")]
    Foreign(PathBuf),
    #[error("the store is damaged: {0}")]
    Damaged(String),
    #[error("the store's file is gone")]
    Gone,
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

impl StoreError {
    /// For whoever starts the server or makes a copy.
    pub fn message(&self) -> Message {
        match self {
            StoreError::OldLibrary(version) => Message::new("serve-store-library").text("version", version),
            StoreError::Newer { found, known } => {
                Message::new("serve-store-newer").text("found", found).text("known", known)
            }
            StoreError::Foreign(path) => Message::new("serve-store-foreign").text("path", path.display()),
            StoreError::Damaged(what) => Message::new("serve-store-damaged").text("what", what),
            StoreError::Gone => Message::new("serve-store-gone"),
            StoreError::Disk(error) => Message::new("serve-store-disk").text("what", error),
            StoreError::Sqlite(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                    Message::new("serve-store-damaged").text("what", error)
                }
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Message::new("serve-store-held"),
                _ => Message::new("serve-store-disk").text("what", error),
            },
        }
    }
}
