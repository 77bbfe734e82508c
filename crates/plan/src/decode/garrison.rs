//! Who must stay how long: the smallest garrison that guards, tasks, cover and
//! medical support ask for, period by period.

use super::Decoder;
use crate::instance::Day;
use crate::ops::Op;
use crate::recipe::Recipe;
use rearguard_model::Role;

/// People of a unit who may leave from a day on, and must have by another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    pub unit: usize,
    pub n: i32,
    pub from: Day,
    pub by: Day,
}

/// Something that asks for people until a day (exclusive).
#[derive(Clone, Copy)]
enum Need {
    With(Role, i32),
    Task(usize),
    /// So many people of a unit.
    Of(usize, i32),
}

impl Decoder<'_, '_> {
    /// Sets transfers and returns who may leave when. With a closing day
    /// everybody leaves by then; without one the last garrison stays.
    pub(super) fn garrison(&mut self, recipe: &Recipe, close: Option<Day>, rear: &[usize]) -> Vec<Group> {
        let end = close.unwrap_or(self.i.days);
        let mut needs = self.needs(recipe, end);
        needs.extend(rear.iter().map(|&unit| (Need::Of(unit, 1), end)));
        needs.extend(self.rear_at_home().into_iter().map(|(unit, n, day)| (Need::Of(unit, n), day.min(end))));
        let units = self.w.units_at[self.site].clone();
        let mut cuts: Vec<Day> = needs.iter().map(|n| n.1.min(end)).chain([0, end]).collect();
        cuts.extend(units.iter().map(|&u| self.i.units[u].leave_by.min(end)));
        if close.is_none() {
            cuts.extend(self.i.withdrawal);
        } else {
            cuts.extend(self.guarded_by_guests(&units, end));
        }
        cuts.extend(units.iter().flat_map(|&u| self.returns(u)));
        cuts.extend(recipe.help.iter().map(|h| (h.day + 1).min(end)));
        cuts.retain(|&c| (0..=end).contains(&c));
        cuts.sort_unstable();
        cuts.dedup();
        // From the last period to the first, each keeping at least what the next keeps.
        let mut keep = vec![0; units.len()];
        let mut keeps = vec![keep.clone()];
        for period in cuts.windows(2).rev() {
            let (from, to) = (period[0], period[1]);
            let stays = close.is_none() && self.i.withdrawal.is_none_or(|w| from >= w);
            let away: Vec<i32> = units.iter().map(|&u| self.away(u, from, to)).collect();
            let available = |(&u, away): (&usize, &i32)| (self.available(u, from, stays) - away).max(0);
            let most: Vec<i32> = units.iter().zip(&away).map(available).collect();
            let active: Vec<Need> = needs.iter().filter(|n| n.1 >= to).map(|n| n.0).collect();
            let guests = self.guests(&units, from, to, close.is_some(), !recipe.help.is_empty());
            keep.iter_mut().zip(&most).for_each(|(keep, most)| *keep = (*keep).min(*most));
            self.meet(&units, &active, &most, &guests, &mut keep);
            // Escorts that are away at times are kept besides those who serve here.
            let with_away = keep.iter().zip(&away).map(|(here, away)| here + away);
            let next = keeps.last().cloned().unwrap_or_default();
            keeps.push(with_away.zip(next).map(|(now, later)| now.max(later)).collect());
        }
        keeps.reverse();
        self.groups(&units, &cuts, &keeps, close)
    }

    /// Period k runs from cuts[k] to cuts[k + 1] and keeps keeps[k]; after the
    /// last cut keeps.last() (nobody where the place closes).
    fn groups(&self, units: &[usize], cuts: &[Day], keeps: &[Vec<i32>], close: Option<Day>) -> Vec<Group> {
        let mut groups = Vec::new();
        for (at, &unit) in units.iter().enumerate() {
            let body = &self.i.units[unit];
            let by = close.unwrap_or(self.i.days - 1).min(body.leave_by);
            let mut before = body.people;
            for (k, &from) in cuts.iter().enumerate() {
                let last = k + 1 == cuts.len();
                let after = if last && close.is_none() { before } else { keeps[k][at].min(before) };
                if before > after {
                    groups.push(Group { unit, n: before - after, from: from.max(body.leave_from).min(by), by });
                }
                before = after;
            }
        }
        groups.sort_by_key(|g| (g.from, std::cmp::Reverse(self.i.units[g.unit].night_cost), g.unit));
        groups
    }

    /// What asks for people here, each until a day.
    fn needs(&mut self, recipe: &Recipe, end: Day) -> Vec<(Need, Day)> {
        let place = &self.i.sites[self.site];
        let mut needs = Vec::new();
        if place.guard > 0 && place.guarded_always {
            needs.push((Need::With(Role::Guard, place.guard), end));
        }
        if recipe.cover_until > 0 && !place.towns.is_empty() {
            needs.push((Need::With(Role::Protect, self.i.protect_min), recipe.cover_until.min(end)));
        }
        for (at, &task) in place.tasks.iter().enumerate() {
            let duty = &self.i.tasks[task];
            let until = recipe.duties[at];
            if let Some(day) = duty.transferred {
                self.put(Op::Transfer { task, day });
                continue;
            }
            if let Some(transfer) = self.transfer_day(task, until, end) {
                self.put(Op::Transfer { task, day: transfer });
                needs.push((Need::Task(task), transfer.min(end)));
            } else if until > duty.from {
                needs.push((Need::Task(task), until.min(duty.until + 1).min(end)));
            }
        }
        if let Some(until) = self.medical_until(end) {
            needs.push((Need::With(Role::Medical, 1), until));
        }
        needs
    }

    /// The day to transfer a task on: the wanted one, or the first that its
    /// successor allows, not after the closing day.
    fn transfer_day(&self, task: usize, wanted: Day, end: Day) -> Option<Day> {
        let duty = &self.i.tasks[task];
        let earliest = duty.transfer_from?;
        let latest = duty.until.min(end).min(duty.transfer_by.unwrap_or(Day::MAX));
        let day = wanted.max(earliest);
        (day <= latest).then_some(day).or((earliest <= latest && duty.transfer_by.is_some()).then_some(latest))
    }

    /// Until when medics are needed here: while a place in reach is open.
    fn medical_until(&self, end: Day) -> Option<Day> {
        let near = &self.i.medevac.as_ref()?[self.site];
        let has = self.w.units_at[self.site].iter().any(|&u| self.i.units[u].medical);
        let open = |&s: &usize| {
            if s == self.site { end } else { self.d.last_person_night(s).map_or(0, |n| n + 1) }
        };
        has.then(|| near.iter().map(open).max().unwrap_or(0).min(end))
    }

    /// How many of a unit may be there at all in a period.
    fn available(&self, unit: usize, from: Day, stays: bool) -> i32 {
        let body = &self.i.units[unit];
        if from >= body.leave_by {
            return if stays { body.stays } else { 0 };
        }
        if stays { body.stays.min(body.people) } else { body.people }
    }

    /// The most people of a unit that are away as escorts, or not yet ready
    /// again, at one time in a period.
    fn away(&self, unit: usize, from: Day, to: Day) -> i32 {
        let body = &self.i.units[unit];
        self.d.home[unit][from as usize..to as usize].iter().map(|&n| body.people - n).max().unwrap_or(0)
    }

    /// By role: people of other places who are here on every night of a period.
    /// Those passing through a place that closes may stand guard; other roles
    /// count only where people came to help.
    fn guests(&self, units: &[usize], from: Day, to: Day, closes: bool, help: bool) -> [i32; 4] {
        let mut least = [0; 4];
        for &role in Role::ALL {
            if help || (closes && role == Role::Guard) {
                let guests = (from as usize..to as usize).map(|t| self.guests_on(units, role, t));
                least[role as usize] = guests.min().unwrap_or(0).max(0);
            }
        }
        least
    }

    fn guests_on(&self, units: &[usize], role: Role, t: usize) -> i32 {
        let own = units.iter().filter(|&&u| self.i.units[u].has(role)).map(|&u| self.d.home[u][t]).sum::<i32>();
        self.d.nights[self.site].with_role(role, t) - own
    }

    /// The first day from which passing people alone can guard until the end.
    fn guarded_by_guests(&self, units: &[usize], end: Day) -> Option<Day> {
        let guard = self.i.sites[self.site].guard;
        let enough = |t: &usize| self.guests_on(units, Role::Guard, *t) >= guard;
        let days = (0..end as usize).rev().take_while(enough).count() as Day;
        (days > 0).then_some(end - days)
    }

    /// The days on which escorts of a unit come back and may move on.
    fn returns(&self, unit: usize) -> Vec<Day> {
        let home = &self.d.home[unit];
        (1..home.len()).filter(|&t| home[t] > home[t - 1]).map(|t| t as Day).collect()
    }

    /// Adds people to `keep` until the needs are met, or nobody is left.
    fn meet(&self, units: &[usize], needs: &[Need], most: &[i32], guests: &[i32; 4], keep: &mut [i32]) {
        for _ in 0..4 * needs.len() + 4 {
            let mut met = true;
            for need in needs {
                let short = self.lack(units, *need, guests, keep);
                if short <= 0 {
                    continue;
                }
                let best = (0..units.len())
                    .filter(|&at| self.serves(units[at], need) && keep[at] < most[at])
                    .max_by_key(|&at| self.preference(units[at], most[at], needs, at));
                if let Some(at) = best {
                    keep[at] += short.min(most[at] - keep[at]);
                    met = false;
                }
            }
            if met {
                return;
            }
        }
    }

    /// Who is kept first: those who serve most needs, then the cheapest.
    fn preference(&self, unit: usize, most: i32, needs: &[Need], at: usize) -> (usize, i32, i64, usize) {
        let body = &self.i.units[unit];
        let serves = needs.iter().filter(|n| self.serves(unit, n)).count();
        (serves, body.stays.min(most), -body.night_cost, usize::MAX - at)
    }

    fn serves(&self, unit: usize, need: &Need) -> bool {
        match need {
            Need::With(role, _) => self.i.units[unit].has(*role),
            Need::Task(task) => self.i.units[unit].has(self.i.tasks[*task].role),
            Need::Of(own, _) => *own == unit,
        }
    }

    /// How many people a need lacks.
    fn lack(&self, units: &[usize], need: Need, guests: &[i32; 4], keep: &[i32]) -> i32 {
        let with = |has: &dyn Fn(&crate::instance::Body) -> bool| -> i32 {
            units.iter().zip(keep).filter(|(u, _)| has(&self.i.units[**u])).map(|(_, &k)| k).sum()
        };
        match need {
            Need::With(role, n) => n - with(&|b| b.has(role)) - guests[role as usize],
            Need::Of(unit, n) => n - units.iter().zip(keep).find(|(u, _)| **u == unit).map_or(n, |(_, &k)| k),
            Need::Task(task) => {
                let duty = &self.i.tasks[task];
                let role = duty.role;
                let guard = self.i.sites[self.site].guard;
                let guards_without = if role == Role::Guard { 0 } else { with(&|b| b.guard && !b.has(role)) };
                let counted = with(&|b| b.has(role)) + guests[role as usize] - (guard - guards_without).max(0);
                duty.strength - counted
            }
        }
    }
}
