"""What each expression may stand for, and whether evaluating it leaves anything behind."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from resyn.workers.guest.proof import attributes, calls, definitions, implicit, raw
from resyn.workers.guest.proof.frames import Frame
from resyn.workers.guest.proof.values import (
    DATA,
    EXACT,
    NOT_NAN,
    NOTHING,
    Bag,
    Box,
    Doubt,
    Kind,
    Live,
    Odd,
    Value,
    arithmetic,
    contain,
    graded,
    join,
    only,
)


def evaluate(frame: Frame, node: ast.expr | None) -> Value:
    """Return what an expression may stand for."""
    if node is None:
        return NOTHING
    frame.engine.spend()
    rule = _RULES.get(type(node))
    if rule is None:
        raise Doubt(f"uses {type(node).__name__}, which is not followed")
    return rule(frame, node)


def iterate(frame: Frame, node: ast.expr) -> Value:
    """Return what a loop over an expression gives."""
    return implicit.iterate(frame, evaluate(frame, node))


def truth(frame: Frame, node: ast.expr) -> Value:
    """Evaluate a condition."""
    value = evaluate(frame, node)
    implicit.run(frame, only(*value.others), implicit.TRUTH)
    return value


def _constant(frame: Frame, node: ast.Constant) -> Value:
    return Value(0, NOT_NAN if isinstance(node.value, (float, complex)) else EXACT)


def _name(frame: Frame, node: ast.Name) -> Value:
    return frame.load(node.id)


def _walrus(frame: Frame, node: ast.NamedExpr) -> Value:
    value = evaluate(frame, node.value)
    frame.owner.bind(node.target.id, value)
    return value


def _display(frame: Frame, node: ast.List | ast.Tuple | ast.Set) -> Value:
    items = join(
        *(
            iterate(frame, each.value) if isinstance(each, ast.Starred) else evaluate(frame, each)
            for each in node.elts
        )
    )
    return gathered(frame, items) if isinstance(node, ast.Set) else contain(items)


def gathered(frame: Frame, items: Value) -> Value:
    """Return a fresh set of these."""
    implicit.run(frame, items, hashes=True)
    return only(Bag(items))


def _dict(frame: Frame, node: ast.Dict) -> Value:
    keys, items = [NOTHING], [NOTHING]
    for key, value in zip(node.keys, node.values, strict=True):
        found = evaluate(frame, value)
        if key is None:
            given = implicit.within(frame, found)
            keys += [frame.engine.elements(found, values=False), given]
            items += [frame.engine.spread(found), given]
        else:
            keys.append(evaluate(frame, key))
            items.append(found)
    implicit.run(frame, join(*keys), implicit.COMPARED, hashes=True)
    return contain(join(*keys, *items))


def _joined(frame: Frame, node: ast.JoinedStr) -> Value:
    for each in node.values:
        evaluate(frame, each)
    return DATA


def _formatted(frame: Frame, node: ast.FormattedValue) -> Value:
    implicit.run(frame, evaluate(frame, node.value), shows=True)
    evaluate(frame, node.format_spec)
    return DATA


def _binary(frame: Frame, node: ast.BinOp) -> Value:
    return operate(frame, node.op, evaluate(frame, node.left), evaluate(frame, node.right))


def operate(frame: Frame, operator: ast.operator, left: Value, right: Value) -> Value:
    """Return what an operator makes of two values."""
    both = join(left, right)
    if isinstance(operator, ast.BitOr) and both.others and _are_classes(both):
        return both
    kinds = {type(other) for other in both.others}
    found = implicit.run(frame, both, shows=isinstance(operator, ast.Mod))
    if found != NOTHING and _may_contain(left) and _may_contain(right):
        frame.engine.store(found)  # a Counter adds what is in it
    items = frame.engine.elements(only(*_containers(both)))
    parts = frame.engine.elements(Value(both.height, both.grade), keys=False)
    grade = arithmetic([both], isinstance(operator, (ast.Div, ast.Pow)))
    items = join(items, parts)
    sets = only(Bag(items)) if kinds & {Bag, Odd} else NOTHING
    odd = only(Odd(items)) if Odd in kinds else NOTHING
    return graded(join(contain(items), found, sets, odd), grade)


def _may_contain(value: Value) -> bool:
    return value.height >= 0 or any(
        raw.is_container(other.object) if isinstance(other, Live) else isinstance(other, (Box, Odd))
        for other in value.others
    )


def _containers(value: Value) -> list[Any]:
    return [
        each for each in value.others if not isinstance(each, Live) or raw.is_container(each.object)
    ]


def _are_classes(value: Value) -> bool:
    return all(isinstance(each, Live) and raw.is_class(each.object) for each in value.others)


def _unary(frame: Frame, node: ast.UnaryOp) -> Value:
    if isinstance(node.op, ast.Not):
        truth(frame, node.operand)
        return DATA
    value = evaluate(frame, node.operand)
    found = implicit.run(frame, value)
    made = Value(0, value.grade)
    containers = [other for other in _containers(value) if isinstance(other, (Box, Odd, Live))]
    if containers or value.height > 0:  # a Counter
        parts = Value(value.height, value.grade, frozenset(containers))
        made = join(made, contain(frame.engine.elements(parts)))
    if found != NOTHING and _may_contain(value):
        frame.engine.store(found)
    return join(made, found)


def _boolean(frame: Frame, node: ast.BoolOp) -> Value:
    return join(*(truth(frame, each) for each in node.values))


def _conditional(frame: Frame, node: ast.IfExp) -> Value:
    truth(frame, node.test)
    return join(evaluate(frame, node.body), evaluate(frame, node.orelse))


def _compare(frame: Frame, node: ast.Compare) -> Value:
    values = [evaluate(frame, each) for each in (node.left, *node.comparators)]
    if any(isinstance(operator, (ast.Is, ast.IsNot)) for operator in node.ops):
        return _check_identity(node, values)
    hashes = any(isinstance(operator, (ast.In, ast.NotIn)) for operator in node.ops)
    everything = join(*values)
    found = implicit.run(frame, everything, implicit.COMPARED)
    if hashes:
        implicit.run(frame, join(*values[:-1]), implicit.COMPARED, hashes=True)
    return join(DATA, found)


def _check_identity(node: ast.Compare, values: list[Value]) -> Value:
    """Doubt `is` between two pieces of data: whether they are one is chance."""
    if len(node.ops) != 1:
        raise Doubt("chains `is`; compare with ==")
    sides = zip((node.left, node.comparators[0]), values, strict=True)
    if not any(_is_unique(each, value) for each, value in sides):
        raise Doubt("compares with `is`, which depends on what is cached; use ==")
    return DATA


def _is_unique(node: ast.expr, value: Value) -> bool:
    if isinstance(node, ast.Constant):
        return node.value is None or isinstance(node.value, bool) or node.value is ...
    return value.height < 0 and all(isinstance(each, (Live, Kind)) for each in value.others)


def _attribute(frame: Frame, node: ast.Attribute) -> Value:
    value = evaluate(frame, node.value)
    return attributes.load(frame, value, node.attr)


def _subscript(frame: Frame, node: ast.Subscript) -> Value:
    value = evaluate(frame, node.value)
    if not isinstance(node.slice, ast.Slice):
        return _item(frame, value, evaluate(frame, node.slice))
    place = _slice(frame, node.slice)
    items = frame.engine.elements(value, keys=False)
    return join(contain(items), implicit.through(frame, value, place))


def _item(frame: Frame, value: Value, place: Value) -> Value:
    implicit.look_up(frame, value, place)
    if any(isinstance(each, Live) and _is_other_class(each.object) for each in value.others):
        raise Doubt("takes an element of a class")
    return implicit.index(frame, value, place)


def _is_other_class(thing: Any) -> bool:
    return raw.is_class(thing) and not raw.members(thing)


def _slice(frame: Frame, node: ast.Slice) -> Value:
    parts = join(*(evaluate(frame, each) for each in (node.lower, node.upper, node.step)))
    implicit.run(frame, parts)
    return contain(parts)


def _call(frame: Frame, node: ast.Call) -> Value:
    return calls.call(frame, node)


def _define(frame: Frame, node: ast.Lambda) -> Value:
    return definitions.define(frame, node)


def _comprehension(frame: Frame, node: Any) -> Value:
    return definitions.comprehension(frame, node)


def _yield(frame: Frame, node: ast.Yield | ast.YieldFrom) -> Value:
    return definitions.give(frame, node)


_RULES: dict[type[ast.expr], Callable[[Frame, Any], Value]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.NamedExpr: _walrus,
    ast.List: _display,
    ast.Tuple: _display,
    ast.Set: _display,
    ast.Dict: _dict,
    ast.JoinedStr: _joined,
    ast.FormattedValue: _formatted,
    ast.BinOp: _binary,
    ast.UnaryOp: _unary,
    ast.BoolOp: _boolean,
    ast.IfExp: _conditional,
    ast.Compare: _compare,
    ast.Call: _call,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.Lambda: _define,
    ast.ListComp: _comprehension,
    ast.SetComp: _comprehension,
    ast.DictComp: _comprehension,
    ast.GeneratorExp: _comprehension,
    ast.Yield: _yield,
    ast.YieldFrom: _yield,
}
