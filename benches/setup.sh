#!/usr/bin/env bash
# Installs what the benchmarks' peers need into a Python environment:
#   benches/setup.sh [FOLDER]      (default target/peers; prints the Python to use)
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-target/peers}
[ -x "$folder/bin/python" ] || python3 -m venv "$folder"
if ! cmp -s benches/peers/requirements.txt "$folder/installed.txt"; then
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check -r benches/peers/requirements.txt >&2
    cp benches/peers/requirements.txt "$folder/installed.txt"
fi
echo "$folder/bin/python"
