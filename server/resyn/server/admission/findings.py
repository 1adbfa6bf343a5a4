"""What judges return, and how it becomes the findings of a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from resyn.server.admission.batteries import Probe
from resyn.server.admission.catalogue import CATALOGUE
from resyn.server.admission.observations import LEVELS, Attempt, Spot, Trouble
from resyn.v1 import admission_pb2
from resyn.v1.admission_pb2 import Severity

MOST_EVIDENCE = 5
MOST_ANSWER_CHARACTERS = 200
_MOST_TEXT_CHARACTERS = 500
# Levels that must remain for an environment to be of use without the others.
FEWEST_LEVELS = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that was seen; None: does not apply."""

    spot: Spot | None = None
    answer: str | None = None
    score: float | None = None
    fault: str = ""
    line: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One judgement. Without a severity, it has the one of the catalogue."""

    code: str
    message: str
    evidence: tuple[Evidence, ...] = ()
    seen: int = 0
    looks: int = 0
    severity: Severity.ValueType | None = None
    # The only levels that it touches; empty: all.
    levels: frozenset[int] = frozenset()

    @property
    def weight(self) -> Severity.ValueType:
        """Return how bad it is."""
        return CATALOGUE[self.code].severity if self.severity is None else self.severity

    def at(self, severity: Severity.ValueType) -> Finding:
        """Return it with another severity."""
        return replace(self, severity=severity)


def judged(spot: Spot, probe: Probe, attempt: Attempt, detail: str = "") -> Evidence:
    """Return one attempt as evidence."""
    named = f"{probe.kind.value}: {probe.name}" + (f"; {detail}" if detail else "")
    return Evidence(spot, probe.answer, attempt.score, attempt.error, None, named)


def troubled(spot: Spot, trouble: Trouble, answer: str | None = None, detail: str = "") -> Evidence:
    """Return a fault as evidence."""
    return Evidence(spot, answer, None, str(trouble), None, detail)


def whole_levels(bad: Iterable[Spot], looked: Iterable[Spot]) -> frozenset[int]:
    """Return the levels that are bad altogether, if all others are good and enough; else none."""
    share: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0])
    for spot in bad:
        share[spot.difficulty][0] += 1
    for spot in looked:
        share[spot.difficulty][1] += 1
    touched = {level for level, (some, _) in share.items() if some}
    whole = {level for level in touched if 2 * share[level][0] > share[level][1]}
    enough = len(LEVELS) - len(touched) >= FEWEST_LEVELS
    return frozenset(touched) if touched == whole and enough else frozenset()


def level_text(levels: Iterable[int]) -> str:
    """Return levels for people: `at level 8`, `at levels 8, 9`, `at all levels`."""
    some = sorted(set(levels))
    if len(some) == len(LEVELS):
        return "at all levels"
    return f"at level{'s' if len(some) != 1 else ''} {', '.join(map(str, some))}"


def written(finding: Finding, severity: Severity.ValueType) -> admission_pb2.Finding:
    """Return a finding as reports have it."""
    return admission_pb2.Finding(
        code=finding.code,
        severity=severity,
        message=_cut(finding.message),
        suggestion=CATALOGUE[finding.code].suggestion,
        evidence=[_evidence(each) for each in finding.evidence[:MOST_EVIDENCE]],
        seen=finding.seen,
        looks=finding.looks,
    )


def _evidence(given: Evidence) -> admission_pb2.Evidence:
    made = admission_pb2.Evidence(fault=_cut(given.fault), detail=_cut(given.detail))
    if given.spot is not None:
        made.seed, made.difficulty = given.spot.seed, given.spot.difficulty
    if given.answer is not None:
        made.answer = given.answer[:MOST_ANSWER_CHARACTERS]
        if len(given.answer) > MOST_ANSWER_CHARACTERS:
            cut = f"the first of {len(given.answer):,} characters"
            made.detail = f"{made.detail}; {cut}" if made.detail else cut
    if given.score is not None:
        made.score = given.score
    if given.line is not None:
        made.line = given.line
    return made


def _cut(text: str) -> str:
    cut = text if len(text) <= _MOST_TEXT_CHARACTERS else text[:_MOST_TEXT_CHARACTERS] + "..."
    return cut.encode("utf-8", "replace").decode()
