//! People: each unit's cheapest way through places and days at given prices.
//!
//! A night at a place costs the person's day and the place's hazard, less what
//! the night earns there: standing guard, covering a community, serving a
//! task. A hop costs its charge and the price of a seat. Nights under way are
//! free; lateness is paid at once by the day on which the way ends.
//!
//! Costs are kept as *potentials*: what the best way from a place and day on
//! costs, plus all nights at that place before that day. Waiting then changes
//! nothing, and a hop costs one number by day, the same for all who have the
//! same roles, but for their own cost per night.

use super::layout::{Family, Layout};
use super::network::{Network, Web};
use super::problem::*;

/// What people with the same roles pay.
struct Fares {
    /// By day and place: the nights before it, without the person's own cost.
    nights: Vec<i64>,
    /// By day and hop: going, and escorting a convoy and turning round.
    go: Vec<i64>,
    turn: Vec<i64>,
}

impl Fares {
    fn of(problem: &Problem, network: &Network, layout: &Layout, prices: &[i64], roles: [bool; 4]) -> Fares {
        let cells = network.days * network.hops;
        let nights = nights(problem, layout, prices, roles);
        let mut fares = Fares { nights, go: vec![NEVER; cells], turn: Vec::new() };
        if roles[ESCORT] {
            fares.turn = vec![NEVER; cells];
        }
        for (hop, row) in problem.hops.iter().enumerate() {
            for day in (0..network.days).filter(|&day| network.open(day, hop)) {
                let at = network.at(day, hop);
                let before = fares.nights[day * network.places + row.from];
                let (arrive, _) = network.times(day, hop);
                let escorting = if roles[ESCORT] { prices[layout.at(Family::Escorts, hop, day)] } else { 0 };
                if network.offered(SEATS, day, hop) {
                    let there = fares.nights[arrive * network.places + row.to];
                    let fare = row.charge[SEATS] + prices[layout.room(SEATS, hop, day)] - escorting;
                    fares.go[at] = before - there + fare;
                }
                if let Some(back) = turned(problem, network, hop, day).filter(|_| roles[ESCORT]) {
                    let after = fares.nights[back * network.places + row.from];
                    fares.turn[at] = before - after + row.hazard[day] / row.detail - escorting;
                }
            }
        }
        fares
    }
}

/// What the nights before each day cost at each place, added up.
fn nights(problem: &Problem, layout: &Layout, prices: &[i64], roles: [bool; 4]) -> Vec<i64> {
    let places = problem.places.len();
    let mut sums = vec![0; (problem.days + 1) * places];
    for (place, row) in problem.places.iter().enumerate().filter(|(_, p)| !p.exit) {
        let earning = earning(problem, layout, place, roles);
        let beds = layout.row(Family::Beds, place);
        for night in 0..problem.days {
            let earned: i64 = earning.iter().map(|from| prices[from + night]).sum();
            let paid = row.hazard + prices[beds + night];
            sums[(night + 1) * places + place] = sums[night * places + place] + paid - earned;
        }
    }
    sums
}

/// The rows of prices that people with these roles earn at a place.
fn earning(problem: &Problem, layout: &Layout, place: usize, roles: [bool; 4]) -> Vec<usize> {
    let mut rows = Vec::new();
    if roles[GUARD] {
        rows.push(layout.row(Family::Guard, place));
    }
    if roles[PROTECT] {
        rows.push(layout.row(Family::Cover, place));
    }
    let duties = problem.places[place].duties.iter().filter(|&&d| problem.duties[d].counts(roles));
    rows.extend(duties.map(|&d| layout.row(Family::Duty, d)));
    rows
}

/// When a detail that escorts a convoy is back, where one may.
fn turned(problem: &Problem, network: &Network, hop: usize, day: usize) -> Option<usize> {
    let row = &problem.hops[hop];
    if !row.road || row.detail == 0 || !network.open(day, hop) {
        return None;
    }
    let (arrive, _) = network.times(day, hop);
    let back = day + (2 * (arrive - day)).max(1);
    (back < problem.days).then_some(back)
}

/// Stays the night.
const NIGHT: u32 = u32::MAX;
/// Is released.
const OUT: u32 = u32::MAX - 1;
/// Added to a hop: escorts there and back.
const TURN: u32 = 1 << 24;

/// What people of one kind may use, whatever the prices.
struct Means {
    web: Web,
    /// By entry of the web's places: the hops on which a detail may escort.
    turns: Vec<Vec<usize>>,
    /// Places where a way may end with the plan.
    ends: Vec<bool>,
}

impl Means {
    /// `forced`: even where there is no way out at all, a way that ends inside.
    fn of(problem: &Problem, network: &Network, kind: &Kind, homes: &[usize], forced: bool) -> Means {
        let ends: Vec<bool> =
            problem.places.iter().map(|p| !p.exit && (forced || (kind.stays && p.last_stay))).collect();
        let out = |place: usize| kind.exits[place] || ends[place] || kind.released_from.is_some();
        let leads: Vec<bool> = (0..problem.places.len()).map(out).collect();
        let usable = |hop: usize| kind.admitted[hop] && network.ever_offered(SEATS, hop);
        let web = Web::of(problem, homes, &leads, usable);
        let escorts = |&&hop: &&usize| {
            kind.escort && kind.admitted[hop] && (0..network.days).any(|d| turned(problem, network, hop, d).is_some())
        };
        let turns = |&(place, _): &(usize, _)| problem.leaving[place].iter().filter(escorts).copied().collect();
        let turns = web.places.iter().map(turns).collect();
        Means { web, turns, ends }
    }
}

/// People of one kind with their homes.
struct Folk<'a> {
    kind: &'a Kind,
    groups: Vec<&'a Group>,
    roles: usize,
    means: Means,
    /// Where those without a way out are taken to stay.
    forced: Option<Means>,
}

/// All people, with what does not depend on prices.
pub(super) struct People<'a> {
    folks: Vec<Folk<'a>>,
    roles: Vec<[bool; 4]>,
}

impl<'a> People<'a> {
    pub fn of(problem: &'a Problem, network: &Network) -> People<'a> {
        let mut people = People { folks: Vec::new(), roles: Vec::new() };
        for (index, kind) in problem.kinds.iter().enumerate() {
            let groups: Vec<&Group> = problem.units.iter().filter(|u| u.kind == index && u.people > 0).collect();
            if groups.is_empty() {
                continue;
            }
            let roles = people.roles.iter().position(|r| *r == kind.roles()).unwrap_or(people.roles.len());
            if roles == people.roles.len() {
                people.roles.push(kind.roles());
            }
            let homes: Vec<usize> = groups.iter().map(|g| g.home).collect();
            let means = Means::of(problem, network, kind, &homes, false);
            let stuck = |home: &usize| !problem.places[*home].exit && !means.web.places.iter().any(|(p, _)| p == home);
            let forced = homes.iter().any(stuck).then(|| Means::of(problem, network, kind, &homes, true));
            people.folks.push(Folk { kind, groups, roles, means, forced });
        }
        people
    }

    /// All people at these prices.
    pub fn value(
        &self,
        problem: &Problem,
        network: &Network,
        layout: &Layout,
        prices: &[i64],
        slope: &mut [f64],
    ) -> i128 {
        let mut sum = 0;
        for (index, &roles) in self.roles.iter().enumerate() {
            let fares = Fares::of(problem, network, layout, prices, roles);
            for folk in self.folks.iter().filter(|f| f.roles == index) {
                let ways = Ways::new(problem, network, &fares, folk.kind, &folk.means);
                let never = folk.groups.iter().any(|g| ways.from(g.home) >= NEVER / 2);
                let forced = folk.forced.as_ref().filter(|_| never);
                let inside = forced.map(|means| Ways::new(problem, network, &fares, folk.kind, means));
                for group in &folk.groups {
                    let own = match &inside {
                        Some(inside) if ways.from(group.home) >= NEVER / 2 => inside,
                        _ => &ways,
                    };
                    // Without any way no plan keeps the rules; nothing is claimed.
                    if own.from(group.home) < NEVER / 2 {
                        sum += i128::from(group.people) * i128::from(own.from(group.home));
                        own.trace(layout, group, slope);
                    }
                }
            }
        }
        sum
    }
}

/// The cheapest ways of one kind of people from every place and day on.
struct Ways<'a> {
    problem: &'a Problem,
    network: &'a Network,
    kind: &'a Kind,
    /// By day and place: the potential, and what is done then.
    best: Vec<i64>,
    choice: Vec<u32>,
}

impl<'a> Ways<'a> {
    fn new(problem: &'a Problem, network: &'a Network, fares: &Fares, kind: &'a Kind, means: &Means) -> Ways<'a> {
        let cells = (network.days + 1) * network.places;
        let mut ways = Ways { problem, network, kind, best: vec![NEVER; cells], choice: vec![NIGHT; cells] };
        ways.end(fares, means);
        for day in (0..network.days).rev() {
            ways.fill(fares, means, day);
        }
        ways
    }

    /// What ends a way: an exit on any day, or a place at the end.
    fn end(&mut self, fares: &Fares, means: &Means) {
        let (days, places) = (self.network.days, self.network.places);
        for (place, row) in self.problem.places.iter().enumerate() {
            if row.exit {
                for day in 0..=days {
                    self.best[day * places + place] = self.own(day) + self.late(day);
                }
            } else if means.ends[place] {
                let last = days * places + place;
                self.best[last] = fares.nights[last] + self.own(days) + self.late(days);
            }
        }
    }

    /// What the person's own nights before a day cost.
    fn own(&self, day: usize) -> i64 {
        self.kind.night * day as i64
    }

    /// What being inside up to that day costs in lateness.
    fn late(&self, out: usize) -> i64 {
        if self.kind.stays {
            return 0;
        }
        self.problem.late * out.saturating_sub(self.problem.late_from) as i64
    }

    fn fill(&mut self, fares: &Fares, means: &Means, day: usize) {
        let (network, places) = (self.network, self.network.places);
        let released = self.kind.released_from.is_some_and(|from| day >= from);
        for ((place, range), turns) in means.web.places.iter().zip(&means.turns) {
            let mut best = self.best[(day + 1) * places + place];
            let mut choice = NIGHT;
            if released {
                let out = fares.nights[day * places + place] + self.own(day) + self.late(day);
                if out < best {
                    (best, choice) = (out, OUT);
                }
            }
            for &(hop, to) in &means.web.hops[range.clone()] {
                let (arrive, ready) = network.times(day, hop);
                let own = self.kind.night * (arrive - day) as i64;
                let cost = fares.go[network.at(day, hop)] + self.best[ready * places + to] - own;
                if cost < best {
                    (best, choice) = (cost, hop as u32);
                }
            }
            for &hop in turns {
                let fare = fares.turn[network.at(day, hop)];
                if fare < NEVER {
                    let (arrive, _) = network.times(day, hop);
                    let back = day + (2 * (arrive - day)).max(1);
                    let own = self.kind.night * (back - day) as i64;
                    let cost = fare + self.best[back * places + place] - own;
                    if cost < best {
                        (best, choice) = (cost, hop as u32 + TURN);
                    }
                }
            }
            self.best[day * places + place] = best;
            self.choice[day * places + place] = choice;
        }
    }

    /// What the best way from home costs.
    fn from(&self, home: usize) -> i64 {
        if self.problem.places[home].exit { 0 } else { self.best[home] }
    }

    /// Adds what a group uses and serves.
    fn trace(&self, layout: &Layout, group: &Group, slope: &mut [f64]) {
        let n = group.people as f64;
        let (mut day, mut place) = (0, group.home);
        while day < self.network.days && !self.problem.places[place].exit {
            match self.choice[day * self.network.places + place] {
                OUT => return,
                NIGHT => {
                    self.serve(layout, place, day..day + 1, n, slope);
                    day += 1;
                }
                hop if hop >= TURN => {
                    let hop = (hop - TURN) as usize;
                    self.escort(layout, hop, day, n, slope);
                    let (arrive, _) = self.network.times(day, hop);
                    day += (2 * (arrive - day)).max(1);
                }
                hop => {
                    let hop = hop as usize;
                    slope[layout.room(SEATS, hop, day)] += n;
                    self.escort(layout, hop, day, n, slope);
                    let (arrive, ready) = self.network.times(day, hop);
                    place = self.problem.hops[hop].to;
                    if !self.problem.places[place].exit {
                        self.serve(layout, place, arrive..ready, n, slope);
                    }
                    day = ready;
                }
            }
        }
    }

    fn escort(&self, layout: &Layout, hop: usize, day: usize, n: f64, slope: &mut [f64]) {
        if self.kind.escort {
            slope[layout.at(Family::Escorts, hop, day)] -= n;
        }
    }

    fn serve(&self, layout: &Layout, place: usize, nights: std::ops::Range<usize>, n: f64, slope: &mut [f64]) {
        let beds = layout.row(Family::Beds, place);
        slope[beds + nights.start..beds + nights.end].iter_mut().for_each(|s| *s += n);
        for from in earning(self.problem, layout, place, self.kind.roles()) {
            slope[from + nights.start..from + nights.end].iter_mut().for_each(|s| *s -= n);
        }
    }
}
