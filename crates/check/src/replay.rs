//! The plan acted out day by day, once: what is at each place each night, what
//! is under way, what each movement has room for. Every rule and the score
//! read this; nothing else in the crate adds things up.

pub(crate) mod load;
pub(crate) mod stocks;

use crate::resolve::{Disposed, Released, Resolved, StepAt, Trip};
use load::Load;
use rearguard_model::*;
use stocks::{Flow, Stocks};

/// A resolved plan and what becomes of it.
pub(crate) struct Replay<'a> {
    pub mission: &'a Mission,
    pub calendar: &'a Calendar,
    pub plan: &'a Plan,
    /// How many days the plan covers.
    pub days: usize,
    pub last: Day,
    /// In the plan's order, as `loads`.
    pub trips: Vec<Trip>,
    pub loads: Vec<Load>,
    pub disposals: Vec<Disposed>,
    pub steps: Vec<StepAt>,
    pub releases: Vec<Released>,
    /// By task.
    pub transfers: Vec<Option<Day>>,
    /// By site.
    pub closings: Vec<Option<Day>>,
    pub stocks: Stocks,
    /// What leaves and becomes ready, place by place (rule C1).
    pub flow: Flow,
    /// By site.
    pub sites: Vec<SiteNights>,
    pub inside: Inside,
}

/// What is at a place each night, negative stock counted as 0. Exits stay empty.
#[derive(Default)]
pub(crate) struct SiteNights {
    pub people: Vec<i64>,
    /// Vehicles of units and vehicle assets.
    pub vehicles: Vec<i64>,
    /// TEU of units and container assets.
    pub teu: Vec<i64>,
    /// By role: people of units that have it.
    pub with_role: [Vec<i64>; 4],
}

impl SiteNights {
    fn new(days: usize) -> SiteNights {
        let zeros = || vec![0; days];
        SiteNights { people: zeros(), vehicles: zeros(), teu: zeros(), with_role: [zeros(), zeros(), zeros(), zeros()] }
    }
    pub fn role(&self, role: Role, night: Day) -> i64 {
        self.with_role[role as usize][night as usize]
    }
    /// People, vehicles and TEU.
    pub fn held(&self, night: Day) -> [i64; 3] {
        let n = night as usize;
        [self.people[n], self.vehicles[n], self.teu[n]]
    }
    pub fn anything(&self, night: Day) -> bool {
        self.held(night) != [0; 3]
    }
}

/// What is inside each night: at any place that is no exit, or under way.
#[derive(Default)]
pub(crate) struct Inside {
    /// By unit, then night.
    pub people_of: Vec<Vec<i64>>,
    pub people: Vec<i64>,
    /// People beyond `stays` of their unit.
    pub beyond_stay: Vec<i64>,
    /// With vehicle assets.
    pub vehicles: Vec<i64>,
    /// With container assets.
    pub teu: Vec<i64>,
}

impl<'a> Replay<'a> {
    pub fn new(mission: &'a Mission, calendar: &'a Calendar, plan: &'a Plan, resolved: Resolved) -> Replay<'a> {
        let days = mission.days();
        let loads = resolved.trips.iter().map(|trip| Load::of(mission, trip)).collect();
        let (stocks, flow) = stocks::move_everything(mission, &resolved);
        let sites = site_nights(mission, &stocks, days);
        let inside = inside(mission, &stocks, &sites, days);
        Replay {
            mission,
            calendar,
            plan,
            days,
            last: mission.last_day(),
            trips: resolved.trips,
            loads,
            disposals: resolved.disposals,
            steps: resolved.steps,
            releases: resolved.releases,
            transfers: resolved.transfers,
            closings: resolved.closings,
            stocks,
            flow,
            sites,
            inside,
        }
    }

    /// Every movement with its id and load.
    pub fn movements(&self) -> impl Iterator<Item = (&'a str, &Trip, &Load)> {
        self.plan.movements.iter().zip(&self.trips).zip(&self.loads).map(|((m, t), l)| (m.id.as_str(), t, l))
    }

    pub fn site_name(&self, site: SiteId) -> &'a str {
        &self.mission.sites[site].site
    }

    /// The closing day, or the day on which the site falls (§7), whichever is
    /// first: from then on it is not open. `None`: open to the end.
    pub fn shut(&self, site: SiteId) -> Option<Day> {
        let lost = self.calendar.lost_on(site).map(|day| day.max(0));
        self.closings[site.index()].into_iter().chain(lost).min()
    }

    /// Whether the site is open on that night.
    pub fn open(&self, site: SiteId, night: Day) -> bool {
        self.shut(site).is_none_or(|day| night < day)
    }

    /// Whether people and property may stay there for good: a `keep_open`
    /// site, or one that was free to choose and has no closure.
    pub fn stays_open(&self, site: SiteId) -> bool {
        match self.mission.sites[site].keep_open {
            KeepOpen::Yes => true,
            KeepOpen::Maybe => self.closings[site.index()].is_none(),
            KeepOpen::No => false,
        }
    }
}

impl Replay<'_> {
    /// Whether property may be there on the last night: at a site that stays
    /// open, or at one that has fallen (§7), where it is value lost.
    pub fn may_leave_property(&self, site: SiteId) -> bool {
        self.stays_open(site) || self.calendar.lost_on(site).is_some()
    }
}

fn site_nights(mission: &Mission, stocks: &Stocks, days: usize) -> Vec<SiteNights> {
    let mut sites: Vec<SiteNights> = mission.sites.ids().map(|_| SiteNights::new(days)).collect();
    for held in &stocks.units {
        let site = &mut sites[held.site.index()];
        add(&mut site.people, &held.people);
        add(&mut site.vehicles, &held.vehicles);
        add(&mut site.teu, &held.teu);
        for role in mission.units[held.unit].roles.iter() {
            add(&mut site.with_role[role as usize], &held.people);
        }
    }
    for held in &stocks.assets {
        let site = &mut sites[held.site.index()];
        match mission.assets[held.asset].class {
            CargoClass::Vehicle => add(&mut site.vehicles, &held.items),
            CargoClass::Container => add(&mut site.teu, &held.items),
        }
    }
    sites
}

fn inside(mission: &Mission, stocks: &Stocks, sites: &[SiteNights], days: usize) -> Inside {
    let mut inside = Inside {
        people_of: stocks.people_under_way.clone(),
        people: vec![0; days],
        beyond_stay: vec![0; days],
        vehicles: stocks.vehicles_under_way.clone(),
        teu: stocks.teu_under_way.clone(),
    };
    for held in &stocks.units {
        add(&mut inside.people_of[held.unit.index()], &held.people);
    }
    for (unit, _) in mission.units.iter() {
        let stay = mission.may_stay(unit);
        for (night, &people) in inside.people_of[unit.index()].iter().enumerate() {
            inside.people[night] += people;
            inside.beyond_stay[night] += (people - stay).max(0);
        }
    }
    for site in sites {
        add(&mut inside.vehicles, &site.vehicles);
        add(&mut inside.teu, &site.teu);
    }
    inside
}

fn add(sum: &mut [i64], more: &[i64]) {
    for (s, m) in sum.iter_mut().zip(more) {
        *s += m;
    }
}
