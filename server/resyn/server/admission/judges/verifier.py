"""Judges of how `verify` takes answers: does it return a score, in time, and only that."""

from __future__ import annotations

from collections.abc import Iterator

from resyn.server.admission.batteries import DEEP, Kind
from resyn.server.admission.catalogue import ERROR, WARNING
from resyn.server.admission.figures import quantile
from resyn.server.admission.findings import (
    Evidence,
    Finding,
    judged,
    level_text,
    troubled,
    whole_levels,
)
from resyn.server.admission.observations import (
    COSTLY,
    RAISED,
    Observations,
    Scored,
    Spot,
    levels_of,
)

SLOW_SECONDS = 0.5
_MOST_SHARE = 0.5
_LARGE_MEMORY_SHARE = 0.5
_SCORE_TEXT = "`verify` returned"
_ENDS = ("crashed", "policy_violation", "pids_limit", "output_limit", "poison")


def execution(seen: Observations) -> Iterator[Finding]:
    """An answer's text ran as code."""
    ran = [
        (cell, tried)
        for cell in seen.cells
        for tried in cell.tried
        if tried.executed or "pickle.find_class" in tried.events
    ]
    if ran:
        yield Finding(
            "executes-answer",
            f"the text of {len(ran)} answers was compiled and run",
            tuple(judged(cell.spot, tried.probe, tried.first) for cell, tried in ran),
            len(ran),
            sum(len(cell.tried) for cell in seen.cells),
        )


def errors(seen: Observations) -> Iterator[Finding]:
    """`verify` raised, or returned what is no score."""
    raised: list[Evidence] = []
    invalid: list[Evidence] = []
    looks = 0
    for cell in seen.base:
        for tried in cell.tried:
            looks += tried.first.known
            if tried.first.error and tried.probe.kind is not Kind.REFERENCE:
                bad = invalid if _SCORE_TEXT in tried.first.error else raised
                bad.append(judged(cell.spot, tried.probe, tried.first))
    for scored in seen.scored:
        trouble = scored.trouble
        looks += scored.probe.kind is Kind.HOSTILE
        if trouble is None or not _is_raise(scored):
            continue
        if trouble.kind == "invalid_result" and _SCORE_TEXT in trouble.message:
            invalid.append(troubled(scored.spot, trouble, scored.probe.answer))
        elif scored.probe.kind is Kind.HOSTILE:
            raised.append(troubled(scored.spot, trouble, scored.probe.answer, scored.probe.name))
    if invalid:
        text = f"{len(invalid)} answers got no score between 0 and 1: {invalid[0].fault}"
        yield Finding("invalid-score", text, tuple(invalid), len(invalid), looks)
    if raised:
        text = f"`verify` raised on {len(raised)} of {looks} answers: {raised[0].fault}"
        yield Finding("raises-on-answer", text, _various(raised), len(raised), looks)


def _is_raise(scored: Scored) -> bool:
    trouble = scored.trouble
    if trouble is None:
        return False
    # CPython's parser raises MemoryError for deep text, which takes no memory.
    deep = scored.probe.name in DEEP and scored.cost.memory_bytes < 32 << 20
    return trouble.kind in RAISED or (trouble.kind == "memory_limit" and deep)


def _various(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """Return evidence with different faults first."""
    first = {each.fault: each for each in reversed(evidence)}
    return (*first.values(), *(each for each in evidence if first[each.fault] is not each))


def harms(seen: Observations) -> Iterator[Finding]:
    """Answers ended their process, or took as long as they may."""
    asked = [each for each in seen.scored if each.probe.kind is not Kind.REFERENCE]
    groups = {
        "hangs-on-answer": [e for e in asked if e.trouble and e.trouble.kind in COSTLY],
        "crashes-on-answer": [e for e in asked if e.trouble and e.trouble.kind in _ENDS],
        "memory-hungry": [
            e for e in asked if e.trouble and e.trouble.kind == "memory_limit" and not _is_raise(e)
        ],
    }
    for code, some in groups.items():
        if some:
            assert some[0].trouble is not None
            yield Finding(
                code,
                f"{len(some)} of {len(asked)} answers, the first {some[0].probe.name}: "
                f"{some[0].trouble}",
                tuple(
                    troubled(e.spot, e.trouble, e.probe.answer, e.probe.name)
                    for e in some
                    if e.trouble
                ),
                len(some),
                len(asked),
                ERROR,
            )


def costs(seen: Observations) -> Iterator[Finding]:
    """Verifying a right answer took long, or much memory."""
    usual = [e for e in seen.scored if e.mode == "fork" and e.probe.kind is not Kind.HOSTILE]
    times = [each.cost.cpu_seconds for each in usual]
    slow: dict[Spot, float] = {
        each.spot: each.cost.cpu_seconds for each in usual if each.cost.cpu_seconds > SLOW_SECONDS
    }
    if len(slow) > 1:
        most = _MOST_SHARE * seen.limits.cpu_seconds
        too_slow = [spot for spot, seconds in slow.items() if seconds > most]
        levels = whole_levels(too_slow, [each.spot for each in usual])
        yield Finding(
            "slow-verifier",
            f"{len(slow)} of {len(times)} verdicts took more than {SLOW_SECONDS:g} s of CPU time, "
            f"{level_text(levels_of(slow))}; p50 {quantile(times, 0.5):.3g} s, "
            f"p99 {quantile(times, 0.99):.3g} s",
            tuple(Evidence(spot, detail=f"{took:.3g} s") for spot, took in slow.items()),
            len(slow),
            len(times),
            ERROR if levels else WARNING,
            levels,
        )
    most_bytes = _LARGE_MEMORY_SHARE * seen.limits.memory_bytes
    hungry = [each for each in seen.scored if each.cost.memory_bytes > most_bytes]
    ended = [e for e in hungry if e.trouble and e.trouble.kind == "memory_limit"]
    if hungry and all(e.probe.kind is Kind.REFERENCE for e in ended):
        largest = max(each.cost.memory_bytes for each in hungry) >> 20
        levels = whole_levels([e.spot for e in ended], [e.spot for e in seen.scored])
        yield Finding(
            "memory-hungry",
            f"verifying took up to {largest} MiB, more than half of what a call may use",
            tuple(
                Evidence(e.spot, e.probe.answer, e.score, detail=f"{e.cost.memory_bytes >> 20} MiB")
                for e in hungry
            ),
            len(hungry),
            len(seen.scored),
            ERROR if ended else None,
            levels,
        )
