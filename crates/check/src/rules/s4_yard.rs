//! S4 yard: TEU tonight ≤ `yard_teu`.

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (site, row) in replay.mission.sites.iter() {
        let Some(yard) = row.yard_teu else { continue };
        let teu = &replay.sites[site.index()].teu;
        let full = |night: Day| Some(teu[night as usize]).filter(|&teu| teu > yard);
        for run in runs(0..=replay.last, full, |teu| teu) {
            let breach = Breach::new(Rule::S4, "yard", &row.site).at(site).nights(&run);
            findings.add(breach.needed(say::at_most(say::teu(yard))).found(say::teu(run.worst)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;

    #[test]
    fn containers_of_units_and_assets_share_the_yard() {
        let mut tiny = Tiny::camp();
        tiny.tables.fleets.push(lorries("lorries", 3));
        tiny.inf().containers = 1;
        tiny.tables.assets.push(asset("tents", 2));
        tiny.plan.movements.clear();
        tiny.go(going("M1", "out", 5).unit("inf", 10, 2, 1).asset("tents", 2).fleet("lorries", 3));
        tiny.camp_row().yard_teu = Some(3);
        assert_eq!(tiny.broken(), []);
        tiny.camp_row().yard_teu = Some(2);
        assert_eq!(tiny.broken(), [Rule::S4]);
    }
}
