#!/bin/sh
# Runs a second of the simulation against the same model in SimPy, one after
# the other in one go, on one mission and plan. Needs cargo and a Python with
# simpy: $PYTHON, or the one that benches/setup.sh makes.
#   benches/simulate.sh [MISSION PLAN [SIMPY_RUNS]]
set -eu
cd "$(dirname "$0")/.."
mission=${1:-missions/minusma-2023}
plan=${2:-missions/minusma-2023/crude-plan.json}
peer_runs=${3:-30}
python=${PYTHON:-$(bash benches/setup.sh)}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cargo build --quiet --release -p rearguard-simulate --example bench
bench=${CARGO_TARGET_DIR:-target}/release/examples/bench
uptime
"$bench" dump "$mission" "$plan" > "$scratch/program.json"
"$bench" run 10000 1 "$mission" "$plan" > "$scratch/one.json"
"$python" benches/peers/simulate_simpy.py "$scratch/program.json" "$peer_runs" > "$scratch/simpy.json"
"$bench" run 10000 2 "$mission" "$plan" > "$scratch/two.json"
uptime
"$python" - "$scratch" <<'PYTHON'
import json, sys
one, simpy, two = (json.load(open(f"{sys.argv[1]}/{name}.json")) for name in ("one", "simpy", "two"))
rate = lambda found: found["runs"] / found["seconds"]
print("rearguard, one core:", one)
print("simpy, one core:    ", simpy)
print("rearguard, two:     ", two)
print(f"{rate(one):.0f} against {rate(simpy):.2f} runs a second on one core: {rate(one) / rate(simpy):.0f} times; "
      f"{two['runs']} runs on two threads in {two['seconds']:.1f} s")
PYTHON
