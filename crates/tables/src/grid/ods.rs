//! The sheets of an OpenDocument spreadsheet, read as a stream: repeated blank
//! rows and cells cost nothing.

use crate::grid::archive::{Archive, damaged};
use crate::grid::cells::Cells;
use crate::grid::codes::Code;
use crate::grid::limits::Limits;
use crate::grid::sheet::{Area, Sheet};
use crate::grid::stored;
use crate::grid::xml::{Attributes, Step, Stop, walk};
use crate::problem::Problem;
use crate::raw::Cell;
use std::collections::BTreeSet;

/// A sheet as found, or why it was refused.
pub(crate) struct Found {
    pub name: String,
    pub hidden: bool,
    pub sheet: Result<Sheet, Problem>,
}

/// Reads the sheets whose names are wanted; of the others only the name.
pub(crate) fn sheets(
    file: &str,
    archive: &mut Archive<'_>,
    limits: &Limits,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Vec<Found>, Problem> {
    let manifest = archive.entry("META-INF/manifest.xml")?.unwrap_or_default();
    if String::from_utf8_lossy(&manifest).contains("encryption-data") {
        return Err(Code::Protected.problem(file, |m| m));
    }
    let content = archive.entry("content.xml")?.ok_or_else(|| damaged(file, &"content.xml"))?;
    let mut reader = Reader::new(limits, wanted);
    walk(&content, |step| {
        reader.step(step);
        Ok::<(), Problem>(())
    })
    .map_err(|stop| match stop {
        Stop::Damaged(reason) => damaged(file, &reason),
        Stop::Refused(problem) => problem,
    })?;
    Ok(reader.found)
}

struct Reader<'a> {
    limits: &'a Limits,
    wanted: &'a dyn Fn(&str) -> bool,
    found: Vec<Found>,
    /// Table styles that hide a sheet, and the style being read.
    hiding: BTreeSet<String>,
    style: String,
    name: String,
    hidden: bool,
    cells: Option<Cells<'a>>,
    refused: Option<Problem>,
    row: u32,
    row_repeat: u32,
    column: usize,
    /// The cells of the row, to be repeated: place, value, text, spans.
    line: Vec<Held>,
    open: Option<Held>,
    /// Depth within a cell's comment.
    comment: usize,
}

/// One cell of a row, as its attributes and text say.
#[derive(Clone, Default)]
struct Held {
    column: usize,
    repeat: usize,
    kind: String,
    value: String,
    formula: Option<String>,
    text: String,
    paragraphs: usize,
    rows: u32,
    columns: usize,
}

fn whole(attributes: &Attributes<'_>, name: &str) -> u32 {
    attributes.get(name).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}

impl<'a> Reader<'a> {
    fn new(limits: &'a Limits, wanted: &'a dyn Fn(&str) -> bool) -> Reader<'a> {
        Reader {
            limits,
            wanted,
            found: Vec::new(),
            hiding: BTreeSet::new(),
            style: String::new(),
            name: String::new(),
            hidden: false,
            cells: None,
            refused: None,
            row: 0,
            row_repeat: 1,
            column: 0,
            line: Vec::new(),
            open: None,
            comment: 0,
        }
    }

    fn step(&mut self, step: Step<'_>) {
        match step {
            Step::Open("annotation", _) => self.comment += 1,
            Step::Close("annotation") => self.comment = self.comment.saturating_sub(1),
            _ if self.comment > 0 => {}
            Step::Open("style", attributes) => self.style = attributes.get("name").unwrap_or_default(),
            Step::Open("table-properties", attributes) if attributes.is("display", "false") => {
                self.hiding.insert(self.style.clone());
            }
            Step::Open("table", attributes) => self.open_table(attributes),
            Step::Close("table") => self.close_table(),
            Step::Open("table-row", attributes) => {
                self.row_repeat = whole(attributes, "number-rows-repeated");
                self.column = 0;
            }
            Step::Close("table-row") => self.close_row(),
            Step::Open("table-cell" | "covered-table-cell", attributes) => self.open_cell(attributes),
            Step::Close("table-cell" | "covered-table-cell") => self.close_cell(),
            other => self.content(other),
        }
    }

    fn open_table(&mut self, attributes: &Attributes<'_>) {
        self.name = attributes.get("name").unwrap_or_default();
        self.hidden = attributes.get("style-name").is_some_and(|style| self.hiding.contains(&style));
        self.cells = (self.wanted)(&self.name).then(|| Cells::new(&self.name, self.limits));
        self.row = 0;
        self.refused = None;
    }

    fn close_table(&mut self) {
        let finished = self.cells.take().map_or_else(|| Ok(Sheet::default()), Cells::finish);
        let sheet = self.refused.take().map_or(finished, Err);
        self.found.push(Found { name: std::mem::take(&mut self.name), hidden: self.hidden, sheet });
    }

    fn open_cell(&mut self, attributes: &Attributes<'_>) {
        let kind = attributes.get("value-type").unwrap_or_default();
        let stored = match kind.as_str() {
            "date" => "date-value",
            "boolean" => "boolean-value",
            "time" => "time-value",
            "string" => "string-value",
            _ => "value",
        };
        let repeat = whole(attributes, "number-columns-repeated") as usize;
        self.open = Some(Held {
            column: self.column,
            repeat,
            value: attributes.get(stored).unwrap_or_default(),
            formula: attributes.get("formula"),
            rows: whole(attributes, "number-rows-spanned"),
            columns: whole(attributes, "number-columns-spanned") as usize,
            kind,
            ..Held::default()
        });
        self.column = self.column.saturating_add(repeat);
    }

    fn content(&mut self, step: Step<'_>) {
        let Some(cell) = self.open.as_mut() else { return };
        match step {
            Step::Open("p", _) => {
                if cell.paragraphs > 0 {
                    cell.text.push('\n');
                }
                cell.paragraphs += 1;
            }
            Step::Open("s", attributes) => {
                let spaces = (whole(attributes, "c") as usize).min(self.limits.cell_characters);
                cell.text.extend(std::iter::repeat_n(' ', spaces));
            }
            Step::Open("tab", _) => cell.text.push('\t'),
            Step::Open("line-break", _) => cell.text.push('\n'),
            Step::Text(text) if cell.paragraphs > 0 => cell.text.push_str(text),
            _ => {}
        }
    }

    fn close_cell(&mut self) {
        if let Some(cell) = self.open.take()
            && (!cell.kind.is_empty() || cell.formula.is_some() || !cell.text.is_empty())
        {
            self.line.push(cell);
        }
    }

    fn close_row(&mut self) {
        let line = std::mem::take(&mut self.line);
        let first = self.row + 1;
        self.row = self.row.saturating_add(self.row_repeat).min(u32::MAX - 1);
        if self.refused.is_some() || line.is_empty() {
            return;
        }
        let Some(cells) = self.cells.as_mut() else { return };
        for row in first..=self.row {
            for cell in &line {
                if let Err(problem) = put(cells, row, cell) {
                    self.refused = Some(problem);
                    return;
                }
            }
        }
    }
}

/// Puts a cell as often as it is repeated.
fn put(cells: &mut Cells<'_>, row: u32, cell: &Held) -> Result<(), Problem> {
    if cell.rows > 1 || cell.columns > 1 {
        let (bottom, right) = (row.saturating_add(cell.rows - 1), cell.column.saturating_add(cell.columns - 1));
        cells.merge(Area { top: row, bottom, left: cell.column, right });
    }
    for column in cell.column..cell.column.saturating_add(cell.repeat) {
        put_one(cells, row, column, cell)?;
        if cell.kind.is_empty() && cell.formula.is_none() && cell.text.trim().is_empty() {
            break;
        }
    }
    Ok(())
}

fn put_one(cells: &mut Cells<'_>, row: u32, column: usize, cell: &Held) -> Result<(), Problem> {
    let number = || cell.value.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    match cell.kind.as_str() {
        "" => match &cell.formula {
            Some(formula) if cell.text.is_empty() => cells.put(row, column, Cell::Uncomputed(formula.clone())),
            _ => cells.text(row, column, &cell.text),
        },
        "float" | "percentage" | "currency" => match number() {
            Some(number) => cells.put(row, column, stored::number(number)),
            None => cells.text(row, column, &cell.text),
        },
        "boolean" => cells.put(row, column, Cell::Bool(cell.value == "true")),
        "date" => match stored::iso_moment(&cell.value) {
            Some(moment) => {
                if moment.has_time {
                    cells.remark(Code::TimeIgnored, row, column, cell.value.clone());
                }
                cells.put(row, column, Cell::Date(moment.day))
            }
            None => cells.text(row, column, &cell.text),
        },
        "string" if cell.formula.is_some() && is_error(&cell.text) => {
            cells.put(row, column, Cell::Error(cell.text.clone()))
        }
        _ => cells.text(row, column, if cell.text.is_empty() { &cell.value } else { &cell.text }),
    }
}

/// `#REF!`, `#N/A`, `Err:502`: how a failed formula reads.
fn is_error(text: &str) -> bool {
    text.starts_with("Err:") || (text.starts_with('#') && text.ends_with(['!', '?', 'A']))
}
