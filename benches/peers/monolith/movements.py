"""Movements: who and what is aboard, what carries it, convoys, their sizes and escorts (C2, N2, N3, S2)."""

from collections import defaultdict
from math import ceil

from .model import Sum
from .ways import all_arcs, fleets_on

KINDS = ("people", "vehicle", "teu")


class Movements:
    """One movement per leg, direction and day; on roads one per convoy that may go (`slot`)."""

    def __init__(self, contract):
        self.contract = contract
        self.mission, self.model = contract.mission, contract.model
        self.aboard = defaultdict(list)  # (leg, direction, day, slot) → [(lot, column)]
        self.details = defaultdict(list)  # same → [(lot, column)]
        self.fleets = {}  # (fleet, leg, direction, day, slot) → column
        self.hired = defaultdict(list)  # (leg, day, kind) → expressions that share the day's capacity
        self._manifests()
        for leg, way, _, _ in all_arcs(self.mission):
            for day in range(self.mission.days):
                if self.mission.passable(leg, way, day) is not None:
                    self._day(leg, way, day)
        for (leg, day, kind), used in self.hired.items():
            self._capacity(self.mission.legs[leg], day, kind, used)

    def slots(self, leg, day):
        return max(1, self.mission.convoys(leg, day)) if leg.mode == "road" else 1

    def fleet_columns(self, fleet, leg, day):
        keys = [(fleet.name, leg.name, way, day, slot) for way in (0, 1) for slot in range(self.slots(leg, day))]
        return [self.fleets[key] for key in keys if key in self.fleets]

    # Columns -------------------------------------------------------------------------------------

    def _manifests(self):
        contract = self.contract
        for lot in self.mission.lots:
            for leg, way, day, arrival in contract.ways.departures(lot):
                start, end = self.mission.legs[leg].ends(way)
                for slot in range(self.slots(self.mission.legs[leg], day)):
                    column = self.model.column(("go", lot.key, leg, way, day, slot), lot.count)
                    self.aboard[leg, way, day, slot].append((lot, column))
                    contract.leaving[lot.key, start, day].append(column)
                    contract.arrivals[lot.key, end, arrival].append(column)
                    price = self.mission.legs[leg].cost[lot.kind] * self.mission.weights["money"]
                    self.model.pay(Sum().add(column), price)

    def _day(self, leg, way, day):
        fleets = [f for f in fleets_on(self.mission, leg) if self._flies(f, leg, way, day)]
        for slot in range(self.slots(leg, day)):
            where = (leg.name, way, day, slot)
            own = [lot for lot, _ in self.aboard[where] if lot.kind == "vehicle" and not lot.is_asset]
            people = [lot for lot, _ in self.aboard[where] if lot.kind == "people"]
            drives = leg.mode == "road" and own and people
            used = [self._fleet(fleet, leg, where) for fleet in fleets]
            if leg.mode == "road" and (used or drives):
                self._convoy(leg, where, used, drives)
            else:
                self._other(leg, where, used)

    def _flies(self, fleet, leg, way, day):
        arrival = self.mission.passable(leg, way, day)
        in_time = (fleet.first is None or day >= fleet.first) and (fleet.last is None or arrival <= fleet.last)
        return in_time and self.mission.fleet_share(fleet, day) > 0

    def _fleet(self, fleet, leg, where):
        most = self.mission.sorties(fleet, where[2], leg) if fleet.shuttle else fleet.count
        column = self.model.column(("fleet", fleet.name, *where), most)
        self.fleets[(fleet.name, *where)] = column
        if fleet.shuttle:
            price = fleet.cost_per_day / fleet.sorties + 2 * leg.km * fleet.cost_per_km
        else:
            days = max(1, self.mission.days_under_way(leg, where[2]))
            price = days * fleet.cost_per_day + leg.km * fleet.cost_per_km
        self.model.pay(Sum().add(column), price * self.mission.weights["money"])
        return fleet, column

    def _hire(self, leg, where, kind):
        """Contracted capacity that the movement takes."""
        most = self.mission.scaled({"people": leg.people, "vehicle": leg.vehicles, "teu": leg.teu}[kind], leg, where[2])
        if most == 0:
            return None
        column = self.model.column(("hired", kind, *where), most)
        self.hired[leg.name, where[2], kind].append(Sum().add(column))
        return column

    def _load(self, where, kind, keep=lambda lot: True):
        load = Sum()
        for lot, column in self.aboard[where]:
            if lot.kind == kind and keep(lot):
                load.add(column)
        return load

    # Room ----------------------------------------------------------------------------------------

    def _other(self, leg, where, used):
        """A flight, train or sailing, or a contractor's column: fleets and contracted capacity only."""
        hazard = self.mission.hazard(leg, where[2]) * self.mission.weights["casualty"]
        anything = None
        if leg.mode != "road" and hazard and (leg.people or leg.vehicles or leg.teu):
            anything = self.model.column(("contracted", *where), 1)
            self.model.pay(Sum().add(anything), hazard)
        for kind in KINDS:
            load = self._load(where, kind)
            most = self.mission.scaled({"people": leg.people, "vehicle": leg.vehicles, "teu": leg.teu}[kind], leg, where[2])
            if used:
                hired = self._hire(leg, where, kind)
                room = Sum().add(hired)
                for fleet, column in used:
                    room.add(column, fleet.room[kind])
                self.model.at_most(load.plus(room, -1), 0)
                load = Sum().add(hired)
            elif load.terms:
                self.hired[leg.name, where[2], kind].append(load)
            if anything is not None and load.terms:
                self.model.at_most(Sum().plus(load).add(anything, -most), 0)
        if leg.mode != "road" and hazard:
            for _, column in used:
                self.model.pay(Sum().add(column), hazard)

    def _convoy(self, leg, where, used, drives):
        """A road movement that may be a convoy; contracted capacity goes with it."""
        model, day = self.model, where[2]
        hired = {kind: self._hire(leg, where, kind) for kind in KINDS}
        slots = Sum().add(hired["vehicle"])
        room = {kind: Sum().add(hired[kind]) for kind in ("people", "teu")}
        size = Sum()
        for fleet, column in used:
            size.add(column)
            slots.add(column, fleet.room["vehicle"])
            for kind in room:
                room[kind].add(column, fleet.room[kind])
        driven, carried = self._drive(where, slots, drives, room["people"])
        size.plus(driven)
        model.at_most(self._load(where, "people").plus(room["people"], -1), 0)
        model.at_most(self._load(where, "teu").plus(room["teu"], -1), 0)
        model.at_most(Sum().plus(carried).plus(slots, -1), 0)
        if driven.terms:
            model.at_most(Sum().plus(driven).plus(self._load(where, "people"), -1), 0)
        if driven.terms and any(fleet.room["vehicle"] for fleet, _ in used):
            self._slots_first(where, driven, carried, slots)
        most = self._largest(leg, where, used)
        convoy = model.column(("convoy", *where), 1 if self.mission.convoys(leg, day) else 0)
        model.at_most(Sum().plus(size).add(convoy, -most), 0)
        model.at_least(Sum().plus(size).add(convoy, -leg.convoy_min), 0)
        if where[3] > 0:
            before = model.by_name["convoy", *where[:3], where[3] - 1]
            model.at_most(Sum().add(convoy).add(before, -1), 0)
        self._tighten(leg, where, convoy, most, hired)
        self._escort(leg, where, size, convoy, most)
        model.pay(Sum().add(convoy), self.mission.hazard(leg, day) * self.mission.weights["casualty"])

    def _drive(self, where, slots, drives, seats):
        """Vehicles that drive themselves and those that are carried in slots."""
        driven, carried = Sum(), Sum()
        for lot, column in self.aboard[where]:
            if lot.kind != "vehicle":
                continue
            if lot.is_asset or not drives:
                carried.add(column)
            elif not slots.terms:
                driven.add(column)
                seats.add(column, lot.seats)
            else:
                on_lorries = self.model.column(("carried", lot.key, *where), lot.count)
                self.model.at_most(Sum().add(on_lorries).add(column, -1), 0)
                carried.add(on_lorries)
                driven.add(column).add(on_lorries, -1)
                seats.add(column, lot.seats).add(on_lorries, -lot.seats)
        return driven, carried

    def _slots_first(self, where, driven, carried, slots):
        """Slots of fleets that assets leave over carry unit vehicles before any drives itself."""
        some = self.model.column(("drives", *where), 1)
        all_vehicles = sum(lot.count for lot, _ in self.aboard[where] if lot.kind == "vehicle")
        most = int(sum(c * self.model.columns[i].high for i, c in slots.terms.items()))
        self.model.at_most(Sum().plus(driven).add(some, -all_vehicles), 0)
        self.model.at_most(Sum().plus(slots).plus(carried, -1).add(some, most), most)

    def _largest(self, leg, where, used):
        there_are = sum(lot.count for lot, _ in self.aboard[where] if lot.kind == "vehicle" and not lot.is_asset)
        there_are += sum(fleet.count for fleet, _ in used)
        return min(there_are, leg.convoy_max) if leg.convoy_max is not None else there_are

    def _tighten(self, leg, where, convoy, most, hired):
        """Nothing leaves without a convoy where nothing is contracted: implied, but tighter by lot."""
        for lot, column in self.aboard[where]:
            if hired[lot.kind] is None and (lot.kind != "vehicle" or hired["vehicle"] is None):
                cap = min(lot.count, most) if lot.kind == "vehicle" and not lot.is_asset else lot.count
                self.model.at_most(Sum().add(column).add(convoy, -cap), 0)

    def _escort(self, leg, where, size, convoy, most):
        """⌈escort × size⌉ people with role escort, aboard or in a detail no greater than that."""
        if not leg.escort:
            return
        share, people = leg.escort, ceil(leg.escort * most)
        detail = self._details(where, people)
        there = self._load(where, "people", lambda lot: "escort" in lot.roles).plus(detail)
        self.model.at_least(there.plus(size, -share), 0)
        if detail.terms:
            sent = self.model.column(("detailed", *where), 1)
            self.model.at_most(Sum().plus(detail).add(sent, -people), 0)
            self.model.at_most(Sum().add(sent).add(convoy, -1), 0)
            whole = share.denominator
            self.model.at_most(Sum().plus(detail, whole).plus(size, -share.numerator), whole - 1)
            self.model.pay(Sum().add(sent), self.mission.hazard(leg, where[2]) * self.mission.weights["casualty"])

    def _details(self, where, people):
        """Escorts from units at the origin, ready there again after the way out and home."""
        leg, way, day, _ = where
        start = self.mission.legs[leg].ends(way)[0]
        back = day + max(1, 2 * self.mission.days_under_way(self.mission.legs[leg], day))
        detail = Sum()
        if back > self.mission.last or self.mission.sites[start].is_exit:
            return detail
        ways = self.contract.ways
        for lot in self.mission.lots:
            here_by = ways.windows[lot.key][0].get(start, self.mission.days)
            fits = here_by <= day and back <= ways.last_ready(lot, start)
            if lot.kind == "people" and "escort" in lot.roles and fits:
                column = self.model.column(("detail", lot.owner, *where), min(people, lot.count))
                self.details[where].append((lot, column))
                self.contract.leaving[lot.key, start, day].append(column)
                self.contract.returning[lot.key, start, back].append(column)
                detail.add(column)
        return detail

    def _capacity(self, leg, day, kind, used):
        """N2: what is contracted of a leg on a day, in both directions together."""
        total = Sum()
        for expression in used:
            total.plus(expression)
        most = self.mission.scaled({"people": leg.people, "vehicle": leg.vehicles, "teu": leg.teu}[kind], leg, day)
        self.model.at_most(total, most)
