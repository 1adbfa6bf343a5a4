"""Tests that decide something: what can never run, and what an answer's text has passed."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from resyn.workers.guest import scopes
from resyn.workers.guest.review.patterns import is_harmless, is_strict
from resyn.workers.guest.review.program import Scope
from resyn.workers.guest.review.tables import words
from resyn.workers.guest.review.values import GIVEN, TEXT, names, only, without

if TYPE_CHECKING:
    from resyn.workers.guest.review.expressions import Expressions

_ALPHABETS = words("isdigit isdecimal isnumeric isalpha isalnum")
_MATCHES = frozenset({"re.fullmatch", "re.compile().fullmatch"})


def truth(body: Expressions, test: ast.AST) -> bool | None:
    """Return what a test gives for certain; None: either."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        known = truth(body, test.operand)
        return None if known is None else not known
    if isinstance(test, ast.Constant):
        return bool(test.value)
    if isinstance(test, ast.Name):
        value = body.load(test.id)
        if "typing.TYPE_CHECKING" in names(value):
            return False
        return True if value and only(value, GIVEN) == value else None
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return _comparison(body, test.left, test.ops[0], test.comparators[0])
    return None


def _comparison(body: Expressions, left: Any, operator: ast.cmpop, right: Any) -> bool | None:
    wanted = {ast.Is: True, ast.Eq: True, ast.IsNot: False, ast.NotEq: False}.get(type(operator))
    if wanted is None or not isinstance(left, ast.Name):
        return None
    value = getattr(right, "value", "")
    if left.id == "__name__" and value == "__main__":
        return not wanted  # the module's name is another one
    if isinstance(right, ast.Constant) and right.value is None:
        known = body.load(left.id)
        return not wanted if known and only(known, GIVEN) == known else None
    return None


def narrow(body: Expressions, test: ast.AST, outcome: bool) -> None:
    """Forget of the answer's text what has passed a test that leaves nothing to run."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        narrow(body, test.operand, not outcome)
    elif isinstance(test, ast.BoolOp):
        if outcome == isinstance(test.op, ast.And):
            for each in test.values:
                narrow(body, each, outcome)
    else:
        for name in _checked(body, test, outcome):
            if name == "*":
                for variable, value in body.env.items():
                    body.env[variable] = without(value, TEXT)
            elif name in body.env:
                body.env[name] = without(body.env[name], TEXT)


def _checked(body: Expressions, test: ast.AST, outcome: bool) -> list[str]:
    """Return the names whose text is harmless if a test comes out like this."""
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return _compared(body, test, outcome)
    if not isinstance(test, ast.Call):
        return []
    function = test.func
    is_all = isinstance(function, ast.Name) and function.id in ("all", "any")
    if is_all and test.args and isinstance(test.args[0], (ast.GeneratorExp, ast.ListComp)):
        return _each(body, test.args[0], outcome, function.id == "all")  # type: ignore[attr-defined]
    if not outcome:
        return []
    if isinstance(function, ast.Attribute) and function.attr in _ALPHABETS:
        return _names(function.value)
    called = names(body.evaluate(function))
    if set(called) & _MATCHES:
        pattern, text = _match(body, test)
        return _names(text) if text is not None and is_strict(pattern) else []
    if test.args and is_check(body, function):
        return _names(test.args[0])
    return []


def _match(body: Expressions, test: ast.Call) -> tuple[Any, Any]:
    """Return the pattern and the text of a match."""
    if len(test.args) == 2:
        pattern, text = test.args
    else:
        pattern, text = getattr(test.func, "value", None), next(iter(test.args), None)  # type: ignore[assignment]
    if isinstance(pattern, ast.Name):
        pattern = body.engine.constants.get(pattern.id, pattern)
    if isinstance(pattern, ast.Call) and pattern.args:
        pattern = pattern.args[0]
    return pattern, text


def _compared(body: Expressions, test: ast.Compare, outcome: bool) -> list[str]:
    operator, right = test.ops[0], test.comparators[0]
    if isinstance(operator, (ast.In, ast.NotIn)) and outcome == isinstance(operator, ast.In):
        is_text = isinstance(right, ast.Constant) or only(body.evaluate(right), TEXT)
        return [] if is_text else _names(test.left)
    if isinstance(operator, ast.Eq) and outcome:
        return [] if only(body.evaluate(right), TEXT) else _names(test.left)
    if isinstance(operator, (ast.LtE, ast.Lt)) and outcome and isinstance(test.left, ast.Call):
        is_set = getattr(test.left.func, "id", "") == "set" and test.left.args
        return _names(test.left.args[0]) if is_set and is_harmless(_text(body, right)) else []
    return []


def _each(body: Expressions, node: Any, outcome: bool, is_all: bool) -> list[str]:
    """Read `all(c in "0123456789" for c in text)`, or `any(c not in ...)`."""
    test, source = node.elt, node.generators[0].iter
    if outcome != is_all:
        return []
    if isinstance(test, ast.Call) and _is_kind_check(body, test, source):
        return ["*"]
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) and not is_all:
        return ["*"] if _is_kind_check(body, test.operand, source) else []
    operators = getattr(test, "ops", [None])
    fits = isinstance(operators[0], ast.In if is_all else ast.NotIn)
    return _names(source) if fits and is_harmless(_text(body, test.comparators[0])) else []


def _is_kind_check(body: Expressions, test: Any, source: ast.AST) -> bool:
    """Say whether this is `isinstance(node, ...)` for the nodes of a syntax tree."""
    is_walk = isinstance(source, ast.Call) and "ast.walk" in names(body.evaluate(source.func))
    is_kind = getattr(getattr(test, "func", None), "id", "") == "isinstance"
    return is_walk and is_kind and not body.program.names_calls


def checks_tree(body: Expressions, loop: ast.For) -> bool:
    """Say whether a loop leaves the function at nodes of kinds that are not allowed."""
    for each in loop.body:
        if isinstance(each, ast.If) and isinstance(each.body[-1], (ast.Return, ast.Raise)):
            test = each.test
            if isinstance(test, ast.UnaryOp) and _is_kind_check(body, test.operand, loop.iter):
                return True
    return False


def is_check(body: Expressions, function: ast.AST) -> bool:
    """Say whether a function of the source looks at characters, or at a syntax tree."""
    scope = body.function_named(function)
    if scope is None or len(scope.parameters) != 1:
        return False
    known = body.engine.checks.get(scope.number)
    if known is None:
        known = body.engine.checks[scope.number] = _is_check(body, function, scope)
    return known


def _is_check(body: Expressions, function: ast.AST, scope: Scope) -> bool:
    for node in scopes.own_nodes(scope.node):
        if isinstance(node, ast.For) and checks_tree(body, node):
            return True
        if isinstance(node, ast.Return) and node.value is not None:
            tested = _strip(node.value)
            if isinstance(tested, (ast.Call, ast.Compare)) and not is_recursive(tested, function):
                found = _checked(body, tested, True)
                if "*" in found or scope.parameters[0] in found:
                    return True
    return False


def is_recursive(test: Any, function: ast.AST) -> bool:
    """Say whether a check calls itself, or another function of the source."""
    name = getattr(getattr(test, "func", None), "id", "")
    return name == getattr(function, "id", "") or name not in ("all", "any", "bool", "")


def _strip(node: Any) -> Any:
    """Take `bool(...)` and `... is not None` away."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "bool" and node.args:
        return node.args[0]
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.IsNot):
        return node.left
    return node


def _names(node: ast.AST) -> list[str]:
    """Return the name that an expression is of: `text`, `text.strip()`."""
    while isinstance(node, (ast.Attribute, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return [node.id] if isinstance(node, ast.Name) else []


def _text(body: Expressions, node: Any) -> str:
    """Return the text of a constant, or of a set of its characters."""
    if isinstance(node, ast.Call) and node.args:
        node = node.args[0]
    if isinstance(node, ast.Name):
        node = body.engine.constants.get(node.id, node)
        return _text(body, node) if not isinstance(node, ast.Name) else "?a"
    if isinstance(node, (ast.Set, ast.List, ast.Tuple)):
        return "".join(str(getattr(each, "value", "a")) for each in node.elts)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else "a"
