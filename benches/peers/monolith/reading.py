"""Reads a mission folder: mission.toml and CSV tables.

The first ring of the contract (sections 2 to 5). A mission that uses anything of the second ring is
refused, never read in part.
"""

import csv
import datetime
import math
import re
import tomllib
from fractions import Fraction
from pathlib import Path

from .mission import Community, Fleet, Leg, Lot, Mission, Site, Step, Task, Unsupported, Window

SECOND_RING = {
    "sites": "supply_teu supply_min_days supply_source handover_partner overlap_days",
    "units": "priority rear_party sensitive_vehicles sensitive_containers released_from",
    "assets": "priority self_drive seats",
    "legs": "days_p50 days_p90 cover for every_days first_day hazard_per_day",
    "fleets": "for",
    "windows": "direction lost",
}
WEIGHTS = {
    "casualty": 5_000_000,
    "late_person_day": 50_000,
    "unprotected_person_day": 1,
    "task_shortfall_person_day": 500,
    "property_value": 1,
    "money": 1,
}
EARTH_RADIUS_KM = 6371.0088


class Row(dict):
    """A row of a table; a blank cell is not set."""

    def text(self, name, default=None):
        return (self.get(name) or "").strip() or default

    def whole(self, name, default=None):
        value = self.text(name)
        return default if value is None else int(value)

    def number(self, name, default=0):
        return Fraction(self.text(name, str(default)).replace("_", ""))

    def yes(self, name):
        return self.text(name) == "yes"

    def words(self, name):
        return re.split(r"[\s;]+", self.text(name)) if self.text(name) else []


def _table(folder, name):
    path = folder / f"{name}.csv"
    if not path.exists():
        return []
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = [Row(row) for row in csv.DictReader(file)]
    for column in SECOND_RING.get(name, "").split():
        if any(row.text(column, "0") not in ("0", "no") for row in rows):
            raise Unsupported(f"{name}.{column}")
    return rows


def read(folder):
    """The mission of a folder of mission.toml and CSV tables."""
    folder = Path(folder)
    head = tomllib.loads((folder / "mission.toml").read_text(encoding="utf-8"), parse_float=Fraction)
    about, clauses = head["mission"], head.get("clause", [])
    for name in ("clearances", "stations"):
        if _table(folder, name):
            raise Unsupported(name)
    if about.get("supply_teu_per_1000_person_days"):
        raise Unsupported("supply_teu_per_1000_person_days")
    start = about["start"]
    days = (about["end"] - start).days + 1

    def day(text):
        return None if text is None else (datetime.date.fromisoformat(text) - start).days

    def dated(clause, name):
        return None if clause.get(name) is None else (clause[name] - start).days

    sites = {r.text("site"): _site(r, day, about.get("handling_days", 1)) for r in _table(folder, "sites")}
    exits = {name for name, site in sites.items() if site.is_exit}
    lots = [lot for row in _table(folder, "units") for lot in _unit(row, day, exits)]
    lots += [_asset(row, exits) for row in _table(folder, "assets")]
    lots = [lot for lot in lots if lot.count > 0]
    occupied = {lot.site for lot in lots}
    by_kind = {}
    for clause in clauses:
        by_kind.setdefault(clause["kind"], []).append(clause)
    for name, site in sites.items():
        site.must_close = site.kind in ("base", "hub") and not site.keep_open and name in occupied
        ordered = [dated(c, "by") for c in by_kind.get("close_site", []) if c.get("site") == name]
        limits = [d for d in [site.close_by, *ordered] if d is not None]
        site.close_by = min(limits, default=None)
        if site.guard and not site.is_exit and (site.kind == "port" or name not in occupied):
            raise Unsupported("a guard at a place that was empty at the start")
    withdrawals = [dated(c, "by") for c in by_kind.get("withdraw_personnel", []) if c.get("by")]
    withdrawn_by = min(withdrawals, default=None)
    protections = [dated(c, "until") or dated(c, "by") or days - 1 for c in by_kind.get("protect_civilians", [])]
    limits = [(dated(c, "from") if c.get("from") else withdrawn_by, c["strength"]) for c in by_kind.get("guard_limit", [])]
    outs = [max(0, dated(c, "by")) for c in by_kind.get("withdraw_property", []) if dated(c, "by") < days]
    tasks = [_task(row, day, clauses, dated, days) for row in _table(folder, "tasks")]
    return Mission(
        name=about["name"],
        start=start,
        days=days,
        weights={name: Fraction(head.get("score", {}).get(name, usual)) for name, usual in WEIGHTS.items()},
        sites=sites,
        lots=lots,
        legs={r.text("leg"): _leg(r) for r in _table(folder, "legs")},
        fleets=[_fleet(row, day) for row in _table(folder, "fleets")],
        windows=[_window(row, day, days) for row in _table(folder, "windows")],
        teams=_teams(_table(folder, "teams"), day, days),
        steps=_steps(_table(folder, "steps"), sites),
        tasks=tasks,
        communities=_communities(_table(folder, "communities"), sites, float(about.get("vicinity_km", 20))),
        protect_min=about.get("protect_min", 50),
        protected_until=min(max(protections), days - 1) if protections else None,
        withdrawn_by=withdrawn_by,
        guard_limits=[(max(0, first), most) for first, most in limits if first is not None],
        property_out_by=min(outs, default=None),
        doctors_near=_doctors(sites, about.get("medevac_km")),
        liquidated=any((dated(c, "until") or 0) > days - 1 for c in by_kind.get("liquidate", [])),
    )


def _site(row, day, handling):
    if row.text("keep_open") == "maybe":
        raise Unsupported("sites.keep_open = maybe")
    located = row.text("lat") and row.text("lon")
    return Site(
        name=row.text("site"),
        kind=row.text("kind"),
        position=(float(row["lat"]), float(row["lon"])) if located else None,
        guard=row.whole("guard", 0),
        beds=row.whole("beds"),
        yard=row.whole("yard_teu"),
        close_from=day(row.text("close_from")),
        close_by=day(row.text("close_by")),
        keep_open=row.yes("keep_open"),
        handling=max(1, row.whole("handling_days", handling)),
        cost_per_day=row.number("cost_per_day"),
        hazard=row.number("hazard"),
        disposals_per_day=row.whole("disposals_per_day"),
    )


def _unit(row, day, exits):
    common = {"owner": row.text("unit"), "is_asset": False, "site": row.text("site"), "roles": frozenset(row.words("roles"))}
    cargo_exits = set(row.words("cargo_exits")) or exits
    people = row.whole("personnel", 0)
    yield Lot(
        "people",
        count=people,
        exits=set(row.words("exits")) or exits,
        stays=min(row.whole("stays", 0), people),
        cost_per_day=row.number("cost_per_person_day"),
        leave_from=day(row.text("leave_from")),
        leave_by=day(row.text("leave_by")),
        **common,
    )
    for kind, counted, valued in (("vehicle", "vehicles", "vehicle_value"), ("teu", "containers", "container_value")):
        value = row.number(valued)
        options = {"destroy": value} if row.yes("sensitive") else {"destroy": value, "gift": value}
        seats = row.whole("seats", 2)
        yield Lot(kind, count=row.whole(counted, 0), exits=cargo_exits, value=value, options=options, seats=seats, **common)


def _asset(row, exits):
    value = row.number("value_each")
    recovered = {"sell": row.number("sell_recovers"), "gift": row.number("gift_recovers"), "destroy": Fraction(0)}
    options = set(row.words("options") or ["ship", "destroy"])
    if row.yes("sensitive"):
        options -= {"sell", "gift"}
    return Lot(
        {"vehicle": "vehicle", "container": "teu"}[row.text("class")],
        owner=row.text("asset"),
        is_asset=True,
        site=row.text("site"),
        count=row.whole("quantity", 0),
        exits=set(row.words("cargo_exits")) or exits,
        value=value,
        options={how: value * (1 - part) for how, part in recovered.items() if how in options},
        lead_days=row.whole("disposal_days", 0),
    )


def _leg(row):
    return Leg(
        name=row.text("leg"),
        start=row.text("from"),
        end=row.text("to"),
        mode=row.text("mode"),
        km=row.number("km"),
        days=row.whole("days"),
        two_way=row.yes("two_way"),
        people=row.whole("people_per_day", 0),
        vehicles=row.whole("vehicles_per_day", 0),
        teu=row.whole("teu_per_day", 0),
        convoy_min=row.whole("convoy_min", 1),
        convoy_max=row.whole("convoy_max"),
        convoys=row.whole("convoys_per_day", 1),
        escort=row.number("escort_per_vehicle"),
        hazard=row.number("hazard"),
        cost={kind: row.number(f"cost_per_{name}") for kind, name in COST_NAMES.items()},
        clearance=row.whole("clearance_days", 0),
    )


COST_NAMES = {"people": "person", "vehicle": "vehicle", "teu": "teu"}


def _fleet(row, day):
    return Fleet(
        name=row.text("fleet"),
        mode=row.text("mode"),
        count=row.whole("count", 0),
        base=row.text("base"),
        shuttle=row.text("kind") == "shuttle",
        room={"people": row.whole("seats", 0), "vehicle": row.whole("vehicles", 0), "teu": row.whole("teu", 0)},
        sorties=row.number("sorties_per_day"),
        first=day(row.text("from")),
        last=day(row.text("to")),
        cost_per_day=row.number("cost_per_day"),
        cost_per_km=row.number("cost_per_km"),
        legs=set(row.words("legs")) or None,
    )


def _window(row, day, days):
    last = day(row.text("to"))
    return Window(
        subject=row.text("subject"),
        first=day(row.text("from")),
        last=days - 1 if last is None else last,
        capacity=row.number("capacity", 1),
        days_factor=row.number("days_factor", 1),
        hazard_factor=row.number("hazard_factor", 1),
    )


def _teams(rows, day, days):
    teams = {}
    for row in rows:
        first, last = day(row.text("from")), day(row.text("to"))
        first, last = first or 0, days - 1 if last is None else last
        teams[row.text("team")] = [row.whole("count") if first <= d <= last else 0 for d in range(days)]
    return teams


def _steps(rows, sites):
    steps = []
    for site in (site for site in sites.values() if site.must_close):
        own = {row.text("step") for row in rows if row.text("site") == site.name}
        for row in rows:
            of_kind = row.text("site_kind") == site.kind and not row.text("site") and row.text("step") not in own
            if row.text("site") == site.name or of_kind:
                steps.append(
                    Step(
                        name=row.text("step"),
                        site=site.name,
                        days=row.whole("days"),
                        after=row.words("after"),
                        team=row.text("team"),
                        teams=row.whole("teams_needed", 1),
                        stores_out=row.text("needs") == "stores_out",
                    )
                )
    return steps


def _task(row, day, clauses, dated, days):
    clause = next((c for c in clauses if c["id"] == row.text("clause")), {})
    until = day(row.text("until"))
    if until is None:
        until = dated(clause, "until")
    last = days - 1 if until is None else until
    ready = None
    if row.text("successor"):
        ready = (day(row.text("successor_from")) or 0) + row.whole("handover_days", 0)
    due = dated(clause, "by") if clause.get("kind") == "transfer_tasks" else None
    return Task(
        name=row.text("task"),
        site=row.text("site"),
        role=row.text("role"),
        strength=row.whole("strength"),
        first=max(0, day(row.text("from")) or 0),
        last=last,
        handed_over_from=ready,
        handed_over_by=due if due is not None and last > due else None,
        hard=row.yes("hard"),
    )


def _communities(rows, sites, reach):
    near = []
    for row in rows:
        here = (float(row["lat"]), float(row["lon"]))
        inside = [s.name for s in sites.values() if s.position and not s.is_exit and _km(here, s.position) <= reach]
        near.append(Community(row.whole("population"), inside))
    return near


def _doctors(sites, reach):
    if reach is None:
        return {}
    asked = [site for site in sites.values() if site.position and not site.is_exit]
    return {s.name: [o.name for o in asked if _km(s.position, o.position) <= float(reach)] for s in asked}


def _km(here, there):
    lat1, lon1, lat2, lon2 = map(math.radians, (*here, *there))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(half))
