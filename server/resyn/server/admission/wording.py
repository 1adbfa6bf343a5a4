"""What a question says in words about its answers, where it says so clearly."""

from __future__ import annotations

import re

from resyn.server.admission.perturbing import parts_of

_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n")
_ANSWERING = re.compile(
    r"(?:^|[,;:(]\s*|\band\s+|\bplease\s+|\bthen\s+)"
    r"(?:answer|give|list|write|reply|respond|output|return|report|state|print|name|arrange|put|rank"
    r"|sort|order)\b",
    re.I,
)
_ORDER = re.compile(
    r"\b(?:in|by)\s+(?:[\w-]+\s+){0,4}order\b|\b(?:which|what)\s+order\b|\bone after another\b"
    r"|\bfrom\s+(?:the\s+)?(?:\w+(?:est|t)|left|top|bottom|start\w*|low|high)(?:\s+[\w-]+){0,3}\s+to\b"
    r"|\b(?:by|of|in) (?:falling|rising|(?:in|de)creasing|(?:a|de)scending|growing)\b"
    r"|\bin sequence\b|\bsort(?:ed)? by\b",
    re.I,
)
_WHICH_ORDER = re.compile(r"\b(?:which|what)\s+order\b", re.I)
_ORDER_MATTERS = re.compile(r"\border (?:matters|counts|is (?:important|relevant))\b", re.I)
_ANY_ORDER = re.compile(
    r"\b(?:any|whatever|whichever|no particular|arbitrary|either)\s+(?:\w+\s+)?order\b"
    r"|\border\s+(?:\w+\s+){0,4}(?:not|n't|free|irrelevant|unimportant|ignored|no matter)\b"
    r"|\border\s+\w+n't\b|\b(?:regardless|irrespective|independent)\s+of\s+(?:\w+\s+)?order"
    r"|\bunordered\b",
    re.I,
)
_SHORTEST = re.compile(
    r"\b(?:shortest|fewest|minimum|minimal|minimi[sz]e\w*|smallest (?:possible )?number"
    r"|least number|as few|as short as|optimal|quickest|fastest|cheapest|lowest)\b",
    re.I,
)
_NOT_SHORTEST = re.compile(
    r"\bneed not\b|\bnot necessarily\b|n(?:o|')t have to\b|\bno more than\b|\bwithin\b"
    r"|\bat most\b(?! (?:one|once|1)\b)|\bup to\b|\bnot required\b|\bor (?:fewer|less)\b"
    r"|\bany (?:valid )?(?:path|route|way|walk)\b",
    re.I,
)
_MANY_RIGHT = re.compile(
    r"\b(?:any|every|each)\b[^.\n]{0,60}"
    r"\b(?:counts?|will do|accepted|works?|suffices?"
    r"|(?:is|are) (?:right|fine|correct|valid|enough))\b"
    r"|\b(?:several|many|other) (?:answers|solutions|plans)\b",
    re.I,
)
_CASE = re.compile(
    r"\bcase[- ]sensitive\b|\b(?:case|capitals?) (?:matters?|counts?)\b"
    r"|\b(?:exact|same|correct) (?:case|capitali[sz])"
    r"|\b(?:capitals?|upper[- ]?case)\b[^.\n]{0,40}\b(?:lower|small)\b[^.\n]{0,40}"
    r"\b(?:matter|differ|distinct|count|exact|right|correct)",
    re.I,
)
_NO_CASE = re.compile(
    r"(?:\bnot|n't|\bno)\s+(?:\w+\s+){0,2}(?:case|matter|count|differ)|case[- ]?insensitive"
    r"|\b(?:regardless of|either|ignor\w+) (?:\w+ )?case|\bin either case\b"
    r"|\b(?:capitals?|upper[- ]?case)(?: letters?)? or (?:small|lower)\b"
    r"|\b(?:the same|alike|equal\w*|equivalent|interchangeabl\w+|as one)\b",
    re.I,
)
_DECIMALS = re.compile(
    r"\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?:decimals?\b|decimal (?:places|digits)|digits after|places after)",
    re.I,
)
_CENTS = re.compile(r"\bto the (?:nearest )?(cent|penny)\b", re.I)
_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_TOLERANT = re.compile(
    r"toleran|\bwithin\b|±|\+/-|\berrors?\b|approximat|\babout\b|\bclose\b|\baccura|per ?cent|%",
    re.I,
)
_EXACT = re.compile(r"\bexact(?:ly)?\b", re.I)
_EXACTNESS = re.compile(r"toleran|accura|approximat|±|\+/-|\berrors?\b|\bcorrect\b|\bexact\b", re.I)
# Words that a question offers as answers: quoted, or in capitals.
_OFFERED = re.compile(
    r"`([^`\n]{1,40})`|\"([^\"\n]{1,40})\"|“([^”\n]{1,40})”|(?<!\w)'([^'\n]{1,40})'(?!\w)"
    r"|\b([A-Z]{3,15})\b"
)
_MOST_OFFERED = 5
_EXAMPLE = re.compile(
    r"\b(?:for example|for instance|e\. ?g\.|such as)[:,]?\s+"
    r"([^\n]{1,80}?)(?=[.;)]\s|[.;)]?(?:\n|$)|\s\()"
)
# Sorted lists of fewer may be read as sets.
_FEWEST_PARTS = 4


def offered(question: str) -> list[str]:
    """Return texts that the question shows as answers: an example of the form, a way out."""
    found = {next(filter(None, match.groups())) for match in _OFFERED.finditer(question[-3000:])}
    last = {text: question.rfind(text) for text in found}
    return sorted(found, key=lambda text: (-last[text], text))[:_MOST_OFFERED]


def example(question: str) -> str:
    """Return an answer's form as the question shows it; an empty text if it does not."""
    found = _EXAMPLE.findall(question[-3000:])
    return str(found[-1]).strip("`\"'") if found else ""


def wants_order(question: str, reference: str) -> bool:
    """Say whether parts in another order are another answer; sorted ones may be read as a set."""
    parts = [part.group() for part in parts_of(reference)]
    if len(parts) < _FEWEST_PARTS or _is_sorted(parts) or _ANY_ORDER.search(question):
        return False
    if _ORDER_MATTERS.search(question):
        return True
    return any(
        _WHICH_ORDER.search(sentence) or (_ANSWERING.search(sentence) and _ORDER.search(sentence))
        for sentence in _SENTENCE.split(question)
    )


def _is_sorted(parts: list[str]) -> bool:
    numeric = all(re.fullmatch(r"-?\d{1,300}", part) for part in parts)
    ordered = sorted(parts, key=int) if numeric else sorted(parts, key=str.casefold)
    return parts in (ordered, ordered[::-1])


def wants_shortest(question: str) -> bool:
    """Say whether only the best of all ways will do."""
    return bool(_SHORTEST.search(question)) and not _NOT_SHORTEST.search(question)


def allows_many(question: str) -> bool:
    """Say whether more than one answer is right, by the question's own words."""
    return bool(_MANY_RIGHT.search(question))


def wants_case(question: str) -> bool:
    """Say whether capitals and small letters are different answers."""
    return bool(_CASE.search(question)) and not _NO_CASE.search(question)


def wanted_decimals(question: str) -> tuple[int, bool] | None:
    """Return how many decimals are asked for, and whether they are to be exact.

    None if it does not say so, or tolerates errors.
    """
    asked = _DECIMALS.search(question) or _CENTS.search(question)
    of_form = [each for each in _SENTENCE.split(question) if _is_of_form(each)]
    if not asked or any(map(_TOLERANT.search, of_form)):
        return None
    word = asked.group(1).lower()
    decimals = 2 if asked.re is _CENTS else _WORDS.index(word) if word in _WORDS else int(word)
    return decimals, any(map(_EXACT.search, of_form))


def _is_of_form(sentence: str) -> bool:
    """Say whether a sentence may be about how exact an answer has to be."""
    return bool(
        _ANSWERING.search(sentence) or _DECIMALS.search(sentence) or _EXACTNESS.search(sentence)
    )
