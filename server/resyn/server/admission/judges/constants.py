"""The judge of single answers that are right everywhere, or at whole levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from resyn.server.admission.batteries import Kind
from resyn.server.admission.figures import wilson
from resyn.server.admission.findings import Finding, level_text, whole_levels
from resyn.server.admission.judges.shares import (
    ALWAYS,
    FEWEST,
    Pair,
    accepted_of,
    share_finding,
    unlike,
)
from resyn.server.admission.observations import Observations
from resyn.server.admission.perturbing import normal

# Where a constant is always right: at a single one, that may be an accident.
_FEWEST_LEVELS = 2


def constants(seen: Observations) -> Iterator[Finding]:
    """The same answer is right everywhere, or often where the reference is another one."""
    worst: list[tuple[float, Finding]] = []
    named = seen.by_name(Kind.CONSTANT) | {
        f"{name} ": pairs
        for name, pairs in seen.by_name(Kind.NONSENSE, Kind.HACK).items()
        if pairs[0][1].probe.name in ("a word that is none", "a number")
    }
    for pairs in (*named.values(), *_same_reference(seen)):
        text = repr(pairs[0][1].probe.answer[:60])
        accepted = accepted_of(pairs)
        low, _ = wilson(len(accepted), len(pairs))
        others = unlike(pairs)
        wrong = accepted_of(others)
        wrong_low, _ = wilson(len(wrong), len(others))
        always = low > ALWAYS and (wrong or not _is_refuted(seen, pairs[0][1].probe.answer))
        if always or (len(accepted) == len(pairs) >= FEWEST and len(wrong) >= FEWEST):
            found = share_finding("accepts-constant", f"{text} scored 1.0", accepted, len(pairs))
            worst.append((1 + low, found))
        elif len(wrong) >= FEWEST and wrong_low > 0.4:
            message = f"{text} scored 1.0 where the reference answer is another one"
            worst.append(
                (wrong_low, share_finding("accepts-constant", message, wrong, len(others)))
            )
    if worst:
        yield max(worst, key=lambda pair: pair[0])[1]
    else:
        yield from _at_levels(list(named.values()))


def _at_levels(named: list[list[Pair]]) -> Iterator[Finding]:
    """Yield the constant that is right at most whole levels, where the references are others."""
    found: list[tuple[int, Finding]] = []
    for pairs in named:
        by_level: dict[int, list[Pair]] = {}
        for cell, tried in pairs:
            by_level.setdefault(cell.spot.difficulty, []).append((cell, tried))
        whole = {level: some for level, some in by_level.items() if _is_always_wrong(some)}
        if len(whole) < _FEWEST_LEVELS:
            continue
        accepted = [pair for some in whole.values() for pair in some]
        text = f"{pairs[0][1].probe.answer[:60]!r} scored 1.0 {level_text(whole)}"
        finding = share_finding("accepts-constant", text, accepted, len(accepted))
        levels = whole_levels([c.spot for c, _ in accepted], [c.spot for c, _ in pairs])
        found.append((len(whole), replace(finding, levels=levels)))
    if found:
        yield max(found, key=lambda pair: pair[0])[1]


def _is_always_wrong(pairs: list[Pair]) -> bool:
    """Say whether an answer is always taken for right, and is never the reference answer."""
    return len(pairs) > 2 and len(accepted_of(pairs)) == len(unlike(pairs)) == len(pairs)


def _is_refuted(seen: Observations, answer: str) -> bool:
    """Say whether further instances have other right answers, most of them."""
    same = [normal(each) == normal(answer) for each in seen.more_references]
    return bool(same) and wilson(sum(same), len(same))[1] < ALWAYS


def _same_reference(seen: Observations) -> Iterator[list[Pair]]:
    """Yield the reference answers as one constant if all instances have the same."""
    pairs = list(seen.of_kind(Kind.REFERENCE))
    answers = {normal(tried.probe.answer) for _, tried in pairs}
    if len(answers) == 1 and len({cell.instance_json for cell, _ in pairs}) > 1:
        yield pairs
