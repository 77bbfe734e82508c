//! A zip archive, unpacked in memory entry by entry and never beyond the limits.

use crate::grid::codes::Code;
use crate::grid::limits::Limits;
use crate::problem::Problem;
use std::io::{Cursor, Read};
use zip::ZipArchive;

pub(crate) struct Archive<'a> {
    file: String,
    zip: ZipArchive<Cursor<&'a [u8]>>,
    entry_bytes: u64,
    /// How much may still be unpacked.
    left: u64,
    total_bytes: u64,
}

impl<'a> Archive<'a> {
    /// Opens the archive and refuses what its own directory already shows to be
    /// too large.
    pub fn open(file: &str, bytes: &'a [u8], limits: &Limits) -> Result<Archive<'a>, Problem> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(file, &error))?;
        if zip.len() > limits.entries {
            return Err(Code::TooManyEntries.problem(file, |m| m.count("limit", limits.entries as i64)));
        }
        let mut archive = Archive {
            file: file.to_owned(),
            zip,
            entry_bytes: limits.entry_bytes,
            left: limits.total_bytes,
            total_bytes: limits.total_bytes,
        };
        archive.check_directory()?;
        Ok(archive)
    }

    fn check_directory(&mut self) -> Result<(), Problem> {
        let mut total = 0u64;
        for at in 0..self.zip.len() {
            let entry = self.zip.by_index_raw(at).map_err(|error| damaged(&self.file, &error))?;
            let (name, size, encrypted) = (entry.name().to_owned(), entry.size(), entry.encrypted());
            drop(entry);
            total = total.saturating_add(size);
            if encrypted {
                return Err(Code::Protected.problem(&self.file, |m| m));
            }
            if size > self.entry_bytes || total > self.total_bytes {
                return Err(
                    self.too_large(&name, if size > self.entry_bytes { self.entry_bytes } else { self.total_bytes })
                );
            }
        }
        Ok(())
    }

    fn too_large(&self, entry: &str, limit: u64) -> Problem {
        Code::UnpacksTooLarge.problem(&self.file, |m| m.text("entry", entry).count("limit", (limit >> 20) as i64))
    }

    /// Refuses the whole archive if an entry's name could lead out of a folder.
    pub fn refuse_unsafe_names(&mut self) -> Result<(), Problem> {
        for at in 0..self.zip.len() {
            let entry = self.zip.by_index_raw(at).map_err(|error| damaged(&self.file, &error))?;
            if entry.is_symlink() || is_unsafe(&String::from_utf8_lossy(entry.name_raw())) {
                let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
                return Err(Code::UnsafeEntry.problem(&self.file, |m| m.text("entry", name)));
            }
        }
        Ok(())
    }

    pub fn names(&self) -> Vec<String> {
        self.zip.file_names().map(str::to_owned).collect()
    }

    /// The entry of that name, whatever its case; `None` where there is none.
    pub fn entry(&mut self, name: &str) -> Result<Option<Vec<u8>>, Problem> {
        let exact = self.zip.index_for_name(name);
        let alike = || self.zip.file_names().find(|other| other.eq_ignore_ascii_case(name)).map(str::to_owned);
        let index = match exact {
            Some(index) => Some(index),
            None => alike().and_then(|other| self.zip.index_for_name(&other)),
        };
        index.map(|index| self.unpack(index, name)).transpose()
    }

    fn unpack(&mut self, index: usize, name: &str) -> Result<Vec<u8>, Problem> {
        let limit = self.entry_bytes.min(self.left);
        let mut bytes = Vec::new();
        let entry = self.zip.by_index(index).map_err(|error| damaged(&self.file, &error))?;
        entry.take(limit + 1).read_to_end(&mut bytes).map_err(|error| damaged(&self.file, &error))?;
        if bytes.len() as u64 > limit {
            let limit = if limit < self.entry_bytes { self.total_bytes } else { self.entry_bytes };
            return Err(self.too_large(name, limit));
        }
        self.left -= bytes.len() as u64;
        Ok(bytes)
    }
}

/// The archive or one of its parts cannot be read.
pub(crate) fn damaged(file: &str, reason: &dyn std::fmt::Display) -> Problem {
    Code::Damaged.problem(file, |m| m.text("reason", reason))
}

/// Names that lead, or on some system could lead, out of the folder.
fn is_unsafe(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':');
    let part_is_unsafe = |part: &str| part == ".." || is_device(part) || part.ends_with([' ', '.']) && part != ".";
    name.starts_with('/') || drive || name.contains(['\\', '\0']) || name.split('/').any(part_is_unsafe)
}

/// Names that Windows keeps for devices, whatever their ending.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).to_ascii_uppercase();
    let numbered =
        stem.len() == 4 && stem.as_bytes()[3].is_ascii_digit() && (stem.starts_with("COM") || stem.starts_with("LPT"));
    numbered || matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_could_lead_out_of_the_folder_are_unsafe() {
        for name in [
            "../../evil.csv",
            "a/../b",
            "/etc/x",
            "..\\..\\x.csv",
            "C:\\x",
            "C:x",
            "CON.csv",
            "lpt1",
            "a/nul",
            "x.csv ",
        ] {
            assert!(is_unsafe(name), "{name}");
        }
        for name in ["sites.csv", "mission/sites.csv", "mission/", "a..b.csv", "console.csv"] {
            assert!(!is_unsafe(name), "{name}");
        }
    }
}
