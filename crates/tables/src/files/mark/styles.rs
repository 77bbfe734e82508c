//! Formats for marked cells: each is the cell's own format with another fill,
//! so that numbers, dates and borders look as they did.

use super::edit::{Broken, Edits, Kind, escaped, scan};
use super::package::Package;
use crate::problem::Severity;
use std::collections::BTreeMap;

/// Light red, amber and blue (ARGB).
fn colour(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "FFFFC7CE",
        Severity::Warning => "FFFFEB9C",
        Severity::Notice => "FFDDEBF7",
    }
}

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Notice];

/// The cell formats of a workbook, and those that marking adds.
pub(super) struct Styles {
    part: String,
    text: String,
    /// The `xf` elements of `cellXfs` as they stand.
    formats: Vec<String>,
    /// How many fills there are.
    fills: usize,
    added: BTreeMap<(usize, Severity), usize>,
    new_formats: Vec<String>,
}

impl Styles {
    pub fn read(package: &mut Package, part: &str) -> Result<Styles, Broken> {
        let text = package.text(part)?;
        let mut formats = Vec::new();
        let (mut in_formats, mut in_fills, mut fills, mut open) = (false, false, 0, None);
        scan(&text, |tag| match (tag.name(), tag.kind) {
            ("cellXfs", kind) => in_formats = kind == Kind::Open,
            ("fills", kind) => in_fills = kind == Kind::Open,
            ("fill", Kind::Open | Kind::Empty) if in_fills => fills += 1,
            ("xf", Kind::Open) if in_formats => open = Some(tag.from),
            ("xf", Kind::Empty) if in_formats => formats.push(tag.raw.to_owned()),
            ("xf", Kind::Close) if in_formats => {
                formats.extend(open.take().and_then(|from| text.get(from..tag.to)).map(str::to_owned));
            }
            _ => {}
        })?;
        if formats.is_empty() || fills == 0 {
            return Err(Broken);
        }
        Ok(Styles { part: part.to_owned(), text, formats, fills, added: BTreeMap::new(), new_formats: Vec::new() })
    }

    /// The number of the format of a marked cell whose own is `base`.
    pub fn marked(&mut self, base: usize, severity: Severity) -> Result<usize, Broken> {
        if let Some(&known) = self.added.get(&(base, severity)) {
            return Ok(known);
        }
        let own = self.formats.get(base).or(self.formats.first()).ok_or(Broken)?;
        let fill = self.fills + SEVERITIES.iter().position(|s| *s == severity).unwrap_or(0);
        let mut changed = None;
        scan(own, |tag| {
            if changed.is_none() {
                let set = [("fillId", fill.to_string()), ("applyFill", "1".to_owned())];
                changed = Some(format!("{}{}", tag.with(&set), &own[tag.to..]));
            }
        })?;
        self.new_formats.push(changed.ok_or(Broken)?);
        let number = self.formats.len() + self.new_formats.len() - 1;
        self.added.insert((base, severity), number);
        Ok(number)
    }

    /// Puts the changed part into the package.
    pub fn write(self, package: &mut Package) -> Result<(), Broken> {
        let mut edits = Edits::default();
        let (fills, formats) = (self.fills + SEVERITIES.len(), self.formats.len() + self.new_formats.len());
        scan(&self.text, |tag| match (tag.name(), tag.kind) {
            ("fills", Kind::Open) => edits.replace(tag.from, tag.to, tag.with(&[("count", fills.to_string())])),
            ("cellXfs", Kind::Open) => edits.replace(tag.from, tag.to, tag.with(&[("count", formats.to_string())])),
            ("fills", Kind::Close) => {
                let p = tag.prefix();
                let fill = |s: Severity| {
                    let argb = escaped(colour(s));
                    format!(
                        "<{p}fill><{p}patternFill patternType=\"solid\"><{p}fgColor rgb=\"{argb}\"/><{p}bgColor indexed=\"64\"/></{p}patternFill></{p}fill>"
                    )
                };
                edits.insert(tag.from, SEVERITIES.map(fill).concat());
            }
            ("cellXfs", Kind::Close) => edits.insert(tag.from, self.new_formats.concat()),
            _ => {}
        })?;
        let changed = edits.apply(&self.text);
        package.put(&self.part, changed);
        Ok(())
    }
}
