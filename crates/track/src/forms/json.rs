//! A standing as JSON (schemas/standing.schema.json).

use super::date_json;
use crate::standing::{Assumed, AssumedRow, ContributorStanding, Progress, SiteStanding, Standing};
use rearguard_model::Mission;
use rearguard_words::Language;
use serde_json::{Value, json};

/// The whole standing; sentences in the language given.
pub fn standing_json(mission: &Mission, standing: &Standing, language: Language) -> Value {
    json!({
        "format": "rearguard-standing/1",
        "mission": mission.name,
        "on": standing.on.to_string(),
        "log_digest": standing.log_digest,
        "entries": standing.entries,
        "out": {
            "people": progress(standing.people),
            "vehicles": progress(standing.vehicles),
            "teu": progress(standing.teu),
        },
        "casualties": standing.casualties,
        "sites": standing.sites.iter().map(|row| site(mission, row)).collect::<Vec<_>>(),
        "contributors": standing.contributors.iter().map(contributor).collect::<Vec<_>>(),
        "clauses": clauses(mission, standing, language),
        "assumed": assumed_json(&standing.assumed),
        "unconfirmed": unconfirmed(standing, language),
        "late": late(standing),
        "delays": delays(standing),
        "findings": findings(standing, language),
        "agenda": agenda(standing, language),
    })
}

fn progress(progress: Progress) -> Value {
    json!({
        "planned": progress.planned,
        "actual": progress.actual,
        "difference": progress.actual - progress.planned,
        "all": progress.all,
        "percent": progress.percent(),
    })
}

fn amounts([people, vehicles, teu]: [i64; 3]) -> Value {
    json!({ "people": people, "vehicles": vehicles, "teu": teu })
}

fn site(mission: &Mission, row: &SiteStanding) -> Value {
    json!({
        "site": mission.sites[row.site].site,
        "planned": amounts(row.planned),
        "actual": amounts(row.actual),
        "difference": amounts([0, 1, 2].map(|kind| row.actual[kind] - row.planned[kind])),
        "closing": date_json(row.closing),
        "closed": date_json(row.closed),
    })
}

fn contributor(row: &ContributorStanding) -> Value {
    json!({
        "contributor": row.contributor,
        "people": progress(row.people),
        "vehicles": progress(row.vehicles),
        "teu": progress(row.teu),
    })
}

fn clauses(mission: &Mission, standing: &Standing, language: Language) -> Vec<Value> {
    let one = |row: &crate::standing::ClauseStanding| {
        let clause = &mission.clauses[row.clause];
        let because: Vec<String> = row.because.iter().map(|message| language.say(message)).collect();
        json!({
            "id": clause.id,
            "kind": clause.kind.word(),
            "by": date_json(clause.by.map(|day| mission.date(day))),
            "state": row.state.word(),
            "since": date_json(row.since),
            "because": because,
        })
    };
    standing.clauses.iter().map(one).collect()
}

fn unconfirmed(standing: &Standing, language: Language) -> Vec<Value> {
    let rows = standing.unconfirmed.iter();
    rows.map(|row| json!({ "due": row.due.to_string(), "subject": row.subject, "message": language.say(&row.message) }))
        .collect()
}

/// What nobody has reported and is taken as done (also in `replan --json`).
pub(crate) fn assumed_json(assumed: &Assumed) -> Value {
    let one = |row: &AssumedRow| {
        json!({
            "subject": row.subject,
            "movement": row.movement,
            "because": row.because.word(),
            "shown_by": row.because.shown_by(),
        })
    };
    json!({ "begins": date_json(assumed.begins), "rows": assumed.rows.iter().map(one).collect::<Vec<_>>() })
}

fn late(standing: &Standing) -> Vec<Value> {
    let one = |row: &crate::standing::Late| {
        json!({
            "movement": row.movement,
            "state": row.state.word(),
            "planned_departure": row.planned_departure.to_string(),
            "planned_arrival": row.planned_arrival.to_string(),
            "departed": date_json(row.departed),
            "arrives": date_json(row.arrives),
            "days": row.days,
        })
    };
    standing.late.iter().map(one).collect()
}

fn delays(standing: &Standing) -> Vec<Value> {
    let one = |row: &crate::Delay| {
        let missing: Vec<Value> =
            row.missing.iter().map(|(name, lack)| json!({ "name": name, "amounts": lack })).collect();
        json!({
            "movement": row.movement,
            "planned": row.planned.to_string(),
            "possible": date_json(row.possible),
            "because": row.because,
            "missing": missing,
        })
    };
    standing.delays.iter().map(one).collect()
}

fn findings(standing: &Standing, language: Language) -> Vec<Value> {
    let rows = standing.findings.iter();
    rows.map(|row| json!({ "kind": row.kind.word(), "subject": row.subject, "message": language.say(&row.message) }))
        .collect()
}

fn agenda(standing: &Standing, language: Language) -> Vec<Value> {
    let one = |row: &crate::standing::Duty| {
        json!({
            "by": row.by.to_string(),
            "kind": row.kind.word(),
            "subject": row.subject,
            "overdue": row.overdue,
            "message": language.say(&row.message),
        })
    };
    standing.agenda.iter().map(one).collect()
}
