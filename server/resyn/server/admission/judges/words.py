"""The judge of answers that the question's own words rule out."""

from __future__ import annotations

from collections.abc import Iterator

from resyn.server.admission.asked import EQUAL_NEIGHBOURS, TOO_MANY, TWICE_MORE
from resyn.server.admission.batteries import Kind
from resyn.server.admission.findings import Finding
from resyn.server.admission.judges.shares import (
    MOSTLY,
    OFTEN,
    Pair,
    right_for_sure,
    share_finding,
)
from resyn.server.admission.observations import Cell, Observations
from resyn.server.admission.perturbing import REPEATED
from resyn.server.admission.routes import ROUTE
from resyn.server.admission.wording import wants_order

# Of what is wrong in another way, too, in many instances.
_LEAST = {TOO_MANY: OFTEN, EQUAL_NEIGHBOURS: 0.05}


def _takes_repetitions(cell: Cell) -> bool:
    """Say whether a part that stands there once more makes no difference: it is read as a set."""
    return any(tried.probe.name == REPEATED and tried.accepted for tried in cell.tried)


def against_words(seen: Observations) -> Iterator[Finding]:
    """Answers are right that are wrong by the words of the question.

    Of the parts that are too many, not all exist in each instance.
    """
    named: dict[str, list[Pair]] = {}
    for name, pairs in seen.by_name(Kind.FORBIDDEN).items():
        several = next((each for each in (TOO_MANY, ROUTE) if name.startswith(each)), name)
        named.setdefault(several, []).extend(pairs)
    named["its parts in another order"] = [
        (cell, tried)
        for cell, tried in seen.of_kind(Kind.SHUFFLED)
        if cell.reference is not None and wants_order(cell.question, cell.reference)
    ]
    for name, pairs in named.items():
        if name == TWICE_MORE:
            pairs = [pair for pair in pairs if not _takes_repetitions(pair[0])]
        accepted, looks = right_for_sure(pairs, _LEAST.get(name, MOSTLY))
        if accepted:
            text = ROUTE if name == ROUTE else f"the reference answer with {name}"
            text += ", against the question's words, scored 1.0"
            yield share_finding("accepts-perturbed", text, accepted, looks)
