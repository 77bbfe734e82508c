//! What can be changed by degrees: one lorry more, a road open two days
//! earlier, a date a week later.

use crate::answer::Change;
use crate::constraint::{Constraint, give_time_after, subject};
use crate::permission::{grant, hold_earlier, holds_from};
use rearguard_model::*;
use rearguard_words::Message;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Lever {
    /// Vehicles or aircraft more.
    Fleet(FleetId),
    Team(TeamId),
    /// Contracted people, vehicles or TEU a day more.
    Seats(LegId),
    Slots(LegId),
    Teu(LegId),
    /// Convoys a day more.
    Convoys(LegId),
    /// Days by which a closure ends earlier.
    WindowEnd(WindowId),
    /// Days by which a closure begins later.
    WindowStart(WindowId),
    /// Days by which a clause's date is later.
    Date(ClauseId),
    /// People more in a guard limit.
    Limit(ClauseId),
    CloseBy(SiteId),
    CloseFrom(SiteId),
    LeaveBy(UnitId),
    LeaveFrom(UnitId),
    /// Guards fewer.
    Guard(SiteId),
    /// People more in an escort unit.
    Escort(UnitId),
    /// Days of notice fewer.
    Notice(LegId),
    Beds(SiteId),
    Yard(SiteId),
    DisposalRate(SiteId),
    Station(StationId),
    /// Days by which a permission holds earlier, and longer.
    PermissionFrom(ClearanceId),
    PermissionUntil(ClearanceId),
    /// A refused permission is granted.
    PermissionGranted(ClearanceId),
}

impl Lever {
    /// The levers that weaken a constraint.
    pub fn of(constraint: Constraint, t: &MissionTables) -> Vec<Lever> {
        match constraint {
            Constraint::Beds(id) => vec![Lever::Beds(id)],
            Constraint::Yard(id) => vec![Lever::Yard(id)],
            Constraint::DisposalRate(id) => vec![Lever::DisposalRate(id)],
            Constraint::Station(id) => vec![Lever::Station(id)],
            Constraint::Notice(id) => vec![Lever::Notice(id)],
            Constraint::Escort(_) => {
                t.units.iter().filter(|(_, u)| u.roles.has(Role::Escort)).map(|(id, _)| Lever::Escort(id)).collect()
            }
            Constraint::Convoys(id) => vec![Lever::Convoys(id)],
            Constraint::LegCapacity(id) => capacity(id, &t.legs[id]),
            Constraint::Fleet(id) => vec![Lever::Fleet(id)],
            Constraint::Team(id) => vec![Lever::Team(id)],
            Constraint::Guard(id) => vec![Lever::Guard(id)],
            Constraint::LeaveFrom(id) => vec![Lever::LeaveFrom(id)],
            Constraint::CloseFrom(id) => vec![Lever::CloseFrom(id)],
            Constraint::Window(id) => vec![Lever::WindowEnd(id), Lever::WindowStart(id)],
            Constraint::LeaveBy(id) => vec![Lever::LeaveBy(id)],
            Constraint::CloseBy(id) => vec![Lever::CloseBy(id)],
            Constraint::Clause(id) if t.clauses[id].kind == ClauseKind::GuardLimit => vec![Lever::Limit(id)],
            Constraint::Clause(id) if t.clauses[id].by.is_some() => vec![Lever::Date(id)],
            Constraint::Clearance(id) => permission(id, t),
            Constraint::Clause(_) | Constraint::HardTask(_) => Vec::new(),
        }
    }

    /// The greatest change that means anything.
    pub fn most(self, t: &MissionTables) -> i64 {
        let people: i64 = t.units.rows().iter().map(|u| u.personnel).sum();
        match self {
            Lever::Fleet(_) | Lever::Slots(_) | Lever::Teu(_) | Lever::DisposalRate(_) | Lever::Station(_) => 1_000,
            Lever::Team(_) => 100,
            Lever::Convoys(_) => 20,
            Lever::Seats(_) | Lever::Limit(_) | Lever::Beds(_) | Lever::Escort(_) => people.max(1),
            Lever::Yard(_) => 100_000,
            Lever::WindowEnd(id) | Lever::WindowStart(id) => {
                i64::from(t.windows[id].to.saturating_sub(t.windows[id].from)).saturating_add(1)
            }
            Lever::Date(_) | Lever::CloseBy(_) | Lever::LeaveBy(_) => 366,
            Lever::CloseFrom(id) => i64::from(t.sites[id].close_from.unwrap_or(0)),
            Lever::LeaveFrom(id) => i64::from(t.units[id].leave_from.unwrap_or(0)),
            Lever::Guard(id) => t.sites[id].guard,
            Lever::Notice(id) => i64::from(t.legs[id].clearance_days),
            Lever::PermissionFrom(id) => i64::from(holds_from(t, id)),
            Lever::PermissionUntil(id) => {
                let last = day::day_of(t.start, t.end);
                i64::from(t.clearances[id].to.map_or(0, |to| last.saturating_sub(to).max(0)))
            }
            Lever::PermissionGranted(_) => 1,
        }
    }

    /// Changes the tables by so much.
    pub fn apply(self, by: i64, t: &mut MissionTables) {
        let days = Day::try_from(by).unwrap_or(Day::MAX);
        match self {
            Lever::Fleet(id) => add(&mut t.fleets[id].count, by),
            Lever::Team(id) => add(&mut t.teams[id].count, by),
            Lever::Seats(id) => add(&mut t.legs[id].people_per_day, by),
            Lever::Slots(id) => add(&mut t.legs[id].vehicles_per_day, by),
            Lever::Teu(id) => add(&mut t.legs[id].teu_per_day, by),
            Lever::Convoys(id) => add(&mut t.legs[id].convoys_per_day, by),
            Lever::WindowEnd(id) => t.windows[id].to = t.windows[id].to.saturating_sub(days),
            Lever::WindowStart(id) => t.windows[id].from = t.windows[id].from.saturating_add(days),
            Lever::Date(id) => later_date(t, id, days),
            Lever::Limit(id) => t.clauses[id].strength = t.clauses[id].strength.map(|n| n.saturating_add(by)),
            Lever::CloseBy(id) => shift(&mut t.sites[id].close_by, days),
            Lever::CloseFrom(id) => shift(&mut t.sites[id].close_from, -days),
            Lever::LeaveBy(id) => shift(&mut t.units[id].leave_by, days),
            Lever::LeaveFrom(id) => shift(&mut t.units[id].leave_from, -days),
            Lever::Guard(id) => t.sites[id].guard = t.sites[id].guard.saturating_sub(by).max(0),
            Lever::Escort(id) => add(&mut t.units[id].personnel, by),
            Lever::Notice(id) => {
                let fewer = u32::try_from(by).unwrap_or(u32::MAX);
                t.legs[id].clearance_days = t.legs[id].clearance_days.saturating_sub(fewer);
            }
            Lever::Beds(id) => shift_count(&mut t.sites[id].beds, by),
            Lever::Yard(id) => shift_count(&mut t.sites[id].yard_teu, by),
            Lever::DisposalRate(id) => shift_count(&mut t.sites[id].disposals_per_day, by),
            Lever::Station(id) => add(&mut t.stations[id].per_day, by),
            Lever::PermissionFrom(id) => hold_earlier(t, id, days),
            Lever::PermissionUntil(id) => shift(&mut t.clearances[id].to, days),
            Lever::PermissionGranted(id) => grant(t, id),
        }
    }

    /// Its kind as files name it.
    pub fn kind(self) -> &'static str {
        match self {
            Lever::Fleet(_) => "fleet",
            Lever::Team(_) => "team",
            Lever::Seats(_) => "people_per_day",
            Lever::Slots(_) => "vehicles_per_day",
            Lever::Teu(_) => "teu_per_day",
            Lever::Convoys(_) => "convoys_per_day",
            Lever::WindowEnd(_) => "window_end",
            Lever::WindowStart(_) => "window_start",
            Lever::Date(_) => "date",
            Lever::Limit(_) => "guard_limit",
            Lever::CloseBy(_) => "close_by",
            Lever::CloseFrom(_) => "close_from",
            Lever::LeaveBy(_) => "leave_by",
            Lever::LeaveFrom(_) => "leave_from",
            Lever::Guard(_) => "guard",
            Lever::Escort(_) => "escort",
            Lever::Notice(_) => "notice",
            Lever::Beds(_) => "beds",
            Lever::Yard(_) => "yard",
            Lever::DisposalRate(_) => "disposals_per_day",
            Lever::Station(_) => "station",
            Lever::PermissionFrom(_) => "permission_from",
            Lever::PermissionUntil(_) => "permission_until",
            Lever::PermissionGranted(_) => "permission_granted",
        }
    }

    pub fn name(self, t: &MissionTables) -> String {
        match self {
            Lever::Fleet(id) => t.fleets[id].fleet.clone(),
            Lever::Team(id) => t.teams[id].team.clone(),
            Lever::Seats(id) | Lever::Slots(id) | Lever::Teu(id) | Lever::Convoys(id) | Lever::Notice(id) => {
                t.legs[id].leg.clone()
            }
            Lever::WindowEnd(id) | Lever::WindowStart(id) => subject(t, t.windows[id].subject),
            Lever::Date(id) | Lever::Limit(id) => t.clauses[id].id.clone(),
            Lever::CloseBy(id)
            | Lever::CloseFrom(id)
            | Lever::Guard(id)
            | Lever::Beds(id)
            | Lever::Yard(id)
            | Lever::DisposalRate(id) => t.sites[id].site.clone(),
            Lever::LeaveBy(id) | Lever::LeaveFrom(id) | Lever::Escort(id) => t.units[id].unit.clone(),
            Lever::Station(id) => t.stations[id].station.clone(),
            Lever::PermissionFrom(id) | Lever::PermissionUntil(id) | Lever::PermissionGranted(id) => {
                t.clearances[id].clearance.clone()
            }
        }
    }

    /// The date that the change makes of one, where it is about a date.
    fn becomes(self, t: &MissionTables) -> Option<Date> {
        let day = match self {
            Lever::WindowEnd(id) => Some(t.windows[id].to),
            Lever::WindowStart(id) => Some(t.windows[id].from),
            Lever::Date(id) => t.clauses[id].by,
            Lever::CloseBy(id) => t.sites[id].close_by,
            Lever::CloseFrom(id) => t.sites[id].close_from,
            Lever::LeaveBy(id) => t.units[id].leave_by,
            Lever::LeaveFrom(id) => t.units[id].leave_from,
            Lever::PermissionFrom(id) | Lever::PermissionGranted(id) => Some(holds_from(t, id)),
            Lever::PermissionUntil(id) => t.clearances[id].to,
            _ => None,
        };
        day.map(|day| day::date_of(t.start, day))
    }

    /// The change in words and figures.
    pub(crate) fn change(self, by: i64, mission: &Mission) -> Change {
        let mut changed = mission.tables().clone();
        self.apply(by, &mut changed);
        let name = self.name(&changed);
        let becomes = self.becomes(&changed);
        let mut says = Message::new(format!("explain-change-{}", self.kind().replace('_', "-")));
        says = says.text("name", &name).count("count", by);
        if let Some(date) = becomes {
            says = says.date("date", date);
        }
        Change { kind: self.kind(), name, by, becomes, says }
    }
}

fn permission(id: ClearanceId, t: &MissionTables) -> Vec<Lever> {
    if t.clearances[id].refused.is_some() {
        return vec![Lever::PermissionGranted(id)];
    }
    let all = [Lever::PermissionFrom(id), Lever::PermissionUntil(id)];
    all.into_iter().filter(|lever| lever.most(t) > 0).collect()
}

fn capacity(id: LegId, leg: &Leg) -> Vec<Lever> {
    let kinds = [
        (leg.people_per_day, Lever::Seats(id)),
        (leg.vehicles_per_day, Lever::Slots(id)),
        (leg.teu_per_day, Lever::Teu(id)),
    ];
    kinds.into_iter().filter(|kind| kind.0 > 0).map(|kind| kind.1).collect()
}

fn add(count: &mut i64, by: i64) {
    *count = count.saturating_add(by);
}

fn shift(day: &mut Option<Day>, by: Day) {
    *day = day.map(|day| day.saturating_add(by));
}

fn shift_count(count: &mut Option<i64>, by: i64) {
    *count = count.map(|count| count.saturating_add(by));
}

fn later_date(t: &mut MissionTables, id: ClauseId, days: Day) {
    let Some(by) = t.clauses[id].by else { return };
    let later = by.saturating_add(days);
    if later > day::day_of(t.start, t.end) {
        give_time_after(t, later);
    }
    t.clauses[id].by = Some(later);
}
