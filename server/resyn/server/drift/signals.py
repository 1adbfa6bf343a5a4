"""What the verdicts of one environment look like, and when that changes."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from resyn.server.waiting import Verification
from resyn.v1 import call_pb2
from resyn.v1.outcome_pb2 import Party

# Upper bounds of the bins of scores, both ends included: 0, up to 1/4, 1/2, 3/4, below 1, and 1.
BINS = (0.0, 0.25, 0.5, 0.75, math.nextafter(1.0, 0.0), 1.0)
# Scores are compared in windows of so many: the newest, and one that follows it slowly.
WINDOW = 256
SLOW_WINDOWS = 16
# A mean that moves by so much, and by so many standard errors, has jumped.
LEAST_JUMP = 0.3
LEAST_ERRORS = 6.0
# Of the answers with a full score, so many are remembered; one that has so large a share, on at
# least so many instances, is no answer to any of them.
MOST_ANSWERS = 32
HACK_SHARE = 0.8
HACK_INSTANCES = 32
MOST_FULL_SCORES = 1024
# Of the calls of one batch, so many answers are looked at.
_LOOKED_AT = 16
# Of an answer in a report.
_MOST_TEXT = 200
# The sums among the signals.
COUNTS = ("verdicts", "score_sum", "faults", "rechecks", "disagreements")


@dataclass
class Window:
    """Scores of which mean and variance are needed."""

    count: int = 0
    total: float = 0.0
    squares: float = 0.0

    def add(self, score: float, calls: int) -> None:
        """Take the score of some calls."""
        self.count += calls
        self.total += calls * score
        self.squares += calls * score * score

    @property
    def mean(self) -> float:
        """The mean; 0 of nothing."""
        return self.total / self.count if self.count else 0.0

    def error(self) -> float:
        """Return the standard error of the mean, at least that of one odd score among all."""
        variance = max(0.0, self.squares / self.count - self.mean**2)
        return max(math.sqrt(variance / self.count), 1.0 / self.count)

    def has_jumped_from(self, before: Window) -> bool:
        """Say whether the mean is another one than before, by far more than chance explains."""
        moved = abs(self.mean - before.mean)
        return moved >= max(LEAST_JUMP, LEAST_ERRORS * math.hypot(self.error(), before.error()))

    def join(self, other: Window) -> None:
        """Take another window in; what is old counts for less, the more has come."""
        self.count += other.count
        self.total += other.total
        self.squares += other.squares
        share = SLOW_WINDOWS * WINDOW / self.count
        if share < 1.0:
            self.count = SLOW_WINDOWS * WINDOW
            self.total, self.squares = self.total * share, self.squares * share


class FullScores:
    """Which answers earn full scores, and on how many different instances."""

    def __init__(self) -> None:
        self._calls = 0
        self._answers: dict[str, tuple[int, set[int]]] = {}

    def add(self, work: Verification) -> None:
        """Take one answer that has scored 1."""
        answer = work.answer[:_MOST_TEXT]
        calls, instances = self._answers.get(answer, (0, set()))
        instances.add(hash(work.instance_json))
        self._answers[answer] = (calls + 1, instances)
        self._calls += 1
        if len(self._answers) > MOST_ANSWERS:
            del self._answers[min(self._answers, key=lambda each: self._answers[each][0])]

    def hack(self) -> str:
        """Return the answer that earns nearly all of them, if one does on many instances."""
        for answer, (calls, instances) in self._answers.items():
            if calls >= HACK_SHARE * self._calls and len(instances) >= HACK_INSTANCES:
                return answer
        return ""

    def fade(self) -> None:
        """Begin anew from time to time: what was common once may not be now."""
        if self._calls > MOST_FULL_SCORES:
            self._calls = 0
            self._answers.clear()


@dataclass
class Signals:
    """Counts since they were last taken, and what has been noticed."""

    verdicts: int = 0
    score_sum: float = 0.0
    bins: list[int] = field(default_factory=lambda: [0] * len(BINS))
    faults: int = 0
    disagreements: int = 0
    rechecks: int = 0
    notes: list[str] = field(default_factory=list)

    def join(self, more: Signals) -> None:
        """Add what has come since."""
        for name in COUNTS:
            setattr(self, name, getattr(self, name) + getattr(more, name))
        self.bins = [a + b for a, b in zip(self.bins, more.bins, strict=True)]
        self.notes += more.notes

    @property
    def has_any(self) -> bool:
        """Whether there is anything to keep."""
        return bool(self.verdicts or self.faults or self.rechecks or self.notes)


class Observer:
    """Watches one environment, which metrics call `label`."""

    def __init__(self, label: str = "") -> None:
        self.label = label
        self.fresh = Signals()
        self.total = Signals()  # without its notes
        self.noticed = 0
        self._newest = Window()
        self._slow = Window()
        self._full = FullScores()
        self._noted = ""

    def see(self, works: Sequence[Verification], results: Sequence[call_pb2.CallResult]) -> None:
        """Take results of calls that ran; calls that ran side by side may share one."""
        counts = Counter(map(id, results))
        for result in {id(each): each for each in results}.values():
            if result.WhichOneof("result") == "verdict":
                self._score(result.verdict.score, counts[id(result)])
            elif result.fault.party == Party.PARTY_VERIFIER:
                self.fresh.faults += counts[id(result)]
        step = max(1, len(works) // _LOOKED_AT)
        for work, result in zip(works[::step], results[::step], strict=True):
            if result.verdict.score == 1.0:
                self._full.add(work)
        if self._newest.count >= WINDOW:
            self._turn()

    def _score(self, score: float, calls: int) -> None:
        self.fresh.verdicts += calls
        self.fresh.score_sum += calls * score
        self.fresh.bins[next(i for i, most in enumerate(BINS) if score <= most)] += calls
        self._newest.add(score, calls)

    def _turn(self) -> None:
        """Compare a full window with what came before it, and begin the next one."""
        newest, self._newest = self._newest, Window()
        if self._slow.count >= WINDOW and newest.has_jumped_from(self._slow):
            self._note(
                f"the mean score of {newest.count} verdicts in a row is {newest.mean:.2f}; "
                f"before them it was {self._slow.mean:.2f}"
            )
            self._slow = Window()
        self._slow.join(newest)
        if (answer := self._full.hack()) and answer != self._noted:
            self._noted = answer
            self._note(f"one answer earns nearly all full scores, on many instances: {answer!r}")
        self._full.fade()

    def _note(self, text: str) -> None:
        self.fresh.notes.append(text)

    def rechecked(self, agreed: bool) -> None:
        """Hear of a verdict that was run again."""
        self.fresh.rechecks += 1
        if not agreed:
            self.fresh.disagreements += 1
            self._note("a verdict that was run again came to another score")

    def take(self) -> Signals:
        """Return what is new since the last time."""
        fresh, self.fresh = self.fresh, Signals()
        self.total.join(replace(fresh, notes=[]))
        self.noticed += len(fresh.notes)
        return fresh
