//! The relaxed problem: whole numbers only. Money is counted in small units of
//! which a dollar has [`Problem::per_dollar`]; every cost of the mission is
//! rounded **down** to them, so that no sum says more than the plan pays.

use rearguard_model::Exact;

/// A sum that no plan reaches: there is no way.
pub(super) const NEVER: i64 = i64::MAX / 4;
/// No single cost or price is taken for more than this.
pub(super) const GREATEST: i64 = 1 << 38;

/// The greatest numerator of [`Hop::escort`]: times the greatest price it stays
/// an integer.
pub(super) const ESCORTS: i64 = 1 << 28;

/// People, vehicles, TEU: the three kinds of room.
pub(super) const SEATS: usize = 0;
pub(super) const SLOTS: usize = 1;
pub(super) const TEU: usize = 2;

/// The last of [`Place::most`].
pub(super) const GUESTS: usize = 2;

/// The roles, in the order of [`Kind::roles`].
pub(super) const GUARD: usize = 0;
pub(super) const ESCORT: usize = 1;
pub(super) const PROTECT: usize = 2;

pub(super) struct Problem {
    pub days: usize,
    /// Units per dollar, a power of ten.
    pub per_dollar: Exact,
    pub places: Vec<Place>,
    pub hops: Vec<Hop>,
    /// By place: the hops that leave it.
    pub leaving: Vec<Vec<usize>>,
    pub kinds: Vec<Kind>,
    pub units: Vec<Group>,
    pub goods: Vec<Goods>,
    pub lots: Vec<Lot>,
    pub lorries: Vec<Lorries>,
    pub flights: Vec<Flights>,
    pub contracts: Vec<Contract>,
    pub duties: Vec<Duty>,
    pub orders: Vec<Order>,
    /// By team and day: how many there are.
    pub teams: Vec<Vec<i64>>,
    /// The first night that counts as late.
    pub late_from: usize,
    pub late: i64,
    /// One person short on one night.
    pub shortfall: i64,
    pub protect_min: i64,
    /// What all communities without any cover would cost.
    pub bare: i128,
}

/// A place.
pub(super) struct Place {
    pub exit: bool,
    /// Per day open.
    pub day: i64,
    /// Per person and night.
    pub hazard: i64,
    /// People with role guard that S1 asks for every night before the closing.
    pub guard: i64,
    /// The days on which it may close; the number of plan days means never.
    pub closings: Vec<usize>,
    /// The day on which it falls, where it does.
    pub falls: Option<usize>,
    /// By night: what all communities near it cost without cover.
    pub towns: Vec<i64>,
    pub duties: Vec<usize>,
    pub steps: Vec<Stage>,
    /// From the first night without stores to the closing, at least.
    pub stores_tail: usize,
    /// Vehicles and TEU at home here: of units that may guard, and others.
    pub guarding: [i64; 2],
    pub other: [i64; 2],
    /// The most people, TEU and things from elsewhere that may be here on a
    /// night on which it is open; `None`: whatever comes.
    pub most: [Option<i64>; 3],
    /// The hops that lead here from a home, each with the most vehicles and TEU
    /// on their first stop that it may have brought; none where the place never
    /// closes.
    pub stops: Vec<(usize, [i64; 2])>,
    /// People and things may be here at the end.
    pub last_stay: bool,
    pub property_stay: bool,
}

/// A closing step.
pub(super) struct Stage {
    pub days: usize,
    pub team: Option<usize>,
    pub needed: i64,
    /// Days that must pass before its start.
    pub head: usize,
    /// Days from its start to the closing, at least.
    pub tail: usize,
}

/// A leg in one direction.
pub(super) struct Hop {
    pub from: usize,
    pub to: usize,
    pub road: bool,
    /// By departure day: (arrival, ready to move on); `None`: not to be used.
    pub arrive: Vec<Option<(usize, usize)>>,
    /// Per person, vehicle, TEU.
    pub charge: [i64; 3],
    /// By day: one convoy, flight, sailing or train.
    pub hazard: Vec<i64>,
    /// By day: most convoys.
    pub convoys: Vec<i64>,
    /// The most vehicles that a convoy can have.
    pub largest: i64,
    /// The most people that a detail can have.
    pub detail: i64,
    /// Escorts per vehicle: numerator (at most [`ESCORTS`]) and denominator.
    pub escort: (i64, i64),
    /// Whether anybody who could drive may go there.
    pub drivable: bool,
    /// By unit; empty: everyone.
    pub only: Vec<bool>,
}

/// People who have the same ways and cost the same.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind {
    pub guard: bool,
    pub escort: bool,
    pub protect: bool,
    pub medical: bool,
    /// Per night at a place.
    pub night: i64,
    /// By place.
    pub exits: Vec<bool>,
    /// By hop.
    pub admitted: Vec<bool>,
    pub released_from: Option<usize>,
    /// They may stay: not late, and at a place that stays open at the end.
    pub stays: bool,
}

/// People of one kind at one home.
pub(super) struct Group {
    pub kind: usize,
    pub home: usize,
    pub people: i64,
}

/// Things that have the same ways and cost the same.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Goods {
    /// [`SLOTS`] or [`TEU`].
    pub room: usize,
    /// Drives itself on roads; with that many seats.
    pub drives: Option<i64>,
    pub exits: Vec<bool>,
    pub admitted: Vec<bool>,
    /// What a disposal loses, and from which day on.
    pub loss: Option<(i64, usize)>,
    /// What is lost where it is left at the end.
    pub left: i64,
}

/// Things of one kind at one home.
pub(super) struct Lot {
    pub goods: usize,
    pub home: usize,
    pub quantity: i64,
    /// Whether they may stay until the closing day: equipment of guards.
    pub guarding: bool,
}

/// A circulating fleet.
pub(super) struct Lorries {
    pub base: usize,
    pub count: i64,
    pub room: [i64; 3],
    /// (hop, by departure day: what a run costs; `None`: none).
    pub runs: Vec<(usize, Vec<Option<i64>>)>,
}

/// A shuttle fleet.
pub(super) struct Flights {
    pub room: [i64; 3],
    /// By day, in all.
    pub sorties: Vec<i64>,
    /// (hop, by day: most sorties and the cost of one).
    pub runs: Vec<(usize, Vec<(i64, i64)>)>,
}

/// Contracted capacity of a leg.
pub(super) struct Contract {
    /// Both directions; the second only where the leg has it.
    pub hops: Vec<usize>,
    /// By day, shared by the directions.
    pub room: Vec<[i64; 3]>,
    /// By day: the hazard of using it at all.
    pub hazard: Vec<i64>,
}

/// A task.
pub(super) struct Duty {
    pub place: usize,
    /// Guard, escort, protect, medical.
    pub role: usize,
    /// People who must be there, the place's guard included where S1 asks for it.
    pub needed: i64,
    /// Guards without the role count as well.
    pub with_guards: bool,
    pub strength: i64,
    pub from: usize,
    /// The first night after its time.
    pub until: usize,
    /// First day on which a successor may take it.
    pub transfer: Option<usize>,
    pub hard: bool,
}

impl Hop {
    /// What a vehicle pays at a price per escort, rounded down.
    pub fn escorted(&self, price: i64) -> i64 {
        price * self.escort.0 / self.escort.1
    }

    /// Escorts per vehicle.
    pub fn escorts(&self) -> f64 {
        self.escort.0 as f64 / self.escort.1 as f64
    }
}

impl Kind {
    pub fn roles(&self) -> [bool; 4] {
        [self.guard, self.escort, self.protect, self.medical]
    }
}

impl Duty {
    /// Whether a person with these roles counts for it.
    pub fn counts(&self, roles: [bool; 4]) -> bool {
        roles[self.role] || (self.with_guards && roles[GUARD])
    }
}

/// A place that must be open for some days after another has closed: its last
/// guards have no other way.
pub(super) struct Order {
    pub first: usize,
    pub then: usize,
    /// Days between the closings, at least.
    pub days: usize,
}

impl Order {
    /// How many nights of the first place the second allows by its closing day.
    pub fn nights(&self, closing: usize, days: usize) -> usize {
        if closing >= days { days } else { closing.saturating_sub(self.days) }
    }
}
