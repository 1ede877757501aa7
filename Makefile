# Two commands do all set-up: `make run` and `make test`. Everything is installed into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SEED := seeds/000_2997a68a253baf3d.txt
STAMP := $(VENV)/.installed

.PHONY: run test quick lint types tests bench docs html clean

run: $(STAMP)
	@$(BIN)/factlint --fail-level never seeds/*.txt seeds/*.md
	@echo; echo "What was on record of the first article's claims six years later:"; echo
	@$(BIN)/factlint claims --brief --as-of 2022-03-02 $(SEED)

test: $(STAMP) lint types tests

quick: $(STAMP)
	$(BIN)/pytest -q -n 2 --dist loadgroup -m "not slow"

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

tests: $(STAMP)
	$(BIN)/pytest -n 2 --dist loadgroup

bench: $(STAMP)
	$(BIN)/python -m benchmarks

docs: $(STAMP)
	$(BIN)/python -m factlint.testing.docs
	$(BIN)/python -m benchmarks.noise_table

html: $(STAMP)
	$(BIN)/sphinx-build -W --keep-going -q -b html -d build/doctrees docs build/html
	@echo "build/html/index.html"

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "factlint needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Installing factlint and its tools into $(VENV) (once) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --editable ".[all,docs]" --group dev
	@$(BIN)/python -m compileall -q factlint rules
	@PYTHONDONTWRITEBYTECODE= $(BIN)/factlint --isolated --fail-level never seeds >/dev/null
	@touch $(STAMP)

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
