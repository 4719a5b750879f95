# `make run` starts footui, `make test` runs every check. Each makes its own virtual environment.

PYTHON ?= python3
RUN := .venv/run
DEV ?= .venv/dev
BIN := $(CURDIR)/$(DEV)/bin
PURE := tests/model tests/session tests/figure tests/storage tests/test_recorder.py
REAL := tests/terminal tests/realterm tests/e2e tests/torture
JOIN := --no-deps --no-build-isolation --editable .
PIP := -m pip --disable-pip-version-check --quiet install

.PHONY: run test check unit unit-real unit-pure unit-seen pure torture benchmark lock clean

run: $(RUN)/ready
	@$(RUN)/bin/footui

test: check unit

check: $(DEV)/ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/footui check content

# Two at a time: those in real terminals mostly wait.
unit: $(DEV)/ready
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target unit-real unit-pure unit-seen

unit-real:
	$(BIN)/python -m pytest $(REAL)

# What is pure must be covered whole; tracing it alone keeps the rest quick.
unit-pure:
	$(BIN)/coverage run -m pytest $(PURE)
	$(BIN)/coverage report

unit-seen:
	$(BIN)/python -m pytest $(PURE:%=--ignore=%) $(REAL:%=--ignore=%)

# The tests that need no terminal, for other Pythons: make pure DEV=.venv/py313 PYTHON=python3.13
pure: $(DEV)/ready
	$(BIN)/python -m pytest $(PURE)

# The long forms of the tests that kill, cut and fill; about an hour.
torture: $(DEV)/ready
	$(BIN)/python -m tests.torture

benchmark: $(DEV)/ready
	$(BIN)/python -m benchmarks

# Renews both locks; needs pip-tools. Hashes, no addresses.
lock:
	$(PYTHON) -m piptools compile $(LOCK) --output-file requirements.lock pyproject.toml
	$(PYTHON) -m piptools compile $(LOCK) --extra dev --output-file requirements-dev.lock pyproject.toml
LOCK := --quiet --all-build-deps --generate-hashes --no-emit-index-url --no-emit-trusted-host \
	--no-emit-find-links --allow-unsafe --strip-extras --no-header

$(RUN)/ready: requirements.lock pyproject.toml
	@$(MAKE) --no-print-directory $(RUN)/bin/python
	@$(RUN)/bin/python $(PIP) --require-hashes --requirement requirements.lock
	@$(RUN)/bin/python $(PIP) $(JOIN)
	@touch $@

$(DEV)/ready: requirements-dev.lock pyproject.toml
	@$(MAKE) --no-print-directory $(DEV)/bin/python
	@$(DEV)/bin/python $(PIP) --require-hashes --requirement requirements-dev.lock
	@$(DEV)/bin/python $(PIP) $(JOIN)
	@touch $@

.venv/%/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "footui needs Python 3.11 or newer; name one: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
		|| { echo "this python3 has no venv; on Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv .venv/$*

clean:
	rm -rf .venv .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
