//! One run: the plan acted out day by day with what this run draws. A run
//! allocates nothing; its arrays are set back before each.
//!
//! The order of a day: steps begin by what was there last night; what arrives
//! arrives; what is due leaves, in the plan's order; the night is counted.

mod clock;
#[cfg(test)]
mod conservation;
mod deviate;
mod leave;
mod obstacle;
mod room;
mod under_way;
mod work;

use crate::draws::Draws;
use crate::program::*;
use rearguard_model::Day;

/// Days between two counts of who is inside.
pub(crate) const WEEK: usize = 7;

/// Has not happened.
pub(crate) const NEVER: Day = Day::MAX;

/// Why something due does not go.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Block {
    #[default]
    Nothing,
    /// Something of this holding is not there or not ready.
    Stock(u32),
    /// The last guards wait for others to go.
    Hold,
    /// Steps of the site are not done.
    Steps,
    Closed(u32),
    /// A cover's row.
    Permission(u32),
    /// A way's convoys or contracted capacity of the day.
    Room(u32),
    /// Lorries that are not there, or aircraft.
    Fleet(u32),
    /// A window on the fleet.
    FleetHeld(u32),
    Station(u32),
    /// Items that a site disposes of in a day.
    Rate,
}

/// What made a movement take longer than planned.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Delay {
    pub slow: Day,
    pub incidents: Day,
    pub breakdown: Day,
    pub halted: Day,
    pub parts: Day,
}

/// What becomes of one action in one run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fate {
    pub departed: Day,
    pub arrived: Day,
    /// The way taken.
    pub way: u32,
    pub planned_days: Day,
    /// What held it up on its last day of waiting.
    pub block: Block,
    /// The action whose arrival, return or departure it waited for.
    pub waited_for: u32,
    pub delay: Delay,
    pub deaths: u32,
    pub incidents: u32,
    /// First day of waiting for anything but stock.
    pub since: Day,
    /// Property destroyed, in cents.
    pub destroyed: i64,
    pub hired: i64,
    back: Day,
}

const UNTOUCHED: Fate = Fate {
    departed: NEVER,
    arrived: NEVER,
    way: NONE,
    planned_days: 0,
    block: Block::Nothing,
    waited_for: NONE,
    delay: Delay { slow: 0, incidents: 0, breakdown: 0, halted: 0, parts: 0 },
    deaths: 0,
    incidents: 0,
    since: NEVER,
    destroyed: 0,
    hired: 0,
    back: 0,
};

#[derive(Clone, Copy, Debug)]
pub(crate) struct StepFate {
    pub began: Day,
    pub block: Block,
    /// Team that was missing, or the step before.
    pub waited_for: u32,
}

pub(crate) struct Run<'p> {
    pub p: &'p Program,
    draws: Draws,
    day: Day,
    pub fates: Vec<Fate>,
    pub steps: Vec<StepFate>,
    /// First night on which nobody is inside beyond those who may stay.
    pub out: Day,
    pub late_person_days: i64,
    pub site_deaths: u32,
    // By holding.
    pub stock: Vec<i64>,
    ready: Vec<i64>,
    kept_back: Vec<i64>,
    kept_on: Vec<Day>,
    supplier: Vec<u32>,
    surplus: Vec<i64>,
    // By row.
    pub left: Vec<i64>,
    pub destroyed: Vec<i64>,
    waiting: Vec<u32>,
    next_due: usize,
    // By fleet and site, and by fleet.
    pub lorries: Vec<i64>,
    stragglers: Vec<i64>,
    brought_by: Vec<u32>,
    moving: Vec<i64>,
    grounded: Vec<(Day, i64)>,
    // By use: vehicles that go on at once, and those that are repaired first.
    pub taken: Vec<[i64; 2]>,
    // Used of a day's capacity.
    room_used: Vec<i64>,
    /// Where `room_used` is not zero.
    touched: Vec<u32>,
    flown: Vec<i64>,
    pair_flown: Vec<i64>,
    convoys: Vec<(Day, i64)>,
    last_user: Vec<u32>,
    disposed: Vec<(Day, i64)>,
    clock: clock::Clock,
    // By site.
    people_at: Vec<i64>,
    person_nights: Vec<i64>,
    dangerous: Vec<u32>,
    falling: Vec<u32>,
    // By unit.
    inside: Vec<i64>,
    beyond: i64,
    /// People inside on the night of every seventh day; −1: not counted yet.
    pub levels: Vec<i64>,
    // Steps and teams.
    next_step: usize,
    steps_waiting: Vec<u32>,
    steps_running: Vec<u32>,
    busy: Vec<i64>,
    // Permissions and stations of this run.
    usable_from: Vec<Day>,
    rate: Vec<i64>,
    station: Vec<work::Backlog>,
}

impl<'p> Run<'p> {
    pub fn new(p: &'p Program) -> Run<'p> {
        let sites = p.sites.len();
        let list = |wanted: &dyn Fn(&Site) -> bool| {
            (0..sites as u32).filter(|&at| wanted(&p.sites[at as usize])).collect::<Vec<u32>>()
        };
        let step = StepFate { began: NEVER, block: Block::Nothing, waited_for: NONE };
        Run {
            p,
            draws: Draws::of(0, 0),
            day: 0,
            fates: vec![UNTOUCHED; p.actions.len()],
            steps: vec![step; p.steps.len()],
            out: NEVER,
            late_person_days: 0,
            site_deaths: 0,
            stock: vec![0; p.holdings.len()],
            ready: vec![0; p.holdings.len()],
            kept_back: vec![0; p.holdings.len()],
            kept_on: vec![NEVER; p.holdings.len()],
            supplier: vec![NONE; p.holdings.len()],
            surplus: vec![0; p.holdings.len()],
            left: vec![0; p.rows.len()],
            destroyed: vec![0; p.rows.len()],
            waiting: Vec::with_capacity(p.actions.len()),
            next_due: 0,
            lorries: vec![0; p.fleets.len() * sites],
            stragglers: vec![0; p.fleets.len() * sites],
            brought_by: vec![NONE; p.fleets.len() * sites],
            moving: vec![0; p.fleets.len()],
            grounded: vec![(NEVER, 0); p.fleets.len()],
            taken: vec![[0; 2]; p.uses.len()],
            room_used: vec![0; p.rooms * 2 * p.days * 3],
            touched: Vec::with_capacity(p.actions.len() * 4),
            flown: vec![0; p.flown * p.days],
            pair_flown: vec![0; p.pairs.len() * p.days],
            convoys: vec![(NEVER, 0); p.ways.len()],
            last_user: vec![NONE; p.ways.len()],
            disposed: vec![(NEVER, 0); sites],
            clock: clock::Clock::new(p),
            people_at: vec![0; sites],
            person_nights: vec![0; sites],
            dangerous: list(&|site| site.hazard > 0.0),
            falling: list(&|site| site.lost < Day::MAX),
            inside: vec![0; p.units.len()],
            beyond: 0,
            levels: vec![-1; p.days.div_ceil(WEEK)],
            next_step: 0,
            steps_waiting: Vec::with_capacity(p.steps.len()),
            steps_running: Vec::with_capacity(p.steps.len()),
            busy: vec![0; p.teams],
            usable_from: vec![0; p.covers.len()],
            rate: vec![0; p.stations.len()],
            station: vec![work::Backlog::default(); p.stations.len()],
        }
    }

    /// Acts the plan out with the draws of one run.
    pub fn execute(&mut self, run: u32) {
        self.reset(run);
        self.draw_answers();
        self.draw_rates();
        for day in 0..self.p.days as Day {
            self.day = day;
            self.begin_steps();
            self.queue_at_stations();
            self.arrivals();
            self.pass_stations();
            self.departures();
            self.night();
            if self.finished() {
                break;
            }
        }
        self.draw_deaths_at_sites();
        // Nothing changes after the last day that was acted out.
        let level = self.inside.iter().sum();
        self.levels.iter_mut().filter(|level| **level < 0).for_each(|last| *last = level);
    }

    fn reset(&mut self, run: u32) {
        let p = self.p;
        self.draws = Draws::of(p.settings.seed, run);
        self.fates.fill(UNTOUCHED);
        self.steps.fill(StepFate { began: NEVER, block: Block::Nothing, waited_for: NONE });
        (self.out, self.late_person_days, self.site_deaths) = (NEVER, 0, 0);
        for (at, holding) in p.holdings.iter().enumerate() {
            (self.stock[at], self.ready[at], self.surplus[at]) = (holding.start, holding.start, holding.surplus);
        }
        self.kept_on.fill(NEVER);
        self.supplier.fill(NONE);
        for (left, row) in self.left.iter_mut().zip(&p.rows) {
            *left = row.amount;
        }
        self.destroyed.fill(0);
        self.waiting.clear();
        self.next_due = 0;
        self.reset_fleets();
        // Few of the many days of contracted capacity are used in a run.
        for used in self.touched.drain(..) {
            self.room_used[used as usize] = 0;
        }
        self.flown.fill(0);
        self.pair_flown.fill(0);
        self.convoys.fill((NEVER, 0));
        self.last_user.fill(NONE);
        self.disposed.fill((NEVER, 0));
        self.clock.reset();
        self.reset_people();
        self.reset_work();
    }

    fn reset_fleets(&mut self) {
        let sites = self.p.sites.len();
        self.lorries.fill(0);
        self.stragglers.fill(0);
        self.brought_by.fill(NONE);
        self.moving.fill(0);
        self.grounded.fill((NEVER, 0));
        self.taken.fill([0; 2]);
        for (at, fleet) in self.p.fleets.iter().enumerate() {
            self.lorries[at * sites + fleet.base as usize] = fleet.count;
        }
    }

    fn reset_people(&mut self) {
        self.people_at.fill(0);
        self.person_nights.fill(0);
        self.levels.fill(-1);
        for holding in self.p.holdings.iter().filter(|holding| holding.what == What::People) {
            self.people_at[holding.site as usize] += holding.start;
        }
        self.beyond = 0;
        for (inside, &[people, stay]) in self.inside.iter_mut().zip(&self.p.units) {
            *inside = people;
            self.beyond += (people - stay).max(0);
        }
    }

    /// Counts the night.
    fn night(&mut self) {
        for at in 0..self.falling.len() {
            self.fall(self.falling[at]);
        }
        if self.beyond == 0 && self.out == NEVER {
            self.out = self.day;
        }
        if (self.day as usize).is_multiple_of(WEEK) {
            self.levels[self.day as usize / WEEK] = self.inside.iter().sum();
        }
        if self.day > self.p.last {
            return;
        }
        if self.p.withdrawal.is_some_and(|by| self.day >= by) {
            self.late_person_days += self.beyond;
        }
        // Nights that have passed are no matter of chance any more.
        if self.day < self.p.today {
            return;
        }
        for &site in &self.dangerous {
            self.person_nights[site as usize] += self.people_at[site as usize].max(0);
        }
    }

    /// Whether nothing more will change; the nights to the mission's end are
    /// counted at once.
    fn finished(&mut self) -> bool {
        let idle = self.next_due == self.p.due.len() && self.waiting.is_empty() && self.clock.empty();
        let done = idle && self.next_step == self.p.steps.len() && self.steps_waiting.is_empty();
        let falls = self.falling.iter().any(|&site| self.p.sites[site as usize].lost > self.day);
        if !done || falls {
            return false;
        }
        let nights = i64::from((self.p.last - self.day.max(self.p.today - 1)).max(0));
        for &site in &self.dangerous {
            self.person_nights[site as usize] += nights * self.people_at[site as usize].max(0);
        }
        if let Some(by) = self.p.withdrawal {
            let late = i64::from((self.p.last - self.day.max(by - 1)).max(0));
            self.late_person_days += late * self.beyond;
        }
        true
    }

    fn draw_deaths_at_sites(&mut self) {
        let share = f64::from(self.p.settings.spread.incidents) / 100.0;
        for &site in &self.dangerous {
            let row = &self.p.sites[site as usize];
            let mean = self.person_nights[site as usize] as f64 * row.hazard * share;
            self.site_deaths += self.draws.poisson(row.key, 0, mean);
        }
    }

    /// Changes what is at a place.
    fn add(&mut self, holding: u32, amount: i64) {
        self.stock[holding as usize] += amount;
        let row = &self.p.holdings[holding as usize];
        if row.what == What::People {
            self.people_at[row.site as usize] += amount;
        }
    }

    /// People of a unit that are out.
    fn gone_out(&mut self, unit: u32, people: i64) {
        let stay = self.p.units[unit as usize][1];
        let inside = &mut self.inside[unit as usize];
        self.beyond -= (*inside - stay).max(0);
        *inside -= people;
        self.beyond += (*inside - stay).max(0);
    }
}
