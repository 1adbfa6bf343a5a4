"""Judges of scores that say nothing: a part for nothing, or the same for all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from resyn.server.admission.batteries import MARK_NUMBER, QUESTION, Kind, Probe
from resyn.server.admission.catalogue import ERROR, INFO, WARNING
from resyn.server.admission.fields import holds_more
from resyn.server.admission.figures import wilson
from resyn.server.admission.findings import Evidence, Finding
from resyn.server.admission.forms import SENTENCE, SPREAD
from resyn.server.admission.judges.shares import FEWEST, MOSTLY, NOTHING_SCORE, Pair, share_finding
from resyn.server.admission.observations import FULL, Observations

# Some suites give 0.01 to whatever is no answer; more than that can be earned by saying nothing.
_BASELINE = 0.02
# What is nothing, and from which score on it is paid for: each text of a kind must be.
_NOTHINGS: tuple[tuple[str, float, Callable[[Probe], bool]], ...] = (
    ("nonsense", _BASELINE, lambda probe: probe.kind is Kind.NONSENSE),
    ("an empty answer", _BASELINE, lambda probe: probe.kind is Kind.EMPTY),
    ("any number", 0.2, lambda probe: probe.answer in (MARK_NUMBER, "10", "0", "7")),
    (SENTENCE, 0.2, lambda probe: probe.name == SENTENCE),
    (f"the right answer with {SPREAD}", 0.3, lambda probe: probe.name == SPREAD),
    ("the question itself", 0.15, lambda probe: probe.name == QUESTION),
    ("a guess of its form", 0.1, lambda probe: probe.kind is Kind.GUESS),
    ("one character everywhere", 0.6, lambda probe: probe.name.startswith("the most common")),
)


def credit(seen: Observations) -> Iterator[Finding]:
    """Each text of a kind that is no answer gets a part of the score."""
    for what, least_score, is_nothing in _NOTHINGS:
        paid: list[Pair] = []
        looks = 0
        for cell in seen.base:
            nothing = [e for e in cell.tried if is_nothing(e.probe) and e.first.known]
            if nothing:
                looks += 1
                least = min(nothing, key=lambda each: each.first.score or 0.0)
                if least_score <= (least.first.score or 0.0) < FULL:
                    paid.append((cell, least))
        low, _ = wilson(len(paid), looks)
        if len(paid) >= FEWEST and low > MOSTLY:
            text = f"{what} scored at least {least_score:g}"
            yield share_finding("credit-for-nothing", text, paid, looks)
            return


def constant(seen: Observations) -> Iterator[Finding]:
    """All answers get the same score; without a reference answer 0 may be what all of them earn."""
    scores = {tried.first.score for cell in seen.base for tried in cell.tried if tried.first.known}
    count = sum(len(cell.tried) for cell in seen.base)
    if len(scores) != 1 or None in scores or count < 10:
        return
    (score,) = scores
    alone = any((each.score or 0.0) >= FULL for each in seen.scored)  # in a process of its own
    if score is not None and score < FULL and not alone:
        cell = seen.base[0]
        evidence = Evidence(cell.spot, cell.tried[0].probe.answer, score)
        text = f"all {count} answers that were tried scored {score:g}"
        known = any(seen.of_kind(Kind.REFERENCE)) or score >= NOTHING_SCORE
        fields = {pair[0].spot for pair in seen.of_kind(Kind.FIELD)}
        all_tried = len(fields) == len(seen.base) and not holds_more(cell.instance_json)
        weight = ERROR if known else WARNING if all_tried or seen.never_equal else INFO
        if weight == WARNING and all_tried:
            text += ", and so did what the instances hold and the questions do not show"
        if seen.never_equal:
            text += f": {seen.never_equal}"
        text += "" if known else "; with a `reference_answer` it could be told whether any is right"
        yield Finding("constant-verdict", text, (evidence,), count, count, weight)
