//! Supply (U1): what sites have left, what road movements must carry.
//!
//! Amounts are in millionths of a TEU ("drops" here), whole TEU where they are
//! carried.

use super::Draft;
use crate::instance::{Day, Instance, Place};
use crate::ops::Item;

/// Millionths of a TEU.
pub(crate) type Drops = i64;
pub(crate) const TEU_OF_DROPS: Drops = 1_000_000;

/// TEU that a place is filled up beyond what it lacks.
const MARGIN: i32 = 2;

/// One site's stock.
#[derive(Clone, Debug)]
pub(crate) struct Larder {
    arriving: Vec<Drops>,
    taken: Vec<i32>,
    broken: i64,
}

/// What a stock lacks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shortage {
    /// The first night on which too little is left.
    pub night: Day,
    /// Whole TEU that would be enough for that night and all later ones.
    pub teu: i32,
}

/// Whole TEU that hold so many drops.
pub(crate) fn whole(drops: Drops) -> i32 {
    (drops.max(0) + TEU_OF_DROPS - 1).div_euclid(TEU_OF_DROPS) as i32
}

impl Larder {
    pub fn of_sites(i: &Instance) -> Vec<Larder> {
        let days = if i.eaten > 0 { i.days as usize } else { 0 };
        let empty = Larder { arriving: vec![0; days], taken: vec![0; days], broken: 0 };
        let mut all = vec![empty; i.sites.len()];
        for &(site, day, drops) in &i.supply_due {
            if let Some(arriving) = all[site].arriving.get_mut(day as usize) {
                *arriving += drops;
            }
        }
        all
    }

    /// What is left after a night, night by night, and how much more is needed
    /// then; `f(night, left, needed, taken too much)`.
    fn walk(&self, i: &Instance, place: &Place, people: &[i32], mut f: impl FnMut(Day, Drops, Drops, Drops)) {
        let mut left = place.supply;
        for (t, &here) in people.iter().enumerate().take(self.taken.len()).skip(i.now as usize) {
            let rest = left - Drops::from(self.taken[t]) * TEU_OF_DROPS;
            let tonight = Drops::from(here.max(0)) * i.eaten;
            left = rest.max(0) + self.arriving[t] - tonight;
            let needed = if here > 0 { tonight * place.supply_min_days / 1000 } else { 0 };
            f(t as Day, left, needed, (-rest).max(0));
            left = left.max(0);
        }
    }
}

impl Draft<'_> {
    /// Supply leaves one site and, but for what is eaten under way, reaches another.
    pub(super) fn move_supply(&mut self, from: usize, day: Day, to: usize, arrive: Day, teu: i32, net: Drops) {
        if self.i.eaten == 0 || (teu == 0 && net == 0) {
            return;
        }
        if let Some(taken) = self.larders[from].taken.get_mut(day.max(0) as usize) {
            *taken += teu;
        }
        if let Some(arriving) = self.larders[to].arriving.get_mut(arrive.max(0) as usize) {
            *arriving += net;
        }
        self.touch(from);
        self.touch(to);
    }

    pub(super) fn settle_larder(&mut self, site: usize) {
        let i = self.i;
        let place = &i.sites[site];
        if i.eaten == 0 || place.exit || place.supply_source {
            return;
        }
        let open = self.nights[site].closing.unwrap_or(i.days);
        let mut broken = 0;
        self.larders[site].walk(i, place, &self.nights[site].people, |night, left, needed, too_much| {
            if night >= i.now {
                let lacking = if night < open { (needed - left).max(0) } else { 0 };
                let hungry = if needed > 0 { lacking } else { 0 };
                broken += i64::from(whole(hungry)) + i64::from(whole(too_much));
            }
        });
        self.supply_broken += broken - self.larders[site].broken;
        self.larders[site].broken = broken;
    }

    /// What a site lacks, from the first night on which it lacks anything.
    pub fn shortage(&self, site: usize) -> Option<Shortage> {
        let i = self.i;
        let place = &i.sites[site];
        if i.eaten == 0 || place.exit || place.supply_source {
            return None;
        }
        let open = self.nights[site].closing.unwrap_or(i.days);
        let (mut first, mut lacking) = (None, 0);
        let mut below_zero = 0;
        self.larders[site].walk(i, place, &self.nights[site].people, |night, left, needed, too_much| {
            // `walk` starts again from nothing where a stock is eaten up.
            let short = if night < open { (needed - left).max(0) } else { 0 };
            if night >= i.now && (short > 0 || too_much > 0) {
                first.get_or_insert(night);
                lacking = lacking.max(below_zero + short + too_much);
            }
            below_zero += (-left).max(0) + too_much;
        });
        // A little more: what leaves later takes supply along.
        first.map(|night| Shortage { night, teu: whole(lacking).max(1) + MARGIN })
    }

    /// What is left at a site on the morning of a day.
    pub fn stock_on(&self, site: usize, day: Day) -> Drops {
        let mut stock = self.i.sites[site].supply;
        let nights = &self.nights[site].people;
        self.larders[site].walk(self.i, &self.i.sites[site], nights, |night, left, _, _| {
            if night < day {
                stock = left.max(0);
            }
        });
        stock
    }

    /// What the contracted movement of a day on a road lacks in supply, in TEU.
    pub fn contracted_hunger(&self, leg: usize, reverse: usize, day: Day) -> i32 {
        let link = &self.i.legs[leg];
        if self.i.eaten == 0 || !link.road {
            return 0;
        }
        let people = self.contracted[leg][reverse][day as usize][crate::instance::PEOPLE];
        let days = link.arrival(reverse, day).map_or(link.days, |arrive| arrive - day);
        let needed = whole(Drops::from(people) * Drops::from(days) * self.i.eaten);
        needed - self.contracted_supply.get(&(leg, reverse, day)).copied().unwrap_or(0)
    }

    /// Contracted people and supply change; supply moves.
    pub(super) fn contract_supply(&mut self, item: Item, leg: usize, reverse: usize, day: Day, n: i32) {
        let (i, link) = (self.i, &self.i.legs[leg]);
        let (from, to) = link.ends(reverse);
        let arrive = link.arrival(reverse, day).unwrap_or(day + link.days);
        let people = self.contracted[leg][reverse][day as usize][crate::instance::PEOPLE];
        let earlier = if let Item::People(_) = item { people - n } else { people };
        let have = self.contracted_supply.get(&(leg, reverse, day)).copied().unwrap_or(0);
        let more = if item == Item::Supply { n } else { 0 };
        let road_days = if link.road { Drops::from(arrive - day) } else { 0 };
        let net = |people: i32, teu: i32| {
            (Drops::from(teu) * TEU_OF_DROPS - Drops::from(people) * road_days * i.eaten).max(0)
        };
        let lack = |people: i32, teu: i32| i64::from((whole(Drops::from(people) * road_days * i.eaten) - teu).max(0));
        self.supply_broken += lack(people, have + more) - lack(earlier, have);
        if more != 0 {
            *self.contracted_supply.entry((leg, reverse, day)).or_default() += more;
        }
        self.move_supply(from, day, to, arrive, more, net(people, have + more) - net(earlier, have));
    }
}
