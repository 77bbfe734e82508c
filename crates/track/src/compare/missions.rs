//! What two missions have otherwise, row by row of their tables.

use rearguard_model::Mission;
use rearguard_model::canonical::canonical_form;
use std::collections::{BTreeMap, BTreeSet};

/// A row that only one of two missions has, or that they have otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowChange {
    /// As in the canonical form: `site`, `leg`, `window` …
    pub table: String,
    /// The row's id; of tables without ids, the whole row.
    pub row: String,
    pub kind: RowKind,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RowKind {
    OnlyInA,
    OnlyInB,
    /// Column, value in a, value in b; blank cells are `None`.
    Otherwise(Vec<(String, Option<String>, Option<String>)>),
}

type Columns = BTreeMap<String, String>;

/// Rows that differ once defaults are applied, in the order of tables and ids.
pub fn row_changes(a: &Mission, b: &Mission) -> Vec<RowChange> {
    let (a, b) = (rows(a), rows(b));
    let keys: BTreeSet<&(String, String)> = a.keys().chain(b.keys()).collect();
    let change = |key: &(String, String)| {
        let kind = match (a.get(key), b.get(key)) {
            (Some(a), Some(b)) if a == b => return None,
            (Some(a), Some(b)) => RowKind::Otherwise(cells(a, b)),
            (Some(_), None) => RowKind::OnlyInA,
            (None, _) => RowKind::OnlyInB,
        };
        Some(RowChange { table: key.0.clone(), row: key.1.clone(), kind })
    };
    keys.into_iter().filter_map(change).collect()
}

/// Every row by its table and id; rows that are alike get a mark each, so that none is lost.
fn rows(mission: &Mission) -> BTreeMap<(String, String), Columns> {
    let mut rows = BTreeMap::new();
    for line in canonical_form(mission).lines() {
        let mut cells = line.split('\t');
        let table = cells.next().unwrap_or_default().to_owned();
        let columns: Columns = cells
            .filter_map(|cell| cell.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let mut key = (table.clone(), id(&table, &columns));
        while rows.contains_key(&key) {
            key.1.push('+');
        }
        rows.insert(key, columns);
    }
    rows
}

/// The cell that names the row: the column that is called as its table, or `id`.
fn id(table: &str, columns: &Columns) -> String {
    let named = columns.get(table).or_else(|| columns.get("id"));
    let whole = || columns.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ");
    match (table, named) {
        ("mission", _) => String::new(),
        ("step", Some(step)) => {
            let at = columns.get("site").or_else(|| columns.get("site_kind"));
            at.map_or_else(|| step.clone(), |at| format!("{step} {at}"))
        }
        (_, Some(id)) => id.clone(),
        (_, None) => whole(),
    }
}

fn cells(a: &Columns, b: &Columns) -> Vec<(String, Option<String>, Option<String>)> {
    let names: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    let differing = names.into_iter().filter(|name| a.get(*name) != b.get(*name));
    differing.map(|name| (name.clone(), a.get(name).cloned(), b.get(name).cloned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard_model::{Date, MissionTables};

    fn mission(change: impl Fn(&mut MissionTables)) -> Mission {
        let date = |text: &str| text.parse::<Date>().expect("a date");
        let mut tables = MissionTables::empty("M", date("2027-01-01"), date("2027-03-31"));
        change(&mut tables);
        Mission::assemble(tables).expect("a mission")
    }

    #[test]
    fn a_mission_has_nothing_otherwise_than_itself() {
        assert_eq!(row_changes(&mission(|_| ()), &mission(|_| ())), []);
    }

    #[test]
    fn what_was_changed_added_and_left_out_is_named() {
        use rearguard_model::Partner;
        let partner = |strength| Partner {
            partner: "army".to_owned(),
            kind: "host army".to_owned(),
            lat: None,
            lon: None,
            strength,
            from: None,
            to: None,
        };
        let with_army = |strength| {
            mission(|tables| {
                tables.partners.push(partner(strength));
            })
        };
        let (none, weak) = (mission(|_| ()), with_army(10));
        let strong = with_army(20);
        let kinds = |a, b| row_changes(a, b).into_iter().map(|row| row.kind).collect::<Vec<_>>();
        assert_eq!(kinds(&none, &weak), [RowKind::OnlyInB]);
        assert_eq!(kinds(&weak, &none), [RowKind::OnlyInA]);
        let cell = ("strength".to_owned(), Some("10".to_owned()), Some("20".to_owned()));
        assert_eq!(kinds(&weak, &strong), [RowKind::Otherwise(vec![cell])]);
    }
}
