//! Windows: those under which the plan moves more slowly, and closures in the
//! longest time in which the plan leaves a leg or a place alone, so that the
//! plan dodges them but few others would.

use crate::draft::{Draft, Move};
use crate::draws::Draws;
use crate::hub::LOW_WATER;
use crate::world::World;
use rearguard_model::*;
use rearguard_words::{Language, Message};
use std::collections::{BTreeMap, BTreeSet};

/// The longest closure of a leg, in days.
const LONGEST: Day = 40;

pub fn close_and_slow(draft: &mut Draft, world: &World, draws: &mut Draws) {
    let busy = busy_days(draft);
    for (leg, slow) in draft.slow.clone() {
        let (half, factor) = (Decimal::new(5, 1), Decimal::new(5 * slow.halves, 1));
        let window = open(Subject::Leg(leg), (slow.from, slow.to), "rains");
        let window =
            Window { capacity: half, days_factor: factor.normalize(), hazard_factor: Decimal::new(15, 1), ..window };
        add(draft, window, Some(slow.from - 30));
    }
    let (half, zero) = (Decimal::new(5, 1), Decimal::ZERO);
    add(draft, Window { capacity: half, ..open(Subject::Mode(Mode::Air), world.times.dust, "dust") }, None);
    add(draft, Window { capacity: zero, ..open(Subject::Mode(Mode::River), LOW_WATER, "water") }, Some(10));
    for base in &world.bases {
        let last = base.closing + 10;
        match base.index % 4 {
            0 => close(draft, &busy.legs, base.road, Subject::Leg(base.road), last, draws),
            1 => close(draft, &busy.sites, base.site, Subject::Site(base.site), base.closing, draws),
            2 => close(draft, &busy.legs, base.air, Subject::Leg(base.air), base.closing - 1, draws),
            _ => {
                let around = (base.closing - 15, base.closing + 5);
                let hazard_factor = Decimal::new(draws.between(12, 25), 1);
                add(draft, Window { hazard_factor, ..open(Subject::Leg(base.road), around, "clashes") }, None);
            }
        }
    }
    if draft.recipe.second_ring {
        one_way(draft, world);
    }
    for hub in &world.hubs {
        let fleet = if hub.index % 2 == 0 { hub.aircraft } else { hub.lorries };
        if let Some(days) = gap(busy.fleets.get(&fleet), 20, world.times.last_closing, 15) {
            add(draft, Window { capacity: half, ..open(Subject::Fleet(fleet), days, "overhaul") }, None);
        }
    }
}

/// Lorries refused northwards from the closing day on, while the last convoy
/// comes down (§7); and one camp that falls when everybody has left.
fn one_way(draft: &mut Draft, world: &World) {
    for base in world.bases.iter().filter(|base| base.index % 3 == 0) {
        let days = (base.closing, base.closing + 8);
        let direction = Some(WindowDirection::Back);
        let window = open(Subject::Leg(base.road), days, "refused");
        add(draft, Window { capacity: Decimal::ZERO, direction, ..window }, None);
    }
    if let Some(base) = world.bases.last() {
        let days = (base.closing + 5, draft.recipe.last_day());
        add(draft, Window { lost: true, ..open(Subject::Site(base.site), days, "fallen") }, None);
    }
}

/// Closes the subject in its longest quiet time before `last`.
fn close<I: Ord>(
    draft: &mut Draft,
    busy: &BTreeMap<I, BTreeSet<Day>>,
    id: I,
    subject: Subject,
    last: Day,
    draws: &mut Draws,
) {
    let longest = if matches!(subject, Subject::Site(_)) { 6 } else { LONGEST };
    if let Some(days) = gap(busy.get(&id), 5, last, longest) {
        let known = (draws.chance(50)).then(|| days.0 - draws.between(5, 40) as Day);
        let reason = if matches!(subject, Subject::Leg(_)) { "mines" } else { "visit" };
        add(draft, Window { capacity: Decimal::ZERO, ..open(subject, days, reason) }, known);
    }
}

/// The end of the longest run of quiet days in `from..=to`, with a day to
/// spare on each side, at most `most` days long.
fn gap(busy: Option<&BTreeSet<Day>>, from: Day, to: Day, most: Day) -> Option<(Day, Day)> {
    let mut marks: Vec<Day> = busy.into_iter().flatten().copied().filter(|day| (from..=to).contains(day)).collect();
    marks.insert(0, from - 1);
    marks.push(to + 1);
    let (before, after) = marks.windows(2).map(|pair| (pair[0], pair[1])).max_by_key(|(a, b)| b - a)?;
    let (first, last) = (before + 2, after - 2);
    (first <= last).then(|| (first.max(last - most + 1), last))
}

pub struct Busy {
    pub legs: BTreeMap<LegId, BTreeSet<Day>>,
    pub sites: BTreeMap<SiteId, BTreeSet<Day>>,
    pub fleets: BTreeMap<FleetId, BTreeSet<Day>>,
}

/// The days on which the plan uses each leg, place and fleet; an escort's way
/// back uses the leg and the place too.
pub fn busy_days(draft: &Draft) -> Busy {
    let mut busy = Busy { legs: BTreeMap::new(), sites: BTreeMap::new(), fleets: BTreeMap::new() };
    for movement in &draft.moves {
        let until = back(movement);
        busy.legs.entry(movement.leg).or_default().extend(movement.depart..=until);
        let leg = &draft.tables.legs[movement.leg];
        for site in [leg.from, leg.to] {
            busy.sites.entry(site).or_default().extend([movement.depart, movement.arrive, until]);
        }
        for &(fleet, _) in &movement.fleets {
            busy.fleets.entry(fleet).or_default().extend(movement.depart..=movement.arrive);
        }
        if let Some(cover) = leg.cover.filter(|_| movement.size > 0) {
            busy.fleets.entry(cover).or_default().extend(movement.depart..=movement.arrive);
        }
    }
    busy
}

fn back(movement: &Move) -> Day {
    match movement.escort {
        Some(_) => movement.depart + (2 * (movement.arrive - movement.depart)).max(1),
        None => movement.arrive,
    }
}

fn open(subject: Subject, (from, to): (Day, Day), reason: &str) -> Window {
    Window {
        subject,
        from,
        to,
        capacity: Decimal::ONE,
        days_factor: Decimal::ONE,
        hazard_factor: Decimal::ONE,
        reason: Some(Language::English.say(&Message::new(format!("generate-reason-{reason}")))),
        known_from: None,
        direction: None,
        lost: false,
    }
}

fn add(draft: &mut Draft, window: Window, known: Option<Day>) {
    let known_from = known.map(|day| rearguard_model::day::date_of(draft.tables.start, day));
    draft.tables.windows.push(Window { known_from, ..window });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closure_lies_in_the_longest_quiet_time_with_a_day_to_spare() {
        let busy = BTreeSet::from([10, 11, 30]);
        // Quiet: 12 … 29. A day to spare: 13 … 28.
        assert_eq!(gap(Some(&busy), 5, 35, 40), Some((13, 28)));
        assert_eq!(gap(Some(&busy), 5, 35, 3), Some((26, 28)));
        assert_eq!(gap(Some(&busy), 10, 12, 40), None);
    }
}
