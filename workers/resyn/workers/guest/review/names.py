"""What names and attributes stand for, where the review has come to."""

from __future__ import annotations

import ast
import builtins
from typing import Any

from resyn.workers.guest import wire
from resyn.workers.guest.review.engine import Context, Draw, Engine
from resyn.workers.guest.review.memory import Memory
from resyn.workers.guest.review.program import Class, Scope
from resyn.workers.guest.review.values import (
    BOUND,
    CLASS,
    EMPTY,
    FUNCTION,
    INSTANCE,
    LIBRARY,
    LIVE,
    TEXT,
    UNKNOWN,
    Fact,
    Shape,
    Value,
    join,
    live,
)  # fmt: skip

_LONGEST_NAME = 120


class Names(Memory):
    """One look at a function, in one context: its variables, and what lies around it."""

    def __init__(self, engine: Engine, context: Context) -> None:
        self.engine = engine
        self.program = engine.program
        self.context = context
        self.root = context.root
        self.scope: Scope = engine.program.scopes[context.number]
        # Variables of which anything is known.
        self.env: dict[str, Value] = {}
        # Names of comprehensions and of class bodies around this place.
        self.hiding: dict[str, int] = {}
        self.result = EMPTY

    @property
    def importing(self) -> bool:
        return self.context.importing

    # Names

    def load(self, name: str) -> Value:
        """Return what a name stands for."""
        own = name in self.scope.locals and self.scope is not self.program.module
        if own or name in self.hiding or (not self.scope.outer and name in self.env):
            return self.env.get(name, EMPTY)
        outer = None if name in self.scope.globals else self._home(name)
        if outer is not None:
            return self._cell(outer, name)
        return self._global(name)

    def _home(self, name: str) -> Scope | None:
        scope = self.scope.outer
        while scope is not None and scope.outer is not None:
            if name in scope.locals:
                return scope
            scope = scope.outer
        return None

    def _cell(self, outer: Scope, name: str) -> Value:
        found = EMPTY
        if not self.context.old or self.importing:
            found = self.engine.read("cell", outer.number, self.importing, name)
        if self.context.old or outer is not self.scope.outer:
            kept = self.engine.read("cell", outer.number, True, name)
            label = f"`{name}`, which `{outer.name}` has left behind"
            found = join(found, kept, self._lasting(label, UNKNOWN) if self.context.old else EMPTY)
        return found

    def _lasting(self, label: str, shape: Shape) -> Value:
        return EMPTY if shape is None else frozenset([Fact(LIVE, label, 0, shape)])

    def _global(self, name: str) -> Value:
        if name in self.program.module.locals:
            if not self.importing:
                self.engine.used.add(name)
            return self.engine.read("global", name)
        if hasattr(builtins, name):
            return frozenset([Fact(LIBRARY, f"builtins.{name}")])
        return frozenset([Fact(LIBRARY, f"{star}.{name}") for star in self.engine.stars])

    def store(self, name: str, value: Value, node: ast.AST, shape: Shape = None) -> None:
        """Assign to a name; `shape` is what the value is made of, if it may last."""
        if name in self.hiding:
            self.env[name] = value
        elif self.scope is self.program.module or name in self.scope.globals:
            self._store_global(name, value, node, shape)
        elif name in self.scope.nonlocals:
            self._store_outer(name, value, node)
        else:
            self.env[name] = value
            if self.scope.has_inner and value:
                self.engine.write(value, "cell", self.scope.number, self.importing, name)

    def _store_global(self, name: str, value: Value, node: ast.AST, shape: Shape) -> None:
        if not self.importing:
            if not self.is_lazy(node):
                self.changes(f"the global `{name}`", node)
        elif self.scope is self.program.module:
            self.env[name] = value
        self.engine.write(join(value, self._lasting(f"`{name}`", shape)), "global", name)

    def _store_outer(self, name: str, value: Value, node: ast.AST) -> None:
        home = self._home(name)
        if home is not None:
            if self.context.old and not self.importing:
                self.changes(f"`{name}`, which `{home.name}` has left behind", node)
            self.engine.write(value, "cell", home.number, self.context.old, name)

    # Attributes

    def attribute(self, value: Value, name: str) -> Value:
        """Return what an attribute stands for."""
        return join(*[self._attribute(fact, name) for fact in value]) if value else EMPTY

    def _attribute(self, fact: Fact, name: str) -> Value:
        if fact.kind == LIBRARY:
            dotted = f"{fact.name}.{name}"
            return frozenset([Fact(LIBRARY, dotted)]) if len(dotted) < _LONGEST_NAME else EMPTY
        if fact.kind in (INSTANCE, CLASS):
            return self._member(self.program.classes[fact.number], name, fact.kind == INSTANCE)
        if fact.kind == FUNCTION:
            kept = self._lasting(f"`{self.program.scopes[fact.number].name}.{name}`", UNKNOWN)
            found = self.engine.read("attribute of function", fact.number, name)
            return join(found, kept) if fact.name else found
        if fact.kind == LIVE:
            return frozenset([fact._replace(number=max(0, fact.number - 1), shape=UNKNOWN)])
        return frozenset([fact]) if fact.kind == TEXT else EMPTY

    def _member(self, owner: Class, name: str, of_instance: bool) -> Value:
        found = self.engine.read("attribute", owner.root.number, name) if of_instance else EMPTY
        hidden = of_instance and any(name in each.assigned for each in owner.ancestry())
        for each in owner.ancestry():
            if not hidden:
                found = join(found, self.engine.read("member", each.number, name))
            method = each.methods.get(name)
            if method is not None:
                return join(found, self._method(method, each, of_instance))
        return found

    def _method(self, method: Scope, owner: Class, of_instance: bool) -> Value:
        if method.decorators & {"property", "cached_property"} and of_instance:
            itself = frozenset([Fact(INSTANCE, number=owner.number)])
            return self.engine.enter(method, [itself], self.root, True)
        is_plain = "staticmethod" in method.decorators
        is_bound = (of_instance or "classmethod" in method.decorators) and not is_plain
        return frozenset([Fact(BOUND if is_bound else FUNCTION, "old", method.number)])

    # Findings

    def where(self) -> str:
        """Say in which function this is, and what of the contract leads there."""
        if self.importing:
            return "when the source is loaded"
        own = self.scope.name
        return f"in `{own}`" + (f", on behalf of `{self.root}`" if own != self.root else "")

    def report(self, code: str, node: ast.AST, text: str) -> None:
        line = getattr(node, "lineno", 0)
        self.engine.report(code, line, _detail(f"{text}, {self.where()}"))

    def draw(self, code: str, node: ast.AST, text: str, generator: str) -> None:
        """Note what is a finding unless the generator is seeded, or nobody uses the result."""
        line = getattr(node, "lineno", 0)
        detail = _detail(f"{text}, {self.where()}")
        self.engine.draws.add(Draw(code, line, detail, generator, self.root))

    def changes(self, what: str, node: ast.AST) -> None:
        """Report a change of something that outlives the call."""
        if not self.importing:
            text = f"changes {what}: later calls in the process see it"
            self.report("mutable-module-state", node, text)

    def changes_value(self, value: Value, node: ast.AST) -> None:
        for fact in sorted(live(value), key=lambda each: each.name)[:1]:
            self.changes(fact.name, node)


def _detail(text: str) -> str:
    """Make a text fit to leave the jail."""
    printable = "".join(each if each.isprintable() else "?" for each in text)
    return printable[: wire.MOST_DETAIL]


def shown(node: ast.AST) -> str:
    """Return an expression's text, if it is short."""
    try:
        text = ast.unparse(node)
    except (RecursionError, ValueError):
        return "..."
    return text if len(text) <= 60 else f"{text[:57]}..."


def label(name: str) -> str:
    """Return a dotted name as an author would write it."""
    return name.removeprefix("builtins.").partition("@")[0]


def is_constant_text(node: Any) -> bool:
    """Say whether a text begins with something that does not come from anywhere."""
    if isinstance(node, ast.JoinedStr) and node.values:
        return isinstance(node.values[0], ast.Constant)
    return isinstance(node, ast.BinOp) and isinstance(node.left, ast.Constant)
