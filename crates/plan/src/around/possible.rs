//! Which movements of the old plan are still possible by themselves: their leg
//! is open on their day and has room for them. What is not is cancelled, and
//! the places whose people and things it carried are planned anew.

use super::reader::Trip;
use crate::instance::{Day, Instance};
use std::collections::BTreeMap;

/// What the movements admitted so far take.
#[derive(Default)]
pub(super) struct Used {
    /// By leg, direction and day: contracted people, vehicles, TEU.
    contracted: BTreeMap<(usize, usize, Day), [i64; 3]>,
    convoys: BTreeMap<(usize, usize, Day), i16>,
    /// By fleet and day; by fleet, leg, direction and day.
    sorties: BTreeMap<(usize, Day), i32>,
    sorties_on: BTreeMap<(usize, usize, usize, Day), i32>,
}

impl Used {
    /// Takes the movement's room where there is enough of it.
    pub fn admit(&mut self, i: &Instance, trip: &Trip) -> bool {
        let link = &i.legs[trip.leg];
        let (leg, reverse, day) = (trip.leg, trip.reverse, trip.depart);
        let at = day as usize;
        if link.arrival(reverse, day).is_none() {
            return false;
        }
        let asked = [trip.contracted.people, trip.contracted.vehicles, trip.contracted.teu];
        let seats = self.contracted.entry((leg, reverse, day)).or_default();
        let all = link.contracted[reverse][at];
        if (0..3).any(|class| asked[class] > 0 && seats[class] + asked[class] > i64::from(all[class])) {
            return false;
        }
        if let Some((fleet, count)) = trip.shuttle {
            let pool = &i.fleets[fleet];
            let flown = self.sorties.entry((fleet, day)).or_default();
            let flown_here = self.sorties_on.entry((fleet, leg, reverse, day)).or_default();
            let limit = pool.on_leg[leg].as_ref().map_or(i32::MAX, |limits| limits[reverse][at]);
            if *flown + count > pool.daily[at] || *flown_here + count > limit {
                return false;
            }
            *flown += count;
            *flown_here += count;
        } else if asked == [0; 3] && link.road {
            let convoys = self.convoys.entry((leg, reverse, day)).or_default();
            if *convoys >= link.convoys[reverse][at] {
                return false;
            }
            *convoys += 1;
        }
        for class in 0..3 {
            seats[class] += asked[class];
        }
        true
    }
}
