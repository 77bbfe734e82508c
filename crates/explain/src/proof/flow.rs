//! How much can be out by a day: a greatest flow through places and days. Every
//! capacity is what the tables allow at the very most, so the flow is never
//! less than what a plan could carry.

use rearguard_model::*;
use std::collections::VecDeque;

/// Beyond this many arcs the question is not asked.
const MOST_ARCS: usize = 600_000;
/// As good as no limit.
const UNBOUNDED: i64 = 1 << 50;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Load {
    People,
    Vehicles,
    Teu,
}

pub(crate) struct Network<'a> {
    mission: &'a Mission,
    last: Day,
    /// Head, capacity left; an arc and its reverse lie side by side.
    arcs: Vec<(usize, i64)>,
    from: Vec<Vec<usize>>,
    exits: Vec<SiteId>,
    /// By site: the last possible closing day; nothing leaves after it.
    closing: Vec<Day>,
}

impl<'a> Network<'a> {
    /// From the first day to `last`, the day by which all must be at an exit.
    pub fn new(mission: &'a Mission, last: Day) -> Network<'a> {
        let nodes = 2 + mission.sites.len() * (last.max(0) as usize + 1);
        let closing = mission.sites.ids().map(|site| last_closing(mission, site)).collect();
        Network { mission, last, arcs: Vec::new(), from: vec![Vec::new(); nodes], exits: Vec::new(), closing }
    }

    const SOURCE: usize = 0;
    const SINK: usize = 1;

    fn node(&self, site: SiteId, day: Day) -> usize {
        2 + site.index() * (self.last as usize + 1) + day as usize
    }

    fn arc(&mut self, from: usize, to: usize, capacity: i64) {
        self.from[from].push(self.arcs.len());
        self.arcs.push((to, capacity));
        self.from[to].push(self.arcs.len());
        self.arcs.push((from, 0));
    }

    /// So much is at a place and may leave from that day on.
    pub fn put(&mut self, site: SiteId, ready: Day, amount: i64) {
        if (0..=self.last).contains(&ready) && amount > 0 {
            let node = self.node(site, ready);
            self.arc(Self::SOURCE, node, amount);
        }
    }

    /// What arrives there is out.
    pub fn leave_at(&mut self, exit: SiteId) {
        if !self.exits.contains(&exit) {
            self.exits.push(exit);
        }
    }

    /// How much of `needed` can be out; `None` where the network is too large to say.
    pub fn carried(mut self, calendar: &Calendar, load: Load, needed: i64) -> Option<i64> {
        if self.last < 0 {
            return Some(0);
        }
        let days = self.last as usize + 1;
        if days * (self.mission.sites.len() + 2 * self.mission.legs.len()) > MOST_ARCS {
            return None;
        }
        for site in self.mission.sites.ids() {
            for day in 0..self.last.min(self.closing[site.index()]) {
                let (today, tomorrow) = (self.node(site, day), self.node(site, day + 1));
                self.arc(today, tomorrow, UNBOUNDED);
            }
        }
        for exit in self.exits.clone() {
            let end = self.node(exit, self.last);
            self.arc(end, Self::SINK, UNBOUNDED);
        }
        for leg in self.mission.legs.ids() {
            for direction in Direction::BOTH {
                self.travel(calendar, load, leg, direction);
            }
        }
        Some(self.greatest(needed))
    }

    fn travel(&mut self, calendar: &Calendar, load: Load, leg: LegId, direction: Direction) {
        let (from, to) = self.mission.ends(leg, direction);
        if self.mission.sites[from].kind == SiteKind::Exit {
            return;
        }
        let wait = if self.mission.sites[to].kind == SiteKind::Exit { 0 } else { self.mission.handling(to) };
        let first = Day::try_from(self.mission.legs[leg].clearance_days).unwrap_or(Day::MAX);
        for day in first..=self.last.min(self.closing[from.index()]) {
            let Some(arrival) = calendar.arrival(self.mission, leg, direction, day) else { continue };
            if arrival >= self.closing[to.index()] {
                continue;
            }
            let ready = arrival.saturating_add(wait);
            let capacity = room(self.mission, calendar, load, leg, direction, day);
            if ready <= self.last && capacity > 0 {
                let (tail, head) = (self.node(from, day), self.node(to, ready));
                self.arc(tail, head, capacity);
            }
        }
    }

    /// The greatest flow, but no more than is asked for (Dinic's method).
    fn greatest(&mut self, needed: i64) -> i64 {
        let mut total = 0;
        while total < needed {
            let Some(level) = self.levels() else { break };
            let mut next = vec![0; self.from.len()];
            while let Some(pushed) = self.push(&level, &mut next) {
                total += pushed;
            }
        }
        total.min(needed)
    }

    fn levels(&self) -> Option<Vec<u32>> {
        let mut level = vec![u32::MAX; self.from.len()];
        level[Self::SOURCE] = 0;
        let mut queue = VecDeque::from([Self::SOURCE]);
        while let Some(at) = queue.pop_front() {
            for &arc in &self.from[at] {
                let (to, left) = self.arcs[arc];
                if left > 0 && level[to] == u32::MAX {
                    level[to] = level[at] + 1;
                    queue.push_back(to);
                }
            }
        }
        (level[Self::SINK] != u32::MAX).then_some(level)
    }

    /// Sends along one path of rising levels; without recursion, because a
    /// path may be as long as the mission.
    fn push(&mut self, level: &[u32], next: &mut [usize]) -> Option<i64> {
        let mut path: Vec<usize> = Vec::new();
        let mut at = Self::SOURCE;
        while at != Self::SINK {
            let found = self.from[at][next[at]..].iter().position(|&arc| {
                let (to, left) = self.arcs[arc];
                left > 0 && level[to] == level[at] + 1
            });
            match found {
                Some(skipped) => {
                    next[at] += skipped;
                    let arc = self.from[at][next[at]];
                    path.push(arc);
                    at = self.arcs[arc].0;
                }
                None => {
                    next[at] = self.from[at].len();
                    let back = path.pop()?;
                    at = self.arcs[back ^ 1].0;
                    next[at] += 1;
                }
            }
        }
        let least = path.iter().map(|&arc| self.arcs[arc].1).min()?;
        for arc in path {
            self.arcs[arc].1 -= least;
            self.arcs[arc ^ 1].1 = self.arcs[arc ^ 1].1.saturating_add(least);
        }
        Some(least)
    }
}

/// The last day on which a place may close by its own date or a clause's; K1
/// lets nothing arrive on it or depart after it.
pub(super) fn last_closing(mission: &Mission, site: SiteId) -> Day {
    if !mission.must_close(site) {
        return Day::MAX;
    }
    let asked = |c: &&Clause| c.kind == ClauseKind::CloseSite && c.site == Some(site);
    let clauses = mission.clauses.rows().iter().filter(asked).filter_map(|c| c.by);
    clauses.chain(mission.sites[site].close_by).min().unwrap_or(Day::MAX)
}

/// The most that can depart on a leg that day.
pub(super) fn room(
    mission: &Mission,
    calendar: &Calendar,
    load: Load,
    leg: LegId,
    direction: Direction,
    day: Day,
) -> i64 {
    let contracted = calendar.contracted(mission, leg, direction, day);
    let contracted = match load {
        Load::People => contracted.people,
        Load::Vehicles => contracted.vehicles,
        Load::Teu => contracted.teu,
    };
    let fleets = mission.fleets.ids().map(|fleet| fleet_room(mission, calendar, load, fleet, leg, direction, day));
    let mut own = fleets.fold(0, i64::saturating_add);
    if mission.legs[leg].mode == Mode::Road {
        own = own.saturating_add(self_driven(mission, load));
        if calendar.convoys(mission, leg, direction, day) == 0 {
            own = 0;
        }
    }
    contracted.saturating_add(own)
}

/// What rides in, or is, vehicles that drive themselves.
fn self_driven(mission: &Mission, load: Load) -> i64 {
    let units = mission.units.rows().iter().any(|u| u.vehicles > 0 && (load == Load::Vehicles || u.seats > 0));
    let assets = mission.assets.rows().iter().any(|a| a.self_drive && a.quantity > 0);
    if load != Load::Teu && (units || assets) { UNBOUNDED } else { 0 }
}

/// Room of each vehicle or sortie of a fleet.
pub(super) fn each(fleet: &Fleet, load: Load) -> i64 {
    match load {
        Load::People => fleet.seats,
        Load::Vehicles => fleet.vehicles,
        Load::Teu => fleet.teu,
    }
}

/// Whether a fleet may serve a leg.
pub(super) fn serves(mission: &Mission, fleet: &Fleet, leg: LegId) -> bool {
    let row = &mission.legs[leg];
    let at_base = fleet.kind != FleetKind::Shuttle || fleet.base == row.from || fleet.base == row.to;
    fleet.mode == row.mode && at_base && fleet.legs.as_ref().is_none_or(|legs| legs.contains(&leg))
}

fn fleet_room(
    mission: &Mission,
    calendar: &Calendar,
    load: Load,
    id: FleetId,
    leg: LegId,
    direction: Direction,
    day: Day,
) -> i64 {
    let fleet = &mission.fleets[id];
    if !serves(mission, fleet, leg) {
        return 0;
    }
    let count = match fleet.kind {
        FleetKind::Circulating => calendar.fleet_count(mission, id, day),
        FleetKind::Shuttle => calendar.sorties_on_leg(mission, id, leg, direction, day),
    };
    count.saturating_mul(each(fleet, load))
}
