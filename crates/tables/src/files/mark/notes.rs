//! Notes on cells: the comments part and the drawing that shows them. Notes
//! that are there already stay; on a cell that has one ours is added to it.

use super::edit::{Broken, Edits, Kind, escaped, scan};
use super::package::{Package, before_end};
use super::sheet::{Place, address};
use std::collections::BTreeMap;

const AUTHOR: &str = "Rearguard";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// A sheet has this many of our notes at the most; Excel grows slow with more.
pub(super) const MOST_NOTES: usize = 1000;

/// Puts the notes on the sheet's cells.
pub(super) fn add(package: &mut Package, sheet: &str, notes: &BTreeMap<Place, String>) -> Result<(), Broken> {
    let relations = package.relations(sheet)?;
    let find = |kind: &str| relations.iter().find(|r| r.kind == kind).map(|r| r.target.clone());
    let fresh: Vec<Place> = match find("comments").filter(|part| package.has(part)) {
        Some(part) => add_comments(package, &part, notes)?,
        None => {
            let part = package.free_name("xl/commentsRearguard", ".xml");
            package.put(&part, new_comments());
            package.declare(&part, COMMENTS)?;
            package.relate(sheet, "comments", &part)?;
            add_comments(package, &part, notes)?
        }
    };
    let drawing = find("vmlDrawing").filter(|part| package.has(part) && draws_notes(package, sheet, &relations, part));
    match drawing {
        Some(part) => add_shapes(package, &part, &fresh),
        None => {
            let part = package.free_name("xl/drawings/vmlDrawingRearguard", ".vml");
            package.put(&part, new_drawing(sheet));
            package.declare_ending("vml", DRAWING)?;
            let id = package.relate(sheet, "vmlDrawing", &part)?;
            link_drawing(package, sheet, &id)?;
            add_shapes(package, &part, &fresh)
        }
    }
}

/// Whether the drawing is the one of the sheet's notes (headers with pictures
/// have one of their own).
fn draws_notes(package: &mut Package, sheet: &str, relations: &[super::package::Relation], part: &str) -> bool {
    let mut found = false;
    let text = package.text(sheet).unwrap_or_default();
    let read = scan(&text, |tag| {
        if tag.name() == "legacyDrawing" && tag.kind != Kind::Close {
            let id = tag.local_attribute("id");
            found |= relations.iter().any(|r| Some(&r.id) == id.as_ref() && r.target == part);
        }
    });
    read.is_ok() && found
}

fn new_comments() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{MAIN}\"><authors></authors><commentList></commentList></comments>"
    )
}

/// Adds to the comments part and gives the cells that had no note before.
fn add_comments(package: &mut Package, part: &str, notes: &BTreeMap<Place, String>) -> Result<Vec<Place>, Broken> {
    let text = package.text(part)?;
    let (mut authors, mut current, mut prefix) = (0, None, String::new());
    let mut edits = Edits::default();
    let mut left = notes.clone();
    scan(&text, |tag| match (tag.name(), tag.kind) {
        ("comments", Kind::Open) => prefix = tag.prefix().to_owned(),
        ("author", Kind::Open | Kind::Empty) => authors += 1,
        ("comment", Kind::Open) => current = tag.attribute("ref").and_then(|r| super::sheet::place_of(&r)),
        // Our text goes to the end of the one that is there.
        ("text", Kind::Close) => {
            if let Some(note) = current.take().and_then(|place| left.remove(&place)) {
                edits.insert(tag.from, run(&prefix, &format!("\n{note}")));
            }
        }
        _ => {}
    })?;
    let mut changed = edits.apply(&text);
    changed = before_end(&changed, "authors", &format!("<{prefix}author>{AUTHOR}</{prefix}author>"))?;
    let comment = |(place, note): (&Place, &String)| {
        let run = run(&prefix, note);
        format!(
            "<{prefix}comment ref=\"{}\" authorId=\"{authors}\"><{prefix}text>{run}</{prefix}text></{prefix}comment>",
            address(*place)
        )
    };
    let added: String = left.iter().map(comment).collect();
    changed = before_end(&changed, "commentList", &added)?;
    package.put(part, changed);
    Ok(left.into_keys().collect())
}

fn run(prefix: &str, text: &str) -> String {
    format!("<{prefix}r><{prefix}t xml:space=\"preserve\">{}</{prefix}t></{prefix}r>", escaped(text))
}

fn new_drawing(sheet: &str) -> String {
    // Shape numbers come in blocks of 1,024; sheets must not share a block.
    let block = sheet.bytes().fold(0u32, |sum, b| sum.wrapping_mul(31).wrapping_add(b.into())) % 4000 + 100;
    format!(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\
         <o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"{block}\"/></o:shapelayout>\
         <v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">\
         <v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>"
    )
}

fn add_shapes(package: &mut Package, part: &str, places: &[Place]) -> Result<(), Broken> {
    let text = package.text(part)?;
    let (mut highest, mut block, mut has_type) = (0, None, false);
    scan(&text, |tag| match tag.name() {
        "shape" if tag.kind != Kind::Close => {
            let id = tag.attribute("id").unwrap_or_default();
            let number = id.strip_prefix("_x0000_s").and_then(|n| n.parse::<u32>().ok()).map(u64::from);
            highest = highest.max(number.unwrap_or(0));
        }
        "idmap" => block = tag.attribute("data").and_then(|d| d.split(',').next()?.trim().parse::<u32>().ok()),
        "shapetype" => has_type |= tag.attribute("id").as_deref() == Some("_x0000_t202"),
        _ => {}
    })?;
    if !has_type {
        return Err(Broken);
    }
    let first = highest.max(u64::from(block.unwrap_or(1)) * 1024);
    let shapes: String = (first + 1..).zip(places).map(|(number, place)| shape(number, *place)).collect();
    let changed = before_end(&text, "xml", &shapes)?;
    package.put(part, changed);
    Ok(())
}

/// A hidden box right of the cell, four columns wide and five rows high.
fn shape(number: u64, (row, column): Place) -> String {
    let (left, right, top, bottom) = (column + 1, column + 5, row.saturating_sub(1), row + 5);
    format!(
        "<v:shape id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">\
         <v:fill color2=\"#ffffe1\"/><v:shadow color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
         <v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>\
         <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
         <x:Anchor>{left}, 15, {top}, 10, {right}, 15, {bottom}, 4</x:Anchor>\
         <x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )
}

/// Names the drawing in the sheet, at the place that the schema gives it.
fn link_drawing(package: &mut Package, sheet: &str, id: &str) -> Result<(), Broken> {
    const AFTER: &[&str] = &[
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
    ];
    const NAMESPACE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let text = package.text(sheet)?;
    let (mut depth, mut at, mut prefix) = (0, None, String::new());
    scan(&text, |tag| {
        if tag.kind == Kind::Close {
            depth -= 1;
        }
        let follows = depth == 1 && tag.kind != Kind::Close && AFTER.contains(&tag.name());
        if at.is_none() && (follows || (depth == 0 && tag.kind == Kind::Close)) {
            at = Some(tag.from);
        }
        if depth == 0 && tag.kind == Kind::Open {
            prefix = tag.prefix().to_owned();
        }
        depth += i32::from(tag.kind == Kind::Open);
    })?;
    let mut edits = Edits::default();
    let element = format!("<{prefix}legacyDrawing xmlns:r=\"{NAMESPACE}\" r:id=\"{id}\"/>");
    edits.insert(at.ok_or(Broken)?, element);
    package.put(sheet, edits.apply(&text));
    Ok(())
}
