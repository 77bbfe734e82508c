//! Dates as people type them. Never a guess per cell: `10/08/2023` is read only
//! when its file, or the caller, has settled which comes first.

use super::cells::{self, Read};
use super::codes;
use super::fault::Fault;
use crate::raw::Cell;
use jiff::civil::Date;
use rearguard_model::day::date_of;

/// Which comes first in `10/08/2023`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

/// What a file's own cells say about the order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Evidence {
    /// No cell with slashes settles it.
    #[default]
    None,
    Settled(DateOrder),
    /// Some cells have the day first, others the month.
    Contradictory,
}

/// The days that a spreadsheet numbers 30000 to 60000 lie between 1982 and
/// 2064: where a whole number in a date column is taken for one.
const SERIALS: std::ops::RangeInclusive<i64> = 30_000..=60_000;

/// How a date was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Written {
    Plainly(Date),
    /// As a spreadsheet's day number.
    Serial(Date),
    /// With slashes, in the order that was settled.
    InOrder(Date),
}

impl Written {
    pub fn date(self) -> Date {
        match self {
            Written::Plainly(date) | Written::Serial(date) | Written::InOrder(date) => date,
        }
    }
}

/// A date, given the order that has been settled for the file.
pub(crate) fn date(cell: &Cell, order: Option<DateOrder>) -> Read<Written> {
    match cell {
        Cell::Date(date) => return plausible(*date).map(|d| Some(Written::Plainly(d))),
        Cell::Bool(_) => return Err(Fault::error(codes::NOT_A_DATE)),
        _ => {}
    }
    let Some(typed) = cells::text(cell)? else { return Ok(None) };
    if let Some(date) = serial(&typed) {
        return Ok(Some(Written::Serial(date)));
    }
    match slashed(&typed) {
        Some(numbers) => in_order(numbers, order).map(Some),
        None => match iso(&typed).or_else(|| dotted(&typed)).or_else(|| with_month_name(&typed)) {
            Some(date) => plausible(date).map(|d| Some(Written::Plainly(d))),
            None => Err(Fault::error(codes::NOT_A_DATE)),
        },
    }
}

/// Dates far from any mission are slips of the hand.
fn plausible(date: Date) -> Result<Date, Fault> {
    if (1900..2200).contains(&date.year()) { Ok(date) } else { Err(Fault::error(codes::NOT_A_DATE)) }
}

/// A spreadsheet's day number: day 1 is 1 January 1900, with a 29 February
/// 1900 that never was, so day 0 is 30 December 1899 for all later ones.
fn serial(typed: &str) -> Option<Date> {
    let number = typed.strip_suffix(".0").unwrap_or(typed);
    let number: i64 = number.chars().all(|c| c.is_ascii_digit()).then(|| number.parse().ok())??;
    SERIALS.contains(&number).then(|| date_of(jiff::civil::date(1899, 12, 30), number as i32))
}

/// `2023-08-10`, also with slashes and with a time of midnight.
fn iso(typed: &str) -> Option<Date> {
    let day = ["T00:00:00", " 00:00:00", "T00:00", " 00:00"]
        .iter()
        .find_map(|midnight| typed.strip_suffix(midnight))
        .unwrap_or(typed);
    let parts: Vec<&str> = day.split(['-', '/']).collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => civil(number(year)?, number(month)?, number(day)?),
        _ => None,
    }
}

/// `10.08.2023`: with points the day always comes first.
fn dotted(typed: &str) -> Option<Date> {
    let parts: Vec<&str> = typed.split('.').collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => civil(number(year)?, number(month)?, number(day)?),
        _ => None,
    }
}

/// The numbers of `10/08/2023` or `10-08-2023`.
fn slashed(typed: &str) -> Option<(i32, i32, i32)> {
    let parts: Vec<&str> = typed.split(['/', '-']).map(str::trim).collect();
    match parts.as_slice() {
        [first, second, year] if year.len() == 4 && first.len() <= 2 && second.len() <= 2 => {
            Some((number(first)?, number(second)?, number(year)?))
        }
        _ => None,
    }
}

fn in_order((first, second, year): (i32, i32, i32), order: Option<DateOrder>) -> Result<Written, Fault> {
    let day_first = civil(year, second, first);
    let month_first = civil(year, first, second);
    let date = match (day_first, month_first, order) {
        (Some(date), Some(same), _) if date == same => date,
        (Some(date), None, None | Some(DateOrder::DayFirst)) | (Some(date), Some(_), Some(DateOrder::DayFirst)) => date,
        (None, Some(date), None | Some(DateOrder::MonthFirst)) | (Some(_), Some(date), Some(DateOrder::MonthFirst)) => {
            date
        }
        (Some(a), Some(b), None) => {
            return Err(Fault::error(codes::AMBIGUOUS_DATE).date("dayfirst", a).date("monthfirst", b));
        }
        _ => return Err(Fault::error(codes::NOT_A_DATE)),
    };
    plausible(date).map(Written::InOrder)
}

/// `31 October 2023`, `1er août 2023`, `31-Oct-2023`, `October 31, 2023`.
fn with_month_name(typed: &str) -> Option<Date> {
    let words: Vec<String> = typed
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | ',' | '/'))
        .filter(|w| !w.is_empty())
        .map(|w| w.trim_end_matches('.').to_lowercase())
        .collect();
    let [first, second, year] = words.as_slice() else { return None };
    let year = (year.len() == 4).then(|| number(year))??;
    match (month_named(second), month_named(first)) {
        (Some(month), None) => civil(year, month, number(ordinal(first))?),
        (None, Some(month)) => civil(year, month, number(ordinal(second))?),
        _ => None,
    }
}

fn ordinal(word: &str) -> &str {
    ["er", "st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

/// The months in English and French, without accents; three letters are
/// enough, four where three would be two months (juin, juillet).
fn month_named(word: &str) -> Option<i32> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "janvier"],
        &["february", "fevrier"],
        &["march", "mars"],
        &["april", "avril"],
        &["may", "mai"],
        &["june", "juin"],
        &["july", "juillet"],
        &["august", "aout"],
        &["september", "septembre"],
        &["october", "octobre"],
        &["november", "novembre"],
        &["december", "decembre"],
    ];
    let word = super::names::folded(word);
    let starts = |month: &&[&str]| month.iter().any(|name| name.starts_with(&word));
    let mut meant = MONTHS.iter().enumerate().filter(|(_, names)| starts(names)).map(|(i, _)| i as i32 + 1);
    let first = meant.next()?;
    (word.len() >= 3 && meant.next().is_none()).then_some(first)
}

fn number(text: &str) -> Option<i32> {
    (!text.is_empty() && text.chars().all(|c| c.is_ascii_digit())).then(|| text.parse().ok())?
}

fn civil(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// What the date cells of one file say about the order of day and month.
pub(crate) fn evidence<'a>(cells: impl Iterator<Item = &'a Cell>) -> Evidence {
    cells.filter_map(settles).fold(Evidence::None, |known, order| match known {
        Evidence::None => Evidence::Settled(order),
        Evidence::Settled(before) if before == order => known,
        _ => Evidence::Contradictory,
    })
}

/// The order that this one cell can only have.
fn settles(cell: &Cell) -> Option<DateOrder> {
    let Cell::Text(typed) = cell else { return None };
    let (first, second, year) = slashed(typed.trim())?;
    match (civil(year, second, first), civil(year, first, second)) {
        (Some(_), None) => Some(DateOrder::DayFirst),
        (None, Some(_)) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as civil_date;

    fn typed(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
    fn read(text: &str, order: Option<DateOrder>) -> Result<Date, &'static str> {
        date(&typed(text), order).map(|d| d.unwrap().date()).map_err(|f| f.code)
    }

    #[test]
    fn unambiguous_forms_need_no_order() {
        let expected = Ok(civil_date(2023, 10, 31));
        for text in ["2023-10-31", "31.10.2023", "31 October 2023", "31-Oct-2023", "October 31, 2023", "31/10/2023"] {
            assert_eq!(read(text, None), expected, "{text}");
        }
        assert_eq!(read("1er août 2023", None), Ok(civil_date(2023, 8, 1)));
        assert_eq!(read("14 juil. 2023", None), Ok(civil_date(2023, 7, 14)));
        assert_eq!(read("08/08/2023", None), Ok(civil_date(2023, 8, 8)));
    }

    #[test]
    fn an_ambiguous_date_is_read_only_in_an_order_that_was_settled() {
        assert_eq!(read("10/08/2023", None), Err(codes::AMBIGUOUS_DATE));
        assert_eq!(read("10/08/2023", Some(DateOrder::DayFirst)), Ok(civil_date(2023, 8, 10)));
        assert_eq!(read("10/08/2023", Some(DateOrder::MonthFirst)), Ok(civil_date(2023, 10, 8)));
        assert_eq!(read("25/08/2023", Some(DateOrder::MonthFirst)), Err(codes::NOT_A_DATE));
    }

    #[test]
    fn a_file_settles_its_order_unless_its_cells_contradict_each_other() {
        let settled = [typed("10/08/2023"), typed("25/08/2023")];
        assert_eq!(evidence(settled.iter()), Evidence::Settled(DateOrder::DayFirst));
        let mixed = [typed("08/25/2023"), typed("25/08/2023")];
        assert_eq!(evidence(mixed.iter()), Evidence::Contradictory);
        assert_eq!(evidence([typed("10/08/2023")].iter()), Evidence::None);
    }

    #[test]
    fn a_spreadsheets_day_number_is_a_date_only_in_a_plausible_range() {
        assert_eq!(date(&typed("45148"), None), Ok(Some(Written::Serial(civil_date(2023, 8, 10)))));
        assert_eq!(read("451480", None), Err(codes::NOT_A_DATE));
        assert_eq!(read("45148.5", None), Err(codes::NOT_A_DATE));
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2023-02-30", "31.11.2023", "2023-13-01", "10/08/23", "soon", "-"] {
            assert_eq!(read(text, None), Err(codes::NOT_A_DATE), "{text}");
        }
    }
}
