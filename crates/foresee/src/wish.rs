//! One more of something scarce: a lorry, a sortie, an escort platoon, a wash
//! rack, a day's earlier permission, a second port.

use rearguard_explain::Lever;
use rearguard_model::amount::whole;
use rearguard_model::*;
use rearguard_report::{Request, RequestCalendar, RequestOf, RequestState};
use rearguard_words::Message;
use rust_decimal::RoundingStrategy;
use std::collections::BTreeMap;

/// People of an escort platoon.
const PLATOON: i64 = 30;
/// Escort units, busy legs and notices that are tried at most.
const MOST_OF_A_KIND: usize = 3;
/// One unit of a thing of which there are hundreds is lost in the search; a
/// tenth of them is tried and the gain divided.
const SHARE_TRIED: i64 = 10;
/// Days by which a permission is tried earlier, for the same reason.
const DAYS_TRIED: i64 = 7;

/// One more of a thing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Wish {
    /// Vehicles, teams, convoys a day, days of notice or of a closure fewer.
    Lever(Lever),
    /// A sortie a day more of a shuttle fleet.
    Sortie(FleetId),
    /// People in an escort unit, a platoon of them.
    Platoon(UnitId),
    /// A second station like it.
    Rack(StationId),
    /// The answer, and what it covers, a day earlier.
    Permission(ClearanceId),
    /// A refused permission granted on the day from which it would hold.
    Grant(ClearanceId),
    /// As much contracted capacity again into the way out.
    SecondPort(SiteId),
}

impl Wish {
    /// How many of its unit are tried at once.
    pub fn amount(self, t: &MissionTables) -> i64 {
        match self {
            Wish::Lever(Lever::Fleet(id)) => (t.fleets[id].count / SHARE_TRIED).max(1),
            Wish::Lever(Lever::Notice(id)) => i64::from(t.legs[id].clearance_days).clamp(1, DAYS_TRIED),
            Wish::Lever(lever @ Lever::WindowEnd(_)) => lever.most(t).clamp(1, DAYS_TRIED),
            Wish::Permission(_) => DAYS_TRIED,
            _ => 1,
        }
    }

    /// Changes the tables by the amount that is tried.
    pub fn apply(self, t: &mut MissionTables) {
        let amount = self.amount(t);
        match self {
            Wish::Lever(lever) => lever.apply(amount, t),
            Wish::Sortie(id) => one_sortie_more(&mut t.fleets[id]),
            Wish::Platoon(id) => t.units[id].personnel = t.units[id].personnel.saturating_add(PLATOON),
            Wish::Rack(id) => t.stations[id].per_day = t.stations[id].per_day.saturating_mul(2),
            Wish::Permission(id) => earlier(&mut t.clearances[id], amount as Day),
            Wish::Grant(id) => {
                let row = &mut t.clearances[id];
                row.granted = Some(row.from.unwrap_or(0).max(0));
                row.refused = None;
            }
            Wish::SecondPort(port) => {
                for leg in
                    t.legs.rows_mut().iter_mut().filter(|leg| leg.to == port || (leg.two_way && leg.from == port))
                {
                    leg.people_per_day = leg.people_per_day.saturating_mul(2);
                    leg.vehicles_per_day = leg.vehicles_per_day.saturating_mul(2);
                    leg.teu_per_day = leg.teu_per_day.saturating_mul(2);
                }
            }
        }
    }

    /// Its kind as files name it.
    pub fn kind(self) -> &'static str {
        match self {
            Wish::Lever(lever) => lever.kind(),
            Wish::Sortie(_) => "sortie",
            Wish::Platoon(_) => "escort_platoon",
            Wish::Rack(_) => "station",
            Wish::Permission(_) => "permission",
            Wish::Grant(_) => "grant",
            Wish::SecondPort(_) => "second_port",
        }
    }

    pub fn name(self, t: &MissionTables) -> String {
        match self {
            Wish::Lever(lever) => lever.name(t),
            Wish::Sortie(id) => t.fleets[id].fleet.clone(),
            Wish::Platoon(id) => t.units[id].unit.clone(),
            Wish::Rack(id) => t.stations[id].station.clone(),
            Wish::Permission(id) | Wish::Grant(id) => t.clearances[id].clearance.clone(),
            Wish::SecondPort(site) => t.sites[site].site.clone(),
        }
    }

    /// One unit of it, in words: "one more vehicle in north-trucks".
    pub fn says(self, mission: &Mission) -> Message {
        let t = mission.tables();
        let message =
            Message::new(format!("foresee-wish-{}", self.kind().replace('_', "-"))).text("name", self.name(t));
        match self {
            Wish::Lever(Lever::WindowEnd(id)) => message.date("until", mission.date(t.windows[id].to)),
            _ => message,
        }
    }
}

/// A little above what is needed where the share has no end of digits: the
/// sorties of a day are rounded down. A sortie costs what it did.
fn one_sortie_more(fleet: &mut Fleet) {
    let aircraft = Decimal::from(fleet.count.max(1));
    let sorties = (fleet.sorties_per_day * aircraft).floor() + Decimal::ONE;
    let share = (sorties / aircraft).round_dp_with_strategy(6, RoundingStrategy::AwayFromZero);
    if !fleet.sorties_per_day.is_zero() {
        fleet.cost_per_day = (fleet.cost_per_day * share / fleet.sorties_per_day).round_dp(6).normalize();
    }
    fleet.sorties_per_day = share.normalize();
}

fn earlier(row: &mut Clearance, days: Day) {
    for day in [&mut row.granted, &mut row.asked, &mut row.from] {
        *day = day.map(|day| day.saturating_sub(days));
    }
}

/// What a planner could ask for, of what the plan uses; in a fixed order.
pub(crate) fn wishes(mission: &Mission, plan: &Plan, calendar: &RequestCalendar) -> Vec<Wish> {
    let t = mission.tables();
    let mut wishes = of_transport(mission, plan);
    wishes.extend(closures(mission).map(|id| Wish::Lever(Lever::WindowEnd(id))));
    wishes.extend(t.teams.ids().map(|id| Wish::Lever(Lever::Team(id))));
    wishes.extend(escorts(mission, plan).map(Wish::Platoon));
    wishes.extend(t.stations.ids().map(Wish::Rack));
    for request in weightiest(calendar) {
        wishes.extend(match (request.of, request.state) {
            (RequestOf::Clearance(id), RequestState::Refused(_)) => Some(Wish::Grant(id)),
            _ if request.needed.is_none() => None,
            (RequestOf::Clearance(id), _) => Some(Wish::Permission(id)),
            (RequestOf::Notice(leg), _) => Some(Wish::Lever(Lever::Notice(leg))),
        });
    }
    wishes.extend(busiest_port(mission, plan).map(Wish::SecondPort));
    wishes
}

/// Every clearance, and the notices on which most hangs.
fn weightiest(calendar: &RequestCalendar) -> Vec<&Request> {
    let (mut notices, clearances): (Vec<&Request>, Vec<&Request>) =
        calendar.requests.iter().partition(|request| matches!(request.of, RequestOf::Notice(_)));
    notices.sort_by(|a, b| {
        let weight = |r: &Request| (r.hangs.value.clone(), r.hangs.people);
        weight(b).cmp(&weight(a)).then_with(|| a.name.cmp(&b.name))
    });
    notices.truncate(MOST_OF_A_KIND);
    clearances.into_iter().chain(notices).collect()
}

/// Fleets that the plan uses, and convoys a day of its busiest legs.
fn of_transport(mission: &Mission, plan: &Plan) -> Vec<Wish> {
    let used = |fleet: &str| plan.movements.iter().any(|m| m.fleets.iter().any(|f| f.fleet == fleet));
    let fleets = mission.fleets.iter().filter(|(_, row)| used(&row.fleet));
    let fleets = fleets.map(|(id, row)| match row.kind {
        FleetKind::Circulating => Wish::Lever(Lever::Fleet(id)),
        FleetKind::Shuttle => Wish::Sortie(id),
    });
    let roads = mission.legs.iter().filter(|(_, row)| row.mode == Mode::Road && !row.escort_per_vehicle.is_zero());
    let mut busy: Vec<(usize, LegId)> = roads
        .map(|(id, row)| (plan.movements.iter().filter(|m| m.leg == row.leg).count(), id))
        .filter(|&(movements, _)| movements > 0)
        .collect();
    busy.sort_by_key(|&(movements, id)| (std::cmp::Reverse(movements), id));
    let convoys = busy.into_iter().take(MOST_OF_A_KIND).map(|(_, id)| Wish::Lever(Lever::Convoys(id)));
    fleets.chain(convoys).collect()
}

/// The closures that last longest, those of fleets first: lorries that are not
/// let go, then roads and flights.
fn closures(mission: &Mission) -> impl Iterator<Item = WindowId> {
    let closed = mission.windows.iter().filter(|(_, row)| row.capacity.is_zero() && !row.lost);
    let ends = closed.filter(|(_, row)| row.to < mission.last_day() && row.from >= 0);
    let mut all: Vec<(bool, Day, WindowId)> =
        ends.map(|(id, row)| (!matches!(row.subject, Subject::Fleet(_)), row.from - row.to, id)).collect();
    all.sort();
    all.into_iter().take(2 * MOST_OF_A_KIND).map(|(_, _, id)| id)
}

/// The units that lend most people to convoys as escorts.
fn escorts(mission: &Mission, plan: &Plan) -> impl Iterator<Item = UnitId> {
    let mut lent: BTreeMap<UnitId, i64> = BTreeMap::new();
    for movement in &plan.movements {
        let escorted = mission.leg(&movement.leg).filter(|&leg| !mission.legs[leg].escort_per_vehicle.is_zero());
        let aboard = movement.manifest.iter().filter_map(|row| match row {
            ManifestRow::Unit { unit, people, .. } => Some((unit, *people)),
            _ => None,
        });
        let details = movement.escort.iter().map(|detail| (&detail.unit, detail.people));
        for (unit, people) in aboard.chain(details).filter(|_| escorted.is_some()) {
            let unit = mission.unit(unit).filter(|&unit| mission.units[unit].roles.has(Role::Escort));
            if let Some(unit) = unit {
                let sum = lent.entry(unit).or_default();
                *sum = sum.saturating_add(people);
            }
        }
    }
    let mut units: Vec<(i64, UnitId)> = lent.into_iter().map(|(unit, people)| (-people, unit)).collect();
    units.sort();
    units.into_iter().take(MOST_OF_A_KIND).map(|(_, unit)| unit)
}

/// The way out that takes most by value over contracted legs.
fn busiest_port(mission: &Mission, plan: &Plan) -> Option<SiteId> {
    let mut value: BTreeMap<SiteId, Exact> = BTreeMap::new();
    for movement in plan.movements.iter().filter(|m| m.contracted.vehicles > 0 || m.contracted.teu > 0) {
        let leg = mission.leg(&movement.leg)?;
        let (_, to) = mission.ends(leg, Direction::of(movement.reverse));
        if mission.sites[to].kind == SiteKind::Exit {
            *value.entry(to).or_insert_with(|| whole(0)) +=
                whole(movement.contracted.vehicles + movement.contracted.teu);
        }
    }
    value.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0))).map(|(site, _)| site)
}
