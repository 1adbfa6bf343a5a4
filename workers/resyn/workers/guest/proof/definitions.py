"""Functions and comprehensions that the call itself defines."""

from __future__ import annotations

import ast
from typing import Any

from resyn.workers.guest.proof import expressions, implicit, raw, targets
from resyn.workers.guest.proof.frames import Frame
from resyn.workers.guest.proof.values import (
    DATA,
    Closure,
    Doubt,
    Odd,
    Value,
    contain,
    join,
    only,
)

_ANNOTATIONS = (
    ast.Name, ast.Constant, ast.Subscript, ast.Tuple, ast.List, ast.BinOp, ast.BitOr, ast.Load,
)  # fmt: skip


def define(frame: Frame, node: ast.FunctionDef | ast.Lambda) -> Value:
    """Return the function that a definition makes; its defaults are evaluated now."""
    arguments = node.args
    plain = [*arguments.posonlyargs, *arguments.args]
    late = plain[len(plain) - len(arguments.defaults) :]
    pairs = [*zip(late, arguments.defaults, strict=True)]
    named = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    pairs += [(each, default) for each, default in named if default is not None]
    defaults = tuple((each.arg, expressions.evaluate(frame, default)) for each, default in pairs)
    return only(Closure(node, id(node), frame, defaults))


def check_annotations(frame: Frame, node: ast.FunctionDef) -> None:
    """Doubt that evaluating the annotations of a nested function does nothing else."""
    arguments = node.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    every += [each for each in (arguments.vararg, arguments.kwarg) if each is not None]
    found = [node.returns, *(each.annotation for each in every)]
    for part in [part for each in found if each is not None for part in ast.walk(each)]:
        if isinstance(part, ast.Name) and not _is_type(frame.load(part.id)):
            raise Doubt(f"annotates with {part.id}, which is no builtin type")
        if not isinstance(part, _ANNOTATIONS):
            raise Doubt("annotates a function with an expression; use a plain type")


def _is_type(value: Value) -> bool:
    """Say whether subscripts of this, and `|`, are harmless: a class, or a thing of `typing`."""
    things: list[Any] = [getattr(other, "object", None) for other in value.others]
    return value.height < 0 and all(map(_is_harmless, things))


def _is_harmless(thing: Any) -> bool:
    if raw.is_class(thing):
        return raw.is_fixed(thing) or raw.find(thing, "__class_getitem__") is raw.MISSING
    module = raw.find(type(thing), "__module__")
    return type(module) is str and module == "typing"


def comprehension(frame: Frame, node: Any) -> Value:
    """Return what a comprehension or a generator expression makes."""
    first, *others = node.generators
    source = expressions.iterate(frame, first.iter)
    inner = frame.engine.comprehension(frame, node)
    _loop(inner, first, source)
    for generator in others:
        _loop(inner, generator, expressions.iterate(inner, generator.iter))
    if isinstance(node, ast.DictComp):
        key = expressions.evaluate(inner, node.key)
        implicit.run(inner, key, hashes=True)
        return contain(join(key, expressions.evaluate(inner, node.value)))
    items = expressions.evaluate(inner, node.elt)
    if isinstance(node, ast.SetComp):
        return expressions.gathered(inner, items)
    return only(Odd(items)) if isinstance(node, ast.GeneratorExp) else contain(items)


def _loop(frame: Frame, generator: ast.comprehension, source: Value) -> None:
    if generator.is_async:
        raise Doubt("uses async, which is not followed")
    targets.assign(frame, generator.target, source)
    for condition in generator.ifs:
        expressions.truth(frame, condition)


def give(frame: Frame, node: ast.Yield | ast.YieldFrom) -> Value:
    """Yield a value, or all that another iterator yields and returns."""
    if isinstance(node, ast.Yield):
        frame.owner.collect(yielded=expressions.evaluate(frame, node.value))
        return DATA
    items = expressions.iterate(frame, node.value)
    frame.owner.collect(yielded=items)
    return join(items, DATA)
