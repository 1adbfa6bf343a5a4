"""Typed JSON: JSON text that brings Python values back as they were.

Plain JSON turns tuples into lists and number keys into strings, and verifiers then score the same
answer differently. Typed JSON is plain JSON wherever that loses nothing; other values become an
object with one tag as its only key:

    {"$tuple": [...]}   {"$set": [...]}   {"$frozenset": [...]}   {"$bytes": "<base64>"}
    {"$dict": [[key, value], ...]}        keys that are not strings, or begin with `$`
    {"$complex": [real, imaginary]}       {"$fraction": "1/3"}    {"$decimal": "0.10"}
    {"$float": "nan" | "inf" | "-inf"}    {"$int": "<hexadecimal>"}   over 4,000 digits

Standard library only: the same file runs in the client, the server and inside every jail. There
each import delays every cold environment, so that `decimal` and `fractions` wait until somebody
has such a value.
"""

from __future__ import annotations

import binascii
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

# int(text) refuses 4,300 digits and more (CPython's guard against quadratic time).
_MAX_DECIMAL_BITS = 13_000

# How many containers may lie in each other; far below the interpreter's recursion limit.
MAX_DEPTH = 200

# Two characters that JSON's escapes would join to one.
_SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_FRACTION = r"-?[0-9]+(/[0-9]+)?"


Readers = dict[str, Callable[[Any], Any]]


class TypedJsonError(ValueError):
    """The text is not typed JSON, or the value has no typed JSON form."""


def encode(value: object) -> str:
    """Return the typed JSON text of `value`; TypedJsonError names the path of what has none."""
    return _write(_plain(value, "$", 0))


def decode(text: str) -> Any:
    """Return the value that `text` stands for; TypedJsonError says where it is not typed JSON."""
    return _parse(text, _VALUES)


def check(text: str) -> None:
    """Raise TypedJsonError where `text` is not typed JSON, in time linear in the text.

    Sets and dictionaries are not built: numbers can be chosen so that all of them collide. That
    their members can be hashed, and differ, is left to `decode`.
    """
    _parse(text, _SHAPES)


def _parse(text: str, decoder: json.JSONDecoder) -> Any:
    try:
        value = decoder.decode(text)
    except TypedJsonError:
        raise
    except RecursionError:
        raise TypedJsonError(f"nested deeper than {MAX_DEPTH} levels") from None
    except ValueError as error:
        reason = "Unexpected UTF-8 BOM" if text.startswith("\ufeff") else error
        raise TypedJsonError(f"not JSON: {reason}") from None
    return value


def _plain(value: object, path: str, depth: int) -> object:
    """Turn a value into what json.dumps writes without loss."""
    if depth > MAX_DEPTH:
        raise TypedJsonError(f"{path[:80]}...: nested deeper than {MAX_DEPTH} levels, or in itself")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _plain_text(value, path)
    if isinstance(value, int):
        return _plain_int(int(value))
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else {"$float": str(float(value))}
    if isinstance(value, list):
        return [_plain(item, f"{path}[{i}]", depth + 1) for i, item in enumerate(value)]
    if isinstance(value, dict):
        return _plain_dict(value, path, depth)
    return _tagged(value, path, depth)


def _plain_text(value: str, path: str) -> str:
    if not value.isascii() and _SURROGATE_PAIR.search(value):
        raise TypedJsonError(f"{path}: a pair of surrogates would come back as one character")
    return value


def _plain_int(value: int) -> object:
    return value if value.bit_length() < _MAX_DECIMAL_BITS else {"$int": hex(value)}


def _plain_dict(value: dict[Any, Any], path: str, depth: int) -> object:
    if all(type(key) is str and not key.startswith("$") for key in value):
        return {
            _plain_text(k, f"{path} key"): _plain(item, f"{path}.{k}", depth + 1)
            for k, item in value.items()
        }
    return {
        "$dict": [
            [_plain(k, f"{path} key", depth + 1), _plain(item, f"{path}[{k!r}]", depth + 1)]
            for k, item in value.items()
        ]
    }


def _tagged(value: object, path: str, depth: int) -> object:
    # Exact types: a named tuple that came back as a tuple would have lost its names.
    kind = type(value)
    if kind is tuple:
        assert isinstance(value, tuple)
        return {"$tuple": [_plain(x, f"{path}[{i}]", depth + 1) for i, x in enumerate(value)]}
    if kind in (set, frozenset):
        return {f"${kind.__name__}": _plain_set(value, path, depth)}
    if isinstance(value, bytes):
        return {"$bytes": binascii.b2a_base64(value, newline=False).decode("ascii")}
    if isinstance(value, complex):
        parts = [_plain(value.real, path, depth + 1), _plain(value.imag, path, depth + 1)]
        return {"$complex": parts}
    if _is_a("decimal", "Decimal", value):
        return {"$decimal": str(value)}
    if _is_a("fractions", "Fraction", value):
        return {"$fraction": _plain_fraction(value, path)}
    raise TypedJsonError(
        f"{path}: {kind.__module__}.{kind.__qualname__} has no typed JSON form; use None, bool, "
        "int, float, str, bytes, list, tuple, dict, set, frozenset, complex, Fraction or Decimal"
    )


def _is_a(module: str, name: str, value: object) -> bool:
    """Say whether a value has a type of a module, which whoever made the value has imported."""
    kind = getattr(sys.modules.get(module), name, None)
    return isinstance(kind, type) and isinstance(value, kind)


def _plain_fraction(value: Any, path: str) -> str:
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > _MAX_DECIMAL_BITS:
        raise TypedJsonError(f"{path}: a Fraction of more than 3,900 digits has no typed JSON form")
    return str(value)


def _plain_set(value: Any, path: str, depth: int) -> list[object]:
    """Order the members by their text, so that equal sets have equal text in every process."""
    members = [_plain(member, f"{path} member", depth + 1) for member in value]
    return sorted(members, key=lambda member: json.dumps(member, sort_keys=True))


def _object(readers: Readers, pairs: list[tuple[str, Any]]) -> Any:
    if len(pairs) == 1 and pairs[0][0].startswith("$"):
        return _untag(readers, *pairs[0])
    result = dict(pairs)
    if len(result) != len(pairs):
        repeated = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise TypedJsonError(f"the key {repeated!r} stands twice in one object")
    return result


def _untag(readers: Readers, tag: str, content: Any) -> Any:
    reader = readers.get(tag)
    if reader is None:
        known = ", ".join(readers)
        raise TypedJsonError(f"unknown tag {tag!r}; known tags are {known}")
    try:
        return reader(content)
    except (TypeError, ValueError, ArithmeticError) as error:
        raise TypedJsonError(f"bad content of {tag}: {error}") from None


def _sequence(kind: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(content: Any) -> Any:
        if not isinstance(content, list):
            raise TypeError(f"an array is needed, not {type(content).__name__}")
        return kind(content)

    return read


def _text(kind: Callable[[str], Any]) -> Callable[[Any], Any]:
    def read(content: Any) -> Any:
        if not isinstance(content, str):
            raise TypeError(f"a string is needed, not {type(content).__name__}")
        return kind(content)

    return read


def _check_pairs(pairs: Any) -> Any:
    if not all(isinstance(pair, list) and len(pair) == 2 for pair in pairs):
        raise ValueError("arrays of key and value are needed")
    return pairs


def _check_members(members: Any) -> Any:
    """Refuse what cannot be hashed, or stands there twice in the same form."""
    if any(isinstance(member, (list, dict)) for member in members):
        raise TypeError("a list or a dictionary cannot be a member")
    return _all_different({repr(member) for member in members}, members) and members


def _read_dict(pairs: Any) -> dict[Any, Any]:
    return _all_different(dict(_check_pairs(pairs)), pairs)


C = TypeVar("C", bound=Collection[Any])


def _all_different(values: C, members: list[Any]) -> C:
    if len(values) != len(members):
        raise ValueError("a key or member stands twice")
    return values


def _read_complex(parts: Any) -> complex:
    if len(parts) != 2 or not all(type(part) in (int, float) for part in parts):
        raise ValueError("two numbers are needed")
    return complex(*parts)


def _read_fraction(text: str) -> Fraction:
    # Fraction itself takes "1e999999999", and memory until there is none.
    if not re.fullmatch(_FRACTION, text):
        raise ValueError("whole numbers are needed, as in 1/3")
    from fractions import Fraction

    return Fraction(text)


def _read_decimal(text: str) -> Decimal:
    from decimal import Decimal

    return Decimal(text)


def _read_float(text: str) -> float:
    if text not in ("nan", "inf", "-inf"):
        raise ValueError("only nan, inf and -inf")
    return float(text)


def _read_int(text: str) -> int:
    return int(text, 16)


def _read_bytes(text: str) -> bytes:
    return binascii.a2b_base64(text, strict_mode=True)


_READERS: Readers = {
    "$tuple": _sequence(tuple),
    "$set": _sequence(lambda members: _all_different(set(members), members)),
    "$frozenset": _sequence(lambda members: _all_different(frozenset(members), members)),
    "$dict": _sequence(_read_dict),
    "$complex": _sequence(_read_complex),
    "$bytes": _text(_read_bytes),
    "$fraction": _text(_read_fraction),
    "$decimal": _text(_read_decimal),
    "$float": _text(_read_float),
    "$int": _text(_read_int),
}


# As above, but without sets and dictionaries, whose keys a sender chooses.
_SHAPE_READERS: Readers = _READERS | {
    "$set": _sequence(_check_members),
    "$frozenset": _sequence(lambda members: tuple(_check_members(members))),
    "$dict": _sequence(_check_pairs),
}


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise TypedJsonError(f'{text[:40]} is no float; write {{"$float": "inf"}} or "-inf"')
    return value


def _refuse_constant(name: str) -> Any:
    raise TypedJsonError(f'{name} is not JSON; write {{"$float": "nan"}}, "inf" or "-inf"')


def _decoder(readers: Readers) -> json.JSONDecoder:
    return json.JSONDecoder(
        object_pairs_hook=partial(_object, readers),
        parse_float=_finite,
        parse_constant=_refuse_constant,
    )


# Made once: json.loads and json.dumps would make one for each text.
_write = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode
_VALUES, _SHAPES = _decoder(_READERS), _decoder(_SHAPE_READERS)
