"""The model in OR-Tools' CP-SAT: every column whole, every row and the objective scaled to integers."""

import math
import time

import ortools
from ortools.sat.python import cp_model

from .solution import Solution

FINEST = 10_000  # the objective in ten thousandths at most


class _Watch(cp_model.CpSolverSolutionCallback):
    def __init__(self, began, scale, constant):
        super().__init__()
        self.began, self.scale, self.constant, self.found = began, scale, constant, []

    def on_solution_callback(self):
        self.found.append((time.monotonic() - self.began, self.objective_value / self.scale + self.constant))


def _as_cp(model):
    cp = cp_model.CpModel()
    variables = [cp.new_int_var(c.low, c.high, "") for c in model.columns]
    for row in model.rows:
        scale = math.lcm(*(c.denominator for c in row.terms.values())) if row.terms else 1
        low = cp_model.INT_MIN if row.low is None else math.ceil(row.low * scale)
        high = cp_model.INT_MAX if row.high is None else math.floor(row.high * scale)
        used = [variables[i] for i in row.terms]
        weights = [int(c * scale) for c in row.terms.values()]
        total = cp_model.LinearExpr.weighted_sum(used, weights)
        cp.add_linear_constraint(total, low, high)
    scale = min(FINEST, math.lcm(*(c.cost.denominator for c in model.columns)))
    paid = [(variables[i], round(c.cost * scale)) for i, c in enumerate(model.columns) if c.cost]
    cp.minimize(cp_model.LinearExpr.weighted_sum([v for v, _ in paid], [w for _, w in paid]))
    return cp, variables, scale


def solve(model, seconds, threads=2, seed=1, start=None):
    """Minimises; `start` gives a value for every column (a complete hint)."""
    if any(not row.terms and not _holds(row) for row in model.rows):
        return Solution("Infeasible", 0.0, version=f"ortools {ortools.__version__}")
    cp, variables, scale = _as_cp(model)
    if start is not None:
        for variable, value in zip(variables, start, strict=True):
            cp.add_hint(variable, round(value))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = float(seconds)
    solver.parameters.num_workers = threads
    solver.parameters.random_seed = seed
    constant = float(model.constant)
    began = time.monotonic()
    watch = _Watch(began, scale, constant)
    status = solver.solve(cp, watch)
    answer = Solution(
        status=solver.status_name(status).capitalize(),
        seconds=time.monotonic() - began,
        bound=solver.best_objective_bound / scale + constant,
        found=watch.found,
        version=f"ortools {ortools.__version__}",
    )
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        answer.values = [solver.value(variable) for variable in variables]
        answer.objective = float(model.value(answer.values))
    return answer


def _holds(row):
    return (row.low is None or row.low <= 0) and (row.high is None or row.high >= 0)
