#!/usr/bin/env python3
"""Checks mission folders the slow and independent way: names, dates, distances and a rough sum of who can leave.

    python3 tools/missions/consistency.py missions/minusma-2023 [more folders]

Standard library only (Python 3.11 or later). It knows nothing of Rearguard's own reader, so that the two can disagree.
Ends with status 1 when something does not fit.
"""
import csv
import math
import pathlib
import sys
import tomllib
from datetime import date

EARTH_KM = 6371.0088
DATE_COLUMNS = {"from", "to", "until", "close_from", "close_by", "leave_from", "leave_by", "successor_from", "known_from"}


class Folder:
    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.mission = tomllib.loads((self.path / "mission.toml").read_text(encoding="utf-8"))
        self.start = self.mission["mission"]["start"]
        self.end = self.mission["mission"]["end"]
        self.faults = []

    def table(self, name):
        file = self.path / f"{name}.csv"
        if not file.exists():
            return []
        with file.open(encoding="utf-8", newline="") as text:
            return list(csv.DictReader(text))

    def fault(self, text):
        self.faults.append(text)


def number(cell, default=0.0):
    return float(cell) if cell else default


def distance(a, b):
    la, lo, lb, lp = (math.radians(float(x)) for x in (a["lat"], a["lon"], b["lat"], b["lon"]))
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lp - lo) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(h))


def check_names(f):
    """Every name that a row mentions exists, and no table names two rows alike."""
    ids = {t: [r[c] for r in f.table(t)] for t, c in (
        ("sites", "site"), ("units", "unit"), ("assets", "asset"), ("legs", "leg"), ("fleets", "fleet"),
        ("teams", "team"), ("tasks", "task"), ("communities", "community"), ("partners", "partner"))}
    ids["clauses"] = [c["id"] for c in f.mission.get("clause", [])]
    for table, names in ids.items():
        for name in {n for n in names if names.count(n) > 1}:
            f.fault(f"{table}: {name} stands twice")
    refers = [("units", "site", "sites"), ("units", "exits", "sites"), ("units", "cargo_exits", "sites"),
              ("assets", "site", "sites"), ("assets", "cargo_exits", "sites"), ("legs", "from", "sites"),
              ("legs", "to", "sites"), ("fleets", "base", "sites"), ("fleets", "legs", "legs"), ("steps", "site", "sites"),
              ("steps", "team", "teams"), ("tasks", "site", "sites"), ("tasks", "clause", "clauses")]
    for table, column, to in refers:
        for row in f.table(table):
            for name in (row.get(column) or "").split():
                if name not in ids[to]:
                    f.fault(f"{table}.{column}: {name} is not in {to}")
    for row in f.table("tasks"):
        if row.get("successor") and row["successor"] not in ids["partners"]:
            f.fault(f"tasks.successor: {row['successor']} is no partner")
    kinds = {"leg": "legs", "site": "sites", "fleet": "fleets"}
    for row in f.table("windows"):
        kind, _, name = row["subject"].partition(":")
        if kind != "mode" and name not in ids[kinds[kind]]:
            f.fault(f"windows.subject: {row['subject']} does not exist")


def check_dates(f):
    for table in ("sites", "units", "fleets", "windows", "teams", "tasks", "partners"):
        for row in f.table(table):
            for column in DATE_COLUMNS & row.keys():
                if not row[column]:
                    continue
                day = date.fromisoformat(row[column])
                if column != "known_from" and not f.start <= day <= f.end:
                    f.fault(f"{table}.{column}: {day} is outside the mission ({next(iter(row.values()))})")
            if row.get("from") and row.get("to") and table != "legs" and row["from"] > row["to"]:
                f.fault(f"{table}: {row['from']} is after {row['to']}")


def check_legs(f):
    """A leg is at least as long as the crow flies, and fleets have the mode of their legs."""
    sites = {s["site"]: s for s in f.table("sites")}
    legs = {leg["leg"]: leg for leg in f.table("legs")}
    for leg in legs.values():
        ends = [sites[leg["from"]], sites[leg["to"]]]
        if all(s["lat"] for s in ends):
            crow = distance(*ends)
            if float(leg["km"]) < crow - 1:
                f.fault(f"legs: {leg['leg']} is {leg['km']} km, the crow flies {crow:.0f}")
    for fleet in f.table("fleets"):
        for name in (fleet.get("legs") or "").split():
            if legs[name]["mode"] != fleet["mode"]:
                f.fault(f"fleets: {fleet['fleet']} is {fleet['mode']}, {name} is {legs[name]['mode']}")
            if fleet["kind"] == "shuttle" and fleet["base"] not in (legs[name]["from"], legs[name]["to"]):
                f.fault(f"fleets: {name} does not touch {fleet['fleet']}'s base")


def has_role(unit, role):
    return role in (unit.get("roles") or "").split()


def check_guards(f):
    """Each place has the guards it needs, and hard tasks their strength, on the first day; kept places on the last."""
    units = f.table("units")
    for site in f.table("sites"):
        here = [u for u in units if u["site"] == site["site"]]
        need = number(site.get("guard"))
        guards = sum(number(u["personnel"]) for u in here if has_role(u, "guard"))
        if need > guards:
            f.fault(f"sites: {site['site']} needs {need:.0f} guards, has {guards:.0f}")
        stay = sum(number(u.get("stays")) for u in here if has_role(u, "guard"))
        if site.get("keep_open") == "yes" and stay < need:
            f.fault(f"sites: {site['site']} is kept open with {need:.0f} guards, {stay:.0f} may stay")
        people = sum(number(u["personnel"]) for u in here)
        if site.get("beds") and people > float(site["beds"]):
            f.fault(f"sites: {site['site']} holds {people:.0f} people in {site['beds']} beds")
        for task in (t for t in f.table("tasks") if t["site"] == site["site"] and t.get("hard") == "yes"):
            with_role = [u for u in here if has_role(u, task["role"])]
            others = guards - sum(number(u["personnel"]) for u in with_role if has_role(u, "guard"))
            free = sum(number(u["personnel"]) for u in with_role) - max(0, need - others)
            if free < number(task["strength"]):
                f.fault(f"tasks: {task['task']} needs {task['strength']}, {free:.0f} are free on the first day")


def reachable(f, start, goals, carries):
    """Whether a goal can be reached over legs for which `carries` holds."""
    seen, ahead = {start}, [start]
    while ahead:
        here = ahead.pop()
        for leg in f.table("legs"):
            ways = [(leg["from"], leg["to"])] + ([(leg["to"], leg["from"])] if leg.get("two_way") == "yes" else [])
            for a, b in ways:
                if a == here and b not in seen and carries(leg):
                    seen.add(b)
                    ahead.append(b)
    return seen & set(goals)


def check_ways_out(f):
    """People and cargo of every unit and asset can reach one of their exits over legs that carry them at all."""
    fleets = f.table("fleets")

    def carried(leg, column, contracted):
        if leg["mode"] == "road" and column == "seats":
            return True
        fleet = any(number(x.get(column)) > 0 and x["mode"] == leg["mode"]
                    and (not x.get("legs") or leg["leg"] in x["legs"].split()) for x in fleets)
        return fleet or number(leg.get(contracted)) > 0

    exits = [s["site"] for s in f.table("sites") if s["kind"] == "exit"]
    known = {}
    for row in f.table("units") + f.table("assets"):
        name = row.get("unit") or row.get("asset")
        wants = []
        if number(row.get("personnel")):
            wants.append(("seats", "people_per_day", row.get("exits")))
        if number(row.get("containers")) or row.get("class") == "container":
            wants.append(("teu", "teu_per_day", row.get("cargo_exits")))
        if row.get("class") == "vehicle" and row.get("self_drive") != "yes":
            wants.append(("vehicles", "vehicles_per_day", row.get("cargo_exits")))
        for column, contracted, goals in wants:
            key = (row["site"], column, goals)
            if key not in known:
                known[key] = reachable(f, row["site"], (goals or " ".join(exits)).split(), lambda leg: carried(leg, column, contracted))
            if not known[key]:
                f.fault(f"{name}: its {column} cannot reach any of {goals}")


def check_people(f):
    """Contracted seats to the exits over the days until the withdrawal date are enough for everyone who must leave."""
    dates = [c["by"] for c in f.mission["clause"] if c["kind"] == "withdraw_personnel"]
    if not dates:
        return
    days = (min(dates) - f.start).days
    exits = {s["site"] for s in f.table("sites") if s["kind"] == "exit"}
    seats = sum(number(leg.get("people_per_day")) * max(0, days - number(leg.get("clearance_days")) - number(leg["days"]))
                for leg in f.table("legs") if leg["to"] in exits)
    people = sum(number(u["personnel"]) - number(u.get("stays")) for u in f.table("units"))
    if seats < people:
        f.fault(f"people: {people:.0f} must leave, contracted legs to the exits carry {seats:.0f} in {days} days")
    print(f"  {people:.0f} people must leave in {days} days; contracted seats to the exits: {seats:.0f}")


def totals(f):
    units, assets = f.table("units"), f.table("assets")

    def items(kind):
        return sum(number(a["quantity"]) for a in assets if a["class"] == kind)
    print(f"{f.path}: {sum(number(u['personnel']) for u in units):.0f} people in {len(units)} units, "
          f"{sum(number(u.get('vehicles')) for u in units) + items('vehicle'):.0f} vehicles, "
          f"{sum(number(u.get('containers')) for u in units) + items('container'):.0f} TEU, "
          f"{len(f.table('sites'))} places, {len(f.table('legs'))} legs")


def main(folders):
    broken = False
    for path in folders:
        f = Folder(path)
        totals(f)
        for check in (check_names, check_dates, check_legs, check_guards, check_ways_out, check_people):
            check(f)
        for text in f.faults:
            print("  " + text)
        broken = broken or bool(f.faults)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
