"""Answers in the reference answer's own form, so that they get past what only looks at the form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

from resyn.server.admission.batteries import Kind, Probe
from resyn.server.admission.perturbing import parts_of, put

_DIGIT = re.compile(r"\d")
_REAL = re.compile(r"-?\d+(?:\.\d+)?")
_NUMBER, _WORD = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")
# What a number in front of it repeats.
_TIMES = re.compile(r"\d([^\W\d_]|\([^()]{1,9}\))")
_GROUP = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")
# What may stand where a number or a word does, and is none, or one that does not exist.
_NO_NUMBERS = (
    "²", "٣", "½", "1e999", "-1", "0", "00", "999", "99999", "1" + "0" * 400, "1.5", "x", "", "1_0",
    "+1", "0x1f", "nan", "inf", "1/0", "5" * 5000,
)  # fmt: skip
_NO_JSON_NUMBERS = ("null", '"x"', "[]", "{}", "true")
_NO_WORDS = ("ß", "é", "Z", "z", "zz", "", "_", "İ", "1", "²")
SENTENCE = "a sentence about something else"
SPREAD = "a letter after each of its characters"
_FILLERS = "xqzwk"
_SENTENCE = "nobody has ever seen such a thing, and it is of no use to anyone who lives here. "
_FEWEST_LETTERS = 12
_NUMBERS, _WORDS = 6, 3
_MOST_CHARACTERS = 10_000
# Of what is computed.
_OPERATOR, _FEWEST_IN_TOWER = re.compile(r"[-+*/^]"), 4
# Primes, so that looking for their divisors takes as long as it can.
_LARGE = {"9": "999999937", "18": "999999999999999989", "4000": "9" * 4000}
# More than Python's stack, and little text.
_DEEP, _DEEPEST = 1200, 100_000
_CLOSING = {"(": ")", "[": "]"}
_LONG_CHARACTERS, _TRICKY_CHARACTERS = 9000, 60


def unrelated(reference: str) -> Iterator[Probe]:
    """Yield a sentence about something else, as long as the right answer, and a word that is none.

    That word holds the right one's letters in their order: who measures how similar two texts are
    takes it for much.
    """
    right = reference.strip()
    length = len(right)
    if not _FEWEST_LETTERS <= length <= _MOST_CHARACTERS:
        return
    text = (_SENTENCE * (length // len(_SENTENCE) + 1))[:length].strip()
    yield Probe(Kind.NONSENSE, SENTENCE, text)
    filler = next((letter for letter in _FILLERS if letter not in right.lower()), "")
    if filler and sum(map(str.isalpha, right)) > length / 2:
        yield Probe(Kind.MALFORMED, SPREAD, "".join(sign + filler for sign in right))


def malformed(reference: str, rng: Random) -> Iterator[Probe]:
    """Yield an instance's share of what careless parsers of this form raise on."""
    if not 0 < len(reference) <= _MOST_CHARACTERS:
        return
    for pattern, fillers, count in ((_NUMBER, _NO_NUMBERS, _NUMBERS), (_WORD, _NO_WORDS, _WORDS)):
        places = list(pattern.finditer(reference))
        for filler in rng.sample(fillers, count) if places else ():
            name = f"{filler[:6]!r} in its form"
            yield Probe(Kind.MALFORMED, name, put(reference, rng.choice(places), filler))
    if digits := list(_DIGIT.finditer(reference)):
        answer = put(reference, rng.choice(digits), "²")  # a digit, and of no number
        yield Probe(Kind.MALFORMED, "a superscript for a digit", answer)
    if reference.lstrip()[:1] in ("{", "[") and (numbers := list(_REAL.finditer(reference))):
        number = rng.choice(numbers)
        for value in _NO_JSON_NUMBERS:
            yield Probe(Kind.MALFORMED, f"{value} in its form", put(reference, number, value))
    parts = parts_of(reference)
    if len(parts) > 1:
        place = rng.randrange(1, len(parts))
        left, right = reference[: parts[place - 1].end()], reference[parts[place].start() :]
        gap = reference[len(left) : len(reference) - len(right)]
        yield Probe(Kind.MALFORMED, "a separator missing", left + right)
        yield Probe(Kind.MALFORMED, "a separator twice", left + gap + gap + right)
    yield Probe(Kind.MALFORMED, "without its last character", reference[:-1])


def hostile(reference: str | None) -> Iterator[Probe]:
    """Yield what may hang or crash a verifier that reads this form."""
    text = (reference or "").strip()
    if not 0 < len(text) <= _MOST_CHARACTERS:
        return
    for name, answer in (*_large(text), *_nested(text), *_long(text)):
        yield Probe(Kind.HOSTILE, name, answer)


def _large(text: str) -> Iterator[tuple[str, str]]:
    """Yield answers with large numbers: the end of a range, if there is one."""
    places = list(_NUMBER.finditer(text))
    if not places:
        return
    tokens = [list(_NUMBER.finditer(text, each.start(), each.end())) for each in parts_of(text)]
    ranges = [some for some in tokens if len(some) > 1]
    place = ranges[-1][-1] if ranges else places[-1]
    for digits, number in _LARGE.items():
        yield f"a number of {digits} digits in its form", put(text, place, number)
    if (times := _TIMES.search(text)) and len(text) > 2:
        count = "9" * min(9, len(text) - len(times.group(1)))  # no longer than the right answer
        yield "a large repetition in its form", count + times.group(1)
    yield "large numbers in its form", _NUMBER.sub(_LARGE["9"], text)
    yield "numbers of eight digits in its form", _NUMBER.sub("99999998", text)
    numbers = [place.group() for place in places]
    if len(numbers) >= _FEWEST_IN_TOWER and _OPERATOR.search(text):
        for power in ("^", "**"):  # of as many numbers, for who counts them
            yield f"its numbers as a tower of {power}", power.join(numbers)


def _nested(text: str) -> Iterator[tuple[str, str]]:
    yield "round brackets round it", "(" * _DEEP + text + ")" * _DEEP
    yield "square brackets round it", "[" * _DEEP + text + "]" * _DEEP
    if closing := _CLOSING.get(text[0]):  # more than the stack of C, if a limit was raised
        yield "as many brackets as there may be", text[0] * _DEEPEST + closing * _DEEPEST
    group = _GROUP.search(text)
    inner = _last_part(group.group()) if group else None
    if group and inner:
        left, right = group.group()[: inner.start()], group.group()[inner.end() :]
        nested = left * _DEEP + inner.group() + right * _DEEP
        if len(nested) <= 2 * _LONG_CHARACTERS:
            yield "its brackets in themselves", put(text, group, nested)


def _last_part(group: str) -> re.Match[str] | None:
    parts: Sequence[re.Match[str]] = parts_of(group)
    return parts[-1] if parts else None


def _long(text: str) -> Iterator[tuple[str, str]]:
    parts = parts_of(text)
    gap = text[parts[-2].end() : parts[-1].start()] if len(parts) > 1 else " "
    times = max(2, _LONG_CHARACTERS // (len(text) + len(gap)))
    yield "it, often", gap.join([text] * times)
    if len(parts) > 1:
        first = text[: parts[1].start()]
        yield "its first part, often", first * (_LONG_CHARACTERS // len(first)) + text
    words = re.sub(r"[^\w\s]", "", text) or "a"
    yield "it, and a sign", (words * _TRICKY_CHARACTERS)[:_TRICKY_CHARACTERS] + "!"
