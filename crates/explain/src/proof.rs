//! Arithmetic that shows that no plan whatever keeps every rule. Each argument
//! drops most rules and keeps a few, so what it refuses no plan can do; what
//! it lets pass may still be impossible.

mod carriage;
mod flow;
mod work;

use rearguard_model::{Calendar, ClauseKind, Date, Day, KeepOpen, Mission, MissionTables};
use rearguard_words::Message;

/// Why no plan keeps every rule of these tables; `None` where this is not shown.
pub(crate) fn impossible(tables: &MissionTables, known_on: Option<Date>) -> Option<Message> {
    refuses(&Mission::assemble(tables.clone()).ok()?, known_on)
}

/// Why no plan keeps every rule of this mission; `None` where this is not shown.
pub(crate) fn refuses(mission: &Mission, known_on: Option<Date>) -> Option<Message> {
    let calendar = Calendar::new(mission, known_on);
    steps_that_outlast(mission, &calendar)
        .or_else(|| people_who_stay_behind(mission, &calendar))
        .or_else(|| carriage::too_little(mission, &calendar))
}

fn steps_that_outlast(mission: &Mission, calendar: &Calendar) -> Option<Message> {
    let deadlines = work::deadlines(mission, calendar);
    work::too_long(mission, &deadlines).or_else(|| work::too_much(mission, &deadlines))
}

/// M1, or C3 at the end, with K1's closing days: more people than can be out
/// in time, every other rule dropped.
fn people_who_stay_behind(mission: &Mission, calendar: &Calendar) -> Option<Message> {
    let by = withdrawn_by(mission);
    let leaving = |id| mission.units[id].personnel - mission.may_stay(id);
    // Who may be released where they live needs no seat.
    let units = || mission.units.ids().filter(|&id| mission.units[id].released_from.is_none());
    let needed: i64 = units().map(leaving).sum();
    let mut network = flow::Network::new(mission, by);
    for id in units() {
        let unit = &mission.units[id];
        network.put(unit.site, unit.leave_from.unwrap_or(0), unit.personnel);
        mission.people_exits(id).into_iter().for_each(|exit| network.leave_at(exit));
    }
    let out = network.carried(calendar, flow::Load::People, needed)?;
    (out < needed).then(|| {
        Message::new("explain-proof-people").count("needed", needed).count("out", out).date("date", mission.date(by))
    })
}

/// The day by which all who may not stay must be out.
fn withdrawn_by(mission: &Mission) -> Day {
    mission.withdrawal().map_or(Day::MAX, |(_, by)| by).min(mission.last_day())
}

/// The day by which property must be out: the end, or the date of a
/// `withdraw_property` clause.
fn property_by(mission: &Mission) -> Day {
    let clauses = mission.clauses.rows().iter().filter(|c| c.kind == ClauseKind::WithdrawProperty);
    clauses.filter_map(|c| c.by).min().unwrap_or(Day::MAX).min(mission.last_day())
}

fn keeps_a_place(mission: &Mission) -> bool {
    mission.sites.rows().iter().any(|site| site.keep_open != KeepOpen::No)
}
