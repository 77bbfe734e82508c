"""The contract as an integer programme: stocks and flows, movements, places, score.

Columns are named tuples, so that a plan can be read off them and fixed in them:

    go lot leg direction day slot        people, vehicles, TEU or items on a manifest
    detail unit leg direction day slot   an escort detail
    fleet fleet leg direction day slot   fleet vehicles or sorties
    dispose lot place how day, transfer task day
    closed place day, begun place step day   1 from the closing day, from the first day of a step on
"""

from collections import defaultdict
from fractions import Fraction

from .model import Model, Sum
from .movements import Movements
from .places import Places
from .ways import Ways, fleets_on


class Contract:
    """A mission's model and the expressions that its parts share.

    Narrow models dispose of things only where they began. `also` are ways (lot key, leg, direction)
    added to the narrow ones; `extra` names disposals and transfers, ("dispose", lot, place, how) and
    ("transfer", task, day), that a plan to be fixed uses beside those that are never worse.
    """

    def __init__(self, mission, wide=False, also=(), extra=()):
        self.mission = mission
        self.model = Model()
        self.ways = Ways(mission, wide, also)
        self.extra = set(extra)
        self.lots = {lot.key: lot for lot in mission.lots}
        self.ready = {}  # (lot key, place, day) → column: ready to leave, after the day's departures
        self.arrivals = defaultdict(list)  # (lot key, place, day) → columns
        self.leaving = defaultdict(list)
        self.returning = defaultdict(list)
        self.disposed = defaultdict(list)  # lot key → [(day, column)]
        self.movements = Movements(self)
        self.comes = {(key, place) for key, place, _ in self.arrivals}
        self.places_by_lot = self._list_places()
        self._disposals()
        self._balances()
        self._fleets()
        self.places = Places(self)
        self._out()
        self._pay_for_stocks()

    # Stocks and flows ----------------------------------------------------------------------------

    def places_of(self, key):
        """The places at which a lot can be: where it began and where it can arrive."""
        return self.places_by_lot[key]

    def _list_places(self):
        places = {key: {lot.site} for key, lot in self.lots.items()}
        for key, place, _ in self.arrivals:
            places[key].add(place)
        inside = {key: [p for p in sorted(all_) if not self.mission.sites[p].is_exit] for key, all_ in places.items()}
        return inside

    def _disposals(self):
        for lot in self.mission.lots:
            if not lot.options:
                continue
            least = min(lot.options, key=lambda how: (lot.options[how], how))
            for place in self.places_of(lot.key):
                hows = {how for how in lot.options if ("dispose", lot.key, place, how) in self.extra}
                if self.ways.wide or place == lot.site:
                    hows.add(least)
                for how in sorted(hows):
                    self._dispose(lot, place, how)

    def _dispose(self, lot, place, how):
        first = self.ways.windows[lot.key][0].get(place, self.mission.days)
        lost = lot.options[how] * self.mission.weights["property_value"]
        for day in range(max(first, lot.lead_days), self.mission.days):
            column = self.model.column(("dispose", lot.key, place, how, day), lot.count)
            self.model.pay(Sum().add(column), lost)
            self.leaving[lot.key, place, day].append(column)
            self.disposed[lot.key].append((day, column))

    def _balances(self):
        """What is ready tonight = what was ready last night + what becomes ready − what leaves."""
        for key, lot in self.lots.items():
            for place in self.places_of(key):
                handling = self.mission.sites[place].handling
                last = self.ways.last_ready(lot, place)
                for day in range(self.mission.days):
                    before = Sum(lot.count if day == 0 and place == lot.site else 0)
                    before.add(self.ready.get((key, place, day - 1)))
                    for column in self.arrivals[key, place, day - handling] if day >= handling else ():
                        before.add(column)
                    for column in self.returning[key, place, day]:
                        before.add(column)
                    for column in self.leaving[key, place, day]:
                        before.add(column, -1)
                    if not before.terms and not before.constant:
                        continue
                    if day < last or not self.ways.must_leave(lot):
                        column = self.model.column(("ready", key, place, day), lot.count, whole=False)
                        self.ready[key, place, day] = column
                        before.add(column, -1)
                    self.model.equal(before, 0)

    def stock(self, key, place, night):
        """What is at a place tonight; before day 0: in the morning."""
        lot = self.lots[key]
        if night < 0:
            return Sum(lot.count if place == lot.site else 0)
        there = Sum().add(self.ready.get((key, place, night)))
        for day in range(max(0, night - self.mission.sites[place].handling + 1), night + 1):
            for column in self.arrivals.get((key, place, day), ()):
                there.add(column)
        return there

    def people(self, place, night, role=None, without=None):
        """People there tonight, with a role and without another."""
        there = Sum()
        for key, lot in self.lots.items():
            wanted = lot.kind == "people" and (role is None or role in lot.roles) and place in self.places_by_lot[key]
            if wanted and (without is None or without not in lot.roles):
                there.plus(self.stock(key, place, night))
        return there

    def inside(self, key, night):
        """What has not arrived at an exit by tonight, nor been disposed of."""
        rest = Sum(self.lots[key].count)
        for (lot, place, day), columns in self.arrivals.items():
            if lot == key and day <= night and self.mission.sites[place].is_exit:
                for column in columns:
                    rest.add(column, -1)
        for day, column in self.disposed[key]:
            if day <= night:
                rest.add(column, -1)
        return rest

    # Fleets --------------------------------------------------------------------------------------

    def _fleets(self):
        for fleet in self.mission.fleets:
            if fleet.shuttle:
                self._sorties(fleet)
            else:
                self._circulation(fleet)

    def _sorties(self, fleet):
        for day in range(self.mission.days):
            flown = Sum()
            for leg in self.mission.legs.values():
                if fleet not in fleets_on(self.mission, leg):
                    continue
                on_leg = Sum()
                for column in self.movements.fleet_columns(fleet, leg, day):
                    on_leg.add(column)
                    flown.add(column)
                most = self.mission.sorties(fleet, day, leg)
                if on_leg.terms and most < self.mission.sorties(fleet, day):
                    self.model.at_most(on_leg, most)
            if flown.terms:
                self.model.at_most(flown, self.mission.sorties(fleet, day))

    def _circulation(self, fleet):
        """Vehicles that are where they depart from; what arrives may depart the next day."""
        departing, arriving, under_way = defaultdict(Sum), defaultdict(Sum), defaultdict(Sum)
        places = {fleet.base}
        for (name, leg, way, day, _), column in self.movements.fleets.items():
            if name != fleet.name:
                continue
            start, end = self.mission.legs[leg].ends(way)
            places |= {start, end}
            arrival = self.mission.passable(self.mission.legs[leg], way, day)
            departing[start, day].add(column)
            arriving[end, arrival + 1].add(column)
            for moving in range(day + 1, arrival):
                under_way[moving].add(column)
        for place in sorted(places):
            before = Sum(fleet.count if place == fleet.base else 0)
            for day in range(self.mission.days):
                tonight = before.plus(arriving[place, day]).plus(departing[place, day], -1)
                column = self.model.column(("parked", fleet.name, place, day), fleet.count, whole=False)
                self.model.equal(tonight.add(column, -1), 0)
                before = Sum().add(column)
        for day in range(self.mission.days):
            share = self.mission.fleet_share(fleet, day)
            leaving = Sum()
            for place in places:
                leaving.plus(departing[place, day])
            if share < 1 and leaving.terms:
                self._rationed(fleet, day, leaving, under_way[day], int(fleet.count * share))

    def _rationed(self, fleet, day, leaving, under_way, most):
        """On a day on which some depart, those departing and those under way are at most `most`."""
        some = self.model.column(("some", fleet.name, day), 1)
        self.model.at_most(Sum().plus(leaving).add(some, -most), 0)
        moving = Sum().plus(leaving).plus(under_way).add(some, fleet.count)
        self.model.at_most(moving, most + fleet.count)

    # All out -------------------------------------------------------------------------------------

    def _out(self):
        """C3, M1, M5, M6 and the leave_by of K4."""
        mission, model = self.mission, self.model
        for key, lot in self.lots.items():
            if lot.kind == "people":
                by = mission.last if mission.withdrawn_by is None else min(max(0, mission.withdrawn_by), mission.last)
                model.at_most(self.inside(key, by), lot.stays)
                if lot.leave_by is not None and 0 <= lot.leave_by <= mission.last:
                    model.at_most(self.stock(key, lot.site, lot.leave_by), 0)
            elif mission.property_out_by is not None:
                model.at_most(self.inside(key, mission.property_out_by), 0)
            kept = self._left_at_open_places(key, lot)
            model.equal(self.inside(key, mission.last).plus(kept, -1), 0)
        for first, most in mission.guard_limits:
            everybody = Sum()
            for key, lot in self.lots.items():
                if lot.kind == "people":
                    everybody.plus(self.inside(key, min(first, mission.last)))
            model.at_most(everybody, most)

    def _left_at_open_places(self, key, lot):
        kept = Sum()
        for place in self.places_of(key):
            if self.mission.sites[place].keep_open:
                kept.plus(self.stock(key, place, self.mission.last))
        if lot.kind != "people" and not self.mission.liquidated:
            self.model.pay(kept, lot.value * self.mission.weights["property_value"])
        return kept

    # Score ---------------------------------------------------------------------------------------

    def _pay_for_stocks(self):
        """Nights at places: what people cost and risk."""
        weights = self.mission.weights
        for key, lot in self.lots.items():
            if lot.kind != "people":
                continue
            for place in self.places_of(key):
                hazard = self.mission.sites[place].hazard
                night = lot.cost_per_day * weights["money"] + hazard * weights["casualty"] / Fraction(1000)
                for day in range(self.mission.days):
                    self.model.pay(self.stock(key, place, day), night)
