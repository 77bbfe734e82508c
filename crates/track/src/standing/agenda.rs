//! What must be asked for, decided or done in the week that begins today.

use super::View;
use rearguard_model::quantile::lognormal_days;
use rearguard_model::*;
use rearguard_words::Message;

/// A week, today included.
const WEEK: Day = 7;

/// Something to do by a day.
#[derive(Clone, PartialEq, Debug)]
pub struct Duty {
    pub by: Date,
    pub kind: DutyKind,
    /// A clearance, movement, unit or asset, site or task.
    pub subject: String,
    /// The day has passed.
    pub overdue: bool,
    pub message: Message,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DutyKind {
    /// Ask for a permission, so that the answer comes in time.
    Ask,
    /// Give the host state its notice of a movement.
    Notice,
    /// Decide on a disposal whose lead time begins.
    Decide,
    Depart,
    Dispose,
    Step,
    Transfer,
    Close,
}

impl DutyKind {
    pub fn word(self) -> &'static str {
        match self {
            DutyKind::Ask => "ask",
            DutyKind::Notice => "notice",
            DutyKind::Decide => "decide",
            DutyKind::Depart => "depart",
            DutyKind::Dispose => "dispose",
            DutyKind::Step => "step",
            DutyKind::Transfer => "transfer",
            DutyKind::Close => "close",
        }
    }
}

pub(super) fn agenda(view: &View) -> Vec<Duty> {
    let mut duties = permissions(view);
    duties.extend(movements(view));
    duties.extend(disposals(view));
    duties.extend(sites(view));
    duties.sort_by(|a, b| (a.by, a.kind, &a.subject).cmp(&(b.by, b.kind, &b.subject)));
    duties
}

impl View<'_> {
    fn this_week(&self, day: Day) -> bool {
        (self.today..self.today + WEEK).contains(&day)
    }
    fn duty(&self, kind: DutyKind, by: Day, subject: &str, fill: impl FnOnce(Message) -> Message) -> Duty {
        let by_date = self.mission.date(by);
        let message = Message::new(format!("track-duty-{}", kind.word())).text("subject", subject).date("by", by_date);
        let overdue = by < self.today;
        Duty { by: by_date, kind, subject: subject.to_owned(), overdue, message: fill(message) }
    }
    /// Planned movements that have not departed and may still.
    fn to_come(&self) -> impl Iterator<Item = (&crate::facts::Travel, Day)> {
        let planned = self.planned.travels.iter().filter(|travel| !self.facts.reported.contains(&travel.id));
        planned.map(|travel| (travel, travel.departed.max(self.today)))
    }
}

/// Permissions that nobody has asked for, as late as they can be asked.
fn permissions(view: &View) -> Vec<Duty> {
    let mut duties = Vec::new();
    for (_, row) in view.mission.clearances.iter() {
        if row.asked.is_some() || row.granted.is_some() || row.refused.is_some() {
            continue;
        }
        let uses = |travel: &crate::facts::Travel| match row.subject {
            Subject::Leg(leg) => travel.leg == leg,
            Subject::Site(site) => travel.from == site || travel.to == site,
            Subject::Fleet(fleet) => travel.fleets.iter().any(|(used, _)| *used == fleet),
            Subject::Mode(mode) => view.mission.legs[travel.leg].mode == mode,
        };
        let covered = |day: Day| row.from.is_none_or(|from| from <= day) && row.to.is_none_or(|to| day <= to);
        let first = view.to_come().filter(|(travel, day)| uses(travel) && covered(*day)).min_by_key(|(_, day)| *day);
        let Some((travel, day)) = first else { continue };
        let by = day - lead_days(view.mission, row);
        if by < view.today + WEEK {
            duties.push(view.duty(DutyKind::Ask, by, &row.clearance, |m| {
                m.text("movement", &travel.id).date("departs", view.mission.date(day))
            }));
        }
    }
    duties
}

/// Days from asking to the answer, by the quantile that the mission plans on.
fn lead_days(mission: &Mission, row: &Clearance) -> Day {
    let number = |value: Decimal| value.to_string().parse().unwrap_or(0.0);
    let Some(median) = row.lead_p50.map(number) else { return 0 };
    let late = row.lead_p90.map_or(median, number);
    lognormal_days(median, late, number(mission.plan_on), 1.0) as Day
}

fn movements(view: &View) -> Vec<Duty> {
    let mut duties = Vec::new();
    for (travel, day) in view.to_come() {
        let leg = &view.mission.legs[travel.leg];
        let route = |m: Message| m.text("leg", &leg.leg);
        // What should have left already stands under what is late.
        if view.this_week(travel.departed) {
            duties.push(view.duty(DutyKind::Depart, day, &travel.id, route));
        }
        let notice = day.saturating_sub(leg.clearance_days as Day);
        if leg.clearance_days > 0 && view.this_week(notice) {
            let departs = view.mission.date(day);
            duties.push(view.duty(DutyKind::Notice, notice, &travel.id, |m| route(m).date("departs", departs)));
        }
    }
    duties
}

fn disposals(view: &View) -> Vec<Duty> {
    let mut duties = Vec::new();
    for row in view.plan.disposals.iter().filter(|row| row.on >= view.on) {
        let day = view.mission.day(row.on);
        let owner = row.unit.as_ref().or(row.asset.as_ref()).unwrap_or(&row.site);
        let about = |m: Message| m.text("site", &row.site).count("quantity", row.quantity);
        if view.this_week(day) {
            duties.push(view.duty(DutyKind::Dispose, day, owner, about));
        }
        let asset = row.asset.as_deref().and_then(|name| view.mission.asset(name));
        let lead = asset.map_or(0, |asset| view.mission.assets[asset].disposal_days as Day);
        let decide = day.saturating_sub(lead);
        if lead > 0 && view.this_week(decide) {
            duties.push(view.duty(DutyKind::Decide, decide, owner, |m| about(m).date("on", row.on)));
        }
    }
    duties
}

fn sites(view: &View) -> Vec<Duty> {
    let mut duties = Vec::new();
    for row in &view.plan.steps {
        let day = view.mission.day(row.start);
        if view.this_week(day) {
            duties.push(view.duty(DutyKind::Step, day, &row.site, |m| m.text("step", &row.step)));
        }
    }
    for row in &view.plan.transfers {
        let day = view.mission.day(row.on);
        if view.this_week(day) {
            duties.push(view.duty(DutyKind::Transfer, day, &row.task, |m| m));
        }
    }
    for row in &view.plan.closures {
        let day = view.mission.day(row.on);
        if view.this_week(day) {
            duties.push(view.duty(DutyKind::Close, day, &row.site, |m| m));
        }
    }
    duties
}
