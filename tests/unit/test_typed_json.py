"""Typed JSON brings every value back as it was, or says why it cannot."""

from __future__ import annotations

import contextlib
import json
import math
import os
import subprocess
import sys
from collections import namedtuple
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resyn.common.typed_json import MAX_DEPTH, TypedJsonError, decode, encode

#: The machine may be busy, and the suite leaves no files.
anywhere = settings(deadline=None, database=None)
#: Letters of many scripts, control characters and lone halves of surrogate pairs.
TEXTS = st.text(st.characters(codec=None)).filter(lambda text: not _has_pair(text))
HASHABLE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=1 << 13_500, max_value=1 << 14_000)
    | st.floats(allow_nan=False)
    | TEXTS
    | st.binary()
    | st.complex_numbers(allow_nan=False)
    | st.fractions(max_denominator=10**40).filter(lambda value: abs(value) < 10**3_800)
    | st.decimals(allow_nan=False),
    lambda inner: st.lists(inner).map(tuple) | st.frozensets(inner, max_size=4),
    max_leaves=6,
)
VALUES = st.recursive(
    HASHABLE,
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.sets(HASHABLE, max_size=4)
        | st.dictionaries(TEXTS | st.text("$a", max_size=3), inner, max_size=4)
        | st.dictionaries(HASHABLE, inner, max_size=4)
    ),
    max_leaves=12,
)


def _has_pair(text: str) -> bool:
    """Whether JSON's escapes, which are UTF-16, would join two of its characters."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass") != text


def exact(value: Any) -> Any:
    """A form in which equal means equal in value, type, order and sign of zero."""
    if isinstance(value, (list, tuple)):
        return type(value), [exact(item) for item in value]
    if isinstance(value, dict):
        return dict, [(exact(key), exact(item)) for key, item in value.items()]
    if isinstance(value, (set, frozenset)):
        return type(value), sorted(repr(exact(member)) for member in value)
    if isinstance(value, complex):
        return complex, repr(value.real), repr(value.imag)
    return type(value), repr(value) if isinstance(value, float) else encode(value)


@anywhere
@given(VALUES)
def test_every_value_comes_back_with_its_type(value: object) -> None:
    text = encode(value)
    assert text.isascii()
    assert exact(decode(text)) == exact(value)
    assert encode(decode(text)) == text


@anywhere
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_plain_values_are_plain_json(value: object) -> None:
    assert json.loads(encode(value)) == value


@anywhere
@given(st.text() | st.text('{}[]"$:,\\0123456789.eE-+ntfu'))
def test_no_text_makes_decode_raise_anything_else(text: str) -> None:
    with contextlib.suppress(TypedJsonError):
        decode(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ((1, [2]), '{"$tuple":[1,[2]]}'),
        ({3, 1, 2}, '{"$set":[1,2,3]}'),
        (frozenset("ba"), '{"$frozenset":["a","b"]}'),
        (b"\0\xff", '{"$bytes":"AP8="}'),
        ({1: "a"}, '{"$dict":[[1,"a"]]}'),
        ({"$tuple": [1]}, '{"$dict":[["$tuple",[1]]]}'),
        ({"a": 1, "$b": 2}, '{"$dict":[["a",1],["$b",2]]}'),
        ({"a$": 1, "": 2}, '{"a$":1,"":2}'),
        (complex(-0.0, math.inf), '{"$complex":[-0.0,{"$float":"inf"}]}'),
        (Fraction(-1, 3), '{"$fraction":"-1/3"}'),
        (Decimal("0.10"), '{"$decimal":"0.10"}'),
        (-math.inf, '{"$float":"-inf"}'),
        ("\ud800", '"\\ud800"'),
        ("a\0\n\x7f\u2028", '"a\\u0000\\n\\u007f\\u2028"'),
        (-0.0, "-0.0"),
        (True, "true"),
        (1e308, "1e+308"),
    ],
)
def test_tags_are_as_documented(value: object, text: str) -> None:
    assert encode(value) == text
    assert exact(decode(text)) == exact(value)


def test_not_a_number_comes_back() -> None:
    assert encode(math.nan) == '{"$float":"nan"}'
    assert math.isnan(decode('{"$float":"nan"}'))
    assert decode(encode(Decimal("sNaN12"))).compare_total(Decimal("sNaN12")) == 0


@pytest.mark.parametrize("digits", [3_900, 4_299, 4_300, 100_000])
def test_whole_numbers_of_any_size_come_back(digits: int) -> None:
    for value in (10**digits, -(10**digits) + 1):
        assert decode(encode([value])) == [value]


def test_numbers_and_texts_of_other_classes_come_back_plain() -> None:
    class Whole(int): ...

    class Real(float): ...

    class Text(str): ...

    for value, plain in ((Whole(5), 5), (Real(0.5), 0.5), (Text("a"), "a")):
        assert exact(decode(encode(value))) == exact(plain)
        assert exact(decode(encode({value: value}))) == exact({plain: plain})


Point = namedtuple("Point", "x y")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (object(), r"^\$: builtins\.object has no typed JSON form; use None, bool"),
        ({"a": [0, {"b": object()}]}, r"^\$\.a\[1\]\.b: builtins\.object"),
        ({"a": (0, Point(1, 2))}, r"^\$\.a\[1\]: .*Point has no"),
        ({1: {2: bytearray()}}, r"^\$\[1\]\[2\]: builtins\.bytearray"),
        ({len: 1}, r"^\$ key: builtins\.builtin_function"),
        ({frozenset({len})}, r"^\$ member member: builtins\.builtin_function"),
        (["\ud83d\ude00"], r"^\$\[0\]: a pair of surrogates would"),
        ({"\ud83d\ude00": 1}, r"^\$ key: a pair of surrogates"),
        (Fraction(1, 10**5000), r"^\$: a Fraction of more than 3,900 digits"),
    ],
)
def test_what_has_no_form_is_named_by_its_path(value: object, message: str) -> None:
    with pytest.raises(TypedJsonError, match=message):
        encode(value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON: Expecting value: line 1 column 1"),
        ("[1,]", "not JSON: "),
        ("1 2", "not JSON: Extra data"),
        ("\ufeff1", "not JSON: Unexpected UTF-8 BOM"),
        ('"\n"', "not JSON: Invalid control character"),
        ("9" * 5000, "not JSON: Exceeds the limit"),
        ("NaN", 'NaN is not JSON; write {"$float": "nan"}'),
        ("[-Infinity]", "-Infinity is not JSON"),
        ("1e999", '1e999 is no float; write {"$float": "inf"}'),
        ("[-1e999]", "-1e999 is no float"),
        ('{"a":1,"b":2,"a":3}', "the key 'a' stands twice in one object"),
        ('{"$tuple":[1],"$tuple":[2]}', "the key '$tuple' stands twice"),
        ('{"$list":[1]}', "unknown tag '$list'; known tags are $tuple, $set"),
        ('{"$tuple":{"a":1}}', "bad content of $tuple: an array is needed, not dict"),
        ('{"$set":[[1]]}', "bad content of $set: unhashable type: 'list'"),
        ('{"$set":[1,1.0]}', "bad content of $set: a key or member stands twice"),
        ('{"$frozenset":[true,1]}', "bad content of $frozenset: a key or member stands twice"),
        ('{"$dict":[["a",1],["a",2]]}', "bad content of $dict: a key or member stands twice"),
        ('{"$dict":["ab"]}', "bad content of $dict: arrays of key and value"),
        ('{"$dict":[[1]]}', "bad content of $dict: arrays of key and value"),
        ('{"$dict":[[{"a":1},2]]}', "bad content of $dict: unhashable"),
        ('{"$complex":[1]}', "bad content of $complex: two numbers are needed"),
        ('{"$complex":["1","2"]}', "bad content of $complex: two numbers are needed"),
        ('{"$bytes":"?"}', "bad content of $bytes: "),
        ('{"$bytes":[1]}', "bad content of $bytes: a string is needed, not list"),
        ('{"$fraction":"1/0"}', "bad content of $fraction: "),
        ('{"$fraction":"1e999999999"}', "bad content of $fraction: whole numbers are needed"),
        ('{"$fraction":"0.5"}', "bad content of $fraction: whole numbers"),
        ('{"$decimal":"one"}', "bad content of $decimal: "),
        ('{"$float":"1.5"}', "bad content of $float: only nan, inf and -inf"),
        ('{"$int":"xyz"}', "bad content of $int: "),
        ('{"$int":5}', "bad content of $int: a string is needed, not int"),
    ],
)
def test_bad_text_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(TypedJsonError) as caught:
        decode(text)
    assert str(caught.value).startswith(message)


def test_nesting_has_a_limit_both_ways() -> None:
    nested: list[Any] = []
    for _ in range(MAX_DEPTH):
        nested = [nested]
    assert decode(encode(nested)) == nested
    with pytest.raises(TypedJsonError, match="nested deeper than 200 levels, or in itself"):
        encode([nested])
    for opening, closing in (("[", "]"), ('{"a":', "}"), ('{"$tuple":[', "]}")):
        with pytest.raises(TypedJsonError, match="nested deeper than 200 levels"):
            decode(opening * 200_000 + "1" + closing * 200_000)


def test_a_value_in_itself_is_refused() -> None:
    ring: list[Any] = []
    ring.append({"ring": ring})
    with pytest.raises(TypedJsonError, match="or in itself"):
        encode(ring)


def test_equal_sets_have_equal_text_in_every_process() -> None:
    code = (
        "from resyn.common.typed_json import encode\n"
        "print(encode({'b', 'a', (1, 'x'), frozenset({'q', 'r', b'z'}), 1.5, None, 2**70}))"
    )
    texts = set()
    for seed in ("0", "1", "2", "3"):
        environ = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environ)
        assert done.returncode == 0, done.stderr
        texts.add(done.stdout)
    assert len(texts) == 1
