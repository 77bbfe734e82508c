//! Workbooks and archives, written here part by part so that each oddity stands
//! plainly in the test.

use rearguard_tables::grid::{self, GridError, GridOptions, Limits};
use rearguard_tables::raw::{Cell, RawMission, RawTable};
use rearguard_words::Language;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn zip(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).expect("an entry starts");
        writer.write_all(text.as_bytes()).expect("an entry is written");
    }
    writer.finish().expect("the archive is finished").into_inner()
}

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A sheet of a workbook: name, attributes, the XML of its rows and what follows them.
type SheetXml<'a> = (&'a str, &'a str, &'a str, &'a str);

fn xlsx_with(properties: &str, sheets: &[SheetXml<'_>]) -> Vec<u8> {
    let mut listed = String::new();
    let mut related = format!("<Relationship Id='styles' Type='{TYPES}/styles' Target='styles.xml'/>");
    let mut parts: Vec<(String, String)> = Vec::new();
    for (at, (name, attributes, rows, after)) in sheets.iter().enumerate() {
        listed += &format!("<sheet name='{name}' {attributes} r:id='s{at}'/>");
        related += &format!("<Relationship Id='s{at}' Type='{TYPES}/worksheet' Target='/xl/worksheets/{at}.xml'/>");
        let xml = format!("<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>");
        parts.push((format!("xl/worksheets/{at}.xml"), xml));
    }
    let styles = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/></numFmts>\
                  <cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='14'/><xf numFmtId='9'/></cellXfs></styleSheet>";
    parts.push(("xl/styles.xml".into(), styles.into()));
    parts.push(("xl/workbook.xml".into(), format!("<workbook>{properties}<sheets>{listed}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships>{related}</Relationships>")));
    parts.push(("[Content_Types].xml".into(), "<Types/>".into()));
    zip(&parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>())
}

fn xlsx(sheets: &[SheetXml<'_>]) -> Vec<u8> {
    xlsx_with("", sheets)
}

/// A row of text cells.
fn row(number: u32, texts: &[&str]) -> String {
    let cells: String = texts.iter().map(|t| format!("<c t='inlineStr'><is><t>{t}</t></is></c>")).collect();
    format!("<row r='{number}'>{cells}</row>")
}

fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name='gone'>\
         <style:table-properties table:display='false'/></style:style></office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zip(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

fn try_read(bytes: &[u8]) -> Result<RawMission, GridError> {
    grid::read_bytes("mission.bin", bytes, &GridOptions::default())
}

fn read(bytes: &[u8]) -> RawMission {
    try_read(bytes).expect("there are tables")
}

/// What was said, without the missing sheet `mission`.
fn said(mission: &RawMission) -> Vec<String> {
    let others = mission.problems.iter().filter(|problem| problem.code != "G004");
    others.map(|p| format!("{}: {}", p.file, Language::English.say(&p.message))).collect()
}

fn table<'a>(mission: &'a RawMission, name: &str) -> &'a RawTable {
    mission.tables.iter().find(|table| table.name == name).unwrap_or_else(|| panic!("no table {name}"))
}

fn first_row(mission: &RawMission, name: &str) -> Vec<Cell> {
    table(mission, name).rows[0].cells.clone()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[test]
fn dates_are_dates_in_both_systems_and_percent_is_a_number() {
    let header = row(1, &["leg", "first_day", "hazard"]);
    let data = |serial: &str| {
        format!("{header}<row r='2'><c t='str'><v>a</v></c><c s='1'><v>{serial}</v></c><c s='3'><v>0.075</v></c></row>")
    };
    let expected = [text("a"), Cell::Date(jiff::civil::date(2023, 8, 10)), Cell::Number("0.075".into())];
    assert_eq!(first_row(&read(&xlsx(&[("legs", "", &data("45148"), "")])), "legs"), expected);
    let mac = xlsx_with("<workbookPr date1904='1'/>", &[("legs", "", &data("43686"), "")]);
    assert_eq!(first_row(&read(&mac), "legs"), expected);
    let noon = read(&xlsx(&[("legs", "", &data("45148.5"), "")]));
    assert_eq!(first_row(&noon, "legs"), expected);
    assert_eq!(said(&noon), ["legs: Cell B2 holds a time of day as well; only the date counts."]);
}

#[test]
fn sheets_are_known_by_name_whatever_case_spaces_and_visibility() {
    let rows = row(1, &["site"]) + &row(2, &["gao"]);
    let units = row(1, &["unit"]);
    let mission = read(&xlsx(&[
        (" Sites ", "state='hidden'", &rows, ""),
        ("unitz", "", &units, ""),
        ("movements", "", "", ""),
        ("Teams", "state='visible'", "", ""),
    ]));
    assert_eq!(
        said(&mission),
        [
            "unitz: “unitz” is no known table; it was not read.",
            " Sites : The sheet is hidden; it was read all the same."
        ]
    );
    assert_eq!(mission.tables.len(), 1);
    assert_eq!(first_row(&mission, "sites"), [text("gao")]);
}

#[test]
fn merged_data_is_filled_and_a_merged_header_is_refused() {
    let rows = row(1, &["unit", "kind", "site"]) + &row(2, &["a", "x", "gao"]) + &row(3, &["b"]);
    let merges =
        "<mergeCells><mergeCell ref='B2:B1048576'/><mergeCell ref='C2:XFD3'/><mergeCell ref='D9:E9'/></mergeCells>";
    let mission = read(&xlsx(&[("units", "", &rows, merges)]));
    assert_eq!(table(&mission, "units").rows[1].cells, [text("b"), text("x"), text("gao")]);
    assert_eq!(
        said(&mission),
        [
            "units: The merged cells B2:B1048576 were all read as “x”.",
            "units: The merged cells C2:XFD3 were all read as “gao”.",
        ]
    );
    let merges = "<mergeCells><mergeCell ref='A1:A2'/></mergeCells>";
    let refused = read(&xlsx(&[("units", "", &rows, merges)]));
    assert_eq!(said(&refused), ["units: The header spans rows 1–2 or merged cells."]);
}

#[test]
fn one_merged_title_above_the_header_is_a_title() {
    let rows = row(1, &["Units of the mission"]) + &row(2, &["unit", "kind"]) + &row(3, &["a", "x"]);
    let mission = read(&xlsx(&[("units", "", &rows, "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>")]));
    assert_eq!(said(&mission), ["units: The header was found in row 2; what stands above it was skipped."]);
}

#[test]
fn errors_and_uncomputed_formulas_are_kept_as_what_they_are() {
    let rows = row(1, &["site", "beds", "guard", "lat"])
        + "<row r='2'><c t='e'><f>X!A1</f><v>#SPILL!</v></c><c><f>SUM(A1)</f></c><c t='b'><v>0</v></c><c><f>1+1</f><v>2</v></c></row>";
    let mission = read(&xlsx(&[("sites", "", &rows, "")]));
    let expected = [
        Cell::Error("#SPILL!".into()),
        Cell::Uncomputed("SUM(A1)".into()),
        Cell::Bool(false),
        Cell::Number("2".into()),
    ];
    assert_eq!(first_row(&mission, "sites"), expected);
}

#[test]
fn an_opendocument_sheet_is_read_with_its_repeats() {
    let cell =
        |t: &str| format!("<table:table-cell office:value-type='string'><text:p>{t}</text:p></table:table-cell>");
    let blanks = "<table:table-cell table:number-columns-repeated='16384'/>";
    let tables = format!(
        "<table:table table:name='legs' table:style-name='gone'>\
         <table:table-row>{}{}{}{}{blanks}</table:table-row>\
         <table:table-row table:number-rows-repeated='2'>{}\
         <table:table-cell office:value-type='percentage' office:value='0.3'><text:p>30 %</text:p></table:table-cell>\
         <table:table-cell office:value-type='date' office:date-value='2023-08-10'><text:p>10/08/23</text:p></table:table-cell>\
         <table:table-cell table:formula='of:=1+1'/>{blanks}</table:table-row>\
         <table:table-row table:number-rows-repeated='1048573'>{blanks}</table:table-row></table:table>",
        cell("leg"),
        cell("hazard"),
        cell("first_day"),
        cell("km"),
        cell("a<text:s text:c='2'/>b<office:annotation><text:p>a note</text:p></office:annotation>"),
    );
    let mission = read(&ods(&tables));
    let date = Cell::Date(jiff::civil::date(2023, 8, 10));
    let expected = [text("a  b"), Cell::Number("0.3".into()), date, Cell::Uncomputed("of:=1+1".into())];
    let legs = table(&mission, "legs");
    assert_eq!(legs.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 3]);
    assert!(legs.rows.iter().all(|row| row.cells == expected), "{:?}", legs.rows);
    assert_eq!(said(&mission), ["legs: The sheet is hidden; it was read all the same."]);
}

#[test]
fn a_value_repeated_over_a_whole_opendocument_sheet_is_refused() {
    let tables = "<table:table table:name='sites'><table:table-row table:number-rows-repeated='1048576'>\
        <table:table-cell table:number-columns-repeated='400' office:value-type='float' office:value='1'/>\
        </table:table-row></table:table>";
    let limits = Limits { cells: 10_000, ..Limits::default() };
    let mission = grid::read_bytes("mission.ods", &ods(tables), &GridOptions { limits }).expect("there is a table");
    assert_eq!(said(&mission), ["sites: There are more than 10,000 cells; the sheet was not read."]);
}

#[test]
fn a_long_text_in_many_cells_is_refused() {
    let rows = row(1, &["site", "name"]) + &row(2, &["gao", &"x".repeat(1000)]);
    let merges = "<mergeCells><mergeCell ref='B2:B20'/></mergeCells>";
    let rows = rows + "<row r='20'><c><v>1</v></c></row>";
    let limits = Limits { text_bytes: 10_000, ..Limits::default() };
    let mission = grid::read_bytes("mission.xlsx", &xlsx(&[("sites", "", &rows, merges)]), &GridOptions { limits });
    assert_eq!(mission.expect("there is a table").problems[0].code, "G029");
}

#[test]
fn protected_and_foreign_files_are_named() {
    let code = |bytes: &[u8]| try_read(bytes).expect_err("refused").0.code;
    let encrypted = zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
        ("content.xml", ""),
    ]);
    assert_eq!(code(&encrypted), "G024");
    assert_eq!(code(&zip(&[("[Content_Types].xml", ""), ("word/document.xml", "")])), "G026");
    assert_eq!(code(&zip(&[("[Content_Types].xml", ""), ("xl/workbook.bin", "")])), "G026");
    assert_eq!(code(b"%PDF-1.7"), "G026");
    assert_eq!(code(b"\n <TABLE><tr>"), "G025");
    assert_eq!(code(b"PK\x03\x04rest"), "G027");
    assert_eq!(code(&zip(&[("[Content_Types].xml", ""), ("xl/styles.xml", "")])), "G027");
}

#[test]
fn an_archive_of_a_folder_is_that_folder() {
    let entries = [
        ("mission/mission.toml", "[mission]\nname = \"Tiny\"\n"),
        ("mission/sites.csv", "site\ngao\n"),
        ("mission/old/sites.csv", "site\nkidal\n"),
        ("__MACOSX/mission/._sites.csv", ""),
    ];
    let mission = read(&zip(&entries));
    assert_eq!(first_row(&mission, "sites"), [text("gao")]);
    assert!(mission.problems.is_empty(), "{:?}", mission.problems);
    assert!(!mission.workbook);
}

#[test]
fn an_archive_with_one_unsafe_entry_is_refused_whole() {
    for name in ["../evil.csv", "/etc/x.csv", "..\\..\\x.csv", "C:\\x", "CON.csv"] {
        let error = try_read(&zip(&[("sites.csv", "site\n"), (name, "x")])).expect_err(name);
        assert_eq!(error.0.code, "G034", "{name}");
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.add_symlink("sites.csv", "/etc/passwd", SimpleFileOptions::default()).expect("a link");
    let bytes = writer.finish().expect("an archive").into_inner();
    assert_eq!(try_read(&bytes).expect_err("a link").0.code, "G034");
}

#[test]
fn an_archive_that_lies_about_its_size_stops_at_the_limit() {
    let mut bytes = zip(&[("sites.csv", &"site\n".repeat(1000))]);
    let size = 5000u32.to_le_bytes();
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == size {
            bytes[at..at + 4].copy_from_slice(&10u32.to_le_bytes());
        }
    }
    let options = GridOptions { limits: Limits { entry_bytes: 100, ..Limits::default() } };
    let read = grid::read_bytes("mission.zip", &bytes, &options).expect("the archive opens");
    assert!(read.tables.is_empty());
    assert!(["G027", "G029"].contains(&read.problems[0].code), "{:?}", read.problems);
}

#[test]
fn a_row_far_below_and_a_column_far_right_cost_nothing() {
    let rows = row(1, &["site"])
        + "<row r='2'><c r='XFD2' s='1'/><c r='A2' t='str'><v>gao</v></c></row><row r='1048576'><c r='XFD1048576' s='1'/></row>";
    let mission = read(&xlsx(&[("sites", "", &rows, "")]));
    assert_eq!(table(&mission, "sites").rows.len(), 1);
    let beyond = row(1, &["site"]) + "<row r='1048577'><c><v>1</v></c></row>";
    assert_eq!(
        said(&read(&xlsx(&[("sites", "", &beyond, "")])))[0],
        "sites: Cell A1048577 lies beyond the last row or column that a sheet can have."
    );
}
