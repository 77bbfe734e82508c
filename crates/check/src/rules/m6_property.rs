//! M6 property: on the night of a `withdraw_property` clause's `by` no vehicle,
//! TEU or asset is inside, under way or not.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (id, night) in nights(replay) {
        let left = [0, replay.inside.vehicles[night as usize], replay.inside.teu[night as usize]];
        if left != [0; 3] {
            let breach = Breach::new(Rule::M6, "inside", &replay.mission.clauses[id].id).clause(Some(id));
            findings.add(breach.night(night).needed(say::word("check-nothing")).found(say::holding(left)));
        }
    }
}

/// The clauses and their nights; one whose date lies after the plan's end is
/// not judged, one before its start on the first night.
pub(crate) fn nights(replay: &Replay) -> Vec<(ClauseId, Day)> {
    let of_kind = replay.mission.clauses.iter().filter(|(_, clause)| clause.kind == ClauseKind::WithdrawProperty);
    let dated = of_kind.filter_map(|(id, clause)| clause.by.map(|by| (id, by.max(0))));
    dated.filter(|&(_, by)| by <= replay.last).collect()
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn no_property_is_inside_on_the_night_of_the_date() {
        let mut tiny = Tiny::camp();
        let row = Clause { by: Some(6), ..clause("OP6", ClauseKind::WithdrawProperty) };
        let id = tiny.tables.clauses.push(row);
        assert_eq!(tiny.broken(), []);
        assert_eq!(tiny.review().clauses[0].verdict, Verdict::Kept);
        tiny.tables.clauses[id].by = Some(5);
        assert_eq!(tiny.broken(), [Rule::M6], "two vehicles are under way");
        assert_eq!(tiny.review().violations[0].clause, Some(id));
        tiny.tables.clauses[id].by = Some(31);
        assert_eq!(tiny.review().clauses[0].verdict, Verdict::NotJudged, "after the plan's end");
    }
}
