//! Mission → [`Problem`]. What is left out here is left out of the proof; see
//! `docs/bound.md` for why nothing is claimed that a plan need not pay.

mod carriers;

use super::problem::*;
use num_traits::{Signed, ToPrimitive};
use rearguard_model::amount::{approximate, exact, whole};
use rearguard_model::*;
use std::collections::BTreeMap;

/// Counts above this are left to [`plain`](super::plain) bounds.
const MANY: i64 = 1 << 20;

pub(super) fn problem_of(mission: &Mission, calendar: &Calendar) -> Option<Problem> {
    tame(mission)
        .then(|| Build { m: mission, c: calendar, days: mission.days(), per_dollar: per_dollar(mission) }.problem())
}

/// Whether every sum stays far from the end of its integers.
fn tame(m: &Mission) -> bool {
    let small = |n: i64| (0..=MANY).contains(&n);
    let units = m
        .units
        .rows()
        .iter()
        .all(|u| small(u.personnel) && small(u.vehicles) && small(u.containers) && u.seats <= 1024);
    let assets = m.assets.rows().iter().all(|a| small(a.quantity) && a.seats <= 1024);
    let fleets = m.fleets.rows().iter().all(|f| small(f.count) && f.seats.max(f.teu).max(f.vehicles) <= 1024);
    let legs =
        m.legs.rows().iter().all(|l| small(l.people_per_day) && small(l.vehicles_per_day) && small(l.teu_per_day));
    let cells = m.days() * (m.legs.len() * 2 + m.sites.len() + 1);
    units && assets && fleets && legs && m.days() <= 4_000 && cells <= 20_000_000
}

/// Ten thousandths of a dollar, larger where single costs are enormous.
fn per_dollar(m: &Mission) -> Exact {
    let w = &m.weights;
    let number = |d: Decimal| d.to_f64().unwrap_or(f64::MAX).abs();
    let money = |d: Decimal| number(d) * number(w.money);
    let most = |all: &mut dyn Iterator<Item = f64>| all.fold(0.0, f64::max);
    let legs = most(&mut m.legs.rows().iter().map(|l| {
        let hazard = (number(l.hazard) + number(l.hazard_per_day) * f64::from(l.days)) * number(w.casualty) * 10.0;
        hazard.max(money(l.cost_per_person)).max(money(l.cost_per_vehicle)).max(money(l.cost_per_teu))
    }));
    let value = |d: Decimal| number(d) * number(w.property_value);
    let units = most(
        &mut m
            .units
            .rows()
            .iter()
            .map(|u| value(u.vehicle_value).max(value(u.container_value)).max(money(u.cost_per_person_day))),
    );
    let assets = most(&mut m.assets.rows().iter().map(|a| value(a.value_each)));
    let sites =
        most(&mut m.sites.rows().iter().map(|s| money(s.cost_per_day).max(number(s.hazard) * number(w.casualty))));
    let towns =
        m.communities.rows().iter().map(|c| c.population as f64 * number(w.unprotected_person_day)).sum::<f64>();
    let others = number(w.late_person_day).max(number(w.task_shortfall_person_day));
    let worst = legs.max(units).max(assets).max(sites).max(towns).max(others);
    let mut power = 4;
    while power > -30 && worst * libm::pow(10.0, f64::from(power)) > (GREATEST / 2) as f64 {
        power -= 1;
    }
    let ten = whole(10);
    (0..power.abs()).fold(whole(1), |sum, _| if power > 0 { sum * &ten } else { sum / &ten })
}

/// A decimal from 0 as a fraction, rounded down where it has too many digits.
fn share_of(share: Decimal) -> (i64, i64) {
    let mut denominator = 1_000_000;
    loop {
        let numerator = (exact(share) * whole(denominator)).floor().to_integer().to_i64().unwrap_or(i64::MAX);
        if numerator <= ESCORTS || denominator == 1 {
            return (numerator.clamp(0, ESCORTS), denominator);
        }
        denominator /= 10;
    }
}

/// Vehicles and TEU of some lots.
fn of_rooms(goods: &[Goods], lots: &[Lot], some: impl Fn(&Lot) -> bool) -> [i64; 2] {
    let of = |room: usize| lots.iter().filter(|l| goods[l.goods].room == room && some(l)).map(|l| l.quantity).sum();
    [of(SLOTS), of(TEU)]
}

struct Build<'m> {
    m: &'m Mission,
    c: &'m Calendar,
    days: usize,
    per_dollar: Exact,
}

impl Build<'_> {
    /// Dollars in small units, rounded down.
    fn units(&self, dollars: Exact) -> i64 {
        let units = (dollars * &self.per_dollar).floor().to_integer();
        let most = if units.is_negative() { -GREATEST } else { GREATEST };
        units.to_i64().unwrap_or(most).clamp(-GREATEST, GREATEST)
    }
    fn money(&self, dollars: Exact) -> i64 {
        self.units(dollars * exact(self.m.weights.money))
    }
    fn price(&self, dollars: Decimal) -> i64 {
        self.money(exact(dollars))
    }
    fn value(&self, dollars: Exact) -> i64 {
        self.units(dollars * exact(self.m.weights.property_value))
    }
    fn deaths(&self, expected: Exact) -> i64 {
        self.units(expected * exact(self.m.weights.casualty))
    }
    fn day(&self, day: Day) -> usize {
        (day.max(0) as usize).min(self.days)
    }
    fn clauses(&self, kind: ClauseKind) -> impl Iterator<Item = &Clause> {
        self.m.clauses.rows().iter().filter(move |c| c.kind == kind)
    }

    fn problem(&self) -> Problem {
        let m = self.m;
        let hops: Vec<Hop> =
            m.legs.ids().flat_map(|leg| Direction::BOTH.map(|direction| self.hop(leg, direction))).collect();
        let mut leaving = vec![Vec::new(); m.sites.len()];
        for (index, hop) in hops.iter().enumerate().filter(|(_, h)| h.arrive.iter().any(Option::is_some)) {
            if !m.sites[SiteId::from_index(hop.from)].kind.eq(&SiteKind::Exit) {
                leaving[hop.from].push(index);
            }
        }
        let duties: Vec<Duty> = m.tasks.ids().map(|id| self.duty(id)).collect();
        let (kinds, units) = self.people(&hops);
        let (goods, lots) = self.cargo(&hops);
        let mut places: Vec<Place> = m.sites.ids().map(|id| self.place(id, &duties, &goods, &lots)).collect();
        for (index, hop) in hops.iter().enumerate() {
            let here = of_rooms(&goods, &lots, |lot| lot.home == hop.from);
            if here != [0, 0] && places[hop.to].most[GUESTS].is_some() {
                places[hop.to].stops.push((index, here));
            }
        }
        let orders = super::orders::orders(m, &places, &hops, &leaving);
        let protected = m.protection_end().map_or(0, |end| self.day(end.saturating_add(1)));
        let towns: i128 = m.communities.rows().iter().map(|c| i128::from(self.town(c))).sum();
        Problem {
            days: self.days,
            places,
            leaving,
            kinds,
            units,
            goods,
            lots,
            lorries: self.lorries(&hops),
            flights: self.flights(&hops),
            contracts: m.legs.ids().filter_map(|leg| self.contract(leg, &hops)).collect(),
            duties,
            orders,
            teams: m.teams.rows().iter().map(|team| self.team(team)).collect(),
            late_from: m.withdrawal().map_or(self.days, |(_, by)| self.day(by)),
            late: self.units(exact(m.weights.late_person_day)),
            shortfall: self.units(exact(m.weights.task_shortfall_person_day)),
            protect_min: m.protect_min,
            bare: towns * protected as i128,
            hops,
            per_dollar: self.per_dollar.clone(),
        }
    }

    fn hop(&self, leg: LegId, direction: Direction) -> Hop {
        let m = self.m;
        let row = &m.legs[leg];
        let (from, to) = m.ends(leg, direction);
        let handling = m.handling(to) as usize;
        let arrive = |day: usize| {
            let depart = day as Day;
            let arrive =
                if day < row.clearance_days as usize { None } else { self.c.arrival(m, leg, direction, depart) };
            let arrive = arrive? as usize;
            Some((arrive, (arrive + handling).min(self.days)))
        };
        let road = row.mode == Mode::Road;
        let largest = if road { self.largest(leg) } else { 0 };
        let users = |unit: UnitId, contributor: &str| row.only_for.iter().any(|user| user.admits(unit, contributor));
        let goes = |(unit, u): (UnitId, &rearguard_model::Unit)| {
            u.personnel > 0
                && (m.sites[to].kind != SiteKind::Exit || m.people_exits(unit).contains(&to))
                && (row.only_for.is_empty() || users(unit, &u.contributor))
        };
        Hop {
            from: from.index(),
            to: to.index(),
            road,
            arrive: (0..self.days).map(arrive).collect(),
            charge: [row.cost_per_person, row.cost_per_vehicle, row.cost_per_teu].map(|c| self.price(c)),
            hazard: (0..self.days).map(|d| self.deaths(self.c.hazard(m, leg, direction, d as Day))).collect(),
            convoys: (0..self.days).map(|d| self.c.convoys(m, leg, direction, d as Day).clamp(0, 1_000_000)).collect(),
            largest,
            detail: if road { m.escort_needed(leg, largest) } else { 0 },
            escort: if road { share_of(row.escort_per_vehicle) } else { (0, 1) },
            drivable: m.units.iter().any(goes),
            only: match row.only_for.is_empty() {
                true => Vec::new(),
                false => m.units.iter().map(|(id, u)| users(id, &u.contributor)).collect(),
            },
        }
    }

    /// The most vehicles that a convoy on this road can have.
    fn largest(&self, leg: LegId) -> i64 {
        let m = self.m;
        let units: i64 = m.units.rows().iter().map(|u| u.vehicles).sum();
        let assets: i64 = m.assets.rows().iter().filter(|a| a.self_drive).map(|a| a.quantity).sum();
        let uses = |f: &&Fleet| f.mode == Mode::Road && f.legs.as_ref().is_none_or(|legs| legs.contains(&leg));
        let a_day = |f: &Fleet| match f.kind {
            FleetKind::Circulating => f.count,
            FleetKind::Shuttle => amount::ceil_times(f.count, f.sorties_per_day),
        };
        let fleets: i64 = m.fleets.rows().iter().filter(uses).map(a_day).sum();
        (units + assets + fleets).min(m.legs[leg].convoy_max.unwrap_or(i64::MAX)).max(1)
    }

    fn place(&self, id: SiteId, duties: &[Duty], goods: &[Goods], lots: &[Lot]) -> Place {
        let m = self.m;
        let row = &m.sites[id];
        let always = row.kind.closes() && m.occupied_at_start(id);
        let falls = self.c.lost_on(id).map(|day| self.day(day)).filter(|&day| day < self.days);
        let steps = self.steps(id);
        let here = |guarding: bool| of_rooms(goods, lots, |l| l.home == id.index() && l.guarding == guarding);
        let own: Vec<usize> = (0..duties.len()).filter(|&d| duties[d].place == id.index()).collect();
        let stays = row.keep_open != KeepOpen::No;
        Place {
            exit: row.kind == SiteKind::Exit,
            day: self.price(row.cost_per_day),
            hazard: self.deaths(exact(row.hazard) / whole(1000)),
            guard: if always { row.guard } else { 0 },
            closings: self.closings(id, &steps, falls, own.iter().map(|&d| &duties[d])),
            falls,
            towns: self.towns(id),
            duties: own,
            stores_tail: self.stores_tail(id, &steps),
            steps,
            guarding: here(true),
            other: here(false),
            most: self.most(id, falls, goods, lots),
            stops: Vec::new(),
            last_stay: stays,
            property_stay: stays || falls.is_some(),
        }
    }

    /// The days on which it may close; the number of days means never.
    fn closings<'d>(
        &self,
        id: SiteId,
        steps: &[Stage],
        falls: Option<usize>,
        duties: impl Iterator<Item = &'d Duty>,
    ) -> Vec<usize> {
        let m = self.m;
        let row = &m.sites[id];
        let may = row.kind.closes() && m.occupied_at_start(id) && row.keep_open != KeepOpen::Yes;
        if !may {
            return vec![self.days];
        }
        let clauses = self.clauses(ClauseKind::CloseSite).filter(|c| c.site == Some(id)).filter_map(|c| c.by);
        let by = clauses.chain(row.close_by).map(|by| self.day(by)).min().unwrap_or(self.days).min(self.days - 1);
        let path = steps.iter().map(|s| s.head + s.tail).max().unwrap_or(0);
        let kept =
            duties.filter(|d| d.hard && d.from < d.until).map(|d| d.transfer.unwrap_or(d.until).min(d.until)).max();
        let from = path.max(row.close_from.map_or(0, |day| self.day(day))).max(kept.unwrap_or(0));
        let last = by.min(falls.unwrap_or(self.days));
        let mut all: Vec<usize> = (from..=last).collect();
        if row.keep_open == KeepOpen::Maybe || falls.is_some() {
            all.push(self.days);
        }
        if all.is_empty() {
            // No plan keeps the rules; nothing more is claimed than its days.
            all = (0..=self.days).collect();
        }
        all
    }

    /// The most people, TEU and things from elsewhere on a night on which it is
    /// open.
    fn most(&self, id: SiteId, falls: Option<usize>, goods: &[Goods], lots: &[Lot]) -> [Option<i64>; 3] {
        let m = self.m;
        let row = &m.sites[id];
        // Only what has a closing day in every plan is known to be empty then; what falls keeps its things.
        let shuts = row.kind.closes() && m.occupied_at_start(id) && row.keep_open == KeepOpen::No && falls.is_none();
        let [vehicles, teu] = of_rooms(goods, lots, |_| true);
        let people: i64 = m.units.rows().iter().map(|u| u.personnel).sum();
        let least = |limit: Option<i64>, whole: i64| match (limit, shuts) {
            (Some(limit), true) => Some(limit.max(0).min(whole)),
            (Some(limit), false) => Some(limit.max(0)).filter(|&limit| limit < whole),
            (None, shuts) => shuts.then_some(whole),
        };
        let guests = shuts.then_some(vehicles + teu);
        [least(row.beds, people), least(row.yard_teu, teu), guests]
    }

    fn steps(&self, id: SiteId) -> Vec<Stage> {
        let m = self.m;
        let ids = m.steps_of(id);
        let position = |name: &String| ids.iter().position(|&i| m.steps[i].step == *name);
        let after: Vec<Vec<usize>> =
            ids.iter().map(|&i| m.steps[i].after.iter().filter_map(position).collect()).collect();
        let days: Vec<usize> = ids.iter().map(|&i| (m.steps[i].days as usize).min(self.days + 1)).collect();
        let mut head = vec![0_usize; ids.len()];
        for at in 0..ids.len() {
            head[at] = after[at].iter().map(|&b| head[b] + days[b]).max().unwrap_or(0);
        }
        let mut tail = days.clone();
        for at in (0..ids.len()).rev() {
            for &before in &after[at] {
                tail[before] = tail[before].max(days[before] + tail[at]);
            }
        }
        let step = |at: usize| {
            let row = &m.steps[ids[at]];
            let team = row.team.map(|t| t.index());
            Stage { days: days[at], team, needed: row.teams_needed.max(0), head: head[at], tail: tail[at] }
        };
        (0..ids.len()).map(step).collect()
    }

    fn stores_tail(&self, id: SiteId, steps: &[Stage]) -> usize {
        let ids = self.m.steps_of(id);
        let out = steps.iter().zip(ids).filter(|(_, step)| self.m.steps[**step].needs == StepNeeds::StoresOut);
        out.map(|(step, _)| step.tail + 1).max().unwrap_or(0)
    }

    fn town(&self, row: &Community) -> i64 {
        self.units(whole(row.population) * exact(self.m.weights.unprotected_person_day))
    }

    /// By night: what the communities near it cost without cover.
    fn towns(&self, id: SiteId) -> Vec<i64> {
        let m = self.m;
        let row = &m.sites[id];
        let reach = approximate(&exact(m.vicinity_km));
        let degrees = |value: Decimal| approximate(&exact(value));
        let near = |c: &&Community| {
            let here = (degrees(c.lat), degrees(c.lon));
            // A hair beyond the reach: a cover too many claims less.
            row.position().is_some_and(|there| sphere::distance_km(here, there) <= reach * (1.0 + 1e-9) + 1e-6)
        };
        let sum: i64 = match row.kind {
            SiteKind::Exit => 0,
            _ => m.communities.rows().iter().filter(near).map(|c| self.town(c)).sum(),
        };
        let end = m.protection_end().map_or(0, |end| self.day(end.saturating_add(1)));
        (0..self.days).map(|night| if night < end { sum } else { 0 }).collect()
    }

    fn duty(&self, id: TaskId) -> Duty {
        let m = self.m;
        let row = &m.tasks[id];
        let site = &m.sites[row.site];
        let guarded = site.kind.closes() && m.occupied_at_start(row.site) && site.guard > 0;
        let from = row.from.max(0);
        let ready = row.successor_from.unwrap_or(0).saturating_add_unsigned(row.handover_days).max(from);
        let may = row.successor.is_some() && ready <= row.until && (ready as usize) < self.days;
        Duty {
            place: row.site.index(),
            role: Role::ALL.iter().position(|&r| r == row.role).unwrap_or(0),
            needed: row.strength.max(0) + if guarded { site.guard } else { 0 },
            with_guards: guarded,
            strength: row.strength.max(0),
            from: self.day(from),
            until: self.day(row.until.saturating_add(1)),
            transfer: may.then_some(ready as usize),
            hard: row.hard,
        }
    }

    fn team(&self, row: &Team) -> Vec<i64> {
        let there = |day: Day| row.from.is_none_or(|f| day >= f) && row.to.is_none_or(|t| day <= t);
        (0..self.days).map(|d| if there(d as Day) { row.count.max(0) } else { 0 }).collect()
    }

    fn flags(&self, ids: Vec<SiteId>) -> Vec<bool> {
        let mut all = vec![false; self.m.sites.len()];
        ids.into_iter().for_each(|s| all[s.index()] = true);
        all
    }

    fn admitted(&self, hops: &[Hop], unit: usize) -> Vec<bool> {
        hops.iter().map(|hop| hop.only.is_empty() || hop.only[unit]).collect()
    }

    fn people(&self, hops: &[Hop]) -> (Vec<Kind>, Vec<Group>) {
        let m = self.m;
        let mut known: BTreeMap<Kind, usize> = BTreeMap::new();
        let mut kinds = Vec::new();
        let mut units = Vec::new();
        for (id, row) in m.units.iter() {
            let stay = m.may_stay(id).max(0);
            for (stays, people) in [(false, row.personnel - stay), (true, stay)] {
                let kind = Kind {
                    guard: row.roles.has(Role::Guard),
                    escort: row.roles.has(Role::Escort),
                    protect: row.roles.has(Role::Protect),
                    medical: row.roles.has(Role::Medical),
                    night: self.price(row.cost_per_person_day),
                    exits: self.flags(m.people_exits(id)),
                    admitted: self.admitted(hops, id.index()),
                    released_from: row.released_from.map(|day| self.day(day)),
                    stays,
                };
                let kind = *known.entry(kind.clone()).or_insert_with(|| {
                    kinds.push(kind);
                    kinds.len() - 1
                });
                units.push(Group { kind, home: row.site.index(), people });
            }
        }
        (kinds, units)
    }

    fn cargo(&self, hops: &[Hop]) -> (Vec<Goods>, Vec<Lot>) {
        let m = self.m;
        let liquidated = self.clauses(ClauseKind::Liquidate).any(|c| c.until.is_some_and(|until| until > m.last_day()));
        let left = |value: Decimal| if liquidated { 0 } else { self.value(exact(value)) };
        let mut all: Vec<(Goods, Lot)> = Vec::new();
        let lot = |home: SiteId, quantity, guarding| Lot { goods: 0, home: home.index(), quantity, guarding };
        for (id, row) in m.units.iter() {
            let guarding = row.roles.has(Role::Guard) && row.personnel > 0;
            let of_class = [
                (SLOTS, row.vehicles, row.vehicle_value, Some(row.seats.max(0))),
                (TEU, row.containers, row.container_value, None),
            ];
            for (room, quantity, value, drives) in of_class {
                let goods = Goods {
                    room,
                    drives,
                    exits: self.flags(m.cargo_exits(id)),
                    admitted: self.admitted(hops, id.index()),
                    loss: Some((self.value(exact(value)), 0)),
                    left: left(value),
                };
                all.push((goods, lot(row.site, quantity, guarding)));
            }
        }
        for (id, row) in m.assets.iter() {
            let vehicle = row.class == CargoClass::Vehicle;
            let goods = Goods {
                room: if vehicle { SLOTS } else { TEU },
                drives: (vehicle && row.self_drive).then_some(row.seats.max(0)),
                exits: self.flags(m.asset_exits(id)),
                admitted: vec![true; hops.len()],
                loss: self.loss(row),
                left: left(row.value_each),
            };
            all.push((goods, lot(row.site, row.quantity, false)));
        }
        let mut known: BTreeMap<Goods, usize> = BTreeMap::new();
        let mut goods = Vec::new();
        let lots = all.into_iter().map(|(of, lot)| {
            let index = *known.entry(of.clone()).or_insert_with(|| {
                goods.push(of);
                goods.len() - 1
            });
            Lot { goods: index, ..lot }
        });
        let lots = lots.collect();
        (goods, lots)
    }

    /// The least loss of a disposal, and from when on it is allowed.
    fn loss(&self, row: &Asset) -> Option<(i64, usize)> {
        let ways = [
            (Disposition::Sell, row.sell_recovers),
            (Disposition::Gift, row.gift_recovers),
            (Disposition::Destroy, Decimal::ZERO),
        ];
        let allowed = ways
            .into_iter()
            .filter(|(how, _)| row.options.allows(*how) && !(row.sensitive && *how != Disposition::Destroy));
        let lost = allowed.map(|(_, back)| self.value(exact(row.value_each) * (whole(1) - exact(back))));
        lost.min().map(|loss| (loss, (row.disposal_days as usize).min(self.days)))
    }
}
