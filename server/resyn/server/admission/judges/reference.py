"""Judges of the reference answer."""

from __future__ import annotations

from collections.abc import Iterator

from resyn.server.admission.batteries import Kind
from resyn.server.admission.catalogue import ERROR
from resyn.server.admission.findings import Evidence, Finding, level_text, troubled, whole_levels
from resyn.server.admission.judges.generator import is_no_json
from resyn.server.admission.observations import (
    COSTLY,
    FULL,
    Attempt,
    Observations,
    Scored,
    Spot,
    levels_of,
)


def failures(seen: Observations) -> Iterator[Finding]:
    """`reference_answer` raised, maybe because its instance is not what it was."""
    bad = [each for each in seen.whole if each.reference_trouble is not None]
    if bad and not seen.learned:
        spots = [each.spot for each in bad]
        changed = any(is_no_json(str(each.reference_trouble)) for each in bad)
        yield Finding(
            "instance-changes-in-json" if changed else "reference-fails",
            f"{len(bad)} of {len(seen.whole)} instances have no reference answer, "
            f"{level_text(levels_of(spots))}: {bad[0].reference_trouble}",
            tuple(troubled(m.spot, m.reference_trouble) for m in bad if m.reference_trouble),
            len(bad),
            len(seen.whole),
        )


def rejections(seen: Observations) -> Iterator[Finding]:
    """A reference answer scored below 1, or got no score.

    One that is right in a process of its own, and not behind others, is a matter of their order.
    """
    bad: dict[Spot, Evidence] = {}
    looked = set()
    right = {(e.spot, e.probe.answer) for e in seen.scored if _is_right_alone(e)}
    # Whose verdict changes is another one's to judge.
    unsteady = {cell.spot for cell, tried in seen.of_kind(Kind.REFERENCE) if not tried.steady}
    for scored in seen.scored:
        if scored.probe.kind is Kind.REFERENCE:
            looked.add(scored.spot)
            known = (scored.spot, scored.probe.answer) in right
            if _has_failed(scored) and not known and scored.spot not in unsteady:
                bad.setdefault(scored.spot, _of_call(scored))
    for cell in seen.base:
        for tried in cell.tried:
            if tried.probe.kind is Kind.REFERENCE and tried.first.known:
                looked.add(cell.spot)
                known = (cell.spot, tried.probe.answer) in right
                if not (tried.first.full or known) and tried.steady:
                    bad.setdefault(cell.spot, _of_look(cell.spot, tried.probe.answer, tried.first))
    if bad and not seen.learned:
        levels = whole_levels(bad, looked)
        yield Finding(
            "reference-rejected",
            f"{len(bad)} of {len(looked)} reference answers did not score 1.0, "
            f"{level_text(levels_of(bad))}",
            tuple(bad.values()),
            len(bad),
            len(looked),
            ERROR,
            levels,
        )


def _has_failed(scored: Scored) -> bool:
    """Say whether it is not right; that it takes too much is another judge's to say."""
    if scored.trouble is not None:
        return scored.trouble.kind not in (*COSTLY, "memory_limit")
    return (scored.score or 0.0) < FULL


def _is_right_alone(scored: Scored) -> bool:
    is_reference = scored.probe.kind is Kind.REFERENCE and scored.mode == "fork"
    return is_reference and (scored.score or 0.0) >= FULL


def _of_call(scored: Scored) -> Evidence:
    answer = scored.probe.answer
    if scored.trouble is not None:
        return troubled(scored.spot, scored.trouble, answer, "the reference answer")
    return Evidence(scored.spot, answer, scored.score, detail="the reference answer")


def _of_look(spot: Spot, answer: str, attempt: Attempt) -> Evidence:
    return Evidence(spot, answer, attempt.score, attempt.error, None, "the reference answer")
