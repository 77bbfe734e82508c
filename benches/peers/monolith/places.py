"""Places: closing days, steps and teams, guards, beds, tasks, cover of communities (K, S1, S3, S4, M2, M3, D2)."""

from .model import Sum


class Places:
    """Adds what holds at places to a contract's model."""

    def __init__(self, contract):
        self.contract = contract
        self.mission, self.model = contract.mission, contract.model
        self.by_site = {}
        for step in self.mission.steps:
            self.by_site.setdefault(step.site, {})[step.name] = step
        self.there = {}  # place → lots that can be there
        for name, site in self.mission.sites.items():
            if not site.is_exit:
                self.there[name] = [key for key in contract.lots if name in contract.places_of(key)]
        for site in self.mission.sites.values():
            if site.must_close:
                self._closing(site)
        self._teams()
        for name, site in self.mission.sites.items():
            if not site.is_exit:
                self._nights(name, site)
                self._disposals_a_day(name, site)
        for task in self.mission.tasks:
            self._task(task)
        self._protection()
        for place, near in self.mission.doctors_near.items():
            for night in range(self.mission.days):
                self._medevac(place, near, night)

    # Closing -------------------------------------------------------------------------------------

    def closed(self, place, day):
        """1 from the closing day on."""
        site = self.mission.sites[place]
        if not site.must_close or day < self.earliest(place):
            return Sum(0)
        if day >= self.latest(place):
            return Sum(1)
        return Sum().add(self.model.by_name["closed", place, day])

    def earliest(self, place):
        ends = [self._first_start(step) + step.days for step in self.by_site.get(place, {}).values()]
        return max([0, self.mission.sites[place].close_from or 0, *ends])

    def latest(self, place):
        by = self.mission.sites[place].close_by
        return self.mission.last if by is None else min(by, self.mission.last)

    def _first_start(self, step):
        steps = self.by_site[step.site]
        return max([0, *(self._first_start(steps[b]) + steps[b].days for b in step.after if b in steps)])

    def _last_start(self, step):
        steps = self.by_site[step.site].values()
        after = [self._last_start(other) for other in steps if step.name in other.after]
        return min([self.latest(step.site), *after]) - step.days

    def begun(self, step, day):
        """1 from the first day of a step on."""
        if day < self._first_start(step):
            return Sum(0)
        if day >= self._last_start(step):
            return Sum(1)
        return Sum().add(self.model.by_name["begun", step.site, step.name, day])

    def _monotone(self, name, first, last):
        before = None
        for day in range(first, last):
            column = self.model.column((*name, day), 1)
            if before is not None:
                self.model.at_most(Sum().add(before).add(column, -1), 0)
            before = column

    def _closing(self, site):
        place, steps = site.name, self.by_site.get(site.name, {})
        if self.earliest(place) > self.latest(place):
            self.model.at_most(Sum(1), 0)
        self._monotone(("closed", place), self.earliest(place), self.latest(place))
        for step in steps.values():
            self._monotone(("begun", place, step.name), self._first_start(step), self._last_start(step))
        for day in range(self.mission.days):
            closed = self.closed(place, day)
            if closed.terms:
                cost = site.cost_per_day * self.mission.weights["money"]
                self.model.pay(Sum(1).plus(closed, -1), cost)
            elif not closed.constant:
                self.model.constant += site.cost_per_day * self.mission.weights["money"]
            for step in steps.values():
                self._order(step, steps, day, closed)
        for key in self.there[place]:
            self._empty(place, key)

    def _order(self, step, steps, day, closed):
        done = self.begun(step, day - step.days)
        self._implied(closed, done)
        begun = self.begun(step, day)
        for name in step.after:
            if name in steps:
                self._implied(begun, self.begun(steps[name], day - steps[name].days))
        if step.stores_out:
            starts = Sum().plus(begun).plus(self.begun(step, day - 1), -1)
            if starts.terms or starts.constant > 0:
                for key in self.there[step.site]:
                    self._stores_out(step, key, day, starts, begun)

    def _implied(self, this, that):
        """this ≤ that, unless that is plain."""
        difference = Sum().plus(this).plus(that, -1)
        if difference.terms or difference.constant > 0:
            self.model.at_most(difference, 0)

    def _stores_out(self, step, key, day, starts, begun):
        """No stores on the night before the first day, but those of guards who are there that night."""
        lot = self.contract.lots[key]
        if lot.kind == "people":
            return
        left = self.contract.stock(key, step.site, day - 1)
        people = (lot.owner, "people")
        guards = not lot.is_asset and people in self.contract.lots and "guard" in self.contract.lots[people].roles
        if day == 0:
            if left.constant and not (guards and self.contract.lots[people].site == step.site):
                self.model.at_most(Sum().plus(starts), 0)
            return
        comes = (key, step.site) in self.contract.comes
        when = starts if comes or guards else begun
        row = Sum().plus(left).plus(when, lot.count)
        if guards:
            row.add(self._present(people, step.site, day - 1), -lot.count)
        self.model.at_most(row, lot.count)

    def _present(self, key, place, night):
        """1 only if people of the unit are there that night."""
        name = ("present", key, place, night)
        if name not in self.model.by_name:
            column = self.model.column(name, 1)
            self.model.at_most(Sum().add(column).plus(self.contract.stock(key, place, night), -1), 0)
        return self.model.by_name[name]

    def _empty(self, place, key):
        """K1: nothing is there from the closing day on, no detail comes back to it."""
        count = self.contract.lots[key].count
        for day in range(self.earliest(place), self.mission.days):
            closed = self.closed(place, day)
            stock = self.contract.stock(key, place, day)
            if stock.terms:
                self.model.at_most(stock.plus(closed, count), count)
            back = Sum()
            for column in self.contract.returning.get((key, place, day), ()):
                back.add(column)
            if back.terms:
                self.model.at_most(back.plus(closed, count), count)

    def _teams(self):
        for team, there in self.mission.teams.items():
            steps = [s for s in self.mission.steps if s.team == team]
            for day in range(self.mission.days):
                at_work = Sum()
                for step in steps:
                    at_work.plus(self.begun(step, day), step.teams)
                    at_work.plus(self.begun(step, day - step.days), -step.teams)
                if at_work.terms or at_work.constant > there[day]:
                    self.model.at_most(at_work, there[day])

    # Nights --------------------------------------------------------------------------------------

    def _nights(self, place, site):
        people = sum(lot.count for lot in self.contract.lots.values() if lot.kind == "people")
        teu = sum(lot.count for lot in self.contract.lots.values() if lot.kind == "teu")
        for night in range(self.mission.days):
            if not site.must_close:
                self.model.constant += site.cost_per_day * self.mission.weights["money"]
            if site.guard:
                guards = self.contract.people(place, night, "guard")
                self.model.at_least(guards.plus(self.closed(place, night), site.guard), site.guard)
            if site.beds is not None and site.beds < people:
                self.model.at_most(self.contract.people(place, night), site.beds)
            if site.yard is not None and site.yard < teu:
                stored = Sum()
                for key in self.there[place]:
                    if self.contract.lots[key].kind == "teu":
                        stored.plus(self.contract.stock(key, place, night))
                self.model.at_most(stored, site.yard)

    def _disposals_a_day(self, place, site):
        if site.disposals_per_day is None:
            return
        by_day = {}
        for name, column in self.model.by_name.items():
            if name[0] == "dispose" and name[2] == place:
                by_day.setdefault(name[4], Sum()).add(column)
        for items in by_day.values():
            self.model.at_most(items, site.disposals_per_day)

    # Tasks and cover -----------------------------------------------------------------------------

    def _transfers(self, task):
        """Columns by day: the first day that is allowed is never worse than another."""
        if task.handed_over_from is None:
            return {}
        first = max(task.first, task.handed_over_from)
        extra = {name[2] for name in self.contract.extra if name[:2] == ("transfer", task.name)}
        days = sorted({first} | extra)
        days = [day for day in days if first <= day <= min(task.last, self.mission.last)]
        columns = {day: self.model.column(("transfer", task.name, day), 1) for day in days}
        once = Sum()
        for day, column in columns.items():
            once.add(column)
            if day > 0:
                self.model.at_most(Sum().add(column).plus(self.closed(task.site, day - 1)), 1)
        if len(columns) > 1:
            self.model.at_most(once, 1)
        return columns

    def _task(self, task):
        columns = self._transfers(task)
        if task.handed_over_by is not None:
            due = Sum()
            for day, column in columns.items():
                if day <= task.handed_over_by:
                    due.add(column)
            self.model.at_least(due, 1)
        guard = self.mission.sites[task.site].guard
        for night in range(task.first, min(task.last, self.mission.last) + 1):
            given = Sum()
            for day, column in columns.items():
                if day <= night:
                    given.add(column)
            self._kept_up(task, night, given, guard)

    def _kept_up(self, task, night, given, guard):
        """strength − shortfall ≤ people with the role, less those whom the guard needs."""
        there = self.contract.people(task.site, night, task.role)
        other_guards = self.contract.people(task.site, night, "guard", without=task.role)
        if not task.hard:
            short = self.model.column(("short", task.name, night), task.strength, whole=False)
            self.model.pay(Sum().add(short), self.mission.weights["task_shortfall_person_day"])
            there.add(short)
        there.plus(given, task.strength)
        self.model.at_least(there, task.strength)
        if guard:
            both = Sum().plus(there).plus(other_guards).plus(self.closed(task.site, night), guard)
            self.model.at_least(both, task.strength + guard)

    def _protection(self):
        if self.mission.protected_until is None:
            return
        price = self.mission.weights["unprotected_person_day"]
        for number, community in enumerate(self.mission.communities):
            for night in range(self.mission.protected_until + 1):
                bare = self.model.column(("bare", number, night), 1, whole=False)
                self.model.pay(Sum().add(bare), price * community.population)
                covered = Sum().add(bare)
                for place in community.sites:
                    covered.add(self._cover(place, night))
                self.model.at_least(covered, 1)

    def _cover(self, place, night):
        """1 only if the place is open and holds enough protectors."""
        name = ("cover", place, night)
        if name not in self.model.by_name:
            column = self.model.column(name, 1)
            closed = self.closed(place, night)
            self.model.at_most(Sum().add(column).plus(closed), 1)
            protectors = self.contract.people(place, night, "protect")
            self.model.at_least(protectors.add(column, -self.mission.protect_min), 0)
        return self.model.by_name[name]

    def _medevac(self, place, near, night):
        """S5: whoever is at a place has a medical unit near."""
        here = [(key, self.contract.stock(key, place, night)) for key in self.there[place]]
        people = [(key, stock) for key, stock in here if self.contract.lots[key].kind == "people" and stock.terms]
        if not people:
            return
        reached = self.model.column(("reached", place, night), 1)
        doctors = Sum()
        for other in near:
            doctors.plus(self.contract.people(other, night, "medical"))
        self.model.at_most(Sum().add(reached).plus(doctors, -1), 0)
        for key, stock in people:
            count = self.contract.lots[key].count
            self.model.at_most(stock.add(reached, -count), 0)
