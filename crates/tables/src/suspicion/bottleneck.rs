//! Stock that may only be shipped or destroyed, all of which must pass one
//! leg: if that leg cannot carry it in time, the rest is lost whatever the
//! plan, and plain arithmetic says how much.

use super::stock::{self, Load, Stock};
use super::travel::{Network, Way};
use crate::rows::Sheets;
use crate::rows::codes;
use crate::rows::fault::Fault;
use rearguard_model::{
    Calendar, ClauseKind, Day, Decimal, Disposition, Fleet, FleetId, FleetKind, LegId, Mission, Mode, RowId,
};
use rearguard_words::{Arg, Message};
use std::collections::BTreeMap;

/// In larger networks the search for bottlenecks takes too long.
const MOST_LEGS: usize = 2_000;

/// A stock with what a destroyed piece of it costs.
struct Piece {
    stock: Stock,
    value: Decimal,
}

/// Pieces that all must pass one way.
struct Cut {
    way: Way,
    pieces: Vec<usize>,
}

/// What a way can carry by its last useful day.
struct Carried {
    amount: i64,
    last: Day,
}

pub(super) fn check(sheets: &Sheets<'_>, mission: &Mission, calendar: &Calendar, network: &Network<'_>) {
    if mission.legs.len() > MOST_LEGS {
        return;
    }
    let pieces = pieces(mission);
    let mut worst: BTreeMap<Vec<usize>, (i64, LegId, Fault)> = BTreeMap::new();
    for cut in cuts(mission, network, &pieces) {
        let need: i64 = cut.pieces.iter().map(|&p| pieces[p].stock.amount).sum();
        let carried = carried(mission, calendar, network, &pieces, &cut);
        let short = need.saturating_sub(carried.amount);
        if short > 0 && worst.get(&cut.pieces).is_none_or(|(known, ..)| short > *known) {
            let fault = shortfall(mission, &pieces, &cut, need, &carried);
            worst.insert(cut.pieces, (short, cut.way.leg, fault));
        }
    }
    for (_, leg, fault) in worst.into_values() {
        let row = sheets.legs.row(leg.index());
        row.fault(if row.is_blank("teu_per_day") { "leg" } else { "teu_per_day" }, fault);
    }
}

/// Everything that may only be shipped or destroyed.
fn pieces(mission: &Mission) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (id, unit) in mission.units.iter() {
        let (vehicles, teu) = stock::sensitive(unit);
        pieces.push(Piece {
            stock: stock::equipment(mission, id, unit, Load::Vehicles, vehicles),
            value: unit.vehicle_value,
        });
        pieces.push(Piece { stock: stock::equipment(mission, id, unit, Load::Teu, teu), value: unit.container_value });
    }
    for (id, asset) in mission.assets.iter() {
        let sold_or_gifted = [Disposition::Sell, Disposition::Gift].into_iter().any(|how| asset.options.allows(how));
        if asset.sensitive || asset.priority == Some(1) || !sold_or_gifted {
            pieces.push(Piece { stock: stock::items(mission, id, asset), value: asset.value_each });
        }
    }
    pieces.retain(|piece| piece.stock.amount > 0);
    pieces
}

/// For every piece the ways on its shortest path that no other path avoids.
fn cuts(mission: &Mission, network: &Network<'_>, pieces: &[Piece]) -> Vec<Cut> {
    let mut found: BTreeMap<(Load, LegId, bool), Cut> = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        for way in path(network, &piece.stock) {
            if !piece.stock.driven(&mission.legs[way.leg]) && !network.avoids(&piece.stock, way.leg) {
                let key = (piece.stock.load, way.leg, way.direction.is_reverse());
                found.entry(key).or_insert_with(|| Cut { way, pieces: Vec::new() }).pieces.push(at);
            }
        }
    }
    found.into_values().collect()
}

/// The shortest path out; empty where there is none or it is out already.
fn path(network: &Network<'_>, stock: &Stock) -> Vec<Way> {
    let on = network.days_out(stock);
    let mut at = stock.site;
    let mut path = Vec::new();
    while let Some((_, Some(way))) = on[at.index()] {
        path.push(way);
        at = way.to;
    }
    path
}

/// At most this much passes the way between the day on which the first of it
/// can be there and the last day from which it still gets out in time.
fn carried(mission: &Mission, calendar: &Calendar, network: &Network<'_>, pieces: &[Piece], cut: &Cut) -> Carried {
    let way = cut.way;
    let stocks = || cut.pieces.iter().map(|&p| &pieces[p].stock);
    let times: Vec<(Day, Day)> = stocks().map(|stock| before_and_after(mission, network, stock, way)).collect();
    let first = times.iter().map(|t| t.0).min().unwrap_or(0).max(mission.legs[way.leg].clearance_days as Day);
    let rest = times.iter().map(|t| t.1).min().unwrap_or(0);
    let useful: Vec<Day> = (first..=mission.last_day())
        .filter(|&day| {
            let arrival = calendar.arrival(mission, way.leg, way.direction, day);
            arrival.is_some_and(|arrival| arrival.saturating_add(rest) <= deadline(mission))
        })
        .collect();
    let Some(sample) = stocks().next() else { return Carried { amount: 0, last: 0 } };
    let contracted: i64 = useful.iter().map(|&day| contracted(mission, calendar, way, sample.load, day)).sum();
    let by_fleets = mission.fleets.iter().map(|(id, fleet)| {
        let room = stocks().map(|s| s.fleet_room(fleet, way.leg, &mission.legs[way.leg])).max().unwrap_or(0);
        if room == 0 { 0 } else { room.saturating_mul(loads(mission, calendar, way, (id, fleet), &useful)) }
    });
    let amount = by_fleets.fold(contracted, i64::saturating_add);
    Carried { amount, last: useful.last().copied().unwrap_or(first) }
}

/// The fewest days until a stock can depart on a way, and from its arrival
/// until it is out.
fn before_and_after(mission: &Mission, network: &Network<'_>, stock: &Stock, way: Way) -> (Day, Day) {
    let before = network.days_to(stock, &[way.from])[stock.site.index()].map_or(0, |(days, _)| days);
    let stop = if stock.site == way.from { 0 } else { mission.handling(way.from) };
    let after = network.days_out(stock)[way.to.index()];
    let rest = after.map_or(0, |(days, next)| match next {
        Some(_) => mission.handling(way.to).saturating_add(days),
        None => days,
    });
    (before.saturating_add(stop), rest)
}

/// The last day on which anything may still arrive at its exit: the end, or
/// the date of a `withdraw_property` clause.
fn deadline(mission: &Mission) -> Day {
    let property = mission.clauses.rows().iter().filter(|c| c.kind == ClauseKind::WithdrawProperty);
    property.filter_map(|c| c.by).min().unwrap_or(Day::MAX).min(mission.last_day())
}

fn contracted(mission: &Mission, calendar: &Calendar, way: Way, load: Load, day: Day) -> i64 {
    let room = calendar.contracted(mission, way.leg, way.direction, day);
    match load {
        Load::People => room.people,
        Load::Vehicles => room.vehicles,
        Load::Teu => room.teu,
    }
}

/// The most laden vehicles or sorties of a fleet on the way on the useful days.
fn loads(mission: &Mission, calendar: &Calendar, way: Way, (id, fleet): (FleetId, &Fleet), useful: &[Day]) -> i64 {
    let held = |day: &&Day| calendar.fleet_count(mission, id, **day) > 0;
    let days: Vec<Day> = useful.iter().filter(held).copied().collect();
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return 0 };
    if fleet.kind == FleetKind::Shuttle {
        return days.iter().map(|&day| calendar.sorties_on_leg(mission, id, way.leg, way.direction, day)).sum();
    }
    // Out, a night, back at best on the same day, a night.
    let cycle = i64::from(way.days) + 2;
    let trips = 1 + i64::from(last - first) / cycle;
    let by_vehicles = fleet.count.saturating_mul(trips);
    match mission.legs[way.leg].convoy_max.filter(|_| mission.legs[way.leg].mode == Mode::Road) {
        Some(most) => {
            let convoys: i64 = days.iter().map(|&day| calendar.convoys(mission, way.leg, way.direction, day)).sum();
            by_vehicles.min(convoys.saturating_mul(most))
        }
        None => by_vehicles,
    }
}

fn shortfall(mission: &Mission, pieces: &[Piece], cut: &Cut, need: i64, carried: &Carried) -> Fault {
    let short = need - carried.amount;
    let unit = match pieces[cut.pieces[0]].stock.load {
        Load::Vehicles => "tables-unit-vehicles",
        _ => "tables-unit-teu",
    };
    Fault::warning(codes::SHORT_OF_CAPACITY)
        .text("leg", &mission.legs[cut.way.leg].leg)
        .count("need", need)
        .count("carry", carried.amount)
        .count("short", short)
        .date("date", mission.date(carried.last))
        .with("unit", Arg::Said(Message::new(unit)))
        .with("cost", Arg::Amount(cheapest(pieces, cut, short)))
}

/// What the loss of `short` pieces costs at the least.
fn cheapest(pieces: &[Piece], cut: &Cut, short: i64) -> Decimal {
    let mut by_value: Vec<&Piece> = cut.pieces.iter().map(|&p| &pieces[p]).collect();
    by_value.sort_by_key(|piece| piece.value);
    let mut left = short;
    let mut cost = Decimal::ZERO;
    for piece in by_value {
        let taken = left.min(piece.stock.amount);
        cost = cost.saturating_add(piece.value.saturating_mul(taken.into()));
        left -= taken;
    }
    cost.normalize()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard_model::SiteId;

    fn piece(amount: i64, value: i64) -> Piece {
        let stock = Stock {
            load: Load::Teu,
            unit: None,
            owner: String::new(),
            site: SiteId(0),
            amount,
            exits: Vec::new(),
            drives: false,
        };
        Piece { stock, value: value.into() }
    }

    #[test]
    fn the_cheapest_pieces_are_given_up_first() {
        let pieces = [piece(10, 8_000), piece(3, 1_000)];
        let way =
            Way { leg: LegId(0), direction: rearguard_model::Direction::Out, from: SiteId(0), to: SiteId(1), days: 1 };
        let cut = Cut { way, pieces: vec![0, 1] };
        assert_eq!(cheapest(&pieces, &cut, 5), Decimal::from(3 * 1_000 + 2 * 8_000));
    }
}
