"""Answers that are wrong by the words of the question alone.

Where it does not say so clearly, a verifier may be lenient, and nothing is asked.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from random import Random

from resyn.server.admission.batteries import Kind, Probe
from resyn.server.admission.perturbing import parts_of, put
from resyn.server.admission.wording import wanted_decimals, wants_case, wants_shortest

TOO_MANY, EQUAL_NEIGHBOURS = "a part too many", "two equal neighbours"
TWICE_MORE = "a part three times"
_WAY = re.compile(r"\b(?:paths?|routes?|ways?|walks?|moves?|steps?|tours?|trips?)\b", re.I)
# Right behind the verb: of "guards that see all rooms" there may be more than needed.
_WHOLE = re.compile(
    r"\b(?:answer|list|name|give|write|report|output|mark|state|return|identify|print|find|enter)"
    r"(?:\s+(?:with|down|out|the (?:list|set|names|numbers|labels) of))?"
    r"\s+(?:all|every|exactly|only|each)\b|\bwhich of (?:the|these|them|those)\b",
    re.I,
)
_REAL = re.compile(r"[-+]?\d{1,30}\.\d{1,30}")
_FAR_UNITS, _FAR_SHARE = 200, 0.004
# Where the question says `exact`.
_EXACT_UNITS, _EXACT_SHARE = 4, 0.0005
_OPPOSITES = {
    one: other
    for pair in ("n s", "e w", "u d", "l r", "north south", "east west", "up down", "left right")
    for one, other in (pair.split(), pair.split()[::-1])
}
_ONCE = re.compile(
    r"\b(?:once|different|distinct|unique|without repetition)\b|\bone (?:\w+ )?of each\b"
    r"|\beach \w+ (?:\w+ )?only one\b|\bno \w+ twice\b",
    re.I,
)
_NO_NEIGHBOURS = re.compile(
    r"\b(?:no|nobody|none|never|not)\b[^.;\n]{0,60}\b(?:in a row|in succession|consecutive(?:ly)?"
    r"|next to each other|twice running|back[- ]to[- ]back|one after the other)\b"
    r"|\bno two (?:adjacent|neighbou?ring|consecutive|successive)\b"
    r"|\b(?:adjacent|neighbou?ring|consecutive|successive) [\w ]{1,30}\b(?:differ\w*|unequal)\b",
    re.I,
)
_INTEGER = re.compile(r"(?<![\d.])\d{1,15}(?!\.?\d)")
_WORTH = re.compile(r"(?<![\d.])(\d{1,9})\s*[:=]\s*(\d{1,15})(?!\.?\d)")
# A thing's name, its weight and what it is worth, or the other way round.
_ROW = re.compile(
    r"(?<![\d.])(\d{1,4})\s*[:=).|-]\s*[^\d\n]{0,20}?(\d{1,9})[^\d\n]{1,20}(\d{1,9})(?!\.?\d)"
)
_MOST_NUMBERS, _MOST_KNOWN, _MOST_MORE = 40, 2000, 20
_FEWEST_PARTS = 4
_MOST_SPARE = 3


def forbidden(question: str, reference: str) -> Iterator[Probe]:
    """Yield answers that differ from the right one in what the question asks for in words."""
    text = reference.strip()
    changes = {
        "a detour": _detour(question, text),
        "the other case": text.swapcase() if wants_case(question) else "",
        "a number that is not as exact": _inexact(question, text),
        "one number twice for others": _doubled(question, text),
        "two for one": _split(question, text),
        "one thing again and again": _hoarded(question, text),
        "others of the same sum, which do not exist": _invented(question, text),
        TWICE_MORE: _twice_more(question, text),
        EQUAL_NEIGHBOURS: _neighbours(question, text),
    }
    for name, answer in changes.items():
        if answer and answer != text:
            yield Probe(Kind.FORBIDDEN, name, answer)


def too_many(question: str, reference: str, kin: Sequence[str], rng: Random) -> Iterator[Probe]:
    """Yield the right answer with a part that does not belong to it, where all parts are asked for.

    Such parts are those of other instances, of which some exist in this one, too.
    """
    places = parts_of(reference)
    if len(places) < 2 or not (_WHOLE.search(question) or wants_shortest(question)):
        return
    own = {place.group().casefold() for place in places}
    kinds = {_kind(place.group()) for place in places}
    known = {part.group() for text in kin for part in parts_of(text)}
    spare = sorted(part for part in known if part.casefold() not in own and _kind(part) in kinds)
    rng.shuffle(spare)
    gap = reference[places[-2].end() : places[-1].start()]
    end = places[-1].end()
    for number, part in enumerate(spare[:_MOST_SPARE]):
        name = f"{TOO_MANY} {number}"
        yield Probe(Kind.FORBIDDEN, name, reference[:end] + gap + part + reference[end:])


def _kind(part: str) -> str:
    """Return a part's pattern: words are alike, and so are `A1` and `B12`."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", part))


def _doubled(question: str, text: str) -> str:
    """Put one of the question's numbers twice where two others, of the same sum, may stand once."""
    parts = [part for part in parts_of(text) if _INTEGER.fullmatch(part.group())][:_MOST_NUMBERS]
    if len(parts) < 3 or not _ONCE.search(question):
        return ""
    values = _values(question)
    names = {value: name for name, value in values.items()}
    for count in (2, 3):
        for some in combinations(parts, count):
            total = sum(values.get(int(part.group()), math.nan) for part in some)
            for name in _twice(total, [part.group() for part in some], values, names):
                return _in_places(text, some, name)
    return ""


def _twice(
    total: float, own: list[str], values: dict[int, int], names: dict[int, int]
) -> Iterator[list[int]]:
    """Yield as many names as there were, one of them twice, whose values have the same sum."""
    for name, value in values.items():
        left = total - 2 * value
        if len(own) == 2 and left == 0 and str(name) not in own:
            yield [name, name]
        elif len(own) == 3 and left in names and names[int(left)] != name:
            yield [name, name, names[int(left)]]


def _in_places(text: str, places: Sequence[re.Match[str]], names: Sequence[int]) -> str:
    for place, name in zip(reversed(places), reversed(names), strict=True):
        text = put(text, place, str(name))
    return text


def _twice_more(question: str, text: str) -> str:
    """Add a part twice where each may be there once: of sums by bits, nothing is left of two."""
    parts = [part for part in parts_of(text) if part.group()[:1].isalnum()]
    if len(parts) < 2 or not _ONCE.search(question):
        return ""
    gap = text[parts[-2].end() : parts[-1].start()]
    more = gap + parts[0].group()
    return text[: parts[-1].end()] + more + more + text[parts[-1].end() :]


def _hoarded(question: str, text: str) -> str:
    """Take one thing as often as its weight allows where each exists once, if it pays."""
    places = parts_of(text)
    rows = {name: (int(one), int(two)) for name, one, two in _ROW.findall(question)[:_MOST_KNOWN]}
    if len(places) < 2 or len(rows) < _FEWEST_PARTS or not _ONCE.search(question):
        return ""
    own = [rows[each.group()] for each in places if each.group() in rows]
    gap = text[places[-2].end() : places[-1].start()]
    for weight, worth in ((0, 1), (1, 0)) if len(own) == len(places) else ():
        most = sum(each[weight] for each in own)
        counts = {name: most // max(1, row[weight]) for name, row in rows.items()}
        best = max(rows, key=lambda name: counts[name] * rows[name][worth])
        if counts[best] > 1 and counts[best] * rows[best][worth] >= sum(e[worth] for e in own):
            return gap.join([best] * min(counts[best], _MOST_NUMBERS))
    return ""


def _split(question: str, text: str) -> str:
    """Put two of the question's numbers where one of their sum stands, if few are wanted."""
    parts = [part for part in parts_of(text) if _INTEGER.fullmatch(part.group())]
    if len(parts) < 2 or not wants_shortest(question):
        return ""
    gap = text[parts[0].end() : parts[1].start()]
    known = {int(number) for number in _INTEGER.findall(question)[:_MOST_KNOWN]} - {0}
    for part in parts[:_MOST_NUMBERS]:
        whole = int(part.group())
        for one in sorted(known, reverse=True):
            if whole - one in known:
                return put(text, part, f"{one}{gap}{whole - one}")
    return ""


def _invented(question: str, text: str) -> str:
    """Put numbers that the question does not show where two of its own stand, of the same sum."""
    parts = [part for part in parts_of(text) if _INTEGER.fullmatch(part.group())]
    known = {int(number) for number in _INTEGER.findall(question)[:_MOST_KNOWN]}
    if len(parts) < 2 or not all(int(part.group()) in known for part in parts[:_MOST_NUMBERS]):
        return ""
    one, other = int(parts[0].group()), int(parts[-1].group())
    for more in range(1, min(_MOST_MORE, other)):
        if not {one + more, other - more} & known:
            return _in_places(text, (parts[0], parts[-1]), (one + more, other - more))
    return ""


def _neighbours(question: str, text: str) -> str:
    """Put one part where its neighbour is, if the question forbids just that."""
    places = parts_of(text)
    if len(places) < _FEWEST_PARTS or not _NO_NEIGHBOURS.search(question):
        return ""
    at = len(text) % (len(places) - 1)  # another one in each instance
    return put(text, places[at], places[at + 1].group())


def _values(question: str) -> dict[int, int]:
    """Return what the things are worth that an answer names: `3: 17 kg`, or themselves."""
    pairs = {int(name): int(value) for name, value in _WORTH.findall(question)[:_MOST_KNOWN]}
    if len(pairs) >= _FEWEST_PARTS:
        return pairs
    return {int(number): int(number) for number in _INTEGER.findall(question)[:_MOST_KNOWN]}


def _detour(question: str, reference: str) -> str:
    """Return a way that goes back and forth once more, where the shortest one is asked for."""
    if not wants_shortest(question):
        return ""
    parts = [part.group() for part in parts_of(reference)]
    if len(parts) == 1 and len(reference) > 1 and set(reference.lower()) <= _OPPOSITES.keys():
        return reference + _back(reference[-1]) + reference[-1]
    if len(parts) < 2 or not _WAY.search(question):
        return ""
    places = parts_of(reference)
    gap = reference[places[-2].end() : places[-1].start()]
    end = reference[places[-1].end() :]
    is_moves = all(part.lower() in _OPPOSITES for part in parts)
    more = (_back(parts[-1]) if is_moves else parts[-2], parts[-1])
    return reference[: places[-1].end()] + gap + gap.join(more) + end


def _back(move: str) -> str:
    back = _OPPOSITES[move.lower()]
    return back.upper() if move.isupper() else back.title() if move.istitle() else back


def _inexact(question: str, reference: str) -> str:
    """Return a number that is far from exact by the number of decimals that are asked for."""
    wanted = wanted_decimals(question)
    if wanted is None or not _REAL.fullmatch(reference):
        return ""
    decimals, is_exact = wanted
    units, share = (_EXACT_UNITS, _EXACT_SHARE) if is_exact else (_FAR_UNITS, _FAR_SHARE)
    number = float(reference)
    away = max(units * 10.0**-decimals, share * abs(number))
    return f"{number + away:.{max(decimals, len(reference.partition('.')[2]))}f}"
