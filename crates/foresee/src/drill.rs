//! "This hub must be empty in so many days": what can be saved, what is lost,
//! which clauses break. The past up to the alarm stays as the plan has it; from
//! then on it is planned anew with the fall known.

use crate::delays::new_rules;
use crate::limits::{Leftover, Limit, Ways};
use crate::replan::{Foresight, Replanner, Tried};
use crate::rounds::Rounds;
use num_traits::Zero;
use rearguard::Observer;
use rearguard_check::{Rule, Verdict};
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;
use rearguard_report::Difference;
use rearguard_words::Message;

/// Ways to plan on from the alarm.
const STARTS: u64 = 3;

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
    /// What is left there, by unit and asset.
    pub leftovers: Vec<Leftover>,
    /// What holds it there, for each kind of thing and way out.
    pub limits: Vec<Limit>,
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
    /// Tasks of the site that the fall cuts short, with their clauses.
    pub tasks: Vec<(String, Option<String>)>,
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
    drill_counted(mission, plan, loss, foresight, (observer, &Rounds::default()))
}

/// The same with somebody who counts the planning runs. Cut short, it tells the
/// best plan found by then.
pub fn drill_counted(
    mission: &Mission,
    plan: &Plan,
    loss: Loss,
    foresight: Foresight,
    (observer, rounds): (&dyn Observer, &Rounds),
) -> Option<Drill> {
    // What is known on the day of the alarm counts, and the loss is known then.
    let known_on = foresight.known_on.map(|date| date.max(loss.alarm));
    let bench = Replanner::counted(Foresight { known_on, ..foresight }, observer, rounds);
    bench.expect(STARTS);
    let fallen = Mission::assemble(with_loss(mission, loss)).ok()?;
    let before = bench.judge(mission, plan);
    let scene = Scene { mission: &fallen, loss, known_on, before: &before };
    let cut = cut_off(mission, plan, loss);
    let untouched = bench.judge(&fallen, &cut);
    let planned = onward(&bench, &fallen, plan, &cut, loss);
    let planned = if planned.worse_than(&untouched) { untouched.clone() } else { planned };
    let night = mission.day(loss.alarm).saturating_sub(1);
    Some(Drill {
        site: mission.sites[loss.site].site.clone(),
        loss,
        tasks: cut_short(mission, loss),
        there: at_site(&before, loss.site, night),
        last_out: last_out(mission, &before),
        untouched: scene.fall(untouched),
        planned: scene.fall(planned),
        mission: fallen.clone(),
        foresight,
        stopped: bench.stopped(),
    })
}

/// The same tables with the site lost on that day, nothing arriving there or
/// leaving it from the next, and its tasks at an end the night before: nobody can
/// keep them up there, and people left behind do not either.
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
    let last = fall.from.saturating_sub(1);
    for task in tables.tasks.rows_mut().iter_mut().filter(|task| task.site == loss.site) {
        task.until = task.until.min(last);
    }
    tables.windows.push(fall);
    tables
}

/// The best of three ways to plan on from the alarm: with all of the plan to
/// come, without what it does at the site from then on, and with its past alone.
fn onward(bench: &Replanner, fallen: &Mission, plan: &Plan, cut: &Plan, loss: Loss) -> Tried {
    let whole = Plan { transfers: cut.transfers.clone(), ..plan.clone() };
    let elsewhere = without(fallen, &whole, loss.alarm, Some(loss.site));
    let past = without(fallen, &whole, loss.alarm, None);
    let tried =
        [whole, elsewhere, past].map(|start| bench.onward(fallen, &start, loss.alarm, bench.foresight.known_on));
    let [first, others @ ..] = tried;
    others.into_iter().fold(first, |best, other| if best.worse_than(&other) { other } else { best })
}

/// The plan without what it does from a day on, at one site or anywhere.
pub(crate) fn without(mission: &Mission, plan: &Plan, from: Date, at: Option<SiteId>) -> Plan {
    let named = |name: &str| at.is_none_or(|site| mission.sites[site].site == *name);
    let moves = |movement: &Movement| match (mission.leg(&movement.leg), at) {
        (Some(leg), Some(site)) => mission.legs[leg].from == site || mission.legs[leg].to == site,
        _ => true,
    };
    let mut plan = plan.clone();
    plan.movements.retain(|movement| movement.depart < from || !moves(movement));
    plan.disposals.retain(|disposal| disposal.on < from || !named(&disposal.site));
    plan.steps.retain(|step| step.start < from || !named(&step.site));
    plan.closures.retain(|closure| closure.on < from || !named(&closure.site));
    plan
}

fn cut_short(mission: &Mission, loss: Loss) -> Vec<(String, Option<String>)> {
    let fall = mission.day(loss.on);
    let cut = mission.tasks.rows().iter().filter(|task| task.site == loss.site && task.until >= fall);
    let clause = |task: &Task| task.clause.map(|id| mission.clauses[id].id.clone());
    cut.map(|task| (task.task.clone(), clause(task))).collect()
}

/// The plan without what can no longer happen: departures from the site after
/// its fall, arrivals there, and handing over its tasks.
fn cut_off(mission: &Mission, plan: &Plan, loss: Loss) -> Plan {
    let calendar = Calendar::new(mission, None);
    let possible = |movement: &Movement| {
        let Some(leg) = mission.leg(&movement.leg) else { return true };
        let direction = Direction::of(movement.reverse);
        let (from, to) = mission.ends(leg, direction);
        let depart = mission.day(movement.depart);
        let arrive = depart.saturating_add(calendar.transit(mission, leg, direction, depart));
        let fall = mission.day(loss.on);
        let too_late = from == loss.site && depart > fall || to == loss.site && arrive > fall;
        !too_late
    };
    let kept_up = |transfer: &&Transfer| {
        let here = mission.task(&transfer.task).is_some_and(|task| mission.tasks[task].site == loss.site);
        !here || transfer.on < loss.on
    };
    Plan {
        movements: plan.movements.iter().filter(|m| possible(m)).cloned().collect(),
        transfers: plan.transfers.iter().filter(kept_up).cloned().collect(),
        ..plan.clone()
    }
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
    known_on: Option<Date>,
    before: &'a Tried,
}

impl Scene<'_> {
    fn fall(&self, tried: Tried) -> Fall {
        let night = self.mission.day(self.loss.on);
        let [people, vehicles, teu] = at_site(&tried, self.loss.site, night);
        let calendar = Calendar::new(self.mission, self.known_on);
        let ways = Ways {
            mission: self.mission,
            calendar: &calendar,
            loss: self.loss,
            known_on: self.known_on,
            tried: &tried,
        };
        let leftovers = ways.left();
        let limits = ways.limits(&leftovers);
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
            leftovers,
            limits,
            plan: self.signed(tried),
        }
    }

    /// With the digest of the mission that has the loss, and its score.
    fn signed(&self, tried: Tried) -> Plan {
        Plan {
            mission_digest: Some(rearguard::digest(self.mission)),
            score: tried.review.score,
            bound: None,
            ..tried.plan
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
