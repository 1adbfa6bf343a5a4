"""What assignments change."""

from __future__ import annotations

import ast
from typing import Any

from resyn.workers.guest.review.calls import Calls
from resyn.workers.guest.review.values import (
    EMPTY,
    FUNCTION,
    INSTANCE,
    LIVE,
    Fact,
    Value,
    box,
    element,
    join,
    live,
    only,
    without,
)


class Targets(Calls):
    """Assigns to names, attributes and items."""

    def assign(self, target: Any, value: Value, shape: Any = None) -> None:
        """Assign to a name, an attribute, an item, or several of them."""
        if isinstance(target, ast.Name):
            self.store(target.id, value, target, shape)
        elif isinstance(target, (ast.Tuple, ast.List)):
            for each in target.elts:
                self.assign(each, element(value))
        elif isinstance(target, ast.Starred):
            self.assign(target.value, box(value))
        elif isinstance(target, ast.Attribute):
            self.store_attribute(target, self.evaluate(target.value), value, shape)
        elif isinstance(target, ast.Subscript):
            base = self.evaluate(target.value)
            self.evaluate(target.slice)
            if live(base) and not self.is_memory(target):
                self.changes_value(base, target)
            self.add_to(target.value, box(value))

    def store_attribute(
        self, target: ast.Attribute, base: Value, value: Value, shape: Any = None
    ) -> None:
        """Assign to an attribute of whatever `base` may be."""
        self.changes_value(base, target)
        for fact in base:
            if fact.kind == INSTANCE:
                owner = self.program.classes[fact.number].root.number
                self.engine.write(value, "attribute", owner, target.attr)
            elif fact.kind == FUNCTION:
                if fact.name:
                    name = self.program.scopes[fact.number].name
                    self.changes(f"`{name}.{target.attr}`", target)
                self.engine.write(value, "attribute of function", fact.number, target.attr)
            elif fact.kind == "class":
                owner_class = self.program.classes[fact.number]
                self.changes(f"`{owner_class.name}.{target.attr}`", target)
                label = f"`{owner_class.name}.{target.attr}`"
                kept = frozenset([Fact(LIVE, label, 0, shape)]) if shape else EMPTY
                self.engine.write(join(value, kept), "member", fact.number, target.attr)

    def add_to(self, base: ast.AST, value: Value) -> None:
        """Put something into what an expression stands for."""
        value = without(value, LIVE)
        while isinstance(base, ast.Subscript):
            base = base.value
        if not value:
            return
        if isinstance(base, ast.Name):
            known = self.env.get(base.id, EMPTY)
            is_module = self.scope is self.program.module
            if base.id in self.hiding or base.id in self.scope.locals:
                self.env[base.id] = join(known, value)
            if is_module or base.id not in self.scope.locals:
                self.engine.write(value, "global", base.id)
        elif isinstance(base, ast.Attribute):
            for fact in only(self.evaluate(base.value), INSTANCE):
                owner = self.program.classes[fact.number].root.number
                self.engine.write(value, "attribute", owner, base.attr)
