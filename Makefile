# make demo   sets up, builds, plans the reference mission, says where the report is
# make serve  builds the page too, and opens it on this computer
# make test   sets up, runs every test; make page-test walks the page in a browser
#
# Both work on a bare Debian or Ubuntu and need a network only the first time.

SHELL := /bin/bash
.DEFAULT_GOAL := help
BINARY := $(or $(CARGO_TARGET_DIR),target)/release/rearguard
MISSION ?= missions/minusma-2023
OUT ?= out/minusma-2023
SECONDS_TO_PLAN ?= 10
# Where rustup puts cargo.
export PATH := $(HOME)/.cargo/bin:$(PATH)

.PHONY: help setup build demo serve test format lint unit page page-test clean bench bench-quick bench-scale bench-table bench-peers-test bench-build bench-steps

help:
	@sed -n '1,3s/^# //p' Makefile

setup:
	@bash scripts/setup.sh

build: setup
	cargo build --release --locked --package rearguard-cli

demo: build
	$(BINARY) plan $(MISSION) --out $(OUT) --seconds $(SECONDS_TO_PLAN)

# With the page inside.
serve: setup page
	cargo build --release --locked --package rearguard-cli --features page
	$(BINARY) serve

test: setup format lint unit

format: setup
	cargo fmt --all --check

lint: setup
	cargo clippy --workspace --all-targets --locked --profile checked -- -D warnings

# Optimised, with every assertion and overflow check on: the planner's tests
# run the planner, and a debug build of it is too slow to be trusted with time.
unit: setup
	cargo test --workspace --locked --profile checked

.PHONY: hindcast
# What Rearguard would have said in 2023: docs/hindcast.md and its curves.
hindcast: setup
	cargo run --release --locked --package rearguard --example hindcast

clean:
	cargo clean
	rm -rf out

# The page needs Node.js; nothing else here does. `make unit` tests everything else.
page:
	@own=$$(bash scripts/setup-page.sh) && export PATH="$${own:+$$own:}$$PATH" && cd web && \
	if [ ! -e dist/index.html ] || [ -n "$$(find src public *.* -newer dist/index.html -print -quit)" ]; then npm run --silent build; fi

# Types, unit tests, and the planner's day in Chromium against the real server, which `make unit` has built.
page-test: setup
	@own=$$(bash scripts/setup-page.sh --browser) && export PATH="$${own:+$$own:}$$PATH" && cd web && \
	npm run --silent format:check && npm run --silent check && npm run --silent test && npm run --silent build
	cargo build --locked --profile checked --package rearguard-cli
	@own=$$(bash scripts/setup-page.sh) && export PATH="$${own:+$$own:}$$PATH" && cd web && \
	REARGUARD_SERVE_OPTIONS="--page dist" node tests/e2e/run.mjs ../target/checked/rearguard

# Benchmarks beside HiGHS and CP-SAT (docs/benchmarks). Python with pip is needed; each
# run leaves a file in benches/results, so that a long list may be stopped and taken up again.
bench-build: setup
	cargo build --release --locked --package rearguard-cli --package rearguard-plan --example trace
	cargo build --release --locked --package rearguard-cli

bench-quick: bench-build
	peers=$$(bash benches/setup.sh) && $$peers benches/measure.py quick && $$peers benches/tables.py

bench: bench-build
	peers=$$(bash benches/setup.sh) && $$peers benches/measure.py full && $$peers benches/tables.py

bench-scale: bench-build
	bash benches/scale.sh && python3 benches/tables.py

bench-table:
	python3 benches/tables.py

# That the peers' model is the contract: known plans at known scores.
bench-peers-test:
	peers=$$(bash benches/setup.sh) && $$peers -m pytest -q benches/peers/tests

# 60 of PSPLIB's j120 (a folder of .rcp files): ours 2 s on one thread, then CP-SAT 10 s on two, ten minutes in all.
PSPLIB ?= ../shared/benchmarks/psplib-rcp/j120
bench-steps: setup
	cargo build --release --locked --package rearguard-schedule --example bench_steps
	uptime && target/release/examples/bench_steps --seconds 2 --every 10 $(PSPLIB)
	peers=$$(bash benches/setup.sh) && $$peers benches/peers/steps_cpsat.py --seconds 10 --workers 2 --every 10 $(PSPLIB) | tail -3 && uptime
