//! What the search decides about one place; everything else follows by
//! decoding ([`crate::decode`]).

use crate::instance::Day;
use crate::ops::Way;

/// How one place is emptied and closed.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Recipe {
    /// The closing day aimed at; it comes later where steps or stores need it.
    pub close: Day,
    /// Convoys, in the order they are made.
    pub runs: Vec<Run>,
    /// What becomes of each of the place's cargo items.
    pub fates: Vec<Fate>,
    /// Communities are covered from here until this day (exclusive).
    pub cover_until: Day,
    /// Whether people pass through other places only where a bed is free.
    pub beds: bool,
    /// People of other places who come to stand guard, drive or escort here.
    pub help: Vec<Help>,
    /// By task of the place: kept up until this day (exclusive), then
    /// transferred if its successor may take it.
    pub duties: Vec<Day>,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Run {
    pub when: When,
    /// At most so many lorries fetch things.
    pub lorries: i32,
    pub vehicles: Take,
    /// Which of the corridors.
    pub route: usize,
    /// Which of the lorry fleets that could come.
    pub pick: usize,
    /// After how many hops the vehicles are given up; 0: never.
    pub cut: usize,
    /// Whether escorts of lorries without seats may ride in vehicles of their
    /// own unit, there and back, instead of turning round.
    pub mounted: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum When {
    /// Not before this day.
    From(Day),
    /// With the last people.
    AtClose,
}

/// Which unit vehicles a run takes along.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Take {
    None,
    /// None, but lorries (buses) with seats come for people.
    People,
    /// Those of units without role guard.
    Plain,
    All,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Fate {
    Ship,
    Dispose(Way),
}

/// People of a unit stationed elsewhere who fly in for a while.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Help {
    /// Position among the place's help routes.
    pub route: usize,
    pub n: i32,
    /// Not before this day.
    pub day: Day,
    /// They leave with the run in this position, or fly back on the closing day.
    pub with_run: Option<usize>,
}
