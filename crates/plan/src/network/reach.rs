//! From where a kind of thing gets out by soft hops, and how far that is.

use super::{Kind, Network, soft::MOST_HOPS};
use std::rc::Rc;

/// By place: the fewest soft hops to an exit.
pub(super) struct Reach {
    hops: Vec<u8>,
}

const NOWHERE: u8 = u8::MAX;

impl Reach {
    /// Whether a soft way of at least one hop leads out.
    pub fn leads_out(&self, from: usize) -> bool {
        (1..=MOST_HOPS).contains(&usize::from(self.hops[from]))
    }

    /// Whether an exit is near enough for so many hops.
    pub fn within(&self, from: usize, hops: usize) -> bool {
        usize::from(self.hops[from]) <= hops
    }
}

impl Network<'_> {
    pub(super) fn reach(&mut self, class: usize, unit: Option<usize>, exits: &[bool]) -> Rc<Reach> {
        let kind = self.kind(class, unit, exits);
        if let Some(known) = self.reach.get(&kind) {
            return Rc::clone(known);
        }
        let reach = Rc::new(self.spread(kind, unit, exits));
        self.reach.insert(kind, Rc::clone(&reach));
        reach
    }

    /// Breadth first, backwards from the exits; nothing passes through an exit.
    fn spread(&self, kind: Kind, unit: Option<usize>, exits: &[bool]) -> Reach {
        let mut hops = vec![NOWHERE; self.i.sites.len()];
        let mut edge: Vec<usize> = (0..self.i.sites.len()).filter(|&at| exits[at]).collect();
        edge.iter().for_each(|&at| hops[at] = 0);
        for distance in 1..=MOST_HOPS as u8 {
            let mut next = Vec::new();
            for &(leg, reverse) in edge.iter().flat_map(|&at| &self.into[at]) {
                let from = self.i.legs[leg].ends(reverse).0;
                let open = hops[from] == NOWHERE && !self.i.sites[from].exit;
                if open && self.has_carrier(kind.class, unit, leg) {
                    hops[from] = distance;
                    next.push(from);
                }
            }
            edge = next;
        }
        Reach { hops }
    }
}
