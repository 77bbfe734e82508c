#!/usr/bin/env bash
# Plans the missions to be measured on and generated ones, and prints the table
# of docs/results.md: `benches/results.sh [SECONDS] > table.md`.
# Needs target/release/rearguard (make build) and python3.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-20}
binary=${REARGUARD:-target/release/rearguard}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

row() { # name, mission, seconds
    "$binary" plan "$2" --out "$out/plan-${1//\//-}" --seconds "$3" --json >"$out/answer.json" 2>/dev/null || true
    python3 - "$1" "$out/answer.json" "$3" <<'PY'
import json, sys
name, file, asked = sys.argv[1:]
try:
    a = json.load(open(file))
except ValueError:
    print(f"| {name} | could not be planned | | | | | |")
    raise SystemExit
part = lambda x: "–" if x is None else f"{100 * x:.1f} %"
number = lambda x: "–" if x is None else f"{x:,.0f}"
print(f"| {name} | {'kept' if a['kept'] else 'not kept: ' + str(a['violations'])} | {number(a['score'] and a['score']['total'])} "
      f"| {number(a['bound'])} | {part(a['gap'])} | {a['seconds']:.1f} of {asked} | {a['peak_mb']:.0f} |")
PY
}

echo "| mission | rules | score | bound | gap | seconds | peak MB |"
echo "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
for mission in tutorial minusma-2023 unifil-2027; do row "missions/$mission" "missions/$mission" "$seconds"; done
for mission in tiny-7 tiny-8 s05-loose s05-tight s13-loose s13-tight s40; do
    [ -d "../shared/missions/$mission" ] && row "$mission" "../shared/missions/$mission" "$seconds"
done
[ -d ../shared/missions/s100 ] && row s100 ../shared/missions/s100 "$((3 * seconds))"
for sites in 4 12 40 100; do
    for slack in 1.15 2.0; do
        "$binary" generate --sites "$sites" --seed 1 --slack "$slack" --out "$out/g$sites-$slack" >/dev/null 2>&1
        row "generated $sites, slack $slack" "$out/g$sites-$slack" "$seconds"
    done
done
