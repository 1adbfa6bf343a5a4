"""The state of one proof: frames, fields and the heap grow in rounds until nothing changes."""

from __future__ import annotations

import ast
import types
from typing import Any

from resyn.workers.guest import scopes
from resyn.workers.guest.proof import known, raw, statements
from resyn.workers.guest.proof.frames import Arguments, Frame, bound
from resyn.workers.guest.proof.sources import Sources
from resyn.workers.guest.proof.values import (
    DATA,
    NOT_NAN,
    NOTHING,
    Bag,
    Box,
    Closure,
    DataMethod,
    Doubt,
    Fresh,
    Live,
    Method,
    Odd,
    Value,
    below,
    contain,
    join,
    live,
    only,
)

_MOST_STEPS = 300_000
_MOST_FRAMES = 3_000
_MOST_ROUNDS = 40
_MOST_DOUBTS = 20
_DEEPEST_CALLS = 60
_MOST_ELEMENTS = 5_000


class Exhausted(Exception):
    """The proof would take too long."""


class Engine:
    """What is known so far; all of it only ever grows."""

    def __init__(self, sources: Sources, filename: str) -> None:
        self.sources, self.filename = sources, filename
        self.known = known.Known()
        self.measure = raw.Measure()
        self.changed = False
        # All that was ever stored in any container that the call has made.
        self.heap = DATA
        self.fields: dict[tuple[Live, str], Value] = {}
        # Whatever was hashed, but plain data: a KeyError may show it.
        self.hashed = NOTHING
        self.doubts: dict[str, None] = {}
        self._frames: dict[object, Frame] = {}
        self._kept: list[object] = []
        self._done: set[int] = set()
        self._steps = self._depth = 0

    def prove(self, function: types.FunctionType, arguments: Arguments) -> None:
        """Go through a function and all it calls until nothing new turns up."""
        for _ in range(_MOST_ROUNDS):
            self.changed = False
            self._done.clear()
            self._root(function, arguments)
            if not self.changed or len(self.doubts) >= _MOST_DOUBTS:
                return
        raise Exhausted("takes too many rounds to be understood")

    def _root(self, function: types.FunctionType, arguments: Arguments) -> None:
        try:
            result = self.call_live(live(function), arguments)
            if result.others:
                raise Doubt("returns something else than builtin data")
        except Doubt as doubt:
            self.note(function.__code__.co_firstlineno, function.__code__.co_name, None, doubt)

    def spend(self) -> None:
        """Count a step."""
        self._steps += 1
        if self._steps > _MOST_STEPS:
            raise Exhausted("is too large to be understood")

    def note(self, line: int, name: str, file: str | None, doubt: Exception) -> None:
        """Write a doubt down."""
        place = f" of {file}" if file else ""
        if len(self.doubts) < _MOST_DOUBTS:
            self.doubts[f"line {line} in {name}{place}: {doubt}"] = None

    def grown(self, old: Value, new: Value) -> Value:
        """Join, and remember whether that was more."""
        joined = join(old, new)
        if joined != old:
            self.changed = True
        return joined

    def read(self, thing: Any) -> Value:
        """Return the value of a live object."""
        if type(thing) is types.MethodType:
            return only(Method(live(thing.__func__), self.read(thing.__self__)))
        bound_to = thing.__self__ if type(thing) is types.BuiltinFunctionType else None
        if bound_to is not None and type(bound_to) is not types.ModuleType:
            return only(DataMethod(thing.__name__, self.read(bound_to)))
        return self.measure.value(thing)

    def in_order(self, value: Value) -> None:
        """Doubt that the order of a set may matter, if that may be the order of addresses."""
        for other in value.others:
            if isinstance(other, Bag) and self.has_addresses(other.items):
                raise Doubt(
                    "goes through a set of numbers that may be NaN, or of objects without "
                    "__hash__, in the order of their addresses; sort a list instead"
                )

    def has_addresses(self, items: Value) -> bool:
        """Say whether something in this may be hashed by its address, which differs each time."""
        reached = self.spread(items)
        return reached.grade > NOT_NAN or any(map(_is_hashed_by_address, reached.others))

    def hash(self, value: Value) -> None:
        """Remember what is hashed."""
        others = (other for other in value.others if not isinstance(other, Box))
        self.hashed = self.grown(self.hashed, only(*others))

    def store(self, value: Value) -> None:
        """Remember that this may now be in any container that the call has made."""
        self.heap = self.grown(self.heap, value)

    def elements(self, value: Value, keys: bool = True, values: bool = True) -> Value:
        """Return what may be in a container or iterator."""
        found = [self.heap, *(self._inside(each, keys, values) for each in value.others)]
        if value.height >= 0:
            found.append(Value(below(value.height), value.grade))
        return join(*found)

    def _inside(self, other: Any, keys: bool, values: bool) -> Value:
        if isinstance(other, (Box, Odd)):
            return other.items
        thing: Any = other.object if isinstance(other, Live) else None
        if raw.is_exactly(thing, raw.MAPPINGS):
            found = [*dict.keys(thing)] * keys + [*dict.values(thing)] * values
            return self._joined(found)
        if raw.is_exactly(thing, raw.SEQUENCES):
            return self._joined(list(thing))
        if raw.is_class(thing):
            return self._joined(raw.members(thing))
        return NOTHING  # objects.iterate sees to instances, all else has no elements

    def _joined(self, things: list[Any]) -> Value:
        if len(things) > _MOST_ELEMENTS:
            raise Doubt("uses a table of too many objects")
        return join(*(self.read(thing) for thing in things))

    def spread(self, value: Value) -> Value:
        """Return the value with all that may be in it, and in that."""
        while True:
            self.spend()
            wider = join(value, self.elements(value))
            if wider == value:
                return value
            value = wider

    def call_live(self, function: Live, arguments: Arguments) -> Value:
        """Call a Python function that was there before."""
        thing = function.object
        node = self.sources.node(thing)
        names = [each.arg for each in (*node.args.posonlyargs, *node.args.args)]
        positional = thing.__defaults__ or ()
        pairs = zip(names[len(names) - len(positional) :], positional, strict=True)
        defaults = {name: self.read(each) for name, each in (*pairs, *_keyword_defaults(thing))}
        return self._call(node, function, None, bound(node.args, defaults, arguments))

    def call_closure(self, closure: Closure, arguments: Arguments) -> Value:
        """Call a function that the call itself has defined."""
        given = bound(closure.node.args, dict(closure.defaults), arguments)
        return self._call(closure.node, closure, closure.frame, given)

    def _call(
        self,
        node: ast.FunctionDef | ast.Lambda,
        called: Live | Closure,
        parent: Frame | None,
        given: dict[str, Value],
    ) -> Value:
        key = (called, tuple(sorted(given.items())))
        frame = self._frame(key, node, scopes.names(node), parent, called)
        for name, value in given.items():
            frame.variables[name] = join(frame.variables.get(name, NOTHING), value)
        if id(frame) not in self._done:
            self._done.add(id(frame))
            self._enter(frame, node)
        if scopes.is_generator(node):
            return only(Odd(join(frame.yielded, frame.returned)))
        return frame.returned

    def _enter(self, frame: Frame, node: ast.FunctionDef | ast.Lambda) -> None:
        self._depth += 1
        if self._depth > _DEEPEST_CALLS:
            raise Exhausted("calls too deeply to be understood")
        try:
            statements.run_function(frame, node)
        finally:
            self._depth -= 1

    def _frame(
        self, key: Any, node: ast.AST, names: frozenset[str], parent: Frame | None, called: Any
    ) -> Frame:
        if key not in self._frames:
            if len(self._frames) >= _MOST_FRAMES:
                raise Exhausted("calls too many functions to be understood")
            function = called.object if isinstance(called, Live) else None
            self._frames[key] = Frame(self, node, names, parent, function)
            self.changed = True
        return self._frames[key]

    def comprehension(self, parent: Frame, node: ast.AST) -> Frame:
        """Return the frame of a comprehension."""
        return self._frame((id(node), id(parent)), node, scopes.targets(node), parent, None)


def _is_hashed_by_address(other: Any) -> bool:
    if isinstance(other, Fresh):
        method = raw.find(other.kind.object, "__hash__")
        return type(method) is not types.FunctionType or method.__code__.co_filename == "<string>"
    if isinstance(other, Live):
        return _is_live_address(other.object)
    return not isinstance(other, Box)


def _is_live_address(thing: Any) -> bool:
    if raw.is_container(thing):
        return False
    method = raw.find(type(thing), "__hash__")
    return type(method) is not types.FunctionType or method.__code__.co_filename == "<string>"


def _keyword_defaults(function: types.FunctionType) -> list[tuple[str, Any]]:
    return list((function.__kwdefaults__ or {}).items())


def packed(items: Value) -> Value:
    """Return an iterator over tuples of these."""
    return only(Odd(contain(items)))
