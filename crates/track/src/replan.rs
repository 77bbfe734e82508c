//! A new plan from a day on: what the planner is given, what comes out of it,
//! and what it changes and why. The planner itself is elsewhere.

mod changes;
mod disposals;
mod leftovers;
mod polish;
mod redate;
mod say;

pub use changes::{Account, Changes, Reason, ReplannedMovement, changes};
pub use disposals::DisposalChange;
pub use say::{changes_json, changes_text};

use crate::freeze::{Carried, Dropped, DroppedPart, Frozen, carry_over, freeze};
use crate::happened::{check_from, plan_as_happened};
use crate::known::mission_as_known;
use crate::log::History;
use rearguard_check::{Review, Rule, Verdict, Violation};
use rearguard_model::canonical::digest;
use rearguard_model::*;
use rearguard_words::Message;
use std::collections::{BTreeMap, BTreeSet};

/// What a new plan starts from on a day.
#[derive(Clone, Debug)]
pub struct Ground {
    /// The first day that is planned anew.
    pub on: Date,
    /// The mission as it is known on that day.
    pub mission: Mission,
    pub calendar: Calendar,
    pub old: Plan,
    pub log: History,
    /// The old plan with its past as it happened, and what cannot go as planned on
    /// a later day where that is possible: what the planner plans around.
    pub happened: Plan,
    pub frozen: Frozen,
    /// What of the old plan cannot stay as it is, and why.
    pub dropped: Vec<Dropped>,
    /// Movements that have departed and that the planner would take for ones to
    /// come: they stay as they are.
    pub pinned: Vec<String>,
    /// Sites of which nothing planned has to change.
    pub untouched: Vec<String>,
    /// Of the mission's own tables, without what the log knows.
    mission_digest: String,
}

impl Ground {
    pub fn new(mission: &Mission, old: &Plan, log: &History, on: Date) -> Ground {
        let known = mission_as_known(mission, log, on);
        let calendar = Calendar::new(&known, Some(on));
        let frozen = freeze(&known, &calendar, old, log, on);
        let carried = carry_over(&known, &calendar, old, log, &frozen);
        let mut happened = plan_as_happened(&known, &calendar, old, log, on);
        let ids: BTreeSet<&str> = carried.plan.movements.iter().map(|row| row.id.as_str()).collect();
        happened.movements.retain(|row| frozen.movements.contains_key(&row.id) || ids.contains(row.id.as_str()));
        for row in happened.movements.iter_mut().filter(|row| !frozen.movements.contains_key(&row.id)) {
            // With what of its load will be there.
            let carried = carried.plan.movements.iter().find(|kept| kept.id == row.id);
            *row = carried.cloned().unwrap_or_else(|| row.clone());
        }
        happened.disposals.retain(|row| row.on < on || carried.plan.disposals.contains(row));
        let gone = frozen.movements.keys().cloned().collect();
        let happened =
            redate::redate((&known, &calendar), [old, old], happened, &carried.dropped, &gone, on, redate::WORK);
        let late = |row: &&Movement| row.depart >= on && frozen.movements.contains_key(&row.id);
        Ground {
            on,
            untouched: untouched(&known, old, &carried),
            dropped: carried.dropped,
            pinned: happened.movements.iter().filter(late).map(|row| row.id.clone()).collect(),
            calendar,
            old: old.clone(),
            log: log.clone(),
            happened,
            frozen,
            mission_digest: digest(mission),
            mission: known,
        }
    }

    /// The new plan: the past as the old plan has it (the log says how it really
    /// was), the rest as the planner made it.
    pub fn finish(&self, made: &Plan) -> Plan {
        let gone = |id: &String| self.frozen.movements.contains_key(id);
        let past = self.old.movements.iter().filter(|row| gone(&row.id));
        let ahead = made.movements.iter().filter(|row| row.depart >= self.on && !gone(&row.id));
        let ahead = self.as_before(ahead.cloned().collect());
        Plan {
            movements: past.cloned().chain(ahead).collect(),
            disposals: self.disposals(made),
            steps: made.steps.iter().map(|row| self.old_step(row)).collect(),
            transfers: made.transfers.iter().map(|row| self.old_transfer(row)).collect(),
            closures: made.closures.iter().map(|row| self.old_closure(row)).collect(),
            mission_digest: Some(self.mission_digest.clone()),
            as_of: Some(self.on),
            log_digest: self.frozen.log_digest.clone(),
            ..made.clone()
        }
    }

    /// What the checker says of it from that day on, with the host state's
    /// notice and lead times asked of all that the old plan does not hold.
    pub fn judge(&self, made: &Plan) -> Review {
        let plan = self.finish(made);
        let mut review = check_from(&self.mission, &self.calendar, &plan, &self.log, self.on);
        add(&mut review, too_soon(&self.mission, &self.old, &plan, self.on));
        review
    }

    /// A movement that the planner has cut in two, and that together is what the
    /// old plan has, is what the old plan has.
    fn as_before(&self, mut ahead: Vec<Movement>) -> Vec<Movement> {
        let old: BTreeMap<&str, &Movement> = self.old.movements.iter().map(|row| (row.id.as_str(), row)).collect();
        let whole: Vec<&Movement> = ahead
            .iter()
            .filter_map(|row| old.get(row.id.as_str()).copied())
            .filter(|old| !ahead.contains(old))
            .collect();
        for old_row in whole {
            let first = ahead.iter().position(|row| row.id == old_row.id);
            let second = first.and_then(|first| {
                let adds_up = |row: &Movement| {
                    !old.contains_key(row.id.as_str()) && sum(&ahead[first], row) == sum(old_row, &nothing(old_row))
                };
                ahead.iter().position(adds_up)
            });
            if let (Some(first), Some(second)) = (first, second) {
                ahead[first] = old_row.clone();
                ahead.remove(second);
            }
        }
        ahead
    }

    /// What was disposed of as the old plan has it; what is to come as made.
    fn disposals(&self, made: &Plan) -> Vec<Disposal> {
        let alike = |a: &Disposal, b: &Disposal| (&a.site, &a.unit, &a.asset) == (&b.site, &b.unit, &b.asset);
        let done = |row: &&Disposal| {
            row.on < self.on && self.happened.disposals.iter().any(|gone| gone.on < self.on && alike(gone, row))
        };
        let past = self.old.disposals.iter().filter(done);
        past.chain(made.disposals.iter().filter(|row| row.on >= self.on)).cloned().collect()
    }

    fn old_step(&self, row: &PlannedStep) -> PlannedStep {
        let same = |old: &&PlannedStep| (&old.site, &old.step) == (&row.site, &row.step) && old.start < self.on;
        self.old.steps.iter().find(same).filter(|_| row.start < self.on).unwrap_or(row).clone()
    }
    fn old_transfer(&self, row: &Transfer) -> Transfer {
        let same = |old: &&Transfer| old.task == row.task && old.on < self.on;
        self.old.transfers.iter().find(same).filter(|_| row.on < self.on).unwrap_or(row).clone()
    }
    fn old_closure(&self, row: &Closure) -> Closure {
        let same = |old: &&Closure| old.site == row.site && old.on < self.on;
        self.old.closures.iter().find(same).filter(|_| row.on < self.on).unwrap_or(row).clone()
    }
}

/// Where, when, and what of everything two movements carry together; `None`
/// where they do not go together.
type Together = Option<(String, bool, Date, BTreeMap<String, i64>)>;

fn sum(a: &Movement, b: &Movement) -> Together {
    let together = (&a.leg, a.reverse, a.depart) == (&b.leg, b.reverse, b.depart);
    let mut all: BTreeMap<String, i64> = BTreeMap::new();
    let mut add = |what: String, n: i64| *all.entry(what).or_default() += n;
    for row in [a, b] {
        for aboard in &row.manifest {
            match aboard {
                ManifestRow::Unit { unit, people, vehicles, teu } => {
                    for (kind, n) in [("people", people), ("vehicles", vehicles), ("teu", teu)] {
                        add(format!("{kind} {unit}"), *n);
                    }
                }
                ManifestRow::Asset { asset, quantity } => add(format!("asset {asset}"), *quantity),
                ManifestRow::Supply { teu } => add("supply".to_owned(), *teu),
            }
        }
        row.fleets.iter().for_each(|used| add(format!("fleet {}", used.fleet), used.count));
        row.escort.iter().for_each(|detail| add(format!("escort {}", detail.unit), detail.people));
        for (kind, n) in
            [("people", row.contracted.people), ("vehicles", row.contracted.vehicles), ("teu", row.contracted.teu)]
        {
            add(format!("contracted {kind}"), n);
        }
    }
    all.retain(|_, n| *n != 0);
    together.then(|| (a.leg.clone(), a.reverse, a.depart, all))
}

/// A movement that goes along with another and carries nothing.
fn nothing(with: &Movement) -> Movement {
    Movement { leg: with.leg.clone(), reverse: with.reverse, depart: with.depart, ..Movement::default() }
}

/// Sites whose people and things nothing that had to go would have moved.
fn untouched(mission: &Mission, old: &Plan, carried: &Carried) -> Vec<String> {
    let mut touched: BTreeSet<SiteId> = BTreeSet::new();
    let home = |name: &String| {
        let unit = mission.unit(name).map(|unit| mission.units[unit].site);
        unit.or_else(|| mission.asset(name).map(|asset| mission.assets[asset].site))
    };
    for row in &carried.dropped {
        match row.what {
            DroppedPart::Movement => {
                let movement = old.movements.iter().find(|old| old.id == row.subject);
                // What a movement still takes is not touched by what it lacks.
                let kept = carried.plan.movements.iter().find(|kept| kept.id == row.subject);
                let stays = |aboard: &&ManifestRow| kept.is_some_and(|kept| kept.manifest.contains(aboard));
                let load = movement.into_iter().flat_map(|movement| &movement.manifest);
                for aboard in load.filter(|aboard| !stays(aboard)) {
                    let name = match aboard {
                        ManifestRow::Unit { unit, .. } => Some(unit),
                        ManifestRow::Asset { asset, .. } => Some(asset),
                        ManifestRow::Supply { .. } => None,
                    };
                    touched.extend(name.and_then(home));
                }
                // An empty column fetches from where it goes.
                let fetched = movement.filter(|movement| movement.manifest.is_empty());
                let leg = fetched.and_then(|movement| Some((mission.leg(&movement.leg)?, movement.reverse)));
                touched.extend(leg.map(|(leg, reverse)| mission.ends(leg, Direction::of(reverse)).1));
            }
            DroppedPart::Disposal => touched.extend(home(&row.subject)),
            DroppedPart::Closure => touched.extend(mission.site(&row.subject)),
            DroppedPart::Step => {
                touched.extend(row.subject.split(' ').next().and_then(|site| mission.site(site)));
            }
            DroppedPart::Transfer => touched.extend(mission.task(&row.subject).map(|task| mission.tasks[task].site)),
        }
    }
    let names = mission.sites.iter().filter(|(site, _)| !touched.contains(site));
    names.map(|(_, row)| row.site.clone()).collect()
}

/// New movements that leave before the host state has had its notice, and new
/// disposals before their lead time, both counted from `on` (rules N4 and D1).
/// What the plan before holds has had them: the notice is for a leg, a direction
/// and a day, and covers no more than was announced.
pub fn too_soon(mission: &Mission, before: &Plan, plan: &Plan, on: Date) -> Vec<Violation> {
    let today = mission.day(on);
    let (announced, asked) = (loads(before), loads(plan));
    let mut found = Vec::new();
    for row in plan.movements.iter().filter(|row| row.depart >= on) {
        let way = (row.leg.as_str(), row.reverse, row.depart);
        let fits = |old: &[i64; 3]| asked[&way].iter().zip(old).all(|(new, old)| new <= old);
        if announced.get(&way).is_some_and(fits) {
            continue;
        }
        let Some(leg) = mission.leg(&row.leg) else { continue };
        let notice = mission.legs[leg].clearance_days as Day;
        if mission.day(row.depart) < today.saturating_add(notice) {
            let place = mission.sites[mission.ends(leg, Direction::of(row.reverse)).0].site.clone();
            let about = Message::new("check-n4-early").text("leg", &row.leg);
            let first = mission.date(today.saturating_add(notice));
            found.push(violation(Rule::N4, &row.id, place, row.depart, first, about));
        }
    }
    for row in plan.disposals.iter().filter(|row| row.on >= on && !before.disposals.contains(row)) {
        let Some(asset) = row.asset.as_deref().and_then(|name| mission.asset(name)) else { continue };
        let first = today.saturating_add(mission.assets[asset].disposal_days as Day);
        if mission.day(row.on) < first {
            let name = &mission.assets[asset].asset;
            let about = Message::new("check-d1-lead-time");
            found.push(violation(Rule::D1, name, row.site.clone(), row.on, mission.date(first), about));
        }
    }
    found
}

/// People, vehicles with lorries, and TEU with asset items of a leg, direction and day.
fn loads(plan: &Plan) -> BTreeMap<(&str, bool, Date), [i64; 3]> {
    let mut loads: BTreeMap<(&str, bool, Date), [i64; 3]> = BTreeMap::new();
    for row in &plan.movements {
        let load = loads.entry((row.leg.as_str(), row.reverse, row.depart)).or_default();
        for aboard in &row.manifest {
            let amounts = match aboard {
                ManifestRow::Unit { people, vehicles, teu, .. } => [*people, *vehicles, *teu],
                ManifestRow::Asset { quantity, .. } => [0, 0, *quantity],
                ManifestRow::Supply { teu } => [0, 0, *teu],
            };
            for (sum, amount) in load.iter_mut().zip(amounts) {
                *sum = sum.saturating_add(amount);
            }
        }
        load[1] = row.fleets.iter().fold(load[1], |sum, used| sum.saturating_add(used.count));
    }
    loads
}

fn violation(rule: Rule, subject: &str, place: String, day: Date, first: Date, about: Message) -> Violation {
    let needed = Message::new("check-from").date("date", first);
    let found = Message::new("check-date").date("date", day);
    let when = Message::new("check-when-day").date("date", day);
    Violation {
        rule,
        clause: None,
        subject: subject.to_owned(),
        message: about
            .text("subject", subject)
            .text("place", &place)
            .said("when", when)
            .said("needed", needed.clone())
            .said("found", found.clone()),
        place: Some(place),
        day: Some(day),
        last_day: Some(day),
        needed,
        found,
    }
}

/// Puts further violations into a review.
pub fn add(review: &mut Review, further: Vec<Violation>) {
    for violation in further {
        if let Some((_, verdict)) = review.rules.iter_mut().find(|(rule, _)| *rule == violation.rule) {
            *verdict = Verdict::Broken;
        }
        review.violations.push(violation);
    }
    review.violations.sort_by(|a, b| (a.rule, a.day, &a.subject).cmp(&(b.rule, b.day, &b.subject)));
}
