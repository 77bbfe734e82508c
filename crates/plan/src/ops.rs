//! The one kind of thing a draft is made of: an [`Op`] that adds something to
//! the plan and can be taken back by applying it with the opposite sign.

use crate::instance::Day;

/// What moves or is disposed of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Item {
    People(usize),
    Vehicles(usize),
    Teu(usize),
    Asset(usize),
    /// TEU of supply (U1); it belongs to nobody.
    Supply,
}

/// One convoy: the leg, direction and day it leaves, and which of that day's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct ConvoyKey {
    pub leg: u32,
    pub reverse: u8,
    pub slot: u8,
    pub day: i16,
}

/// What travels with a convoy.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Aboard {
    Item(Item),
    /// Vehicles of a circulating fleet.
    Lorries(usize),
    /// Escort of a unit at the origin that turns round.
    Detail(usize),
}

/// How property leaves the books.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Way {
    Sell,
    Gift,
    Destroy,
    /// Stays at a `keep_open` site to the end.
    Leave,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Op {
    /// People of a unit at a place on the nights `from .. to`.
    Stay {
        unit: usize,
        site: usize,
        from: Day,
        to: Day,
        n: i32,
    },
    /// People of a unit back at their first place but not yet ready to move on,
    /// on the days `from .. to`.
    Unready {
        unit: usize,
        from: Day,
        to: Day,
        n: i32,
    },
    /// People of a unit out from the night `day` on.
    Out {
        unit: usize,
        day: Day,
        n: i32,
    },
    /// Property at a place on the nights `from .. to`.
    Store {
        item: Item,
        site: usize,
        from: Day,
        to: Day,
        n: i32,
    },
    /// A seat, slot or TEU of contracted capacity.
    Contracted {
        item: Item,
        leg: usize,
        reverse: usize,
        day: Day,
        n: i32,
    },
    /// Room on a shuttle's sorties.
    Shuttle {
        item: Item,
        fleet: usize,
        leg: usize,
        reverse: usize,
        day: Day,
        n: i32,
    },
    /// Something aboard a convoy.
    Ride {
        convoy: ConvoyKey,
        what: Aboard,
        n: i32,
    },
    /// Circulating vehicles away from their base on the days `from .. to`.
    Away {
        fleet: usize,
        from: Day,
        to: Day,
        n: i32,
    },
    /// Circulating vehicles that stood at a place on the day planned from go on.
    TakeStanding {
        fleet: usize,
        site: usize,
        n: i32,
    },
    /// Circulating vehicles under way on the days `from ..= to`.
    UnderWay {
        fleet: usize,
        from: Day,
        to: Day,
        n: i32,
    },
    Dispose {
        item: Item,
        site: usize,
        how: Way,
        day: Day,
        n: i32,
    },
    /// A closing step.
    Step {
        site: usize,
        step: usize,
        start: Day,
    },
    Close {
        site: usize,
        day: Day,
    },
    Transfer {
        task: usize,
        day: Day,
    },
    /// People released where they are; `Stay` and `Out` say the rest.
    Release {
        unit: usize,
        site: usize,
        day: Day,
        n: i32,
    },
    /// Property that found no way: breaks C3.
    Stranded {
        item: Item,
        n: i32,
    },
}
