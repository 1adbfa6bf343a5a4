"""From a live function to its syntax tree, if the tree is certainly that function's."""

from __future__ import annotations

import ast
import os
import sys
import types
from collections.abc import Iterator
from typing import Any

from resyn.workers.guest.proof.values import Doubt

Node = ast.FunctionDef | ast.Lambda
_LARGEST = 400_000  # bytes of a source


class Sources:
    """The syntax trees of the environment and of the libraries that it calls."""

    def __init__(self, filename: str, source: str) -> None:
        self._texts = {filename: source}
        self._functions: dict[str, dict[tuple[str, int], list[tuple[Node, types.CodeType]]]] = {}

    def node(self, function: types.FunctionType) -> Node:
        """Return the tree of a function: compiled again, it must give the same code."""
        code = function.__code__
        found = self._in(code.co_filename).get((code.co_name, code.co_firstlineno), [])
        if len(found) != 1:
            raise Doubt(f"calls {code.co_name}, whose source is not found")
        node, compiled = found[0]
        if compiled != code:
            raise Doubt(f"calls {code.co_name}, which is not what its source says")
        return node

    def _in(self, filename: str) -> dict[tuple[str, int], list[tuple[Node, types.CodeType]]]:
        if filename not in self._functions:
            self._functions[filename] = _index(self._text(filename), filename)
        return self._functions[filename]

    def _text(self, filename: str) -> str:
        if filename in self._texts:
            return self._texts[filename]
        try:
            if os.path.getsize(filename) > _LARGEST:
                raise Doubt(f"calls into {filename}, which is too large to be read")
            with open(filename, encoding="utf-8") as file:
                return file.read()
        except (OSError, ValueError):
            raise Doubt(f"calls into {filename}, whose source cannot be read") from None


def _index(text: str, filename: str) -> dict[tuple[str, int], list[tuple[Node, types.CodeType]]]:
    """Pair nodes and code by name and first line; what is not unique is left out."""
    tree = ast.parse(text, filename)
    compiled: dict[tuple[str, int], list[types.CodeType]] = {}
    for code in _codes(compile(text, filename, "exec", dont_inherit=True)):
        compiled.setdefault((code.co_name, code.co_firstlineno), []).append(code)
    found: dict[tuple[str, int], list[tuple[Node, types.CodeType]]] = {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            codes = compiled.get(_key(node), [])
            for code in codes:
                found.setdefault(_key(node), []).append((node, code))
    return found


def _key(node: Node) -> tuple[str, int]:
    if isinstance(node, ast.Lambda):
        return "<lambda>", node.lineno
    return node.name, min([node.lineno, *(each.lineno for each in node.decorator_list)])


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    waiting = [code]
    while waiting:
        code = waiting.pop()
        yield code
        waiting += [each for each in code.co_consts if isinstance(each, types.CodeType)]


def module_named(name: str) -> types.ModuleType:
    """Return a module that is loaded already; importing another would change the process."""
    module: Any = sys.modules.get(name)
    if type(module) is not types.ModuleType:
        raise Doubt(f"imports {name}, which is not loaded before; import it at the top")
    return module
