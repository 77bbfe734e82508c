//! D2 rate: items disposed of at a site in a day ≤ `disposals_per_day`.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;
use std::collections::BTreeMap;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let mut a_day: BTreeMap<(SiteId, Day), i64> = BTreeMap::new();
    for disposal in &replay.disposals {
        *a_day.entry((disposal.site, disposal.on)).or_default() += disposal.quantity;
    }
    for ((site, day), count) in a_day {
        let row = &replay.mission.sites[site];
        if let Some(most) = row.disposals_per_day.filter(|&most| count > most) {
            let breach = Breach::new(Rule::D2, "exceeded", &row.site).at(site).on(day);
            findings.add(breach.needed(say::at_most(say::items(most))).found(say::items(count)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;

    #[test]
    fn a_site_disposes_of_so_many_items_a_day() {
        let mut tiny = Tiny::camp();
        tiny.tables.assets.push(asset("tents", 2));
        tiny.tables.assets.push(asset("beds", 1));
        tiny.dispose("tents", 2, "destroy", 1);
        tiny.dispose("beds", 1, "destroy", 1);
        tiny.camp_row().disposals_per_day = Some(3);
        assert_eq!(tiny.broken(), []);
        tiny.camp_row().disposals_per_day = Some(2);
        assert_eq!(tiny.broken(), [Rule::D2]);
        tiny.plan.disposals[1].on = tiny.date(2);
        assert_eq!(tiny.broken(), []);
    }
}
