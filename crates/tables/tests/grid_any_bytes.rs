//! Whatever bytes come in, a reader answers and never panics.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rearguard_tables::grid::{GridOptions, read_bytes};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Whether the bytes were read or refused under that name, which is always so.
fn answer(name: &str, bytes: &[u8]) -> bool {
    match read_bytes(name, bytes, &GridOptions::default()) {
        Ok(mission) => mission.tables.iter().all(|table| table.rows.iter().all(|row| row.number > 0)),
        Err(error) => !error.0.code.is_empty(),
    }
}

/// The same under each name that could choose another way.
fn answers(bytes: &[u8]) -> bool {
    ["mission.toml", "sites.csv", "mission.xlsx"].iter().all(|name| answer(name, bytes))
}

fn zipped(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).expect("an entry starts");
        writer.write_all(text.as_bytes()).expect("an entry is written");
    }
    writer.finish().expect("the archive is finished").into_inner()
}

/// Scraps of tables, of TOML and of numbers that go wrong.
const SCRAPS: &[&str] = &[
    "site",
    "lat",
    "key",
    "value",
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\"",
    "\"\"",
    "sep=;",
    "#loc+name",
    "1,234",
    "1.234,5",
    "\u{200b}",
    "\u{a0}",
    "é",
    "e\u{301}",
    "[[clause]]",
    "[mission]",
    "id = ",
    "=",
    "2023-12-31",
    "0x1F",
    "1e999",
    "nan",
    "[",
    "]",
    "{",
    "'",
];

/// Scraps of sheets.
const XML: &[&str] = &[
    "<row r='2'>",
    "<row>",
    "</row>",
    "<c>",
    "<c r='A1' t='s'>",
    "<c r='ZZ99999999999'>",
    "<c t='d' s='1'>",
    "</c>",
    "<v>",
    "</v>",
    "<f>",
    "</f>",
    "<is><t>",
    "</t></is>",
    "site",
    "1e400",
    "-1",
    "2958466",
    "&amp;",
    "&#0;",
    "&x;",
    "<mergeCell ref='A1:XFD1048576'/>",
    "<mergeCell ref='B2:A1'/>",
    "<table:table table:name='sites'>",
    "</table:table>",
    "<table:table-row table:number-rows-repeated='4294967295'>",
    "</table:table-row>",
    "<table:table-cell office:value-type='date' office:date-value='é23-08-10'>",
    "<table:table-cell table:number-columns-repeated='99999999' office:value-type='string' table:number-rows-spanned='4294967295'>",
    "</table:table-cell>",
    "<text:p>",
    "</text:p>",
    "<text:s text:c='99999999'/>",
    "<!--",
    "]]>",
];

fn joined(scraps: &'static [&'static str]) -> impl Strategy<Value = String> {
    vec(select(scraps), 0..40).prop_map(|scraps| scraps.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_answered(head in select(vec![&b""[..], b"PK\x03\x04", b"\xFF\xFE", b"site,", b"<?xml "]), rest in vec(any::<u8>(), 0..300)) {
        prop_assert!(answers(&[head, &rest[..]].concat()));
    }

    #[test]
    fn scraps_of_tables_are_answered(text in joined(SCRAPS)) {
        prop_assert!(answers(text.as_bytes()));
    }

    #[test]
    fn scraps_of_sheets_are_answered(xml in joined(XML)) {
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let related = format!("<Relationships><Relationship Id='a' Type='{types}/worksheet' Target='a.xml'/></Relationships>");
        let sheet = format!("<worksheet><sheetData>{xml}</sheetData></worksheet>");
        prop_assert!(answers(&zipped(&[
            ("[Content_Types].xml", ""),
            ("xl/workbook.xml", "<workbook><sheets><sheet name='sites' r:id='a'/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", &related),
            ("xl/a.xml", &sheet),
        ])));
        let content = format!("<office:document-content><table:table table:name='sites'>{xml}</table:table></office:document-content>");
        let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
        prop_assert!(answers(&zipped(&[("mimetype", mimetype), ("content.xml", &content)])));
    }

    #[test]
    fn a_damaged_binary_workbook_is_answered(changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..12), cut in any::<prop::sample::Index>()) {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/field-cases/B18/old.xls");
        let Ok(mut bytes) = std::fs::read(path) else { return Ok(()) };
        for (place, value) in changes {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        prop_assert!(answer("old.xls", &bytes));
        bytes.truncate(cut.index(bytes.len()));
        prop_assert!(answer("old.xls", &bytes));
    }
}
