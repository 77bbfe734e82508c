#!/usr/bin/env bash
# Makes sure that Node.js, the packages of the page and, with --browser, Chromium are there, for building and
# testing the page. Nothing else in this repository needs them. Prints the folder to put first in PATH, if any.
set -euo pipefail
cd "$(dirname "$0")/.."

least=20.19.0

say() { printf '%s\n' "setup-page: $*" >&2; }
stop() {
    say "$1"
    say "${2:-is there a network? it is needed the first time. \`make unit\` tests the Rust crates without any of this.}"
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 127; fi
}

apt_install() {
    if ! command -v apt-get >/dev/null; then
        say "there is no apt here; please install: $*"
        return 1
    fi
    say "installing $* with apt"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq || true
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2; then
        say "could not install them; as root run: apt-get install $*"
        return 1
    fi
}

at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
new_enough() { command -v node >/dev/null && at_least "$(node --version | tr -d v)" "$least"; }

# Debian 12 and Ubuntu 24.04 have an older Node.js; the registry has a newer one as a package.
own=$PWD/target/node/node_modules/node/bin
if ! new_enough && [ -x "$own/node" ]; then PATH=$own:$PATH; fi
if ! command -v npm >/dev/null; then
    apt_install nodejs npm || stop "Node.js and npm are needed for the page"
fi
if ! new_enough; then
    say "Node.js $least or newer is needed; taking one from the npm registry"
    npm install --silent --no-save --prefix target/node node@22 >&2 || stop "Node.js did not come from the npm registry"
    PATH=$own:$PATH
    new_enough || stop "there is still no Node.js $least" "see https://nodejs.org, then run make again"
fi

# Packages exactly as locked; fetched anew only when the lock has changed.
lock=$(sha256sum web/package-lock.json | cut -d ' ' -f 1)
if [ "$(cat web/node_modules/.lock 2>/dev/null)" != "$lock" ]; then
    (cd web && npm ci --silent --no-audit --no-fund >&2) || stop "the packages of the page did not come from the npm registry"
    printf '%s\n' "$lock" >web/node_modules/.lock
fi

# Ubuntu's own package only points to a snap, which does not run everywhere: what does not start does not count.
browser_runs() {
    local one
    for one in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$one" ] && "$one" --version >/dev/null 2>&1; then return 0; fi
    done
    (cd web && node tests/e2e/lib/browser.mjs --found) >/dev/null 2>&1
}
if [ "${1:-}" = --browser ] && ! browser_runs; then
    apt_install chromium || true
    if ! browser_runs; then
        say "taking the Chromium that Playwright offers"
        (cd web && npx --no-install playwright-core install --with-deps chromium-headless-shell >&2) || true
    fi
    browser_runs || stop "there is no Chromium that starts" "install one and name it: CHROMIUM=/path/to/chromium make page-test"
fi
case "$PATH" in "$own":*) printf '%s\n' "$own" ;; esac
