# `make` or `make help` lists the targets; `make test` is what CI runs.
# Everything is compiled in one profile, so that nothing is compiled twice.
CARGO_FLAGS := --release --locked
BROWSER := tests/browser
export SITE ?= $(CURDIR)/output

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup build test fmt clippy unit browser bench screenshots

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name what; do printf '%-12s %s\n' "$$name" "$$what"; done

setup: ## install what the tests need and is missing: Chromium, java, npm packages
	@$(BROWSER)/setup.sh

build: ## build content/ into output/
	cargo run $(CARGO_FLAGS) -- build

test: setup fmt clippy unit browser ## run every check and test
	@echo "Everything passed: fmt, clippy, unit, fixture and binary tests, browser tests."

fmt: ## check the formatting
	cargo fmt --check

clippy: ## lint everything, warnings denied
	cargo clippy $(CARGO_FLAGS) --all-targets -- -D warnings

unit: ## run the unit, fixture and binary tests
	cargo test $(CARGO_FLAGS)

# With the tests, so that what their libraries ask of shared ones is not compiled a second time.
browser: setup ## test the built site in Chromium
	cargo build $(CARGO_FLAGS) --bins --tests
	"$${CARGO_TARGET_DIR:-target}/release/versus" build
	cd $(BROWSER) && npm test --silent

bench: ## measure the build
	cargo bench --locked

screenshots: setup build ## shoot each kind of page into tests/browser/screenshots/
	cd $(BROWSER) && npm run --silent screenshots
