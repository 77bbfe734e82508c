//! The one JSON form of every explanation (`schemas/explain.schema.json`).
//! Words for programs are the same in every language; `text` is for people.

use crate::answer::*;
use rearguard_model::Exact;
use rearguard_model::amount::six_places;
use rearguard_words::{Language, Message};
use serde_json::{Number, Value, json};

/// The format word of the JSON form.
pub const EXPLAIN_FORMAT: &str = "rearguard-explain/1";

/// The explanation as JSON; `text` fields in the language asked for.
pub fn to_json(answer: &Explanation, language: Language) -> Value {
    let say = Say(language);
    json!({
        "format": EXPLAIN_FORMAT,
        "mission": answer.mission,
        "outcome": outcome(answer.outcome),
        "complete": answer.complete,
        "asked": answer.asked.as_ref().map(|a| json!({ "clause": a.clause, "by": a.by.to_string() })),
        "facts": answer.facts.iter().map(|fact| language.say(fact)).collect::<Vec<_>>(),
        "score": answer.score.as_ref().map(number),
        "broken": say.broken(&answer.broken),
        "conflicts": answer.conflicts.iter().map(|c| say.conflict(c)).collect::<Vec<_>>(),
        "earliest": earliest(&answer.earliest),
        "remedies": answer.remedies.iter().map(|r| say.remedy(r)).collect::<Vec<_>>(),
        "noise": answer.noise.as_ref().map(noise),
        "bottlenecks": answer.bottlenecks.iter().map(|b| say.bottleneck(b)).collect::<Vec<_>>(),
        "why_not_earlier": answer.closing.as_ref().map(|c| say.closing(c)),
        "why": answer.movement.as_ref().map(|m| say.movement(m)),
        "made_by": { "iterations": answer.iterations, "seed": answer.seed, "trials": answer.trials },
    })
}

fn number(value: &Exact) -> Value {
    six_places(value).parse::<Number>().map_or(Value::Null, Value::Number)
}

fn numbers(values: &[Exact]) -> Vec<Value> {
    values.iter().map(number).collect()
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::CannotBeMet => "cannot_be_met",
        Outcome::Unknown => "unknown",
    }
}

fn proven(certainty: Certainty) -> bool {
    certainty == Certainty::Proven
}

fn earliest(earliest: &Earliest) -> Value {
    match earliest {
        Earliest::NotAsked => Value::Null,
        Earliest::Unknown => json!({ "known": false }),
        Earliest::Date { by, certainty, late_person_days } => json!({
            "known": true,
            "by": by.to_string(),
            "proven": proven(*certainty),
            "late_person_days": number(late_person_days),
        }),
    }
}

fn noise(noise: &Noise) -> Value {
    json!({ "scores": numbers(&noise.scores), "spread": number(&noise.spread) })
}

struct Say(Language);

impl Say {
    fn text(&self, message: &Message) -> String {
        self.0.say(message)
    }

    fn broken(&self, broken: &[Broken]) -> Vec<Value> {
        let one = |b: &Broken| json!({ "rule": b.rule.id(), "violations": b.violations, "text": self.text(&b.first) });
        broken.iter().map(one).collect()
    }

    fn conflict(&self, conflict: &Conflict) -> Value {
        let cause = |c: &Cause| json!({ "kind": c.kind, "name": c.name, "text": self.text(&c.says), "removal_verified": c.verified });
        json!({
            "causes": conflict.causes.iter().map(cause).collect::<Vec<_>>(),
            "verified": conflict.verified(),
            "proven": proven(conflict.certainty),
            "because": conflict.because.as_ref().map(|because| self.text(because)),
        })
    }

    fn change(&self, change: &Change) -> Value {
        json!({
            "kind": change.kind,
            "name": change.name,
            "by": change.by,
            "becomes": change.becomes.map(|date| date.to_string()),
            "text": self.text(&change.says),
        })
    }

    fn remedy(&self, remedy: &Remedy) -> Value {
        json!({
            "changes": remedy.changes.iter().map(|change| self.change(change)).collect::<Vec<_>>(),
            "verified": true,
            "score": number(&remedy.score),
            "saves_late_person_days": remedy.saves_late_person_days.as_ref().map(number),
            "money": remedy.money.as_ref().map(number),
        })
    }

    fn bottleneck(&self, bottleneck: &Bottleneck) -> Value {
        let weight = match bottleneck.weight {
            Weight::Counts => "counts",
            Weight::WithinNoise => "within_noise",
            Weight::Nothing => "nothing",
        };
        json!({
            "change": self.change(&bottleneck.change),
            "days_at_limit": bottleneck.days_at_limit,
            "gains": numbers(&bottleneck.gains),
            "weight": weight,
        })
    }

    fn closing(&self, closing: &Closing) -> Value {
        let tried = |tried: &EarlierClosing| {
            let (costs, breaks) = match &tried.outcome {
                TriedOutcome::Costs(more) => (Some(number(more)), None),
                TriedOutcome::Breaks(broken) => (None, Some(self.broken(broken))),
            };
            json!({ "days": tried.days, "by": tried.by.to_string(), "costs": costs, "breaks": breaks })
        };
        let binds = |binding: &Binding| {
            let Cause { kind, name, says, .. } = &binding.cause;
            json!({ "kind": kind, "name": name, "text": self.0.say(says), "costs": number(&binding.costs) })
        };
        let steps = closing.steps.as_ref().map(|s| json!({ "days": s.days, "from": s.from.to_string() }));
        json!({
            "site": closing.site,
            "on": closing.on.map(|on| on.to_string()),
            "holds": self.broken(&closing.holds),
            "steps": steps,
            "tried": closing.tried.iter().map(tried).collect::<Vec<_>>(),
            "binds": closing.binds.iter().map(binds).collect::<Vec<_>>(),
        })
    }

    fn altered(&self, altered: &Altered) -> Value {
        let (possible, costs, breaks) = match altered {
            Altered::Keeps(more) => (true, Some(number(more)), None),
            Altered::Breaks(broken) => (true, None, Some(self.broken(broken))),
            Altered::Impossible => (false, None, None),
        };
        json!({ "possible": possible, "costs": costs, "breaks": breaks })
    }

    fn movement(&self, movement: &MovementReason) -> Value {
        json!({
            "id": movement.id,
            "leg": movement.leg,
            "depart": movement.depart.to_string(),
            "arrive": movement.arrive.map(|on| on.to_string()),
            "people": movement.people,
            "vehicles": movement.vehicles,
            "teu": movement.teu,
            "items": movement.items,
            "a_day_earlier": self.altered(&movement.earlier),
            "a_day_later": self.altered(&movement.later),
            "cancelled": self.altered(&movement.cancelled),
        })
    }
}
