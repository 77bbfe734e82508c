#!/usr/bin/env bash
# Makes sure that Node.js and, with --browser, Chromium are there, for building and testing the page.
# Nothing else in this repository needs them. Prints the folder to put first in PATH, if any.
set -euo pipefail
cd "$(dirname "$0")/.."

least=20.19.0

say() { printf '%s\n' "setup-page: $*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 127; fi
}

apt_install() {
    if ! command -v apt-get >/dev/null; then
        say "please install: $*"
        return 1
    fi
    say "installing $* with apt"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
new_enough() { command -v node >/dev/null && at_least "$(node --version | tr -d v)" "$least"; }

# Debian 12 and Ubuntu 24.04 have an older Node.js; the registry has a newer one as a package.
own=$PWD/target/node/node_modules/node/bin
if ! new_enough && [ -x "$own/node" ]; then PATH=$own:$PATH; fi
if ! command -v npm >/dev/null; then
    apt_install nodejs npm
fi
if ! new_enough; then
    say "Node.js $least or newer is needed; taking one from the npm registry"
    npm install --silent --no-save --prefix target/node node@22 >&2
    PATH=$own:$PATH
    new_enough || { say "there is still no Node.js $least; see https://nodejs.org, then run make again"; exit 1; }
fi
if [ "${1:-}" = --browser ] && [ -z "${CHROMIUM:-}" ]; then
    command -v chromium >/dev/null || command -v google-chrome >/dev/null || apt_install chromium
fi
case "$PATH" in "$own":*) printf '%s\n' "$own" ;; esac
