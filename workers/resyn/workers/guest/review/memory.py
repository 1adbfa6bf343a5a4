"""Which changes of lasting objects only remember what is computed again just the same.

`if n not in TABLE: TABLE[n] = f(n)` and `if WORDS is None: WORDS = read()` change no result, as
long as what is kept depends on the key alone.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from resyn.workers.guest import scopes
from resyn.workers.guest.review.program import Scope

if TYPE_CHECKING:
    from resyn.workers.guest.review.engine import Engine


class Memory:
    """Part of a look at a function."""

    engine: Engine
    scope: Scope

    def is_memory(self, node: ast.AST) -> bool:
        """Say whether a change remembers what its key determines, or forgets such."""
        return self._habits().remembers(node)

    def is_lazy(self, node: ast.AST) -> bool:
        """Say whether an assignment makes a constant when it is wanted first."""
        return id(node) in self._habits().lazy

    def _habits(self) -> Habits:
        known = self.engine.habits.get(self.scope.number)
        if known is None:
            known = self.engine.habits[self.scope.number] = Habits(self.scope)
        return known


class Habits:
    """How a function treats tables: read once from its syntax tree."""

    def __init__(self, scope: Scope) -> None:
        self._locals = scope.locals
        self._stores: dict[int, tuple[str, str, ast.AST, ast.AST]] = {}
        self._tested: set[tuple[str, str]] = set()
        self._read: set[str] = set()
        self._sources: dict[str, set[str]] = {}
        self.lazy: set[int] = set()
        nodes = list(scopes.own_nodes(scope.node))
        for node in nodes:
            self._look(node)
        for node in nodes:
            if isinstance(node, ast.If):
                self._look_for_lazy(node, scope)

    def _look(self, node: ast.AST) -> None:
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.AugAssign)):
            for target in getattr(node, "targets", None) or [node.target]:  # type: ignore[union-attr]
                self._assignment(target, node.value)
        elif isinstance(node, (ast.For, ast.AsyncFor)):
            self._assignment(node.target, node.iter)
        elif isinstance(node, ast.withitem) and node.optional_vars is not None:
            self._assignment(node.optional_vars, node.context_expr)
        elif isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
            self._tested.add((ast.unparse(node.comparators[0]), ast.unparse(node.left)))
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
            self._read.add(ast.unparse(node.value))
        elif isinstance(node, ast.Try):
            self._attempt(node)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            self._method(node, node.func)

    def _assignment(self, target: ast.AST, value: ast.AST | None) -> None:
        if value is None:
            return
        if isinstance(target, ast.Subscript):
            base, key = ast.unparse(target.value), ast.unparse(target.slice)
            self._stores[id(target)] = (base, key, target, value)
        read = _names(value)
        for name in ast.walk(target):
            if isinstance(name, ast.Name):
                self._sources.setdefault(name.id, set()).update(read)

    def _attempt(self, node: ast.Try) -> None:
        """Note `try: return TABLE[key]`, with an `except KeyError`."""
        for each in node.body:
            for part in ast.walk(each):
                if isinstance(part, ast.Subscript) and isinstance(part.ctx, ast.Load):
                    self._tested.add((ast.unparse(part.value), ast.unparse(part.slice)))

    def _method(self, node: ast.Call, function: ast.Attribute) -> None:
        base = ast.unparse(function.value)
        if function.attr in ("get", "setdefault") and node.args:
            self._tested.add((base, ast.unparse(node.args[0])))
            self._read.add(base)
        if function.attr == "setdefault" and len(node.args) == 2:
            self._stores[id(node)] = (base, ast.unparse(node.args[0]), node.args[0], node.args[1])
        if isinstance(function.value, ast.Name):
            self._sources.setdefault(function.value.id, set()).update(*map(_names, node.args))

    def _look_for_lazy(self, node: ast.If, scope: Scope) -> None:
        tested = _names(node.test) & scope.globals
        for each in node.body:
            if isinstance(each, ast.Assign) and not self._leaves(_names(each.value)):
                lazy = [name for name in each.targets if getattr(name, "id", "") in tested]
                self.lazy |= set(map(id, lazy))

    def _leaves(self, names: set[str]) -> set[str]:
        """Return the parameters that some names come from."""
        waiting, seen, found = list(names), set(names), set()
        while waiting:
            name = waiting.pop()
            sources = self._sources.get(name)
            if sources is None and name in self._locals:
                found.add(name)
            fresh = (sources or set()) - seen
            seen |= fresh
            waiting += fresh
        return found

    def remembers(self, node: Any) -> bool:
        """Say whether a change remembers what its key determines, or forgets such."""
        if id(node) in self._stores:
            return self._is_memory(*self._stores[id(node)])
        function = getattr(node, "func", None)
        if getattr(function, "attr", "") not in ("clear", "popitem"):
            return False
        base = ast.unparse(function.value)  # type: ignore[union-attr]
        own = [entry for entry in self._stores.values() if entry[0] == base]
        return bool(own) and all(self._is_memory(*entry) for entry in own)

    def _is_memory(self, base: str, key: str, target: ast.AST, value: ast.AST) -> bool:
        if (base, key) not in self._tested or base not in self._read:
            return False
        again = any(
            isinstance(each, ast.Subscript)
            and (ast.unparse(each.value), ast.unparse(each.slice)) == (base, key)
            for each in ast.walk(value)
        )
        if isinstance(value, ast.Constant) or again or _is_update(value, base):
            return False
        key_node = target.slice if isinstance(target, ast.Subscript) else target
        own = set(base.replace(".", " ").split())
        return self._leaves(_names(value)) - own <= self._leaves(_names(key_node))


def _is_update(value: ast.AST, base: str) -> bool:
    """Say whether a value is made of the old one: `TABLE.get(key, 0) + 1`, `len(TABLE)`."""
    for each in ast.walk(value):
        if isinstance(each, ast.Call):
            function = each.func
            if isinstance(function, ast.Attribute) and ast.unparse(function.value) == base:
                return True
            if any(ast.unparse(argument) == base for argument in each.args) and (
                getattr(function, "id", "") in ("len", "sum", "max", "min", "sorted", "list")
            ):
                return True
    return False


def _names(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
