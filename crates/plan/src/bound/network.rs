//! The map as the ways read it, over and over: departures by day in flat
//! tables, and for people or things of one kind the hops that can be of use to
//! them.

use super::problem::*;

/// When hops arrive, day by day. A hop counts as closed on a day on which
/// nothing could carry what is asked for.
pub(super) struct Network {
    pub hops: usize,
    pub places: usize,
    pub days: usize,
    /// By day and hop: (arrival, ready to move on); closed: the number of days
    /// for both.
    times: Vec<(u16, u16)>,
    /// By kind of room, day and hop: whether anything could carry it.
    offered: [Vec<bool>; 3],
    /// By day and hop: whether vehicles may drive themselves.
    open: Vec<bool>,
}

impl Network {
    pub fn of(problem: &Problem) -> Network {
        let (hops, places, days) = (problem.hops.len(), problem.places.len(), problem.days);
        let mut times = vec![(days as u16, days as u16); days * hops];
        let mut open = vec![false; days * hops];
        for (hop, row) in problem.hops.iter().enumerate() {
            for (day, times_of_day) in row.arrive.iter().enumerate() {
                if let Some((arrive, ready)) = *times_of_day {
                    let ready = if problem.places[row.to].exit { arrive } else { ready };
                    times[day * hops + hop] = (arrive as u16, ready as u16);
                    open[day * hops + hop] = true;
                }
            }
        }
        let mut network =
            Network { hops, places, days, times, offered: [(); 3].map(|()| vec![false; days * hops]), open };
        network.offer(problem);
        network
    }

    /// Marks what carriers and vehicles could offer at all.
    fn offer(&mut self, problem: &Problem) {
        let mut mark = |room: [i64; 3], hop: usize, day: usize| {
            for kind in (0..3).filter(|&kind| room[kind] > 0) {
                self.offered[kind][day * self.hops + hop] |= self.open[day * self.hops + hop];
            }
        };
        for contract in &problem.contracts {
            for (day, &room) in contract.room.iter().enumerate() {
                contract.hops.iter().for_each(|&hop| mark(room, hop, day));
            }
        }
        for fleet in &problem.flights {
            for (hop, costs) in &fleet.runs {
                let flown = costs.iter().enumerate().filter(|(day, (most, _))| *most > 0 && fleet.sorties[*day] > 0);
                flown.for_each(|(day, _)| mark(fleet.room, *hop, day));
            }
        }
        for fleet in problem.lorries.iter().filter(|f| f.count > 0) {
            for (hop, costs) in &fleet.runs {
                let driven = costs.iter().enumerate().filter(|(_, cost)| cost.is_some());
                driven.for_each(|(day, _)| mark(fleet.room, *hop, day));
            }
        }
        let seats = problem.lots.iter().filter(|lot| lot.quantity > 0);
        let seats = seats.filter_map(|lot| problem.goods[lot.goods].drives).max().unwrap_or(0);
        for (hop, _) in problem.hops.iter().enumerate().filter(|(_, h)| h.road && h.drivable) {
            (0..problem.days).for_each(|day| mark([seats, 0, 0], hop, day));
        }
    }

    pub fn at(&self, day: usize, hop: usize) -> usize {
        day * self.hops + hop
    }

    /// (arrival, ready to move on).
    pub fn times(&self, day: usize, hop: usize) -> (usize, usize) {
        let (arrive, ready) = self.times[self.at(day, hop)];
        (arrive as usize, ready as usize)
    }

    /// Whether the hop may be departed on at all that day.
    pub fn open(&self, day: usize, hop: usize) -> bool {
        self.open[self.at(day, hop)]
    }

    /// Whether anything could carry such things on the hop that day.
    pub fn offered(&self, room: usize, day: usize, hop: usize) -> bool {
        self.offered[room][self.at(day, hop)]
    }

    pub fn ever_offered(&self, room: usize, hop: usize) -> bool {
        (0..self.days).any(|day| self.offered(room, day, hop))
    }

    pub fn ever_open(&self, hop: usize) -> bool {
        (0..self.days).any(|day| self.open(day, hop))
    }
}

/// What one kind may use: places that it can reach, each with the hops that
/// lead on from there to where a way may end.
pub(super) struct Web {
    /// (place, its hops as a range of the list).
    pub places: Vec<(usize, std::ops::Range<usize>)>,
    /// (hop, where it leads).
    pub hops: Vec<(usize, usize)>,
}

impl Web {
    /// `ends`: places where a way may end; `usable`: hops that may be used.
    pub fn of(problem: &Problem, homes: &[usize], ends: &[bool], usable: impl Fn(usize) -> bool) -> Web {
        let all: Vec<usize> = problem.leaving.iter().flatten().copied().filter(|&hop| usable(hop)).collect();
        let mut reached = vec![false; problem.places.len()];
        homes.iter().for_each(|&home| reached[home] = true);
        spread(&mut reached, || all.iter().map(|&h| (problem.hops[h].from, problem.hops[h].to)));
        let mut leads = ends.to_vec();
        spread(&mut leads, || all.iter().map(|&h| (problem.hops[h].to, problem.hops[h].from)));
        let mut web = Web { places: Vec::new(), hops: Vec::new() };
        for place in (0..problem.places.len()).filter(|&p| reached[p] && leads[p] && !problem.places[p].exit) {
            let from = web.hops.len();
            let own = problem.leaving[place].iter().filter(|&&h| usable(h) && leads[problem.hops[h].to]);
            web.hops.extend(own.map(|&h| (h, problem.hops[h].to)));
            web.places.push((place, from..web.hops.len()));
        }
        web
    }

    /// The hops that lead on from a place.
    pub fn from(&self, place: usize) -> &[(usize, usize)] {
        let own = self.places.iter().find(|(p, _)| *p == place);
        own.map_or(&[], |(_, range)| &self.hops[range.clone()])
    }
}

/// Marks what can be reached over these pairs.
fn spread<I: Iterator<Item = (usize, usize)>>(marked: &mut [bool], pairs: impl Fn() -> I) {
    let mut more = true;
    while more {
        more = false;
        for (from, to) in pairs() {
            if marked[from] && !marked[to] {
                marked[to] = true;
                more = true;
            }
        }
    }
}
