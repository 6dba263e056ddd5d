# Two commands are enough: `make run` and `make test`. All of it lives in .venv, var/ and mlruns/ of this folder.
PYTHON ?= python3
BIN := .venv/bin
# Node and npm come as a Python package into the environment; they must come first.
export PATH := $(CURDIR)/$(BIN):$(PATH)
BUNDLE := src/jobbmatch/api/static/index.html
WEB_SOURCES := $(shell find web -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)
PORT ?= 8080
LABELLED := src/jobbmatch/training/data/facets

.PHONY: help install run test check fmt lint types layers bench promotions retraining gate-soak mutate lock web unit e2e clean

help: ## Show the targets.
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

run: $(BIN)/.run $(BUNDLE) ## Demo data, ranker, server and pages on localhost; the second run starts in seconds.
	@$(BIN)/jobbmatch up --port $(PORT)

install: $(BIN)/.dev $(BUNDLE) ## The whole environment for developing, and the web bundle.

test: install check unit ## All checks and all tests.

check: lint types layers ## Format, lint, types, layers, requirement files, web types.
	$(BIN)/python scripts/lock.py --check
	cd web && npm run --silent check

lint: $(BIN)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(BIN)/.dev
	$(BIN)/mypy

layers: $(BIN)/.dev
	$(BIN)/lint-imports

unit: $(BIN)/.dev $(BUNDLE)
	$(BIN)/python -m pytest -n 2 --no-loadscope-reorder --doctest-modules

e2e: $(BIN)/.dev $(BUNDLE) ## Only the tests in a real browser.
	$(BIN)/python -m pytest tests/e2e

fmt: $(BIN)/.dev ## Format and mend what can be mended.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(BIN)/.dev ## All benchmarks, one JSON object each.
	@$(BIN)/jobbmatch bench facets --ads $(LABELLED)/ads.jsonl --labels $(LABELLED)/labels.jsonl --json
	@$(BIN)/jobbmatch bench gate --pairs 5000 --json
	@$(BIN)/jobbmatch bench ingest --entries 2000 --database sqlite --database postgres --json
	-@$(BIN)/jobbmatch bench ranker --noise low,mid,high --persons 150 --ads 2000 --json

promotions: $(BIN)/.dev ## A hundred promotions and rollbacks under load: no failed request, no list mixed of two models.
	@$(BIN)/python -m benchmarks.promotions

retraining: $(BIN)/.dev ## Training from a million rows, with time and memory of each step; ROWS=100000 for fewer.
	@$(BIN)/python -m benchmarks.retraining --rows $(or $(ROWS),1000000)

gate-soak: $(BIN)/.dev ## A million random pairs through filter and check, in two processes; Ctrl+C shows what was tried.
	@$(BIN)/jobbmatch bench gate --pairs 1000000 --workers 2 --json

mutate: $(BIN)/.dev ## Change the safety room bit by bit and see that a test notices; goes on where it was stopped. AGAIN=1: only what lived.
	@$(BIN)/python scripts/mutate.py $(if $(AGAIN),--again) $(if $(ONLY),--only '$(ONLY)')

lock: $(BIN)/.venv ## Make the hashed requirement files anew from pyproject.toml.
	$(BIN)/python scripts/lock.py

web: $(BUNDLE) ## The web bundle.

clean: ## Remove the environment and the bundle; the store and the models stay.
	rm -rf .venv web/node_modules src/jobbmatch/api/static

$(BIN)/.venv: requirements/bootstrap.txt
	@$(PYTHON) -c 'import sys; sys.exit("jobbmatch needs Python 3.11 or newer; say which with: make PYTHON=python3.12 ...") if sys.version_info < (3, 11) else None'
	@echo "== Environment in .venv"
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
	@touch $@

$(BIN)/.run: $(BIN)/.venv requirements/run.txt pyproject.toml
	@echo "== Packages (about 1 GB the first time)"
	VIRTUAL_ENV=$(CURDIR)/.venv $(BIN)/uv pip install --require-hashes -r requirements/run.txt
	VIRTUAL_ENV=$(CURDIR)/.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/.dev: $(BIN)/.venv requirements/dev.txt pyproject.toml
	@echo "== Packages for developing (about 1.3 GB the first time)"
	VIRTUAL_ENV=$(CURDIR)/.venv $(BIN)/uv pip install --require-hashes -r requirements/dev.txt
	VIRTUAL_ENV=$(CURDIR)/.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@ $(BIN)/.run

$(BUNDLE): $(WEB_SOURCES) | $(BIN)/.run
	@echo "== Web bundle"
	cd web && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build
	@touch $@
