"""Plans a mission by a general solver, or proves that a plan is one of the model's.

    python -m monolith MISSION --solver highs --seconds 60 --out plan.json
    python -m monolith MISSION --solver cpsat --start ours.json --seconds 60
    python -m monolith MISSION --solver highs --fix ours.json

`--fix` holds everything fixed that the plan decides and prints the model's objective: it must be the
plan's score. Prints one JSON object.
"""

import argparse
import importlib
import json
import sys
from pathlib import Path

from .build import Contract
from .mission import Unsupported
from .plans import Use, to_plan
from .reading import read

FIXED_SECONDS = 120


def solved_around(contract, use, solver, seconds, threads, seed):
    """The model with everything fixed that the plan decides."""
    model = contract.model
    kept = {column: (model.columns[column].low, model.columns[column].high) for column in use.decided(model)}
    for column, value in use.decided(model).items():
        model.fix(column, value)
    answer = solver.solve(model, seconds, threads, seed)
    for column, (low, high) in kept.items():
        model.columns[column].low, model.columns[column].high = low, high
    return answer


def run(options):
    """Builds, solves, writes; returns what is printed."""
    mission = read(options.mission)
    given = options.fix or options.start
    use = Use(mission, json.loads(Path(given).read_text(encoding="utf-8"))) if given else None
    also, extra = (use.also, use.extra) if use else ((), ())
    contract = Contract(mission, options.wide, also, extra)
    solver = importlib.import_module(f".{options.solver}", __package__)
    limits = (options.threads, options.seed)
    if options.fix:
        answer = solved_around(contract, use, solver, options.seconds, *limits)
    else:
        start = None
        if use:
            start = solved_around(contract, use, solver, FIXED_SECONDS, *limits).values
            if start is None:
                raise SystemExit(f"the model does not accept {given}")
        answer = solver.solve(contract.model, options.seconds, *limits, start)
    if options.out and answer.values:
        made_by = {"version": answer.version, "seed": options.seed, "iterations": None, "seconds": options.seconds}
        plan = to_plan(contract, answer.values, made_by)
        Path(options.out).write_text(json.dumps(plan, indent=1), encoding="utf-8")
    return {
        "status": answer.status,
        "objective": answer.objective,
        "bound": answer.bound,
        "seconds": round(answer.seconds, 2),
        "found": [(round(at, 2), value) for at, value in answer.found],
        "version": answer.version,
        "columns": len(contract.model.columns),
        "rows": len(contract.model.rows),
        "non_zeros": sum(len(row.terms) for row in contract.model.rows),
    }


def main():
    parser = argparse.ArgumentParser(prog="monolith", description=__doc__.splitlines()[0])
    parser.add_argument("mission")
    parser.add_argument("--solver", choices=("highs", "cpsat"), required=True)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wide", action="store_true", help="every way that the contract allows")
    parser.add_argument("--start", metavar="PLAN", help="begin with this plan")
    parser.add_argument("--fix", metavar="PLAN", help="only judge this plan")
    parser.add_argument("--out", metavar="FILE", help="write the plan there")
    try:
        print(json.dumps(run(parser.parse_args())))
    except Unsupported as rule:
        print(f"the model does not hold {rule}", file=sys.stderr)
        raise SystemExit(3) from None


if __name__ == "__main__":
    main()
