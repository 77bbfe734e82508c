//! K2 steps: every step of a closing site is done by the closing day, in
//! order, `stores_out` respected (not judged without a closing day).

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;
use std::collections::BTreeMap;

/// The first day of each planned step of a site.
type Starts<'a> = BTreeMap<&'a str, (StepId, Day)>;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for site in replay.mission.sites.ids() {
        let Some(closing) = replay.closings[site.index()] else { continue };
        // At a site that falls before it closes no steps are asked (§7).
        if replay.shut(site) != Some(closing) {
            continue;
        }
        let of_site = replay.steps.iter().filter(|planned| planned.site == site);
        let starts: Starts = of_site.map(|p| (replay.mission.steps[p.step].step.as_str(), (p.step, p.start))).collect();
        for &step in replay.mission.steps_of(site) {
            step_of(replay, site, step, closing, &starts, findings);
        }
    }
}

fn step_of(replay: &Replay, site: SiteId, step: StepId, closing: Day, starts: &Starts, findings: &mut Findings) {
    let row = &replay.mission.steps[step];
    let date = |day| replay.mission.date(day);
    let breach = |what| Breach::new(Rule::K2, what, &row.step).at(site);
    let Some(&(_, start)) = starts.get(row.step.as_str()) else {
        findings.add(breach("missing").on(closing).needed(say::by(date(closing))).found(say::word("check-none")));
        return;
    };
    let done = done_on(row, start);
    if done > closing {
        findings.add(breach("late").on(closing).needed(say::by(date(closing))).found(say::date(date(done))));
    }
    for before in &row.after {
        let Some(&(earlier, began)) = starts.get(before.as_str()) else { continue };
        let ready = done_on(&replay.mission.steps[earlier], began);
        if start < ready {
            let breach = breach("order").on(start).text("before", before);
            findings.add(breach.needed(say::from(date(ready))).found(say::date(date(start))));
        }
    }
    if row.needs == StepNeeds::StoresOut {
        let left = stores(replay, site, start);
        if left != [0; 3] {
            let found = say::holding(left);
            findings.add(breach("stores").on(start).needed(say::word("check-stores-out")).found(found));
        }
    }
}

/// The first day that may be the closing day, or on which the next step may start.
fn done_on(step: &Step, start: Day) -> Day {
    start.saturating_add(i32::try_from(step.days).unwrap_or(i32::MAX))
}

/// Vehicles and TEU that are in the way of a `stores_out` step: what is there
/// on the night before its first day (for day 0: the morning) but the equipment
/// of units with role guard that have people there.
pub(super) fn stores(replay: &Replay, site: SiteId, start: Day) -> [i64; 3] {
    let Some(night) = start.checked_sub(1).filter(|&night| night >= 0) else {
        return stores_on_the_first_morning(replay.mission, site);
    };
    let night = night.min(replay.last) as usize;
    let mut left = [0; 3];
    for held in replay.stocks.units_at(site) {
        let guarding = replay.mission.units[held.unit].roles.has(Role::Guard) && held.people[night] > 0;
        if !guarding {
            left[1] += held.vehicles[night];
            left[2] += held.teu[night];
        }
    }
    for held in replay.stocks.assets_at(site) {
        match replay.mission.assets[held.asset].class {
            CargoClass::Vehicle => left[1] += held.items[night],
            CargoClass::Container => left[2] += held.items[night],
        }
    }
    left
}

fn stores_on_the_first_morning(mission: &Mission, site: SiteId) -> [i64; 3] {
    let mut left = [0; 3];
    for unit in mission.units.rows().iter().filter(|unit| unit.site == site) {
        if !(unit.roles.has(Role::Guard) && unit.personnel > 0) {
            left[1] += unit.vehicles;
            left[2] += unit.containers;
        }
    }
    for asset in mission.assets.rows().iter().filter(|asset| asset.site == site) {
        match asset.class {
            CargoClass::Vehicle => left[1] += asset.quantity,
            CargoClass::Container => left[2] += asset.quantity,
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    fn stepped() -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.steps.push(step("clean", 2));
        tiny.tables.steps.push(Step { after: vec!["clean".to_owned()], ..step("sign", 1) });
        tiny.step("camp", "clean", 2);
        tiny.step("camp", "sign", 4);
        tiny
    }

    #[test]
    fn steps_are_done_by_the_closing_day_in_order() {
        assert_eq!(stepped().broken(), []);
        let mut late = stepped();
        late.plan.steps[1].start = late.date(5);
        assert_eq!(late.broken(), [Rule::K2]);
        let said = "Step sign of camp is done on 7 January 2030; needed 6 January 2030 or earlier.";
        assert_eq!(late.said(Rule::K2), [said]);
        let mut swapped = stepped();
        swapped.plan.steps[1].start = swapped.date(3);
        assert_eq!(swapped.broken(), [Rule::K2]);
        let mut missing = stepped();
        missing.plan.steps.remove(0);
        assert_eq!(missing.broken(), [Rule::K2]);
    }

    #[test]
    fn without_a_closing_day_only_k1_speaks() {
        let mut tiny = stepped();
        tiny.plan.closures.clear();
        tiny.plan.steps.clear();
        assert!(!tiny.broken().contains(&Rule::K2));
    }

    #[test]
    fn a_row_for_the_site_replaces_the_row_of_its_kind() {
        let mut tiny = stepped();
        tiny.tables.steps.push(Step { scope: StepScope::Site(CAMP), ..step("clean", 3) });
        assert_eq!(tiny.said(Rule::K2).len(), 1, "three days from day 2 end after day 4");
    }

    /// `stores_out` on day `start`; tents leave on day 3.
    fn stores(start: Day) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.steps.push(Step { needs: StepNeeds::StoresOut, ..step("clean", 1) });
        tiny.tables.assets.push(asset("tents", 1));
        tiny.road().teu_per_day = 1;
        tiny.go(going("M2", "out", 3).asset("tents", 1).contracted(0, 0, 1));
        tiny.step("camp", "clean", start);
        tiny
    }

    #[test]
    fn stores_are_out_the_night_before() {
        assert_eq!(stores(4).broken(), [], "the guards' own vehicles may stay");
        assert_eq!(stores(3).broken(), [Rule::K2]);
        assert_eq!(stores(0).broken(), [Rule::K2]);
        let mut unguarded = stores(4);
        unguarded.inf().roles = Roles::default();
        unguarded.camp_row().guard = 0;
        assert_eq!(unguarded.broken(), [Rule::K2]);
    }
}
