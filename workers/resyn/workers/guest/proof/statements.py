"""What each statement does; the order of statements does not matter, and all may run."""

from __future__ import annotations

import ast
import types
from collections.abc import Callable, Sequence
from typing import Any

from resyn.workers.guest.proof import (
    attributes,
    definitions,
    expressions,
    implicit,
    patterns,
    raw,
    sources,
    tables,
    targets,
)
from resyn.workers.guest.proof.frames import Frame
from resyn.workers.guest.proof.values import (
    DATA,
    Caught,
    Doubt,
    Fresh,
    Live,
    Value,
    live,
    only,
)

_SUPPRESS = tables.LIBRARY["contextlib"]["suppress"]


def run_function(frame: Frame, node: ast.FunctionDef | ast.Lambda) -> None:
    """Go through the body of a function once."""
    if isinstance(node, ast.FunctionDef):
        run(frame, node.body)
        frame.collect(returned=DATA)  # None, where it ends without a return
    else:
        frame.collect(returned=expressions.evaluate(frame, node.body))


def run(frame: Frame, body: Sequence[ast.stmt]) -> None:
    """Go through statements; one that is in doubt does not hide the next."""
    for statement in body:
        frame.engine.spend()
        try:
            rule = _RULES.get(type(statement))
            if rule is None:
                raise Doubt(f"uses {type(statement).__name__}, which is not followed")
            rule(frame, statement)
        except Doubt as doubt:
            function = frame.root.function
            file = function.__code__.co_filename if function else frame.engine.filename
            other = None if file == frame.engine.filename else file
            frame.engine.note(statement.lineno, frame.name, other, doubt)


def _nothing(frame: Frame, node: ast.stmt) -> None:
    pass


def _expression(frame: Frame, node: ast.Expr) -> None:
    expressions.evaluate(frame, node.value)


def _assign(frame: Frame, node: ast.Assign) -> None:
    value = expressions.evaluate(frame, node.value)
    for target in node.targets:
        targets.assign(frame, target, value)


def _annotated(frame: Frame, node: ast.AnnAssign) -> None:
    if node.value is not None:
        targets.assign(frame, node.target, expressions.evaluate(frame, node.value))
    elif not isinstance(node.target, ast.Name):
        raise Doubt("annotates what is no name")


def _return(frame: Frame, node: ast.Return) -> None:
    value = DATA if node.value is None else expressions.evaluate(frame, node.value)
    frame.collect(returned=value)


def _for(frame: Frame, node: ast.For) -> None:
    targets.assign(frame, node.target, expressions.iterate(frame, node.iter))
    run(frame, node.body)
    run(frame, node.orelse)


def _if(frame: Frame, node: ast.If | ast.While) -> None:
    expressions.truth(frame, node.test)
    run(frame, node.body)
    run(frame, node.orelse)


def _assert(frame: Frame, node: ast.Assert) -> None:
    expressions.truth(frame, node.test)
    if node.msg is not None and expressions.evaluate(frame, node.msg).others:
        raise Doubt("asserts with something else than builtin data")


def _delete(frame: Frame, node: ast.Delete) -> None:
    for target in node.targets:
        if isinstance(target, ast.Subscript):
            targets.change_element(frame, target)
        elif isinstance(target, ast.Name):
            frame.bind(target.id, DATA)
        else:
            raise Doubt("deletes what is neither a name nor an element")


def _raise(frame: Frame, node: ast.Raise) -> None:
    for each in (node.exc, node.cause):
        value = expressions.evaluate(frame, each)
        if each is None or (isinstance(each, ast.Constant) and each.value is None):
            continue
        if value.height >= 0 or not all(_is_raisable(other) for other in value.others):
            raise Doubt("raises an exception that outlives the call; make a new one")
        implicit.run(frame, only(*(_made(other) for other in value.others)), implicit.TEXT)


def _is_raisable(other: Any) -> bool:
    """Say whether raising this leaves nothing in a live object."""
    if isinstance(other, Live):
        return raw.is_class(other.object) and _is_plain_exception(other.object)
    return isinstance(other, Caught) or (
        isinstance(other, Fresh) and BaseException in raw.bases(other.kind.object)
    )


def _is_plain_exception(kind: type) -> bool:
    builtin = (
        type(raw.find(kind, "__init__")) is types.WrapperDescriptorType
        and type(raw.find(kind, "__new__")) is types.BuiltinFunctionType
    )
    return BaseException in raw.bases(kind) and raw.is_simple(kind) and builtin


def _made(other: Any) -> Any:
    own = isinstance(other, Live) and not raw.is_fixed(other.object)
    return Fresh(other) if own else Caught() if isinstance(other, Live) else other


def _try(frame: Frame, node: Any) -> None:
    run(frame, node.body)
    for handler in node.handlers:
        if handler.type is not None:
            _check_classes(frame, expressions.evaluate(frame, handler.type))
        if handler.name is not None:
            frame.bind(handler.name, only(Caught()))
        run(frame, handler.body)
    run(frame, node.orelse)
    run(frame, node.finalbody)


def _check_classes(frame: Frame, value: Value) -> None:
    reached = frame.engine.spread(value)
    if any(isinstance(x, Live) and not raw.is_class(x.object) and not raw.is_container(x.object)
           for x in reached.others):  # fmt: skip
        raise Doubt("catches what is no class")


def _check_suppressed(frame: Frame, value: Value) -> None:
    """Doubt what suppress asks by issubclass."""
    _check_classes(frame, value)
    for other in frame.engine.spread(value).others:
        if isinstance(other, Live) and raw.is_class(other.object):
            implicit.check_asked(other.object)


def _with(frame: Frame, node: ast.With) -> None:
    for item in node.items:
        call = item.context_expr
        if not isinstance(call, ast.Call) or item.optional_vars is not None:
            raise Doubt("uses a context manager that is not known to be pure")
        manager = expressions.evaluate(frame, call.func)
        rules = [frame.engine.known.rule(other) for other in manager.others]
        if manager.height >= 0 or rules != [_SUPPRESS]:
            raise Doubt("uses a context manager that is not known to be pure")
        if call.keywords:
            raise Doubt("gives arguments by name to a context manager")
        for argument in call.args:
            _check_suppressed(frame, expressions.evaluate(frame, argument))
    run(frame, node.body)


def _import(frame: Frame, node: ast.Import) -> None:
    for alias in node.names:
        module = sources.module_named(alias.name)
        if alias.asname is None:
            module = sources.module_named(alias.name.split(".")[0])
        frame.bind(alias.asname or alias.name.split(".")[0], only(live(module)))


def _import_from(frame: Frame, node: ast.ImportFrom) -> None:
    if node.level or node.module is None:
        raise Doubt("imports by a relative name; import it at the top")
    module = sources.module_named(node.module)
    for alias in node.names:
        value = attributes.load(frame, only(live(module)), alias.name)
        frame.bind(alias.asname or alias.name, value)


def _define(frame: Frame, node: ast.FunctionDef) -> None:
    definitions.check_annotations(frame, node)
    if node.decorator_list:
        raise Doubt(f"decorates {node.name}, which is not followed")
    frame.bind(node.name, definitions.define(frame, node))
    if node.name == "__class__" or getattr(node, "type_params", None):
        raise Doubt(f"defines {node.name} in a way that is not followed")


def _match(frame: Frame, node: ast.Match) -> None:
    patterns.check(frame, node)
    for case in node.cases:
        if case.guard is not None:
            expressions.truth(frame, case.guard)
        run(frame, case.body)


_RULES: dict[type[ast.stmt], Callable[[Frame, Any], None]] = {
    ast.Expr: _expression,
    ast.Assign: _assign,
    ast.AnnAssign: _annotated,
    ast.AugAssign: targets.augment,
    ast.Return: _return,
    ast.For: _for,
    ast.While: _if,
    ast.If: _if,
    ast.Assert: _assert,
    ast.Delete: _delete,
    ast.Raise: _raise,
    ast.Try: _try,
    ast.TryStar: _try,
    ast.With: _with,
    ast.Import: _import,
    ast.ImportFrom: _import_from,
    ast.FunctionDef: _define,
    ast.Match: _match,
    ast.Pass: _nothing,
    ast.Break: _nothing,
    ast.Continue: _nothing,
    ast.Global: _nothing,
    ast.Nonlocal: _nothing,
}
