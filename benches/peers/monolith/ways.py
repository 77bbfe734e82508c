"""Which things may use which legs, and between which days it can make sense.

`narrow` ways keep the model small: cargo and people without a role that is of use elsewhere only come
nearer to their exits; guards, escorts and protectors also go back along their own way out, and those
of a hub anywhere behind it. `wide` ways are all that the contract allows.
"""

from collections import deque

USEFUL = frozenset({"guard", "escort", "protect"})


def all_arcs(mission):
    """Every leg in every direction that it has: (leg, direction, from, to)."""
    for leg in mission.legs.values():
        for direction in (0, 1) if leg.two_way else (0,):
            yield leg, direction, *leg.ends(direction)


def fleets_on(mission, leg):
    """The fleets that may use a leg."""
    return [
        f
        for f in mission.fleets
        if f.mode == leg.mode and (f.legs is None or leg.name in f.legs) and (not f.shuttle or f.base in (leg.start, leg.end))
    ]


def carries(mission, leg, kind):
    """Whether anything on the leg takes such a thing."""
    if leg.mode == "road" and kind in ("people", "vehicle"):
        return True
    hired = {"people": leg.people, "vehicle": leg.vehicles, "teu": leg.teu}[kind]
    return hired > 0 or any(f.room[kind] for f in fleets_on(mission, leg))


class Ways:
    """The arcs of each lot and the days on which it may use them."""

    def __init__(self, mission, wide=False, also=()):
        self.mission, self.wide = mission, wide
        self.arcs = {lot.key: self._possible(lot) for lot in mission.lots}
        if not wide:
            narrow = self._narrow()
            extra = set(also)
            for key, arcs in self.arcs.items():
                self.arcs[key] = [a for a in arcs if a in narrow[key] or (key, *a) in extra]
        self.windows = {lot.key: self._windows(lot) for lot in mission.lots}

    def _possible(self, lot):
        mission = self.mission
        arcs = []
        for leg, direction, start, end in all_arcs(mission):
            to_wrong_exit = mission.sites[end].is_exit and end not in lot.exits
            if not mission.sites[start].is_exit and not to_wrong_exit and carries(mission, leg, lot.kind):
                arcs.append((leg.name, direction))
        return arcs

    def _ends(self, arc):
        return self.mission.legs[arc[0]].ends(arc[1])

    def _hops(self, lot):
        """Hops from each place to the lot's exits."""
        into = {}
        for arc in self.arcs[lot.key]:
            start, end = self._ends(arc)
            into.setdefault(end, []).append(start)
        hops = {name: 0 for name in lot.exits}
        queue = deque(hops)
        while queue:
            here = queue.popleft()
            for before in into.get(here, ()):
                if before not in hops:
                    hops[before] = hops[here] + 1
                    queue.append(before)
        return hops

    def _forward(self, lot):
        """Arcs on shortest ways out, from the lot's own place on."""
        hops = self._hops(lot)
        far = len(self.mission.sites) + 1
        nearer = [a for a in self.arcs[lot.key] if hops.get(self._ends(a)[1], far) < hops.get(self._ends(a)[0], far)]
        seen, queue = {lot.site}, deque([lot.site])
        while queue:
            here = queue.popleft()
            for start, end in map(self._ends, nearer):
                if start == here and end not in seen:
                    seen.add(end)
                    queue.append(end)
        return {a for a in nearer if self._ends(a)[0] in seen}

    def _narrow(self):
        forward = {lot.key: self._forward(lot) for lot in self.mission.lots}
        ways = {}
        for lot in self.mission.lots:
            own = set(forward[lot.key])
            if lot.kind == "people" and lot.roles & USEFUL:
                behind = [f for f in forward.values() if any(self._ends(a)[1] == lot.site for a in f)]
                own |= {a for arcs in behind for a in arcs if self._leads_to(a, lot.site, arcs)}
                own |= {(leg, 1 - direction) for leg, direction in own if self.mission.legs[leg].two_way}
            ways[lot.key] = own
        return ways

    def _leads_to(self, arc, place, arcs):
        """Whether an arc lies before a place on a way out."""
        end = self._ends(arc)[1]
        if end == place:
            return True
        return any(self._ends(a)[0] == end and self._leads_to(a, place, arcs) for a in arcs)

    def _windows(self, lot):
        """By place: the first day on which the lot can be ready there, the last on which it must still leave."""
        mission = self.mission
        first = {lot.site: 0}
        for day in range(mission.days):
            for arc in self.arcs[lot.key]:
                start, end = self._ends(arc)
                if first.get(start, mission.days) <= day:
                    arrival = mission.passable(mission.legs[arc[0]], arc[1], day)
                    if arrival is not None:
                        ready = arrival + mission.sites[end].handling
                        first[end] = min(first.get(end, mission.days), ready)
        late = self.out_by(lot)
        last = {}
        for day in reversed(range(mission.days)):
            for arc in self.arcs[lot.key]:
                if self._gets_out(lot, arc, day, last, late):
                    start = self._ends(arc)[0]
                    last[start] = max(last.get(start, -1), day)
        return first, last

    def out_by(self, lot):
        """The last day on which the lot may arrive at its exit."""
        mission = self.mission
        if lot.kind == "people" and mission.withdrawn_by is not None:
            return min(max(0, mission.withdrawn_by), mission.last)
        return mission.last

    def _gets_out(self, lot, arc, day, last, late):
        end = self._ends(arc)[1]
        arrival = self.mission.passable(self.mission.legs[arc[0]], arc[1], day)
        if arrival is None:
            return False
        if self.mission.sites[end].is_exit:
            return arrival <= late
        return arrival + self.mission.sites[end].handling <= last.get(end, -1)

    def must_leave(self, lot):
        """Whether all of the lot goes out: people, of whom none may stay."""
        return lot.kind == "people" and lot.stays == 0

    def departures(self, lot):
        """(leg name, direction, day, arrival) of every departure that can make sense."""
        first, last = self.windows[lot.key]
        late = self.out_by(lot)
        mission = self.mission
        for arc in self.arcs[lot.key]:
            start, end = self._ends(arc)
            for day in range(first.get(start, mission.days), mission.days):
                arrival = mission.passable(mission.legs[arc[0]], arc[1], day)
                if arrival is None or lot.leave_from is not None and start == lot.site and day < lot.leave_from:
                    continue
                if self.must_leave(lot) and not self._gets_out(lot, arc, day, last, late):
                    continue
                yield (*arc, day, arrival)

    def last_ready(self, lot, place):
        """The last day on which it makes sense to be ready to leave a place."""
        return self.windows[lot.key][1].get(place, -1) if self.must_leave(lot) else self.mission.last
