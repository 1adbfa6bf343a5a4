"""Reference answers changed in ways that should matter, and guesses of their shape."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterator
from random import Random

from resyn.server.admission.batteries import Kind, Probe

_TOKEN = re.compile(r"[^\s,;|()\[\]{}\"'`:=<>]+")
_WHOLE = re.compile(r"[-+]?\d{1,300}")
_POINT = re.compile(r"[-+]?\d{1,200}\.\d{1,200}(?:[eE][-+]?\d{1,3})?")
# Nobody's answer, and letters alone: what reads the last number of a text does not find one.
FOREIGN = "zqxv"
_MOST_CHARACTERS = 20_000
_LONG = 8
_MOST_TOKENS = 2000
# From any number that an answer may ask for.
_FAR = 50_021


def normal(answer: str) -> str:
    """Return an answer as lenient verifiers read it: without case, blanks and quotes."""
    return re.sub(r"[\s\"'`]+", "", answer).casefold().rstrip(".")


def perturbed(reference: str, rng: Random) -> list[Probe]:
    """Return changed references, each under the name of its change."""
    if not reference.strip() or len(reference) > _MOST_CHARACTERS:
        return []
    seen, found = {normal(reference)}, []
    for name, answer in _changes(reference, rng):
        if normal(answer) not in seen:
            seen.add(normal(answer))
            found.append(Probe(Kind.PERTURBED, name, answer))
    return found


def _changes(reference: str, rng: Random) -> Iterator[tuple[str, str]]:
    tokens = list(_TOKEN.finditer(reference))
    if len(tokens) > 1:
        yield from _of_many(reference, tokens, rng)
    text = reference.strip()
    if _WHOLE.fullmatch(text):
        yield "number plus 1", str(int(text) + 1)
        yield "number minus 1", str(int(text) - 1)
        yield "sign flipped", str(-int(text))
    elif _POINT.fullmatch(text):
        yield "number 5 % larger", repr(float(text) * 1.05 + 0.05)
        yield "sign flipped", repr(-float(text))
    if len(tokens) == 1 and "." not in text:  # the last digits of a float may not matter
        yield from _of_one(text, rng)
    if len(text) >= _LONG:
        yield "the most common character everywhere", filled(text)


def _of_many(reference: str, tokens: list[re.Match[str]], rng: Random) -> Iterator[tuple[str, str]]:
    first, middle, last = tokens[0], tokens[len(tokens) // 2], tokens[-1]
    for name, token in (("first", first), ("middle", middle), ("last", last)):
        yield (
            f"{name} part replaced",
            reference[: token.start()] + FOREIGN + reference[token.end() :],
        )
    yield "last part dropped", reference[: tokens[-2].end()] + reference[last.end() :]
    yield "first part dropped", reference[: first.start()] + reference[tokens[1].start() :]
    if len(tokens) > 3:
        yield "middle parts dropped", reference[: first.end()] + reference[tokens[-2].end() :]
    others = [each.group() for each in tokens if each.group() != middle.group()]
    if len(tokens) > 2 and others:
        other = rng.choice(others)
        changed = reference[: middle.start()] + other + reference[middle.end() :]
        yield "middle part another one", changed
    half = tokens[(len(tokens) - 1) // 2]
    yield "second half dropped", reference[: half.end()] + reference[last.end() :]
    gap = reference[tokens[-2].end() : last.start()]
    yield "part appended", reference[: last.end()] + gap + first.group() + reference[last.end() :]
    if _WHOLE.fullmatch(last.group()):
        # The next number could be another right answer: another colour, another place.
        changed = str(int(last.group()) + _FAR)
        yield "last number changed", reference[: last.start()] + changed + reference[last.end() :]


def _of_one(text: str, rng: Random) -> Iterator[tuple[str, str]]:
    if len(text) > 1:
        yield "last character replaced", text[:-1] + _another(text[-1], rng)
        yield "first character replaced", _another(text[0], rng) + text[1:]
    yield "character appended", text + (_another(text[-1], rng) if text[-1].isalnum() else "7")
    if len(text) > 2:
        yield "last character dropped", text[:-1]
    if len(set(text)) > 3 and text.isalnum():
        scrambled = sorted(text)
        if "".join(scrambled) == text:
            scrambled.reverse()
        yield "characters in another order", "".join(scrambled)


def _another(character: str, rng: Random) -> str:
    """Return another character of the same class."""
    for alphabet in (string.digits, string.ascii_lowercase, string.ascii_uppercase):
        if character in alphabet:
            return rng.choice([each for each in alphabet if each != character])
    return "#" if character != "#" else "@"


def filled(text: str) -> str:
    """Return a text with its most common character in the place of all others but blanks."""
    common, _ = Counter(each for each in text if not each.isspace()).most_common(1)[0]
    return re.sub(r"[^\s]", lambda _: common, text)


def in_order_of(question: str, reference: str) -> str | None:
    """Return the reference's parts as the question lists them, if it does so in another order."""
    tokens = list(_TOKEN.finditer(reference))
    parts = [each.group() for each in tokens]
    shown = _TOKEN.findall(question)[:_MOST_TOKENS]
    wanted = Counter(part.rstrip(".?!") for part in parts)
    for start in range(len(shown) - len(parts) + 1):
        some = [part.rstrip(".?!") for part in shown[start : start + len(parts)]]
        if len(parts) > 2 and some != parts and some[0] in wanted and Counter(some) == wanted:
            filler = iter(some)
            return _TOKEN.sub(lambda _, rest=filler: next(rest), reference)  # type: ignore[misc]
    return None


def like(reference: str, rng: Random) -> str:
    """Return a random answer of the same pattern: digits for digits, letters for letters."""
    if len(reference) > _MOST_CHARACTERS:
        return FOREIGN
    return "".join(
        _another(character, rng) if character.isascii() and character.isalnum() else character
        for character in reference
    )
