"""Judges of acceptance: what is taken for a right answer that is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from resyn.server.admission.batteries import Kind
from resyn.server.admission.catalogue import INFO
from resyn.server.admission.figures import wilson
from resyn.server.admission.findings import Finding, judged
from resyn.server.admission.judges.chance import Chance, chance_of
from resyn.server.admission.judges.constants import constants
from resyn.server.admission.judges.scores import constant, credit
from resyn.server.admission.judges.shares import (
    ALWAYS,
    FEWEST,
    MOSTLY,
    OFTEN,
    Pair,
    accepted_of,
    reference_is_right,
    right_for_sure,
    share_finding,
    unlike,
)
from resyn.server.admission.judges.words import against_words
from resyn.server.admission.observations import Observations, Tried
from resyn.server.admission.perturbing import (
    ELSEWHERE,
    EVERYWHERE,
    NOT_A_NUMBER,
    REPEATED,
    TWICE,
    ZEROS,
    normal,
)
from resyn.server.admission.wording import allows_many


def anything(seen: Observations) -> Iterator[Finding]:
    """Nonsense of several kinds is right."""
    cells: dict[int, list[Pair]] = {}
    for cell, tried in unlike(seen.of_kind(Kind.NONSENSE)):
        cells.setdefault(id(cell), []).append((cell, tried))
    taken = [some for some in cells.values() if len(accepted_of(some)) > 1]
    if len(taken) > 1 or (taken and len(taken) == len(cells)):
        accepted = [pair for some in taken for pair in accepted_of(some)]
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
    pairs = unlike(seen.of_kind(Kind.EMPTY))
    accepted = accepted_of(pairs)
    if len(accepted) > 1:
        low, _ = wilson(len(accepted), len(pairs))
        found = share_finding("accepts-empty", "empty answers scored 1.0", accepted, len(pairs))
        yield found if low > OFTEN else found.at(INFO)


# These name many answers at once: one who takes the first or the last of them is no fool.
_LISTS = ("a list of options", "all answers of all instances", "all answers, on lines")


def hacks(seen: Observations) -> Iterator[Finding]:
    """Text that is no answer is right, more often than guesses are."""
    chance = chance_of(seen)
    for name, pairs in seen.by_name(Kind.HACK).items():
        others = unlike(pairs)
        accepted = accepted_of(others)
        low, _ = wilson(len(accepted), len(others))
        least = MOSTLY if name in _LISTS else OFTEN
        if len(accepted) >= FEWEST and low > max(least, chance.high):
            yield share_finding("accepts-hack", f"{name} scored 1.0", accepted, len(others))
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
        if len(both) >= FEWEST and low > MOSTLY:
            text = f"a right answer and a wrong one, {how} and in either order, scored 1.0"
            yield share_finding("accepts-hack", text, both, looks)
            return


def _is_hedge(tried: Tried, how: str) -> bool:
    return tried.probe.kind is Kind.HEDGE and tried.probe.name.startswith(how)


def others(seen: Observations) -> Iterator[Finding]:
    """Right answers of other instances are right here, too; of the same level, or of any."""
    pairs = unlike(seen.of_kind(Kind.OTHER))
    found: list[tuple[float, Finding]] = []
    for some, text in (
        (pairs, "other instances' reference answers scored 1.0"),
        (_of_same_level(seen, pairs), "reference answers of the same level scored 1.0"),
    ):
        accepted = accepted_of(some)
        low, _ = wilson(len(accepted), len(some))
        if len(accepted) >= FEWEST and low > OFTEN:
            finding = share_finding("accepts-other-answers", text, accepted, len(some))
            found.append((low, finding if low > MOSTLY else finding.at(INFO)))
    if found:
        yield max(found, key=lambda pair: pair[0])[1]


def _of_same_level(seen: Observations, pairs: list[Pair]) -> list[Pair]:
    """Return what other instances of the same size would be asked for: it fits by its form."""
    answers: dict[int, set[str]] = {}
    for spot, answer in seen.references.items():
        answers.setdefault(spot.difficulty, set()).add(normal(answer))
    return [
        (cell, tried)
        for cell, tried in pairs
        if normal(tried.probe.answer) in answers.get(cell.spot.difficulty, ())
    ]


# Who takes these for right has not looked at that part at all.
_BLIND = ("first part replaced", "middle part replaced", "last part replaced")
_OF_SETS = (REPEATED, TWICE)
# Of tasks with many right answers, that may be another one, but not always.
_OF_ITS_KIND = "of its kind"
# Where these are hardly ever right, others should not be either.
_CHANCE, _UNSEEN = 0.03, 0.1
# Of all answers at some levels.
_MANY = 10


def perturbations(seen: Observations) -> Iterator[Finding]:
    """Changed reference answers are right."""
    named = seen.by_name(Kind.PERTURBED)
    named["every character replaced"] = list(seen.of_kind(Kind.GUESS))
    is_set = _is_set(seen)
    found: list[tuple[str, list[Pair], int]] = []
    elsewhere = [pair for name in named if name.startswith(ELSEWHERE) for pair in named[name]]
    for name, pairs in named.items():
        if name.startswith((ELSEWHERE, NOT_A_NUMBER)) or (name in _OF_SETS and is_set):
            continue
        least = MOSTLY if name in _BLIND else ALWAYS if name.endswith(_OF_ITS_KIND) else 0.6
        accepted, looks = right_for_sure(unlike(pairs), least)
        if not accepted and name.endswith(_OF_ITS_KIND):
            accepted, looks = _at_some_levels(unlike(pairs))
        if accepted and name == ZEROS and _is_constant(accepted):
            text = f"{accepted[0][1].probe.answer[:60]!r} scored 1.0"
            yield share_finding("accepts-constant", text, accepted, looks)
        elif accepted:
            found.append((name, accepted, looks))
    if (unseen := _unseen_places(named, elsewhere)) is not None:
        found.append((ELSEWHERE, *unseen))
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


def _at_some_levels(pairs: list[Pair]) -> tuple[list[Pair], int]:
    """Return what is right at some levels without exception, and at the others never."""
    levels: dict[int, list[Pair]] = {}
    for cell, tried in pairs:
        levels.setdefault(cell.spot.difficulty, []).append((cell, tried))
    accepted = {level: accepted_of(some) for level, some in levels.items()}
    found = [pair for some in accepted.values() for pair in some]
    is_whole = all(len(accepted[level]) in (0, len(levels[level])) for level in levels)
    is_sure = is_whole and sum(map(bool, accepted.values())) >= FEWEST and len(found) >= _MANY
    known = [pair for pair in found if reference_is_right(pair[0])]
    return (found if is_sure and len(known) == len(found) else []), len(found)


def _unseen_places(
    named: dict[str, list[Pair]], elsewhere: list[Pair]
) -> tuple[list[Pair], int] | None:
    """Return parts that do not matter where those at the ends and in the middle always do."""
    ends = [p for name, some in named.items() if name.endswith(_OF_ITS_KIND) for p in some]
    if len(accepted_of(ends)) > _CHANCE * len(ends):
        return None
    many = any(allows_many(cell.question) for cell, _ in elsewhere)
    accepted, looks = right_for_sure(unlike(elsewhere), MOSTLY if many else _UNSEEN)
    return (accepted, looks) if accepted else None


def _is_constant(accepted: list[Pair]) -> bool:
    """Say whether changes of different references have led to the same answer."""
    references = {normal(cell.reference) for cell, _ in accepted if cell.reference}
    answers = {normal(tried.probe.answer) for _, tried in accepted}
    return len(answers) == 1 and len(references) >= FEWEST


def not_numbers(seen: Observations) -> Iterator[Finding]:
    """NaN is right in the place of any number: all comparisons with it are false."""
    for name, pairs in seen.by_name(Kind.PERTURBED).items():
        if name.startswith(NOT_A_NUMBER):
            accepted, looks = right_for_sure(pairs)
            if accepted:
                text = f"the reference answer with {name} scored 1.0"
                yield share_finding("accepts-hack", text, accepted, looks)
                return


def one_character(seen: Observations) -> Iterator[Finding]:
    """The same character in all places is right."""
    by_character: dict[str, list[Pair]] = {}
    for name, pairs in seen.by_name(Kind.PERTURBED).items():
        for cell, tried in pairs if name.endswith(EVERYWHERE) else ():
            character = tried.probe.answer.lstrip()[:1]
            by_character.setdefault(character, []).append((cell, tried))
    for character, some in by_character.items():
        accepted, looks = right_for_sure(some)
        if accepted:
            text = f"{character!r} in all places scored 1.0"
            yield share_finding("accepts-constant", text, accepted, looks)
            return


def _is_set(seen: Observations) -> bool:
    """Say whether verifiers read answers as sets, or lists whose order does not matter."""
    pairs = list(seen.of_kind(Kind.SHUFFLED))
    return wilson(len(accepted_of(pairs)), len(pairs))[0] > MOSTLY if pairs else False


# Of rewards that say nothing.
_GUESSED = 0.1


def guessing(seen: Observations) -> Iterator[Finding]:
    """Guesses are right more often than a trainer would like."""
    chance: Chance = chance_of(seen)
    if chance.low > _GUESSED and chance.accepted >= FEWEST:
        yield Finding(
            "guessable",
            f"{chance.accepted} of {chance.guesses} guesses scored 1.0, that is "
            f"{chance.low:.0%} to {chance.high:.0%}: {chance.what}",
            (),
            chance.accepted,
            chance.guesses,
        )


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
    anything, empty, constants, one_character, hacks, not_numbers, others, perturbations,
    against_words, credit, constant, guessing,
)  # fmt: skip


def judgements(seen: Observations) -> Iterator[Finding]:
    """Yield all findings of acceptance, without those that only follow from others."""
    found = [finding for judge in _JUDGES for finding in judge(seen)]
    strong = {finding.code for finding in found if finding.weight != INFO}
    implied = {code for cause in strong for code in _IMPLIED.get(cause, ())}
    yield from (finding for finding in found if finding.code not in implied)
