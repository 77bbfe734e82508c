"""A mission as the model knows it: names, whole numbers, exact fractions, days from 0; its windows."""

import datetime
import math
from dataclasses import dataclass, field
from fractions import Fraction


class Unsupported(Exception):
    """The mission uses a rule that the model does not hold."""


@dataclass
class Site:
    name: str
    kind: str
    position: tuple[float, float] | None
    guard: int
    beds: int | None
    yard: int | None
    close_from: int | None
    close_by: int | None
    keep_open: bool
    handling: int
    cost_per_day: Fraction
    hazard: Fraction
    disposals_per_day: int | None
    must_close: bool = False

    @property
    def is_exit(self):
        return self.kind == "exit"


@dataclass
class Lot:
    """Things that are alike: a unit's people, vehicles or containers, or an asset's items."""

    kind: str  # people, vehicle, teu
    owner: str  # the unit or asset
    is_asset: bool
    site: str
    count: int
    exits: set[str]
    value: Fraction = Fraction(0)
    roles: frozenset[str] = frozenset()
    seats: int = 0
    stays: int = 0
    cost_per_day: Fraction = Fraction(0)
    leave_from: int | None = None
    leave_by: int | None = None
    options: dict[str, Fraction] = field(default_factory=dict)  # disposal → dollars lost each
    lead_days: int = 0

    @property
    def key(self):
        return (self.owner, self.kind)


@dataclass
class Leg:
    name: str
    start: str
    end: str
    mode: str
    km: Fraction
    days: int
    two_way: bool
    people: int
    vehicles: int
    teu: int
    convoy_min: int
    convoy_max: int | None
    convoys: int
    escort: Fraction
    hazard: Fraction
    cost: dict[str, Fraction]
    clearance: int

    def ends(self, direction):
        return (self.start, self.end) if direction == 0 else (self.end, self.start)


@dataclass
class Fleet:
    name: str
    mode: str
    count: int
    base: str
    shuttle: bool
    room: dict[str, int]
    sorties: Fraction
    first: int | None
    last: int | None
    cost_per_day: Fraction
    cost_per_km: Fraction
    legs: set[str] | None


@dataclass
class Window:
    subject: str
    first: int
    last: int
    capacity: Fraction
    days_factor: Fraction
    hazard_factor: Fraction


@dataclass
class Task:
    name: str
    site: str
    role: str
    strength: int
    first: int
    last: int
    handed_over_from: int | None
    handed_over_by: int | None
    hard: bool


@dataclass
class Step:
    name: str
    site: str
    days: int
    after: list[str]
    team: str | None
    teams: int
    stores_out: bool


@dataclass
class Community:
    population: int
    sites: list[str]


@dataclass
class Mission:
    name: str
    start: datetime.date
    days: int
    weights: dict[str, Fraction]
    sites: dict[str, Site]
    lots: list[Lot]
    legs: dict[str, Leg]
    fleets: list[Fleet]
    windows: list[Window]
    teams: dict[str, list[int]]  # how many on each day
    steps: list[Step]
    tasks: list[Task]
    communities: list[Community]
    protect_min: int
    protected_until: int | None
    withdrawn_by: int | None
    guard_limits: list[tuple[int, int]]
    property_out_by: int | None
    liquidated: bool
    doctors_near: dict[str, list[str]]  # by place that rule S5 asks: places near enough for medical units
    arrival_of: dict[tuple[str, int, int], int | None] = field(default_factory=dict)

    @property
    def last(self):
        return self.days - 1

    def date(self, day):
        return (self.start + datetime.timedelta(days=day)).isoformat()

    def day(self, date):
        return (datetime.date.fromisoformat(date) - self.start).days

    # Windows -----------------------------------------------------------------------------------

    def _of(self, day, *subjects):
        return [w for w in self.windows if w.subject in subjects and w.first <= day <= w.last]

    def leg_windows(self, leg, day):
        return self._of(day, f"leg:{leg.name}", f"mode:{leg.mode}")

    def leg_share(self, leg, day):
        return min((w.capacity for w in self.leg_windows(leg, day)), default=Fraction(1))

    def site_open(self, site, day):
        return all(w.capacity > 0 for w in self._of(day, f"site:{site}"))

    def fleet_share(self, fleet, day):
        return min((w.capacity for w in self._of(day, f"fleet:{fleet.name}")), default=Fraction(1))

    def days_under_way(self, leg, day):
        return math.ceil(leg.days * math.prod(w.days_factor for w in self.leg_windows(leg, day)))

    def hazard(self, leg, day):
        return leg.hazard * math.prod(w.hazard_factor for w in self.leg_windows(leg, day))

    def scaled(self, amount, leg, day):
        """A contracted capacity of that day, rounded down."""
        return math.floor(amount * min(self.leg_share(leg, day), Fraction(1)))

    def convoys(self, leg, day):
        share = self.leg_share(leg, day)
        return 0 if share == 0 else max(1, math.floor(leg.convoys * min(share, Fraction(1))))

    def sorties(self, fleet, day, leg=None):
        """Laden sorties that a shuttle may fly that day, in all or on one leg."""
        aircraft = math.floor(fleet.count * min(self.fleet_share(fleet, day), Fraction(1)))
        if leg is None:
            return math.floor(aircraft * fleet.sorties)
        share = min(self.leg_share(leg, day), Fraction(1))
        return min(math.floor(aircraft * fleet.sorties), math.floor(math.floor(fleet.count * share) * fleet.sorties))

    def passable(self, leg, direction, day):
        """Arrival day of a departure that N1 and N4 allow, or None."""
        key = (leg.name, direction, day)
        if key not in self.arrival_of:
            self.arrival_of[key] = self._arrival(leg, direction, day)
        return self.arrival_of[key]

    def _arrival(self, leg, direction, day):
        if direction == 1 and not leg.two_way or day < leg.clearance:
            return None
        arrival = day + self.days_under_way(leg, day)
        if arrival > self.last or any(self.leg_share(leg, d) == 0 for d in range(day, arrival + 1)):
            return None
        start, end = leg.ends(direction)
        return arrival if self.site_open(start, day) and self.site_open(end, arrival) else None
