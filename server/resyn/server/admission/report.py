"""The figures of a report, and the canaries that go with an environment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from resyn.server.admission.batteries import Kind
from resyn.server.admission.figures import quantile
from resyn.server.admission.judges.chance import chance_of
from resyn.server.admission.observations import LEVELS, Cell, Observations, Scored, Tried
from resyn.v1 import admission_pb2

_MOST_CANARY_CHARACTERS = 2000
_WRONG_CANARIES = 2


def figures(seen: Observations) -> admission_pb2.AdmissionFigures:
    """Return what was measured."""
    chance = chance_of(seen)
    return admission_pb2.AdmissionFigures(
        load_seconds=seen.load_seconds,
        levels=[_level(level, seen) for level in LEVELS],
        guesses=chance.guesses,
        accepted_guesses=chance.accepted,
        chance_low=chance.low,
        chance_high=chance.high,
    )


def _level(level: int, seen: Observations) -> admission_pb2.LevelFigures:
    made = [each for each in seen.whole if each.spot.difficulty == level]
    scored = [each for each in seen.scored if each.spot.difficulty == level and _usual(each)]
    generate = [each.cost.cpu_seconds for each in made]
    verify = [each.cost.cpu_seconds for each in scored]
    costs = [each.cost for each in made] + [each.cost for each in scored]
    return admission_pb2.LevelFigures(
        difficulty=level,
        generate_p50_seconds=quantile(generate, 0.5),
        generate_p99_seconds=quantile(generate, 0.99),
        verify_p50_seconds=quantile(verify, 0.5),
        verify_p99_seconds=quantile(verify, 0.99),
        peak_memory_bytes=max((cost.memory_bytes for cost in costs), default=0),
        most_instance_bytes=max((len(m.instance_json.encode()) for m in made), default=0),
        most_question_bytes=max((len(m.question.encode()) for m in made), default=0),
    )


def _usual(scored: Scored) -> bool:
    return scored.mode == "fork" and scored.probe.kind is not Kind.HOSTILE


def canaries(seen: Observations) -> list[admission_pb2.Canary]:
    """Return a right and two wrong answers: short ones, with one verdict in every look."""
    right: list[admission_pb2.Canary] = []
    wrong: dict[str, admission_pb2.Canary] = {}
    for cell, tried in _stable(seen):
        score = tried.first.score
        assert score is not None
        canary = admission_pb2.Canary(
            instance_json=cell.instance_json, answer=tried.probe.answer, score=score
        )
        if tried.probe.kind is Kind.REFERENCE and score == 1.0:
            right.append(canary)
        elif tried.probe.kind in (Kind.OTHER, Kind.PERTURBED, Kind.CONSTANT) and score < 1.0:
            wrong.setdefault(tried.probe.answer, canary)
    return [*right[:1], *list(wrong.values())[:_WRONG_CANARIES]]


def _stable(seen: Observations) -> Iterator[tuple[Cell, Tried]]:
    """Yield answers that had one score in all cells and calls, the shortest first."""
    scores: defaultdict[tuple[str, str], set[float | None]] = defaultdict(set)
    instances = {made.spot: made.instance_json for made in seen.whole}
    for cell in seen.cells:
        for tried in cell.tried:
            known = [each.score for each in (tried.first, tried.again, tried.later) if each.known]
            scores[cell.instance_json, tried.probe.answer].update(known)
    for scored in seen.scored:
        scores[instances[scored.spot], scored.probe.answer].add(scored.score)
    pairs = [(cell, tried) for cell in seen.base for tried in cell.tried]
    pairs.sort(key=lambda pair: len(pair[0].instance_json) + len(pair[1].probe.answer))
    for cell, tried in pairs:
        if len(cell.instance_json) + len(tried.probe.answer) > _MOST_CANARY_CHARACTERS:
            return
        found = scores[cell.instance_json, tried.probe.answer]
        if len(found) == 1 and tried.first.score is not None:
            yield cell, tried
