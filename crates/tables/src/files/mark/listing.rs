//! The sheet `problems`: all that is wrong, each with a link to its cell.

use super::edit::{Broken, Kind, escaped, scan};
use super::package::{Package, before_end};
use super::{Listed, listing_headers};
use crate::files::sheets::PROBLEMS;
use rearguard_words::Language;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/// Adds the sheet, or replaces the one of an earlier marking.
pub(super) fn add(package: &mut Package, workbook: &str, rows: &[Listed], language: Language) -> Result<(), Broken> {
    let text = sheet_text(rows, language);
    let sheets = sheets(package, workbook)?;
    if let Some(known) = sheets.iter().find(|sheet| sheet.name == PROBLEMS) {
        package.put(&known.part, text);
        return Ok(());
    }
    let part = package.free_name("xl/worksheets/rearguard", ".xml");
    package.put(&part, text);
    package.declare(&part, WORKSHEET)?;
    let id = package.relate(workbook, "worksheet", &part)?;
    let highest = sheets.iter().map(|sheet| sheet.number).max().unwrap_or(0);
    let number = highest.checked_add(1).ok_or(Broken)?;
    let book = package.text(workbook)?;
    let mut prefix = String::new();
    scan(&book, |tag| {
        if tag.name() == "sheets" && tag.kind == Kind::Open {
            prefix = tag.prefix().to_owned();
        }
    })?;
    let added =
        format!("<{prefix}sheet name=\"{PROBLEMS}\" sheetId=\"{number}\" xmlns:r=\"{RELATIONS}\" r:id=\"{id}\"/>");
    let book = before_end(&book, "sheets", &added)?;
    package.put(workbook, book);
    Ok(())
}

/// A sheet of the workbook.
pub(super) struct SheetPart {
    pub name: String,
    pub part: String,
    number: u32,
}

pub(super) fn sheets(package: &mut Package, workbook: &str) -> Result<Vec<SheetPart>, Broken> {
    let relations = package.relations(workbook)?;
    let text = package.text(workbook)?;
    let mut found = Vec::new();
    scan(&text, |tag| {
        if tag.name() != "sheet" || tag.kind == Kind::Close {
            return;
        }
        let id = tag.local_attribute("id").unwrap_or_default();
        let Some(relation) = relations.iter().find(|r| r.id == id) else { return };
        found.push(SheetPart {
            name: tag.attribute("name").unwrap_or_default(),
            part: relation.target.clone(),
            number: tag.attribute("sheetId").and_then(|n| n.parse().ok()).unwrap_or(0),
        });
    })?;
    Ok(found)
}

fn sheet_text(rows: &[Listed], language: Language) -> String {
    let mut data = row_text(1, &listing_headers(language));
    let mut links = String::new();
    for (number, row) in (2..).zip(rows) {
        data.push_str(&row_text(number, &row.cells));
        if let Some(location) = &row.location {
            let location = escaped(location);
            links.push_str(&format!("<hyperlink ref=\"D{number}\" location=\"{location}\" display=\"{location}\"/>"));
        }
    }
    let links = if links.is_empty() { links } else { format!("<hyperlinks>{links}</hyperlinks>") };
    let columns: String = (1..)
        .zip([10, 8, 16, 10, 24, 80, 60])
        .map(|(at, width)| format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>"))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{MAIN}\">\
         <sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>\
         <cols>{columns}</cols><sheetData>{data}</sheetData>{links}</worksheet>"
    )
}

fn row_text(number: u32, cells: &[String; 7]) -> String {
    let cell = |(letter, text): (char, &String)| {
        format!(
            "<c r=\"{letter}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
            escaped(text)
        )
    };
    let cells: String = ('A'..).zip(cells).map(cell).collect();
    format!("<row r=\"{number}\">{cells}</row>")
}
