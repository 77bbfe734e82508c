//! A workbook as the archive that it is: parts, the relations between them and
//! their types. Parts that nobody changes are copied as they are compressed.

use super::edit::{Broken, Edits, Kind, Tag, escaped, scan};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A part may have this many bytes once unpacked.
const LARGEST_PART: u64 = 96 << 20;

pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    changed: BTreeMap<String, String>,
}

impl<'b> Package<'b> {
    pub fn open(bytes: &'b [u8]) -> Result<Package<'b>, Broken> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Broken)?;
        Ok(Package { archive, changed: BTreeMap::new() })
    }

    pub fn has(&self, part: &str) -> bool {
        self.changed.contains_key(part) || self.archive.index_for_name(part).is_some()
    }

    /// Whether any part lies in the folder.
    pub fn has_folder(&self, folder: &str) -> bool {
        self.archive.file_names().any(|name| name.starts_with(folder))
    }

    /// A part's text as it is by now.
    pub fn text(&mut self, part: &str) -> Result<String, Broken> {
        if let Some(text) = self.changed.get(part) {
            return Ok(text.clone());
        }
        let file = self.archive.by_name(part).map_err(|_| Broken)?;
        let mut text = String::new();
        file.take(LARGEST_PART).read_to_string(&mut text).map_err(|_| Broken)?;
        if text.len() as u64 >= LARGEST_PART {
            return Err(Broken);
        }
        Ok(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned))
    }

    pub fn put(&mut self, part: &str, text: String) {
        self.changed.insert(part.to_owned(), text);
    }

    /// A name for a new part: `xl/worksheets/rearguard1.xml` …
    pub fn free_name(&self, before: &str, after: &str) -> String {
        let name = |n: usize| format!("{before}{n}{after}");
        (1..).map(name).find(|name| !self.has(name)).unwrap_or_else(|| name(0))
    }

    /// The archive's bytes, parts in the order of the original, new ones last.
    pub fn bytes(mut self) -> Result<Vec<u8>, Broken> {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..self.archive.len() {
            let file = self.archive.by_index_raw(index).map_err(|_| Broken)?;
            match self.changed.remove(file.name()) {
                Some(text) => write_part(&mut out, file.name(), &text)?,
                None => out.raw_copy_file(file).map_err(|_| Broken)?,
            }
        }
        for (name, text) in &self.changed {
            write_part(&mut out, name, text)?;
        }
        Ok(out.finish().map_err(|_| Broken)?.into_inner())
    }

    /// The relations of a part; none where it has no such file.
    pub fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Broken> {
        let path = relations_of(part);
        if !self.has(&path) {
            return Ok(Vec::new());
        }
        let text = self.text(&path)?;
        let mut found = Vec::new();
        scan(&text, |tag| {
            if tag.name() == "Relationship" && tag.kind != Kind::Close {
                found.extend(Relation::of(&tag, part));
            }
        })?;
        Ok(found)
    }

    /// Adds a relation and gives its id.
    pub fn relate(&mut self, part: &str, kind: &str, target: &str) -> Result<String, Broken> {
        const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
        let taken = self.relations(part)?;
        let name = |n: usize| format!("rIdRearguard{n}");
        let id = (1..).map(name).find(|id| taken.iter().all(|r| r.id != *id)).ok_or(Broken)?;
        let path = relations_of(part);
        let text = if self.has(&path) { self.text(&path)? } else { EMPTY.to_owned() };
        let added = format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"/{}\"/>", escaped(target));
        let text = before_end(&text, "Relationships", &added)?;
        self.put(&path, text);
        Ok(id)
    }

    /// States the type of a new part.
    pub fn declare(&mut self, part: &str, content_type: &str) -> Result<(), Broken> {
        let added = format!("<Override PartName=\"/{}\" ContentType=\"{content_type}\"/>", escaped(part));
        let text = before_end(&self.text(TYPES)?, "Types", &added)?;
        self.put(TYPES, text);
        Ok(())
    }

    /// States the type of all parts with this ending, unless it is stated.
    pub fn declare_ending(&mut self, ending: &str, content_type: &str) -> Result<(), Broken> {
        let text = self.text(TYPES)?;
        let mut known = false;
        let mut first = None;
        scan(&text, |tag| {
            known |= tag.name() == "Default"
                && tag.attribute("Extension").is_some_and(|found| found.eq_ignore_ascii_case(ending));
            if tag.name() == "Types" && tag.kind == Kind::Open {
                first = Some(tag.to);
            }
        })?;
        if !known {
            let mut edits = Edits::default();
            edits.insert(
                first.ok_or(Broken)?,
                format!("<Default Extension=\"{ending}\" ContentType=\"{content_type}\"/>"),
            );
            self.put(TYPES, edits.apply(&text));
        }
        Ok(())
    }
}

const TYPES: &str = "[Content_Types].xml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn write_part(out: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &str) -> Result<(), Broken> {
    // The default date, 1 January 1980: the same input gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    out.start_file(name, options).map_err(|_| Broken)?;
    out.write_all(text.as_bytes()).map_err(|_| Broken)
}

/// A link from one part to another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Relation {
    pub id: String,
    /// The last part of its type: `worksheet`, `comments` …
    pub kind: String,
    /// The part's name in the archive.
    pub target: String,
}

impl Relation {
    fn of(tag: &Tag, part: &str) -> Option<Relation> {
        let kind = tag.attribute("Type")?;
        Some(Relation {
            id: tag.attribute("Id")?,
            kind: kind.rsplit('/').next().unwrap_or(&kind).to_owned(),
            target: resolved(part, &tag.attribute("Target")?),
        })
    }
}

fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") }
}

/// A target as it is written in the relations of a part, as a part's name.
fn resolved(part: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = part.split('/').collect();
    path.pop();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            name => path.push(name),
        }
    }
    path.join("/")
}

/// The text with something added before the end of its element of that name.
pub(super) fn before_end(text: &str, element: &str, added: &str) -> Result<String, Broken> {
    let mut edits = Edits::default();
    let mut found = false;
    scan(text, |tag| match tag.kind {
        Kind::Close if tag.name() == element && !found => {
            edits.insert(tag.from, added.to_owned());
            found = true;
        }
        Kind::Empty if tag.name() == element && !found => {
            let open = format!("{}>", tag.raw.trim_end_matches('>').trim_end_matches('/'));
            edits.replace(tag.from, tag.to, format!("{open}{added}</{}>", tag.full_name()));
            found = true;
        }
        _ => {}
    })?;
    if found { Ok(edits.apply(text)) } else { Err(Broken) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_relative_to_their_part() {
        assert_eq!(resolved("xl/worksheets/sheet1.xml", "../comments1.xml"), "xl/comments1.xml");
        assert_eq!(resolved("xl/workbook.xml", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("", "xl/workbook.xml"), "xl/workbook.xml");
        assert_eq!(relations_of("xl/workbook.xml"), "xl/_rels/workbook.xml.rels");
        assert_eq!(relations_of(""), "_rels/.rels");
    }
}
