PYTHON ?= python3
PORT ?= 8000
ARGS ?=

VENV := .venv
PY := $(VENV)/bin/python
TEMPLATES = $(shell find templates regions reports -name '*.html')
# Tools that only look at the code need some settings, not an office's.
LOOK = DEBUG=1

.PHONY: run test mutants bench check fix messages lock install install-dev

run: install
	@COVERAGE_DEMO=1 $(PY) manage.py migrate --verbosity 0
	@COVERAGE_DEMO=1 $(PY) manage.py load_regions
	@COVERAGE_DEMO=1 $(PY) manage.py load_demo
	@COVERAGE_DEMO=1 $(PY) manage.py demo_account
	@echo "Buka http://127.0.0.1:$(PORT)/ (berhenti dengan Ctrl+C)"
	@COVERAGE_DEMO=1 exec $(PY) -m gunicorn coverage_tracker.wsgi --bind 127.0.0.1:$(PORT) \
		--workers 2 --threads 4 --no-control-socket --log-level error

test: install-dev
	@$(PY) -m pytest --numprocesses auto --dist worksteal --cov=reports.measures --cov-branch \
		--cov-report=term --cov-fail-under=100 $(ARGS)

# MODULE=reports/measures/coverage.py tries that file alone; ARGS="--workers 1" leaves a core free.
mutants: install-dev
	@$(PY) -m tests.mutants $(MODULE) $(ARGS)

# Importing 50.000 rows beside reading and inserting them; ARGS="--rows 5000" for a quick look.
bench: install-dev
	@$(PY) -m tests.bench $(ARGS)

check: install-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	@[ -z "$(TEMPLATES)" ] || $(VENV)/bin/djade --check --target-version 5.2 $(TEMPLATES)
	@[ -z "$(TEMPLATES)" ] || $(VENV)/bin/djhtml --check --tabwidth 2 $(TEMPLATES)
	$(LOOK) $(PY) manage.py makemigrations --check --dry-run
	env -u DEBUG -u COVERAGE_DEMO SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(64))') \
		$(PY) manage.py check --deploy --fail-level WARNING

fix: install-dev
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .
	@[ -z "$(TEMPLATES)" ] || $(VENV)/bin/djade --target-version 5.2 $(TEMPLATES) || true
	@[ -z "$(TEMPLATES)" ] || $(VENV)/bin/djhtml --tabwidth 2 $(TEMPLATES) || true

# Needs GNU gettext; the compiled catalogues are kept in git, so that running does not.
# locale/id is written by hand: what the libraries leave in English on Indonesian screens.
messages: install-dev
	$(LOOK) $(PY) manage.py makemessages --locale en --add-location file --no-obsolete \
		--ignore '$(VENV)' --ignore tests
	@sed -i.before '/^"POT-Creation-Date:/d' locale/en/LC_MESSAGES/django.po
	@rm locale/en/LC_MESSAGES/django.po.before
	$(LOOK) $(PY) manage.py compilemessages --locale en --locale id --ignore '$(VENV)'

# Needs uv.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		requirements.in --output-file requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--constraints requirements.txt \
		requirements-dev.in --output-file requirements-dev.txt

# The list that was installed is kept beside what was installed: nothing to do while they agree.
install: $(PY)
	@cmp -s requirements.txt $(VENV)/requirements.txt || { \
		echo "Memasang pustaka …" && \
		$(PY) -m pip install --quiet --require-hashes --requirement requirements.txt && \
		cp requirements.txt $(VENV)/requirements.txt; }

install-dev: $(PY)
	@cmp -s requirements-dev.txt $(VENV)/requirements-dev.txt || { \
		echo "Memasang pustaka pengembangan …" && \
		$(PY) -m pip install --quiet --require-hashes --requirement requirements-dev.txt && \
		cp requirements-dev.txt $(VENV)/requirements-dev.txt; }

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Perlu Python 3.11 atau lebih baru, tetapi $(PYTHON) adalah $$($(PYTHON) --version 2>&1 || true); pasang yang lebih baru atau tulis make PYTHON=python3.12." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Modul venv tidak ada; di Debian atau Ubuntu pasang dengan: apt-get install python3-venv" >&2; exit 1; }
