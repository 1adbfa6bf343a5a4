"""Which changes of lasting objects only remember what is computed again just the same.

`if n not in TABLE: TABLE[n] = f(n)` and `if WORDS is None: WORDS = read()` change no result, as
long as what is kept depends on the key alone.
"""

from __future__ import annotations

import ast
from collections.abc import Set
from typing import TYPE_CHECKING, Any, NamedTuple

from resyn.workers.guest import scopes
from resyn.workers.guest.review.program import Scope

if TYPE_CHECKING:
    from resyn.workers.guest.review.engine import Engine

# From what these return their arguments can be told.
_WHOLE = frozenset({"tuple", "str", "repr", "frozenset", "sorted", "list", "dumps", "items", "map"})
# No function that people read has more.
_MOST_NODES = 10_000


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


class _Store(NamedTuple):
    """A change of a table, as text and as nodes."""

    base: str
    key: str
    key_node: ast.AST
    value: ast.AST


class Habits:
    """How a function treats tables: read once from its syntax tree."""

    def __init__(self, scope: Scope) -> None:
        self._locals = scope.locals
        self._stores: dict[int, _Store] = {}
        self._tested: set[tuple[str, str]] = set()
        self._read: set[str] = set()
        # Parameters and variables of the functions around.
        self._given: set[str] = set()
        self._made: set[str] = set()
        # What each variable is made of.
        self._sources: dict[str, list[ast.AST]] = {}
        # What decides whether it is made.
        self._deciding: dict[str, list[ast.AST]] = {}
        self.lazy: set[int] = set()
        nodes = list(scopes.own_nodes(scope.node))
        if len(nodes) > _MOST_NODES:
            return
        for node in nodes:
            self._look(node)
        for node in nodes:
            if isinstance(node, ast.If):
                self._look_for_lazy(node, scope)
        self._look_around(scope)

    def _look_around(self, scope: Scope) -> None:
        """Note what the functions around are given: it changes as arguments do."""
        around = scope.outer
        while around is not None and not isinstance(around.node, ast.Module):
            self._given |= set(around.parameters)
            for node in scopes.own_nodes(around.node):
                if isinstance(node, (ast.Assign, ast.AnnAssign)):
                    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                        self._assignment(target, node.value)
                        self._made |= set(_bound(target))
            around = around.outer

    def _look(self, node: ast.AST) -> None:
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.AugAssign)):
            for target in getattr(node, "targets", None) or [node.target]:  # type: ignore[union-attr]
                self._assignment(target, node.value)
        elif isinstance(node, (ast.For, ast.AsyncFor)):
            self._assignment(node.target, node.iter)
            self._decides(node.iter, node.body)
        elif isinstance(node, (ast.If, ast.While)):
            self._decides(node.test, [*node.body, *node.orelse])
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
            self._stores[id(target)] = _Store(base, key, target.slice, value)
        for name in _bound(target):
            self._sources.setdefault(name, []).append(value)

    def _decides(self, test: ast.AST, body: list[ast.stmt]) -> None:
        """Note that what is assigned in a body depends on how often it runs, too."""
        for each in body:
            for node in ast.walk(each):
                if isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign)):
                    for target in getattr(node, "targets", None) or [node.target]:  # type: ignore[union-attr]
                        for name in _bound(target):
                            self._deciding.setdefault(name, []).append(test)

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
            key, value = node.args
            self._stores[id(node)] = _Store(base, ast.unparse(key), key, value)
        if isinstance(function.value, ast.Name):
            self._sources.setdefault(function.value.id, []).extend(node.args)

    def _look_for_lazy(self, node: ast.If, scope: Scope) -> None:
        tested = _names(node.test) & scope.globals
        for each in node.body:
            if isinstance(each, ast.Assign) and not self._leaves(each.value, set()):
                lazy = [name for name in each.targets if getattr(name, "id", "") in tested]
                self.lazy |= set(map(id, lazy))

    def _leaves(self, value: ast.AST, known: set[str], given: Set[str] = frozenset()) -> set[str]:
        """Return the parameters, and what is `given`, that a value comes from but for `known`."""
        waiting, seen, found = [value], set(known), set()
        while waiting:
            node = waiting.pop()
            if isinstance(node, ast.Subscript) and ast.unparse(node) in known:
                continue
            waiting += ast.iter_child_nodes(node)
            if not isinstance(node, ast.Name) or node.id in seen:
                continue
            seen.add(node.id)
            if node.id in self._sources:
                waiting += self._sources[node.id] + self._deciding.get(node.id, [])
            elif node.id in self._locals or node.id in given:
                found.add(node.id)
        return found

    def _whole(self, key: ast.AST) -> set[str]:
        """Return the expressions that can be told from a key."""
        waiting, found = [key], set()
        while waiting:
            node = waiting.pop()
            if isinstance(node, ast.Name) and node.id not in found:
                found.add(node.id)
                waiting += self._sources.get(node.id, [])
            elif isinstance(node, ast.Subscript):
                found.add(ast.unparse(node))
            elif isinstance(node, ast.Call) and _called(node) in _WHOLE:
                waiting += node.args
                if isinstance(node.func, ast.Attribute):
                    waiting.append(node.func.value)
            elif isinstance(node, (ast.ListComp, ast.GeneratorExp)):
                waiting += [node.elt, *(each.iter for each in node.generators)]
            elif isinstance(node, (ast.Tuple, ast.JoinedStr, ast.FormattedValue, ast.Starred)):
                waiting += ast.iter_child_nodes(node)
        return found

    def remembers(self, node: Any) -> bool:
        """Say whether a change remembers what its key determines, or forgets such."""
        if id(node) in self._stores:
            return self._is_memory(self._stores[id(node)])
        function = getattr(node, "func", None)
        if getattr(function, "attr", "") not in ("clear", "popitem"):
            return False
        base = ast.unparse(function.value)  # type: ignore[union-attr]
        own = [each for each in self._stores.values() if each.base == base]
        return bool(own) and all(map(self._is_memory, own))

    def _is_memory(self, store: _Store) -> bool:
        base, key, key_node, value = store
        if (base, key) not in self._tested or base not in self._read:
            return False
        again = any(
            isinstance(each, ast.Subscript)
            and (ast.unparse(each.value), ast.unparse(each.slice)) == (base, key)
            for each in ast.walk(value)
        )
        if isinstance(value, ast.Constant) or again or _is_update(value, base):
            return False
        own = set(base.replace(".", " ").split())
        # A table that a function around makes lives no longer than what that was given.
        given = set() if own & self._made else self._given
        return not self._leaves(value, self._whole(key_node) | own, given)


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


def _bound(target: ast.AST) -> list[str]:
    """Return the variables that an assignment to a target changes."""
    while isinstance(target, (ast.Subscript, ast.Attribute, ast.Starred)):
        target = target.value
    if isinstance(target, (ast.Tuple, ast.List)):
        return [name for each in target.elts for name in _bound(each)]
    return [target.id] if isinstance(target, ast.Name) else []


def _called(node: ast.Call) -> str:
    return str(getattr(node.func, "attr", getattr(node.func, "id", "")))


def _names(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
