"""What is noticed of an environment's verdicts, and what is not."""

from __future__ import annotations

import random

from resyn.common import faults
from resyn.server.drift.signals import WINDOW, Observer, Window
from resyn.server.waiting import Verification
from resyn.v1 import call_pb2
from resyn.v1.outcome_pb2 import FaultKind


def work(answer: str, instance: int) -> Verification:
    return Verification("request", str(instance), answer, False, 0)  # type: ignore[arg-type] # no mode


def verdict(score: float) -> call_pb2.CallResult:
    result = call_pb2.CallResult()
    result.verdict.score = score
    return result


def see(observer: Observer, scores: list[float], answer: str = "", batch: int = 16) -> None:
    """Let verdicts come in batches, each of an answer of its own unless one is given."""
    for start in range(0, len(scores), batch):
        part = scores[start : start + batch]
        places = range(start, start + len(part))
        works = [work(answer or f"answer {place}", place) for place in places]
        observer.see(works, [verdict(score) for score in part])


def drawn(share: float, count: int, seed: int = 1) -> list[float]:
    chance = random.Random(seed)
    return [float(chance.random() < share) for _ in range(count)]


def test_verdicts_are_counted_by_score_and_faults_by_whose_they_are() -> None:
    observer = Observer()
    see(observer, [0.0, 0.0, 0.25, 0.3, 0.75, 0.99, 1.0])
    of_verifier = call_pb2.CallResult(fault=faults.fault(FaultKind.FAULT_KIND_VERIFIER_ERROR, ""))
    of_load = call_pb2.CallResult(fault=faults.fault(FaultKind.FAULT_KIND_OVERLOADED, ""))
    observer.see([work("", 0)] * 3, [of_verifier, of_verifier, of_load])
    signals = observer.take()
    assert signals.bins == [2, 1, 1, 1, 1, 1]
    assert (signals.verdicts, signals.faults) == (7, 2)
    assert signals.score_sum == 0.25 + 0.3 + 0.75 + 0.99 + 1.0
    assert not observer.take().has_any


def test_a_sudden_jump_of_the_mean_score_is_noticed_once() -> None:
    observer = Observer()
    see(observer, drawn(0.2, 8 * WINDOW))
    see(observer, drawn(0.9, 8 * WINDOW, seed=2))
    [note] = observer.take().notes
    assert "is 0.88;" in note
    assert note.endswith("it was 0.19")


def test_slow_progress_and_chance_are_no_jumps() -> None:
    observer = Observer()
    for step in range(60):
        see(observer, drawn(0.1 + 0.013 * step, WINDOW, seed=step))
    assert observer.take().notes == []


def test_one_answer_that_earns_nearly_all_full_scores_is_noticed_once() -> None:
    observer = Observer()
    for _ in range(4):
        see(observer, [1.0] * WINDOW, answer="anything")
    [note] = observer.take().notes
    assert "'anything'" in note


def test_one_right_answer_to_one_instance_is_no_hack() -> None:
    observer = Observer()
    for _ in range(4 * WINDOW):
        observer.see([work("42", 7)], [verdict(1.0)])
    assert observer.take().notes == []


def test_answers_that_share_the_full_scores_are_no_hack() -> None:
    observer = Observer()
    for place in range(4 * WINDOW):
        observer.see([work("yes" if place % 2 else "no", place)], [verdict(1.0)])
    assert observer.take().notes == []


def test_windows_joined_keep_the_mean_and_forget_slowly() -> None:
    slow = Window()
    for _ in range(100):
        newest = Window()
        newest.add(0.5, WINDOW)
        slow.join(newest)
    assert slow.mean == 0.5
    assert slow.count == 16 * WINDOW
