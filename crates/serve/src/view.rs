//! A judged plan as the page shows it.

use crate::limits::PLAN_VIOLATIONS;
use crate::opened::OpenPlan;
use crate::web::plans::PlanSummary;
use rearguard::model::amount::{approximate, exact, six_places};
use rearguard::model::*;
use rearguard::{Review, Verdict, Violation, gap};
use rearguard_report::{Case, Decider, RequestState, request_calendar};
use rearguard_words::{Language, Message};
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Number, Value, json};

/// For everything that reports are made of.
pub fn case<'a>(open: &'a OpenPlan, plan: &'a Plan) -> Case<'a> {
    let share = gap(open.review.score.as_ref().map(|s| &s.total), plan.bound.as_ref(), None);
    Case {
        mission: &open.mission,
        calendar: &open.calendar,
        plan,
        review: &open.review,
        bound: plan.bound.as_ref(),
        gap: share.as_ref().map(approximate),
        constant: None,
        known_on: None,
        version: rearguard::VERSION,
        reading: open.open.reading.problems.iter().map(|problem| problem.message.clone()).collect(),
        provenance: None,
    }
}

pub fn number(value: &Exact) -> Value {
    six_places(value).parse::<Number>().map_or(Value::Null, Value::Number)
}

/// The day after the last night on which somebody beyond those who may stay is inside.
pub fn last_out(mission: &Mission, review: &Review) -> Option<Date> {
    let inside = &review.ledger.as_ref()?.inside_beyond_stay;
    match (inside.last(), inside.iter().rposition(|&people| people > 0)) {
        (None, _) => None,
        (Some(&left), _) if left > 0 => None,
        (_, night) => Some(mission.date(night.map_or(0, |night| night as Day + 1))),
    }
}

/// What the store keeps for the list.
pub fn summary_json(mission: &Mission, plan: &Plan, review: &Review) -> Value {
    let total = review.score.as_ref().map(|score| &score.total);
    json!({
        "kept": review.kept(),
        "score": total.map(approximate),
        "bound": plan.bound.as_ref().map(approximate),
        "gap": gap(total, plan.bound.as_ref(), None).as_ref().map(approximate),
        "last_out": last_out(mission, review).map(|date| date.to_string()),
        "late": review.score.as_ref().map_or(0.0, |score| approximate(&score.late_person_days)),
        "movements": plan.movements.len(),
    })
}

pub fn violation(mission: &Mission, found: &Violation, language: Language) -> Value {
    json!({
        "rule": found.rule.id(), "clause": found.clause.map(|id| &mission.clauses[id].id), "place": found.place,
        "subject": found.subject, "day": found.day.map(|day| day.to_string()), "needed": language.say(&found.needed),
        "found": language.say(&found.found), "text": language.say(&found.message),
    })
}

pub fn view(open: &OpenPlan, plan: &Plan, summary: &PlanSummary, language: Language) -> Value {
    let m = &open.mission;
    let listed = open.review.violations.iter().take(PLAN_VIOLATIONS);
    json!({
        "summary": summary,
        "review": {
            "clauses": clauses(open, language),
            "violations": listed.map(|v| violation(m, v, language)).collect::<Vec<_>>(),
            "ledger": ledger(m, &open.review),
        },
        "movements": movements(open, plan, language),
        "closures": closures(open, plan),
        "disposals": plan.disposals.iter().map(|row| json!({
            "site": row.site, "unit": row.unit, "asset": row.asset, "class": row.class, "quantity": row.quantity,
            "how": row.how, "on": row.on.to_string(),
        })).collect::<Vec<_>>(),
        "strength": strength(open),
        "by_site": by_site(open),
        "fleets": fleets(open, plan),
        "stations": stations(open),
        "asks": asks(open, plan, language),
    })
}

fn clauses(open: &OpenPlan, language: Language) -> Vec<Value> {
    let m = &open.mission;
    let said = |verdict: &rearguard::ClauseVerdict| {
        let row = &m.clauses[verdict.clause];
        let status = match verdict.verdict {
            Verdict::Kept => "kept",
            Verdict::Broken => "broken",
            Verdict::NotJudged => "not-judged",
        };
        let kind = language.say(&Message::new(format!("report-clause-{}", row.kind.word().replace('_', "-"))));
        let first = open.review.violations.iter().find(|v| v.clause == Some(verdict.clause));
        json!({
            "id": row.id, "status": status, "text": row.text.clone().unwrap_or(kind),
            "detail": first.map(|violation| language.say(&violation.message)),
        })
    };
    open.review.clauses.iter().map(said).collect()
}

/// Each component with its raw amount and its weight in dollars.
fn ledger(m: &Mission, review: &Review) -> Vec<Value> {
    let Some(score) = &review.score else { return Vec::new() };
    let w = &m.weights;
    let weights = [
        w.casualty,
        w.late_person_day,
        w.unprotected_person_day,
        w.task_shortfall_person_day,
        w.property_value,
        w.money,
    ];
    let [_total, components @ ..] = score.parts();
    let line = |((name, amount), weight): ((&str, &Exact), Decimal)| json!({ "component": name, "amount": number(amount), "usd": number(&(exact(weight) * amount)) });
    components.into_iter().zip(weights).map(line).collect()
}

fn arrival(open: &OpenPlan, plan: &Plan, at: usize) -> Date {
    let row = &plan.movements[at];
    let by_ledger = open.review.ledger.as_ref().and_then(|l| l.arrivals.get(at).copied().flatten());
    let by_leg = || {
        let leg = open.mission.leg(&row.leg)?;
        open.calendar.arrival(&open.mission, leg, Direction::of(row.reverse), open.mission.day(row.depart))
    };
    by_ledger.or_else(by_leg).map_or(row.depart, |day| open.mission.date(day))
}

fn movements(open: &OpenPlan, plan: &Plan, language: Language) -> Vec<Value> {
    let one = |(at, row): (usize, &Movement)| {
        let fleet = row.fleets.first().map(|use_of| use_of.fleet.as_str());
        let aboard = aboard(&open.mission, row);
        json!({
            "id": row.id, "leg": row.leg, "reverse": row.reverse, "depart": row.depart.to_string(),
            "arrive": arrival(open, plan, at).to_string(), "fleet": fleet, "vehicles": aboard[1], "convoy": null,
            "people": aboard[0], "teu": aboard[2], "what": what(row, language),
        })
    };
    plan.movements.iter().enumerate().map(one).collect()
}

/// People, vehicles and TEU, assets of each class included.
fn aboard(m: &Mission, row: &Movement) -> [i64; 3] {
    row.manifest.iter().fold([0_i64; 3], |sum, load| {
        let more = match load {
            ManifestRow::Unit { people, vehicles, teu, .. } => [*people, *vehicles, *teu],
            ManifestRow::Asset { asset, quantity } => match m.asset(asset).map(|id| m.assets[id].class) {
                Some(CargoClass::Vehicle) => [0, *quantity, 0],
                _ => [0, 0, *quantity],
            },
            ManifestRow::Supply { teu } => [0, 0, *teu],
        };
        [0, 1, 2].map(|at| sum[at].saturating_add(more[at]))
    })
}

/// "INF-1: 120 people, 8 vehicles; generators: 4".
fn what(row: &Movement, language: Language) -> String {
    let part = |load: &ManifestRow| match load {
        ManifestRow::Unit { unit, people, vehicles, teu } => {
            let counts = [("serve-people", *people), ("serve-vehicles", *vehicles), ("serve-teu", *teu)];
            let counts = counts.iter().filter(|(_, count)| *count > 0);
            let counts: Vec<String> =
                counts.map(|(id, n)| language.say(&Message::new(*id).count("count", *n))).collect();
            language.say(&Message::new("serve-load").text("name", unit).text("what", counts.join(", ")))
        }
        ManifestRow::Asset { asset, quantity } => {
            let items = language.say(&Message::new("serve-items").count("count", *quantity));
            language.say(&Message::new("serve-load").text("name", asset).text("what", items))
        }
        ManifestRow::Supply { teu } => language.say(&Message::new("serve-supply").count("count", *teu)),
    };
    if row.manifest.is_empty() {
        return language.word("serve-empty");
    }
    row.manifest.iter().map(part).collect::<Vec<_>>().join("; ")
}

fn closures(open: &OpenPlan, plan: &Plan) -> Vec<Value> {
    let m = &open.mission;
    let mut sites: Vec<&str> = plan.closures.iter().map(|row| row.site.as_str()).collect();
    sites.extend(plan.steps.iter().map(|row| row.site.as_str()));
    let mut seen = std::collections::BTreeSet::new();
    sites.retain(|site| seen.insert(*site));
    let one = |name: &str| {
        let steps: Vec<&PlannedStep> = plan.steps.iter().filter(|step| step.site == name).collect();
        let days = |step: &PlannedStep| {
            let found =
                m.site(name).and_then(|site| m.steps_of(site).iter().find(|&&id| m.steps[id].step == step.step));
            found.map_or(1, |&id| m.steps[id].days.max(1))
        };
        let to = |step: &PlannedStep| m.date(m.day(step.start) + days(step) as Day - 1).to_string();
        json!({
            "site": name,
            "first_step": steps.iter().map(|step| step.start).min().map(|day| day.to_string()),
            "steps": steps.iter().map(|s| json!({ "step": s.step, "from": s.start.to_string(), "to": to(s) })).collect::<Vec<_>>(),
            "last_people_out": last_people_out(open, name),
            "closed": plan.closures.iter().find(|row| row.site == name).map(|row| row.on.to_string()),
        })
    };
    sites.into_iter().map(one).collect()
}

fn last_people_out(open: &OpenPlan, site: &str) -> Option<String> {
    let site = open.mission.site(site)?;
    let nights = open.review.ledger.as_ref()?.people_at.get(site.index())?;
    let last = nights.iter().rposition(|&people| people > 0)?;
    (last + 1 < nights.len()).then(|| open.mission.date(last as Day + 1).to_string())
}

fn strength(open: &OpenPlan) -> Vec<Value> {
    let Some(ledger) = &open.review.ledger else { return Vec::new() };
    let of = |list: &[i64], at: usize| list.get(at).copied().unwrap_or(0);
    let day = |(at, people): (usize, &i64)| {
        json!({
            "day": open.mission.date(at as Day).to_string(), "people": people,
            "vehicles": of(&ledger.vehicles_inside, at), "teu": of(&ledger.teu_inside, at),
        })
    };
    ledger.inside.iter().enumerate().map(day).collect()
}

fn by_site(open: &OpenPlan) -> Value {
    let nights = open.review.ledger.as_ref().map(|ledger| ledger.people_at.as_slice()).unwrap_or_default();
    let inside = open.mission.sites.iter().filter(|(_, row)| row.kind != SiteKind::Exit);
    let one = |(id, row): (SiteId, &Site)| Some((row.site.clone(), json!(nights.get(id.index())?)));
    Value::Object(inside.filter_map(one).collect::<Map<_, _>>())
}

/// Vehicles under way on each day; of shuttles the aircraft that the sorties need.
fn fleets(open: &OpenPlan, plan: &Plan) -> Vec<Value> {
    let m = &open.mission;
    let mut busy = vec![vec![0_i64; m.days()]; m.fleets.len()];
    for (at, row) in plan.movements.iter().enumerate() {
        let (from, to) = (m.day(row.depart), m.day(arrival(open, plan, at)));
        for used in &row.fleets {
            let Some(fleet) = m.fleet(&used.fleet) else { continue };
            let shuttle = m.fleets[fleet].kind == FleetKind::Shuttle;
            for day in from..=(if shuttle { from } else { to }) {
                if let Some(sum) = usize::try_from(day).ok().and_then(|day| busy[fleet.index()].get_mut(day)) {
                    *sum = sum.saturating_add(used.count);
                }
            }
        }
    }
    let needed = |row: &Fleet, sorties: i64| match row.sorties_per_day.to_f64() {
        Some(each) if row.kind == FleetKind::Shuttle && each > 0.0 => (sorties as f64 / each).ceil() as i64,
        _ => sorties,
    };
    let one = |(id, row): (FleetId, &Fleet)| {
        let days: Vec<i64> = busy[id.index()].iter().map(|&count| needed(row, count)).collect();
        json!({ "fleet": row.fleet, "busy": days })
    };
    m.fleets.iter().map(one).collect()
}

fn stations(open: &OpenPlan) -> Vec<Value> {
    let found = open.review.ledger.as_ref().map(|ledger| ledger.ring.stations.as_slice()).unwrap_or_default();
    let one = |(row, days): (&Station, &rearguard::check_rules::review::StationDays)| {
        let queue: Vec<i64> = days.came.iter().zip(&days.passed).map(|(came, passed)| (came - passed).max(0)).collect();
        let before = std::iter::once(&0).chain(&days.passed);
        let load: Vec<i64> = days.passed.iter().zip(before).map(|(now, before)| (now - before).max(0)).collect();
        json!({ "station": row.station, "queue": queue, "load": load })
    };
    open.mission.stations.rows().iter().zip(found).map(one).collect()
}

/// What to ask whom for, and by when.
fn asks(open: &OpenPlan, plan: &Plan, language: Language) -> Vec<Value> {
    let calendar = request_calendar(&case(open, plan));
    let m = &open.mission;
    let one = |request: &rearguard_report::Request| {
        let by = request.ask_by()?;
        let whom = request.deciders.iter().map(|decider| match decider {
            Decider::Host(country) => country.clone().unwrap_or_else(|| language.word("serve-host-state")),
            Decider::State(name) | Decider::Contributor(name) => name.clone(),
        });
        Some(json!({
            "by": m.date(by).to_string(), "clearance": request.name, "subject": request.subject,
            "whom": whom.collect::<Vec<_>>().join(", "), "for_day": request.needed.map(|(first, _)| m.date(first).to_string()),
            "text": rearguard_report::state(m, request, language),
            "open": request.open(), "granted": matches!(request.state, RequestState::Granted(_)),
            "movements": request.hangs.movements, "people": request.hangs.people,
        }))
    };
    calendar.requests.iter().filter_map(one).collect()
}
