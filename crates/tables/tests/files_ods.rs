//! An OpenDocument spreadsheet, made here part by part, reads as the mission
//! whose tables it holds.

use rearguard_model::canonical::digest;
use rearguard_tables::files::write_starter;
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_words::Language;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const TABLES: [&str; 12] = [
    "mission",
    "sites",
    "units",
    "assets",
    "legs",
    "fleets",
    "windows",
    "teams",
    "steps",
    "tasks",
    "communities",
    "partners",
];

/// A cell with the type that LibreOffice gives it.
fn cell(text: &str) -> String {
    let shown = text.replace('&', "&amp;").replace('<', "&lt;");
    let date = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
    let kind = match text {
        "" => return "<table:table-cell/>".to_owned(),
        _ if date => format!("office:value-type=\"date\" office:date-value=\"{text}\""),
        _ if text.parse::<f64>().is_ok() => format!("office:value-type=\"float\" office:value=\"{text}\""),
        _ => "office:value-type=\"string\"".to_owned(),
    };
    format!("<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>")
}

fn table(name: &str, rows: &[Vec<String>]) -> String {
    let row = |cells: &Vec<String>| {
        let cells: String = cells.iter().map(|text| cell(text)).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let rows: String = rows.iter().map(row).collect();
    // What LibreOffice writes below the last row of a sheet.
    let rest = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    format!("<table:table table:name=\"{name}\">{rows}{rest}</table:table>")
}

fn write_ods(path: &Path, tables: &[(&str, Vec<Vec<String>>)]) {
    let sheets: String = tables.iter().map(|(name, rows)| table(name, rows)).collect();
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\">\
         <office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
         <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
    let mut archive = ZipWriter::new(File::create(path).unwrap());
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    archive.start_file("mimetype", stored).unwrap();
    archive.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    for (name, text) in [("content.xml", content.as_str()), ("META-INF/manifest.xml", manifest)] {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap();
}

/// The starter's rows; its mission.toml as dotted keys.
fn rows(folder: &Path, name: &str) -> Vec<Vec<String>> {
    if name != "mission" {
        let text = fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap();
        return text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
    }
    let text = fs::read_to_string(folder.join("mission.toml")).unwrap();
    let mut rows = vec![vec!["key".to_owned(), "value".to_owned()]];
    let mut section = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with('[') {
            section = line.trim_matches(['[', ']']).to_owned();
        } else if let Some((key, value)) = line.split_once(" = ") {
            let value = value.trim_matches('"').replace('_', "");
            match (section.as_str(), key) {
                ("clause", "id") => section = format!("clause.{value}"),
                (_, "votes") => {
                    let votes =
                        value.trim_matches(['{', '}', ' ']).split(", ").filter_map(|vote| vote.split_once(" = "));
                    for (vote, count) in votes {
                        let count = if vote == "vetoed" { "no" } else { count };
                        rows.push(vec![format!("resolution.votes.{vote}"), count.to_owned()]);
                    }
                }
                (_, "kind") => rows.push(vec![format!("{section}.kind"), line.split('"').nth(1).unwrap().to_owned()]),
                _ => rows.push(vec![format!("{section}.{key}"), value]),
            }
        }
    }
    rows
}

#[test]
fn a_mission_in_an_opendocument_spreadsheet_is_the_same_mission() {
    let folder = tempfile::tempdir().unwrap();
    let (starter, ods) = (folder.path().join("starter"), folder.path().join("mission.ods"));
    write_starter(&starter, false, Language::English).unwrap();
    let tables: Vec<_> = TABLES.iter().map(|name| (*name, rows(&starter, name))).collect();
    write_ods(&ods, &tables);
    let read = |path: &Path| {
        let read = read_mission(path, &ReadOptions::default());
        let said: Vec<_> = read.problems.iter().map(|p| Language::English.say(&p.message)).collect();
        read.mission.unwrap_or_else(|| panic!("{said:#?}"))
    };
    assert_eq!(digest(&read(&ods)), digest(&read(&starter)));
}
