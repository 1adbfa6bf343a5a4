"""What calls do and return."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import Any, NamedTuple

from resyn.workers.guest.review import tables
from resyn.workers.guest.review.library import Library
from resyn.workers.guest.review.program import Class, Scope
from resyn.workers.guest.review.values import (
    BOUND,
    CALLABLE,
    CLASS,
    EMPTY,
    FUNCTION,
    INSTANCE,
    LIBRARY,
    LIVE,
    TEXT,
    UNKNOWN,
    Fact,
    Value,
    box,
    copied,
    element,
    join,
    live,
    only,
)  # fmt: skip

# Where builtin objects have a method of this name, an unknown object is taken for one of them.
_BUILTIN = frozenset(name for kind in (str, list, dict, set, bytes) for name in dir(kind))


class Arguments(NamedTuple):
    """The arguments of a call."""

    positional: list[Value]
    keywords: dict[str, Value]
    starred: Value  # an element of `*these`, or `**these`

    def all(self) -> Value:
        return join(*self.positional, *self.keywords.values(), self.starred)


class Calls(Library):
    """Has the functions entered that are called, whoever calls them."""

    def _Call(self, node: ast.Call) -> Value:
        if isinstance(node.func, ast.Attribute):
            receiver = self._receiver(node.func.value)
            callee = self.attribute(receiver, node.func.attr)
            return self._method_call(node, node.func, receiver, only(callee, *CALLABLE, INSTANCE))
        callee = self.evaluate(node.func)
        return self.invoke(callee, self._arguments(node), node)

    def _receiver(self, node: ast.AST) -> Value:
        """Return the object of a method; `super()` is an instance of the next class."""
        owner = self.scope.owner
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "super" and owner:
            return frozenset([Fact(INSTANCE, number=base.number) for base in owner.bases])
        return self.evaluate(node)

    def _arguments(self, node: ast.Call) -> Arguments:
        positional, keywords, starred = [], {}, EMPTY
        for each in node.args:
            if isinstance(each, ast.Starred):
                starred = join(starred, self.consume(each.value))
            else:
                positional.append(self.evaluate(each))
        for keyword in node.keywords:
            if keyword.arg is None:
                starred = join(starred, element(self.evaluate(keyword.value)))
            else:
                keywords[keyword.arg] = self.evaluate(keyword.value)
        return Arguments(positional, keywords, starred)

    def invoke(
        self, callee: Value, arguments: Arguments, node: ast.AST, itself: Value = EMPTY
    ) -> Value:
        """Return what a call may return."""
        found, is_known = EMPTY, False
        for fact in callee:
            if fact.kind in (FUNCTION, BOUND):
                scope = self.program.scopes[fact.number]
                own = itself if fact.kind == BOUND else None
                found = join(found, self.call_function(scope, arguments, fact.name == "old", own))
            elif fact.kind == CLASS:
                found = join(found, self._construct(self.program.classes[fact.number], arguments))
            elif fact.kind == INSTANCE:
                called = self.attribute(frozenset([fact]), "__call__")
                found = join(found, self.invoke(called, arguments, node, callee))
            elif fact.kind == LIBRARY:
                found = join(found, self.library_call(fact.name, arguments, node))
            else:
                continue
            is_known = True
        if not is_known:
            self.call_back(arguments)
            return only(arguments.all(), TEXT)
        return found

    def call_function(
        self, scope: Scope, arguments: Arguments, old: bool, itself: Value | None
    ) -> Value:
        """Enter a function of the source."""
        if itself is not None:
            if scope.owner is not None and not only(itself, INSTANCE, CLASS):
                itself = join(itself, frozenset([Fact(INSTANCE, number=scope.owner.number)]))
            arguments = arguments._replace(positional=[itself, *arguments.positional])
        found = self.engine.enter(scope, self._bind(scope, arguments), self.root, old)
        if scope.decorators & {"lru_cache", "cache"} and not self.importing:
            kept = Fact(LIVE, f"what `{scope.name}` has returned and keeps", 0, UNKNOWN)
            return join(found, frozenset([kept]))
        return found

    def _bind(self, scope: Scope, arguments: Arguments) -> list[Value]:
        """Return the value of each parameter."""
        names: ast.arguments = scope.node.args  # type: ignore[attr-defined]
        plain = [each.arg for each in (*names.posonlyargs, *names.args)]
        bound = dict(zip(plain, arguments.positional, strict=False))
        for name, value in arguments.keywords.items():
            if name in scope.parameters:
                bound[name] = join(bound.get(name, EMPTY), value)
        for name in (*plain, *(each.arg for each in names.kwonlyargs)):
            if name not in bound:
                default = self.engine.read("default", scope.number, name)
                bound[name] = join(default, arguments.starred)
        if names.vararg:
            rest = join(*arguments.positional[len(plain) :], arguments.starred)
            bound[names.vararg.arg] = box(rest)
        if names.kwarg:
            bound[names.kwarg.arg] = box(join(*arguments.keywords.values(), arguments.starred))
        return [bound.get(name, EMPTY) for name in scope.parameters]

    def _construct(self, owner: Class, arguments: Arguments) -> Value:
        made: Value = frozenset([Fact(INSTANCE, number=owner.number)])
        methods = {
            name: method
            for each in reversed(owner.ancestry())
            for name, method in each.methods.items()
            if name.startswith("__")
        }
        maker = methods.pop("__init__", None)
        if maker is not None:
            self.call_function(maker, arguments, True, made)
        else:
            self._fill(owner, arguments)
        for method in methods.values():
            self.call_function(method, Arguments([], {}, EMPTY), True, made)
        return made

    def _fill(self, owner: Class, arguments: Arguments) -> None:
        """Assign the fields of a dataclass, or of a named tuple."""
        fields = [
            each.target.id
            for base in reversed(owner.ancestry())
            for each in base.node.body
            if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
        ]
        pairs: Iterable[tuple[str, Value]] = zip(fields, arguments.positional, strict=False)
        for name, value in (*pairs, *arguments.keywords.items()):
            self.engine.write(value, "attribute", owner.root.number, name)

    def call_back(self, arguments: Arguments) -> Value:
        """Have functions entered that a library gets: it calls them with what else it gets."""
        callbacks = only(arguments.all(), FUNCTION, BOUND)
        others = only(arguments.all(), TEXT, LIVE, INSTANCE)
        passed = join(element(others), only(others, INSTANCE))
        found = EMPTY
        for fact in callbacks:
            scope = self.program.scopes[fact.number]
            skipped = 1 if fact.kind == BOUND else 0
            own = only(passed, INSTANCE) if skipped else None
            values = [passed] * (len(scope.parameters) - skipped)
            given = Arguments(values, {}, EMPTY)
            found = join(found, self.call_function(scope, given, fact.name == "old", own))
        return found

    # Methods

    def _method_call(
        self, node: ast.Call, function: ast.Attribute, receiver: Value, callee: Value
    ) -> Value:
        arguments = self._arguments(node)
        name = function.attr
        found = EMPTY
        if callee:
            found = self.invoke(callee, arguments, node, receiver)
        elif not only(receiver, LIBRARY):
            self._unknown_method(name, receiver, arguments, node)
        self.check_template(function, receiver, node)
        self.check_generator(function, receiver, node)
        if only(callee, FUNCTION, BOUND, CLASS):
            return found
        if name in tables.CHANGING and not self.is_memory(node):
            self.changes_value(self._changing(receiver), node)
        elif name == "shuffle" and arguments.positional:
            self.changes_value(arguments.positional[0], node)
        if name in tables.CHANGING or name == "appendleft":
            self.add_to(function.value, box(only(arguments.all(), TEXT, *CALLABLE)))
        return join(found, self._from_method(name, receiver, arguments))

    def _changing(self, receiver: Value) -> Value:
        """Keep what a method may change: text and tuples have such methods, too."""
        return frozenset(fact for fact in live(receiver) if (fact.shape or ("",))[0] != "tuple")

    def _from_method(self, name: str, receiver: Value, arguments: Arguments) -> Value:
        """Return what a method of a container or of a text returns."""
        held, given = only(receiver, LIVE), only(arguments.all(), LIVE)
        if name in tables.LOOKUPS:
            # The first argument of the others is a key, and not what they return.
            default = only(arguments._replace(positional=arguments.positional[1:]).all(), LIVE)
            chosen = element(given) if name == "choice" else default
            # What a table holds may be a function.
            return join(element(only(receiver, LIVE, TEXT, *CALLABLE[:3])), chosen)
        text = EMPTY
        if name not in tables.PLAIN_METHODS:
            passed = EMPTY if only(receiver, LIBRARY) else arguments.all()
            text = only(join(receiver, passed), TEXT)
        if name in ("values", "copy", "keys"):
            functions = only(receiver, *CALLABLE[:3])
            return join(copied(held) if name != "keys" else EMPTY, text, functions)
        if name == "items":
            return join(box(copied(held)), text, only(receiver, *CALLABLE[:3]))
        if name in ("sample", "choices"):
            return join(copied(given), text)
        return text

    def _unknown_method(
        self, name: str, receiver: Value, arguments: Arguments, node: ast.AST
    ) -> None:
        """Enter what the source defines under this name, or what a library's class will call."""
        self.call_back(arguments)
        owners = [self.program.classes[fact.number] for fact in only(receiver, INSTANCE)]
        for owner in owners:  # a base class of a library calls methods by their names
            for method in owner.methods.values():
                if not method.name.endswith("__"):
                    self.call_function(method, arguments, True, only(receiver, INSTANCE, LIVE))
        if owners or name in _BUILTIN or only(receiver, LIVE):
            return
        for method in self.program.methods.get(name, []):
            self.call_function(method, arguments, True, EMPTY)

    def function_named(self, node: Any) -> Scope | None:
        """Return the one function of the source that an expression is for certain."""
        found = [fact for fact in self.evaluate(node) if fact.kind in (FUNCTION, BOUND)]
        return self.program.scopes[found[0].number] if len(found) == 1 else None
