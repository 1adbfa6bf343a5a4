"""Which names belong to a function, by the rules of the language."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Return the nodes that run in the scope of a function, its nested scopes' own left out."""
    if isinstance(node, ast.Lambda):
        waiting: list[ast.AST] = [node.body]
    else:
        waiting = list(getattr(node, "body", []))
    while waiting:
        each = waiting.pop()
        yield each
        if isinstance(each, SCOPES):
            waiting += _outside(each)
        else:
            waiting += ast.iter_child_nodes(each)


def _outside(node: ast.AST) -> list[ast.AST]:
    """Return the parts of a nested function that its surroundings evaluate."""
    arguments: ast.arguments | None = getattr(node, "args", None)
    defaults = [*arguments.defaults, *arguments.kw_defaults] if arguments else []
    found = [*getattr(node, "decorator_list", []), *defaults, *getattr(node, "bases", [])]
    return [each for each in found if each is not None]


def parameters(arguments: ast.arguments) -> list[str]:
    """Return the names of all parameters."""
    plain = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    starred = [each for each in (arguments.vararg, arguments.kwarg) if each is not None]
    return [each.arg for each in (*plain, *starred)]


def names(node: ast.FunctionDef | ast.Lambda) -> frozenset[str]:
    """Return the local names of a function, but those of its comprehensions."""
    return locals_of(node.args, list(own_nodes(node)))


def locals_of(arguments: ast.arguments, nodes: list[ast.AST]) -> frozenset[str]:
    """Return the local names of a function whose own nodes are known."""
    found = set(parameters(arguments))
    inner = {
        id(name)
        for each in nodes
        if isinstance(each, COMPREHENSIONS)
        for generator in each.generators
        for name in ast.walk(generator.target)
    }
    for each in nodes:
        if id(each) not in inner:
            found |= set(bound(each))
    return frozenset(found - named_by(nodes, ast.Global) - named_by(nodes, ast.Nonlocal))


def bound(node: ast.AST) -> Iterator[str]:
    """Return the names that a node binds."""
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield node.name
    elif isinstance(node, ast.alias):
        yield (node.asname or node.name).split(".")[0]
    elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
        yield node.name
    elif isinstance(node, ast.MatchMapping) and node.rest:
        yield node.rest


def targets(node: ast.AST) -> frozenset[str]:
    """Return the names that a comprehension binds."""
    generators: list[ast.comprehension] = getattr(node, "generators", [])
    walked = [name for each in generators for name in ast.walk(each.target)]
    names = (name for name in walked if isinstance(name, ast.Name))
    return frozenset(name.id for name in names if isinstance(name.ctx, ast.Store))


def is_mangled(name: str) -> bool:
    """Say whether a class would change this name of its own accord."""
    return name.startswith("__") and not name.endswith("__")


def declared(node: ast.AST, kind: type[ast.Global] | type[ast.Nonlocal]) -> set[str]:
    """Return the names that a function declares to be global, or nonlocal."""
    return named_by(own_nodes(node), kind)


def named_by(nodes: Iterable[ast.AST], kind: type[ast.Global] | type[ast.Nonlocal]) -> set[str]:
    """Return the names that such statements among some nodes declare."""
    return {name for each in nodes if isinstance(each, kind) for name in each.names}


def is_generator(node: ast.AST) -> bool:
    """Say whether calling the function returns a generator."""
    return any(isinstance(each, (ast.Yield, ast.YieldFrom)) for each in own_nodes(node))
