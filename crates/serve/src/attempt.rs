//! What would come of moving one thing: the checker while somebody drags.

use crate::limits::TRIED_VIOLATIONS;
use crate::opened::OpenPlan;
use crate::scene::{name_of, named};
use crate::setup::Clock;
use crate::view::Violation;
use rearguard::model::amount::approximate;
use rearguard::model::*;
use rearguard::{Review, check};
use rearguard_words::{Language, Message};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use utoipa::ToSchema;

/// One thing moved to another day.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Change {
    /// A site's closing, with its steps and its guards' last convoy.
    Closure {
        site: String,
        #[schema(format = Date)]
        day: String,
    },
    Departure {
        movement: String,
        #[schema(format = Date)]
        day: String,
    },
}

/// What the checker says of a change.
#[derive(Serialize, ToSchema)]
pub struct Tried {
    kept: bool,
    /// How many rules are broken, and where: the first ten.
    count: usize,
    violations: Vec<Violation>,
    /// The new score less the old one; above 0 is worse.
    score_delta: Option<f64>,
    /// The days on which no more rules are broken than now.
    allowed: Option<AllowedDays>,
}

#[derive(Serialize, ToSchema)]
pub struct AllowedDays {
    #[schema(format = Date)]
    from: String,
    #[schema(format = Date)]
    to: String,
}

/// Something that planning anew must leave as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum PinOrder {
    /// All that empties and closes the site.
    Closure {
        site: String,
    },
    Departure {
        movement: String,
    },
}

impl PinOrder {
    /// Whether the plan has it.
    pub fn is_in(&self, plan: &Plan) -> bool {
        match self {
            PinOrder::Closure { site } => plan.closures.iter().any(|row| row.site == *site),
            PinOrder::Departure { movement } => plan.movements.iter().any(|row| row.id == *movement),
        }
    }
}

impl PinOrder {
    /// The day that it holds in a plan.
    fn day(&self, plan: &Plan) -> Option<Date> {
        match self {
            PinOrder::Closure { site } => plan.closures.iter().find(|row| row.site == *site).map(|row| row.on),
            PinOrder::Departure { movement } => {
                plan.movements.iter().find(|row| row.id == *movement).map(|row| row.depart)
            }
        }
    }

    /// What is to be said where the new plan has it on another day than the old.
    pub fn lost(&self, mission: &Mission, old: &Plan, new: &Plan) -> Option<Message> {
        let day = self.day(old).filter(|day| self.day(new) != Some(*day))?;
        Some(match self {
            PinOrder::Closure { site } => {
                Message::new("serve-pin-closure").text("site", named(mission, site)).date("day", day)
            }
            PinOrder::Departure { movement } => Message::new("serve-pin-departure")
                .text("movement", with_route(mission, old, movement))
                .date("day", day),
        })
    }
}

/// A movement with where it goes: `M0004 (Gao → Dakar)`.
fn with_route(mission: &Mission, plan: &Plan, movement: &str) -> String {
    let row = plan.movements.iter().find(|row| row.id == movement);
    let ends = row.and_then(|row| Some(mission.ends(mission.leg(&row.leg)?, Direction::of(row.reverse))));
    match ends {
        Some((from, to)) => format!("{movement} ({} → {})", name_of(mission, from), name_of(mission, to)),
        None => movement.to_owned(),
    }
}

impl From<&Change> for PinOrder {
    fn from(change: &Change) -> PinOrder {
        match change {
            Change::Closure { site, .. } => PinOrder::Closure { site: site.clone() },
            Change::Departure { movement, .. } => PinOrder::Departure { movement: movement.clone() },
        }
    }
}

/// How long the allowed days are searched for.
const PATIENCE: Duration = Duration::from_millis(60);
/// Days looked at in each direction.
const REACH: Day = 60;

impl Change {
    pub fn day(&self) -> Option<Date> {
        let (Change::Closure { day, .. } | Change::Departure { day, .. }) = self;
        day.parse().ok()
    }

    /// The day on which the plan has it.
    pub fn planned(&self, plan: &Plan) -> Option<Date> {
        match self {
            Change::Closure { site, .. } => plan.closures.iter().find(|row| row.site == *site).map(|row| row.on),
            Change::Departure { movement, .. } => {
                plan.movements.iter().find(|row| row.id == *movement).map(|r| r.depart)
            }
        }
    }

    /// The plan with the thing so many days later.
    pub fn shifted(&self, mission: &Mission, plan: &Plan, days: Day) -> Plan {
        let mut plan = plan.clone();
        let later = |date: &mut Date| *date = mission.date(mission.day(*date).saturating_add(days));
        match self {
            Change::Departure { movement, .. } => {
                plan.movements.iter_mut().filter(|row| row.id == *movement).for_each(|row| later(&mut row.depart));
            }
            Change::Closure { site, .. } => {
                let last = last_convoy(mission, &plan, site);
                plan.closures.iter_mut().filter(|row| row.site == *site).for_each(|row| later(&mut row.on));
                plan.steps.iter_mut().filter(|row| row.site == *site).for_each(|row| later(&mut row.start));
                plan.movements.iter_mut().filter(|row| last.contains(&row.id)).for_each(|row| later(&mut row.depart));
            }
        }
        plan
    }

    fn days(&self, mission: &Mission, plan: &Plan) -> Option<Day> {
        let (from, to) = (self.planned(plan)?, self.day()?);
        (-REACH * 60..=REACH * 60)
            .contains(&(mission.day(to) - mission.day(from)))
            .then(|| mission.day(to) - mission.day(from))
    }

    /// The changed plan; `None` where it names what the plan does not have, or no day.
    pub fn applied(&self, mission: &Mission, plan: &Plan) -> Option<Plan> {
        Some(self.shifted(mission, plan, self.days(mission, plan)?))
    }
}

/// The movements that take the last people of a site out.
fn last_convoy(mission: &Mission, plan: &Plan, site: &str) -> Vec<String> {
    let Some(site) = mission.site(site) else { return Vec::new() };
    let people = |row: &Movement| {
        row.manifest.iter().any(|load| matches!(load, ManifestRow::Unit { people, .. } if *people > 0))
    };
    let from_here = |row: &&Movement| {
        let start = mission.leg(&row.leg).map(|leg| mission.ends(leg, Direction::of(row.reverse)).0);
        start == Some(site) && people(row)
    };
    let last = plan.movements.iter().filter(from_here).map(|row| row.depart).max();
    plan.movements.iter().filter(from_here).filter(|row| Some(row.depart) == last).map(|row| row.id.clone()).collect()
}

fn total(review: &Review) -> Option<f64> {
    review.score.as_ref().map(|score| approximate(&score.total))
}

/// `None` where the change names nothing that is there.
pub fn attempt(open: &OpenPlan, change: &Change, language: Language, clock: Clock) -> Option<Tried> {
    let changed = change.applied(&open.mission, &open.plan)?;
    let review = check(&open.mission, &changed, None);
    let first = review.violations.iter().take(TRIED_VIOLATIONS);
    Some(Tried {
        kept: review.kept(),
        count: review.violations.len(),
        violations: first.map(|found| Violation::of(&open.mission, found, language)).collect(),
        score_delta: total(&review).zip(total(&open.review)).map(|(new, old)| new - old),
        allowed: allowed(open, change, clock),
    })
}

/// The days around the planned one on which no more rules are broken than are
/// now; as far as a moment's search comes.
fn allowed(open: &OpenPlan, change: &Change, clock: Clock) -> Option<AllowedDays> {
    let planned = change.planned(&open.plan)?;
    let begun = (clock.steady)();
    let most = open.review.violations.len();
    let fine = |days: Day| {
        let within = (clock.steady)().saturating_sub(begun) < PATIENCE;
        within && check(&open.mission, &change.shifted(&open.mission, &open.plan, days), None).violations.len() <= most
    };
    let later = (1..=REACH).take_while(|&days| fine(days)).last().unwrap_or(0);
    let earlier = (1..=REACH).take_while(|&days| fine(-days)).last().unwrap_or(0);
    let day = open.mission.day(planned);
    let date = |day| open.mission.date(day).to_string();
    Some(AllowedDays { from: date(day - earlier), to: date(day + later) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard::tables::grid::{GridOptions, read};
    use rearguard::tables::reading::{ReadOptions, mission_from};

    #[test]
    fn a_pin_that_is_lost_is_called_by_the_sites_name() {
        let tutorial = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions/tutorial");
        let raw = read(&tutorial, &GridOptions::default()).expect("the tutorial");
        let mission = mission_from(raw, &ReadOptions::default()).mission.expect("a mission");
        let site = &mission.sites.rows()[0];
        let name = site.name.clone().expect("a name");
        assert_ne!(name, site.site);
        let closes = |on: Date| Plan { closures: vec![Closure { site: site.site.clone(), on }], ..Plan::default() };
        let pin = PinOrder::Closure { site: site.site.clone() };
        let day = |day| mission.date(day);
        assert_eq!(pin.lost(&mission, &closes(day(3)), &closes(day(3))), None);
        let lost = pin.lost(&mission, &closes(day(3)), &closes(day(4))).expect("it moved");
        assert!(Language::English.say(&lost).starts_with(&format!("No plan was found that closes {name} on")));
        assert!(Language::French.say(&lost).contains(&name));
    }
}
