//! The flattened program as an object, for the same model written elsewhere
//! (benches/peers/simulate_simpy.py).

use crate::compile::compile;
use crate::program::*;
use crate::refusal::Refusal;
use crate::settings::SimulationSettings;
use rearguard_model::{Calendar, Day, Mission, Plan};
use serde_json::{Value, json};

/// What the runs read: days, actions, rows, ways day by day, fleets, steps.
pub fn dump(
    mission: &Mission,
    calendar: &Calendar,
    plan: &Plan,
    settings: &SimulationSettings,
) -> Result<Value, Refusal> {
    let p = compile(mission, calendar, plan, settings)?;
    Ok(json!({
        "days": p.days,
        "last": p.last,
        "withdrawal": p.withdrawal,
        "actions": p.actions.iter().map(|a| action(&p, a)).collect::<Vec<_>>(),
        "holdings": p.holdings.iter().map(|h| json!([h.site, h.what as u8, h.start, index(h.guard_people)])).collect::<Vec<_>>(),
        "ways": p.ways.iter().enumerate().map(|(at, w)| way(&p, at, w)).collect::<Vec<_>>(),
        "fleets": p.fleets.iter().enumerate().map(|(at, f)| fleet(&p, at, f)).collect::<Vec<_>>(),
        "pairs": p.pairs.iter().enumerate().map(|(at, pair)| {
            json!({ "fleet": pair.fleet, "way": pair.way, "back": pair.back,
                "most": p.pair_days[at * p.days..(at + 1) * p.days] })
        }).collect::<Vec<_>>(),
        "sites": p.sites.iter().map(|s| {
            json!({ "closing": s.closing, "hazard": s.hazard, "disposals": s.disposals.min(1 << 40),
                "holdings": p.held_at[s.holdings.range()], "actions": p.actions_at[s.actions.range()] })
        }).collect::<Vec<_>>(),
        "steps": p.steps.iter().map(|s| {
            json!({ "site": s.site, "day": s.day, "days": s.days, "after": p.after[s.after.range()],
                "team": index(s.team), "needed": s.needed, "stores_out": s.stores_out })
        }).collect::<Vec<_>>(),
        "teams": p.team_days.chunks(p.days).map(|days| days.to_vec()).collect::<Vec<_>>(),
        "units": p.units,
    }))
}

fn index(at: u32) -> i64 {
    if at == NONE { -1 } else { i64::from(at) }
}

fn action(p: &Program, a: &Action) -> Value {
    let row =
        |row: &Row| json!([row.from, index(row.to), row.amount, row.what as u8, index(row.unit), row.detail, row.out]);
    let used = |used: &Use| json!([used.fleet, used.count, index(used.pair)]);
    json!({
        "movement": a.kind == Kind::Movement,
        "day": a.day,
        "from": a.from,
        "to": index(a.to),
        "way": index(a.way),
        "rows": p.rows[a.rows.range()].iter().map(row).collect::<Vec<_>>(),
        "uses": p.uses[a.uses.range()].iter().map(used).collect::<Vec<_>>(),
        "contracted": a.contracted,
        "convoy": a.convoy,
        "exposures": a.exposures,
        "holds": p.holds[a.holds.range()],
        "step_holds": p.step_holds[a.step_holds.range()],
    })
}

fn way(p: &Program, at: usize, w: &Way) -> Value {
    let days = &p.way_days[at * p.days..(at + 1) * p.days];
    let list = |of: &dyn Fn(&WayDay) -> Value| days.iter().map(of).collect::<Vec<_>>();
    json!({
        "same_day": w.same_day,
        "median": w.median,
        "sigma": w.sigma,
        "breakdown": w.breakdown,
        "room": index(w.room),
        "handling": w.handling as Day,
        "open": list(&|d| json!(d.open)),
        "admits": list(&|d| json!(d.admits)),
        "may_go": list(&|d| json!(d.may_go)),
        "planned": list(&|d| json!(d.planned)),
        "factor": list(&|d| json!(d.factor)),
        "hazard": list(&|d| json!(d.hazard)),
        "convoys": list(&|d| json!(d.convoys)),
        "most": list(&|d| json!(d.most)),
    })
}

fn fleet(p: &Program, at: usize, f: &Fleet) -> Value {
    json!({ "count": f.count, "base": f.base, "shuttle": f.shuttle, "down": f.share_down,
        "each": f.sorties_each, "most": p.fleet_days[at * p.days..(at + 1) * p.days] })
}
