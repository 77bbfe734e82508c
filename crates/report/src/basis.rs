//! What the answer rests on: the weights of the score, how the values came
//! about, and the settings in force.

use crate::Case;
use rearguard_model::{Decimal, Exact, Mission, Score, Weights};
use rearguard_words::{Language, Message};

/// One component of the score: its message, raw value and weight.
pub(crate) struct Component<'a> {
    pub id: &'static str,
    pub raw: &'a Exact,
    pub weight: Decimal,
}

pub(crate) fn components<'a>(score: &'a Score, weights: &Weights) -> [Component<'a>; 6] {
    let part = |id, raw, weight| Component { id, raw, weight };
    [
        part("report-score-casualties", &score.casualties, weights.casualty),
        part("report-score-late-person-days", &score.late_person_days, weights.late_person_day),
        part("report-score-unprotected-person-days", &score.unprotected_person_days, weights.unprotected_person_day),
        part(
            "report-score-task-shortfall-person-days",
            &score.task_shortfall_person_days,
            weights.task_shortfall_person_day,
        ),
        part("report-score-property-lost", &score.property_lost, weights.property_value),
        part("report-score-money", &score.money, weights.money),
    ]
}

pub(crate) fn provenance(case: &Case, language: Language) -> String {
    match case.provenance {
        Some(counts) => language.say(
            &Message::new("report-assumed-provenance")
                .count("reported", counts.reported as i64)
                .count("derived", counts.derived as i64)
                .count("assumed", counts.assumed as i64),
        ),
        None => language.word("report-assumed-no-provenance"),
    }
}

/// The settings that shape the answer, whether written or by default.
pub(crate) fn settings(mission: &Mission) -> Vec<Message> {
    let weights = &mission.weights;
    let mut found = vec![
        Message::new("report-assumed-handling").count("days", i64::from(mission.handling_days.max(1))),
        Message::new("report-assumed-vicinity").amount("km", mission.vicinity_km).count("people", mission.protect_min),
        Message::new("report-assumed-weights")
            .amount("casualty", weights.casualty)
            .amount("late", weights.late_person_day)
            .amount("unprotected", weights.unprotected_person_day)
            .amount("shortfall", weights.task_shortfall_person_day),
    ];
    if mission.legs.rows().iter().any(|leg| leg.days_p50.is_some()) || !mission.clearances.is_empty() {
        found.push(Message::new("report-assumed-plan-on").amount("share", mission.plan_on));
    }
    found.extend(mission.medevac_km.map(|km| Message::new("report-assumed-medevac").amount("km", km)));
    found
}
