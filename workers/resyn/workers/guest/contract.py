"""The environment contract: load a source, and call its functions as the design promises."""

from __future__ import annotations

import json
import sys
import types
from collections.abc import Callable
from typing import Any

from resyn.common import typed_json
from resyn.workers.guest import untrusted, wire
from resyn.workers.guest.quiet_random import Random

FILENAME = "<environment>"
_VARIADIC = 0x04  # inspect.CO_VARARGS
# Function: its parameters, and whether an environment must have it.
FUNCTIONS = {
    "generate": (("rng", "difficulty"), True),
    "verify": (("instance", "answer"), True),
    "observe": (("instance",), False),
    "extract": (("output",), False),
    "reference_answer": (("instance",), False),
}


class ContractError(Exception):
    """The environment breaks the contract; the message says where and what would be right."""


def load(source: str) -> types.ModuleType:
    """Run a source's top level as the module `environment` and check what it defines."""
    module = types.ModuleType("environment")
    module.__dict__["run_untrusted"] = untrusted.run_untrusted
    sys.modules["environment"] = module  # dataclasses and pickle look their module up there
    exec(compile(source, FILENAME, "exec", dont_inherit=True), module.__dict__)
    for name, (parameters, required) in FUNCTIONS.items():
        _check_function(getattr(module, name, None), name, parameters, required)
    return module


def _check_function(value: Any, name: str, parameters: tuple[str, ...], required: bool) -> None:
    usage = f"def {name}({', '.join(parameters)})"
    if value is None:
        if required:
            raise ContractError(f"the environment has no function `{name}`; define {usage}")
    elif not callable(value):
        raise ContractError(f"`{name}` is a {type(value).__name__}; define {usage}")
    elif not _accepts(value, len(parameters)):
        raise ContractError(
            f"`{name}` does not take {len(parameters)} positional arguments; {usage}"
        )


def _accepts(function: Any, count: int) -> bool:
    """Say whether `function` can be called with `count` positional arguments."""
    if type(function) is types.FunctionType and not function.__kwdefaults__:
        code, defaults = function.__code__, function.__defaults__ or ()
        enough = code.co_argcount - len(defaults) <= count and not code.co_kwonlyargcount
        return enough and (count <= code.co_argcount or bool(code.co_flags & _VARIADIC))
    import inspect  # large: each child pays for every page of its zygote

    try:
        inspect.signature(function).bind(*range(count))
    except TypeError:
        return False
    except ValueError:  # a built-in without a signature: the first call will tell
        return True
    return True


def describe(module: types.ModuleType) -> dict[str, bool]:
    """Say which optional functions the environment has."""
    optional = [name for name, (_, required) in FUNCTIONS.items() if not required]
    return {f"has_{name}": has(module, name) for name in optional}


def has(module: Any, name: str) -> bool:
    """Say whether the environment has an optional function."""
    return getattr(module, name, None) is not None


def inspect_source(source: str) -> tuple[str, str, str]:
    """Read docstring, RESYN and findings (as JSON) from the syntax tree; nothing of it runs."""
    import ast

    from resyn.workers.guest import metadata, review  # large, and nothing else needs them

    tree = ast.parse(source, FILENAME)
    try:
        stated = metadata.read(tree)
    except ValueError as error:
        raise ContractError(str(error)) from None
    return ast.get_docstring(tree) or "", stated, json.dumps(review.review(tree))


def verify(module: Any, instance_json: str, answer: str, extract: bool) -> tuple[int, float]:
    """Return the status and score of one answer."""
    if extract:
        found = module.extract(answer)
        if found is None:
            return wire.ANSWER_MISSING, 0.0
        if not isinstance(found, str):
            raise ContractError(f"`extract` returned {_show(found)}; it must return str or None")
        answer = found
    return wire.OK, score(module.verify(decode(instance_json), answer))


_PLAIN = json.JSONDecoder()


def decode(instance_json: str) -> Any:
    """Return a new instance from a text that the server has checked.

    Without tags, such a text is what plain JSON says that it is, which is faster to read.
    """
    if "$" in instance_json or "\\u0024" in instance_json:
        return typed_json.decode(instance_json)
    return _PLAIN.decode(instance_json)


def score(result: Any) -> float:
    """Return a result as a score in [0, 1]; no strings, no NaN, nothing outside."""
    if not isinstance(result, (bool, int, float)):
        result = _number(result)
    score = float(result) if -1 < result < 2 else None
    if score is None or not 0.0 <= score <= 1.0:
        raise ContractError(f"`verify` returned {_show(result)}; it must lie in [0, 1]")
    return score + 0.0  # -0.0 becomes 0.0


def _number(result: Any) -> Any:
    """Accept what libraries return for a number or a truth value; a string is neither."""
    if type(result).__name__ in ("BooleanTrue", "BooleanFalse"):  # sympy's have no __float__
        return bool(result)
    if isinstance(result, (str, bytes, complex)) or not hasattr(result, "__float__"):
        raise ContractError(
            f"`verify` returned {_show(result)}; it must return a bool or a float in [0, 1]"
        )
    try:
        return float(result)
    except (TypeError, ValueError, OverflowError) as error:
        raise ContractError(f"`verify` returned {_show(result)}; {error}") from error


def generate(module: Any, seed: int, difficulty: int, with_reference: bool) -> tuple[str, ...]:
    """Return an instance as typed JSON, its question and, if asked for, its reference answer.

    The question comes from the decoded text: what a verifier will be given is what is shown.
    """
    instance = module.generate(Random(seed), difficulty)
    text = typed_json.encode(instance)
    question = text
    if has(module, "observe"):
        question = _asked(module, "observe", instance, text)
    if not with_reference or not has(module, "reference_answer"):
        return text, question
    return text, question, _asked(module, "reference_answer", instance, text)


def _asked(module: Any, name: str, instance: Any, text: str) -> str:
    function = getattr(module, name)
    try:
        return as_text(name, function(typed_json.decode(text)))
    except MemoryError:
        raise
    except Exception as error:
        if not _succeeds(lambda: as_text(name, function(instance))):
            raise
        raise ContractError(
            f"`{name}` takes the object that `generate` returned, and not its typed JSON form: "
            f"{explain(error)}; build instances of plain values"
        ) from error


def _succeeds(call: Callable[[], Any]) -> bool:
    try:
        call()
    except Exception:
        return False
    return True


def as_text(function: str, value: Any) -> str:
    """Return what a function has returned, which must be text."""
    if not isinstance(value, str):
        raise ContractError(f"`{function}` returned {_show(value)}; it must return a str")
    return value


def _show(value: Any) -> str:
    """Name a value and its type, whatever its repr does."""
    text = guarded(lambda: repr(value))
    return f"{text[:80]} ({guarded(lambda: type(value).__name__)[:80]})"


def guarded(text: Callable[[], str]) -> str:
    """Return what `text` returns, or a placeholder: exceptions of guests may not print."""
    try:
        return str(text())[: wire.MAX_TEXT]
    except BaseException as error:
        return f"<unprintable: {type(error).__name__}>"


def explain(error: BaseException) -> str:
    """Describe an exception by its type, text and the environment's lines that it passed."""
    return guarded(lambda: _explain(error))


def _explain(error: BaseException) -> str:
    if isinstance(error, (ContractError, typed_json.TypedJsonError, untrusted.NoJson)):
        return str(error)
    lines, trace = [], error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename in (FILENAME, untrusted.FILENAME):
            lines.append(f"line {trace.tb_lineno} in {code.co_name[:80]}")
        trace = trace.tb_next
    text = guarded(lambda: f"{type(error).__name__}: {error}")
    return f"{text} ({', '.join(lines[-5:])})" if lines else text
