//! What can be relaxed: things that people decide. Travel times, stock and the
//! map are not among them.

use crate::answer::Cause;
use rearguard_model::*;
use rearguard_words::Message;

/// A constraint of the tables that somebody could lift.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Constraint {
    Beds(SiteId),
    Yard(SiteId),
    DisposalRate(SiteId),
    Station(StationId),
    /// Notice that the host state needs before a leg is used.
    Notice(LegId),
    /// Permission rows of the host state.
    Clearance(ClearanceId),
    /// Escort that the convoys of a leg need.
    Escort(LegId),
    /// Convoys a day and vehicles in each.
    Convoys(LegId),
    /// Contracted capacity.
    LegCapacity(LegId),
    Fleet(FleetId),
    Team(TeamId),
    Guard(SiteId),
    HardTask(TaskId),
    LeaveFrom(UnitId),
    CloseFrom(SiteId),
    Window(WindowId),
    LeaveBy(UnitId),
    CloseBy(SiteId),
    /// The date or the strength of a clause.
    Clause(ClauseId),
}

/// So many times as much is as good as no limit.
const PLENTY: i64 = 100;
/// Days that a relaxed date has at least, where the mission ends before.
const MORE_DAYS: Day = 120;

/// Every constraint of the mission, the most technical first: where one of
/// several can be named, the later ones are.
pub fn constraints(mission: &Mission) -> Vec<Constraint> {
    let mut all = Vec::new();
    let t = mission.tables();
    all.extend(t.sites.iter().filter(|(_, s)| s.beds.is_some()).map(|(id, _)| Constraint::Beds(id)));
    all.extend(t.sites.iter().filter(|(_, s)| s.yard_teu.is_some()).map(|(id, _)| Constraint::Yard(id)));
    all.extend(
        t.sites.iter().filter(|(_, s)| s.disposals_per_day.is_some()).map(|(id, _)| Constraint::DisposalRate(id)),
    );
    all.extend(t.stations.ids().map(Constraint::Station));
    all.extend(t.legs.iter().filter(|(_, l)| l.clearance_days > 0).map(|(id, _)| Constraint::Notice(id)));
    all.extend(t.clearances.ids().map(Constraint::Clearance));
    let roads = || t.legs.iter().filter(|(_, l)| l.mode == Mode::Road).map(|(id, _)| id);
    all.extend(roads().filter(|&id| !t.legs[id].escort_per_vehicle.is_zero()).map(Constraint::Escort));
    all.extend(roads().map(Constraint::Convoys));
    let contracted = |l: &Leg| l.people_per_day > 0 || l.vehicles_per_day > 0 || l.teu_per_day > 0;
    all.extend(t.legs.iter().filter(|(_, l)| contracted(l)).map(|(id, _)| Constraint::LegCapacity(id)));
    all.extend(t.fleets.ids().map(Constraint::Fleet));
    all.extend(t.teams.ids().map(Constraint::Team));
    all.extend(t.sites.iter().filter(|(_, s)| s.guard > 0).map(|(id, _)| Constraint::Guard(id)));
    all.extend(t.tasks.iter().filter(|(_, task)| task.hard).map(|(id, _)| Constraint::HardTask(id)));
    all.extend(t.units.iter().filter(|(_, u)| u.leave_from.is_some()).map(|(id, _)| Constraint::LeaveFrom(id)));
    all.extend(t.sites.iter().filter(|(_, s)| s.close_from.is_some()).map(|(id, _)| Constraint::CloseFrom(id)));
    all.extend(t.windows.iter().filter(|(_, w)| restricts(w)).map(|(id, _)| Constraint::Window(id)));
    all.extend(t.units.iter().filter(|(_, u)| u.leave_by.is_some()).map(|(id, _)| Constraint::LeaveBy(id)));
    all.extend(t.sites.iter().filter(|(_, s)| s.close_by.is_some()).map(|(id, _)| Constraint::CloseBy(id)));
    all.extend(t.clauses.iter().filter(|(_, c)| binds(c)).map(|(id, _)| Constraint::Clause(id)));
    all
}

/// Whether a window can stand in the way; one that only changes the danger cannot.
fn restricts(window: &Window) -> bool {
    window.capacity < Decimal::ONE || window.days_factor > Decimal::ONE || window.lost
}

fn binds(clause: &Clause) -> bool {
    match clause.kind {
        ClauseKind::WithdrawPersonnel
        | ClauseKind::WithdrawProperty
        | ClauseKind::CloseSite
        | ClauseKind::TransferTasks => clause.by.is_some(),
        ClauseKind::GuardLimit => clause.strength.is_some(),
        ClauseKind::CeaseOperations => clause.from.is_some(),
        _ => false,
    }
}

impl Constraint {
    /// Takes it away.
    pub fn relax(self, t: &mut MissionTables) {
        match self {
            Constraint::Beds(id) => t.sites[id].beds = None,
            Constraint::Yard(id) => t.sites[id].yard_teu = None,
            Constraint::DisposalRate(id) => t.sites[id].disposals_per_day = None,
            Constraint::Station(id) => more(&mut t.stations[id].per_day),
            Constraint::Notice(id) => t.legs[id].clearance_days = 0,
            Constraint::Clearance(id) => grant(&mut t.clearances[id]),
            Constraint::Escort(id) => t.legs[id].escort_per_vehicle = Decimal::ZERO,
            Constraint::Convoys(id) => {
                more(&mut t.legs[id].convoys_per_day);
                t.legs[id].convoy_max = None;
                t.legs[id].convoy_min = 1;
            }
            Constraint::LegCapacity(id) => relax_capacity(&mut t.legs[id]),
            Constraint::Fleet(id) => relax_fleet(&mut t.fleets[id]),
            Constraint::Team(id) => {
                more(&mut t.teams[id].count);
                t.teams[id].from = None;
                t.teams[id].to = None;
            }
            Constraint::Guard(id) => t.sites[id].guard = 0,
            Constraint::HardTask(id) => t.tasks[id].hard = false,
            Constraint::LeaveFrom(id) => t.units[id].leave_from = None,
            Constraint::CloseFrom(id) => t.sites[id].close_from = None,
            Constraint::Window(id) => lift(&mut t.windows[id]),
            Constraint::LeaveBy(id) => t.units[id].leave_by = None,
            Constraint::CloseBy(id) => t.sites[id].close_by = None,
            Constraint::Clause(id) => relax_clause(t, id),
        }
    }

    /// Its kind as files name it.
    pub fn kind(self) -> &'static str {
        match self {
            Constraint::Beds(_) => "beds",
            Constraint::Yard(_) => "yard",
            Constraint::DisposalRate(_) => "disposal_rate",
            Constraint::Station(_) => "station",
            Constraint::Notice(_) => "notice",
            Constraint::Clearance(_) => "clearance",
            Constraint::Escort(_) => "escort",
            Constraint::Convoys(_) => "convoys",
            Constraint::LegCapacity(_) => "leg_capacity",
            Constraint::Fleet(_) => "fleet",
            Constraint::Team(_) => "team",
            Constraint::Guard(_) => "guard",
            Constraint::HardTask(_) => "task",
            Constraint::LeaveFrom(_) => "leave_from",
            Constraint::CloseFrom(_) => "close_from",
            Constraint::Window(_) => "window",
            Constraint::LeaveBy(_) => "leave_by",
            Constraint::CloseBy(_) => "close_by",
            Constraint::Clause(_) => "clause",
        }
    }

    /// The name of its row; a window's is its subject.
    pub fn name(self, t: &MissionTables) -> String {
        match self {
            Constraint::Beds(id)
            | Constraint::Yard(id)
            | Constraint::DisposalRate(id)
            | Constraint::Guard(id)
            | Constraint::CloseFrom(id)
            | Constraint::CloseBy(id) => t.sites[id].site.clone(),
            Constraint::Station(id) => t.stations[id].station.clone(),
            Constraint::Notice(id) | Constraint::Escort(id) | Constraint::Convoys(id) | Constraint::LegCapacity(id) => {
                t.legs[id].leg.clone()
            }
            Constraint::Clearance(id) => t.clearances[id].clearance.clone(),
            Constraint::Fleet(id) => t.fleets[id].fleet.clone(),
            Constraint::Team(id) => t.teams[id].team.clone(),
            Constraint::HardTask(id) => t.tasks[id].task.clone(),
            Constraint::LeaveFrom(id) | Constraint::LeaveBy(id) => t.units[id].unit.clone(),
            Constraint::Window(id) => subject(t, t.windows[id].subject),
            Constraint::Clause(id) => t.clauses[id].id.clone(),
        }
    }

    pub(crate) fn cause(self, mission: &Mission, verified: bool) -> Cause {
        let t = mission.tables();
        let mut says = Message::new(format!("explain-cause-{}", self.kind().replace('_', "-")));
        says = says.text("name", self.name(t));
        let dated = |says: Message, day: Option<Day>| says.date("date", mission.date(day.unwrap_or(0)));
        says = match self {
            Constraint::Window(id) => {
                let window = &t.windows[id];
                says.date("from", mission.date(window.from))
                    .date("to", mission.date(window.to))
                    .text("reason", window.reason.as_deref().unwrap_or("–"))
            }
            Constraint::Clause(id) => self::clause(mission, id),
            Constraint::CloseFrom(id) => dated(says, t.sites[id].close_from),
            Constraint::CloseBy(id) => dated(says, t.sites[id].close_by),
            Constraint::LeaveFrom(id) => dated(says, t.units[id].leave_from),
            Constraint::LeaveBy(id) => dated(says, t.units[id].leave_by),
            Constraint::Fleet(id) => says.count("count", t.fleets[id].count),
            Constraint::Team(id) => says.count("count", t.teams[id].count),
            Constraint::Guard(id) => says.count("count", t.sites[id].guard),
            Constraint::Notice(id) => says.count("count", i64::from(t.legs[id].clearance_days)),
            _ => says,
        };
        Cause { kind: self.kind(), name: self.name(t), says, verified }
    }
}

/// `leg:kidal-gao`, `mode:road` …
pub(crate) fn subject(t: &MissionTables, subject: Subject) -> String {
    match subject {
        Subject::Leg(id) => format!("leg:{}", t.legs[id].leg),
        Subject::Site(id) => format!("site:{}", t.sites[id].site),
        Subject::Fleet(id) => format!("fleet:{}", t.fleets[id].fleet),
        Subject::Mode(mode) => format!("mode:{}", mode.word()),
    }
}

fn clause(mission: &Mission, id: ClauseId) -> Message {
    let clause = &mission.clauses[id];
    let says = |what: &str| Message::new(format!("explain-cause-clause-{what}")).text("name", &clause.id);
    match (clause.strength.filter(|_| clause.kind == ClauseKind::GuardLimit), clause.by.or(clause.from)) {
        (Some(strength), _) => says("limit").count("count", strength),
        (None, Some(day)) => says("date").text("kind", clause.kind.word()).date("date", mission.date(day)),
        (None, None) => says("other"),
    }
}

fn more(count: &mut i64) {
    *count = count.saturating_mul(PLENTY).max(*count);
}

fn relax_capacity(leg: &mut Leg) {
    more(&mut leg.people_per_day);
    more(&mut leg.vehicles_per_day);
    more(&mut leg.teu_per_day);
}

fn relax_fleet(fleet: &mut Fleet) {
    more(&mut fleet.count);
    fleet.from = None;
    fleet.to = None;
}

/// As if it had been granted from the start, for good.
fn grant(clearance: &mut Clearance) {
    clearance.granted = Some(0);
    clearance.refused = None;
    clearance.from = None;
    clearance.to = None;
}

/// The danger that a window brings stays.
fn lift(window: &mut Window) {
    window.capacity = Decimal::ONE;
    window.days_factor = Decimal::ONE;
    window.lost = false;
}

fn relax_clause(t: &mut MissionTables, id: ClauseId) {
    if t.clauses[id].kind == ClauseKind::GuardLimit {
        t.clauses[id].strength = Some(t.units.rows().iter().map(|u| u.personnel).sum());
        return;
    }
    match t.clauses[id].kind {
        ClauseKind::CeaseOperations => t.clauses[id].from = None,
        // The mission itself lasts as long as its people and property are there.
        ClauseKind::WithdrawPersonnel | ClauseKind::WithdrawProperty => {
            give_time_after(t, t.clauses[id].by.unwrap_or(0));
            t.clauses[id].by = Some(day::day_of(t.start, t.end));
        }
        _ => t.clauses[id].by = Some(day::day_of(t.start, t.end)),
    }
}

/// Lets the mission last long enough after a day that a date can be moved. A
/// window to the old end lasts to the new one.
pub(crate) fn give_time_after(t: &mut MissionTables, day: Day) {
    let last = day::day_of(t.start, t.end);
    let wanted = day.saturating_add(MORE_DAYS);
    if wanted <= last {
        return;
    }
    t.end = day::date_of(t.start, wanted);
    for window in t.windows.rows_mut().iter_mut().filter(|window| window.to >= last) {
        window.to = wanted;
    }
}
