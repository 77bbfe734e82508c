//! Where each price stands in one long list: families, in each of them a row
//! of days for every hop, place, task or team.

use super::problem::Problem;

pub(super) struct Layout {
    days: usize,
    hops: usize,
    places: usize,
    duties: usize,
    pub len: usize,
}

/// What a price is for; each has the dimension that the ascent moves in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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
}

impl Layout {
    pub fn of(problem: &Problem) -> Layout {
        let (days, hops, places, duties) =
            (problem.days, problem.hops.len(), problem.places.len(), problem.duties.len());
        let rows = 3 * hops + 4 * places + duties + problem.teams.len();
        Layout { days, hops, places, duties, len: rows * days }
    }

    /// The place of a family's first row.
    fn base(&self, family: Family) -> usize {
        let (h, p, d) = (self.hops, self.places, self.duties);
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
