//! Serial schedule generation: the activities of a list, one after the other,
//! each as early as order and resources allow. Run on the mirrored project it
//! places each as late as possible. Nothing is allocated.

use crate::network::{GUARDS, Links, Network};

/// The usage of the resources and what the pass remembers, reused by every pass.
#[derive(Clone, Debug)]
pub(crate) struct Decoder {
    /// What is free in each period, `words` for each, guards set.
    free: Vec<u64>,
    /// Periods from 0 on that the last pass has touched.
    touched: usize,
    earliest: Vec<u32>,
    /// How many schedules were generated so far.
    pub(crate) generated: u64,
}

impl Decoder {
    pub(crate) fn new(network: &Network) -> Self {
        let periods = network.horizon as usize + 1;
        let free = if network.timeless { network.free.repeat(periods) } else { network.free.clone() };
        Self { free, touched: 0, earliest: vec![0; network.count], generated: 0 }
    }

    /// Places the activities of `list`, which respects `links`; `starts` gets
    /// their first periods. Returns the makespan. For timeless projects only.
    pub(crate) fn place(&mut self, network: &Network, links: &Links, list: &[u32], starts: &mut [u32]) -> u32 {
        self.generated += 1;
        self.earliest.fill(0);
        if network.words == 1 {
            self.free[..self.touched].fill(network.free[0]);
            self.place_narrow(network, links, list, starts)
        } else {
            for period in self.free[..self.touched * network.words].chunks_exact_mut(network.words) {
                period.copy_from_slice(&network.free);
            }
            self.place_wide(network, links, list, starts)
        }
    }

    /// As [`Self::place`], forward, with releases and capacities by day. `None`
    /// where an activity finds no room in the calendars.
    pub(crate) fn place_dated(&mut self, network: &Network, list: &[u32], starts: &mut [u32]) -> Option<u32> {
        self.generated += 1;
        let words = network.words;
        let touched = self.touched * words;
        self.free[..touched].copy_from_slice(&network.free[..touched]);
        self.touched = 0;
        self.earliest.copy_from_slice(&network.releases);
        for &activity in list {
            let index = activity as usize;
            let duration = network.durations[index] as usize;
            let demand = &network.demands[index * words..(index + 1) * words];
            let mut start = self.earliest[index] as usize;
            if demand.iter().any(|&units| units != 0) {
                start = first_dated_fit(&self.free, start, duration, demand)?;
                take_wide(&mut self.free, start, duration, demand);
                self.touched = self.touched.max(start + duration);
            }
            starts[index] = start as u32;
            for &next in network.forward.after(activity) {
                let earliest = &mut self.earliest[next as usize];
                *earliest = (*earliest).max((start + duration) as u32);
            }
        }
        let ends = starts.iter().zip(&network.durations).map(|(start, duration)| start + duration);
        Some(ends.max().unwrap_or(0))
    }

    fn place_narrow(&mut self, network: &Network, links: &Links, list: &[u32], starts: &mut [u32]) -> u32 {
        let mut makespan = 0;
        for &activity in list {
            let index = activity as usize;
            let (duration, demand) = (network.durations[index] as usize, network.demands[index]);
            let mut start = self.earliest[index] as usize;
            if demand != 0 {
                start = first_fit(&self.free, start, duration, demand);
                self.free[start..start + duration].iter_mut().for_each(|free| *free -= demand);
            }
            let end = (start + duration) as u32;
            starts[index] = start as u32;
            makespan = makespan.max(end);
            for &next in links.after(activity) {
                let earliest = &mut self.earliest[next as usize];
                *earliest = (*earliest).max(end);
            }
        }
        self.touched = makespan as usize;
        makespan
    }

    fn place_wide(&mut self, network: &Network, links: &Links, list: &[u32], starts: &mut [u32]) -> u32 {
        let words = network.words;
        let mut makespan = 0;
        for &activity in list {
            let index = activity as usize;
            let duration = network.durations[index] as usize;
            let demand = &network.demands[index * words..(index + 1) * words];
            let start = first_wide_fit(&self.free, self.earliest[index] as usize, duration, demand);
            take_wide(&mut self.free, start, duration, demand);
            let end = (start + duration) as u32;
            starts[index] = start as u32;
            makespan = makespan.max(end);
            for &next in links.after(activity) {
                let earliest = &mut self.earliest[next as usize];
                *earliest = (*earliest).max(end);
            }
        }
        self.touched = makespan as usize;
        makespan
    }
}

/// The first start from `start` on with room for `duration` periods. Looks at
/// the last period first: where that one is full, all starts up to it are.
fn first_fit(free: &[u64], mut start: usize, duration: usize, demand: u64) -> usize {
    let mut known = start;
    loop {
        let end = start + duration;
        let mut period = end;
        while period > known {
            period -= 1;
            if (free[period] - demand) & GUARDS != GUARDS {
                start = period + 1;
                break;
            }
        }
        if start + duration == end {
            return start;
        }
        known = end.max(start);
    }
}

fn first_wide_fit(free: &[u64], mut start: usize, duration: usize, demand: &[u64]) -> usize {
    let words = demand.len();
    let mut period = start;
    while period < start + duration {
        let there = &free[period * words..(period + 1) * words];
        let fits = there.iter().zip(demand).all(|(free, need)| (free - need) & GUARDS == GUARDS);
        period += 1;
        if !fits {
            start = period;
        }
    }
    start
}

fn first_dated_fit(free: &[u64], mut start: usize, duration: usize, demand: &[u64]) -> Option<usize> {
    let words = demand.len();
    let mut period = start;
    while period < start + duration {
        let there = free.get(period * words..(period + 1) * words)?;
        let fits = there.iter().zip(demand).all(|(free, need)| (free - need) & GUARDS == GUARDS);
        period += 1;
        if !fits {
            start = period;
        }
    }
    Some(start)
}

fn take_wide(free: &mut [u64], start: usize, duration: usize, demand: &[u64]) {
    let taken = &mut free[start * demand.len()..(start + duration) * demand.len()];
    for period in taken.chunks_exact_mut(demand.len()) {
        period.iter_mut().zip(demand).for_each(|(free, need)| *free -= need);
    }
}
