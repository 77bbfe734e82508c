//! The parts of an .xlsx package that say what its sheets and cells mean:
//! workbook, relationships, shared strings and formats.

use crate::grid::archive::{Archive, damaged};
use crate::grid::stored::{is_date_builtin, is_date_format};
use crate::grid::xml::{Attributes, Step, Stop, walk};
use crate::problem::Problem;
use std::collections::BTreeMap;
use std::convert::Infallible;

/// A sheet's name and where its cells are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct SheetPart {
    pub name: String,
    pub hidden: bool,
    pub path: String,
}

/// What a workbook says of all its sheets.
#[derive(Default)]
pub(crate) struct Book {
    pub sheets: Vec<SheetPart>,
    pub system_1904: bool,
    pub strings: Vec<String>,
    /// By style number: whether it shows dates.
    pub date_styles: Vec<bool>,
}

/// Reads all parts but the sheets.
pub(crate) fn book(file: &str, archive: &mut Archive<'_>) -> Result<Book, Problem> {
    let path = targets(file, archive, "_rels/.rels", "")?
        .into_values()
        .find(|target| target.kind.ends_with("/officeDocument"))
        .map_or_else(|| "xl/workbook.xml".to_owned(), |target| target.path);
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let related = targets(file, archive, &format!("{folder}/_rels/{name}.rels"), folder)?;
    let bytes = archive.entry(&path)?.ok_or_else(|| damaged(file, &path))?;
    let mut book = Book::default();
    each(file, &bytes, |step| book.workbook(step, &related))?;
    for target in related.values() {
        if target.kind.ends_with("/sharedStrings") {
            let bytes = archive.entry(&target.path)?.unwrap_or_default();
            book.strings = strings(file, &bytes)?;
        } else if target.kind.ends_with("/styles") {
            let bytes = archive.entry(&target.path)?.unwrap_or_default();
            book.date_styles = date_styles(file, &bytes)?;
        }
    }
    Ok(book)
}

/// Walks through a part by a visitor that never refuses.
fn each(file: &str, bytes: &[u8], mut visit: impl FnMut(Step<'_>)) -> Result<(), Problem> {
    let walked = walk::<Infallible>(bytes, |step| {
        visit(step);
        Ok(())
    });
    walked.map_err(|stop| match stop {
        Stop::Damaged(reason) => damaged(file, &reason),
        Stop::Refused(never) => match never {},
    })
}

struct Target {
    kind: String,
    path: String,
}

/// Relationships by their id; paths are relative to the part's folder.
fn targets(
    file: &str,
    archive: &mut Archive<'_>,
    path: &str,
    folder: &str,
) -> Result<BTreeMap<String, Target>, Problem> {
    let mut found = BTreeMap::new();
    let bytes = archive.entry(path.trim_start_matches('/'))?.unwrap_or_default();
    each(file, &bytes, |step| {
        if let Step::Open("Relationship", attributes) = step
            && let (Some(id), Some(kind), Some(target)) =
                (attributes.get("Id"), attributes.get("Type"), attributes.get("Target"))
        {
            found.insert(id, Target { kind, path: joined(folder, &target) });
        }
    })?;
    Ok(found)
}

fn joined(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

impl Book {
    fn workbook(&mut self, step: Step<'_>, related: &BTreeMap<String, Target>) {
        match step {
            Step::Open("workbookPr", attributes) => self.system_1904 = is_true(attributes, "date1904"),
            Step::Open("sheet", attributes) => {
                let target = attributes.get("id").and_then(|id| related.get(&id));
                if let (Some(name), Some(target)) = (attributes.get("name"), target)
                    && target.kind.ends_with("/worksheet")
                {
                    let hidden = attributes.get("state").is_some_and(|state| state != "visible");
                    self.sheets.push(SheetPart { name, hidden, path: target.path.clone() });
                }
            }
            _ => {}
        }
    }
}

fn is_true(attributes: &Attributes<'_>, name: &str) -> bool {
    attributes.is(name, "1") || attributes.is(name, "true")
}

/// Shared strings in order; rich text joined, phonetic hints left out.
fn strings(file: &str, bytes: &[u8]) -> Result<Vec<String>, Problem> {
    let mut found: Vec<String> = Vec::new();
    let (mut in_text, mut phonetic) = (false, false);
    each(file, bytes, |step| match step {
        Step::Open("si", _) => found.push(String::new()),
        Step::Open("rPh", _) => phonetic = true,
        Step::Close("rPh") => phonetic = false,
        Step::Open("t", _) => in_text = !phonetic,
        Step::Close("t") => in_text = false,
        Step::Text(text) if in_text => {
            if let Some(last) = found.last_mut() {
                last.push_str(text);
            }
        }
        _ => {}
    })?;
    Ok(found)
}

fn date_styles(file: &str, bytes: &[u8]) -> Result<Vec<bool>, Problem> {
    let mut dates: BTreeMap<u32, bool> = BTreeMap::new();
    let mut styles = Vec::new();
    let mut in_cell_styles = false;
    each(file, bytes, |step| match step {
        Step::Open("numFmt", attributes) => {
            let id = attributes.get("numFmtId").and_then(|id| id.parse().ok());
            if let (Some(id), Some(code)) = (id, attributes.get("formatCode")) {
                dates.insert(id, is_date_format(&code));
            }
        }
        Step::Open("cellXfs", _) => in_cell_styles = true,
        Step::Close("cellXfs") => in_cell_styles = false,
        Step::Open("xf", attributes) if in_cell_styles => {
            let id = attributes.get("numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
            styles.push(dates.get(&id).copied().unwrap_or_else(|| is_date_builtin(id)));
        }
        _ => {}
    })?;
    Ok(styles)
}
