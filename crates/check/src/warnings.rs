//! Things worth knowing about a plan that break no rule.

use rearguard_model::amount::six_places;
use rearguard_model::canonical::digest;
use rearguard_model::*;
use rearguard_words::Message;

/// `score` is the score as computed, where there is one.
pub(crate) fn of(mission: &Mission, plan: &Plan, score: Option<&Score>) -> Vec<Message> {
    let mut warnings = Vec::new();
    if let Some(theirs) = plan.mission_digest.as_ref().filter(|theirs| **theirs != digest(mission)) {
        warnings.push(Message::new("check-warning-digest").text("digest", theirs));
    }
    if let (Some(stored), Some(score)) = (&plan.score, score) {
        for ((name, stored), (_, computed)) in stored.parts().into_iter().zip(score.parts()) {
            let (stored, computed) = (six_places(stored), six_places(computed));
            if stored != computed {
                let warning = Message::new("check-warning-score").text("part", name);
                warnings.push(warning.text("stored", stored).text("computed", computed));
            }
        }
    }
    let parts = plan.parts;
    if !(parts.disposals && parts.steps && parts.transfers && parts.closures) {
        warnings.push(Message::new("check-warning-parts"));
    }
    for (_, leg) in mission.legs.iter().filter(|(id, leg)| mixed(mission, *id, leg)) {
        warnings.push(Message::new("check-warning-mixed-leg").text("leg", &leg.leg));
    }
    warnings
}

/// A road leg with both contracted lorries and a fleet: the former need no
/// escort (§3), which may not be what was meant.
fn mixed(mission: &Mission, id: LegId, leg: &Leg) -> bool {
    let contracted = leg.people_per_day > 0 || leg.vehicles_per_day > 0 || leg.teu_per_day > 0;
    let fleet = mission
        .fleets
        .rows()
        .iter()
        .any(|fleet| fleet.mode == leg.mode && fleet.legs.as_ref().is_none_or(|legs| legs.contains(&id)));
    leg.mode == Mode::Road && contracted && fleet
}
