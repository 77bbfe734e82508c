#!/usr/bin/env bash
# Plans generated missions of 13 to 1,000 sites, tight and loose, and writes one result file a run:
#   benches/scale.sh [SECONDS [SITES…]]      (default 120 13 100 300 1000)
# `python3 benches/tables.py` writes docs/benchmarks/scale.md's table of them.
# Needs target/release/examples/trace (make bench-build); resumable, like benches/measure.py.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-120}
shift || true
sites=("$@")
[ ${#sites[@]} -gt 0 ] || sites=(13 100 300 1000)
for slack in 1.15 2.0; do
    for count in "${sites[@]}"; do
        python3 benches/measure.py one "gen:$count:1:$slack" --seconds "$seconds"
    done
done
