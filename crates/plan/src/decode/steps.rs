//! Closing steps: each as early as its predecessors, the stores and the shared
//! teams allow (serial schedule generation in topological order).

use super::Decoder;
use crate::instance::Day;
use crate::ops::Op;

impl Decoder<'_, '_> {
    /// Places every step; returns the first day on which all are done and the
    /// overlap after the signature is over.
    pub(super) fn schedule_steps(&mut self) -> Day {
        let site = self.site;
        let count = self.i.sites[site].steps.len();
        let mut end = vec![0; count];
        for step in 0..count {
            let stage = &self.i.sites[site].steps[step];
            let after = stage.after.iter().map(|&a| end[a]).max().unwrap_or(0);
            let start = stage.fixed.unwrap_or_else(|| self.team_free(step, after.max(self.i.now)));
            end[step] = start + stage.days;
            self.put(Op::Step { site, step, start });
        }
        let place = &self.i.sites[site];
        let free = end.iter().zip(&place.steps).map(|(&end, s)| if s.signs { end + place.overlap } else { end });
        free.max().unwrap_or(0)
    }

    /// The first day from `ready` on before which no stores are in the way of a
    /// step that waits for them.
    fn stores_gone(&self, step: usize, ready: Day) -> Option<Day> {
        if !self.i.sites[self.site].steps[step].stores_out {
            return Some(ready);
        }
        let stores = &self.d.nights[self.site].plain_stores;
        (ready..self.i.days).find(|&day| stores[(day - 1).max(0) as usize] <= 0)
    }

    /// The first day from `ready` on which the step's team is free for all of
    /// its days; the last possible day where there is none.
    fn team_free(&self, step: usize, ready: Day) -> Day {
        let stage = &self.i.sites[self.site].steps[step];
        let latest = (self.i.days - stage.days).max(0);
        let Some(team) = stage.team else { return self.stores_gone(step, ready).unwrap_or(ready).min(latest) };
        let ready = self.stores_gone(step, ready).unwrap_or(ready);
        let (have, used) = (&self.i.teams[team], &self.d.teams[team]);
        let mut start = ready;
        let mut day = ready;
        while day < start + stage.days {
            if day >= self.i.days {
                return ready.min(latest);
            }
            if used[day as usize] + stage.teams_needed > have[day as usize] {
                match self.stores_gone(step, day + 1) {
                    Some(next) => start = next,
                    None => return ready.min(latest),
                }
                day = start;
                continue;
            }
            day += 1;
        }
        start.min(latest)
    }
}
