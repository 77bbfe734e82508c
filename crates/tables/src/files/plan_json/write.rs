//! A plan as the text of plan.json: keys in the contract's order, one space of
//! indent, amounts as exact decimals.

use rearguard_model::amount::six_places;
use rearguard_model::{
    Closure, Contracted, Disposal, EscortDetail, Exact, FleetUse, MadeBy, ManifestRow, Movement, PLAN_FORMAT, Plan,
    PlannedStep, Release, Score, Transfer,
};
use serde::Serialize;
use serde_json::ser::PrettyFormatter;
use serde_json::{Map, Number, Value, json};

/// The text of plan.json, with a line break at its end. The same plan gives
/// the same bytes.
pub fn plan_to_json(plan: &Plan) -> String {
    let mut text = Vec::new();
    let mut writer = serde_json::Serializer::with_formatter(&mut text, PrettyFormatter::with_indent(b" "));
    plan_value(plan).serialize(&mut writer).expect("writing to memory succeeds");
    text.push(b'\n');
    String::from_utf8(text).expect("JSON is UTF-8")
}

fn plan_value(plan: &Plan) -> Value {
    let mut out = Map::new();
    let mut put = |key: &str, value: Value| out.insert(key.to_owned(), value);
    put("format", PLAN_FORMAT.into());
    put("mission", plan.mission.as_str().into());
    if let Some(digest) = &plan.mission_digest {
        put("mission_digest", digest.as_str().into());
    }
    if let Some(date) = plan.as_of {
        put("as_of", date.to_string().into());
    }
    if let Some(digest) = &plan.log_digest {
        put("log_digest", digest.as_str().into());
    }
    put("movements", list(&plan.movements, movement));
    put("disposals", list(&plan.disposals, disposal));
    put("steps", list(&plan.steps, step));
    put("transfers", list(&plan.transfers, transfer));
    put("closures", list(&plan.closures, closure));
    if !plan.releases.is_empty() {
        put("releases", list(&plan.releases, release));
    }
    put("score", plan.score.as_ref().map_or(Value::Null, score));
    put("bound", plan.bound.as_ref().map_or(Value::Null, amount));
    if let Some(how) = &plan.made_by {
        put("made_by", made_by(how));
    }
    Value::Object(out)
}

fn list<T>(rows: &[T], one: fn(&T) -> Value) -> Value {
    Value::Array(rows.iter().map(one).collect())
}

fn movement(m: &Movement) -> Value {
    let Contracted { people, vehicles, teu } = m.contracted;
    json!({
        "id": m.id, "leg": m.leg, "reverse": m.reverse, "depart": m.depart.to_string(),
        "manifest": list(&m.manifest, manifest_row),
        "fleets": list(&m.fleets, fleet),
        "contracted": { "people": people, "vehicles": vehicles, "teu": teu },
        "escort": list(&m.escort, escort),
    })
}

fn manifest_row(row: &ManifestRow) -> Value {
    match row {
        ManifestRow::Unit { unit, people, vehicles, teu } => {
            json!({ "unit": unit, "people": people, "vehicles": vehicles, "teu": teu })
        }
        ManifestRow::Asset { asset, quantity } => json!({ "asset": asset, "quantity": quantity }),
        ManifestRow::Supply { teu } => json!({ "supply": teu }),
    }
}

fn fleet(row: &FleetUse) -> Value {
    json!({ "fleet": row.fleet, "count": row.count })
}

fn escort(row: &EscortDetail) -> Value {
    json!({ "unit": row.unit, "people": row.people })
}

fn disposal(d: &Disposal) -> Value {
    json!({
        "site": d.site, "unit": d.unit, "asset": d.asset, "class": d.class,
        "quantity": d.quantity, "how": d.how, "on": d.on.to_string(),
    })
}

fn step(s: &PlannedStep) -> Value {
    json!({ "site": s.site, "step": s.step, "start": s.start.to_string() })
}

fn transfer(t: &Transfer) -> Value {
    json!({ "task": t.task, "on": t.on.to_string() })
}

fn closure(c: &Closure) -> Value {
    json!({ "site": c.site, "on": c.on.to_string() })
}

fn release(r: &Release) -> Value {
    json!({ "unit": r.unit, "site": r.site, "people": r.people, "on": r.on.to_string() })
}

fn score(score: &Score) -> Value {
    Value::Object(score.parts().into_iter().map(|(name, value)| (name.to_owned(), amount(value))).collect())
}

fn amount(value: &Exact) -> Value {
    number(&six_places(value))
}

/// A JSON number with exactly these digits.
fn number(digits: &str) -> Value {
    digits.parse::<Number>().map_or(Value::Null, Value::Number)
}

fn made_by(how: &MadeBy) -> Value {
    json!({
        "version": how.version, "seed": how.seed, "iterations": how.iterations,
        "seconds": how.seconds.as_deref().map_or(Value::Null, number),
    })
}
