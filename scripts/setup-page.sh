#!/usr/bin/env bash
# Makes sure that Node.js, the packages of the page and, with --browser, Chromium are there, for building and
# testing the page. Nothing else in this repository needs them. Prints the folder to put first in PATH, if any.
set -euo pipefail
cd "$(dirname "$0")/.."

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

# What the builder asks for: 20.19 and later of 20, or 22.12 and later. Debian 13 has it; Debian 12 (18), Ubuntu 24.04
# (18), 22.04 (12) and 25.04 (20.18) have not.
wanted="20.19 (or 22.12)"
new_enough() {
    local have
    have=$(node --version 2>/dev/null | tr -d v) || return 1
    case "$have" in
    20.*) at_least "$have" 20.19.0 ;;
    *) at_least "$have" 22.12.0 ;;
    esac
}

# A Node.js and an npm of the repository's own, from the npm registry, where the system's are too old.
own=$PWD/target/node/node_modules/.bin
own_node() {
    local kind
    case "$(uname -sm)" in
    "Linux x86_64") kind=linux-x64 ;;
    "Linux aarch64") kind=linux-arm64 ;;
    "Darwin arm64") kind=darwin-arm64 ;;
    *) return 1 ;;
    esac
    mkdir -p target/node
    # By the system's npm, however old: two plain packages, without scripts.
    npm install --loglevel=error --no-save --ignore-scripts --prefix target/node "node-$kind@22" npm@10 >&2
}

if ! new_enough && [ -x "$own/node" ]; then PATH=$own:$PATH; fi
if ! command -v npm >/dev/null; then
    apt_install nodejs npm || stop "Node.js $wanted and npm are needed for the page" "see https://nodejs.org, then run make again"
fi
if ! new_enough; then
    say "Node.js $wanted or newer is needed, here is $(node --version 2>/dev/null || echo none); taking one from the npm registry"
    own_node || stop "Node.js did not come from the npm registry" "is there a network? else install it as https://nodejs.org says, then run make again"
    PATH=$own:$PATH
    hash -r
    new_enough || stop "the Node.js that came does not run here" "install it as https://nodejs.org says, then run make again"
fi

# Packages exactly as locked; fetched anew only when the lock has changed.
lock=$(sha256sum web/package-lock.json | cut -d ' ' -f 1)
if [ "$(cat web/node_modules/.lock 2>/dev/null)" != "$lock" ]; then
    (cd web && npm ci --loglevel=error --no-audit --no-fund >&2) || stop "the packages of the page did not come from the npm registry"
    printf '%s\n' "$lock" >web/node_modules/.lock
fi

# Ubuntu's own package only points to a snap, which does not start in a container or over ssh: what does not start
# does not count. Playwright's own build is taken then.
browser_starts() { (cd web && node tests/e2e/lib/browser.mjs --starts) >/dev/null 2>&1; }
playwright_install() { (cd web && npx --no-install playwright-core install "$@" chromium-headless-shell >&2); }
if [ "${1:-}" = --browser ] && ! browser_starts; then
    if ! grep -qs '^ID=ubuntu' /etc/os-release; then apt_install chromium || true; fi
    if ! browser_starts; then
        say "taking the Chromium that Playwright offers"
        # With the system's libraries that it needs, or, where those may not be installed, at least without.
        playwright_install --with-deps || playwright_install || true
    fi
    browser_starts || stop "there is no Chromium that starts" "install one and name it: CHROMIUM=/path/to/chromium make page-test"
fi
case "$PATH" in "$own":*) printf '%s\n' "$own" ;; esac
