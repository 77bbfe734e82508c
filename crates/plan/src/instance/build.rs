//! Mission → [`Instance`].

use super::*;
use num_traits::ToPrimitive;
use rearguard_model::amount::{Exact, approximate, exact, whole};
use rearguard_model::{
    Calendar, ClauseKind, Date, Direction, FleetKind, KeepOpen, Mission, RowId, SiteKind, StationTakes, Subject, User,
};

/// Compiles the mission under a calendar of windows.
pub(crate) fn instance_of(mission: &Mission, calendar: &Calendar, known_on: Option<Date>) -> Instance {
    let known_on = known_on.map(|date| mission.day(date));
    Build { m: mission, c: calendar, known_on, days: mission.days() as Day, scale: scale_of(mission) }.instance()
}

/// Scaled units per dollar: thousandths, fewer where totals would come near
/// the end of 64 bits.
fn scale_of(m: &Mission) -> f64 {
    let money = |d: Decimal| d.to_f64().unwrap_or(0.0);
    let days = m.days() as f64;
    let people = m.people() as f64;
    let units = m.units.rows().iter();
    let property = units
        .map(|u| u.vehicles as f64 * money(u.vehicle_value) + u.containers as f64 * money(u.container_value))
        .chain(m.assets.rows().iter().map(|a| a.quantity as f64 * money(a.value_each)))
        .sum::<f64>()
        * money(m.weights.property_value);
    let towns = m.communities.rows().iter().map(|c| c.population as f64).sum::<f64>()
        * days
        * money(m.weights.unprotected_person_day);
    let hazard = m.sites.rows().iter().map(|s| money(s.hazard)).fold(0.0, f64::max) * people / 1000.0 * days
        + m.legs.rows().iter().map(|l| money(l.hazard)).sum::<f64>() * days * 10.0;
    let late = people * days * money(m.weights.late_person_day);
    let worst = property + towns + hazard * money(m.weights.casualty) + late;
    let room = (BROKEN as f64) * 256.0;
    let mut scale = 1000.0;
    while worst * scale > room && scale > 1e-9 {
        scale /= 10.0;
    }
    scale
}

/// A decimal in millionths, rounded up.
fn millionths(amount: Decimal) -> i64 {
    (amount * Decimal::from(1_000_000)).ceil().to_i64().unwrap_or(i64::MAX / 4)
}

struct Build<'m> {
    m: &'m Mission,
    c: &'m Calendar,
    /// Answers after this day are not known yet.
    known_on: Option<Day>,
    days: Day,
    scale: f64,
}

impl Build<'_> {
    fn cost(&self, dollars: f64) -> Cost {
        (dollars * self.scale).round() as Cost
    }
    fn money(&self, amount: Decimal) -> Cost {
        self.cost(approximate(&(exact(amount) * exact(self.m.weights.money))))
    }
    fn value(&self, amount: Decimal) -> Cost {
        self.cost(approximate(&(exact(amount) * exact(self.m.weights.property_value))))
    }
    fn deaths(&self, expected: Exact) -> Cost {
        self.cost(approximate(&(expected * exact(self.m.weights.casualty))))
    }

    fn instance(&self) -> Instance {
        let m = self.m;
        let legs: Vec<Link> = m.legs.ids().map(|id| self.link(id)).collect();
        let mut out = vec![Vec::new(); m.sites.len()];
        for (i, leg) in legs.iter().enumerate() {
            out[leg.from].push((i, 0));
            if leg.two_way {
                out[leg.to].push((i, 1));
            }
        }
        let weights = &m.weights;
        Instance {
            days: self.days,
            now: 0,
            strays: Vec::new(),
            standing: Vec::new(),
            stations: m.stations.rows().iter().map(|row| self.desk(row)).collect(),
            eaten: m.supply_teu_per_1000_person_days.map_or(0, |teu| millionths(teu) / 1000),
            supply_due: Vec::new(),
            withdrawal: m.withdrawal().map(|(_, by)| by.max(0)),
            scale: self.scale,
            sites: m.sites.ids().map(|id| self.place(id)).collect(),
            units: m.units.ids().map(|id| self.body(id)).collect(),
            assets: m.assets.ids().map(|id| self.stock(id)).collect(),
            fleets: m.fleets.ids().map(|id| self.pool(id)).collect(),
            teams: m.teams.rows().iter().map(|t| self.team(t)).collect(),
            tasks: m.tasks.ids().map(|id| self.duty(id)).collect(),
            communities: m.communities.ids().map(|id| self.town(id)).collect(),
            protection_end: m.protection_end().unwrap_or(-1).max(-1),
            protect_min: m.protect_min as i32,
            late_cost: self.cost(weights.late_person_day.to_f64().unwrap_or(0.0)),
            shortfall_cost: self.cost(weights.task_shortfall_person_day.to_f64().unwrap_or(0.0)),
            guard_limits: self.guard_limits(),
            property_by: self
                .clauses(ClauseKind::WithdrawProperty)
                .filter_map(|c| c.by)
                .min()
                .filter(|&d| d < self.days),
            liquidation: self.clauses(ClauseKind::Liquidate).any(|c| c.until.is_some_and(|until| until > m.last_day())),
            medevac: self.medevac(),
            legs,
            out,
        }
    }

    fn clauses(&self, kind: ClauseKind) -> impl Iterator<Item = &rearguard_model::Clause> {
        self.m.clauses.rows().iter().filter(move |c| c.kind == kind)
    }

    fn place(&self, id: SiteId) -> Place {
        let m = self.m;
        let row = &m.sites[id];
        let clause_by = self.clauses(ClauseKind::CloseSite).filter(|c| c.site == Some(id)).filter_map(|c| c.by).min();
        let last = self.days - 1;
        let maybe = row.kind.closes() && row.keep_open == KeepOpen::Maybe && m.occupied_at_start(id);
        let dated = row.close_by.is_some() || clause_by.is_some();
        let closable = row.kind.closes();
        let partner = row.handover_partner.map(|p| &m.partners[p]);
        let protects = m.protection_end().is_some();
        Place {
            id,
            exit: row.kind == SiteKind::Exit,
            closable,
            must_close: (m.must_close(id) || (maybe && dated)) && self.c.lost_on(id).is_none(),
            keep_open: row.keep_open == KeepOpen::Yes,
            guarded_always: closable && m.occupied_at_start(id),
            guard: row.guard as i32,
            beds: row.beds.map_or(i32::MAX, |b| b as i32),
            yard: row.yard_teu.map_or(i32::MAX, |b| b as i32),
            close_from: row.close_from.max(partner.and_then(|p| p.from)).unwrap_or(0).max(0),
            close_by: [row.close_by, clause_by, partner.and_then(|p| p.to)]
                .into_iter()
                .flatten()
                .min()
                .unwrap_or(last)
                .min(last),
            handling: m.handling(id),
            day_cost: self.money(row.cost_per_day),
            night_cost: self.deaths(exact(row.hazard) / whole(1000)),
            disposals_per_day: row.disposals_per_day.map_or(i32::MAX, |d| d as i32),
            tasks: m.tasks.iter().filter(|(_, t)| t.site == id).map(|(t, _)| t.index()).collect(),
            towns: m.communities.ids().filter(|&t| protects && self.covers(id, t)).map(|t| t.index()).collect(),
            steps: self.stages(id),
            lost_on: self.c.lost_on(id).map(|d| d.max(0)),
            may_close: closable && row.keep_open == KeepOpen::Maybe,
            overlap: row.overlap_days as Day,
            supply: millionths(row.supply_teu),
            supply_min_days: (millionths(row.supply_min_days) + 999) / 1000,
            supply_source: row.supply_source,
            closed: None,
        }
    }

    fn covers(&self, site: SiteId, town: rearguard_model::CommunityId) -> bool {
        let row = &self.m.communities[town];
        let here = (row.lat.to_f64().unwrap_or(0.0), row.lon.to_f64().unwrap_or(0.0));
        let near = self.m.vicinity_km.to_f64().unwrap_or(0.0);
        self.m.sites[site].kind != SiteKind::Exit
            && self.m.sites[site].position().is_some_and(|p| rearguard_model::sphere::distance_km(p, here) <= near)
    }

    fn stages(&self, site: SiteId) -> Vec<Stage> {
        let ids = self.m.steps_of(site);
        let position = |name: &String| ids.iter().position(|&i| self.m.steps[i].step == *name);
        ids.iter()
            .map(|&id| {
                let row = &self.m.steps[id];
                Stage {
                    name: row.step.clone(),
                    days: row.days as Day,
                    team: row.team.map(|t| t.index()),
                    teams_needed: if row.team.is_some() { row.teams_needed as i32 } else { 0 },
                    stores_out: row.needs == rearguard_model::StepNeeds::StoresOut,
                    signs: row.signs_handover,
                    after: row.after.iter().filter_map(position).collect(),
                    fixed: None,
                }
            })
            .collect()
    }

    fn flags(&self, ids: Vec<SiteId>) -> Vec<bool> {
        let mut all = vec![false; self.m.sites.len()];
        ids.into_iter().for_each(|s| all[s.index()] = true);
        all
    }

    fn body(&self, id: UnitId) -> Body {
        let row = &self.m.units[id];
        let sensitive = |part: Option<i64>, all: i64| -> i32 {
            part.unwrap_or(if row.sensitive { all } else { 0 }).min(all) as i32
        };
        Body {
            id,
            home: row.site.index(),
            people: row.personnel as i32,
            guard: row.roles.has(Role::Guard),
            escort: row.roles.has(Role::Escort),
            protect: row.roles.has(Role::Protect),
            medical: row.roles.has(Role::Medical),
            vehicles: row.vehicles as i32,
            seats: row.seats as i32,
            teu: row.containers as i32,
            vehicle_value: self.value(row.vehicle_value),
            teu_value: self.value(row.container_value),
            sensitive_vehicles: sensitive(row.sensitive_vehicles, row.vehicles),
            sensitive_teu: sensitive(row.sensitive_containers, row.containers),
            exits: self.flags(self.m.people_exits(id)),
            cargo_exits: self.flags(self.m.cargo_exits(id)),
            leave_from: row.leave_from.unwrap_or(0).max(0),
            leave_by: row.leave_by.unwrap_or(self.days - 1),
            stays: row.stays as i32,
            night_cost: self.money(row.cost_per_person_day),
            rear_party: row.rear_party as i32,
            released_from: row.released_from.map(|d| d.max(0)),
        }
    }

    fn stock(&self, id: AssetId) -> Stock {
        let row = &self.m.assets[id];
        let weight = exact(self.m.weights.property_value);
        let loss =
            |kept: Decimal| self.cost(approximate(&(exact(row.value_each) * exact(Decimal::ONE - kept) * &weight)));
        let all = [
            (Disposition::Sell, row.sell_recovers),
            (Disposition::Gift, row.gift_recovers),
            (Disposition::Destroy, Decimal::ZERO),
        ];
        let mut ways: Vec<(Disposition, Cost)> = all
            .into_iter()
            .filter(|(how, _)| row.options.allows(*how) && !(row.sensitive && *how != Disposition::Destroy))
            .map(|(how, kept)| (how, loss(kept)))
            .collect();
        ways.sort_by_key(|w| w.1);
        Stock {
            id,
            home: row.site.index(),
            class: row.class,
            quantity: row.quantity as i32,
            value: self.value(row.value_each),
            ways,
            self_drive: row.self_drive && row.class == rearguard_model::CargoClass::Vehicle,
            seats: row.seats as i32,
            may_ship: row.options.allows(Disposition::Ship),
            disposal_days: row.disposal_days as Day,
            exits: self.flags(self.m.asset_exits(id)),
        }
    }

    fn desk(&self, row: &rearguard_model::Station) -> Desk {
        let desk = Desk {
            site: row.site.index(),
            class: match row.takes {
                StationTakes::People => PEOPLE,
                StationTakes::Vehicle => VEHICLES,
                StationTakes::Teu => TEU,
            },
            per_day: row.per_day.min(1 << 24) as i32,
            from: row.from.unwrap_or(0).max(0),
            to: row.to.unwrap_or(self.days - 1).min(self.days - 1),
            stock: 0,
            passed: 0,
            units: row.for_units.iter().map(|u| u.index()).collect(),
            assets: row.for_assets.iter().map(|a| a.index()).collect(),
        };
        let all = desk.units.is_empty() && desk.assets.is_empty();
        let units =
            self.m.units.iter().filter(|(id, unit)| unit.site == row.site && (all || row.for_units.contains(id)));
        let of_units: i64 = units
            .map(|(_, unit)| match row.takes {
                StationTakes::People => unit.personnel,
                StationTakes::Vehicle => unit.vehicles,
                StationTakes::Teu => unit.containers,
            })
            .sum();
        let class = |asset: &rearguard_model::Asset| match asset.class {
            rearguard_model::CargoClass::Vehicle => VEHICLES,
            rearguard_model::CargoClass::Container => TEU,
        };
        let assets = self.m.assets.iter().filter(|(id, asset)| {
            asset.site == row.site && class(asset) == desk.class && (all || row.for_assets.contains(id))
        });
        let of_assets: i64 = assets.map(|(_, asset)| asset.quantity).sum();
        Desk { stock: (of_units + of_assets) as i32, ..desk }
    }

    /// A value by direction and day.
    fn by_day<T>(&self, value: impl Fn(Direction, Day) -> T) -> [Vec<T>; 2] {
        Direction::BOTH.map(|direction| (0..self.days).map(|day| value(direction, day)).collect())
    }

    fn link(&self, id: LegId) -> Link {
        let m = self.m;
        let row = &m.legs[id];
        let clearance = row.clearance_days as Day;
        let leg_open = self.cleared(Subject::Leg(id));
        let mode_open = self.cleared(Subject::Mode(row.mode));
        let ends_open = Direction::BOTH.map(|d| {
            let (from, to) = m.ends(id, d);
            (self.cleared(Subject::Site(from)), self.cleared(Subject::Site(to)), to)
        });
        let on = |open: &Option<Vec<bool>>, day: Day| open.as_ref().is_none_or(|o| o[day as usize]);
        let arrival = |d: Direction, t: Day| {
            let arrive = self.c.arrival(m, id, d, t).filter(|_| t >= clearance)?;
            let (from_open, to_open, to) = &ends_open[d as usize];
            let under_way = (t..=arrive).all(|day| on(&leg_open, day) && on(&mode_open, day));
            let fallen = self.c.lost_on(*to).is_some_and(|lost| arrive >= lost);
            (under_way && on(from_open, t) && on(to_open, arrive) && !fallen).then_some(arrive)
        };
        let hazard = self.by_day(|d, t| self.deaths(self.c.hazard(m, id, d, t)));
        let least_hazard = [0, 1].map(|d: usize| hazard[d].iter().copied().min().unwrap_or(0));
        Link {
            id,
            from: row.from.index(),
            to: row.to.index(),
            road: row.mode == rearguard_model::Mode::Road,
            two_way: row.two_way,
            km: row.km.to_f64().unwrap_or(0.0),
            days: row.days as Day,
            arrive: self.by_day(|d, t| arrival(d, t).map_or(-1, |a| a as i16)),
            contracted: self.by_day(|d, t| {
                let c = self.c.contracted(m, id, d, t);
                [c.people as i32, c.vehicles as i32, c.teu as i32]
            }),
            any_contracted: [row.people_per_day > 0, row.vehicles_per_day > 0, row.teu_per_day > 0],
            convoys: self.by_day(|d, t| self.c.convoys(m, id, d, t).min(1000) as i16),
            hazard,
            least_hazard,
            convoy_min: row.convoy_min.max(1) as i32,
            convoy_max: row.convoy_max.map_or(100_000, |x| x as i32),
            escort_per_vehicle: row.escort_per_vehicle,
            escort_table: (0..=512).map(|n| m.escort_needed(id, n) as i32).collect(),
            charge: [row.cost_per_person, row.cost_per_vehicle, row.cost_per_teu].map(|c| self.money(c)),
            cover: row.cover.map(|f| f.index()),
            only_units: self.admitted(&row.only_for),
        }
    }

    /// By unit: admitted; empty where everyone is.
    fn admitted(&self, only: &[User]) -> Vec<bool> {
        if only.is_empty() {
            return Vec::new();
        }
        self.m.units.iter().map(|(id, u)| only.iter().any(|o| o.admits(id, &u.contributor))).collect()
    }

    fn pool(&self, id: FleetId) -> Pool {
        let m = self.m;
        let row = &m.fleets[id];
        let shuttle = row.kind == FleetKind::Shuttle;
        let allowed = |leg: LegId| {
            let l = &m.legs[leg];
            l.mode == row.mode
                && row.legs.as_ref().is_none_or(|own| own.contains(&leg))
                && (!shuttle || l.from == row.base || l.to == row.base)
        };
        let legs: Vec<bool> = m.legs.ids().map(allowed).collect();
        let cleared = self.cleared(Subject::Fleet(id));
        let daily = |day: Day| match &cleared {
            Some(open) if !open[day as usize] => 0,
            _ if shuttle => self.c.sorties(m, id, day),
            _ => self.c.fleet_count(m, id, day),
        };
        let share = if shuttle && !row.sorties_per_day.is_zero() {
            exact(row.cost_per_day) / exact(row.sorties_per_day) * exact(m.weights.money)
        } else {
            whole(0)
        };
        Pool {
            id,
            shuttle,
            base: row.base.index(),
            seats: row.seats as i32,
            teu: row.teu as i32,
            vehicles: row.vehicles as i32,
            daily: (0..self.days).map(|day| daily(day) as i32).collect(),
            count: row.count as i32,
            on_leg: m.legs.ids().map(|leg| self.limits_on(id, leg, shuttle && legs[leg.index()])).collect(),
            legs,
            cost_per_day: self.money(row.cost_per_day),
            cost_per_km: approximate(&(exact(row.cost_per_km) * exact(m.weights.money))) * self.scale,
            sortie_share: self.cost(approximate(&share)),
            only_units: self.admitted(&row.only_for),
            from: row.from.unwrap_or(0).max(0),
            to: row.to.unwrap_or(self.days - 1).min(self.days - 1),
        }
    }

    /// Sorties by direction and day, where a window of the leg limits them.
    fn limits_on(&self, fleet: FleetId, leg: LegId, flies: bool) -> Option<[Vec<i32>; 2]> {
        let disturbed = |d: &Direction| (0..self.days).any(|t| self.c.leg(leg, *d, t).capacity != Decimal::ONE);
        (flies && Direction::BOTH.iter().any(disturbed))
            .then(|| self.by_day(|d, t| self.c.sorties_on_leg(self.m, fleet, leg, d, t) as i32))
    }

    /// The days on which a subject that needs clearances may be used (N5);
    /// `None` where it needs none.
    fn cleared(&self, subject: Subject) -> Option<Vec<bool>> {
        let rows: Vec<_> = self.m.clearances.rows().iter().filter(|c| c.subject == subject).collect();
        if rows.is_empty() {
            return None;
        }
        let mut open = vec![false; self.days as usize];
        for row in rows.into_iter().filter(|c| self.answer(c.refused).is_none()) {
            let answered = self.answer(row.granted).unwrap_or_else(|| row.asked.unwrap_or(0) + self.lead_days(row));
            let from = row.from.unwrap_or(0).max(answered).max(0);
            let to = row.to.unwrap_or(Day::MAX).min(self.days - 1);
            for day in from..=to {
                open[day as usize] = true;
            }
        }
        Some(open)
    }

    /// An answer, where it is known on the day that the plan is made from.
    fn answer(&self, day: Option<Day>) -> Option<Day> {
        day.filter(|&d| self.known_on.is_none_or(|known| d <= known))
    }

    /// Days from asking to the answer that the mission plans on.
    fn lead_days(&self, row: &rearguard_model::Clearance) -> Day {
        let number = |value: Decimal| value.to_f64().unwrap_or(1.0);
        let median = row.lead_p50.map_or(1.0, number);
        let late = row.lead_p90.map_or(median, number);
        rearguard_model::quantile::lognormal_days(median, late, number(self.m.plan_on), 1.0) as Day
    }

    fn team(&self, team: &rearguard_model::Team) -> Vec<i32> {
        let there = |d: Day| team.from.is_none_or(|f| d >= f) && team.to.is_none_or(|t| d <= t);
        (0..self.days).map(|d| if there(d) { team.count as i32 } else { 0 }).collect()
    }

    fn duty(&self, id: rearguard_model::TaskId) -> Duty {
        let row = &self.m.tasks[id];
        let from = row.from.max(0);
        let transfer_from = row
            .successor
            .is_some()
            .then(|| (row.successor_from.unwrap_or(0) + row.handover_days as Day).max(from))
            .filter(|&d| d <= row.until && d < self.days);
        let clause_by = self.clauses(ClauseKind::TransferTasks).filter_map(|c| c.by).min();
        Duty {
            id,
            site: row.site.index(),
            role: row.role,
            strength: row.strength as i32,
            from,
            until: row.until.min(self.days - 1),
            transfer_from,
            transferred: None,
            transfer_by: clause_by.filter(|&by| row.until > by && row.successor.is_some()),
            hard: row.hard,
        }
    }

    fn town(&self, id: rearguard_model::CommunityId) -> Town {
        let population = whole(self.m.communities[id].population);
        let night = approximate(&(population * exact(self.m.weights.unprotected_person_day)));
        Town { night_cost: self.cost(night) }
    }

    fn guard_limits(&self) -> Vec<(Day, i32)> {
        let fallback = self.m.withdrawal().map(|(_, by)| by);
        self.clauses(ClauseKind::GuardLimit)
            .filter_map(|c| Some((c.from.or(fallback)?.max(0), c.strength? as i32)))
            .collect()
    }

    fn medevac(&self) -> Option<Vec<Vec<usize>>> {
        let reach = self.m.medevac_km?.to_f64()?;
        let place = |s: &rearguard_model::Site| if s.kind == SiteKind::Exit { None } else { s.position() };
        let at: Vec<Option<(f64, f64)>> = self.m.sites.rows().iter().map(place).collect();
        let within = |a: Option<(f64, f64)>, b: Option<(f64, f64)>| match (a, b) {
            (Some(p), Some(q)) => rearguard_model::sphere::distance_km(p, q) <= reach,
            _ => false,
        };
        Some(at.iter().map(|&a| (0..at.len()).filter(|&j| within(a, at[j])).collect()).collect())
    }
}
