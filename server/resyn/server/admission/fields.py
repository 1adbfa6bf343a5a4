"""What the fields of an instance say, as an answer would say it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from resyn.server.admission.batteries import Kind, Probe

_MOST_FIELDS, _MOST_CHARACTERS = 6, 4000
_BETWEEN = (" ", ", ")
# Names of numbers that are answers; others may be limits that the question says in its own way.
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_OF_ANSWERS = re.compile(
    r"answer|solution|expect|result|total|target|secret|truth|correct|right|sum|output", re.I
)


def fields_of(instance_json: str) -> dict[str, list[str]]:
    """Return the texts that each field may be answered as."""
    try:
        value = json.loads(instance_json)
    except (ValueError, RecursionError):
        return {}
    fields = value.items() if isinstance(value, dict) else ()
    return {name: _texts(each) for name, each in fields}


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict) and len(value) == 1:
        value = next(iter(value.values()))  # a tuple or a set has a tag
    if isinstance(value, list) and all(isinstance(each, (str, int, float)) for each in value):
        return [json.dumps(value), *(gap.join(map(str, value)) for gap in _BETWEEN)]
    return [value if isinstance(value, str) else json.dumps(value)]


def hidden(instance_json: str, question: str) -> Iterator[Probe]:
    """Yield as answers what an instance holds and its question does not show."""
    for name, texts in list(fields_of(instance_json).items())[:_MOST_FIELDS]:
        is_number, is_nested = _NUMBER.fullmatch(texts[0]), texts[-1][:1] in ("{", "[")
        if is_nested or (is_number and not _OF_ANSWERS.search(name)):
            continue
        parts = texts[-1].split(_BETWEEN[-1])
        shown = (re.search(rf"(?<!\w){re.escape(part)}(?!\w)", question) for part in parts)
        if texts[-1] and len(texts[-1]) <= _MOST_CHARACTERS and not all(shown):
            for text in texts[1:] or texts:
                yield Probe(Kind.FIELD, f"the field {name}", text)
