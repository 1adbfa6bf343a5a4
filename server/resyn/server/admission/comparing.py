"""Learns right answers from what a verifier compares answers with.

Examinations append this text to the source of an environment without a `reference_answer`, and run
it where that runs: in a jail. What the environment's own functions return may be the answer: many
have one that solves an instance. Else an answer full of strange numbers is scored by these
functions, in which all comparisons are written down; what a strange number was compared with takes
its place, until an answer scores 1.0 (input-to-state correspondence, Aschermann and others, 2019).
"""

from __future__ import annotations

import ast
import contextlib
import copy
import itertools
import json
import re
import sys
import time
import types
from collections import deque
from collections.abc import Iterator
from typing import Any

Pair = tuple[Any, Any]

_NUMBERS = [7_000_003 + 7919 * index for index in range(60)]
_MIDDLE = [983 - 2 * index for index in range(60)]
_SMALL = [97 - index for index in range(60)]
_WORDS = [f"q{first}{second}x" for first in "zvkw" for second in "aeiouybcdfghjkl"]
_MOST_SECONDS = 0.4
_MOST_ANSWERS = 400
_MOST_PAIRS = 400
_MOST_CHARACTERS = 20_000
_MOST_PARTS = 60
_MOST_LETTERS = 2000
_WORD_CHARACTERS = 4
_FULL = 1.0 - 1e-9
_STRANGE = {*_NUMBERS, *_MIDDLE, *_SMALL}
# Of the environment's functions: those that solve instances, by their names, come first.
_MOST_HELPER_SECONDS = 0.2
_ROLES = ("generate", "observe", "verify", "extract", "reference_answer")
_SOLVING = re.compile(r"sol|expect|answer|correct|right|truth|target|result|best|final", re.I)
_STRANGE_TEXTS = {*map(str, _STRANGE), *_WORDS}
# What the error says before the two values.
NEVER_EQUAL = "`verify` compares what is never equal, as it does with"


_NAMES = {ast.Eq: "equal", ast.NotEq: "unequal", ast.In: "within", ast.NotIn: "without"}


_METHODS = ("startswith", "endswith", "find", "index", "count", "__eq__")


class NothingLearned(Exception):
    """No answer that was tried is right."""


class _Hooks(ast.NodeTransformer):
    """Has each comparison of two values go through a function of ours."""

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if len(node.ops) > 1 or type(node.ops[0]) not in _NAMES:
            return node
        return self._call(_NAMES[type(node.ops[0])], node, node.left, node.comparators[0])

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        is_abs = isinstance(node.func, ast.Name) and node.func.id == "abs" and len(node.args) == 1
        if is_abs and isinstance(node.args[0], ast.BinOp) and isinstance(node.args[0].op, ast.Sub):
            node.args[0] = self._call("minus", node, node.args[0].left, node.args[0].right)
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in _METHODS and isinstance(node.func, ast.Attribute) and len(node.args) == 1:
            node.args[0] = self._call("right", node, node.func.value, node.args[0])
        if name in ("isclose", "compare_digest") and len(node.args) >= 2:
            node.args[:2] = [ast.Starred(self._call("both", node, *node.args[:2]), ast.Load())]
        return node

    def _call(self, name: str, node: ast.AST, *values: ast.expr) -> ast.Call:
        function = ast.Name(f"_resyn_{name}", ast.Load())
        return ast.copy_location(ast.Call(function, list(values), []), node)


class _Watched:
    """The environment's functions once more, with all comparisons written down."""

    def __init__(self, namespace: dict[str, Any], source: str) -> None:
        self._pairs: deque[Pair] = deque(maxlen=_MOST_PAIRS)  # the last ones are the verdict's
        tree = ast.parse(source)
        own = (ast.FunctionDef, ast.ClassDef)
        tree.body = [_Hooks().visit(each) for each in tree.body if isinstance(each, own)]
        self._namespace = dict(namespace)
        for name in ("equal", "unequal", "within", "without", "minus", "right", "both"):
            self._namespace[f"_resyn_{name}"] = getattr(self, f"_{name}")
        code = compile(ast.fix_missing_locations(tree), "<compared>", "exec")
        exec(code, self._namespace)

    def pairs_of(self, instance: Any, answer: str) -> list[Pair]:
        """Score an answer, and return what was compared meanwhile."""
        self._pairs.clear()
        with contextlib.suppress(Exception):  # what was compared before is of use all the same
            self._namespace["verify"](copy.deepcopy(instance), answer)
        return list(reversed(self._pairs))

    def _note(self, one: Any, other: Any) -> None:
        self._pairs += ((one, other), (other, one))

    def _equal(self, one: Any, other: Any) -> Any:
        self._note(one, other)
        return one == other

    def _unequal(self, one: Any, other: Any) -> Any:
        self._note(one, other)
        return one != other

    def _within(self, one: Any, other: Any) -> bool:
        if isinstance(one, str) and isinstance(other, str):
            self._note(other, one)
        if isinstance(other, (list, tuple, set, frozenset, dict)):
            for each in itertools.islice(other, 8):
                self._note(one, each)
        return one in other

    def _without(self, one: Any, other: Any) -> bool:
        return not self._within(one, other)

    def _minus(self, one: Any, other: Any) -> Any:
        self._note(one, other)
        return one - other

    def _right(self, one: Any, other: Any) -> Any:
        self._note(one, other)
        return other

    def _both(self, one: Any, other: Any) -> Pair:
        self._note(one, other)
        return one, other


def _texts(value: Any) -> list[str]:
    """Return how a value may be written as an answer, or as a part of one."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, bool) or value is None:
        return [str(value), str(value).lower()]
    if isinstance(value, float):
        return [repr(value), f"{value:.2f}", f"{value:.1f}", f"{value:.3f}", f"{value:.0f}"]
    if isinstance(value, (set, frozenset)):
        value = sorted(value, key=str)
    if isinstance(value, dict):
        value = list(value.items())
    if isinstance(value, (list, tuple)) and len(value) <= 2000:
        parts = [_texts(each)[0] for each in value]
        return [*(gap.join(parts) for gap in (" ", ", ", "\n", "")), _written(value)]
    return [str(value)]


def _written(value: Any) -> str:
    try:
        return json.dumps(value)
    except (TypeError, ValueError):
        return str(value)


def _seeds() -> Iterator[str]:
    """Return answers of many forms, all of strange parts."""
    numbers = ([str(number) for number in some] for some in (_NUMBERS, _SMALL, _MIDDLE))
    for parts in (*numbers, _WORDS):
        yield parts[0]
        yield parts[0].upper()
        for gap, count in itertools.product((" ", ", ", "\n"), (2, 3, 4)):
            yield gap.join(parts[:count])
    for one, other in (_NUMBERS[:2], _SMALL[:2]):
        yield f"{one}.25"
        yield from (f"{one}{mark}{other}" for mark in "/-:=>")
        yield f"[{one}, {other}]"
        yield f"({one}, {other})"


def _successors(answer: str, pairs: list[Pair]) -> Iterator[str]:
    """Yield answers with what a part was compared with in its place; whole ones first."""
    parts = answer.split()
    for one, other in pairs:
        if one == parts or str(one) in (answer.strip(), answer.strip().lower()):
            yield from _texts(other)
        if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
            yield from _texts(other)
        text = _texts(one)[0] if isinstance(one, (str, int, float)) else ""
        if text.lower().removesuffix(".0") in _STRANGE_TEXTS and text.lower() in answer.lower():
            place = answer.lower().index(text.lower())
            for new in _texts(other)[:3]:
                yield answer[:place] + new + answer[place + len(text) :]
    yield from _of_other_length(answer, pairs)


def _of_other_length(answer: str, pairs: list[Pair]) -> Iterator[str]:
    """Yield answers with so many parts as a count was compared with."""
    gap = next((each for each in (", ", "\n", " ") if each in answer), " ")
    parts = answer.split(gap)
    pool = _WORDS if parts[0][:1].isalpha() else [str(n) for n in _NUMBERS]
    for numbers in (_SMALL, _MIDDLE):
        if parts[0] in map(str, numbers):
            pool = [str(n) for n in numbers]
    for one, other in pairs:
        if type(one) is not int or type(other) is not int or one == other or other <= 0:
            continue
        if one == len(parts) and other <= _MOST_PARTS:
            yield gap.join(pool[:other])
        if one == len(answer.strip()) and other <= _MOST_LETTERS:
            yield from (letter * other for letter in "01aA.#")


def _are_never_equal(of_answer: Any, other: Any) -> bool:
    """Say whether types alone keep a part of a strange answer from being what is compared to it."""
    if isinstance(of_answer, str):
        is_number = isinstance(other, (int, float)) and not isinstance(other, bool)
        return is_number and of_answer.strip().isdigit() and int(of_answer) in _STRANGE
    if not (isinstance(of_answer, (list, tuple)) and isinstance(other, (list, tuple))):
        return False
    if type(of_answer) is not type(other):
        return bool(other) and _is_strange(of_answer)
    return any(_are_never_equal(*pair) for pair in zip(of_answer, other, strict=False))


def _is_cased(answer: str, of_answer: Any, other: Any) -> bool:
    """Say whether an answer that was right has become wrong by its case."""
    is_own = answer == other and isinstance(of_answer, str) and len(of_answer) >= _WORD_CHARACTERS
    return is_own and of_answer != other and bool(of_answer.casefold() == other.casefold())


def _is_strange(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return any(map(_is_strange, value))
    return value in _STRANGE or str(value) in _STRANGE_TEXTS


def _of_helpers(namespace: dict[str, Any], instance: Any) -> Iterator[str]:
    """Yield what functions of the environment's own make of an instance, or of its fields."""
    helpers = [
        function
        for name, function in list(namespace.items())
        if isinstance(function, types.FunctionType)
        and function.__globals__ is namespace
        and name not in _ROLES
    ]
    until = time.process_time() + _MOST_HELPER_SECONDS
    for function in sorted(helpers, key=lambda each: not _SOLVING.search(each.__name__)):
        arguments = _arguments_of(function, copy.deepcopy(instance))
        if arguments is not None:
            with contextlib.suppress(Exception):  # it may want something else
                yield from _texts(_result_until(until, function, arguments))


def _arguments_of(function: types.FunctionType, instance: Any) -> list[Any] | None:
    code = function.__code__
    names = code.co_varnames[: code.co_argcount - len(function.__defaults__ or ())]
    if names and isinstance(instance, dict) and all(name in instance for name in names):
        return [instance[name] for name in names]
    return [instance] if len(names) == 1 and not code.co_kwonlyargcount else None


def _result_until(until: float, function: types.FunctionType, arguments: list[Any]) -> Any:
    """Call a function; TimeoutError if this process has used so much CPU time."""

    def watch(frame: Any, event: str, argument: Any) -> Any:
        if time.process_time() > until:
            raise TimeoutError
        return watch

    before = sys.gettrace()
    sys.settrace(watch)
    try:
        return function(*arguments)
    finally:
        sys.settrace(before)


def learned(namespace: dict[str, Any], source: str, instance: Any) -> str:
    """Return an answer that `verify` takes for right.

    TypeError if what it compares can never be equal; NothingLearned otherwise.
    """
    for answer in _of_helpers(namespace, instance):
        if len(answer) <= _MOST_CHARACTERS and _is_right(namespace, instance, answer):
            return answer
    watched, until = _Watched(namespace, source), time.process_time() + _MOST_SECONDS
    waiting, never = list(_seeds())[::-1], ""
    seen: set[str] = set()
    while waiting and len(seen) < _MOST_ANSWERS and time.process_time() < until:
        answer = waiting.pop()
        if answer in seen or len(answer) > _MOST_CHARACTERS:
            continue
        seen.add(answer)
        pairs = watched.pairs_of(instance, answer)
        are_never = (pair for pair in pairs if _are_never_equal(*pair) or _is_cased(answer, *pair))
        wrong = next(are_never, None)
        never = never or (f"{wrong[0]!r:.60} and {wrong[1]!r:.60}" if wrong else "")
        if pairs and _is_right(namespace, instance, answer):
            return answer
        waiting += list(_successors(answer, pairs))[:40][::-1]
    if never:
        raise TypeError(f"{NEVER_EQUAL} {never}")
    raise NothingLearned(f"{len(seen)} answers were tried")


def _is_right(namespace: dict[str, Any], instance: Any, answer: str) -> bool:
    try:
        return float(namespace["verify"](copy.deepcopy(instance), answer)) >= _FULL
    except Exception:
        return False
