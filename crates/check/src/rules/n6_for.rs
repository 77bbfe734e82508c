//! N6 national means (§7 `for`): contributors or units that alone may use a
//! leg or a fleet. On a movement with other fleets the others may take those
//! whom a national fleet does not.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::replay::load::Load;
use crate::resolve::Trip;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn asked(replay: &Replay) -> bool {
    replay.mission.legs.rows().iter().any(|leg| !leg.only_for.is_empty())
        || replay.mission.fleets.rows().iter().any(|fleet| !fleet.only_for.is_empty())
}

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (id, trip, _) in replay.movements() {
        let leg = &replay.mission.legs[trip.leg];
        let breach = |what| Breach::new(Rule::N6, what, id).at(trip.from).on(trip.depart);
        if !leg.only_for.is_empty() {
            let others = others(replay.mission, trip, &leg.only_for);
            if !others.is_empty() {
                let breach = breach("leg").text("leg", &leg.leg).needed(users(replay.mission, &leg.only_for));
                findings.add(breach.found(say::value(others.join(", "))));
            }
        }
        for &(fleet, _) in &trip.fleets {
            let row = &replay.mission.fleets[fleet];
            let others = others(replay.mission, trip, &row.only_for);
            if !row.only_for.is_empty() && !others.is_empty() && crowded(replay.mission, trip, fleet) {
                let breach = breach("fleet").text("fleet", &row.fleet).needed(users(replay.mission, &row.only_for));
                findings.add(breach.found(say::value(others.join(", "))));
            }
        }
    }
}

fn users(mission: &Mission, only_for: &[User]) -> rearguard_words::Message {
    let name = |user: &User| match user {
        User::Unit(unit) => mission.units[*unit].unit.clone(),
        User::Contributor(name) => name.clone(),
    };
    say::value(only_for.iter().map(name).collect::<Vec<_>>().join(", "))
}

fn admits_unit(mission: &Mission, only_for: &[User], unit: UnitId) -> bool {
    only_for.iter().any(|user| user.admits(unit, &mission.units[unit].contributor))
}

/// An asset travels with the means of its owner.
fn admits_asset(mission: &Mission, only_for: &[User], asset: AssetId) -> bool {
    only_for.iter().any(|user| matches!(user, User::Contributor(name) if *name == mission.assets[asset].owner))
}

/// The names of those along who are not among the users.
fn others<'a>(mission: &'a Mission, trip: &Trip, only_for: &[User]) -> Vec<&'a str> {
    let units = trip.units.iter().map(|aboard| aboard.unit).chain(trip.details.iter().map(|detail| detail.0));
    let units = units.filter(|&unit| !admits_unit(mission, only_for, unit));
    let assets = trip.assets.iter().map(|row| row.0).filter(|&asset| !admits_asset(mission, only_for, asset));
    let names = units.map(|unit| mission.units[unit].unit.as_str());
    names.chain(assets.map(|asset| mission.assets[asset].asset.as_str())).collect()
}

/// Whether the others aboard do not fit into the rest of the movement.
fn crowded(mission: &Mission, trip: &Trip, fleet: FleetId) -> bool {
    let only_for = &mission.fleets[fleet].only_for;
    let rest = Trip {
        units: trip.units.iter().copied().filter(|a| !admits_unit(mission, only_for, a.unit)).collect(),
        assets: trip.assets.iter().copied().filter(|a| !admits_asset(mission, only_for, a.0)).collect(),
        fleets: trip.fleets.iter().copied().filter(|used| used.0 != fleet).collect(),
        supply: 0,
        details: Vec::new(),
        ..*trip
    };
    let load = Load::of(mission, &rest);
    load.people > load.seats || load.need_slot > load.slots || load.teu > load.teu_room
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    /// Ten people of unit eng (contributor BBB) fly out with the plane, which
    /// is for `user`.
    fn flight(user: User) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.units.push(Unit { contributor: "BBB".to_owned(), ..unit("eng", CAMP, 10) });
        tiny.tables.legs.push(Leg { people_per_day: 10, ..leg("air", CAMP, HOME, Mode::Air, 0) });
        tiny.tables.fleets.push(Fleet { only_for: vec![user], ..plane("plane") });
        tiny.go(going("M2", "air", 3).unit("eng", 10, 0, 0).fleet("plane", 1));
        tiny
    }

    #[test]
    fn a_national_aircraft_takes_its_own() {
        assert_eq!(flight(User::Contributor("BBB".to_owned())).broken(), []);
        assert_eq!(flight(User::Unit(UnitId(1))).broken(), []);
        let other = flight(User::Contributor("AAA".to_owned()));
        assert_eq!(other.broken(), [Rule::N6]);
        let said = "M2 takes eng with fleet plane from camp on 4 January 2030; it is for AAA alone.";
        assert_eq!(other.said(Rule::N6), [said]);
    }

    #[test]
    fn others_aboard_may_have_room_elsewhere() {
        let mut tiny = flight(User::Contributor("AAA".to_owned()));
        tiny.plan.movements[1].contracted.people = 10;
        assert_eq!(tiny.broken(), []);
        tiny.plan.movements[1].contracted.people = 9;
        assert_eq!(tiny.broken(), [Rule::N6]);
    }

    #[test]
    fn a_leg_for_some_takes_nobody_else() {
        let mut tiny = Tiny::camp();
        tiny.road().only_for = vec![User::Contributor("AAA".to_owned())];
        assert_eq!(tiny.broken(), []);
        tiny.road().only_for = vec![User::Contributor("BBB".to_owned())];
        assert_eq!(tiny.broken(), [Rule::N6]);
        assert_eq!(Tiny::camp().verdict(Rule::N6), Verdict::NotJudged);
    }
}
