//! Contributors, sites, daily strength with its curve, compliance, violations.

use super::sheet::{self, Cell, Styles, Table};
use crate::verdicts::{clause_summary, rule_title};
use crate::{Case, facts};
use rearguard_model::Day;
use rearguard_words::Language;
use rust_xlsxwriter::{Chart, ChartFormat, ChartLegendPosition, ChartLine, ChartType, Color, Workbook, XlsxError};

fn table(language: Language, name: &str, headers: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    Table { name: language.word(name), headers: headers.iter().map(|id| language.word(id)).collect(), rows }
}

pub(super) fn contributors(case: &Case, language: Language) -> Table {
    let day = |day: Option<Day>| Cell::maybe(day, |day| Cell::Date(case.mission.date(day)));
    let rows = facts::leavings(case).into_iter().map(|row| {
        let mut cells = vec![Cell::Text(row.contributor)];
        cells.extend([row.units, row.people, row.stays].map(Cell::Count));
        cells.extend([day(row.first_out), day(row.last_out)]);
        cells.extend([row.vehicles, row.vehicles_out, row.vehicles_disposed].map(Cell::Count));
        cells.extend([row.containers, row.containers_out, row.containers_disposed].map(Cell::Count));
        cells
    });
    let headers = [
        "report-column-contributor",
        "report-column-units",
        "report-column-people",
        "report-column-stay",
        "report-column-first-out",
        "report-column-all-out",
        "report-column-vehicles",
        "report-column-vehicles-out",
        "report-column-vehicles-disposed",
        "report-column-teu",
        "report-column-teu-out",
        "report-column-teu-disposed",
    ];
    table(language, "report-sheet-contributors", &headers, rows.collect())
}

pub(super) fn sites(case: &Case, language: Language) -> Table {
    let mission = case.mission;
    let day = |day: Option<Day>| Cell::maybe(day, |day| Cell::Date(mission.date(day)));
    let rows = facts::closings(case).into_iter().map(|closing| {
        let row = &mission.sites[closing.site];
        vec![
            Cell::Text(row.site.clone()),
            Cell::Text(facts::site_name(mission, closing.site).to_owned()),
            Cell::Text(language.word(&format!("report-kind-{}", row.kind.word()))),
            Cell::Count(closing.people_at_start),
            day(closing.last_night),
            day(closing.last_departure),
            day(closing.closes_on),
            day(row.close_by),
            Cell::Text(closing.last_units.join(", ")),
            Cell::maybe(row.handover_to.clone(), Cell::Text),
        ]
    });
    let headers = [
        "report-column-site",
        "report-column-name",
        "report-column-kind",
        "report-column-people-start",
        "report-column-last-night",
        "report-legend-last",
        "report-column-closing-day",
        "report-column-close-by",
        "report-column-last-unit",
        "report-column-handed-to",
    ];
    table(language, "report-sheet-sites", &headers, rows.collect())
}

/// Night by night, with the curve of people beside it.
pub(super) fn add_strength(
    book: &mut Workbook,
    case: &Case,
    language: Language,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let Some(ledger) = &case.review.ledger else { return Ok(()) };
    let count = |nights: &[i64], night: usize| Cell::maybe(nights.get(night).copied(), Cell::Count);
    let rows = (0..ledger.inside.len()).map(|night| {
        vec![
            Cell::Date(case.mission.date(night as Day)),
            count(&ledger.inside, night),
            count(&ledger.inside_beyond_stay, night),
            count(&ledger.vehicles_inside, night),
            count(&ledger.teu_inside, night),
        ]
    });
    let headers = [
        "report-column-night",
        "report-column-people",
        "report-column-beyond-stay",
        "report-column-vehicles",
        "report-column-teu",
    ];
    let table = table(language, "report-sheet-strength", &headers, rows.collect());
    let sheet = book.add_worksheet();
    sheet.set_name(&table.name)?;
    sheet::write(sheet, &table, styles)?;
    if !table.rows.is_empty() {
        sheet.insert_chart(1, 6, &strength_chart(&table, language))?;
    }
    Ok(())
}

fn strength_chart(table: &Table, language: Language) -> Chart {
    let last = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let name = table.name.as_str();
    let mut chart = Chart::new(ChartType::Line);
    let blue = ChartLine::new().set_color(Color::RGB(0x1F_5FA8)).set_width(2.25).clone();
    chart
        .add_series()
        .set_name(&language.word("report-column-people"))
        .set_categories((name, 1, 0, last, 0))
        .set_values((name, 1, 1, last, 1))
        .set_format(ChartFormat::new().set_line(&blue));
    chart.title().set_name(&language.word("report-heading-strength"));
    chart
        .x_axis()
        .set_date_axis(true)
        .set_num_format("yyyy-mm")
        .set_major_unit(1)
        .set_major_unit_date_type(rust_xlsxwriter::ChartAxisDateUnitType::Months);
    chart.y_axis().set_num_format("#,##0").set_min(0);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.set_width(760).set_height(380);
    chart
}

pub(super) fn compliance(case: &Case, language: Language) -> Table {
    let clauses = case.review.clauses.iter().map(|found| {
        let clause = &case.mission.clauses[found.clause];
        let summary = clause_summary(case.mission, language, clause);
        let broken = case.review.violations.iter().filter(|v| v.clause == Some(found.clause)).count();
        vec![
            Cell::Text(clause.id.clone()),
            Cell::Text(summary),
            Cell::maybe(clause.text.clone(), Cell::Text),
            Cell::Verdict(found.verdict),
            Cell::Text(found.rules.iter().map(|rule| rule.id()).collect::<Vec<_>>().join(", ")),
            Cell::Count(broken as i64),
        ]
    });
    let rules = case.review.rules.iter().map(|(rule, verdict)| {
        let broken = case.review.violations.iter().filter(|v| v.rule == *rule).count();
        vec![
            Cell::Text(rule.id()),
            Cell::Text(rule_title(language, *rule)),
            Cell::Blank,
            Cell::Verdict(*verdict),
            Cell::Blank,
            Cell::Count(broken as i64),
        ]
    });
    let headers = [
        "report-column-clause-or-rule",
        "report-column-asks",
        "report-column-text",
        "report-column-verdict",
        "report-column-rules",
        "report-column-violations",
    ];
    table(language, "report-sheet-compliance", &headers, clauses.chain(rules).collect())
}

pub(super) fn violations(case: &Case, language: Language) -> Table {
    let rows = case.review.violations.iter().map(|v| {
        vec![
            Cell::Text(v.rule.id()),
            Cell::maybe(v.clause, |id| Cell::Text(case.mission.clauses[id].id.clone())),
            Cell::Text(v.subject.clone()),
            Cell::maybe(v.place.clone(), Cell::Text),
            Cell::maybe(v.day, Cell::Date),
            Cell::maybe(v.last_day, Cell::Date),
            Cell::Text(language.say(&v.needed)),
            Cell::Text(language.say(&v.found)),
            Cell::Text(language.say(&v.message)),
        ]
    });
    let headers = [
        "report-column-rule",
        "report-column-clause",
        "report-column-subject",
        "report-column-site",
        "report-column-from",
        "report-column-to",
        "report-column-needed",
        "report-column-found",
        "report-column-sentence",
    ];
    table(language, "report-sheet-violations", &headers, rows.collect())
}
