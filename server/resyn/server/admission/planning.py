"""Which answers each instance is asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from random import Random

from resyn.server.admission import batteries
from resyn.server.admission.asked import forbidden, too_many
from resyn.server.admission.batteries import Kind, Probe
from resyn.server.admission.fields import hidden, listed
from resyn.server.admission.forms import malformed, unrelated
from resyn.server.admission.observations import Made, Spot
from resyn.server.admission.perturbing import in_order_of, like, normal, perturbed, shuffled
from resyn.server.admission.routes import other_routes
from resyn.server.admission.wording import example, offered

# Of one kind for one instance.
_OTHERS, _FAR_OTHERS, _GUESSES = 3, 1, 3
_MOST_CHARACTERS = 20_000
_MOST_LIST = 4000


def probes_for(made: Made, everything: Mapping[Spot, Made]) -> list[Probe]:
    """Return an instance's answers, the most telling first; no text stands there twice.

    The reference answer is among none of them: the guest scores it anyway.
    """
    rng = Random(f"{made.spot.difficulty} {made.spot.seed}")
    taken = {made.reference}
    found: list[Probe] = []
    for probe in _candidates(made, everything, rng):
        if probe.answer not in taken and len(probe.answer) <= _MOST_CHARACTERS:
            taken.add(probe.answer)
            found.append(probe)
    return found


def form_of(made: Made) -> str:
    """Return a text of an answer's form: the right one, if it is known; or an empty text."""
    if made.reference is not None:
        return made.reference
    kept = next((probe.answer for probe in hidden(made.instance_json, made.question)), "")
    return kept or example(made.question)


def plausible(made: Made) -> Probe:
    """Return what may pass for an answer by its form, where no right one is known."""
    gap = ", " if "comma" in made.question else " "
    lists = [each for each in listed(made.instance_json) if gap in each.answer]
    plain = [each.answer for each in lists if each.answer[:1] != "["]
    text = form_of(made) or next(iter(plain), "0")
    return Probe(Kind.MALFORMED, "an answer by its form", text)


def _candidates(made: Made, everything: Mapping[Spot, Made], rng: Random) -> Iterator[Probe]:
    yield from batteries.NONSENSE[:2]
    yield batteries.EMPTY[0]
    yield batteries.MARKS[0]
    others = _others(made, everything, rng)
    yield from others[:1]
    yield from _changed(made, everything, rng)
    yield from _fields(made)
    yield from others[1:]
    yield from batteries.NONSENSE[2:]
    yield from unrelated(made.reference or "")
    yield from batteries.MARKS[1:]
    yield Probe(Kind.HACK, batteries.QUESTION, made.question)
    if made.reference and (listed := in_order_of(made.question, made.reference)):
        yield Probe(Kind.HACK, "its parts in the question's order", listed)
    yield from _hedges(made, others)
    yield from _guesses(made, rng)
    yield from (Probe(Kind.CONSTANT, text, text) for text in offered(made.question))
    yield from batteries.CONSTANTS
    yield from batteries.HACKS
    yield from batteries.EMPTY[1:]
    yield from _lists(everything.values())
    yield from malformed(form_of(made), rng)
    yield from batteries.MALFORMED


def _changed(made: Made, everything: Mapping[Spot, Made], rng: Random) -> Iterator[Probe]:
    """Change the reference answer: in its parts, in their order, and in what is asked in words."""
    if made.reference is None:
        return
    kin = [each.reference for each in everything.values() if each.reference and each is not made]
    yield from perturbed(made.reference, rng, [each[:_MOST_LIST] for each in kin])
    if (other := shuffled(made.reference, rng)) is not None:
        yield Probe(Kind.SHUFFLED, "its parts shuffled", other)
    yield from forbidden(made.question, made.reference)
    yield from other_routes(made.question, made.reference)
    level = made.spot.difficulty
    near = [
        each.reference
        for spot, each in everything.items()
        if each.reference and each is not made and spot.difficulty == level
    ]
    yield from too_many(made.question, made.reference, near, rng)


def _fields(made: Made) -> Iterator[Probe]:
    """Stand in for a missing reference answer: generators often keep the solution."""
    if made.reference is None:
        yield from hidden(made.instance_json, made.question)
        yield from listed(made.instance_json)


def _others(made: Made, everything: Mapping[Spot, Made], rng: Random) -> list[Probe]:
    """Return right answers of other instances that are no right answer here, as far as is known."""
    own = normal(made.reference) if made.reference is not None else None
    near: dict[str, str] = {}
    far: dict[str, str] = {}
    for spot, other in everything.items():
        text = other.reference
        if spot == made.spot or text is None or not text.strip() or normal(text) == own:
            continue
        (near if spot.difficulty == made.spot.difficulty else far).setdefault(normal(text), text)
    chosen = list(near.values())[:_OTHERS]
    distant = [text for name, text in far.items() if name not in near]
    rng.shuffle(distant)
    chosen += distant[: _FAR_OTHERS + _OTHERS - len(chosen)]
    return [Probe(Kind.OTHER, f"another answer {n}", text) for n, text in enumerate(chosen)]


def _hedges(made: Made, others: list[Probe]) -> Iterator[Probe]:
    """Name two answers at once, in both orders: one of them is wrong."""
    if made.reference is None or not made.reference.strip():
        return
    for other in others[:1]:
        if normal(other.answer) in normal(made.reference):
            continue
        if normal(made.reference) in normal(other.answer):
            continue
        for between, name in ((" or ", "in words"), ("\n", "on lines")):
            right, wrong = made.reference, other.answer
            yield Probe(Kind.HEDGE, f"{name}, right first", f"{right}{between}{wrong}")
            yield Probe(Kind.HEDGE, f"{name}, right last", f"{wrong}{between}{right}")


def _guesses(made: Made, rng: Random) -> Iterator[Probe]:
    if made.reference is not None and made.reference.strip():
        for number in range(_GUESSES):
            yield Probe(Kind.GUESS, f"a guess {number}", like(made.reference, rng))


def _lists(everything: Iterable[Made]) -> Iterator[Probe]:
    """Name all right answers of all instances at once."""
    texts = sorted({each.reference for each in everything if each.reference})
    listed = ", ".join(texts)
    if len(texts) > 1 and len(listed) <= _MOST_LIST:
        yield Probe(Kind.HACK, "all answers of all instances", listed)
        yield Probe(Kind.HACK, "all answers, on lines", "\n".join(texts))
