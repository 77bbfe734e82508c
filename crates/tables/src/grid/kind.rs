//! What a file is, by what it holds and not by its name.

use crate::grid::archive::Archive;
use crate::grid::codes::Code;
use crate::grid::compound;
use crate::grid::limits::Limits;
use crate::problem::Problem;

/// The kinds of file that are read here.
pub(crate) enum Kind<'a> {
    Text,
    Xlsx(Archive<'a>),
    Ods(Archive<'a>),
    /// Or a protected workbook, which lies in a container of the same kind.
    Xls,
    /// An archive of files.
    Folder(Archive<'a>),
}

const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// Says what the bytes are, or why they are not read.
pub(crate) fn kind<'a>(file: &str, bytes: &'a [u8], limits: &Limits) -> Result<Kind<'a>, Problem> {
    if ZIP.iter().any(|magic| bytes.starts_with(magic)) {
        return zipped(file, Archive::open(file, bytes, limits)?);
    }
    if bytes.starts_with(compound::MAGIC) {
        return Ok(Kind::Xls);
    }
    match marked_up(bytes) {
        Some(problem) => Err(problem(file)),
        None => Ok(Kind::Text),
    }
}

fn zipped<'a>(file: &str, mut archive: Archive<'a>) -> Result<Kind<'a>, Problem> {
    let names = archive.names();
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    let opendocument = if has("content.xml") { archive.entry("mimetype")? } else { None };
    if let Some(kind) = opendocument {
        let kind = String::from_utf8_lossy(&kind).trim().to_owned();
        return if kind.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
            Ok(Kind::Ods(archive))
        } else {
            Err(unknown(file, &kind))
        };
    }
    if !has("[Content_Types].xml") {
        return Ok(Kind::Folder(archive));
    }
    if has("xl/workbook.bin") {
        return Err(unknown(file, ".xlsb"));
    }
    if names.iter().any(|name| name.starts_with("word/") || name.starts_with("ppt/")) {
        return Err(unknown(file, ".docx, .pptx"));
    }
    Ok(Kind::Xlsx(archive))
}

fn unknown(file: &str, kind: &str) -> Problem {
    Code::UnknownKind.problem(file, |m| m.text("kind", kind))
}

/// Text that is no table: HTML, other XML, PDF.
fn marked_up(bytes: &[u8]) -> Option<fn(&str) -> Problem> {
    let head = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let head = String::from_utf8_lossy(&head[..head.len().min(2048)]).to_lowercase();
    let head = head.trim_start();
    if head.starts_with("%pdf") {
        return Some(|file| unknown(file, "PDF"));
    }
    if !head.starts_with('<') {
        return None;
    }
    if ["<html", "<!doctype html", "<table", "<body", "<meta"].iter().any(|tag| head.contains(tag)) {
        return Some(|file| Code::Html.problem(file, |m| m));
    }
    head.starts_with("<?xml").then_some(|file: &str| unknown(file, "XML"))
}
