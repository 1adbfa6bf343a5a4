"""What is called of libraries: what it gives, and what of it is a finding."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from resyn.workers.guest.review import chance, tables
from resyn.workers.guest.review.names import Names, is_constant_text, label, shown
from resyn.workers.guest.review.patterns import cleans
from resyn.workers.guest.review.tables import words
from resyn.workers.guest.review.values import (
    BOUND,
    CLASS,
    EMPTY,
    FUNCTION,
    GIVEN,
    HASH,
    INSTANCE,
    LIBRARY,
    LIVE,
    TEXT,
    Fact,
    Value,
    box,
    copied,
    element,
    join,
    live,
    names,
    only,
    without,
)  # fmt: skip

if TYPE_CHECKING:
    from resyn.workers.guest.review.calls import Arguments

_COPYING = frozenset(
    [
        f"builtins.{name}"
        for name in words("list tuple set frozenset sorted reversed iter filter dict")
    ]
    + [f"itertools.{name}" for name in words("chain islice cycle takewhile dropwhile accumulate")]
    + [f"collections.{name}" for name in words("deque OrderedDict Counter defaultdict ChainMap")]
    + ["copy.copy", "itertools.chain.from_iterable", "random.sample", "random.choices"]
)
_PAIRING = frozenset(
    ["builtins.enumerate", "builtins.zip"]
    + [f"itertools.{name}" for name in words(
        "product permutations combinations combinations_with_replacement pairwise zip_longest "
        "groupby batched"
    )]
)  # fmt: skip
_PICKING = frozenset({"builtins.max", "builtins.min", "builtins.next", "random.choice"})
_PASSING = ("functools.", "contextlib.", "builtins.staticmethod", "builtins.classmethod",
            "builtins.property", "types.MethodType", "typing.cast")  # fmt: skip
# Libraries whose objects have methods that the tables know.
_TRACKED = words(
    "pathlib random numpy io pandas re functools contextlib secrets uuid socket subprocess "
    "configparser datetime importlib"
)
_NOUNS = {
    "clock-use": "reads the clock", "file-use": "uses the file system",
    "network-use": "uses the network", "process-use": "controls processes",
}  # fmt: skip


class Library(Names):
    """Knows the libraries."""

    if TYPE_CHECKING:  # what later classes add

        def evaluate(self, node: ast.AST | None) -> Value: ...
        def consume(self, node: ast.AST) -> Value: ...
        def add_to(self, base: ast.AST, value: Value) -> None: ...
        def call_back(self, arguments: Arguments) -> Value: ...

    def library_call(self, name: str, arguments: Arguments, node: ast.AST) -> Value:
        """Return what calling something of a library returns."""
        count = len(arguments.positional) + len(arguments.keywords)
        self._check_use(name, count, arguments, node)
        self._check_chance(name, count, arguments, node)
        self._check_evaluation(name, arguments, node)
        self._check_change(name, arguments, node)
        inner = self._call_arguments(name, arguments, node)
        return join(inner, self._result(name, arguments, node))

    # What is a finding by itself

    def _check_use(self, name: str, count: int, arguments: Arguments, node: ast.AST) -> None:
        first = arguments.positional[0] if arguments.positional else EMPTY
        in_memory = any(each.startswith("io.") for each in names(first))
        code = tables.use(name, count, in_memory)
        if not code:
            return
        text = f"`{label(name)}` {_NOUNS[code]}"
        if code == "clock-use" and self.importing:
            self.draw(code, node, text, f"{name}!")
            return
        if code == "process-use" and only(arguments.all(), TEXT):
            text += f", with text that comes from {self._origin(arguments.all())}"
            if name.startswith(("subprocess.", "os.system", "os.popen")):
                self.report("evaluates-answer", node, text)
        self.report(code, node, text)

    def _check_chance(self, name: str, count: int, arguments: Arguments, node: ast.AST) -> None:
        """Note draws, and seeds."""
        if count and chance.seeds(name) and not self._is_none(node):
            self.engine.seeded.add((chance.seeds(name), self.root))
            self._check_seed(name, arguments, node)
        elif chance.is_maker(name):
            if self._has_no_seed(node):
                text = f"`{label(name)}()` has no seed"
                self.draw("unseeded-randomness", node, text, self._unseeded(name, node))
            self._check_seed(name, arguments, node)
        else:
            has_seed = any(key in ("seed", "random_state") for key in arguments.keywords)
            generator = chance.generator_of(name, count, has_seed)
            if generator:
                text = f"`{label(name)}` draws from a generator that nobody has seeded in this call"
                self.draw("unseeded-randomness", node, text, generator)

    def _unseeded(self, name: str, node: ast.AST) -> str:
        return f"{name}@{getattr(node, 'lineno', 0)}()"

    def _is_none(self, node: ast.AST) -> bool:
        first = next(iter(getattr(node, "args", [])), None)
        return isinstance(first, ast.Constant) and first.value is None

    def _has_no_seed(self, node: Any) -> bool:
        given = getattr(node, "args", []) or getattr(node, "keywords", [])
        return not given or self._is_none(node)

    def _check_seed(self, name: str, arguments: Arguments, node: ast.AST) -> None:
        for fact in only(arguments.all(), HASH):
            text = f"`{label(name)}` is seeded with `{fact.name}`, another number in each process"
            self.report("unseeded-randomness", node, text)

    def check_generator(self, function: ast.Attribute, receiver: Value, node: ast.AST) -> None:
        """Note draws from a generator that the import has made, and seeds of any."""
        for name in names(receiver):
            if not chance.is_generator(name):
                continue
            kept = sorted(fact.name for fact in live(receiver))
            if function.attr == "seed" and getattr(node, "args", []):
                self.engine.seeded.add((name, self.root))
            elif kept and "@" not in name and function.attr not in chance.STILL:
                text = f"draws from {kept[0]}, which goes on from call to call"
                if not self.importing:
                    self.draw("mutable-module-state", node, text, name)

    # What becomes of the answer

    def _origin(self, value: Value) -> str:
        return " and ".join(f"`{each}`" for each in sorted({f.name for f in only(value, TEXT)}))

    def _check_evaluation(self, name: str, arguments: Arguments, node: ast.AST) -> None:
        entry = tables.EVALUATORS.get(name)
        module, _, last = name.rpartition(".")
        if module.split(".")[0] == "sympy" and last in tables.SYMPY:
            entry = (1 if last == "lambdify" else 0, "a", "runs it as code to read it")
        if name == "numpy.load" and "allow_pickle" in arguments.keywords:
            entry = (0, "file", "can run any code that it names")
        if entry is None or (name.startswith("yaml.load") and self._is_safe_yaml(arguments)):
            return
        place, keyword, what = entry
        value = arguments.keywords.get(keyword, EMPTY)
        if place < len(arguments.positional):
            value = join(value, arguments.positional[place])
        self._report_text(label(name), what, join(value, arguments.starred), place, node)

    def _report_text(self, name: str, what: str, value: Value, place: int, node: Any) -> None:
        if not only(value, TEXT):
            return
        passed = node.args[place] if place < len(getattr(node, "args", [])) else node
        if name in ("getattr", "setattr") and is_constant_text(passed):
            return
        through = shown(passed)
        origin = self._origin(value)
        by = "" if f"`{through}`" == origin else f" (through `{through}`)"
        text = f"`{name}` gets text that comes from {origin}{by} and {what}"
        self.report("evaluates-answer", node, text)

    def _is_safe_yaml(self, arguments: Arguments) -> bool:
        loaders = names(join(arguments.keywords.get("Loader", EMPTY), *arguments.positional[1:]))
        return bool(loaders) and all(each.endswith(tables.SAFE_LOADERS) for each in loaders)

    def check_template(self, function: ast.Attribute, receiver: Value, node: ast.Call) -> None:
        """Report `answer.format(...)`: a template reaches attributes of what it is filled with."""
        if function.attr not in ("format", "format_map") or not (node.args or node.keywords):
            return
        if only(receiver, TEXT) and not is_constant_text(function.value):
            text = f"a template that comes from {self._origin(receiver)} is filled in"
            reason = f"{text} (`{shown(function)}`): it reaches attributes"
            self.report("evaluates-answer", node, reason)

    def check_reach(self, value: Value, key: Value, node: ast.AST) -> None:
        """Report `globals()[answer]`."""
        reached = set(names(value)) & {"builtins.globals()", "builtins.vars()", "builtins.locals()"}
        if reached and only(key, TEXT):
            text = f"text that comes from {self._origin(key)} chooses any name"
            self.report("evaluates-answer", node, text)

    # What changes, and what comes back

    def _check_change(self, name: str, arguments: Arguments, node: ast.AST) -> None:
        place = tables.CHANGES.get(name, 0 if name == "builtins.next" else -1)
        if 0 <= place < len(arguments.positional):
            self.changes_value(arguments.positional[place], node)
        elif name in _COPYING and not self.importing:
            for value in arguments.positional:
                for fact in live(value):
                    if fact.shape and fact.shape[0] == "iterator":
                        self.changes(f"{fact.name}, an iterator that is used up", node)
        is_wide = "builtins.BaseException" in names(arguments.all())
        if name == "contextlib.suppress" and is_wide and not self.importing:
            text = "`suppress(BaseException)` also swallows time-outs and the end of memory"
            self.report("bare-except", node, text)

    def _call_arguments(self, name: str, arguments: Arguments, node: ast.AST) -> Value:
        """Have functions called that are passed on; return what they pass back."""
        found = self.call_back(arguments)
        if name in ("builtins.map", "functools.reduce", "functools.partial", "builtins.filter"):
            first = arguments.positional[0] if arguments.positional else EMPTY
            others = join(*arguments.positional[1:], *arguments.keywords.values())
            passed = element(only(others, TEXT, LIVE, HASH))
            for called in names(first):
                inner = arguments._replace(positional=[passed], keywords={}, starred=EMPTY)
                found = join(found, self.library_call(called, inner, node))
        return box(found) if name == "builtins.map" else found

    def _result(self, name: str, arguments: Arguments, node: ast.AST) -> Value:
        everything = arguments.all()
        is_text = self._is_textual(name) and not cleans(name, node)
        found = only(everything, TEXT) if is_text else EMPTY
        kept = only(everything, LIVE, FUNCTION, BOUND, CLASS, INSTANCE, LIBRARY)
        if name.startswith("collections."):  # `defaultdict(list)` holds no `list`
            kept = without(kept, LIBRARY)
        if name in _COPYING:
            return join(found, copied(kept))
        if name in _PAIRING:
            return join(found, box(copied(kept)))
        if name in _PICKING:
            picked = element(kept)
            return join(found, picked)
        if name.startswith(_PASSING):
            found = join(found, only(kept, FUNCTION, BOUND, CLASS, LIBRARY))
        return join(found, self._special(name, arguments, node))

    def _is_textual(self, name: str) -> bool:
        if name in tables.CLEAN or name in tables.TEXTUAL_NOT or name == "builtins.map":
            return False
        return name.split(".")[0] in tables.TEXTUAL

    def _special(self, name: str, arguments: Arguments, node: Any) -> Value:
        if name in ("builtins.hash", "builtins.id") and getattr(node, "args", []):
            is_number = isinstance(node.args[0], (ast.Constant, ast.Tuple)) or only(
                arguments.all(), GIVEN
            )
            fits = name == "builtins.id" or not is_number
            return frozenset([Fact(HASH, shown(node))]) if fits else EMPTY
        if name in ("builtins.__import__", "importlib.import_module", "importlib.reload"):
            constant = getattr(node.args[0], "value", None) if getattr(node, "args", []) else None
            return frozenset([Fact(LIBRARY, constant)]) if isinstance(constant, str) else EMPTY
        if name == "builtins.getattr" and len(getattr(node, "args", [])) > 1:
            constant = getattr(node.args[1], "value", None)
            if isinstance(constant, str):
                return self.attribute(arguments.positional[0], constant)
        if chance.is_maker(name) and self._has_no_seed(node):
            return frozenset([Fact(LIBRARY, self._unseeded(name, node))])
        is_tracked = name.split(".")[0] in _TRACKED or name in (
            "builtins.globals", "builtins.vars", "builtins.locals",
        )  # fmt: skip
        return frozenset([Fact(LIBRARY, f"{name}()")]) if is_tracked and len(name) < 100 else EMPTY
