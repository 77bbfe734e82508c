"""CP-SAT on single-mode project scheduling instances, as a peer of `bench_steps`.

    pip install ortools
    python3 benches/peers/steps_cpsat.py [--seconds 10] [--workers 2] [--every 10] [--seed 1] DIR

DIR holds `.rcp` files, `best_known.csv` is in it or above it. Takes every so many
files of the sorted names, as `bench_steps --every` does, and prints one line for
each instance and the means. The model: one interval an activity, one cumulative a
resource, the makespan of a list-scheduling horizon (the sum of all durations).
"""

import argparse
import csv
import pathlib
import time

import ortools
from ortools.sat.python import cp_model


def read_rcp(path):
    """Durations, demands, successors (from 0) and capacities of a Patterson file."""
    numbers = list(map(int, path.read_text().split()))
    count, resources = numbers[:2]
    capacities, at = numbers[2 : 2 + resources], 2 + resources
    durations, demands, successors = [], [], []
    for _ in range(count):
        durations.append(numbers[at])
        demands.append(numbers[at + 1 : at + 1 + resources])
        following = numbers[at + 1 + resources]
        at += 2 + resources
        successors.append([job - 1 for job in numbers[at : at + following]])
        at += following
    return durations, demands, successors, capacities


def solve(path, seconds, workers, seed):
    """Makespan (None without a schedule), whether it is proven, and the time."""
    durations, demands, successors, capacities = read_rcp(path)
    horizon = sum(durations)
    model = cp_model.CpModel()
    starts = [model.new_int_var(0, horizon, "") for _ in durations]
    ends = [start + days for start, days in zip(starts, durations)]
    intervals = [model.new_fixed_size_interval_var(start, days, "") for start, days in zip(starts, durations)]
    for resource, capacity in enumerate(capacities):
        using = [job for job in range(len(durations)) if demands[job][resource] > 0]
        model.add_cumulative([intervals[job] for job in using], [demands[job][resource] for job in using], capacity)
    for job, following in enumerate(successors):
        for later in following:
            model.add(starts[later] >= ends[job])
    makespan = model.new_int_var(0, horizon, "")
    for end in ends:
        model.add(makespan >= end)
    model.minimize(makespan)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = seed
    began = time.monotonic()
    status = solver.solve(model)
    spent = time.monotonic() - began
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None, False, spent
    return round(solver.objective_value), status == cp_model.OPTIMAL, spent


def best_known(folder):
    table = folder / "best_known.csv"
    if not table.exists():
        table = folder.parent / "best_known.csv"
    with table.open() as lines:
        return {row["instance"]: row for row in csv.DictReader(lines)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    known = best_known(asked.folder)
    files = sorted(asked.folder.glob("*.rcp"))[:: asked.every]
    from_best, none, proven, spent = [], 0, 0, 0.0
    for path in files:
        makespan, optimal, seconds = solve(path, asked.seconds, asked.workers, asked.seed)
        spent += seconds
        proven += optimal
        if makespan is None:
            none += 1
        else:
            from_best.append(100 * (makespan / int(known[path.name]["upper_bound"]) - 1))
        print(f"{path.name},{makespan},{known[path.name]['upper_bound']},{optimal},{seconds:.2f}", flush=True)
    mean = sum(from_best) / max(len(from_best), 1)
    print(
        f"CP-SAT {ortools.__version__}, {asked.workers} workers, {asked.seconds:g} s: {len(files)} instances, "
        f"none {none}, proven {proven}, from best known {mean:.3f} %, worst {max(from_best, default=0):.2f} %, "
        f"mean {spent / max(len(files), 1):.2f} s"
    )


if __name__ == "__main__":
    main()
