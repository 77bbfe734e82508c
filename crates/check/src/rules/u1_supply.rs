//! U1 supply (§7): each night every open site that holds people has at least
//! `supply_min_days` of its own consumption left, and a road movement of n days
//! carries n days of its people's.
//!
//! What is left is counted after the night's consumption. What a road movement
//! eats under way does not arrive. What arrives may go on the day after.

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use num_traits::{ToPrimitive, Zero};
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;
use rearguard_words::Message;

pub(crate) fn asked(replay: &Replay) -> bool {
    replay.mission.supply_teu_per_1000_person_days.is_some()
}

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let Some(per_thousand) = replay.mission.supply_teu_per_1000_person_days else { return };
    let eaten = exact(per_thousand) / whole(1000);
    carried(replay, &eaten, findings);
    for (site, row) in replay.mission.sites.iter() {
        if row.kind != SiteKind::Exit && !row.supply_source {
            stock(replay, site, &eaten, findings);
        }
    }
}

/// TEU that the movement's people eat under way: on the road, for its days.
fn eaten_under_way(replay: &Replay, at: usize, eaten: &Exact) -> Exact {
    let (trip, load) = (&replay.trips[at], &replay.loads[at]);
    if replay.mission.legs[trip.leg].mode != Mode::Road {
        return Exact::zero();
    }
    eaten * whole(i64::from(trip.days)) * whole(load.people)
}

fn carried(replay: &Replay, eaten: &Exact, findings: &mut Findings) {
    for (at, (id, trip, _)) in replay.movements().enumerate() {
        let needed = eaten_under_way(replay, at, eaten);
        if whole(trip.supply) < needed {
            let breach = Breach::new(Rule::U1, "carried", id).at(trip.from).on(trip.depart);
            findings.add(breach.needed(teu(&needed)).found(say::teu(trip.supply)));
        }
    }
}

fn stock(replay: &Replay, site: SiteId, eaten: &Exact, findings: &mut Findings) {
    let least = exact(replay.mission.sites[site].supply_min_days);
    let left = left_each_night(replay, site, eaten, |at, night, held| {
        let taken = say::teu(replay.trips[at].supply);
        let breach = Breach::new(Rule::U1, "taken", &replay.plan.movements[at].id).at(site).on(night);
        findings.add(breach.needed(taken).found(teu(held)));
    });
    let people = &replay.sites[site.index()].people;
    let short = left.into_iter().enumerate().map(|(night, left)| {
        let needed = eaten * whole(people[night]) * &least;
        let asked = people[night] > 0 && replay.open(site, night as Day);
        (asked && left < needed).then_some((needed, left))
    });
    let nights: Vec<Option<(Exact, Exact)>> = short.collect();
    report(replay, site, &nights, findings);
}

/// What each night's consumption leaves, in TEU; below 0 where it does not
/// suffice (it counts as 0 the next day). `lacks` hears of every movement that
/// takes more than is there: its row, the day, and what the site holds.
fn left_each_night(
    replay: &Replay,
    site: SiteId,
    eaten: &Exact,
    mut lacks: impl FnMut(usize, Day, &Exact),
) -> Vec<Exact> {
    let people = &replay.sites[site.index()].people;
    let (arriving, leaving) = traffic(replay, site, eaten);
    let mut held = exact(replay.mission.sites[site].supply_teu);
    let mut left = Vec::with_capacity(replay.days);
    for night in 0..replay.days {
        for &(at, taken) in &leaving[night] {
            let rest = &held - whole(taken);
            if rest < Exact::zero() {
                lacks(at, night as Day, &held);
            }
            held = rest.max(Exact::zero());
        }
        held += &arriving[night] - eaten * whole(people[night]);
        left.push(held.clone());
        held = held.max(Exact::zero());
    }
    left
}

/// By site, for the ledger: the TEU left after each night, none below 0. `None`
/// where nothing is counted: at exits, at sources, and where nobody eats.
pub(crate) fn stocks(replay: &Replay) -> Vec<Option<Vec<Exact>>> {
    let Some(per_thousand) = replay.mission.supply_teu_per_1000_person_days else { return Vec::new() };
    let eaten = exact(per_thousand) / whole(1000);
    let of_site = |(site, row): (SiteId, &Site)| {
        let counted = row.kind != SiteKind::Exit && !row.supply_source;
        let left =
            || left_each_night(replay, site, &eaten, |_, _, _| ()).into_iter().map(|left| left.max(Exact::zero()));
        counted.then(|| left().collect())
    };
    replay.mission.sites.iter().map(of_site).collect()
}

/// What arrives each day, and who takes how much each day.
fn traffic(replay: &Replay, site: SiteId, eaten: &Exact) -> (Vec<Exact>, Vec<Vec<(usize, i64)>>) {
    let mut arriving = vec![Exact::zero(); replay.days];
    let mut leaving = vec![Vec::new(); replay.days];
    for (at, trip) in replay.trips.iter().enumerate().filter(|(_, trip)| trip.supply > 0) {
        if trip.from == site {
            leaving[trip.depart as usize].push((at, trip.supply));
        }
        if trip.to == site && trip.arrive <= replay.last {
            let rest = whole(trip.supply) - eaten_under_way(replay, at, eaten);
            arriving[trip.arrive as usize] += rest.max(Exact::zero());
        }
    }
    (arriving, leaving)
}

/// One line a run of nights, with the needs and the stock of its first night.
fn report(replay: &Replay, site: SiteId, nights: &[Option<(Exact, Exact)>], findings: &mut Findings) {
    let short = |night: Day| nights[night as usize].as_ref().map(|_| night);
    for run in runs(0..=replay.last, short, |_| 0) {
        let Some((needed, left)) = &nights[run.first as usize] else { continue };
        let breach = Breach::new(Rule::U1, "stock", replay.site_name(site)).at(site).nights(&run);
        findings.add(breach.needed(teu(needed)).found(teu(left)));
    }
}

/// An amount of TEU to three places.
fn teu(amount: &Exact) -> Message {
    let thousandths = (amount * whole(1000)).round().to_integer().to_i64().unwrap_or(i64::MAX);
    say::teu_amount(Decimal::new(thousandths, 3))
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    /// A tenth of a TEU per person and day: the camp eats 1 TEU a night on five
    /// nights, and the day on the road needs one more aboard.
    fn fed(stock: &str, least_days: &str) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.supply_teu_per_1000_person_days = Some(dec("100"));
        tiny.tables.fleets.push(lorries("lorries", 2));
        tiny.camp_row().supply_teu = dec(stock);
        tiny.camp_row().supply_min_days = dec(least_days);
        tiny.plan.movements.clear();
        tiny.go(going("M1", "out", 5).unit("inf", 10, 2, 0).supply(1).fleet("lorries", 1));
        tiny
    }

    #[test]
    fn a_site_keeps_its_days_of_supply() {
        assert_eq!(fed("6", "0").broken(), []);
        assert_eq!(fed("7.5", "2.5").broken(), [], "7.5 − 5 = 2.5 days are left on the last night");
        let short = fed("7.4", "2.5");
        assert_eq!(short.broken(), [Rule::U1]);
        let said = "camp has 2.4 TEU of supply left on the night of 5 January 2030; it needs 2.5 TEU.";
        assert_eq!(short.said(Rule::U1), [said]);
    }

    #[test]
    fn nothing_is_taken_that_is_not_there() {
        let tiny = fed("5.9", "0");
        assert_eq!(tiny.said(Rule::U1), ["M1 takes 1 TEU of supply from camp on 6 January 2030; it holds 0.9 TEU."]);
        let mut source = fed("0", "3");
        source.camp_row().supply_source = true;
        assert_eq!(source.broken(), []);
    }

    #[test]
    fn a_road_movement_carries_its_days() {
        let mut tiny = fed("9", "0");
        tiny.plan.movements[0].manifest.pop();
        assert_eq!(tiny.broken(), [Rule::U1]);
        assert_eq!(Tiny::camp().verdict(Rule::U1), Verdict::NotJudged);
    }

    #[test]
    fn supply_takes_room_and_pays_for_it() {
        let mut tiny = fed("6", "0");
        tiny.road().cost_per_teu = dec("70");
        assert_eq!(tiny.score().money, rearguard_model::amount::whole(70));
        tiny.plan.movements[0].fleets.clear();
        assert_eq!(tiny.broken(), [Rule::C2]);
    }

    #[test]
    fn what_is_delivered_feeds_the_site() {
        let mut tiny = fed("1", "0");
        let depot = Site { supply_source: true, ..site("depot", SiteKind::Port) };
        let depot = tiny.tables.sites.push(depot);
        tiny.tables.legs.push(leg("in", depot, CAMP, Mode::Road, 1));
        tiny.tables.fleets.push(Fleet { base: depot, teu: 5, ..lorries("carts", 1) });
        tiny.go(going("M2", "in", 0).supply(5).fleet("carts", 1));
        assert_eq!(tiny.broken(), []);
        tiny.plan.movements[1].depart = tiny.date(1);
        assert_eq!(tiny.said(Rule::U1).len(), 1, "nothing on the night of day 1");
    }
}
