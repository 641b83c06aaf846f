# Everything a developer does here. `make` alone lists it.

PYTHON ?= python3
UV := uv==0.13.9

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL := $(PIP) install --no-deps --require-hashes --requirement
INSTALL_SELF := PYTHONWARNINGS=ignore $(PIP) install --no-deps --no-build-isolation --editable .

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check docs bench soak lock format texts clean

help:  ## list what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

# The environment. One that holds more than it must (dev on top of runtime) is fine for the demo.

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; try: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/python
	$(INSTALL) requirements.lock
	$(INSTALL_SELF)
	@touch $@

$(DEV): requirements-dev.lock pyproject.toml | $(BIN)/python
	$(INSTALL) requirements-dev.lock
	$(INSTALL_SELF)
	@touch $(RUNTIME) $@

demo: $(RUNTIME)  ## see Lijn at work in a made-up municipality
	$(BIN)/lijn demo

test: $(DEV)  ## run the tests, with coverage
	$(BIN)/pytest -n 2 --cov --cov-report=term

check: $(DEV)  ## run what a change must pass: linters, types, laws, tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	@$(MAKE) --no-print-directory test
	@$(BIN)/coverage report --include='bot/domain/*' --fail-under=100 >$(VENV)/domain.txt || ! grep '%' $(VENV)/domain.txt

docs: $(DEV)  ## write anew what stands in docs/ but is made from the code
	$(BIN)/python -m tests.docs

bench: $(DEV)  ## measure how fast it is
	$(BIN)/python -m tests.bench

soak: $(DEV)  ## run the tests that take long
	$(BIN)/pytest -m soak

format: $(DEV)  ## lay out the code and mend what can be mended by itself
	$(BIN)/ruff check --fix --exit-zero
	$(BIN)/ruff format

texts: $(DEV)  ## bring the translations up to date with the sentences in the code
	$(BIN)/pybabel extract --keyword=plural:1,2 --no-location --sort-output --no-wrap --output=$(VENV)/bot.pot bot/texts
	$(BIN)/pybabel update --domain=bot --locale=nl --input-file=$(VENV)/bot.pot --output-dir=bot/texts/locale \
		--no-wrap --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date

lock: | $(BIN)/python  ## write the lock files anew from pyproject.toml
	$(PIP) install $(UV)
	$(BIN)/uv pip compile --quiet $(COMPILE) --extra build --extra dev --output-file requirements-dev.lock pyproject.toml
	$(BIN)/uv pip compile --quiet $(COMPILE) --extra build --constraint requirements-dev.lock \
		--output-file requirements.lock pyproject.toml

COMPILE := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url

clean:  ## remove the environment and all that tools leave behind
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.* htmlcov
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
