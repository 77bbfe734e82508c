//! "This hub must be empty in so many days": what can be saved, what is lost,
//! which clauses break. The past up to the alarm stays as the plan has it; from
//! then on it is planned anew with the fall known.

use crate::delays::new_rules;
use crate::replan::{Foresight, Replanner, Tried};
use num_traits::Zero;
use rearguard::Observer;
use rearguard_check::{Rule, Verdict};
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;
use rearguard_report::Difference;
use rearguard_words::Message;

/// What is to be tried.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loss {
    pub site: SiteId,
    /// The day on which it falls: by that evening all must be out.
    pub on: Date,
    /// The day on which that becomes known.
    pub alarm: Date,
}

/// What becomes of the site, and of the mission.
#[derive(Clone, Debug)]
pub struct Fall {
    pub plan: Plan,
    /// The plan keeps every rule.
    pub kept: bool,
    /// Still there on the night of the fall.
    pub people: i64,
    pub vehicles: i64,
    pub teu: i64,
    /// Against the plan without the loss.
    pub more: Option<Difference>,
    /// What breaks that did not break before, each with its first violation.
    pub broken: Vec<(Rule, Message)>,
    /// Clauses that break with it.
    pub clauses: Vec<String>,
    /// Everyone who may not stay is out on that day.
    pub last_out: Option<Date>,
    /// What leaves the site from the alarm to the fall.
    pub leaving: Leaving,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Leaving {
    pub movements: i64,
    pub people: i64,
    pub vehicles: i64,
    pub teu: i64,
    pub items: i64,
    pub value: Exact,
    /// Sold or given away there meanwhile.
    pub disposed: i64,
}

/// The answer of a drill.
#[derive(Clone, Debug)]
pub struct Drill {
    /// The mission with the loss.
    pub mission: Mission,
    pub site: String,
    pub loss: Loss,
    /// On the site on the night before the alarm: people, vehicles, TEU.
    pub there: [i64; 3],
    /// Everyone is out on that day if nothing falls.
    pub last_out: Option<Date>,
    /// The plan goes on as if nothing were known.
    pub untouched: Fall,
    /// Planned anew from the alarm.
    pub planned: Fall,
    pub foresight: Foresight,
    pub stopped: bool,
}

impl Drill {
    /// Dollars of property that planning anew saves.
    pub fn saved(&self) -> Option<Exact> {
        Some(&self.untouched.more.as_ref()?.property_lost - &self.planned.more.as_ref()?.property_lost)
    }
}

/// Takes a site away from a plan. `None` where the mission cannot hold the loss.
pub fn drill(
    mission: &Mission,
    plan: &Plan,
    loss: Loss,
    foresight: Foresight,
    observer: &dyn Observer,
) -> Option<Drill> {
    // What is known on the day of the alarm counts, and the loss is known then.
    let known_on = foresight.known_on.map(|date| date.max(loss.alarm));
    let bench = Replanner::new(Foresight { known_on, ..foresight }, observer);
    let fallen = Mission::assemble(with_loss(mission, loss)).ok()?;
    let before = bench.judge(mission, plan);
    let scene = Scene { mission: &fallen, loss, before: &before };
    let untouched = bench.judge(&fallen, plan);
    let planned = bench.onward(&fallen, plan, loss.alarm, known_on);
    let planned = if planned.worse_than(&untouched) { untouched.clone() } else { planned };
    let night = mission.day(loss.alarm).saturating_sub(1);
    Some(Drill {
        site: mission.sites[loss.site].site.clone(),
        loss,
        there: at_site(&before, loss.site, night),
        last_out: last_out(mission, &before),
        untouched: scene.fall(untouched),
        planned: scene.fall(planned),
        mission: fallen.clone(),
        foresight,
        stopped: bench.stopped(),
    })
}

/// The same tables with the site lost on that day, and nothing arriving there or
/// leaving it from the next.
fn with_loss(mission: &Mission, loss: Loss) -> MissionTables {
    let mut tables = mission.tables().clone();
    let fall = Window {
        subject: Subject::Site(loss.site),
        from: mission.day(loss.on),
        to: mission.last_day(),
        capacity: Decimal::ONE,
        days_factor: Decimal::ONE,
        hazard_factor: Decimal::ONE,
        reason: None,
        known_from: Some(loss.alarm),
        direction: None,
        lost: true,
    };
    if fall.from < fall.to {
        let after = Window { from: fall.from + 1, capacity: Decimal::ZERO, lost: false, ..fall.clone() };
        tables.windows.push(after);
    }
    tables.windows.push(fall);
    tables
}

/// People, vehicles and TEU at the site on a night; before day 0 those of the
/// first night.
fn at_site(tried: &Tried, site: SiteId, night: Day) -> [i64; 3] {
    let Some(ledger) = &tried.review.ledger else { return [0; 3] };
    let at = usize::try_from(night).unwrap_or(0);
    [&ledger.people_at, &ledger.vehicles_at, &ledger.teu_at]
        .map(|sites| sites.get(site.index()).and_then(|nights| nights.get(at)).copied().unwrap_or(0))
}

/// The day on which the last of those who may not stay is out.
fn last_out(mission: &Mission, tried: &Tried) -> Option<Date> {
    let inside = &tried.review.ledger.as_ref()?.inside_beyond_stay;
    match inside.iter().rposition(|&people| people > 0) {
        Some(night) if night + 1 < inside.len() => Some(mission.date(night as Day + 1)),
        Some(_) => None,
        None => Some(mission.start),
    }
}

struct Scene<'a> {
    mission: &'a Mission,
    loss: Loss,
    before: &'a Tried,
}

impl Scene<'_> {
    fn fall(&self, tried: Tried) -> Fall {
        let night = self.mission.day(self.loss.on);
        let [people, vehicles, teu] = at_site(&tried, self.loss.site, night);
        let more = tried.score().zip(self.before.score()).map(|(after, before)| Difference::between(after, before));
        Fall {
            kept: tried.review.kept(),
            people,
            vehicles,
            teu,
            more,
            broken: self.broken(&tried),
            clauses: self.clauses(&tried),
            last_out: last_out(self.mission, &tried),
            leaving: self.leaving(&tried.plan),
            plan: tried.plan,
        }
    }

    fn broken(&self, tried: &Tried) -> Vec<(Rule, Message)> {
        let first = |rule: Rule| {
            let found = tried.review.violations.iter().find(|violation| violation.rule == rule)?;
            Some((rule, found.message.clone()))
        };
        new_rules(tried, self.before).into_iter().filter_map(first).collect()
    }

    fn clauses(&self, tried: &Tried) -> Vec<String> {
        let verdicts = tried.review.clauses.iter().zip(&self.before.review.clauses);
        let breaks =
            verdicts.filter(|(now, before)| now.verdict == Verdict::Broken && before.verdict != Verdict::Broken);
        breaks.map(|(now, _)| self.mission.clauses[now.clause].id.clone()).collect()
    }

    /// From the day of the alarm to that of the fall.
    fn leaving(&self, plan: &Plan) -> Leaving {
        let mut sum = Leaving { value: Exact::zero(), ..Leaving::default() };
        let days = self.loss.alarm..=self.loss.on;
        for movement in plan.movements.iter().filter(|m| days.contains(&m.depart) && !m.manifest.is_empty()) {
            let Some(leg) = self.mission.leg(&movement.leg) else { continue };
            let (from, _) = self.mission.ends(leg, Direction::of(movement.reverse));
            if from == self.loss.site {
                sum.movements += 1;
                movement.manifest.iter().for_each(|row| self.add(&mut sum, row));
            }
        }
        let site = &self.mission.sites[self.loss.site].site;
        let there = plan.disposals.iter().filter(|d| d.site == *site && days.contains(&d.on) && d.how != "destroy");
        sum.disposed = there.map(|disposal| disposal.quantity).sum();
        sum
    }

    fn add(&self, sum: &mut Leaving, row: &ManifestRow) {
        match row {
            ManifestRow::Unit { unit, people, vehicles, teu } => {
                sum.people += people;
                sum.vehicles += vehicles;
                sum.teu += teu;
                if let Some(unit) = self.mission.unit(unit).map(|id| &self.mission.units[id]) {
                    sum.value +=
                        whole(*vehicles) * exact(unit.vehicle_value) + whole(*teu) * exact(unit.container_value);
                }
            }
            ManifestRow::Asset { asset, quantity } => {
                sum.items += quantity;
                if let Some(asset) = self.mission.asset(asset).map(|id| &self.mission.assets[id]) {
                    sum.value += whole(*quantity) * exact(asset.value_each);
                }
            }
            ManifestRow::Supply { .. } => {}
        }
    }
}
