"""RESYN, what a source says of itself: read from its syntax tree, and nothing of it runs."""

from __future__ import annotations

import ast
import json
import operator
from collections.abc import Callable
from typing import Any

# Limits are often written as `64 * 1024 * 1024`.
_OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.LShift: lambda number, bits: operator.lshift(number, min(bits, 64)),
    ast.Pow: lambda number, power: number ** min(power, 64),
}
# Above, a power of it might take long.
_MOST = 1 << 48


def read(tree: ast.Module) -> str:
    """Return RESYN as JSON, empty if there is none; ValueError if it is no literal."""
    for node in tree.body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value and _is_metadata(node):
            try:
                return json.dumps(ast.literal_eval(_Sums().visit(node.value)), allow_nan=False)
            except (TypeError, ValueError, ArithmeticError, RecursionError):
                raise ValueError(
                    f"line {node.lineno}: RESYN must be a literal dictionary of JSON values, "
                    'such as {"profile": "standard"}'
                ) from None
    return ""


def _is_metadata(assignment: ast.Assign | ast.AnnAssign) -> bool:
    if isinstance(assignment, ast.AnnAssign):
        targets: list[ast.expr] = [assignment.target]
    else:
        targets = assignment.targets
    return any(isinstance(target, ast.Name) and target.id == "RESYN" for target in targets)


class _Sums(ast.NodeTransformer):
    """Computes sums of small numbers, from the innermost to the outermost."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        compute = _OPERATORS.get(type(node.op))
        left, right = (_small(self.visit(side)) for side in (node.left, node.right))
        if compute is None or left is None or right is None:
            return node  # literal_eval says no
        return ast.copy_location(ast.Constant(compute(left, right)), node)


def _small(node: ast.expr) -> float | None:
    try:
        value = ast.literal_eval(node)
    except (TypeError, ValueError):
        return None
    return value if type(value) in (int, float) and abs(value) < _MOST else None
