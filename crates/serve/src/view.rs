//! A judged plan as the page shows it.

mod drawn;

use drawn::{Closure, Disposal, FleetUse, Movement, StationUse};
pub use drawn::{Strength, strength};

use crate::limits::PLAN_VIOLATIONS;
use crate::opened::OpenPlan;
use crate::web::plans::PlanSummary;
use rearguard::model::amount::{approximate, exact, six_places};
use rearguard::model::{Date, Day, Decimal, Exact, Mission, Plan};
use rearguard::{Review, Verdict, gap};
use rearguard_report::{Case, Decider, RequestState, request_calendar};
use rearguard_words::{Language, Message};
use serde::Serialize;
use serde_json::{Number, Value, json};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A plan with all that is said of it.
#[derive(Serialize, ToSchema)]
#[schema(as = Plan)]
pub struct PlanView {
    summary: PlanSummary,
    review: ReviewView,
    movements: Vec<Movement>,
    closures: Vec<Closure>,
    disposals: Vec<Disposal>,
    /// What is inside at the end of each day from the mission's first.
    strength: Vec<Strength>,
    /// People at each site at the end of each day from the mission's first.
    by_site: BTreeMap<String, Vec<i64>>,
    fleets: Vec<FleetUse>,
    stations: Vec<StationUse>,
    asks: Vec<Ask>,
}

/// What the checker says.
#[derive(Serialize, ToSchema)]
#[schema(as = Review)]
pub struct ReviewView {
    clauses: Vec<ClauseVerdict>,
    /// At most 2,000.
    violations: Vec<Violation>,
    ledger: Vec<LedgerLine>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ClauseStatus {
    Kept,
    Broken,
    NotJudged,
}

#[derive(Serialize, ToSchema)]
pub struct ClauseVerdict {
    id: String,
    status: ClauseStatus,
    text: String,
    detail: Option<String>,
}

/// A rule that is broken, and where.
#[derive(Serialize, ToSchema)]
pub struct Violation {
    rule: String,
    clause: Option<String>,
    place: Option<String>,
    subject: Option<String>,
    #[schema(format = Date)]
    day: Option<String>,
    needed: String,
    found: String,
    text: String,
}

/// A component of the score: its amount, and what that weighs in dollars.
#[derive(Serialize, ToSchema)]
pub struct LedgerLine {
    component: &'static str,
    #[schema(value_type = f64)]
    amount: Value,
    #[schema(value_type = f64)]
    usd: Value,
}

/// A row of the request calendar: what to ask whom for, and by when.
#[derive(Serialize, ToSchema)]
pub struct Ask {
    #[schema(format = Date)]
    by: String,
    clearance: String,
    subject: String,
    whom: String,
    /// The first day that it is needed for.
    #[schema(format = Date)]
    for_day: Option<String>,
    text: String,
    open: bool,
    granted: bool,
    /// How many movements and people hang on it.
    movements: i64,
    people: i64,
}

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

impl Violation {
    pub fn of(mission: &Mission, found: &rearguard::Violation, language: Language) -> Violation {
        Violation {
            rule: found.rule.id(),
            clause: found.clause.map(|id| mission.clauses[id].id.clone()),
            place: found.place.clone(),
            subject: Some(found.subject.clone()),
            day: found.day.map(|day| day.to_string()),
            needed: language.say(&found.needed),
            found: language.say(&found.found),
            text: language.say(&found.message),
        }
    }
}

pub fn view(open: &OpenPlan, plan: &Plan, summary: PlanSummary, language: Language) -> PlanView {
    let m = &open.mission;
    let listed = open.review.violations.iter().take(PLAN_VIOLATIONS);
    PlanView {
        summary,
        review: ReviewView {
            clauses: clauses(open, language),
            violations: listed.map(|found| Violation::of(m, found, language)).collect(),
            ledger: ledger(m, &open.review),
        },
        movements: drawn::movements(open, plan, language),
        closures: drawn::closures(open, plan),
        disposals: drawn::disposals(plan),
        strength: drawn::strength(m, &open.review),
        by_site: drawn::by_site(open),
        fleets: drawn::fleets(open, plan),
        stations: drawn::stations(open),
        asks: asks(open, plan, language),
    }
}

fn clauses(open: &OpenPlan, language: Language) -> Vec<ClauseVerdict> {
    let m = &open.mission;
    let said = |verdict: &rearguard::ClauseVerdict| {
        let row = &m.clauses[verdict.clause];
        let kind = language.say(&Message::new(format!("report-clause-{}", row.kind.word().replace('_', "-"))));
        let first = open.review.violations.iter().find(|v| v.clause == Some(verdict.clause));
        ClauseVerdict {
            id: row.id.clone(),
            status: match verdict.verdict {
                Verdict::Kept => ClauseStatus::Kept,
                Verdict::Broken => ClauseStatus::Broken,
                Verdict::NotJudged => ClauseStatus::NotJudged,
            },
            text: row.text.clone().unwrap_or(kind),
            detail: first.map(|violation| language.say(&violation.message)),
        }
    };
    open.review.clauses.iter().map(said).collect()
}

/// Each component with its raw amount and its weight in dollars.
fn ledger(m: &Mission, review: &Review) -> Vec<LedgerLine> {
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
    let line = |((component, amount), weight): ((&'static str, &Exact), Decimal)| LedgerLine {
        component,
        amount: number(amount),
        usd: number(&(exact(weight) * amount)),
    };
    components.into_iter().zip(weights).map(line).collect()
}

/// What to ask whom for, and by when.
fn asks(open: &OpenPlan, plan: &Plan, language: Language) -> Vec<Ask> {
    let calendar = request_calendar(&case(open, plan));
    let m = &open.mission;
    let one = |request: &rearguard_report::Request| {
        let by = request.ask_by()?;
        let whom = request.deciders.iter().map(|decider| match decider {
            Decider::Host(country) => country.clone().unwrap_or_else(|| language.word("serve-host-state")),
            Decider::State(name) | Decider::Contributor(name) => name.clone(),
        });
        Some(Ask {
            by: m.date(by).to_string(),
            clearance: request.name.clone(),
            subject: request.subject.clone(),
            whom: whom.collect::<Vec<_>>().join(", "),
            for_day: request.needed.map(|(first, _)| m.date(first).to_string()),
            text: rearguard_report::state(m, request, language),
            open: request.open(),
            granted: matches!(request.state, RequestState::Granted(_)),
            movements: request.hangs.movements,
            people: request.hangs.people,
        })
    };
    calendar.requests.iter().filter_map(one).collect()
}
