//! Where each price stands in one long list: families, in each of them a row
//! of days for every hop, place, task or team.

use super::problem::Problem;

pub(super) struct Layout {
    pub days: usize,
    hops: usize,
    places: usize,
    duties: usize,
    teams: usize,
    lots: usize,
    pub len: usize,
}

/// What a price is for; each has the dimension that the ascent moves in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Family {
    Seats,
    Slots,
    Teu,
    Guard,
    Cover,
    Duty,
    Team,
    StoresGuarding,
    StoresOther,
    /// A vehicle's place in a convoy.
    Column,
    /// A lot's share in a convoy of its home.
    Lot,
    /// Convoys that a place's things need; the first day of the row only.
    OutOf,
    Into,
    /// One place closes before another.
    Before,
}

impl Layout {
    pub fn of(problem: &Problem) -> Layout {
        let (days, hops, places) = (problem.days, problem.hops.len(), problem.places.len());
        let (duties, teams, lots) = (problem.duties.len(), problem.teams.len(), problem.lots.len());
        let orders = problem.orders.len();
        let rows = 4 * hops + 6 * places + duties + teams + lots + orders;
        Layout { days, hops, places, duties, teams, lots, len: rows * days }
    }

    /// The place of a family's first row.
    fn base(&self, family: Family) -> usize {
        let (h, p, d) = (self.hops, self.places, self.duties);
        let (t, l) = (self.teams, self.lots);
        match family {
            Family::Seats => 0,
            Family::Slots => h,
            Family::Teu => 2 * h,
            Family::Guard => 3 * h,
            Family::Cover => 3 * h + p,
            Family::StoresGuarding => 3 * h + 2 * p,
            Family::StoresOther => 3 * h + 3 * p,
            Family::Duty => 3 * h + 4 * p,
            Family::Team => 3 * h + 4 * p + d,
            Family::Column => 3 * h + 4 * p + d + t,
            Family::Lot => 4 * h + 4 * p + d + t,
            Family::OutOf => 4 * h + 4 * p + d + t + l,
            Family::Into => 4 * h + 5 * p + d + t + l,
            Family::Before => 4 * h + 6 * p + d + t + l,
        }
    }

    /// The first day of a row.
    pub fn row(&self, family: Family, of: usize) -> usize {
        (self.base(family) + of) * self.days
    }

    pub fn at(&self, family: Family, of: usize, day: usize) -> usize {
        self.row(family, of) + day
    }

    /// Room of the three kinds on a hop.
    pub fn room(&self, kind: usize, hop: usize, day: usize) -> usize {
        (kind * self.hops + hop) * self.days + day
    }

    pub fn family(&self, at: usize) -> Family {
        let row = at / self.days;
        let all = [
            Family::Before,
            Family::Into,
            Family::OutOf,
            Family::Lot,
            Family::Column,
            Family::Team,
            Family::Duty,
            Family::StoresOther,
            Family::StoresGuarding,
            Family::Cover,
            Family::Guard,
            Family::Teu,
            Family::Slots,
        ];
        all.into_iter().find(|&f| row >= self.base(f)).unwrap_or(Family::Seats)
    }
}
