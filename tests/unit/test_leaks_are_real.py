"""The corpus of leaks: each program goes wrong without protection, and not in a fork per call."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.leaks.corpus import HONEST, LEAKS, Leak

from resyn.common import typed_json

ROOT = Path(__file__).resolve().parents[2]
MOST_CALLS = 256


@pytest.fixture(scope="module")
def scores() -> dict[str, tuple[list[float], list[float]]]:
    """By program: the scores of its calls in a fork each, and one after the other."""
    command = [sys.executable, "-m", "tests.leaks.alone"]
    ran = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=100)
    return {name: (alone, together) for name, (alone, together) in json.loads(ran.stdout).items()}


def names(programs: list[Leak]) -> list[str]:
    return [each.name for each in programs]


def true_scores(program: Leak) -> list[float]:
    return [call.score for call in program.calls]


@pytest.mark.parametrize("leak", LEAKS, ids=names(LEAKS))
def test_a_leak_changes_a_later_verdict(
    leak: Leak, scores: dict[str, tuple[list[float], list[float]]]
) -> None:
    alone, together = scores[leak.name]
    assert alone == true_scores(leak)
    assert together != alone


@pytest.mark.parametrize("program", HONEST, ids=names(HONEST))
def test_an_honest_program_leaks_nothing(
    program: Leak, scores: dict[str, tuple[list[float], list[float]]]
) -> None:
    alone, together = scores[program.name]
    assert alone == together == true_scores(program)


def test_there_are_enough_programs_and_each_has_a_name() -> None:
    assert len(LEAKS) >= 50
    assert len(HONEST) >= 10
    assert len({*names(LEAKS), *names(HONEST)}) == len(LEAKS) + len(HONEST)


@pytest.mark.parametrize("program", [*LEAKS, *HONEST], ids=names([*LEAKS, *HONEST]))
def test_a_program_fits_in_a_batch(program: Leak) -> None:
    assert 2 <= len(program.calls) <= MOST_CALLS
    for call in program.calls:
        assert typed_json.decode(typed_json.encode(call.instance)) == call.instance
