"""Reference answers changed in ways that should matter, and guesses of their shape."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from random import Random

from resyn.server.admission.batteries import Kind, Probe

_GROUP, _WORD = re.compile(r"[(\[][^()\[\]]*[)\]]"), re.compile(r"\w")
_TOKEN = re.compile(r"[^\s,;|()\[\]{}\"'`:=<>]+")
# Of what has no blanks, `A-B-C`.
_PIECE = re.compile(r"[^\W_]+")
_WHOLE = re.compile(r"[-+]?\d{1,300}")
_NUMBER = re.compile(r"[-+]?\d{1,200}(?:\.\d{1,200})?")
_POINT = re.compile(r"[-+]?\d{1,200}\.\d{1,200}(?:[eE][-+]?\d{1,3})?")
_ANY_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# What stands behind a number: `km`, `g/mol`, `m/s²`, `°C`, `%`.
_UNIT = re.compile(r"(?:[^\W\d]|[°%€$])[^\W_]{0,12}(?:[/*·^][^\W_]{1,8}){0,3}")
_DECIMALS = re.compile(r"\d\.|\.\d")
# Nobody's answer, and letters alone: what reads the last number of a text does not find one.
FOREIGN = "zqxv"
_MOST_CHARACTERS = 20_000
_LONG = 8
_FEWEST_SHUFFLED, _TRIES, _PLACES = 4, 10, 3
_FEW_LETTERS, _GAPS, _LETTERS = 3, re.compile(r"[\W_]+"), re.compile(r"[^\W_]")
_TAG = re.compile(r"</?[A-Za-z]\w{0,20}>")
_LABEL = re.compile(r"\w+:")
# Who reads an answer as a set may take these for right.
REPEATED, TWICE = "a part repeated", "all of it twice"
NOT_A_NUMBER = "NaN for a number"
EVERYWHERE = "character everywhere"
ELSEWHERE = "a part of another place another one"
ZEROS = "0 for all numbers"
_MOST_TOKENS = 2000
_FEW_NUMBERS, _SMALL = 3, 100
_SIGNS = ("+", "-", "$", "€", "£")
# From any number that an answer may ask for.
_FAR = 50_021


def normal(answer: str) -> str:
    """Return an answer as lenient verifiers read it: without case, blanks and quotes."""
    return re.sub(r"[\s\"'`]+", "", answer).casefold().rstrip(".")


def parts_of(text: str) -> list[re.Match[str]]:
    """Return where the parts of an answer stand."""
    tokens = list(_TOKEN.finditer(text))
    return tokens if len(tokens) > 1 else list(_PIECE.finditer(text)) or tokens


def _groups_of(text: str) -> list[re.Match[str]]:
    """Return the parts of an answer that consists of parts in brackets."""
    groups = list(_GROUP.finditer(text))
    return groups if len(groups) > 1 and not _WORD.search(_GROUP.sub("", text)) else []


def shuffled(reference: str, rng: Random) -> str | None:
    """Return the reference's parts in another order, if there are enough for that."""
    tokens = _groups_of(reference) or parts_of(reference)
    parts = [token.group() for token in tokens]
    if len(set(parts)) < _FEWEST_SHUFFLED or len(reference) > _MOST_CHARACTERS:
        return None
    others = parts[:]
    while others in (parts, parts[::-1]):
        rng.shuffle(others)
    gaps = [reference[a.end() : b.start()] for a, b in pairwise(tokens)]
    middle = "".join(part + gap for part, gap in zip(others, [*gaps, ""], strict=True))
    return reference[: tokens[0].start()] + middle + reference[tokens[-1].end() :]


def perturbed(reference: str, rng: Random, kin: Sequence[str] = ()) -> list[Probe]:
    """Return changed references, each under the name of its change.

    `kin` are right answers of other instances, parts of which may stand where own ones did.
    """
    if not reference.strip() or len(reference) > _MOST_CHARACTERS:
        return []
    seen, found = {normal(reference)}, []
    for name, answer in _changes(reference, rng, kin):
        if normal(answer) not in seen:
            seen.add(normal(answer))
            found.append(Probe(Kind.PERTURBED, name, answer))
    return found


def _changes(reference: str, rng: Random, kin: Sequence[str]) -> Iterator[tuple[str, str]]:
    tokens = list(_TOKEN.finditer(reference))
    if len(tokens) > 1:
        yield from _of_many(reference, tokens, rng, _is_label(tokens, kin))
        yield from _of_kin(reference, tokens, rng, kin)
    text = reference.strip()
    if _WHOLE.fullmatch(text):
        yield "number plus 1", str(int(text) + 1)
        yield "number minus 1", str(int(text) - 1)
        yield "sign flipped", str(-int(text))
        yield "number doubled", str(2 * int(text))
    elif _POINT.fullmatch(text):
        yield "number 5 % larger", repr(float(text) * 1.05 + 0.05)
        yield "sign flipped", repr(-float(text))
    if len(tokens) == 1 and not _DECIMALS.search(text):  # the last digits may not matter
        yield from _of_one(text, rng)
    yield ZEROS, _ANY_NUMBER.sub("0", text)
    if len(text) >= _LONG:
        yield f"the most common {EVERYWHERE}", filled(text)
        yield f"another common {EVERYWHERE}", filled(text, 1)


def _is_label(tokens: list[re.Match[str]], kin: Sequence[str]) -> bool:
    """Say whether the first part is a word in front of a number, and in each right answer."""
    first, second = tokens[0].group(), tokens[1].group()
    firsts = {other.group() for each in kin if (other := _TOKEN.search(each))}
    return firsts == {first} and first.isalpha() and second[:1].isdigit()


def _of_many(
    reference: str, tokens: list[re.Match[str]], rng: Random, is_label: bool
) -> Iterator[tuple[str, str]]:
    first, middle, last = tokens[0], tokens[len(tokens) // 2], tokens[-1]
    for name, token in (("first", first), ("middle", middle), ("last", last)):
        yield f"{name} part replaced", put(reference, token, FOREIGN)
    # A sign in front, or a unit behind, may be left out.
    if not (
        len(tokens) == 2 and _NUMBER.fullmatch(first.group()) and _UNIT.fullmatch(last.group())
    ):
        yield "last part dropped", reference[: tokens[-2].end()] + reference[last.end() :]
    if not (is_label or first.group() in _SIGNS or _LABEL.match(reference.lstrip())):
        yield "first part dropped", reference[: first.start()] + reference[tokens[1].start() :]
    if len(tokens) > 3:
        yield "middle parts dropped", reference[: first.end()] + reference[tokens[-2].end() :]
    others = [each.group() for each in tokens if each.group() != middle.group()]
    if len(tokens) > 2 and others:
        other = rng.choice(others)
        yield "middle part another one", put(reference, middle, other)
    half = tokens[(len(tokens) - 1) // 2]
    if len(tokens) > 2:
        yield "second half dropped", reference[: half.end()] + reference[last.end() :]
    gap = reference[tokens[-2].end() : last.start()]
    end = reference[last.end() :]
    yield REPEATED, reference[: last.end()] + gap + first.group() + end
    if not end.endswith(">"):  # who reads the last tag reads all of it
        yield TWICE, reference[: last.end()] + gap + reference[first.start() :]
    yield from _counted(reference, tokens)
    if _WHOLE.fullmatch(last.group()):
        # The next number could be another right answer: another colour, another place.
        yield "last number changed", put(reference, last, str(int(last.group()) + _FAR))


def _counted(reference: str, tokens: list[re.Match[str]]) -> Iterator[tuple[str, str]]:
    """Count one more, if few numbers are asked for; of large ones that could be exact enough."""
    numbers = [token for token in tokens if _WHOLE.fullmatch(token.group())]
    if len(numbers) > _FEW_NUMBERS:
        return
    for index, number in enumerate(numbers, 1):
        value = int(number.group())
        if 0 <= value < _SMALL:
            yield f"number {index} of {len(numbers)} plus 1", put(reference, number, str(value + 1))


def _of_kin(
    reference: str, tokens: list[re.Match[str]], rng: Random, kin: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Put parts of other right answers in the place of own ones, and behind them."""
    others = [_TOKEN.findall(each) for each in kin]
    others = [each for each in others if len(each) > 1]
    own = {token.group() for token in tokens}
    for name, place in (("first", 0), ("middle", None), ("last", -1)):
        token = tokens[len(tokens) // 2 if place is None else place]
        taken = [part for each in others for part in (each if place is None else [each[place]])]
        fits = sorted({part for part in taken if part not in own and _alike(part, token.group())})
        guesses = (like(token.group(), rng) for _ in range(_TRIES))
        part = rng.choice(fits) if fits else next((g for g in guesses if g not in own), FOREIGN)
        yield f"{name} part another one of its kind", put(reference, token, part)
        if place is None:
            yield from _elsewhere(reference, tokens, taken, rng)
        if place == -1:
            gap = reference[tokens[-2].end() : token.start()]
            yield "part appended", reference[: token.end()] + gap + part + reference[token.end() :]
    number = next((each for each in reversed(tokens) if _NUMBER.fullmatch(each.group())), None)
    if number is not None:
        yield f"{NOT_A_NUMBER} once", put(reference, number, "nan")
        numbers = [each for each in tokens if _NUMBER.fullmatch(each.group())]
        everywhere = reference
        for each in reversed(numbers):
            everywhere = put(everywhere, each, "nan")
        yield f"{NOT_A_NUMBER} everywhere", everywhere


def _elsewhere(
    reference: str, tokens: list[re.Match[str]], taken: list[str], rng: Random
) -> Iterator[tuple[str, str]]:
    """Put other right answers' parts in places that are neither ends nor middle."""
    places = [each for each in tokens[1:-1] if each is not tokens[len(tokens) // 2]]
    for number, token in enumerate(rng.sample(places, min(_PLACES, len(places)))):
        fits = sorted({p for p in taken if p != token.group() and _alike(p, token.group())})
        if fits:
            yield f"{ELSEWHERE} {number}", put(reference, token, rng.choice(fits))


def put(text: str, place: re.Match[str], part: str) -> str:
    """Return a text with another part at a place."""
    return text[: place.start()] + part + text[place.end() :]


def _alike(part: str, other: str) -> bool:
    return bool(_NUMBER.fullmatch(part)) == bool(_NUMBER.fullmatch(other))


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


def filled(text: str, rank: int = 0) -> str:
    """Return a text with one of its characters, by how common it is, for all but blanks."""
    common = Counter(each for each in text if not each.isspace()).most_common(rank + 1)[-1][0]
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
    """Return a random answer of the same pattern: digits for digits, letters for letters.

    A word of few different letters, of `LR` or `01`, gets letters of these; tags stay.
    """
    if len(reference) > _MOST_CHARACTERS:
        return FOREIGN
    letters = sorted({each for each in reference if each.isalnum()})
    if 1 < len(letters) <= _FEW_LETTERS and len(_GAPS.sub("", reference)) >= 2 * len(letters):
        return _LETTERS.sub(lambda _: rng.choice(letters), reference)
    between = _TAG.split(reference)
    others = ["".join(_other(character, rng) for character in each) for each in between]
    return "".join(map("".join, zip_longest(others, _TAG.findall(reference), fillvalue="")))


def _other(character: str, rng: Random) -> str:
    return _another(character, rng) if character.isascii() and character.isalnum() else character
