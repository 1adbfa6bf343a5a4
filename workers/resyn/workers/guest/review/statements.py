"""What statements do, in their order."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from resyn.workers.guest import scopes
from resyn.workers.guest.review.expressions import Expressions
from resyn.workers.guest.review.guards import checks_tree, narrow, truth
from resyn.workers.guest.review.program import shape_of
from resyn.workers.guest.review.values import (
    CLASS,
    EMPTY,
    FUNCTION,
    LIBRARY,
    LIVE,
    TEXT,
    Fact,
    Value,
    box,
    element,
    join,
    live,
    names,
    only,
    without,
)  # fmt: skip

_WIDE = frozenset({"builtins.BaseException"})
_ENDS = frozenset({"builtins.SystemExit", "builtins.KeyboardInterrupt"})
_GROWING = frozenset({"list", "dict", "set"})


class Statements(Expressions):
    """Goes through the body of a function."""

    def run(self) -> None:
        """Go through the whole body and keep what the function returns."""
        self.env = {
            name: value
            for name, value in zip(self.scope.parameters, self.context.arguments, strict=False)
            if value
        }
        if self.scope.has_inner:
            for name, value in self.env.items():
                self.engine.write(value, "cell", self.scope.number, self.importing, name)
        node = self.scope.node
        if isinstance(node, ast.Lambda):
            self.result = self.evaluate(node.body)
        else:
            self.block(node.body)  # type: ignore[attr-defined]
        self.engine.write(self.result, "return", self.context)

    def block(self, body: list[ast.stmt]) -> bool:
        """Run statements; say whether they end what is around them."""
        for node in body:
            self.engine.step()
            if self.scope is self.program.module:
                self.root = "=" + ",".join(_targets(node))
            method: Callable[[Any], bool | None] | None = getattr(
                self, f"_do_{type(node).__name__}", None
            )
            if method is None:
                for child in ast.iter_child_nodes(node):
                    self.evaluate(child)
            elif method(node):
                return True
        return False

    # Definitions

    def _do_FunctionDef(self, node: ast.FunctionDef) -> None:
        made = self.function(self.program.of_node[id(node)], node.args)
        for decorator in reversed(node.decorator_list):
            maker = self.evaluate(decorator)
            if only(maker, FUNCTION, CLASS):
                arguments = self._arguments(ast.Call(decorator, [], []))
                given = arguments._replace(positional=[made])
                made = join(self.invoke(maker, given, decorator), EMPTY) or made
        self.store(node.name, made, node)

    _do_AsyncFunctionDef = _do_FunctionDef

    def _do_ClassDef(self, node: ast.ClassDef) -> None:
        found = self.program.class_of_node[id(node)]
        bound = {name for each in scopes.own_nodes(node) for name in scopes.bound(each)}
        kept = {name: self.env.pop(name) for name in bound if name in self.env}
        for name in bound:
            self.hiding[name] = self.hiding.get(name, 0) + 1
        self.block(node.body)
        shapes = _shapes_in(node)
        for name in bound:
            value = self.env.pop(name, EMPTY)
            shape = shapes.get(name)
            if shape and self.importing:
                value = join(value, frozenset([Fact(LIVE, f"`{node.name}.{name}`", 0, shape)]))
            if name not in found.methods:
                self.engine.write(value, "member", found.number, name)
            self.hiding[name] -= 1
            if not self.hiding[name]:
                del self.hiding[name]
        self.env.update(kept)
        self.evaluate_all([*node.bases, *node.decorator_list])
        self.store(node.name, frozenset([Fact(CLASS, number=found.number)]), node)

    def _do_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            name = alias.name if alias.asname else alias.name.split(".")[0]
            target = alias.asname or name
            self.store(target, frozenset([Fact(LIBRARY, name)]), node)

    def _do_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            if alias.name == "*":
                self.engine.stars.append(node.module or "")
            else:
                fact = Fact(LIBRARY, f"{node.module}.{alias.name}")
                self.store(alias.asname or alias.name, frozenset([fact]), node)

    # Simple statements

    def _do_Expr(self, node: ast.Expr) -> None:
        self.evaluate(node.value)

    def _do_Return(self, node: ast.Return) -> bool:
        value = self.evaluate(node.value)
        self.result = join(self.result, value)
        return True

    def _do_Raise(self, node: ast.Raise) -> bool:
        self.evaluate(node.cause)
        raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        if node.exc is not None:
            self.evaluate(node.exc)
        if raised is not None and _ENDS.intersection(names(self.evaluate(raised))):
            self.report("process-use", node, f"raises `{ast.unparse(raised)}`")
        return True

    def _do_Break(self, _: ast.Break) -> bool:
        return True

    _do_Continue = _do_Break

    def _do_Assign(self, node: ast.Assign) -> None:
        value, shape = self.evaluate(node.value), shape_of(node.value)
        is_module = self.scope is self.program.module
        for target in node.targets:
            if is_module and isinstance(target, ast.Name) and not self.hiding:
                self.engine.constants[target.id] = node.value
            self.assign(target, value, shape)

    def _do_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.assign(node.target, self.evaluate(node.value), shape_of(node.value))

    def _do_AugAssign(self, node: ast.AugAssign) -> None:
        added = self.evaluate(node.value)
        if isinstance(node.target, ast.Name):
            value = self.load(node.target.id)
            growing = [fact for fact in live(value) if fact.shape and fact.shape[0] in _GROWING]
            self.changes_value(frozenset(growing), node)
            self.store(node.target.id, join(value, only(added, TEXT)), node)
            return
        self.evaluate(node.target)
        if isinstance(node.target, ast.Subscript):
            self.changes_value(self.evaluate(node.target.value), node)
            self.add_to(node.target.value, box(added))
        else:
            self.store_attribute(node.target, self.evaluate(node.target.value), only(added, TEXT))

    def _do_Delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, (ast.Subscript, ast.Attribute)):
                self.changes_value(self.evaluate(target.value), node)
            elif isinstance(target, ast.Name):
                self.env.pop(target.id, None)

    # Branches

    def _do_If(self, node: ast.If) -> bool:
        ways: list[dict[str, Value]] = []
        each: ast.If | None = node
        while each is not None:
            self.evaluate(each.test)
            known, kept = truth(self, each.test), self.keep()
            if known is not False:
                narrow(self, each.test, True)
                if not self.block(each.body):
                    ways.append(self.env)
            if known is True:
                return self._go_on(ways)
            self.env = kept
            narrow(self, each.test, False)
            rest = each.orelse
            each = rest[0] if len(rest) == 1 and isinstance(rest[0], ast.If) else None
            if each is None and not self.block(rest):
                ways.append(self.env)
        return self._go_on(ways)

    def _go_on(self, ways: list[dict[str, Value]]) -> bool:
        """Go on with what any of some ways has left; say whether there is none."""
        if ways:
            self.env = ways[0]
        for each in ways[1:]:
            self.env = self.merged(self.env, each)
        return not ways

    def _do_For(self, node: ast.For) -> None:
        checks = checks_tree(self, node)
        items = self.consume(node.iter)
        self._loop(lambda: self.assign(node.target, items), node.body)
        if checks:
            self.env = {name: without(value, TEXT) for name, value in self.env.items()}
        self.block(node.orelse)

    _do_AsyncFor = _do_For

    def _do_While(self, node: ast.While) -> None:
        self._loop(lambda: self.evaluate(node.test), node.body)
        self.block(node.orelse)

    def _loop(self, begin: Callable[[], object], body: list[ast.stmt]) -> None:
        """Run a body until nothing new is known, twice at most."""
        for _ in range(2):
            before = self.keep()
            begin()
            self.block(body)
            self.env = self.merged(before, self.env)
            if self.env == before:
                return

    def _do_Try(self, node: ast.Try) -> bool:
        before = self.keep()
        ends = self.block(node.body)
        halfway = self.merged(before, self.env)
        ends = ends or self.block(node.orelse)
        ways = [] if ends else [self.env]
        self._check_handlers(node)
        for handler in node.handlers:
            self.env = dict(halfway)
            self.evaluate(handler.type)
            if not self.block(handler.body):
                ways.append(self.env)
        self.env = halfway
        ended = self._go_on(ways)
        return self.block(node.finalbody) or ended

    _do_TryStar = _do_Try

    def _check_handlers(self, node: ast.Try) -> None:
        """Report handlers that swallow what is meant to end the call."""
        if self.importing:
            return
        let_through: set[str] = set()
        for handler in node.handlers:
            caught = set(names(self.evaluate(handler.type)))
            if any(isinstance(part, ast.Raise) for part in scopes.own_nodes(handler)):
                let_through |= caught if handler.type is not None else _WIDE
            elif (handler.type is None or caught & _WIDE) and not let_through & (_WIDE | _ENDS):
                kind = "BaseException" if handler.type is not None else ""
                text = f"`except {kind}".rstrip() + ":` also swallows time-outs and the end of "
                self.report("bare-except", handler, text + "memory; catch what you expect")
        if node.finalbody and _jumps(node.finalbody[-1]):
            text = "a jump out of `finally` swallows time-outs and the end of memory"
            self.report("bare-except", node.finalbody[-1], text)

    def _do_With(self, node: ast.With) -> bool:
        for item in node.items:
            value = self.evaluate(item.context_expr)
            if item.optional_vars is not None:
                self.assign(item.optional_vars, value)
        return self.block(node.body)

    _do_AsyncWith = _do_With

    def _do_Match(self, node: ast.Match) -> bool:
        value, ways = self.evaluate(node.subject), [self.keep()]
        for case in node.cases:
            self.env = dict(ways[0])
            for part in ast.walk(case.pattern):
                for name in scopes.bound(part):
                    self.store(name, element(value), case.pattern)
            self.evaluate(case.guard)
            if not self.block(case.body):
                ways.append(self.env)
        return self._go_on(ways)


def _jumps(node: ast.stmt) -> bool:
    return isinstance(node, (ast.Return, ast.Break, ast.Continue))


def _targets(node: ast.stmt) -> list[str]:
    """Return the names that a statement of the module assigns."""
    targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
    return [name.id for each in targets if each for name in ast.walk(each) if _is_name(name)]  # type: ignore[attr-defined]


def _is_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Name)


def _shapes_in(node: ast.ClassDef) -> dict[str, Any]:
    """Return the shapes of what the body of a class assigns."""
    found: dict[str, Any] = {}
    for each in node.body:
        if isinstance(each, (ast.Assign, ast.AnnAssign)) and each.value is not None:
            is_field = isinstance(each.value, ast.Call) and "field" in ast.unparse(each.value.func)
            shape = None if is_field else shape_of(each.value)
            found.update(dict.fromkeys(_targets(each), shape))
    return found
