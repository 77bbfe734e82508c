#!/usr/bin/env python3
"""Makes missions/minusma-2023-second-ring from missions/minusma-2023 and the rows of its second-ring.md.

    python3 tools/missions/second_ring.py            # writes the folder
    python3 tools/missions/second_ring.py --check    # status 1 when a file is not what would be written

Standard library only. README.md of the folder is written by hand and left alone.
"""
import csv
import io
import pathlib
import re
import sys
from decimal import ROUND_HALF_EVEN, Decimal

MISSIONS = pathlib.Path(__file__).resolve().parents[2] / "missions"
BASE = MISSIONS / "minusma-2023"
VARIANT = MISSIONS / "minusma-2023-second-ring"
TABLES = ["sites", "units", "assets", "legs", "fleets", "windows", "teams", "steps", "tasks", "communities", "partners"]
# What the permissions say now, said by windows before.
SAID_BY_PERMISSIONS = {"fleet:north-trucks", "leg:aguelhok-gao-air", "leg:kidal-gao-air"}
COVERED = ["kidal-gao", "aguelhok-gao", "tessalit-gao", "menaka-gao"]
NORTHERN = COVERED + ["tessalit-aguelhok", "kidal-aguelhok", "timbuktu-gao", "ber-timbuktu", "goundam-timbuktu"]
ASKED_FOR_EACH_COVER = ["gao-home-air", "bamako-home-air"]


class Table:
    """The columns in their order and the rows as dictionaries."""

    def __init__(self, text):
        reader = csv.DictReader(io.StringIO(text))
        self.rows = list(reader)
        self.columns = list(reader.fieldnames)

    def add_columns(self, *names):
        for name in names:
            if name not in self.columns:
                self.columns.append(name)
                for row in self.rows:
                    row[name] = ""

    def row(self, name):
        return next(row for row in self.rows if row[self.columns[0]] == name)

    def text(self):
        out = io.StringIO()
        writer = csv.DictWriter(out, self.columns, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(self.rows)
        return out.getvalue()


def proposal():
    """The CSV blocks of second-ring.md by the number of their section, and its table of leg times."""
    text = (BASE / "second-ring.md").read_text(encoding="utf-8")
    sections = re.split(r"^## (\d+)\.", text, flags=re.M)[1:]
    blocks = {int(n): [Table(b) for b in re.findall(r"```csv\n(.*?)```", s, re.S)] for n, s in zip(sections[::2], sections[1::2])}
    times = re.findall(r"^\| ([a-z-]+) \| (\d+) \| (\d+) \| (\d+) \|", text, re.M)
    return blocks, times


def apply(tables, blocks, times):
    cars_drive(tables, blocks[1][0])
    travel_times(tables, times)
    permissions(tables, blocks[3][0])
    cover(tables)
    for block in (blocks[5][0], blocks[7][0]):
        overlay(tables["sites"], block)
    tables["stations"] = blocks[6][0]
    # Kidal's row stays out: its army came a fortnight after the mission had left.
    kidal = tables["sites"].row("kidal")
    kidal["handover_partner"] = kidal["overlap_days"] = ""
    tables["sites"].row("timbuktu")["keep_open"] = "maybe"
    national_aircraft(tables)
    tables["units"].add_columns("released_from")
    tables["units"].rows += blocks[10][0].rows
    tables["legs"].add_columns("breakdown")
    for leg in NORTHERN:
        tables["legs"].row(leg)["breakdown"] = "0.1"
    tables["fleets"].add_columns("breakdown")
    for row in tables["fleets"].rows:
        row["breakdown"] = "0.05" if row["fleet"].endswith("-trucks") else ""


def overlay(table, block):
    key = block.columns[0]
    table.add_columns(*block.columns[1:])
    for row in block.rows:
        table.row(row[key]).update(row)


def cars_drive(tables, block):
    overlay(tables["units"], block)
    assets = tables["assets"]
    assets.add_columns("self_drive", "seats")
    for row in assets.rows:
        if row["asset"].endswith("-un-vehicles"):
            row["self_drive"], row["seats"] = "yes", "4"
    carriers = {row["fleet"] for row in tables["fleets"].rows if row["fleet"].endswith("-carriers")}
    tables["fleets"].rows = [row for row in tables["fleets"].rows if row["fleet"] not in carriers]
    gone = {f"fleet:{name}" for name in carriers}
    tables["windows"].rows = [row for row in tables["windows"].rows if row["subject"] not in gone]


def travel_times(tables, times):
    legs = tables["legs"]
    legs.add_columns("days_p50", "days_p90")
    for leg, p50, p90, _ in times:
        legs.row(leg).update(days="", days_p50=p50, days_p90=p90)
    for row in tables["windows"].rows:
        if row["reason"] == "rainy season on tracks" and row["subject"] in ("leg:ber-timbuktu", "leg:menaka-gao"):
            row["days_factor"] = "1.2"
        if row["reason"] == "no air cover, bombs on the road":
            row["days_factor"] = ""


def permissions(tables, block):
    block.rows = [row for row in block.rows if not row["subject"].endswith("-carriers")]
    tables["clearances"] = block
    tables["windows"].rows = [row for row in tables["windows"].rows if row["subject"] not in SAID_BY_PERMISSIONS]
    for leg in ASKED_FOR_EACH_COVER:
        tables["legs"].row(leg)["clearance_days"] = ""


def cover(tables):
    legs = tables["legs"]
    legs.add_columns("cover", "hazard_per_day")
    for leg in COVERED:
        row = legs.row(leg)
        third_less = Decimal(row["hazard"]) * 2 / 3
        row["hazard"] = str(third_less.quantize(Decimal("0.0001"), ROUND_HALF_EVEN).normalize())
        row["cover"], row["hazard_per_day"] = "gao-helicopters", "0.01"


def national_aircraft(tables):
    tables["fleets"].add_columns("for")
    tables["fleets"].row("heavy-freighters")["for"] = "Germany"
    tables["legs"].add_columns("for")
    for leg in ("gao-dakar-air", "gao-leipzig-air"):
        tables["legs"].row(leg)["for"] = "Germany"


def mission_toml(text):
    text = text.replace('name = "MINUSMA 2023"', 'name = "MINUSMA 2023, second ring"')
    more = "handling_days = 1\nplan_on = 0.75\nsupply_teu_per_1000_person_days = 1.0\n"
    return text.replace("handling_days = 1\n", more)


# Grades of what is new: of each filled cell, unless it says how many of which.
GRADES = {
    "sites.supply_teu": "assumed", "sites.supply_min_days": "assumed", "sites.supply_source": "assumed",
    "sites.handover_partner": "derived", "sites.overlap_days": "assumed",
    "units.rear_party": "assumed", "units.sensitive_vehicles": "assumed", "units.sensitive_containers": "assumed",
    "units.priority": "assumed", "units.released_from": "assumed",
    "assets.self_drive": "assumed", "assets.seats": "assumed",
    "legs.days_p50": {"reported": 4, "derived": 3}, "legs.days_p90": {"reported": 4, "derived": 3},
    "legs.cover": {"derived": 1}, "legs.hazard_per_day": "assumed", "legs.for": "derived", "legs.breakdown": "assumed",
    "fleets.for": "derived", "fleets.breakdown": "assumed",
    "clearances.asked": "assumed", "clearances.granted": "assumed", "clearances.refused": {"reported": 3, "derived": 1},
    "clearances.from": {"reported": 4, "derived": 2}, "clearances.to": {"derived": 9}, "clearances.lead_p50": "assumed", "clearances.lead_p90": "assumed",
    "stations.takes": "derived", "stations.per_day": {"derived": 1}, "stations.from": "assumed", "stations.to": "assumed",
    "stations.for": "derived", "stations.spread": "assumed",
}
# Columns whose count changes with their rows; what goes is of this grade.
LOST = {"units.sensitive": "derived", "legs.days": "assumed", "legs.clearance_days": "assumed",
        "windows.days_factor": "reported", "windows.from": "reported", "windows.to": "reported",
        "windows.capacity": "reported", "windows.known_from": "reported"}


def provenance(base_text, tables):
    """The counts of the base with what came and went, column by column."""
    counts = {}
    for name, grades in re.findall(r'^"([a-z_.0-9]+)" = \{ (.*) \}$', base_text, re.M):
        counts[name] = {g: int(n) for g, n in re.findall(r"(\w+) = (\d+)", grades)}
    for table in tables:
        for column in tables[table].columns:
            settle(counts, f"{table}.{column}", sum(1 for row in tables[table].rows if row.get(column)))
    counts["mission.plan_on"] = {"assumed": 1}
    counts["mission.supply_teu_per_1000_person_days"] = {"assumed": 1}
    total = {g: sum(c.get(g, 0) for c in counts.values()) for g in ("reported", "derived", "assumed")}
    head = "# As in missions/minusma-2023, with what second-ring.md adds; written by tools/missions/second_ring.py.\n[provenance]\n"
    lines = [f'"{name}" = {{ {", ".join(f"{g} = {n}" for g, n in c.items() if n)} }}' for name, c in counts.items() if any(c.values())]
    return head + "".join(f"{g} = {n}\n" for g, n in total.items()) + "\n[columns]\n" + "\n".join(lines) + "\n"


def settle(counts, name, filled):
    """Brings a column's count to what its table holds now: more is of the grade declared, less is taken from a declared one."""
    if name in GRADES:
        grade = GRADES[name]
        known = dict(grade) if isinstance(grade, dict) else {}
        rest = filled - sum(known.values())
        known[grade if isinstance(grade, str) else "assumed"] = rest
        assert rest >= 0, name
        counts[name] = known
    elif name in counts:
        change = filled - sum(counts[name].values())
        order = [LOST.get(name), "assumed", "derived", "reported"]
        while change < 0:
            grade = next(g for g in order if g and counts[name].get(g))
            counts[name][grade] -= 1
            change += 1
        if change:
            counts[name]["assumed"] = counts[name].get("assumed", 0) + change


def files():
    tables = {name: Table((BASE / f"{name}.csv").read_text(encoding="utf-8")) for name in TABLES}
    apply(tables, *proposal())
    made = {f"{name}.csv": table.text() for name, table in tables.items()}
    made["mission.toml"] = mission_toml((BASE / "mission.toml").read_text(encoding="utf-8"))
    made["provenance.toml"] = provenance((BASE / "provenance.toml").read_text(encoding="utf-8"), tables)
    made["outflow.toml"] = (BASE / "outflow.toml").read_text(encoding="utf-8")
    return made


def main():
    check = sys.argv[1:] == ["--check"]
    stale = []
    for name, text in files().items():
        path = VARIANT / name
        if check and (not path.exists() or path.read_text(encoding="utf-8") != text):
            stale.append(name)
        elif not check:
            path.write_text(text, encoding="utf-8")
    if stale:
        sys.exit(f"not in step with missions/minusma-2023: {', '.join(stale)}; run tools/missions/second_ring.py")


main()
