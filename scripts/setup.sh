#!/usr/bin/env bash
# Makes sure that a C linker and a Rust toolchain that can build this workspace
# are there. Changes nothing where they are.
set -euo pipefail
cd "$(dirname "$0")/.."

wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)

say() { printf '%s\n' "setup: $*" >&2; }
stop() {
    say "$1"
    say "then run make again. A network is needed the first time only."
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 127; fi
}

apt_install() {
    if ! command -v apt-get >/dev/null; then
        say "there is no apt here to install $* with"
        return 1
    fi
    say "installing $* with apt"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq || true
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2; then
        say "could not install them; as root run: apt-get install $*"
        return 1
    fi
}

# True if version $1 is at least version $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

cargo_is_new_enough() {
    command -v cargo >/dev/null || return 1
    local have
    have=$(cargo --version 2>/dev/null | awk '{print $2}')
    [ -n "$have" ] && at_least "$have" "$wanted"
}

if ! command -v cc >/dev/null; then
    apt_install build-essential || stop "a C compiler is missing (cc): install gcc or clang with what your system has (Debian: build-essential),"
fi

if ! cargo_is_new_enough; then
    say "Rust $wanted or newer is needed"
    if ! command -v rustup >/dev/null; then
        # Debian 13 and Ubuntu 24.04 have rustup as a package; older ones get it from its own site.
        if ! apt_install rustup 2>/dev/null; then
            command -v curl >/dev/null || apt_install curl ca-certificates || stop "Rust is missing: install it as https://rustup.rs says,"
            say "installing rustup from https://sh.rustup.rs"
            curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal --no-modify-path ||
                stop "Rust did not come from https://sh.rustup.rs: look at the network, or install it as https://rustup.rs says,"
            export PATH="$HOME/.cargo/bin:$PATH"
        fi
    fi
    rustup toolchain install "$wanted" --profile minimal --component rustfmt --component clippy ||
        stop "Rust $wanted did not come from https://static.rust-lang.org: look at the network,"
    rustup default "$wanted"
fi

cargo_is_new_enough || {
    say "there is still no cargo $wanted or newer; see https://rustup.rs, then run make again"
    exit 1
}

# Formatting and lints are part of the tests.
for part in fmt clippy; do
    if ! cargo "$part" --version >/dev/null 2>&1; then
        if command -v rustup >/dev/null; then
            case $part in fmt) rustup component add rustfmt ;; *) rustup component add clippy ;; esac
        else
            say "cargo $part is missing; make test needs it"
        fi
    fi
done
