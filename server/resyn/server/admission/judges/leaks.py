"""The judge of questions that give their answer away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resyn.server.admission.fields import fields_of, written_fields
from resyn.server.admission.findings import Evidence, Finding, level_text, whole_levels
from resyn.server.admission.observations import Made, Observations, levels_of
from resyn.server.admission.perturbing import normal

# What stands before a text that is the answer.
_CUE = re.compile(
    r"(answer|solution|solved|result|expected|correct|truth|reference|secret|hint|debug|key"
    r"|for example|for instance|e\.g\.|i\.e\.|such as|example|in the form|of the form|as in)"
    r"[\w ]{0,12}[^\w]{0,6}(?:is|are|be|:|=)?[^\w\-+]{0,6}$",
    re.IGNORECASE,
)
_BEFORE_CHARACTERS = 40
_LONG_CHARACTERS = 8
_TEMPLATE_CHARACTERS = 10
_MOST_PLACES = 50
_WORD = re.compile(r"\w+")
# Of an answer; a single number may be what the question starts from.
_FEWEST_WORDS = 4
_FEWEST_ANSWERS = 3
_FEWEST_CHARACTERS = 2
# Other instances' answers stand there, too, if the cue lists what answers may be.
_MOST_OTHERS = 0.3


def judgements(seen: Observations) -> Iterator[Finding]:
    """Yield whether answers stand in their questions in a way that gives them away."""
    whole = [m for m in seen.whole if m.reference and m.reference.strip() and m.question.strip()]
    found: dict[str, list[Made]] = {
        "behind words that announce it": [m for m in whole if _is_announced(m, _answer(m), whole)],
        "as a field of the instance": [m for m in whole if not seen.has_observe and _is_field(m)],
        "always behind the same words": _behind_template(whole),
        "behind the name of the field that holds it": [m for m in whole if _is_printed(m)],
        "always at the same place": _at_place(whole),
    }
    for where, leaks in found.items():
        if _is_leak(leaks, whole):
            yield _finding(where, leaks, whole)
            return


def _answer(made: Made) -> str:
    return (made.reference or "").strip()


def _is_leak(leaks: list[Made], whole: list[Made]) -> bool:
    """Say whether the answer is given away at whole levels, and whatever it is."""
    distinct = {normal(_answer(made)) for made in leaks}
    if len(distinct) < _FEWEST_ANSWERS:
        return False
    levels = whole_levels([m.spot for m in leaks], [m.spot for m in whole])
    return len(leaks) > 0.8 * len(whole) or bool(levels)


def _finding(where: str, leaks: list[Made], whole: list[Made]) -> Finding:
    spots = [made.spot for made in leaks]
    return Finding(
        "answer-in-question",
        f"the right answer stands in {len(leaks)} of {len(whole)} questions, {where}, "
        f"{level_text(levels_of(spots))}",
        tuple(
            Evidence(made.spot, _answer(made), detail=_around(made.question, _answer(made)))
            for made in leaks
        ),
        len(leaks),
        len(whole),
        None,
        whole_levels(spots, [made.spot for made in whole]),
    )


def _around(question: str, answer: str) -> str:
    place = max(0, question.find(answer))
    return "..." + question[max(0, place - _BEFORE_CHARACTERS) : place + 60] + "..."


def _places(question: str, answer: str) -> list[int]:
    """Return where an answer stands as a whole word."""
    if len(answer) > len(question):
        return []
    pattern = rf"(?<![\w.])(?<!\d-){re.escape(answer)}(?!\w|\.\d)"
    return [match.start() for match in re.finditer(pattern, question)][:_MOST_PLACES]


def _announced(question: str, answer: str) -> bool:
    return any(
        _CUE.search(question[max(0, place - _BEFORE_CHARACTERS) : place])
        for place in _places(question, answer)
    )


def _is_announced(made: Made, answer: str, whole: list[Made]) -> bool:
    """Say whether a cue stands before this answer, and not before other answers as well."""
    if not _announced(made.question, answer):
        return False
    others = {_answer(m) for m in whole if normal(_answer(m)) != normal(answer)}
    some = sorted(others)[:_MOST_PLACES]
    announced = sum(_announced(made.question, other) for other in some)
    return announced <= _MOST_OTHERS * len(some)


def _is_field(made: Made) -> bool:
    """Say whether the answer is the value of a field of what the default question shows."""
    answer = normal(_answer(made))
    texts = (text for texts in fields_of(made.instance_json).values() for text in texts)
    return any(normal(text) == answer for text in texts)


def _is_printed(made: Made) -> bool:
    """Say whether the question shows a field that holds the answer, in any form, by its name."""
    answer = _words(_answer(made))
    return any(
        _words(made.question[name.end() :][: 2 * len(text) + _BEFORE_CHARACTERS])[: len(answer)]
        == answer
        for field, text in written_fields(made.instance_json).items()
        if _words(text) == answer
        for name in re.finditer(rf"(?<!\w){re.escape(field)}(\W{{1,4}})", made.question)
        if len(answer) >= _FEWEST_WORDS or "_" in field or name[1][0] in "\"'"
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _at_place(whole: list[Made]) -> list[Made]:
    """Return all instances if the answer is always the word of one number, from either end."""
    shared: set[int] | None = None
    long = [made for made in whole if len(_answer(made)) >= _FEWEST_CHARACTERS]
    for made in long:
        count = len(_words(made.question))
        starts = _places(made.question, _answer(made))
        before = {len(_words(made.question[:start])) for start in starts}
        places = before | {words - count for words in before}
        shared = places if shared is None else shared & places
        if not shared:
            return []
    return long


def _behind_template(whole: list[Made]) -> list[Made]:
    """Return instances whose long answer stands behind the same words in all questions."""
    shared: set[str] | None = None
    for made in whole:
        answer = _answer(made)
        if len(answer) < _LONG_CHARACTERS:
            return []
        before = {
            made.question[place - _TEMPLATE_CHARACTERS : place]
            for place in _places(made.question, answer)
            if place >= _TEMPLATE_CHARACTERS
        }
        shared = before if shared is None else shared & before
        if not shared:
            return []
    return list(whole)
