# The commands of this project; CI runs the same ones. `make help` lists them.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready
TEST_PROCESSES ?= 3
PLOTS = $(VENV)/.plots

.DEFAULT_GOAL = help
.PHONY: help demo test check format proto bench bench-quick soak chaos admission clean

help:  ## Show the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

demo: $(READY)  ## From nothing to verdicts: start everything, score right, wrong and hostile answers
	$(BIN)/resyn demo

test: $(READY)  ## Run all tests
	$(BIN)/python -m pytest --numprocesses $(TEST_PROCESSES) --dist loadfile --reruns 1

check: $(READY)  ## Check types, style and generated code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)  ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

proto: $(READY)  ## Generate proto/gen from the .proto files
	$(BIN)/python proto/generate.py

bench: $(PLOTS)  ## Measure every workload beside its references: some ten minutes, bench/results/
	$(BIN)/python -m bench

bench-quick: $(PLOTS)  ## The same on a small scale: two or three minutes
	$(BIN)/python -m bench --quick

soak: $(READY)  ## Serve 100,000 calls of every kind and fail if anything grows
	$(BIN)/python -m bench.soak

chaos: $(READY)  ## Kill, stop, fill and cut off parts under load; fail if a call is lost or wrong
	$(BIN)/python -m bench.chaos

admission: $(READY)  ## Examine the whole corpora of planted defects, print recall and precision; and all of reasoning-gym's scores
	RESYN_WHOLE_CORPUS=1 $(BIN)/python -m pytest -s tests/end_to_end/test_admission_corpus.py tests/end_to_end/test_admission_planted.py tests/end_to_end/test_reasoning_gym_admission.py tests/end_to_end/test_reasoning_gym_scores.py

clean:  ## Remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $(READY)

$(PLOTS): $(READY)
	$(BIN)/python -m pip install --quiet --editable '.[dev,bench]'
	touch $(PLOTS)
