//! What was on its way on the day planned from, and is not provided for: it
//! goes on by soft paths, or together in a convoy where there are none.

use super::runs::RunPlan;
use super::{Decoder, Spot};
use crate::instance::{Day, Stray};
use crate::ops::{Aboard, Item, Op};
use crate::ways::{class_of, home_of};
use std::collections::BTreeSet;

/// How long a column on its way waits for a day on which it can leave.
const PATIENCE: Day = 90;

impl Decoder<'_, '_> {
    pub(super) fn send_strays(&mut self) {
        let (i, site) = (self.i, self.site);
        let own: Vec<Stray> = i.strays.iter().filter(|s| home_of(i, s.item) == site).copied().collect();
        let at: BTreeSet<usize> = own.iter().map(|stray| stray.site).collect();
        for at in at {
            let (soft, mut hard): (Vec<Stray>, Vec<Stray>) =
                own.iter().filter(|s| s.site == at).partition(|s| !self.w.soft(s.item, at).is_empty());
            // Drivers and riders wait for what has no other way.
            let mut riders: Vec<Stray> = soft.iter().filter(|s| matches!(s.item, Item::People(_))).copied().collect();
            for _ in 0..8 {
                if hard.iter().all(|s| s.n == 0) || !self.column(at, &mut hard, &mut riders) {
                    break;
                }
            }
            let things = soft.iter().filter(|s| !matches!(s.item, Item::People(_)));
            for stray in things.chain(&hard).chain(&riders).filter(|s| s.n > 0) {
                self.go_on(stray.item, stray.n, at, stray.since);
            }
        }
    }

    /// One column from a place on the way; false where none can go.
    fn column(&mut self, at: usize, hard: &mut [Stray], riders: &mut [Stray]) -> bool {
        let Some(hops) = self.way_on(at, hard) else { return false };
        let ready = hard.iter().chain(riders.iter()).filter(|s| s.n > 0).map(|s| s.since).max().unwrap_or(0);
        let first = (ready + self.i.sites[at].handling).max(self.i.now);
        let most = hops.iter().map(|h| self.i.legs[h.0].convoy_max).min().unwrap_or(0);
        let driven: i32 = hard.iter().filter(|s| self.drives_itself(s.item)).map(|s| s.n).sum();
        let lorries = self.lorries_there(at, hard, first, (most - driven).max(0));
        let driven = driven.min(most - lorries.map_or(0, |l| l.1));
        let size = driven + lorries.map_or(0, |l| l.1);
        if size == 0 {
            return false;
        }
        let mark = self.ops.len();
        for day in first..(first + PATIENCE).min(self.i.days) {
            let Some(chain) = self.chain(&hops, day, size, true) else { continue };
            let plan = RunPlan { hops: chain };
            let (left, with) = (hard.to_vec(), riders.to_vec());
            self.load_column(&plan, at, driven, lorries, hard, riders);
            self.local_escorts(&plan);
            if plan.hops.iter().all(|hop| self.sound(hop.key)) {
                return true;
            }
            self.undo_to(mark);
            hard.copy_from_slice(&left);
            riders.copy_from_slice(&with);
        }
        false
    }

    fn drives_itself(&self, item: Item) -> bool {
        match item {
            Item::Vehicles(_) => true,
            Item::Asset(asset) => self.i.assets[asset].self_drive,
            _ => false,
        }
    }

    /// The hops from a place on the way for what has no soft path there.
    fn way_on(&self, at: usize, hard: &[Stray]) -> Option<Vec<(usize, usize)>> {
        hard.iter().filter(|s| s.n > 0).find_map(|stray| match stray.item {
            item if self.drives_itself(item) => self.w.corridor_on(item, at).map(|c| c.hops.clone()),
            item => self.w.lorries(item).iter().find_map(|route| {
                let from = route.outbound.iter().position(|&(leg, reverse)| self.i.legs[leg].ends(reverse).0 == at)?;
                Some(route.outbound[from..].to_vec())
            }),
        })
    }

    /// Lorries that stand there, as many as the property needs: (fleet, how many).
    fn lorries_there(&self, at: usize, hard: &[Stray], day: Day, most: i32) -> Option<(usize, i32)> {
        let class = |wanted: usize| -> i32 {
            let things = hard.iter().filter(|s| !matches!(s.item, Item::People(_)) && !self.drives_itself(s.item));
            things.filter(|s| class_of(self.i, s.item) == wanted).map(|s| s.n).sum()
        };
        let need = |n: i32, room: i32| if room > 0 { (n + room - 1) / room } else { 0 };
        let of = |fleet: usize| {
            let pool = &self.i.fleets[fleet];
            let wanted =
                need(class(crate::instance::TEU), pool.teu).max(need(class(crate::instance::VEHICLES), pool.vehicles));
            (fleet, wanted.min(self.d.standing(fleet, at, day)).min(most))
        };
        (0..self.i.fleets.len()).filter(|&f| !self.i.fleets[f].shuttle).map(of).find(|l| l.1 > 0)
    }

    fn load_column(
        &mut self,
        plan: &RunPlan,
        at: usize,
        driven: i32,
        lorries: Option<(usize, i32)>,
        hard: &mut [Stray],
        riders: &mut [Stray],
    ) {
        let last = plan.hops[plan.hops.len() - 1].arrive;
        let mut room = [0, driven, 0];
        if let Some((fleet, n)) = lorries {
            let pool = &self.i.fleets[fleet];
            room = [0, driven + pool.vehicles * n, pool.teu * n];
            for hop in &plan.hops {
                self.put(Op::Ride { convoy: hop.key, what: Aboard::Lorries(fleet), n });
                self.put(Op::UnderWay { fleet, from: hop.depart, to: hop.arrive, n });
            }
            self.put(Op::TakeStanding { fleet, site: at, n });
            if plan.end(self.i) == pool.base {
                self.put(Op::Away { fleet, from: last + 1, to: self.i.days, n: -n });
            }
        }
        for stray in hard.iter_mut().filter(|s| !matches!(s.item, Item::People(_))) {
            let class = class_of(self.i, stray.item);
            let n = stray.n.min(room[class]);
            room[class] -= n;
            self.ride_on(stray, n, plan);
        }
        for people in hard.iter_mut().chain(riders.iter_mut()).filter(|s| matches!(s.item, Item::People(_))) {
            let n = people.n.min(self.free_seats(&plan.hops));
            self.ride_on(people, n, plan);
        }
    }

    fn ride_on(&mut self, stray: &mut Stray, n: i32, plan: &RunPlan) {
        if n <= 0 {
            return;
        }
        stray.n -= n;
        let mut spot = Spot { site: stray.site, since: Some(stray.since) };
        for hop in &plan.hops {
            self.depart(stray.item, spot, hop.depart, n);
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Item(stray.item), n });
            let to = self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).1;
            spot = Spot { site: to, since: Some(hop.arrive) };
        }
        if let Some(arrived) = spot.since {
            self.go_on(stray.item, n, spot.site, arrived);
        }
    }

    /// Whether a convoy breaks nothing by itself.
    pub(super) fn sound(&self, key: crate::ops::ConvoyKey) -> bool {
        let link = &self.i.legs[key.leg as usize];
        self.d.convoy(key).is_none_or(|convoy| convoy.measure(self.i, link).broken == 0)
    }
}
