#!/usr/bin/env bash
# Fuzzes the server's routes against schemas/openapi.json with schemathesis, in
# a folder of its own under out/. Python with venv is needed; a network only the
# first time.   tools/fuzz-api.sh [rearguard binary] [cases an operation]
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$(realpath "${1:-target/release/rearguard}")
cases=${2:-50}
venv=${FUZZ_VENV:-out/fuzz-venv}
[ -x "$venv/bin/schemathesis" ] || { python3 -m venv "$venv" && "$venv/bin/pip" install -q 'schemathesis>=4,<5' openapi-spec-validator; }
"$venv/bin/openapi-spec-validator" schemas/openapi.json
data=$(mktemp -d)
python3 -c 'import secrets; print(secrets.token_hex(24))' > "$data.token"
chmod 600 "$data.token"
"$binary" serve --data "$data" --dev-token "$data.token" --dev-pace 100000 < /dev/null > "$data.out" 2>&1 &
server=$!
trap 'kill $server 2> /dev/null || true; rm -rf "$data" "$data.token" "$data.out"' EXIT
python3 tools/fuzz/prepare.py "$data" "$data.token" "$data.out"
cp tools/fuzz/hooks.py "$data/fuzz_hooks.py"
schemathesis=$(realpath "$venv/bin/schemathesis")
cd "$data"
# shellcheck disable=SC1091
source "$data/fuzz.env"
PYTHONPATH="$data" SCHEMATHESIS_HOOKS=fuzz_hooks "$schemathesis" --config-file "$data/fuzz.toml" run "$data/openapi.json" \
  --url "$FUZZ_ADDRESS" --max-examples "$cases" --workers 1 --request-timeout 40 --continue-on-failure \
  --exclude-path-regex '/(logout|login|events)$' --seed 1
