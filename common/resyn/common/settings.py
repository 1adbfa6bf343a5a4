"""Settings of one process: a frozen dataclass, read from the environment once.

A field `redis_url` is the variable RESYN_REDIS_URL; its metadata says what it is for. Values that
the command line gives go before the environment. Nobody else reads `os.environ`.
"""

from __future__ import annotations

import dataclasses
import math
import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

PREFIX = "RESYN_"
S = TypeVar("S")
F = TypeVar("F", bound=Callable[..., Any])


class SettingError(ValueError):
    """A setting has a value that does not fit; the message names it and says what would."""


def setting(
    default: Any, explanation: str, least: float | None = None, choices: Sequence[str] = ()
) -> Any:
    """Declare a field: default, row in the documentation, the least it may be or all it may be."""
    metadata = {"help": explanation, "least": least, "choices": choices}
    return dataclasses.field(default=default, metadata=metadata)


def read(kind: type[S], given: Mapping[str, Any], environ: Mapping[str, str] | None = None) -> S:
    """Build the settings from what is given (None: not given), the environment and defaults."""
    environ = os.environ if environ is None else environ
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for field in dataclasses.fields(kind):  # type: ignore[arg-type] # any dataclass will do
        variable = PREFIX + field.name.upper()
        if given.get(field.name) is not None:
            values[field.name] = given[field.name]
        elif variable in environ:
            values[field.name] = _parse(hints[field.name], environ[variable], variable)
    for field in dataclasses.fields(kind):  # type: ignore[arg-type] # as above
        _check(field, values.get(field.name))
    return kind(**values)


def _check(field: dataclasses.Field[Any], value: Any) -> None:
    name = PREFIX + field.name.upper()
    least, choices = field.metadata.get("least"), field.metadata.get("choices")
    if least is not None and value is not None and value < least:
        raise SettingError(f"{name}={value}: at least {least} is needed")
    if choices and value is not None and value not in choices:
        raise SettingError(f"{name}={value}: one of {', '.join(choices)} is needed")


def _parse(hint: Any, text: str, variable: str) -> Any:
    if hint == tuple[str, ...]:
        return _split(text)
    kind = next(kind for kind in (int, float, Path, str) if hint == kind)
    try:
        value = kind(text)
        if isinstance(value, float) and not math.isfinite(value):
            raise ValueError
        return value
    except ValueError:
        wanted = "a whole number" if kind is int else "a number"
        raise SettingError(f"{variable}={text!r}: {wanted} is needed") from None


def shown(settings: Any) -> dict[str, str]:
    """Return the settings for the log, with passwords masked."""
    pairs = ((f.name, str(getattr(settings, f.name))) for f in dataclasses.fields(settings))
    return {name: masked(text) for name, text in pairs}


def masked(url: str) -> str:
    """Return a URL without its password, wherever it stands."""
    url = re.sub(r"(://[^:/@]*:).*@", r"\1***@", url)
    return re.sub(r"(password=)[^&]*", r"\1***", url)


def options(kind: type[Any]) -> Callable[[F], F]:
    """Return a decorator that gives a click command one option for each setting.

    An option that is not given is None, so that the environment and the default come next.
    """
    import click  # the light client does without it

    def decorate(command: F) -> F:
        hints = get_type_hints(kind)
        for field in reversed(dataclasses.fields(kind)):
            hint = hints[field.name]
            many = hint == tuple[str, ...]
            command = click.option(
                "--" + field.name.replace("_", "-"),
                field.name,
                type=str if many else hint,
                callback=(lambda _, __, text: text and _split(text)) if many else None,
                help=f"{field.metadata['help']} [{PREFIX}{field.name.upper()}; {field.default}]",
            )(command)
        return command

    return decorate


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
