# make run         the app on http://localhost:8501
# make test        everything a change must not break; pytest's closing line comes last
# make test-quick  the same without a browser
# make bench       speed and scale (benchmarks/)
# make audit       other browsers, HTML, Lighthouse: before a release (audit/README.md); PART=firefox runs one part
# make evidence    fit the synthesis of the studies anew, after a change of data/studies.csv or data/study_results.csv
# make screens     the pictures in docs/screens
# make format      put the code in its usual form
# make lock        after a change of requirements*.txt: the locks with hashes, docs/licences.md
#
# The first use makes .venv. PYTHON=python3.12 chooses a Python (3.11 to 3.13), PORT=8600 a port.

.SILENT:
.SUFFIXES:
MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PORT ?= 8501
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
	$$name -c '$(FITS)' 2> /dev/null && echo $$name && break; done)

BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

.PHONY: run test test-quick checks bench audit thorough screens format lock licences browser pdfinfo evidence

run: .venv/.run-installed
	echo "Scar Timeline is on http://localhost:$(PORT)   (Ctrl+C stops it)"
	exec $(BIN)/streamlit run app.py --server.port $(PORT)

# A file's tests stay together, so that what they share is made once; the order is that of tests/conftest.py.
PYTEST := $(BIN)/python -m pytest -n 2 --dist loadscope --no-loadscope-reorder --durations 20

test: checks browser pdfinfo
	$(PYTEST)

test-quick: checks pdfinfo
	$(PYTEST) -m "not browser"

checks: .venv/.dev-installed
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check . || { echo "'make format' puts the files above in their usual form" >&2; exit 1; }
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports > .venv/lint-imports.log 2>&1 || { cat .venv/lint-imports.log >&2; exit 1; }

bench: .venv/.dev-installed browser
	$(BIN)/python -m benchmarks.run

audit: .venv/.run-installed build/audit-venv/.installed $(if $(PART),,thorough)
	build/audit-venv/bin/python -m audit $(PART)

thorough: .venv/.dev-installed browser
	THOROUGH=1 $(PYTEST) tests/content/test_damaged_content.py tests/browser tests/print

build/audit-venv/.installed: requirements-audit.txt
	echo "Installing what the audit needs into build/audit-venv" >&2
	.venv/bin/python -m venv --clear build/audit-venv
	build/audit-venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input -r $<
	touch $@

# An environment of its own: what fits the synthesis is no part of the app and is not installed by run or test.
evidence: .venv/.run-installed build/evidence-venv/.installed
	$(BIN)/python -m evidence.effect before
	build/evidence-venv/bin/python -m evidence.fit
	$(BIN)/python -m evidence.clinic_check
	$(BIN)/python -m evidence.effect after

build/evidence-venv/.installed: evidence/requirements.txt | .venv/bin/python
	echo "Installing what the fit needs into build/evidence-venv" >&2
	.venv/bin/python -m venv build/evidence-venv
	build/evidence-venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input -r evidence/requirements.txt
	touch $@

screens: .venv/.dev-installed browser
	$(BIN)/python -m tests.screenshots

format: .venv/.dev-installed
	$(BIN)/ruff check --quiet --fix .
	$(BIN)/ruff format --quiet .

# After a change of a version in requirements*.txt. What the old locks say stays wherever it still fits.
lock: build/lock-venv/.installed
	for name in requirements requirements-dev; do \
		build/lock-venv/bin/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-annotate \
			--default-index https://pypi.org/simple --custom-compile-command "make lock" --output-file $$name.lock $$name.txt; \
	done
	$(MAKE) licences

# In an environment that holds only what runs the app.
licences: build/lock-venv/.installed
	.venv/bin/python -m venv --clear build/run-venv
	build/run-venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r requirements.lock
	{ \
		printf '# Licences of what the app brings with it\n\n'; \
		printf 'Made by `make licences` from the packages in `requirements.lock`; do not edit.\n\n'; \
		build/lock-venv/bin/pip-licenses --python build/run-venv/bin/python --from=mixed --format=markdown \
			--ignore-packages pip setuptools; \
	} > build/licences.md
	mv build/licences.md docs/licences.md

build/lock-venv/.installed: Makefile | .venv/bin/python
	.venv/bin/python -m venv --clear build/lock-venv
	build/lock-venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input uv==0.13.9 pip-licenses==5.5.5
	touch $@

.venv/bin/python:
	[ -n "$(PYTHON)" ] || { echo "Python 3.11, 3.12 or 3.13 is needed; found: $$(python3 --version 2>&1)" >&2; exit 1; }
	$(PYTHON) -c '$(FITS)' || { echo "$(PYTHON) is not Python 3.11, 3.12 or 3.13" >&2; exit 1; }
	if ! $(PYTHON) -m venv .venv > /dev/null 2>&1; then \
		rm -rf .venv; \
		package=$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
		.ci/apt-install $$package || { echo "$(PYTHON) cannot make environments: install $$package" >&2; exit 1; }; \
		$(PYTHON) -m venv .venv; \
	fi

.venv/.run-installed: requirements.lock | .venv/bin/python
	echo "Installing what the app needs into .venv" >&2
	$(PIP) --require-hashes -r requirements.lock
	touch $@

.venv/.dev-installed: requirements-dev.lock package-lock.json | .venv/bin/python
	echo "Installing what the app and its tests need into .venv" >&2
	$(PIP) --require-hashes -r requirements-dev.lock
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent --no-fund --no-audit
	touch $@ .venv/.run-installed

# Many tests drive a real browser. Without one they would prove nothing, so this stops instead of skipping them.
browser:
	[ -n "$${CHROMIUM:-}" ] || command -v chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable > /dev/null \
	|| .ci/apt-install chromium-headless-shell || .ci/apt-install chromium || { echo "Install Chromium or Chrome, or set CHROMIUM to its path" >&2; exit 1; }

# Reads the PDFs with a program that did not make them. Where it cannot be had, the tests that use it are skipped
# and say so; the others read the PDFs, too.
pdfinfo:
	command -v pdfinfo > /dev/null || .ci/apt-install poppler-utils \
	|| echo "No pdfinfo, so the tests that use it are skipped. Install poppler-utils" >&2
