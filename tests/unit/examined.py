"""Environments looked at in this process, and read as a worker reads what comes from a jail."""

from __future__ import annotations

import textwrap
from typing import Any

from resyn.v1 import call_pb2, environment_pb2
from resyn.v1.admission_pb2 import AnswerExamination, Attempt, CellExamination, Examination
from resyn.workers import examination
from resyn.workers.evidence import End, Exit
from resyn.workers.guest import contract, wire
from resyn.workers.guest.examine import examine

#: Without a defect.
SOUND = """
def generate(rng, difficulty): return {"a": rng.randrange(10**difficulty), "b": [1, 2]}
def observe(instance): return f"What is {instance['a']} and one?"
def verify(instance, answer): return answer.strip() == str(instance["a"] + 1)
def reference_answer(instance): return str(instance["a"] + 1)
"""
#: What admission sends: code that no verifier has any reason to run.
NAME, NUMBER = "resyn_probe_7f3a", "73914820551"
MARKERS = (NAME, NUMBER, f"[{NAME}]", f"{NUMBER}+1")
LIMITS = environment_pb2.Limits(wall_seconds=10, cpu_seconds=10)


def work(*answers: str, seeds: tuple[int, ...] = (1,), difficulty: int = 3) -> call_pb2.ExamineWork:
    """Ask for the same answers to be scored in some cells."""
    asked = call_pb2.ExamineWork()
    for seed in seeds:
        asked.cells.add(seed=seed, difficulty=difficulty, answers=answers)
    return asked


def look(
    source: str,
    asked: call_pb2.ExamineWork,
    limits: environment_pb2.Limits = LIMITS,
) -> Examination:
    """Have an environment looked at."""
    module = contract.load(textwrap.dedent(source))
    (request,) = wire.split(examination.request(asked, limits))
    said = examine(module, request.decode()).encode("utf-8", "replace")
    found = examination.read(asked, Exit(End.RESULT, status=wire.OK, body=wire.join(said)))
    assert isinstance(found, Examination), found
    return found


def look_at_one(source: str, *answers: str, **fields: Any) -> CellExamination:
    """Have one instance looked at."""
    (cell,) = look(source, work(*answers, **fields)).cells
    return cell


def shown(attempt: Attempt) -> float | str | None:
    """Return an attempt's score, or its error, or None if there was none."""
    kind = attempt.WhichOneof("result")
    return getattr(attempt, kind) if kind else None


def attempts(answer: AnswerExamination) -> dict[str, float | str | None]:
    """Return all attempts at an answer."""
    names = ("first", "again", "original", "plain", "later")
    return {name: shown(getattr(answer, name)) for name in names}
