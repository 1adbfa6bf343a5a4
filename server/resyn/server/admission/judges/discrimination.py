"""Judges of acceptance: what is taken for a right answer that is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from resyn.server.admission.batteries import MARK_NUMBER, Kind, Probe
from resyn.server.admission.catalogue import ERROR, INFO
from resyn.server.admission.figures import wilson
from resyn.server.admission.findings import Evidence, Finding, judged
from resyn.server.admission.judges.chance import Chance, chance_of
from resyn.server.admission.observations import FULL, Cell, Observations, Tried
from resyn.server.admission.perturbing import normal

# Lower ends of intervals, from which on it is no accident.
_ALWAYS, _MOSTLY, _OFTEN = 0.8, 0.5, 0.2
_FEWEST = 4
# Of a score, what is more than a baseline for text that is no answer.
NOTHING_SCORE = 0.1

Pair = tuple[Cell, Tried]


def _finding(code: str, text: str, accepted: Sequence[Pair], looks: int) -> Finding:
    low, high = wilson(len(accepted), looks)
    share = f"{len(accepted)} of {looks} ({low:.0%} to {high:.0%})"
    evidence = tuple(judged(cell.spot, tried.probe, tried.first) for cell, tried in accepted)
    return Finding(code, f"{text}: {share}", evidence, len(accepted), looks)


def _unlike(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the answers that are not the reference answer in other clothes."""
    return [
        (cell, tried)
        for cell, tried in pairs
        if cell.reference is None or normal(cell.reference) != normal(tried.probe.answer)
    ]


def _accepted(pairs: Iterable[Pair]) -> list[Pair]:
    return [(cell, tried) for cell, tried in pairs if tried.accepted]


def anything(seen: Observations) -> Iterator[Finding]:
    """Nonsense of several kinds is right."""
    cells: dict[int, list[Pair]] = {}
    for cell, tried in _unlike(seen.of_kind(Kind.NONSENSE)):
        cells.setdefault(id(cell), []).append((cell, tried))
    taken = [some for some in cells.values() if len(_accepted(some)) > 1]
    if len(taken) > 1 or (taken and len(taken) == len(cells)):
        accepted = [pair for some in taken for pair in _accepted(some)]
        low, high = wilson(len(taken), len(cells))
        yield Finding(
            "accepts-anything",
            f"nonsense of several kinds scored 1.0 on {len(taken)} of {len(cells)} instances "
            f"({low:.0%} to {high:.0%})",
            tuple(judged(cell.spot, tried.probe, tried.first) for cell, tried in accepted),
            len(taken),
            len(cells),
        )


def empty(seen: Observations) -> Iterator[Finding]:
    """Answers without content are right."""
    pairs = _unlike(seen.of_kind(Kind.EMPTY))
    accepted = _accepted(pairs)
    if len(accepted) > 1:
        low, _ = wilson(len(accepted), len(pairs))
        found = _finding("accepts-empty", "empty answers scored 1.0", accepted, len(pairs))
        yield found if low > _OFTEN else found.at(INFO)


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
        accepted = _accepted(pairs)
        low, _ = wilson(len(accepted), len(pairs))
        others = _unlike(pairs)
        wrong = _accepted(others)
        wrong_low, _ = wilson(len(wrong), len(others))
        if low > _ALWAYS or (len(accepted) == len(pairs) >= _FEWEST and len(wrong) >= _FEWEST):
            found = _finding("accepts-constant", f"{text} scored 1.0", accepted, len(pairs))
            worst.append((1 + low, found))
        elif len(wrong) >= _FEWEST and wrong_low > 0.4:
            message = f"{text} scored 1.0 where the reference answer is another one"
            worst.append((wrong_low, _finding("accepts-constant", message, wrong, len(others))))
    if worst:
        yield max(worst, key=lambda pair: pair[0])[1]


def _same_reference(seen: Observations) -> Iterator[list[Pair]]:
    """Yield the reference answers as one constant if all instances have the same."""
    pairs = list(seen.of_kind(Kind.REFERENCE))
    answers = {normal(tried.probe.answer) for _, tried in pairs}
    if len(answers) == 1 and len({cell.instance_json for cell, _ in pairs}) > 1:
        yield pairs


# These name many answers at once: one who takes the first or the last of them is no fool.
_LISTS = ("a list of options", "all answers of all instances", "all answers, on lines")


def hacks(seen: Observations) -> Iterator[Finding]:
    """Text that is no answer is right, more often than guesses are."""
    chance = chance_of(seen)
    for name, pairs in seen.by_name(Kind.HACK).items():
        others = _unlike(pairs)
        accepted = _accepted(others)
        low, _ = wilson(len(accepted), len(others))
        least = _MOSTLY if name in _LISTS else _OFTEN
        if len(accepted) >= _FEWEST and low > max(least, chance.high):
            yield _finding("accepts-hack", f"{name} scored 1.0", accepted, len(others))
    yield from _hedges(seen)


def _hedges(seen: Observations) -> Iterator[Finding]:
    """Both orders of a right and a wrong answer are right."""
    for how in ("in words", "on lines"):
        both, looks = [], 0
        for cell in seen.base:
            hedged = [each for each in cell.tried if _is_hedge(each, how)]
            other = next((each for each in cell.tried if each.probe.kind is Kind.OTHER), None)
            if len(hedged) == 2 and other is not None and not other.accepted:
                looks += 1
                if all(each.accepted for each in hedged):
                    both.append((cell, hedged[0]))
        low, _ = wilson(len(both), looks)
        if len(both) >= _FEWEST and low > _MOSTLY:
            text = f"a right answer and a wrong one, {how} and in either order, scored 1.0"
            yield _finding("accepts-hack", text, both, looks)
            return


def _is_hedge(tried: Tried, how: str) -> bool:
    return tried.probe.kind is Kind.HEDGE and tried.probe.name.startswith(how)


def others(seen: Observations) -> Iterator[Finding]:
    """Right answers of other instances are right here, too."""
    pairs = _unlike(seen.of_kind(Kind.OTHER))
    accepted = _accepted(pairs)
    low, _ = wilson(len(accepted), len(pairs))
    if len(accepted) >= _FEWEST and low > _OFTEN:
        text = "other instances' reference answers scored 1.0"
        found = _finding("accepts-other-answers", text, accepted, len(pairs))
        yield found if low > _MOSTLY else found.at(INFO)


# Who takes these for right has not looked at that part at all.
_BLIND = ("first part replaced", "middle part replaced", "last part replaced")


def perturbations(seen: Observations) -> Iterator[Finding]:
    """Changed reference answers are right."""
    named = seen.by_name(Kind.PERTURBED)
    named["every character replaced"] = list(seen.of_kind(Kind.GUESS))
    found: list[tuple[str, list[Pair], int]] = []
    for name, pairs in named.items():
        some = [(cell, tried) for cell, tried in _unlike(pairs) if _reference_is_right(cell)]
        accepted = _accepted(some)
        low, _ = wilson(len(accepted), len(some))
        if len(accepted) >= _FEWEST and low > (_MOSTLY if name in _BLIND else 0.6):
            found.append((name, accepted, len(some)))
    if found:
        shares = "; ".join(f"{name}: {len(some)} of {looks}" for name, some, looks in found)
        evidence = [some[0] for _, some, _ in found]
        yield Finding(
            "accepts-perturbed",
            f"changed reference answers scored 1.0: {shares}",
            tuple(judged(cell.spot, tried.probe, tried.first) for cell, tried in evidence),
            sum(len(some) for _, some, _ in found),
            sum(looks for _, _, looks in found),
        )


def _reference_is_right(cell: Cell) -> bool:
    own = [each for each in cell.tried if each.probe.kind is Kind.REFERENCE]
    return bool(own) and own[0].accepted


# What is nothing, and from which score on it is paid for: each text of a kind must be.
_NOTHINGS: tuple[tuple[str, float, Callable[[Probe], bool]], ...] = (
    ("nonsense", NOTHING_SCORE, lambda probe: probe.kind is Kind.NONSENSE),
    ("an empty answer", NOTHING_SCORE, lambda probe: probe.kind is Kind.EMPTY),
    ("any number", 0.2, lambda probe: probe.answer in (MARK_NUMBER, "10", "0", "7")),
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
        if len(paid) >= _FEWEST and low > _MOSTLY:
            text = f"{what} scored at least {least_score:g}"
            yield _finding("credit-for-nothing", text, paid, looks)
            return


def constant(seen: Observations) -> Iterator[Finding]:
    """All answers get the same score."""
    scores = {tried.first.score for cell in seen.base for tried in cell.tried if tried.first.known}
    count = sum(len(cell.tried) for cell in seen.base)
    if len(scores) != 1 or None in scores or count < 10:
        return
    (score,) = scores
    known = any(seen.of_kind(Kind.REFERENCE))
    if score is not None and score < FULL and (known or score > 0):
        cell = seen.base[0]
        evidence = Evidence(cell.spot, cell.tried[0].probe.answer, score)
        text = f"all {count} answers that were tried scored {score:g}"
        yield Finding("constant-verdict", text, (evidence,), count, count, ERROR)


def guessing(seen: Observations) -> Iterator[Finding]:
    """Guesses are right more often than a trainer would like."""
    chance: Chance = chance_of(seen)
    if chance.low > _OFTEN:
        found = Finding(
            "guessable",
            f"{chance.accepted} of {chance.guesses} guesses scored 1.0, that is "
            f"{chance.low:.0%} to {chance.high:.0%}: {chance.what}",
            (),
            chance.accepted,
            chance.guesses,
        )
        yield found if chance.low > 0.6 else found.at(INFO)


# What follows from what: who accepts anything accepts all of this.
_IMPLIED = {
    "accepts-anything": (
        "accepts-empty",
        "accepts-constant",
        "accepts-hack",
        "accepts-other-answers",
        "accepts-perturbed",
        "credit-for-nothing",
        "guessable",
    ),
    "accepts-constant": ("guessable", "accepts-other-answers", "accepts-perturbed"),
    "accepts-other-answers": ("accepts-perturbed", "guessable"),
    "accepts-perturbed": ("guessable",),
    "constant-verdict": ("credit-for-nothing",),
}
_JUDGES: tuple[Callable[[Observations], Iterator[Finding]], ...] = (
    anything, empty, constants, hacks, others, perturbations, credit, constant, guessing,
)  # fmt: skip


def judgements(seen: Observations) -> Iterator[Finding]:
    """Yield all findings of acceptance, without those that only follow from others."""
    found = [finding for judge in _JUDGES for finding in judge(seen)]
    strong = {finding.code for finding in found if finding.weight != INFO}
    implied = {code for cause in strong for code in _IMPLIED.get(cause, ())}
    yield from (finding for finding in found if finding.code not in implied)
