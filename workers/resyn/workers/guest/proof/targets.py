"""Assignment: to names, to elements, to attributes."""

from __future__ import annotations

import ast

from resyn.workers.guest.proof import attributes, expressions, implicit, library
from resyn.workers.guest.proof.frames import Frame
from resyn.workers.guest.proof.values import Bag, Box, Doubt, Odd, Value, contain, join


def assign(frame: Frame, target: ast.expr, value: Value) -> None:
    """Let a target be this as well."""
    if isinstance(target, ast.Name):
        frame.bind(target.id, value)
    elif isinstance(target, (ast.Tuple, ast.List)):
        items = implicit.iterate(frame, value)
        for each in target.elts:
            starred = isinstance(each, ast.Starred)
            assign(frame, each.value if isinstance(each, ast.Starred) else each,
                   contain(items) if starred else items)  # fmt: skip
    elif isinstance(target, ast.Subscript):
        change_element(frame, target)
        if isinstance(target.slice, ast.Slice):
            value = implicit.iterate(frame, value)
        frame.engine.store(value)
    elif isinstance(target, ast.Attribute):
        attributes.store(frame, expressions.evaluate(frame, target.value), target.attr, value)
    else:
        raise Doubt(f"assigns to {type(target).__name__}, which is not followed")


def change_element(frame: Frame, target: ast.Subscript) -> None:
    """Doubt that x[place] may be set or deleted."""
    value = expressions.evaluate(frame, target.value)
    library.changeable(value, f"changes {ast.unparse(target.value)[:60]},")
    if any(not isinstance(other, (Box, Odd)) for other in value.others):
        raise Doubt("changes an element of what is no builtin container")
    if isinstance(target.slice, ast.Slice):
        for part in (target.slice.lower, target.slice.upper, target.slice.step):
            implicit.run(frame, expressions.evaluate(frame, part))
        return
    place = expressions.evaluate(frame, target.slice)
    implicit.look_up(frame, value, place)
    frame.engine.store(place)


def augment(frame: Frame, node: ast.AugAssign) -> None:
    """Assign to a target what an operator makes of it; a list is changed in its place."""
    target = node.target
    old = expressions.evaluate(frame, _loaded(target))
    new = expressions.evaluate(frame, node.value)
    text = ast.unparse(target)[:60]
    if old.height > 0 or any(not isinstance(other, Odd) for other in old.others):
        library.changeable(old, f"changes {text},")
    extends = isinstance(node.op, ast.Add)
    items = implicit.iterate(frame, new) if extends else _parts(frame, new)
    if items.height > 0 or items.others or items.grade > frame.engine.heap.grade:
        frame.engine.store(items)
    sets = any(isinstance(other, (Bag, Odd)) for other in new.others)
    followed = old.height < 0 and all(isinstance(other, Bag) for other in old.others)
    if sets and not extends and not followed and frame.engine.has_addresses(new):
        raise Doubt(f"fills {text} with what a set may order by its address, such as NaN")
    made = expressions.operate(frame, node.op, old, new)
    assign(frame, target, join(old, made))


def _parts(frame: Frame, new: Value) -> Value:
    """Return what `|=` may put in: elements, or what is in them, as pairs have it."""
    items = frame.engine.elements(new)
    return join(items, frame.engine.elements(items), implicit.within(frame, new))


def _loaded(target: ast.expr) -> ast.expr:
    """Return the target as an expression that is read."""
    if isinstance(target, ast.Name):
        return ast.Name(target.id, ast.Load())
    if isinstance(target, ast.Attribute):
        return ast.Attribute(target.value, target.attr, ast.Load())
    assert isinstance(target, ast.Subscript)
    return ast.Subscript(target.value, target.slice, ast.Load())
