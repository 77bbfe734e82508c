//! What nothing takes away any more, because less went than planned or more came:
//! it goes along with a later movement of the same unit, is disposed of with what
//! is to be disposed of, or goes the way of the others on a trip of its own.

use super::redate::{Redating, days_late};
use crate::books::Books;
use crate::facts::{Amounts, Facts, Holding};
use rearguard_model::*;

impl Redating<'_> {
    /// Each round brings what is left one place further.
    pub(super) fn leftovers(&mut self) {
        const ROUNDS: usize = 4;
        for _ in 0..ROUNDS {
            let before = self.left();
            for (site, of, amounts) in &before {
                self.take_away(*site, *of, *amounts);
            }
            if self.left() == before {
                return;
            }
        }
    }

    /// What is inside at the end of the plan and may not be there.
    fn left(&self) -> Vec<(SiteId, Holding, Amounts)> {
        let mission = self.mission;
        let facts = Facts::planned(mission, self.calendar, &self.happened);
        let books = Books::on(mission, &facts, mission.last_day());
        let inside =
            mission.sites.iter().filter(|(_, row)| row.kind != SiteKind::Exit && row.keep_open != KeepOpen::Yes);
        let held = inside.flat_map(|(site, _)| books.at(site).into_iter().map(move |(of, held)| (site, of, held)));
        let positive = held.map(|(site, of, held)| (site, of, held.map(|amount| amount.max(0))));
        positive.filter(|(_, _, held)| *held != [0; 3]).collect()
    }

    fn take_away(&mut self, site: SiteId, of: Holding, amounts: Amounts) {
        let _ = self.goes_along(site, of, amounts)
            || self.disposed_with_the_rest(site, of, amounts)
            || self.goes_after(site, of, amounts)
            || self.destroyed(site, of, amounts);
    }

    /// A later movement of the same from there takes it too.
    fn goes_along(&mut self, site: SiteId, of: Holding, amounts: Amounts) -> bool {
        let mut rows: Vec<usize> = (0..self.happened.movements.len()).filter(|at| self.takes(*at, site, of)).collect();
        rows.retain(|at| self.to_come(&self.happened.movements[*at]));
        rows.sort_by_key(|at| std::cmp::Reverse(self.happened.movements[*at].depart));
        rows.into_iter().any(|at| {
            let mut plan = self.happened.clone();
            let row = &mut plan.movements[at];
            row.manifest.iter_mut().for_each(|aboard| add(aboard, &self.name(of), amounts));
            let id = row.id.clone();
            self.try_out(plan, 0, Some(&id))
        })
    }

    /// Vehicles, TEU and items are disposed of with others of theirs there.
    fn disposed_with_the_rest(&mut self, site: SiteId, of: Holding, amounts: Amounts) -> bool {
        let (name, place) = (self.name(of), self.mission.sites[site].site.clone());
        let mut plan = self.happened.clone();
        let mut changed = false;
        for row in plan.disposals.iter_mut().filter(|row| row.on >= self.on && row.site == place) {
            let more = match of {
                Holding::Unit(_) if row.unit.as_ref() != Some(&name) => 0,
                Holding::Unit(_) if row.class == "vehicle" => amounts[1],
                Holding::Unit(_) => amounts[2],
                Holding::Asset(_) if row.asset.as_ref() == Some(&name) => amounts[0],
                Holding::Asset(_) => 0,
            };
            row.quantity += more;
            changed |= more > 0;
        }
        let people = matches!(of, Holding::Unit(_)) && amounts[0] > 0;
        changed && !people && self.try_out(plan, 0, None)
    }

    /// A trip of its own the way that the others went, on the first day on which it can.
    fn goes_after(&mut self, site: SiteId, of: Holding, amounts: Amounts) -> bool {
        let rows = (0..self.happened.movements.len()).filter(|at| self.takes(*at, site, of));
        let Some(like) = rows.max_by_key(|at| self.happened.movements[*at].depart) else { return false };
        let trip = self.trip_like(&self.happened.movements[like], of, amounts);
        let notice = self.mission.leg(&trip.leg).map_or(0, |leg| self.mission.legs[leg].clearance_days);
        let first = self.later(self.on, notice as Day).max(self.happened.movements[like].depart);
        let place = &self.mission.sites[site].site;
        let closing = self.old.closures.iter().find(|row| row.site == *place).map_or(first, |row| row.on);
        let tries = [false, true].into_iter().flat_map(|closes| days_late().map(move |days| (closes, days)));
        tries.into_iter().any(|(closes, days)| {
            let depart = self.later(first, days);
            let mut plan = self.happened.clone();
            if closes {
                self.put_off(&mut plan, place, (self.mission.day(depart) - self.mission.day(closing)).max(0));
            }
            plan.movements.push(Movement { depart, ..trip.clone() });
            self.try_out(plan, 0, Some(&trip.id))
        })
    }

    /// The last resort for property, once the last of it that moves has gone.
    fn destroyed(&mut self, site: SiteId, of: Holding, [first, vehicles, teu]: Amounts) -> bool {
        let place = &self.mission.sites[site].site;
        let (unit, asset, rows) = match of {
            Holding::Unit(_) if first > 0 => return false,
            Holding::Unit(_) => (Some(self.name(of)), None, vec![("vehicle", vehicles), ("container", teu)]),
            Holding::Asset(asset) => {
                (None, Some(self.name(of)), vec![(self.mission.assets[asset].class.word(), first)])
            }
        };
        let last = (0..self.happened.movements.len()).filter(|at| self.takes(*at, site, of));
        let last = last.map(|at| self.happened.movements[at].depart).max().unwrap_or(self.on).max(self.on);
        days_late().any(|days| {
            let mut plan = self.happened.clone();
            plan.disposals.extend(rows.iter().filter(|(_, quantity)| *quantity > 0).map(|(class, quantity)| {
                Disposal {
                    site: place.clone(),
                    unit: unit.clone(),
                    asset: asset.clone(),
                    class: (*class).to_owned(),
                    quantity: *quantity,
                    how: "destroy".to_owned(),
                    on: self.later(last, days),
                }
            }));
            self.try_out(plan, 0, None)
        })
    }

    /// The same way and vehicles with nothing but this aboard.
    fn trip_like(&self, like: &Movement, of: Holding, [first, vehicles, teu]: Amounts) -> Movement {
        let name = self.name(of);
        let aboard = match of {
            Holding::Unit(_) => ManifestRow::Unit { unit: name, people: first, vehicles, teu },
            Holding::Asset(_) => ManifestRow::Asset { asset: name, quantity: first },
        };
        let most = like.contracted;
        let [people, vehicles, teu] = match of {
            Holding::Unit(_) => [first, vehicles, teu],
            // Whichever of the two it is.
            Holding::Asset(_) => [0, first, first],
        };
        let contracted = Contracted {
            people: most.people.min(people),
            vehicles: most.vehicles.min(vehicles),
            teu: most.teu.min(teu),
        };
        let taken = |id: &String| self.happened.movements.iter().chain(&self.old.movements).any(|row| row.id == *id);
        let mut ids = (2_u32..).map(|number| format!("{}-{number}", like.id));
        let id = ids.find(|id| !taken(id)).unwrap_or_default();
        Movement { id, manifest: vec![aboard], contracted, ..like.clone() }
    }

    fn takes(&self, at: usize, site: SiteId, of: Holding) -> bool {
        let row = &self.happened.movements[at];
        let leg = self.mission.leg(&row.leg);
        let from = leg.map(|leg| self.mission.ends(leg, Direction::of(row.reverse)).0);
        let name = self.name(of);
        from == Some(site)
            && row.manifest.iter().any(|aboard| match aboard {
                ManifestRow::Unit { unit, .. } => matches!(of, Holding::Unit(_)) && *unit == name,
                ManifestRow::Asset { asset, .. } => matches!(of, Holding::Asset(_)) && *asset == name,
                ManifestRow::Supply { .. } => false,
            })
    }

    fn to_come(&self, row: &Movement) -> bool {
        row.depart >= self.on && !self.gone.contains(&row.id)
    }

    fn name(&self, of: Holding) -> String {
        match of {
            Holding::Unit(unit) => self.mission.units[unit].unit.clone(),
            Holding::Asset(asset) => self.mission.assets[asset].asset.clone(),
        }
    }
}

fn add(aboard: &mut ManifestRow, name: &str, more: Amounts) {
    match aboard {
        ManifestRow::Unit { unit, people, vehicles, teu } if unit == name => {
            *people += more[0];
            *vehicles += more[1];
            *teu += more[2];
        }
        ManifestRow::Asset { asset, quantity } if asset == name => *quantity += more[0],
        _ => {}
    }
}
