//! The weekly report as sheets: the summary, then each list whole.

use super::sheet::{self, Cell, Styles, Table};
use super::{WorkbookError, properties, ring_sheets};
use crate::weekly::coming::coming;
use crate::weekly::{Weekly, council, movement};
use rearguard_track::forecast::{odds_message, off_message};
use rearguard_words::{Language, Message, write};
use rust_xlsxwriter::Workbook;

/// The same as the page, without its limits.
pub fn weekly_workbook(weekly: &Weekly, language: Language) -> Result<Vec<u8>, WorkbookError> {
    let mut book = Workbook::new();
    let title = language.say(&Message::new("weekly-title").text("mission", &weekly.mission.name));
    book.set_properties(&properties(title.clone(), weekly.version, weekly.mission.start));
    let styles = Styles::new(language);
    sheet::add(&mut book, &summary(weekly, &title, language), &styles)?;
    let grids = [
        council::sites(weekly, language),
        council::clauses(weekly, language),
        movement::coming(weekly, &coming(weekly), language),
        movement::requests(weekly, language),
    ];
    for grid in &grids {
        sheet::add(&mut book, &ring_sheets::table(grid, language), &styles)?;
    }
    sheet::add(&mut book, &stories(weekly, language), &styles)?;
    let lists = [
        ("weekly-sheet-risks", council::risks(weekly, language)),
        ("weekly-sheet-asks", council::asks(weekly, language)),
        ("weekly-sheet-late", movement::late(weekly, language)),
        ("weekly-sheet-findings", movement::findings(weekly, language)),
        ("weekly-sheet-decisions", movement::decisions(weekly, language)),
    ];
    for (name, lines) in lists {
        sheet::add(&mut book, &list(name, lines, language), &styles)?;
    }
    Ok(book.save_to_buffer()?)
}

fn summary(weekly: &Weekly, title: &str, language: Language) -> Table {
    let date = write::date_with_weekday(language, weekly.standing.on);
    let log = match &weekly.forecast.log_digest {
        Some(digest) => Message::new("track-digest").text("entries", weekly.forecast.entries).text("digest", digest),
        None => Message::new("track-no-log"),
    };
    let lines = [
        Some(Message::new("weekly-as-of").text("date", date)),
        Some(odds_message(weekly.forecast)),
        off_message(weekly.forecast),
        Some(log),
        Some(Message::new("weekly-foot").text("version", weekly.version)),
    ];
    let rows = lines.iter().flatten().map(|line| vec![Cell::Text(language.say(line))]).collect();
    Table { name: language.word("weekly-sheet-summary"), headers: vec![title.to_owned()], rows }
}

fn stories(weekly: &Weekly, language: Language) -> Table {
    let mut rows = Vec::new();
    for (heading, events) in council::stories(weekly, language) {
        rows.push(vec![Cell::Text(heading.clone()), Cell::Blank]);
        rows.extend(events.into_iter().map(|event| vec![Cell::Blank, Cell::Text(event)]));
    }
    let headers = vec![language.word("weekly-column-story"), language.word("weekly-column-event")];
    Table { name: language.word("weekly-sheet-stories"), headers, rows }
}

fn list(name: &str, lines: Vec<String>, language: Language) -> Table {
    let rows = lines.into_iter().map(|line| vec![Cell::Text(line)]).collect();
    Table { name: language.word(name), headers: vec![language.word(&name.replace("sheet", "heading"))], rows }
}
