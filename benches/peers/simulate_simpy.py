"""The core of Rearguard's simulation as a SimPy model, to compare speed.

Usage: simulate_simpy.py PROGRAM.json RUNS

PROGRAM.json is what `bench dump` of crates/simulate prints: the flattened
plan. Every movement, disposal and step is a SimPy process that waits for its
day and then, once a day in the plan's order, until nothing stands in its way.
Left out here, so that the peer has less to do, not more: permissions,
stations, air cover, hiring, other legs, the last resort, causes and stories.
Draws come from Python's own generator, so figures agree in distribution only.
"""

import json
import math
import random
import sys
import time

import simpy

PEOPLE = 0
ASSUMED = {"shared": 0.5, "deaths_per_incident": 0.25, "incident_days": 1, "repair_days": 7, "parts_days": 10, "missing": 10}


class Run:
    def __init__(self, program, seed):
        self.p = program
        self.random = random.Random(seed)
        self.env = simpy.Environment()
        self.stock = [h[2] for h in program["holdings"]]
        self.ready = list(self.stock)
        self.kept = {}
        self.gone = [False] * len(program["actions"])
        self.departed = [None] * len(program["actions"])
        self.step_end = [None] * len(program["steps"])
        self.lorries = {(f, fleet["base"]): fleet["count"] for f, fleet in enumerate(program["fleets"]) if not fleet["shuttle"]}
        self.stragglers = {}
        self.moving = [0] * len(program["fleets"])
        self.room = {}
        self.flown = {}
        self.on_pair = {}
        self.convoys = {}
        self.disposed = {}
        self.grounded = {}
        self.busy = [0] * len(program["teams"])
        self.shared = {}
        self.inside = [unit[0] for unit in program["units"]]
        self.beyond = sum(max(0, people - stay) for people, stay in program["units"])
        self.out = None
        self.deaths = 0
        self.late = 0

    # Steps come first in a day, then arrivals, then departures in the plan's order.
    def execute(self):
        env = self.env
        for number in range(len(self.p["steps"])):
            env.process(self.step(number))
        for number in range(len(self.p["actions"])):
            env.process(self.action(number))
        env.process(self.nights())
        env.run(until=self.p["days"])
        return self

    def at(self, offset, day):
        return self.env.timeout(day + offset - self.env.now)

    def action(self, number):
        action = self.p["actions"][number]
        slot = 0.5 + 0.3 * number / len(self.p["actions"])
        yield self.at(slot, action["day"])
        while True:
            day = int(self.env.now)
            parts = self.obstacle(number, action, day)
            if parts is not None:
                break
            for holding, _, amount, *_ in action["rows"]:
                key = (holding, day)
                self.kept[key] = self.kept.get(key, 0) + amount
            yield self.env.timeout(1)
        day = int(self.env.now)
        self.gone[number], self.departed[number] = True, day
        self.late += day > action["day"]
        for holding, _, amount, *_ in action["rows"]:
            self.stock[holding] -= amount
            self.ready[holding] -= amount
        if not action["movement"]:
            if action["way"] < 0:
                key = (action["from"], day)
                self.disposed[key] = self.disposed.get(key, 0) + sum(row[2] for row in action["rows"])
            return
        yield from self.travel(action, day, parts)

    def obstacle(self, number, action, day):
        """Days over which the load leaves in parts; None while it cannot go."""
        if any(not self.gone[other] for other in action["holds"]):
            return None
        if any(self.step_end[step] is None or self.step_end[step] > day for step in action["step_holds"]):
            return None
        for holding, _, amount, *_ in action["rows"]:
            if amount > self.ready[holding] - self.kept.get((holding, day), 0):
                return None
        if not action["movement"]:
            done = self.disposed.get((action["from"], day), 0)
            items = sum(row[2] for row in action["rows"])
            return None if done and done + items > self.p["sites"][action["from"]]["disposals"] else 0
        way = self.p["ways"][action["way"]]
        if not way["may_go"][day]:
            return None
        if action["convoy"] and self.convoys.get((action["way"], day), 0) >= way["convoys"][day]:
            return None
        for fleet, count, pair in action["uses"]:
            if pair < 0 and self.lorries_for(fleet, count, action["from"], day) is None:
                return None
        parts = self.contracted(action["way"], action["contracted"], day, False)
        for fleet, count, pair in action["uses"]:
            if pair >= 0 and parts is not None:
                more = self.sorties(pair, count, day, False)
                parts = None if more is None else max(parts, more)
        if parts is None:
            return None
        self.contracted(action["way"], action["contracted"], day, True)
        for fleet, count, pair in action["uses"]:
            if pair >= 0:
                self.sorties(pair, count, day, True)
        if action["convoy"]:
            key = (action["way"], day)
            self.convoys[key] = self.convoys.get(key, 0) + 1
        return parts

    def lorries_for(self, fleet, count, site, day):
        there = self.lorries.get((fleet, site), 0)
        may_move = self.p["fleets"][fleet]["most"][day] - self.moving[fleet]
        enough = count - count * ASSUMED["missing"] // 100
        if may_move < enough or there < enough:
            return None
        return min(count + self.stragglers.get((fleet, site), 0), there, may_move)

    def contracted(self, way, load, day, take):
        if load == [0, 0, 0]:
            return 0
        rest = list(load)
        row, back = self.p["ways"][way], self.p["ways"][way ^ 1]
        for later in range(ASSUMED["parts_days"] + 1):
            on = day + later
            if on >= self.p["days"] or not row["open"][on]:
                if later == 0:
                    return None
                continue
            before = list(rest)
            for part in range(3):
                used, used_back = self.room.get((way, on, part), 0), self.room.get((way ^ 1, on, part), 0)
                most = row["most"][on][part]
                left = min(most - used, max(most, back["most"][on][part]) - used - used_back)
                some = max(0, min(rest[part], left))
                rest[part] -= some
                if take:
                    self.room[(way, on, part)] = used + some
            if rest == [0, 0, 0]:
                return later
            if later == 0 and rest == before:
                return None
        return None

    def sorties(self, pair, count, day, take):
        row = self.p["pairs"][pair]
        fleet = self.p["fleets"][row["fleet"]]
        key = (row["fleet"], day)
        if key not in self.grounded:
            self.grounded[key] = sum(self.random.random() < fleet["down"] for _ in range(fleet["count"]))
        rest = count
        for later in range(ASSUMED["parts_days"] + 1):
            on = day + later
            if on >= self.p["days"]:
                return None
            down = self.grounded[key] * fleet["each"] if later == 0 else 0
            left = fleet["most"][on] - down - self.flown.get((row["fleet"], on), 0)
            here, there = self.on_pair.get((pair, on), 0), self.on_pair.get((row["back"], on), 0)
            most, most_back = row["most"][on], self.p["pairs"][row["back"]]["most"][on]
            left = min(left, most - here, max(most, most_back) - here - there)
            some = max(0, min(rest, left)) if self.p["ways"][row["way"]]["open"][on] else 0
            rest -= some
            if take:
                self.flown[(row["fleet"], on)] = self.flown.get((row["fleet"], on), 0) + some
                self.on_pair[(pair, on)] = here + some
            if rest == 0:
                return later
            if later == 0 and rest == count:
                return None
        return None

    def poisson(self, mean):
        if mean <= 0:
            return 0
        limit, k, product = math.exp(-mean), 0, self.random.random()
        while product > limit:
            k += 1
            product *= self.random.random()
        return k

    def travel(self, action, day, parts):
        way = self.p["ways"][action["way"]]
        planned = way["planned"][day]
        incidents = self.poisson(way["hazard"][day] * action["exposures"] / ASSUMED["deaths_per_incident"])
        self.deaths += self.poisson(ASSUMED["deaths_per_incident"] * incidents)
        leg = action["way"] // 2
        if leg not in self.shared:
            self.shared[leg] = self.random.gauss(0, 1)
        z = math.sqrt(ASSUMED["shared"]) * self.shared[leg] + math.sqrt(1 - ASSUMED["shared"]) * self.random.gauss(0, 1)
        factor = 1.0 if way["same_day"] else way["factor"][day]
        drawn = way["median"] * factor * math.exp(way["sigma"] * z)
        days = math.floor(drawn) if way["same_day"] else math.ceil(drawn - 1e-4)
        total = days + parts
        if action["convoy"]:
            total += incidents * ASSUMED["incident_days"] + (self.random.random() < way["breakdown"])
        taken = []
        for fleet, count, pair in action["uses"]:
            if pair < 0:
                key = (fleet, action["from"])
                n = self.lorries_for(fleet, count, action["from"], day)
                self.lorries[key] -= n
                self.stragglers[key] = max(0, self.stragglers.get(key, 0) - max(0, n - count))
                self.moving[fleet] += n
                taken.append((fleet, n))
        arrive, last = day, self.p["days"]
        while total > 0 and arrive < last:
            arrive += 1
            total -= arrive < last and way["open"][arrive]
        while arrive < last and not way["admits"][arrive]:
            arrive += 1
        if arrive >= last:
            return
        self.env.process(self.detail(action, max(day + 1, arrive + planned)))
        if arrive > day:
            yield self.at(0.2, arrive)
        for _, to, amount, what, unit, is_detail, out in action["rows"]:
            if not is_detail and to >= 0:
                self.stock[to] += amount
                if out and what == PEOPLE:
                    self.gone_out(unit, amount)
        for fleet, n in taken:
            self.env.process(self.lorries_arrive(fleet, n, action["to"], arrive, arrive > day))
        yield self.at(0.2, arrive + way["handling"])
        for _, to, amount, _, _, is_detail, _ in action["rows"]:
            if not is_detail and to >= 0:
                self.ready[to] += amount

    def detail(self, action, back):
        rows = [row for row in action["rows"] if row[5]]
        if not rows:
            return
        yield self.at(0.2, back)
        for holding, _, amount, *_ in rows:
            self.stock[holding] += amount
            self.ready[holding] += amount

    def lorries_arrive(self, fleet, n, site, arrive, under_way):
        broken = sum(self.random.random() < self.p["fleets"][fleet]["down"] for _ in range(n))
        if under_way:
            self.moving[fleet] -= n
        yield self.at(0.2, arrive + 1)
        if not under_way:
            self.moving[fleet] -= n
        key = (fleet, site)
        self.lorries[key] = self.lorries.get(key, 0) + n - broken
        if broken:
            yield self.env.timeout(ASSUMED["repair_days"])
            self.lorries[key] += broken
            self.stragglers[key] = self.stragglers.get(key, 0) + broken

    def gone_out(self, unit, people):
        stay = self.p["units"][unit][1]
        self.beyond -= max(0, self.inside[unit] - stay)
        self.inside[unit] -= people
        self.beyond += max(0, self.inside[unit] - stay)

    def step(self, number):
        step = self.p["steps"][number]
        yield self.at(0.1, step["day"])
        while not self.step_may_begin(step):
            yield self.env.timeout(1)
        day = int(self.env.now)
        self.step_end[number] = day + step["days"]
        if step["team"] >= 0:
            self.busy[step["team"]] += step["needed"]
            yield self.at(0.05, day + step["days"])
            self.busy[step["team"]] -= step["needed"]

    def step_may_begin(self, step):
        day = int(self.env.now)
        if any(self.step_end[before] is None or self.step_end[before] > day for before in step["after"]):
            return False
        if step["stores_out"]:
            for at in self.p["sites"][step["site"]]["holdings"]:
                _, what, _, guards = self.p["holdings"][at]
                if what != PEOPLE and self.stock[at] > 0 and not (guards >= 0 and self.stock[guards] > 0):
                    return False
        team = step["team"]
        return team < 0 or self.busy[team] + step["needed"] <= self.p["teams"][team][day]

    def nights(self):
        dangerous = [(s, site) for s, site in enumerate(self.p["sites"]) if site["hazard"] > 0]
        people = [[h for h in site["holdings"] if self.p["holdings"][h][1] == PEOPLE] for _, site in dangerous]
        nights = [0] * len(dangerous)
        yield self.env.timeout(0.9)
        while int(self.env.now) <= self.p["last"]:
            if self.beyond == 0 and self.out is None:
                self.out = int(self.env.now)
            for at, held in enumerate(people):
                nights[at] += sum(self.stock[h] for h in held)
            yield self.env.timeout(1)
        for (_, site), count in zip(dangerous, nights):
            self.deaths += self.poisson(count * site["hazard"])
        while self.out is None:
            if self.beyond == 0:
                self.out = int(self.env.now)
            yield self.env.timeout(1)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        program = json.load(file)
    runs = int(sys.argv[2])
    start = time.perf_counter()
    results = [Run(program, seed).execute() for seed in range(runs)]
    seconds = time.perf_counter() - start
    by = program["withdrawal"]
    in_time = sum(run.out is not None and (by is None or run.out <= by) for run in results)
    out = [run.out if run.out is not None else 9_999 for run in results]
    print(json.dumps({
        "runs": runs,
        "threads": 1,
        "seconds": round(seconds, 3),
        "in_time": in_time / runs,
        "mean_out": round(sum(out) / runs, 2),
        "late_actions": sum(run.late for run in results) / runs,
        "casualties": sum(run.deaths for run in results) / runs,
    }))


if __name__ == "__main__":
    main()
