"""One activation of a function: what its names may stand for."""

from __future__ import annotations

import ast
import builtins
import types
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from resyn.workers.guest import scopes
from resyn.workers.guest.proof import raw
from resyn.workers.guest.proof.values import NOTHING, Doubt, Value, contain, join

if TYPE_CHECKING:
    from resyn.workers.guest.proof.engine import Engine


@dataclass(frozen=True)
class Arguments:
    """The arguments of a call; `rest` may stand in any place, any number of times."""

    positional: tuple[Value, ...] = ()
    keywords: tuple[tuple[str, Value], ...] = ()
    rest: Value | None = None

    def all(self) -> list[Value]:
        """Return each argument, the first ones in order."""
        rest = [] if self.rest is None else [self.rest]
        return [*self.positional, *rest, *(value for _, value in self.keywords)]

    def behind(self, first: Value) -> Arguments:
        """Return the arguments with one before them."""
        return Arguments((first, *self.positional), self.keywords, self.rest)


class Frame:
    """The local names of a function, lambda or comprehension, joined over all its statements."""

    def __init__(
        self,
        engine: Engine,
        node: ast.AST,
        names: frozenset[str],
        parent: Frame | None = None,
        function: types.FunctionType | None = None,
    ) -> None:
        self.engine, self.node, self.names = engine, node, names
        self.parent, self.function = parent, function
        self.is_comprehension = isinstance(node, scopes.COMPREHENSIONS)
        self.name: str = getattr(node, "name", parent.name if parent else "<lambda>")
        self.variables: dict[str, Value] = {}
        self.returned = self.yielded = NOTHING
        functions = isinstance(node, (ast.FunctionDef, ast.Lambda))
        self.outer = scopes.declared(node, ast.Global) if functions else set()

    @property
    def root(self) -> Frame:
        """The frame of the live function around this one."""
        return self if self.parent is None else self.parent.root

    @property
    def owner(self) -> Frame:
        """The frame of the function around this comprehension."""
        inner = self.is_comprehension and self.parent is not None
        return self.parent.owner if inner and self.parent else self

    def bind(self, name: str, value: Value) -> None:
        """Let a name of this scope, or of one around it, stand for this as well."""
        self._check(name)
        if name in self.outer:
            raise Doubt(f"rebinds the global {name}, which outlives the call; use a local name")
        if name in self.names:
            old = self.variables.get(name, NOTHING)
            self.variables[name] = self.engine.grown(old, value)
        elif self.parent is None:
            raise Doubt(f"rebinds {name} of a function around it, which outlives the call")
        else:
            self.parent.bind(name, value)

    def load(self, name: str) -> Value:
        """Return what a name may stand for here."""
        self._check(name)
        if name in self.names:
            return self.variables.get(name, NOTHING)
        if self.parent is not None and name not in self.outer:
            return self.parent.load(name)
        return self._load_live(name)

    def _check(self, name: str) -> None:
        if scopes.is_mangled(name):
            raise Doubt(f"uses the name {name}, which classes change; begin it with one underscore")

    def _load_live(self, name: str) -> Value:
        function = self.root.function
        if function is None:
            raise Doubt(f"uses {name}, which is not found")
        free = function.__code__.co_freevars
        if name in free and name not in self.outer and function.__closure__:
            return self.engine.read(_content(function.__closure__[free.index(name)], name))
        if vars(types.FunctionType)["__builtins__"].__get__(function) is not vars(builtins):
            raise Doubt("has builtins of its own")
        if type(function.__globals__) is not dict:
            raise Doubt("has globals of its own")
        for place in (function.__globals__, vars(builtins)):
            found = place.get(name, raw.MISSING)
            if found is not raw.MISSING:
                return self.engine.read(found)
        return NOTHING  # a NameError

    def collect(self, returned: Value = NOTHING, yielded: Value = NOTHING) -> None:
        """Add to what the function returns and yields."""
        self.returned = self.engine.grown(self.returned, returned)
        self.yielded = self.engine.grown(self.yielded, yielded)


def _content(cell: Any, name: str) -> Any:
    try:
        return cell.cell_contents
    except ValueError:
        raise Doubt(f"uses {name} before it is bound") from None


def bound(
    arguments: ast.arguments, defaults: dict[str, Value], given: Arguments
) -> dict[str, Value]:
    """Return what each parameter may stand for."""
    plain = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    every = [*plain, *(each.arg for each in arguments.kwonlyargs)]
    by_name = set(every) - {each.arg for each in arguments.posonlyargs}
    if given.rest is not None:  # anything may be anywhere
        any_of = join(*given.all())
        found = {name: join(any_of, defaults.get(name, NOTHING)) for name in every}
        extra: list[Value] = [any_of]
        named = any_of
    else:
        keywords = dict(given.keywords)
        by_place = dict(zip(plain, given.positional, strict=False))
        late = {name: keywords[name] for name in by_name & keywords.keys()}
        found = {name: NOTHING for name in every} | defaults | late | by_place
        extra = list(given.positional[len(plain) :])
        named = join(*(value for name, value in given.keywords if name not in by_name))
    return found | _starred(arguments, join(*extra), named)


def _starred(arguments: ast.arguments, extra: Value, named: Value) -> dict[str, Value]:
    found = {}
    if arguments.vararg is not None:
        found[arguments.vararg.arg] = contain(extra)
    if arguments.kwarg is not None:
        found[arguments.kwarg.arg] = contain(named)
    return found
