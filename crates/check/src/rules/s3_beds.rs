//! S3 beds: people tonight ≤ `beds`.

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (site, row) in replay.mission.sites.iter() {
        let Some(beds) = row.beds else { continue };
        let people = &replay.sites[site.index()].people;
        let crowded = |night: Day| Some(people[night as usize]).filter(|&people| people > beds);
        for run in runs(0..=replay.last, crowded, |people| people) {
            let breach = Breach::new(Rule::S3, "beds", &row.site).at(site).nights(&run);
            findings.add(breach.needed(say::at_most(say::people(beds))).found(say::people(run.worst)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;

    #[test]
    fn everybody_has_a_bed() {
        let mut tiny = Tiny::camp();
        tiny.camp_row().beds = Some(10);
        assert_eq!(tiny.broken(), []);
        tiny.camp_row().beds = Some(9);
        assert_eq!(tiny.broken(), [Rule::S3]);
        assert_eq!(tiny.said(Rule::S3).len(), 1, "five nights, one line");
    }
}
