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
_TAG = re.compile(r'"\$\w+": ')
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_OF_ANSWERS = re.compile(
    r"answer|solution|expect|result|total|target|secret|truth|correct|right|sum|output", re.I
)


def fields_of(instance_json: str) -> dict[str, list[str]]:
    """Return the texts that each field may be answered as."""
    return {name: _texts(each) for name, each in _fields(instance_json).items()}


def written_fields(instance_json: str) -> dict[str, str]:
    """Return each field's JSON, without the tags of types."""
    fields = _fields(instance_json).items()
    return {name: _TAG.sub("", json.dumps(each, ensure_ascii=False)) for name, each in fields}


def _fields(instance_json: str) -> dict[str, Any]:
    try:
        value = json.loads(instance_json)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict) and len(value) == 1:
        value = next(iter(value.values()))  # a tuple or a set has a tag
    if isinstance(value, list) and all(isinstance(each, (str, int, float)) for each in value):
        return [json.dumps(value), *(gap.join(map(str, value)) for gap in _BETWEEN)]
    return [value if isinstance(value, str) else json.dumps(value)]


def holds_more(instance_json: str) -> bool:
    """Say whether a field is too rich to be tried as an answer, and may hold one."""
    return any(map(_is_nested, fields_of(instance_json).values()))


def _is_nested(texts: list[str]) -> bool:
    return texts[-1][:1] in ("{", "[")


def listed(instance_json: str) -> Iterator[Probe]:
    """Yield as answers the lists that an instance holds: another order may be asked for."""
    for name, texts in list(fields_of(instance_json).items())[:_MOST_FIELDS]:
        for text in texts[1:]:
            if 1 < len(text) <= _MOST_CHARACTERS:
                yield Probe(Kind.MALFORMED, f"the field {name} in its own order", text)


def hidden(instance_json: str, question: str) -> Iterator[Probe]:
    """Yield as answers what an instance holds and its question does not show."""
    for name, texts in list(fields_of(instance_json).items())[:_MOST_FIELDS]:
        is_number = _NUMBER.fullmatch(texts[0])
        if texts == ["null"] or _is_nested(texts) or (is_number and not _OF_ANSWERS.search(name)):
            continue
        parts = texts[-1].split(_BETWEEN[-1])
        shown = (re.search(rf"(?<!\w){re.escape(part)}(?!\w)", question) for part in parts)
        if texts[-1] and len(texts[-1]) <= _MOST_CHARACTERS and not all(shown):
            for text in texts[1:] or texts:
                yield Probe(Kind.FIELD, f"the field {name}", text)
