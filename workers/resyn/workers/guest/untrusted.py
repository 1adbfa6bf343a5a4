"""`run_untrusted`: code of an answer, run away from the verifier that judges it.

Whatever an answer does in the verifier's own process can forge that verdict. So the worker runs the
code elsewhere: in a jail that has not loaded the environment, in a process with another uid, which
has no socket but its own and gives back plain JSON. (The split is that of judges for programming
contests; every attack that won in one process found nothing to attack across two.)
"""

from __future__ import annotations

import io
import json
import math
import sys
from _thread import allocate_lock
from collections.abc import Callable
from typing import Any, NoReturn

from resyn.workers.guest import wire

FILENAME = "<untrusted>"
DEFAULT_SECONDS = 1.0

_lock = allocate_lock()
_ask: Callable[[bytes], tuple[int, bytes]] | None = None


class NoJson(Exception):
    """The code left a `result` that is no plain JSON."""


class Untrusted:
    """What became of untrusted code: its `result` and what it printed, or why there is none.

    `fault` is None, or a kind of fault in lower case: `timeout`, `cpu_limit`, `memory_limit`,
    `pids_limit`, `output_limit`, `raised`, `invalid_result`, `crashed`, `policy_violation`;
    `message` says more. Judge `value` like any other answer: it is what the code wants it to be.
    """

    __slots__ = ("fault", "message", "stdout", "value")

    def __init__(
        self, value: Any = None, stdout: str = "", fault: str | None = None, message: str = ""
    ) -> None:
        self.value, self.stdout, self.fault, self.message = value, stdout, fault, message

    def __repr__(self) -> str:
        if self.fault:
            return f"Untrusted(fault={self.fault!r}, message={self.message!r})"
        return f"Untrusted(value={self.value!r}, stdout={self.stdout!r})"


def run_untrusted(
    code: str,
    inputs: dict[str, Any] | None = None,
    *,
    wall_seconds: float = DEFAULT_SECONDS,
    cpu_seconds: float = DEFAULT_SECONDS,
) -> Untrusted:
    """Run Python source in a process that cannot touch this one, and return what it leaves.

    The code finds `inputs` (plain JSON) as its globals and leaves plain JSON in the global
    `result`. It may use what the profile offers, and as much memory as a call; its seconds are also
    the verifier's, whose limits go on. TypeError or ValueError if `code` or `inputs` are not what
    they should be; whatever the code itself does is no exception but a `fault`.
    """
    if not isinstance(code, str):
        raise TypeError(f"code is {type(code).__name__}; it must be str")
    seconds = float(wall_seconds), float(cpu_seconds)
    if not all(math.isfinite(each) and each > 0 for each in seconds):
        raise ValueError(f"wall_seconds and cpu_seconds must be positive, not {seconds}")
    given = json.dumps({} if inputs is None else inputs, allow_nan=False)
    if not given.startswith("{"):
        raise TypeError(f"inputs is {type(inputs).__name__}; it must be a dict")
    if _ask is None:
        raise RuntimeError("run_untrusted works inside a call, not while the environment loads")
    code_bytes = code.encode("utf-8", "surrogatepass")
    with _lock:
        asked = wire.join(code_bytes, given.encode())
        op, body = _ask(wire.ASK_LIMITS.pack(*seconds) + asked)
    return _read(op, body)


def connect(ask: Callable[[bytes], tuple[int, bytes]] | None) -> None:
    """Say how this process asks its worker; None: it cannot."""
    global _ask
    _ask = ask


def _read(op: int, body: bytes) -> Untrusted:
    first, second = (section.decode("utf-8", "replace") for section in wire.split(body))
    if op == wire.FAULT:
        return Untrusted(fault=first, message=second)
    try:
        value = json.loads(first, parse_constant=_refuse, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        return Untrusted(fault="invalid_result", message=f"`result` is no plain JSON: {error}")
    return Untrusted(value, second)


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _refuse(text)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no plain JSON")


def execute(code: str, inputs_json: str) -> tuple[str, str]:
    """Run code here, in the process that was made for it; return `result` as JSON, and the output.

    Whatever the code raises is raised.
    """
    scope: dict[str, Any] = {"__name__": "__main__", "__builtins__": __builtins__}
    scope |= json.loads(inputs_json)
    sys.stdout = output = io.StringIO()
    exec(compile(code, FILENAME, "exec", dont_inherit=True), scope)
    try:
        return json.dumps(scope.get("result"), allow_nan=False), output.getvalue()
    except (TypeError, ValueError, RecursionError) as error:
        raise NoJson(f"`result` is no plain JSON: {error}") from error
