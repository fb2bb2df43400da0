# make demo   set everything up and serve it on 127.0.0.1:8000, the admin on the next port (others: make demo PORT=8100)
# make test   the test suite, on the embedded PostgreSQL or on DATABASE_URL (some of it: make test ARGS=tests/house;
#             one test after another: make test JOBS=0)
# make bench-entry   the standard case typed by a script: loads, clicks and keys
# make bench   lists and searches over 100,000 made-up cases (fewer: BENCH_CASES=5000 make bench)
# make bench-origin  the origin document coded from scratch, and what it says beside what the demo says
# make pictures      the pictures of docs/researchers.md, made anew
# make bench-admin   lists and searches of the admin over as many cases, beside stock Django admin
# make bench-lost-work   what is lost when a server dies, a session ends, two people meet (RUNS=50)
# make lint   style, formatting, types, missing migrations
# make messages   the catalogues of translations: new texts added, unused ones removed, all compiled (needs gettext)

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
JOBS   ?= $(shell nproc 2>/dev/null || echo 2)
READY  := $(VENV)/installed

.PHONY: help demo test lint bench bench-admin bench-entry bench-lost-work bench-origin messages pictures
help:
	@sed -n 's/^# //p' Makefile

demo: $(READY)
	@$(BIN)/python manage.py demo

test: $(READY)
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder -p tests.workers $(ARGS)

bench: $(READY)
	@$(BIN)/python -m pytest -q -s --no-header -p no:cacheprovider bench/speed.py

bench-admin: $(READY)
	@$(BIN)/python -m pytest -q -s --no-header -p no:cacheprovider bench/admin.py

bench-lost-work: $(READY)
	@$(BIN)/python -m pytest -q -s --no-header -p no:cacheprovider bench/lost_work.py

bench-entry: $(READY)
	@$(BIN)/python -m pytest -q -s --no-header -p no:cacheprovider bench/entry.py

bench-origin: $(READY)
	@$(BIN)/python -m pytest -q -s --no-header -p no:cacheprovider bench/origin.py

pictures: $(READY)
	@$(BIN)/python -m pytest -q -s --no-header -p no:cacheprovider bench/pictures.py

lint: $(READY)
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m mypy
	@$(BIN)/python manage.py makemigrations --check --dry-run

# Texts of the research side stay English: their files are ignored.
NOT_TRANSLATED := templates/admin/* templates/registration/* published/admin/* published/publish/* published/management/* detainees/* tests/* \
  bench/* $(VENV)/* casetracker/date_f* casetracker/language_tags.py casetracker/lookalikes.py casetracker/too_large.py

messages: $(READY)
	@$(BIN)/python manage.py makemessages --all --add-location=file --no-wrap --no-obsolete \
	  $(foreach file,$(NOT_TRANSLATED),--ignore '$(file)')
	@$(BIN)/python manage.py compilemessages --ignore '$(VENV)'

# Made once; again only when a requirements file changes, so that later runs need no network.
$(READY): requirements.txt requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "casetracker needs Python 3.11 or later. Name one: make demo PYTHON=python3.12"; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV) || \
	  { echo "No virtual environment could be made. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Installing what is needed into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
