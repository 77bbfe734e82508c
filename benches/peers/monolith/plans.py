"""Between a plan's file (`plan.json`) and the model's columns, both ways."""

from collections import defaultdict

CLASSES = {"vehicle": "vehicle", "teu": "container"}
KINDS = {"people": "people", "vehicles": "vehicle", "teu": "teu"}


class Use:
    """What a plan uses: values of columns, ways and choices that a narrow model must hold for it."""

    def __init__(self, mission, plan):
        self.mission = mission
        self.lots = {lot.key: lot for lot in mission.lots}
        self.assets = {lot.owner: lot for lot in mission.lots if lot.is_asset}
        self.values = defaultdict(int)
        self.also, self.extra = set(), set()
        self.closures = {row["site"]: mission.day(row["on"]) for row in plan.get("closures", [])}
        self.steps = {(row["site"], row["step"]): mission.day(row["start"]) for row in plan.get("steps", [])}
        convoys = defaultdict(int)
        for movement in plan.get("movements", []):
            self._movement(movement, convoys)
        for row in plan.get("disposals", []):
            kind = {"vehicle": "vehicle", "container": "teu"}[row["class"]]
            key = (row.get("unit") or row.get("asset"), kind)
            self.extra.add(("dispose", key, row["site"], row["how"]))
            self.values["dispose", key, row["site"], row["how"], mission.day(row["on"])] += row["quantity"]
        for row in plan.get("transfers", []):
            day = mission.day(row["on"])
            self.extra.add(("transfer", row["task"], day))
            self.values["transfer", row["task"], day] = 1

    def _movement(self, movement, convoys):
        leg, way, day = movement["leg"], int(bool(movement.get("reverse"))), self.mission.day(movement["depart"])
        slot = 0
        if self._is_convoy(movement):
            slot = convoys[leg, way, day]
            convoys[leg, way, day] += 1
        where = (leg, way, day, slot)
        for row in movement.get("manifest", []):
            if row.get("asset"):
                self._aboard(self.assets[row["asset"]].key, where, row["quantity"])
                continue
            for name, kind in KINDS.items():
                if row.get(name):
                    self._aboard((row["unit"], kind), where, row[name])
        for row in movement.get("fleets", []):
            self.values["fleet", row["fleet"], *where] += row["count"]
        for row in movement.get("escort", []):
            if row["people"]:
                self.values["detail", row["unit"], *where] += row["people"]

    def _aboard(self, key, where, count):
        self.also.add((key, where[0], where[1]))
        self.values["go", key, *where] += count

    def _is_convoy(self, movement):
        if self.mission.legs[movement["leg"]].mode != "road":
            return False
        if any(row["count"] for row in movement.get("fleets", [])):
            return True
        rows = movement.get("manifest", [])
        own = sum(row.get("vehicles") or 0 for row in rows if row.get("unit"))
        slots = (movement.get("contracted") or {}).get("vehicles") or 0
        taken = sum(row["quantity"] for row in rows if row.get("asset") and self.assets[row["asset"]].kind == "vehicle")
        return own > max(0, slots - taken)

    def decided(self, model):
        """The value of each column that a plan decides; raises where the model has no such column."""
        missing = [name for name, value in self.values.items() if value and name not in model.by_name]
        if missing:
            raise KeyError(f"the model has no column for {missing[:5]} and {max(0, len(missing) - 5)} more")
        decided = {}
        for name, column in model.by_name.items():
            if name[0] in ("go", "fleet", "detail", "dispose", "transfer"):
                decided[column] = self.values.get(name, 0)
            elif name[0] == "closed":
                decided[column] = int(name[2] >= self.closures[name[1]])
            elif name[0] == "begun":
                decided[column] = int(name[3] >= self.steps[name[1], name[2]])
        return decided


def to_plan(contract, values, made_by):
    """The plan file of a solution."""
    mission, model = contract.mission, contract.model
    chosen = {name: round(values[column]) for name, column in model.by_name.items()}
    movements = defaultdict(lambda: {"manifest": [], "fleets": [], "escort": []})
    for name, value in chosen.items():
        if value and name[0] in ("go", "fleet", "detail"):
            _aboard(contract, movements[name[2:]], name, value)
    disposals = [
        {
            "site": name[2],
            "unit": None if contract.lots[name[1]].is_asset else name[1][0],
            "asset": name[1][0] if contract.lots[name[1]].is_asset else None,
            "class": CLASSES[name[1][1]],
            "quantity": value,
            "how": name[3],
            "on": mission.date(name[4]),
        }
        for name, value in chosen.items()
        if value and name[0] == "dispose"
    ]
    places = contract.places
    steps = [
        {"site": step.site, "step": step.name, "start": mission.date(_first(places.begun, step, chosen, contract))}
        for step in mission.steps
    ]
    closures = [
        {"site": site.name, "on": mission.date(_first(places.closed, site.name, chosen, contract))}
        for site in mission.sites.values()
        if site.must_close
    ]
    ordered = sorted(movements.items(), key=lambda item: (item[0][2], *item[0]))
    return {
        "format": "rearguard-plan/1",
        "mission": mission.name,
        "movements": [_movement(contract, n, where, m, chosen) for n, (where, m) in enumerate(ordered, 1)],
        "disposals": disposals,
        "steps": steps,
        "transfers": [
            {"task": name[1], "on": mission.date(name[2])} for name, value in chosen.items() if value and name[0] == "transfer"
        ],
        "closures": closures,
        "made_by": made_by,
    }


def _aboard(contract, movement, name, value):
    if name[0] == "fleet":
        movement["fleets"].append({"fleet": name[1], "count": value})
    elif name[0] == "detail":
        movement["escort"].append({"unit": name[1], "people": value})
    elif contract.lots[name[1]].is_asset:
        movement["manifest"].append({"asset": name[1][0], "quantity": value})
    else:
        owner, kind = name[1]
        rows = movement["manifest"]
        row = next((r for r in rows if r.get("unit") == owner), None)
        if row is None:
            row = {"unit": owner, "people": 0, "vehicles": 0, "teu": 0}
            rows.append(row)
        row["vehicles" if kind == "vehicle" else kind] += value


def _movement(contract, number, where, movement, chosen):
    """Contracted capacity: what the model hires, or all that is aboard where there is nothing else."""
    leg, way, day, _ = where
    columns = contract.model.by_name
    shared = bool(movement["fleets"]) or ("convoy", *where) in columns
    shared = shared or any(("hired", kind, *where) in columns for kind in ("people", "vehicle", "teu"))
    contracted = {}
    for name, kind in KINDS.items():
        aboard = sum(chosen[c] for c in (("go", key, *where) for key in contract.lots if key[1] == kind) if c in columns)
        contracted[name] = chosen.get(("hired", kind, *where), 0) if shared else aboard
    return {
        "id": f"M{number:05}",
        "leg": leg,
        "reverse": way == 1,
        "depart": contract.mission.date(day),
        **movement,
        "contracted": contracted,
    }


def _first(flag, subject, chosen, contract):
    """The first day on which a cumulative flag is 1."""
    for day in range(contract.mission.days):
        now = flag(subject, day)
        names = [contract.model.columns[c].name for c in now.terms]
        if now.constant + sum(chosen[name] for name in names) >= 1:
            return day
    return contract.mission.last
