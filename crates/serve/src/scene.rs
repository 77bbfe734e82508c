//! What map and Gantt need and what no plan changes.

use rearguard::model::*;
use rearguard_words::{Language, Message};
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};

fn number(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

fn date(mission: &Mission, day: Option<Day>) -> Value {
    day.map_or(Value::Null, |day| mission.date(day).to_string().into())
}

/// `leg:kidal-gao` …
pub fn subject(mission: &Mission, subject: Subject) -> String {
    match subject {
        Subject::Leg(id) => format!("leg:{}", mission.legs[id].leg),
        Subject::Site(id) => format!("site:{}", mission.sites[id].site),
        Subject::Fleet(id) => format!("fleet:{}", mission.fleets[id].fleet),
        Subject::Mode(mode) => format!("mode:{}", mode.word()),
    }
}

pub fn scene(m: &Mission, language: Language) -> Value {
    json!({
        "name": m.name, "start": m.start.to_string(), "end": m.end.to_string(), "days": m.days(),
        "vicinity_km": number(m.vicinity_km), "protect_min": m.protect_min,
        "sites": m.sites.iter().map(|(id, row)| site(m, id, row)).collect::<Vec<_>>(),
        "legs": m.legs.rows().iter().map(|row| leg(m, row)).collect::<Vec<_>>(),
        "communities": m.communities.rows().iter().map(|row| json!({
            "id": row.community, "name": row.community, "latitude": number(row.lat), "longitude": number(row.lon),
            "people": row.population, "radius_km": number(m.vicinity_km),
        })).collect::<Vec<_>>(),
        "fleets": m.fleets.rows().iter().map(|row| json!({
            "id": row.fleet, "site": m.sites[row.base].site, "number": row.count, "kind": row.kind.word(), "mode": row.mode.word(),
        })).collect::<Vec<_>>(),
        "units": m.units.rows().iter().map(|row| json!({
            "id": row.unit, "contributor": row.contributor, "site": m.sites[row.site].site, "people": row.personnel,
            "vehicles": row.vehicles, "teu": row.containers,
        })).collect::<Vec<_>>(),
        "windows": m.windows.rows().iter().map(|row| window(m, row)).collect::<Vec<_>>(),
        "clauses": m.clauses.rows().iter().map(|row| clause(m, row, language)).collect::<Vec<_>>(),
        "clearances": m.clearances.rows().iter().map(|row| json!({
            "id": row.clearance, "subject": subject(m, row.subject), "asked": date(m, row.asked), "granted": date(m, row.granted),
            "refused": date(m, row.refused), "from": date(m, row.from), "to": date(m, row.to),
        })).collect::<Vec<_>>(),
        "stations": m.stations.rows().iter().map(|row| json!({
            "id": row.station, "site": m.sites[row.site].site, "takes": row.takes.word(), "per_day": row.per_day,
        })).collect::<Vec<_>>(),
        "partners": m.partners.rows().iter().filter_map(|row| Some(json!({
            "id": row.partner, "name": row.partner, "latitude": number(row.lat?), "longitude": number(row.lon?), "people": row.strength,
        }))).collect::<Vec<_>>(),
    })
}

fn site(m: &Mission, id: SiteId, row: &Site) -> Value {
    let people: i64 = m.units.rows().iter().filter(|unit| unit.site == id).map(|unit| unit.personnel).sum();
    let (latitude, longitude) = row.position().unwrap_or_default();
    let steps: Vec<Value> = if m.must_close(id) || row.keep_open == KeepOpen::Maybe {
        m.steps_of(id).iter().map(|&step| step_json(m, step)).collect()
    } else {
        Vec::new()
    };
    json!({
        "id": row.site, "name": row.name.as_deref().filter(|name| !name.is_empty()).unwrap_or(&row.site),
        "role": row.kind.word(), "latitude": latitude, "longitude": longitude, "people": people, "guard": row.guard,
        "keep_open": row.keep_open == KeepOpen::Yes, "threat": null, "must_close_by": date(m, row.close_by), "unlock": null,
        "steps": steps,
    })
}

fn step_json(m: &Mission, step: StepId) -> Value {
    let row = &m.steps[step];
    json!({ "step": row.step, "days": row.days, "team": row.team.map(|team| &m.teams[team].team) })
}

fn leg(m: &Mission, row: &Leg) -> Value {
    json!({
        "id": row.leg, "from": m.sites[row.from].site, "to": m.sites[row.to].site, "mode": row.mode.word(),
        "km": number(row.km), "days": row.days, "points": null, "hazard": number(row.hazard),
    })
}

fn window(m: &Mission, row: &Window) -> Value {
    json!({
        "subject": subject(m, row.subject), "from": m.date(row.from).to_string(), "to": m.date(row.to).to_string(),
        "capacity": number(row.capacity), "days_factor": number(row.days_factor), "hazard_factor": number(row.hazard_factor),
        "reason": row.reason, "known_from": row.known_from.map(|day| day.to_string()),
        "direction": row.direction.map(|direction| direction.word()), "closed": row.capacity.is_zero() || row.lost,
    })
}

fn clause(m: &Mission, row: &Clause, language: Language) -> Value {
    let kind = language.say(&Message::new(format!("report-clause-{}", row.kind.word().replace('_', "-"))));
    json!({
        "id": row.id, "label": row.id, "text": row.text.clone().unwrap_or(kind), "kind": row.kind.word(),
        "site": row.site.map(|site| &m.sites[site].site), "date": date(m, row.by.or(row.until).or(row.from)), "weight": null,
    })
}
