"""Judges of what verdicts depend on besides instance and answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from resyn.server.admission.batteries import Kind
from resyn.server.admission.findings import Evidence, Finding, judged
from resyn.server.admission.judges.shares import TIMES_MORE
from resyn.server.admission.observations import Attempt, Cell, Observations, Tried

Pair = tuple[Cell, Tried]


def judgements(seen: Observations) -> Iterator[Finding]:
    """Yield what was seen to change verdicts that should not."""
    looks = sum(tried.first.known for cell in seen.base for tried in cell.tried)
    unsteady = [(cell, tried) for cell in seen.base for tried in cell.tried if not tried.steady]
    elsewhere = list(_elsewhere(seen, hashed=False))
    copied = list(_copied(seen))
    if copied or (elsewhere and not unsteady and not _is_by_company(seen)):
        text = "equal calls got different verdicts in different processes"
        yield _finding("verdict-not-reproducible", text, elsewhere or copied, looks)
    elif unsteady or elsewhere or (by_process := list(_by_process(seen))):
        if unsteady:
            evidence = [_of_pair(cell, tried, tried.again) for cell, tried in unsteady]
        else:
            evidence = elsewhere or by_process
        text = "verdicts changed with what had run in the same process before"
        yield _finding("verdict-depends-on-order", text, evidence, looks)
    later = [
        _of_pair(cell, tried, tried.later)
        for cell in seen.base
        for tried in cell.tried
        if tried.steady and tried.later.known and tried.later.score != tried.first.score
    ]
    if len(later) > TIMES_MORE * len(unsteady):
        text = "verdicts were others with the clock a year on"
        yield _finding("verdict-depends-on-time", text, later, looks)
    hashed = list(_elsewhere(seen, hashed=True))
    if hashed and not (unsteady or elsewhere):
        text = "verdicts were others under another hash seed of Python"
        yield _finding("verdict-depends-on-hash-seed", text, hashed, looks)


def _finding(code: str, text: str, evidence: list[Evidence], looks: int) -> Finding:
    message = f"{text}: {len(evidence)} of {looks} answers"
    return Finding(code, message, tuple(evidence), len(evidence), looks)


def _of_pair(cell: Cell, tried: Tried, other: Attempt) -> Evidence:
    return judged(cell.spot, tried.probe, tried.first, f"then {_text(other)}")


def _text(attempt: Attempt) -> str:
    if attempt.score is not None:
        return f"score {attempt.score:g}"
    return f"no score ({attempt.error[:80]})"


def _elsewhere(seen: Observations, hashed: bool) -> Iterator[Evidence]:
    """Yield answers to equal instances that another jail scored otherwise, steady in both."""
    for cell, before, tried in _strange(seen, hashed):
        yield _of_pair(cell, before, tried.first)


def _strange(seen: Observations, hashed: bool) -> Iterator[tuple[Cell, Tried, Tried]]:
    base = _by_instance(seen)
    for cell in seen.cells:
        if not (cell.alone or cell.hash_seed) or bool(cell.hash_seed) != hashed:
            continue
        known = base.get(cell.instance_json, {})
        for tried in cell.tried:
            before = known.get(tried.probe.answer)
            if before is None or not (before.steady and tried.steady and tried.first.known):
                continue
            if before.first.known and before.first.score != tried.first.score:
                yield cell, before, tried


def _is_by_company(seen: Observations) -> bool:
    """Say whether verdicts are others only behind other instances, and in each process the same."""
    seeds = {cell.hash_seed for cell in seen.cells if cell.hash_seed}
    hashed = {
        (cell.hash_seed, cell.instance_json, tried.probe.answer, tried.first.score)
        for cell, _, tried in _strange(seen, hashed=True)
    }
    return bool(seeds) and all(
        cell.position
        and all(
            (seed, cell.instance_json, tried.probe.answer, tried.first.score) in hashed
            for seed in seeds
        )
        for cell, _, tried in _strange(seen, hashed=False)
    )


def _by_instance(seen: Observations) -> dict[str, dict[str, Tried]]:
    found: defaultdict[str, dict[str, Tried]] = defaultdict(dict)
    for cell in seen.base:
        for tried in cell.tried:
            found[cell.instance_json].setdefault(tried.probe.answer, tried)
    return found


def _copied(seen: Observations) -> Iterator[Evidence]:
    """Yield answers that got another verdict when all steps before them were the same."""
    copy = next((cell for cell in seen.cells if cell.alone and not cell.position), None)
    if copy is None:
        return
    for cell in seen.base:
        if cell.instance_json != copy.instance_json or len(cell.tried) != len(copy.tried):
            continue
        for before, tried in zip(cell.tried, copy.tried, strict=True):
            pairs = zip(before.attempts, tried.attempts, strict=True)
            other = next((b for a, b in pairs if a.known and b.known and a.score != b.score), None)
            if before.probe.answer == tried.probe.answer and other is not None:
                yield _of_pair(cell, before, other)
        return


def _by_process(seen: Observations) -> Iterator[Evidence]:
    """Yield answers with one verdict in a process of their own, and another one after others."""
    known = _by_instance(seen)
    instances = {made.spot: made.instance_json for made in seen.whole}
    for scored in seen.scored:
        before = known.get(instances.get(scored.spot, ""), {}).get(scored.probe.answer)
        if before is None or not before.first.known or scored.probe.kind is Kind.HOSTILE:
            continue
        if scored.trouble is not None and scored.trouble.kind not in ("verifier_error",):
            continue
        if scored.score != before.first.score:
            detail = f"in a process of its own; then {_text(before.first)}"
            yield Evidence(scored.spot, scored.probe.answer, scored.score, "", None, detail)
