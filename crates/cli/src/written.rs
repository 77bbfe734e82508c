//! What a command has written, and what it must not write over.

use crate::outcome::Failure;
use crate::terminal::Terminal;
use rearguard_words::Message;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// Refuses a folder that holds something: it may be somebody's work.
pub fn refuse_occupied(folder: &Path) -> Result<(), Failure> {
    let occupied = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => folder.exists(),
    };
    if !occupied {
        return Ok(());
    }
    let message = Message::new("cli-occupied").text("path", folder.display());
    Err(Failure::Unwritten { message, help: Some(Message::new("cli-occupied-help")) })
}

/// Refuses a file that exists, unless it may be replaced.
pub fn refuse_existing(file: &Path) -> Result<(), Failure> {
    if !file.exists() {
        return Ok(());
    }
    let message = Message::new("cli-exists").text("path", file.display());
    Err(Failure::Unwritten { message, help: Some(Message::new("cli-exists-help")) })
}

/// The files of a folder that was just written, in the order of their names.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).map(|entries| entries.flatten().map(|e| e.path()).collect());
    let mut files: Vec<PathBuf> = entries.unwrap_or_default();
    files.sort();
    files
}

/// Names the files on stdout, under a heading or as JSON.
pub fn report(terminal: &Terminal, heading: &str, files: &[PathBuf]) -> Result<(), Failure> {
    if terminal.json {
        return terminal.print_json(&json!({ "files": names(files) }));
    }
    terminal.print(&terminal.word(heading))?;
    terminal.print(&listed(files))
}

/// One path a line, indented.
pub fn listed(files: &[PathBuf]) -> String {
    files.iter().map(|f| format!("  {}", f.display())).collect::<Vec<_>>().join("\n")
}

pub fn names(files: &[PathBuf]) -> Vec<String> {
    files.iter().map(|f| f.to_string_lossy().into_owned()).collect()
}
