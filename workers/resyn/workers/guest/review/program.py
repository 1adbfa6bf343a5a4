"""The functions, classes and scopes of a source."""

from __future__ import annotations

import ast

from resyn.workers.guest import scopes
from resyn.workers.guest.review.values import ARRAY, UNKNOWN, Shape

Definition = ast.FunctionDef | ast.AsyncFunctionDef
_MUTABLE_CALLS = {
    "list": "list", "dict": "dict", "set": "set", "bytearray": "list", "deque": "list",
    "defaultdict": "dict", "OrderedDict": "dict", "Counter": "dict", "array": "list",
}  # fmt: skip
_FIXED_CALLS = {
    "int", "float", "str", "bool", "bytes", "complex", "range", "len", "Fraction", "Decimal",
    "namedtuple", "compile", "TypeVar", "NewType", "getLogger",
}  # fmt: skip
_NUMPY = ("np", "numpy")
_ITERATORS = {"iter", "count", "cycle", "map", "filter", "zip", "enumerate", "reversed"}
_MOST_BASES = 30
# How many elements of a table are looked at.
_SAMPLE = 20


class Scope:
    """A function, a lambda, the body of a class, or the module."""

    def __init__(
        self, number: int, node: ast.AST, name: str, outer: Scope | None, owner: Class | None
    ) -> None:
        self.number = number
        self.node = node
        self.name = name
        self.outer = outer  # the function around it; a class is none
        self.owner = owner  # of a method
        self.locals: frozenset[str] = frozenset()
        self.globals: frozenset[str] = frozenset()
        self.nonlocals: frozenset[str] = frozenset()
        self.has_inner = False
        self.parameters: list[str] = []
        self.decorators: frozenset[str] = frozenset()


class Class:
    """A class and what its bodies and methods define."""

    def __init__(self, number: int, name: str, node: ast.ClassDef) -> None:
        self.number = number
        self.name = name
        self.node = node
        self.methods: dict[str, Scope] = {}
        self.bases: list[Class] = []
        # Attributes that methods assign: they hide those of the class.
        self.assigned: set[str] = set()

    @property
    def root(self) -> Class:
        """The first of its family, whose name stands for all."""
        found, seen = self, {self.number}
        while found.bases and found.bases[0].number not in seen and len(seen) < _MOST_BASES:
            found = found.bases[0]
            seen.add(found.number)
        return found

    def ancestry(self) -> list[Class]:
        """Return the class and the classes of the source that it extends."""
        found = [self]
        for each in found:
            found += [base for base in each.bases if base not in found]
            if len(found) > _MOST_BASES:
                break
        return found


class Program:
    """All scopes of a source, by number and by node."""

    def __init__(self, tree: ast.Module) -> None:
        self.scopes: list[Scope] = []
        self.classes: list[Class] = []
        self.of_node: dict[int, Scope] = {}
        self.class_of_node: dict[int, Class] = {}
        self.methods: dict[str, list[Scope]] = {}
        self.module = self._add(tree, "", None, None)
        self.module.locals = frozenset(
            name for node in scopes.own_nodes(tree) for name in scopes.bound(node)
        )
        # Nodes of syntax trees that can call or reach something.
        self.names_calls = False
        self._walk()
        self._link()
        declared = [name for scope in self.scopes for name in scope.globals]
        self.module.locals |= frozenset(declared)

    def _add(self, node: ast.AST, name: str, outer: Scope | None, owner: Class | None) -> Scope:
        scope = Scope(len(self.scopes), node, name, outer, owner)
        self.scopes.append(scope)
        self.of_node[id(node)] = scope
        return scope

    def _walk(self) -> None:
        waiting: list[tuple[ast.AST, Scope, Class | None, str]] = [
            (self.module.node, self.module, None, "")
        ]
        while waiting:
            top, outer, owner, prefix = waiting.pop()
            for node in scopes.own_nodes(top):
                self._look(node, owner)
                if isinstance(node, ast.ClassDef):
                    found = self._class(node, outer)
                    waiting.append((node, outer, found, f"{prefix}{node.name}."))
                elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
                    method_of = owner if isinstance(top, ast.ClassDef) else None
                    scope = self._function(node, outer, method_of, prefix)
                    waiting.append((node, scope, owner, ""))

    def _look(self, node: ast.AST, owner: Class | None) -> None:
        """Note attributes that methods assign to their object."""
        if not isinstance(node, ast.Attribute):
            return
        base = getattr(node.value, "id", "")
        self.names_calls |= base == "ast" and node.attr in ("Call", "Attribute", "Lambda")
        if owner and isinstance(node.ctx, ast.Store) and base == "self":
            owner.assigned.add(node.attr)

    def _class(self, node: ast.ClassDef, outer: Scope) -> Class:
        found = Class(len(self.classes), node.name, node)
        self.classes.append(found)
        self.class_of_node[id(node)] = found
        self._add(node, node.name, outer, None)
        return found

    def _function(
        self, node: Definition | ast.Lambda, outer: Scope, owner: Class | None, prefix: str
    ) -> Scope:
        name = prefix + getattr(node, "name", "a lambda")
        scope = self._add(node, name, outer, owner)
        outer.has_inner = True
        nodes = list(scopes.own_nodes(node))
        scope.locals = scopes.locals_of(node.args, nodes)
        scope.globals = frozenset(scopes.named_by(nodes, ast.Global))
        scope.nonlocals = frozenset(scopes.named_by(nodes, ast.Nonlocal))
        scope.parameters = scopes.parameters(node.args)
        if not isinstance(node, ast.Lambda):
            scope.decorators = frozenset(map(_last_name, node.decorator_list))
            if owner is not None:
                owner.methods[node.name] = scope
                self.methods.setdefault(node.name, []).append(scope)
        return scope

    def _link(self) -> None:
        named = {each.name: each for each in self.classes}
        for each in self.classes:
            bases = [named.get(getattr(base, "id", "")) for base in each.node.bases]
            each.bases = [base for base in bases if base is not None and base is not each]


def _last_name(node: ast.AST) -> str:
    while isinstance(node, ast.Call):
        node = node.func
    return str(getattr(node, "attr", getattr(node, "id", "")))


def shape_of(node: ast.AST | None, depth: int = 4) -> Shape:
    """Return what an expression makes; None: nothing that can change."""
    if isinstance(node, (ast.List, ast.Set, ast.Tuple)):
        kind = {ast.List: "list", ast.Set: "set", ast.Tuple: "tuple"}[type(node)]
        return _container(kind, list(node.elts), depth)
    if isinstance(node, ast.Dict):
        return _container("dict", list(node.values), depth)
    if isinstance(node, (ast.ListComp, ast.SetComp)):
        return ("list" if isinstance(node, ast.ListComp) else "set", shape_of(node.elt, depth - 1))
    if isinstance(node, ast.DictComp):
        return ("dict", shape_of(node.value, depth - 1))
    if isinstance(node, ast.GeneratorExp):
        return ("iterator", UNKNOWN)
    if isinstance(node, ast.Call):
        return _made(node, depth)
    if isinstance(node, (ast.Constant, ast.JoinedStr, ast.Compare, ast.Lambda, ast.UnaryOp)):
        return None
    return UNKNOWN


def _container(kind: str, elements: list[ast.expr], depth: int) -> Shape:
    if depth <= 0:
        return (kind, UNKNOWN)
    found = {shape_of(each, depth - 1) for each in elements[:_SAMPLE]}
    inner = found.pop() if len(found) == 1 else UNKNOWN if found else None
    if kind == "tuple" and inner is None:
        return None
    empty = not elements and kind != "tuple"
    return (kind, "?" if inner == UNKNOWN or empty else inner)


def _is_text(function: ast.expr) -> bool:
    """Say whether this is a method of a text that stands there."""
    value = getattr(function, "value", None)
    return isinstance(value, ast.JoinedStr) or isinstance(getattr(value, "value", None), str)


def _made(node: ast.Call, depth: int) -> Shape:
    name = _last_name(node)
    if name in ("split", "splitlines") and _is_text(node.func):
        return ("list", None)
    if isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") in _NUMPY:
        return ARRAY
    if name in _MUTABLE_CALLS:
        return (_MUTABLE_CALLS[name], "?")
    if name in _FIXED_CALLS:
        return None
    if name in ("tuple", "frozenset", "sorted", "MappingProxyType"):
        return ("list" if name == "sorted" else "tuple", "?")
    return ("iterator", UNKNOWN) if name in _ITERATORS else UNKNOWN
