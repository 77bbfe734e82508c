//! A plan as tables for people (contract §4): what `check` reads when somebody
//! made the plan by hand, and what a planner opens in a spreadsheet.

use super::out_table::{OutCell, OutTable};
use crate::columns::{PLAN, Table};
use rearguard_model::amount::six_places;
use rearguard_model::{Contracted, Disposal, ManifestRow, Movement, PLAN_FORMAT, Plan};

/// The tables of a plan: the contract's, and `plan` with what the file says
/// about itself (mission, digest, score, bound, how it was made).
pub(super) const PLAN_TABLES: &[Table] =
    &[PLAN[0], PLAN[1], PLAN[2], PLAN[3], PLAN[4], PLAN[5], Table { name: "plan", columns: &["key", "value"] }];

/// The plan as tables: `movements`, `disposals`, `steps`, `transfers`,
/// `closures`, `releases` only if there are any, and `plan` (key, value).
pub fn plan_tables(plan: &Plan) -> Vec<OutTable> {
    let mut tables = vec![movements(plan)];
    let day_rows = |name, given: bool, rows: Vec<Vec<OutCell>>| given.then(|| table(name, rows));
    let text = |name: &String| OutCell::text(name.as_str());
    let parts = plan.parts;
    tables.extend(day_rows("disposals", parts.disposals, plan.disposals.iter().map(disposal).collect()));
    let steps = plan.steps.iter().map(|s| vec![text(&s.site), text(&s.step), OutCell::Date(s.start)]).collect();
    tables.extend(day_rows("steps", parts.steps, steps));
    let transfers = plan.transfers.iter().map(|t| vec![text(&t.task), OutCell::Date(t.on)]).collect();
    tables.extend(day_rows("transfers", parts.transfers, transfers));
    let closures = plan.closures.iter().map(|c| vec![text(&c.site), OutCell::Date(c.on)]).collect();
    tables.extend(day_rows("closures", parts.closures, closures));
    let release = |r: &rearguard_model::Release| {
        vec![text(&r.unit), text(&r.site), OutCell::Count(r.people), OutCell::Date(r.on)]
    };
    let releases = plan.releases.iter().map(release).collect();
    tables.extend(day_rows("releases", !plan.releases.is_empty(), releases));
    tables.push(about(plan));
    tables
}

fn table(name: &str, rows: Vec<Vec<OutCell>>) -> OutTable {
    let columns = PLAN_TABLES.iter().find(|t| t.name == name).map_or(&[][..], |t| t.columns);
    OutTable { rows, ..OutTable::new(name, columns) }
}

/// One row per thing aboard, in the columns of the catalogue.
fn movements(plan: &Plan) -> OutTable {
    let mut out = table("movements", Vec::new());
    // TEU of supply stand under `teu`; their own column is only for reading.
    out.headers.retain(|column| column != "supply");
    for movement in &plan.movements {
        for aboard in things_aboard(movement) {
            let cells = out.headers.iter().map(|column| aboard.cell(movement, column)).collect();
            out.rows.push(cells);
        }
    }
    out
}

/// A row of the table `movements`; counts of 0 that mean nothing are blank.
struct Aboard<'p> {
    what: &'static str,
    name: &'p str,
    people: Option<i64>,
    vehicles: Option<i64>,
    teu: Option<i64>,
    quantity: Option<i64>,
}

impl Aboard<'_> {
    fn cell(&self, movement: &Movement, column: &str) -> OutCell {
        match column {
            "id" => OutCell::text(movement.id.as_str()),
            "leg" => OutCell::text(movement.leg.as_str()),
            "reverse" => OutCell::text(if movement.reverse { "yes" } else { "" }),
            "depart" => OutCell::Date(movement.depart),
            "what" => OutCell::text(self.what),
            "name" => OutCell::text(self.name),
            "people" => OutCell::maybe(self.people, OutCell::Count),
            "vehicles" => OutCell::maybe(self.vehicles, OutCell::Count),
            "teu" => OutCell::maybe(self.teu, OutCell::Count),
            "quantity" => OutCell::maybe(self.quantity, OutCell::Count),
            _ => OutCell::Blank,
        }
    }
}

/// At least one row: a movement with nothing aboard is written as a contracted
/// row of nothing.
fn things_aboard(movement: &Movement) -> Vec<Aboard<'_>> {
    let thing = |what, name| Aboard { what, name, people: None, vehicles: None, teu: None, quantity: None };
    let mut rows: Vec<Aboard> = movement
        .manifest
        .iter()
        .map(|row| match row {
            ManifestRow::Unit { unit, people, vehicles, teu } => Aboard {
                people: Some(*people),
                vehicles: Some(*vehicles),
                teu: Some(*teu),
                ..thing("unit", unit.as_str())
            },
            ManifestRow::Asset { asset, quantity } => {
                Aboard { quantity: Some(*quantity), ..thing("asset", asset.as_str()) }
            }
            ManifestRow::Supply { teu } => Aboard { teu: Some(*teu), ..thing("supply", "") },
        })
        .collect();
    rows.extend(movement.fleets.iter().map(|f| Aboard { quantity: Some(f.count), ..thing("fleet", f.fleet.as_str()) }));
    let Contracted { people, vehicles, teu } = movement.contracted;
    let empty = rows.is_empty() && movement.escort.is_empty();
    if movement.contracted.any() || empty {
        rows.push(Aboard { people: Some(people), vehicles: Some(vehicles), teu: Some(teu), ..thing("contracted", "") });
    }
    rows.extend(movement.escort.iter().map(|e| Aboard { people: Some(e.people), ..thing("escort", e.unit.as_str()) }));
    rows
}

fn disposal(d: &Disposal) -> Vec<OutCell> {
    let maybe = |name: &Option<String>| OutCell::text(name.clone().unwrap_or_default());
    vec![
        OutCell::text(d.site.as_str()),
        maybe(&d.unit),
        maybe(&d.asset),
        OutCell::text(d.class.as_str()),
        OutCell::Count(d.quantity),
        OutCell::text(d.how.as_str()),
        OutCell::Date(d.on),
    ]
}

fn about(plan: &Plan) -> OutTable {
    let mut rows = vec![("format".to_owned(), OutCell::text(PLAN_FORMAT))];
    let mut put = |key: &str, cell: OutCell| {
        if cell != OutCell::Blank {
            rows.push((key.to_owned(), cell));
        }
    };
    let text = |text: &Option<String>| OutCell::text(text.clone().unwrap_or_default());
    put("mission", OutCell::text(plan.mission.as_str()));
    put("mission_digest", text(&plan.mission_digest));
    put("as_of", OutCell::maybe(plan.as_of, OutCell::Date));
    put("log_digest", text(&plan.log_digest));
    for (name, value) in plan.score.iter().flat_map(|score| score.parts()) {
        put(&format!("score.{name}"), OutCell::Number(six_places(value)));
    }
    put("bound", OutCell::maybe(plan.bound.as_ref(), |bound| OutCell::Number(six_places(bound))));
    if let Some(how) = &plan.made_by {
        let whole = |number: Option<u64>| OutCell::maybe(number, |n| OutCell::Number(n.to_string()));
        put("made_by.version", OutCell::text(how.version.as_str()));
        put("made_by.seed", whole(how.seed));
        put("made_by.iterations", whole(how.iterations));
        put("made_by.seconds", OutCell::maybe(how.seconds.clone(), OutCell::Number));
    }
    table("plan", rows.into_iter().map(|(key, cell)| vec![OutCell::text(key), cell]).collect())
}
