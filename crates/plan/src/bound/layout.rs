//! Where each price stands in one long list: families, in each of them a row
//! of days for every hop, place, task or team.

use super::problem::Problem;

pub(super) struct Layout {
    pub days: usize,
    hops: usize,
    /// By family: its first row; the last entry is the end.
    bases: [usize; FAMILIES.len() + 1],
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
    /// Vehicles and TEU at home: of units that may guard, and others.
    VehiclesGuarding,
    VehiclesOther,
    TeuGuarding,
    TeuOther,
    /// A vehicle's place in a convoy.
    Column,
    /// A lot's share in a convoy of its home.
    Lot,
    /// Convoys that a place's things need; the first day of the row only.
    OutOf,
    Into,
    /// One place closes before another.
    Before,
    /// People at a place: none once it is closed, never more than it has beds.
    Beds,
    /// TEU at a place: none once it is closed, never more than its yard takes.
    Yard,
    /// Things on their second stop or a later one: none once it is closed.
    Guests,
    /// Vehicles and TEU on their first stop, by the hop that brought them.
    VehicleStops,
    TeuStops,
    /// Escorts that the vehicles of a road need.
    Escorts,
}

/// In the order of their rows, which is that of the variants.
const FAMILIES: [Family; 22] = [
    Family::Seats,
    Family::Slots,
    Family::Teu,
    Family::Guard,
    Family::Cover,
    Family::Duty,
    Family::Team,
    Family::VehiclesGuarding,
    Family::VehiclesOther,
    Family::TeuGuarding,
    Family::TeuOther,
    Family::Column,
    Family::Lot,
    Family::OutOf,
    Family::Into,
    Family::Before,
    Family::Beds,
    Family::Yard,
    Family::Guests,
    Family::VehicleStops,
    Family::TeuStops,
    Family::Escorts,
];

impl Layout {
    pub fn of(problem: &Problem) -> Layout {
        let mut bases = [0; FAMILIES.len() + 1];
        for (at, &family) in FAMILIES.iter().enumerate() {
            bases[at + 1] = bases[at] + rows(problem, family);
        }
        Layout { days: problem.days, hops: problem.hops.len(), len: bases[FAMILIES.len()] * problem.days, bases }
    }

    /// The first day of a row.
    pub fn row(&self, family: Family, of: usize) -> usize {
        (self.bases[family as usize] + of) * self.days
    }

    pub fn at(&self, family: Family, of: usize, day: usize) -> usize {
        self.row(family, of) + day
    }

    /// Room of the three kinds on a hop.
    pub fn room(&self, kind: usize, hop: usize, day: usize) -> usize {
        (kind * self.hops + hop) * self.days + day
    }

    /// The family of a row.
    pub fn family(&self, row: usize) -> Family {
        FAMILIES[self.bases.partition_point(|&base| base <= row) - 1]
    }
}

/// How many rows a family has.
fn rows(problem: &Problem, family: Family) -> usize {
    match family {
        Family::Seats | Family::Slots | Family::Teu | Family::Column => problem.hops.len(),
        Family::VehicleStops | Family::TeuStops | Family::Escorts => problem.hops.len(),
        Family::Duty => problem.duties.len(),
        Family::Team => problem.teams.len(),
        Family::Lot => problem.lots.len(),
        Family::Before => problem.orders.len(),
        _ => problem.places.len(),
    }
}
