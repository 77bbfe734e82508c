//! How many had really left by when: a mission's `outflow.toml`, where there is
//! one.

use jiff::civil::Date;
use rearguard_report::ReallyOut;
use std::fs;
use std::path::Path;

/// The rows under `[[outflow]]` in the order of their days. Only a curve of the
/// report depends on them, so a file that cannot be understood counts as absent.
pub fn of(mission: &Path) -> Vec<ReallyOut> {
    let text = fs::read_to_string(mission.join("outflow.toml"));
    text.ok().and_then(|text| rows(&text)).unwrap_or_default()
}

fn rows(text: &str) -> Option<Vec<ReallyOut>> {
    let table: toml::Table = text.parse().ok()?;
    let mut rows: Vec<ReallyOut> = table.get("outflow")?.as_array()?.iter().map(row).collect::<Option<_>>()?;
    rows.sort_by_key(|row| row.date);
    Some(rows)
}

fn row(value: &toml::Value) -> Option<ReallyOut> {
    let date: Date = value.get("date")?.as_datetime()?.to_string().parse().ok()?;
    let note = value.get("note").and_then(toml::Value::as_str).map(str::to_owned);
    Some(ReallyOut { date, out: value.get("out")?.as_integer()?, note })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn rows_come_in_the_order_of_their_days() {
        let text = "[[outflow]]\ndate = 2023-08-28\nout = 1096\nnote = \"uniformed\"\n[[outflow]]\ndate = 2023-07-01\nout = 0\n";
        let first = ReallyOut { date: date(2023, 7, 1), out: 0, note: None };
        let second = ReallyOut { date: date(2023, 8, 28), out: 1096, note: Some("uniformed".to_owned()) };
        assert_eq!(rows(text), Some(vec![first, second]));
    }

    #[test]
    fn what_is_no_outflow_counts_as_absent() {
        assert_eq!(rows("[[outflow]]\ndate = \"soon\"\nout = 3\n"), None);
        assert_eq!(rows("outflow = 3"), None);
        assert_eq!(rows("= ="), None);
    }

    #[test]
    fn the_reference_mission_has_the_fourteen_dated_strengths() {
        let missions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions");
        let rows = of(&missions.join("minusma-2023"));
        assert_eq!(rows.len(), 14);
        assert!(rows.windows(2).all(|pair| pair[0].out <= pair[1].out));
        let august: Vec<i64> = rows.iter().filter(|row| row.date == date(2023, 8, 28)).map(|row| row.out).collect();
        assert_eq!(august, [1096]);
        assert_eq!(of(&missions.join("minusma-2023-second-ring")), rows);
    }
}
