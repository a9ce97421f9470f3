# make demo   a dashboard on a sample case (CASE=london, new-york or salvador)
# make test   everything checked
PYTHON ?= python3
CASE ?= london
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: install demo test lint browser screenshots samples words pins clean

install: .venv/.installed

.venv/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@

.venv/.tested: .venv/.installed
	$(PIP) install --constraint constraints.txt --editable '.[test,postgres]'
	@touch $@

demo: install
	$(BIN)/fairhearing demo --case $(CASE) $(ARGS)

test: .venv/.tested browser
	$(BIN)/python -m pytest $(ARGS)

lint: .venv/.tested
	$(BIN)/ruff check .
	$(BIN)/mypy

browser: .venv/.tested  ## a browser for the browser tests, where one can be had
	@bash .ci/browser $(BIN)/python

screenshots: .venv/.tested browser  ## pictures of every screen; CASE=, PAGE=, LANGUAGE=, OUT= narrow it
	$(BIN)/python -m benchmarks.screenshots --out $(or $(OUT),build/screenshots) $(if $(filter command%,$(origin CASE)),--case $(CASE)) $(if $(PAGE),--page $(PAGE)) $(if $(filter command%,$(origin LANGUAGE)),--language $(LANGUAGE)) $(ARGS)

samples: install  ## the sample workbooks and exports, from the written texts
	$(BIN)/python -m sample_data.build

words: .venv/.tested  ## what people read, gathered for translation
	$(BIN)/pybabel --quiet extract --no-location --sort-output --keywords N_ --project fairhearing --copyright-holder 'Fair Hearing' --output locales/messages.pot app.py cli.py pages ingest analysis
	for language in pt_BR es; do $(BIN)/pybabel --quiet update --ignore-obsolete --no-fuzzy-matching --ignore-pot-creation-date --input-file locales/messages.pot --locale $$language --output-file locales/$$language.po; done
	rm locales/messages.pot

pins: .venv/.tested
	{ head -n 2 constraints.txt; $(BIN)/python -m pip freeze --exclude-editable; } > constraints.new && mv constraints.new constraints.txt

clean:
	rm -rf .venv build *.egg-info
