//! A plan for a map: sites as points, movements as lines with their days.

use crate::opened::OpenPlan;
use rearguard::model::*;
use serde_json::{Value, json};

pub fn geojson(open: &OpenPlan) -> Value {
    let sites = open.mission.sites.rows().iter().filter_map(|row| site(open, row));
    let movements = open.plan.movements.iter().filter_map(|row| movement(open, row));
    json!({ "type": "FeatureCollection", "features": sites.chain(movements).collect::<Vec<_>>() })
}

fn site(open: &OpenPlan, row: &Site) -> Option<Value> {
    let (latitude, longitude) = row.position()?;
    let closed =
        open.plan.closures.iter().find(|closure| closure.site == row.site).map(|closure| closure.on.to_string());
    Some(json!({
        "type": "Feature", "geometry": { "type": "Point", "coordinates": [longitude, latitude] },
        "properties": { "kind": row.kind.word(), "site": row.site, "name": row.name, "closed": closed },
    }))
}

fn movement(open: &OpenPlan, row: &Movement) -> Option<Value> {
    let leg = open.mission.leg(&row.leg)?;
    let (from, to) = open.mission.ends(leg, Direction::of(row.reverse));
    let place = |site: SiteId| open.mission.sites[site].position().map(|(latitude, longitude)| [longitude, latitude]);
    let people: i64 = row
        .manifest
        .iter()
        .map(|load| match load {
            ManifestRow::Unit { people, .. } => *people,
            _ => 0,
        })
        .fold(0, i64::saturating_add);
    Some(json!({
        "type": "Feature", "geometry": { "type": "LineString", "coordinates": [place(from)?, place(to)?] },
        "properties": { "kind": "movement", "id": row.id, "leg": row.leg, "depart": row.depart.to_string(), "people": people },
    }))
}
