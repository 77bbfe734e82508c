//! How each contributor leaves.

use super::table::{self, Cell, columns};
use crate::facts::{self, Leaving};
use crate::markup::Markup;
use crate::{Case, say};
use rearguard_words::{Language, write as words};

pub(super) fn write(m: &mut Markup, case: &Case, language: Language) {
    let leavings = facts::leavings(case);
    let heads = columns(
        language,
        &[
            "report-column-contributor",
            "#report-column-people",
            "#report-column-stay",
            "report-column-first-out",
            "report-column-all-out",
            "#report-column-vehicles",
            "#report-column-vehicles-out",
            "#report-column-vehicles-disposed",
            "#report-column-teu",
            "#report-column-teu-out",
            "#report-column-teu-disposed",
        ],
    );
    let total = total(&leavings, language);
    table::write(m, language, &heads, leavings.iter().map(|row| cells(case, row, language)), Some(total));
}

fn cells(case: &Case, row: &Leaving, language: Language) -> Vec<Cell> {
    let day = |day: Option<i32>| Cell::day(day.map(|day| say::iso(case.mission.date(day))));
    let mut cells = vec![Cell::Text(row.contributor.clone())];
    cells.extend([row.people, row.stays].map(|n| Cell::Number(words::count(language, n))));
    cells.push(day(row.first_out));
    cells.push(day(row.last_out));
    cells.extend(equipment(row).map(|n| Cell::Number(words::count(language, n))));
    cells
}

fn equipment(row: &Leaving) -> [i64; 6] {
    [row.vehicles, row.vehicles_out, row.vehicles_disposed, row.containers, row.containers_out, row.containers_disposed]
}

fn total(rows: &[Leaving], language: Language) -> Vec<Cell> {
    let sum = |value: fn(&Leaving) -> i64| {
        Cell::Number(words::count(language, rows.iter().map(value).fold(0, i64::saturating_add)))
    };
    let mut cells = vec![
        Cell::Text(language.word("report-total")),
        sum(|r| r.people),
        sum(|r| r.stays),
        Cell::Text(String::new()),
        Cell::Text(String::new()),
    ];
    cells.extend([sum(|r| r.vehicles), sum(|r| r.vehicles_out), sum(|r| r.vehicles_disposed)]);
    cells.extend([sum(|r| r.containers), sum(|r| r.containers_out), sum(|r| r.containers_disposed)]);
    cells
}
