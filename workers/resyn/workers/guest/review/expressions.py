"""What expressions may stand for."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from resyn.workers.guest import scopes
from resyn.workers.guest.review import tables
from resyn.workers.guest.review.guards import narrow, truth
from resyn.workers.guest.review.program import Scope, shape_of
from resyn.workers.guest.review.targets import Targets
from resyn.workers.guest.review.values import (
    EMPTY,
    FUNCTION,
    GIVEN,
    HASH,
    LIBRARY,
    LIVE,
    TEXT,
    Fact,
    Value,
    box,
    copied,
    element,
    join,
    live,
    names,
    only,
    sliced,
)  # fmt: skip

_CONTAINING = (ast.Add, ast.BitOr, ast.BitAnd, ast.Sub, ast.BitXor, ast.Mult, ast.Mod)


class Expressions(Targets):
    """Finds out what expressions stand for, and has the functions entered that they call."""

    def evaluate(self, node: ast.AST | None) -> Value:
        """Return what an expression may stand for."""
        if node is None or isinstance(node, ast.Constant):
            return EMPTY
        self.engine.step()
        method: Callable[[Any], Value] | None = getattr(self, f"_{type(node).__name__}", None)
        if method is not None:
            return method(node)
        for child in ast.iter_child_nodes(node):
            self.evaluate(child)
        return EMPTY

    def evaluate_all(self, nodes: list[Any]) -> Value:
        """Return what any of some expressions may stand for."""
        found = EMPTY
        for node in nodes:
            if not isinstance(node, ast.Constant):
                found = join(found, self.evaluate(node))
        return found

    # Names and parts

    def _Name(self, node: ast.Name) -> Value:
        return self.load(node.id)

    def _Attribute(self, node: ast.Attribute) -> Value:
        return self.attribute(self.evaluate(node.value), node.attr)

    def _Subscript(self, node: ast.Subscript) -> Value:
        value, key = self.evaluate(node.value), self.evaluate(node.slice)
        modules = [name for name in names(value) if name == "sys.modules"]
        if modules and isinstance(node.slice, ast.Constant):
            return frozenset([Fact(LIBRARY, str(node.slice.value))])
        if not tables.ENVIRONMENT.isdisjoint(names(value)):
            self.report("process-use", node, f"`{ast.unparse(node)}` is the process's environment")
        self.check_reach(value, key, node)
        return sliced(value) if isinstance(node.slice, ast.Slice) else element(value)

    def _Starred(self, node: ast.Starred) -> Value:
        return element(self.evaluate(node.value))

    def _NamedExpr(self, node: ast.NamedExpr) -> Value:
        value = self.evaluate(node.value)
        self.assign(node.target, value, shape_of(node.value))
        return value

    # Containers

    def _List(self, node: ast.List | ast.Tuple | ast.Set) -> Value:
        return box(self.evaluate_all(node.elts))

    _Tuple = _Set = _List

    def _Dict(self, node: ast.Dict) -> Value:
        values = [value for key, value in zip(node.keys, node.values, strict=True) if key]
        merged = [value for key, value in zip(node.keys, node.values, strict=True) if not key]
        found = self.evaluate_all([key for key in node.keys if key])
        return join(
            box(join(only(found, TEXT), self.evaluate_all(values))),
            copied(self.evaluate_all(merged)),
        )

    def _JoinedStr(self, node: ast.JoinedStr) -> Value:
        return only(self.evaluate_all(node.values), TEXT)

    def _FormattedValue(self, node: ast.FormattedValue) -> Value:
        return self.evaluate(node.value)

    # Operators

    def _BinOp(self, node: ast.BinOp) -> Value:
        parts: list[Value] = []
        top: ast.AST = node
        innermost = node
        while isinstance(top, ast.BinOp):  # a long sum is deep
            parts.append(self.evaluate(top.right))
            innermost, top = top, top.left
        first = self.evaluate(top)
        if isinstance(innermost.op, ast.Mod):
            self._check_bucket(innermost, first)
        found = join(first, *parts)
        paths = frozenset(fact for fact in found if fact.name.startswith("pathlib."))
        if isinstance(node.op, _CONTAINING):
            return join(only(found, TEXT, HASH), copied(only(found, LIVE)))
        return paths

    def _check_bucket(self, node: ast.BinOp, left: Value) -> None:
        for fact in only(left, HASH):
            text = f"`{fact.name}` gives other numbers in each process"
            self.report("unseeded-randomness", node, text)

    def _UnaryOp(self, node: ast.UnaryOp) -> Value:
        self.evaluate(node.operand)
        return EMPTY

    def _Compare(self, node: ast.Compare) -> Value:
        self.evaluate_all([node.left, *node.comparators])
        return EMPTY

    def _BoolOp(self, node: ast.BoolOp) -> Value:
        kept = self.keep()
        found = self._operands(node)
        self.env = self.merged(kept, self.env)
        return found

    def _operands(self, node: ast.BoolOp) -> Value:
        found = EMPTY
        for each in node.values:
            value = self.evaluate(each)
            found = join(found, value)
            if isinstance(node.op, ast.Or) and only(value, GIVEN) == value != EMPTY:
                return found  # a generator is true: what follows is for callers without one
            known = truth(self, each)
            if known is not None and known == isinstance(node.op, ast.Or):
                return found
            narrow(self, each, isinstance(node.op, ast.And))
        return found

    def _IfExp(self, node: ast.IfExp) -> Value:
        self.evaluate(node.test)
        known = truth(self, node.test)
        kept = self.keep()
        narrow(self, node.test, True)
        body = self.evaluate(node.body) if known is not False else EMPTY
        self.env = kept
        narrow(self, node.test, False)
        found = join(body, self.evaluate(node.orelse) if known is not True else EMPTY)
        self.env = self.merged(kept, self.env)
        return found

    def keep(self) -> dict[str, Value]:
        """Return a copy of what is known of the variables."""
        self.engine.step(len(self.env))
        return dict(self.env)

    def merged(self, one: dict[str, Value], other: dict[str, Value]) -> dict[str, Value]:
        """Return what is known if either holds."""
        self.engine.step(len(other))
        if one == other:
            return one
        found = dict(one)
        for name, value in other.items():
            found[name] = join(found.get(name, EMPTY), value)
        return found

    def _Await(self, node: ast.Await) -> Value:
        return self.evaluate(node.value)

    def _Yield(self, node: ast.Yield) -> Value:
        self.result = join(self.result, box(self.evaluate(node.value)))
        return EMPTY

    def _YieldFrom(self, node: ast.YieldFrom) -> Value:
        self.result = join(self.result, copied(self.evaluate(node.value)))
        return EMPTY

    # Comprehensions

    def _ListComp(self, node: Any) -> Value:
        hidden = scopes.targets(node)
        kept = {name: self.env.pop(name) for name in hidden if name in self.env}
        first = self.consume(node.generators[0].iter)
        for name in hidden:
            self.hiding[name] = self.hiding.get(name, 0) + 1
        found = self._comprehension(node, first)
        for name in hidden:
            self.env.pop(name, None)
            self.hiding[name] -= 1
            if not self.hiding[name]:
                del self.hiding[name]
        self.env.update(kept)
        return box(found)

    _SetComp = _GeneratorExp = _DictComp = _ListComp

    def _comprehension(self, node: Any, first: Value) -> Value:
        for number, each in enumerate(node.generators):
            self.assign(each.target, first if not number else self.consume(each.iter))
            self.evaluate_all(each.ifs)
        if isinstance(node, ast.DictComp):
            return join(only(self.evaluate(node.key), TEXT), self.evaluate(node.value))
        return self.evaluate(node.elt)

    def consume(self, node: ast.AST) -> Value:
        """Return what going through something gives; an iterator that lasts is used up."""
        value = self.evaluate(node)
        for fact in live(value):
            if fact.shape and fact.shape[0] == "iterator":
                self.changes(f"{fact.name}, an iterator that is used up", node)
        return element(value)

    # Functions

    def _Lambda(self, node: ast.Lambda) -> Value:
        return self.function(self.program.of_node[id(node)], node.args)

    def function(self, scope: Scope, arguments: ast.arguments) -> Value:
        """Make a function: its default arguments are evaluated."""
        plain = [*arguments.posonlyargs, *arguments.args]
        pairs = list(zip(plain[::-1], arguments.defaults[::-1], strict=False))
        pairs += [
            (name, default)
            for name, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
            if default is not None
        ]
        for parameter, default in pairs:
            value, shape = self.evaluate(default), shape_of(default)
            if shape and self.importing:
                label = f"the default of `{parameter.arg}` of `{scope.name}`"
                value = join(value, frozenset([Fact(LIVE, label, 0, shape)]))
            self.engine.write(value, "default", scope.number, parameter.arg)
        return frozenset([Fact(FUNCTION, "old" if self.importing else "", scope.number)])
