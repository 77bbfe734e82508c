//! Reads `best_known.csv`: the published bounds of benchmark instances.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::read::{ReadProblem, What};

/// What is published about an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Published {
    pub(crate) makespan: u32,
    pub(crate) critical_path: u32,
}

/// The values by instance name, from the table in the folder or the one above.
pub(crate) fn read_best_known(folder: &Path) -> Result<BTreeMap<String, Published>, ReadProblem> {
    let beside = folder.join("best_known.csv");
    let above = folder.parent().map(|parent| parent.join("best_known.csv"));
    let file = if beside.exists() { beside } else { above.unwrap_or(beside) };
    let problem = |line, what| ReadProblem { file: file.clone(), line, what };
    let mut reader = csv::Reader::from_path(&file).map_err(|error| problem(0, What::Unreadable(error.to_string())))?;
    let headers = reader.headers().map_err(|error| problem(1, What::Unreadable(error.to_string())))?.clone();
    let column = |name: &'static str| {
        headers.iter().position(|header| header == name).ok_or_else(|| problem(1, What::Missing(name)))
    };
    let columns = [column("instance")?, column("upper_bound")?, column("critical_path")?];
    let mut published = BTreeMap::new();
    for record in reader.records() {
        let record = record.map_err(|error| problem(0, What::Unreadable(error.to_string())))?;
        let line = record.position().map_or(0, csv::Position::line) as usize;
        let field = |column: usize| record.get(columns[column]).unwrap_or("");
        let number =
            |column: usize| field(column).parse().map_err(|_| problem(line, What::Number(field(column).to_owned())));
        let values = Published { makespan: number(1)?, critical_path: number(2)? };
        published.insert(field(0).to_owned(), values);
    }
    Ok(published)
}

/// The project files of a folder by name, or of its subfolders where it has
/// none itself: one set of instances each.
pub(crate) fn instance_sets(path: &Path) -> Result<Vec<(PathBuf, Vec<PathBuf>)>, ReadProblem> {
    let files = list(path)?.into_iter().filter(|file| is_project(file)).collect::<Vec<_>>();
    if !files.is_empty() {
        return Ok(vec![(path.to_path_buf(), files)]);
    }
    let mut sets = Vec::new();
    for folder in list(path)?.into_iter().filter(|entry| entry.is_dir()) {
        let files: Vec<PathBuf> = list(&folder)?.into_iter().filter(|file| is_project(file)).collect();
        if !files.is_empty() {
            sets.push((folder, files));
        }
    }
    if sets.is_empty() {
        return Err(ReadProblem { file: path.to_path_buf(), line: 0, what: What::Format });
    }
    Ok(sets)
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, ReadProblem> {
    let unreadable = |error: std::io::Error| ReadProblem {
        file: folder.to_path_buf(),
        line: 0,
        what: What::Unreadable(error.to_string()),
    };
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let mut paths =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
    paths.sort();
    Ok(paths)
}

fn is_project(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("sm" | "rcp"))
}
