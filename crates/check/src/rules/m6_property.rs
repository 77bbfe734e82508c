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
