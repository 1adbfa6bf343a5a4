"""Loading an environment in a blank jail, and saying what is wrong with it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import time
from dataclasses import dataclass

from resyn.workers.errors import LoadError, Starved
from resyn.workers.groups import Group
from resyn.workers.guest import wire
from resyn.workers.kernel import maps_shared_memory, receive, sealed_file, threads
from resyn.workers.starvation import Starvation, is_marginal

# What a blank jail may use: nsjail, the interpreter, and what an environment loads.
ZYGOTE_MEMORY_BYTES = 1 << 30
ZYGOTE_PROCESSES = 64
# Of its limit, so long may a load take on a host that gives it no CPU; and how often that is seen.
MOST_TIMES = 10
_SHORTEST_LOOK_SECONDS, _LOOK_SECONDS = 0.01, 0.1
# How long processes and threads of the import have to end by themselves.
_SETTLE_SECONDS = 0.5
_SETTLE_MOST_SECONDS = 2.0  # on a host that gives them no CPU
_SETTLE_LOOK_SECONDS = 0.005
_CURE = "end them before the module ends: no call could use them, and nothing would end them"


@dataclass(frozen=True)
class Loaded:
    """What a loaded environment offers."""

    functions: dict[str, bool]
    shares_memory: bool  # its calls could talk through a mapping that the import made


class Watch:
    """A clock that also knows how long a group that is no call's could run and did not."""

    def __init__(self, group: Group) -> None:
        self._group, self._starvation = group, Starvation(group)
        self._began, self._cpu_before = time.monotonic(), group.cpu_seconds()
        self.look()  # what came before does not count

    def look(self) -> None:
        """Read clock and counters."""
        self.seconds = time.monotonic() - self._began
        self.cpu_seconds = self._group.cpu_seconds() - self._cpu_before
        self._starvation.look(self.seconds, self.cpu_seconds)

    def is_marginal(self, limit_seconds: float) -> bool:
        """Say whether, as of the last look, a limit has not been reached on a free CPU."""
        return is_marginal(self.seconds, self._starvation.seconds, limit_seconds)

    def starved(self, what: str) -> Starved:
        """Say that this group has had no CPU."""
        return Starved(what, self.seconds, self._starvation.seconds)

    @property
    def unstarved(self) -> float:
        """The seconds that it would have been on a free CPU."""
        return self.seconds - self._starvation.seconds


@dataclass(frozen=True)
class Zygote:
    """The process of a blank jail that loads, and the group that it shares with nsjail."""

    pid: int
    nsjail_pid: int
    group: Group
    control: socket.socket

    @property
    def own(self) -> set[int]:
        """The processes that belong into its group."""
        return {self.pid, self.nsjail_pid}

    async def load(self, source: str, seconds: float, for_groups: bool) -> Loaded:
        """Have it load a source; LoadError says what is wrong with it, Starved that we cannot."""
        descriptor = sealed_file(source.encode())
        try:
            message = wire.LOAD + wire.LOAD_BODY.pack(for_groups)
            socket.send_fds(self.control, [message], [descriptor])
        finally:
            os.close(descriptor)
        message = await self._report(seconds)
        if message[:1] != wire.LOADED:
            raise LoadError(self._failure(message, seconds))
        await self._check_quiet()
        if self.group.memory_bytes() > ZYGOTE_MEMORY_BYTES:  # where the kernel does not see to it
            raise LoadError(_too_large())
        try:
            shared = maps_shared_memory(self.pid)
        except (OSError, ValueError) as error:
            raise LoadError("the process ended right after it had loaded") from error
        return Loaded(_functions(message[1:]), shared)

    async def _report(self, seconds: float) -> bytes:
        """Wait as long as it may take on a free CPU; Starved if that is too long by the clock."""
        watch, wait = Watch(self.group), seconds
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    return (await receive(self.control))[0]
            watch.look()
            if not watch.is_marginal(seconds):
                return b""
            if watch.seconds >= MOST_TIMES * seconds:
                raise watch.starved(f"load_seconds = {seconds:g} passed")
            wait = max(_SHORTEST_LOOK_SECONDS, min(_LOOK_SECONDS, seconds - watch.unstarved))

    def _failure(self, message: bytes, seconds: float) -> str:
        if message[:1] == wire.FAILED:
            return message[1:].decode("utf-8", "replace")
        if self.group.oom_kills():
            return _too_large()
        if message or not threads(self.pid):
            return "the process ended, or closed its sockets, while it loaded the environment"
        return f"loading did not finish within load_seconds = {seconds:g}"

    async def _check_quiet(self) -> None:
        """Refuse an environment that left something running: no call would ever end it."""
        watch = Watch(self.group)
        while left := self._left():
            watch.look()
            used = max(watch.unstarved, watch.cpu_seconds)  # what computes is not about to end
            if used > _SETTLE_SECONDS or watch.seconds > _SETTLE_MOST_SECONDS:
                raise LoadError(f"the import left {left} running; {_CURE}")
            await asyncio.sleep(_SETTLE_LOOK_SECONDS)

    def _left(self) -> str:
        """Say what still runs beside the zygote; a thread that was joined ends a moment later."""
        if left := set(self.group.members()) - self.own:
            return f"{len(left)} processes"
        running = threads(self.pid)
        return f"{running - 1} threads" if running > 1 else ""


def _too_large() -> str:
    return f"loading took more than {ZYGOTE_MEMORY_BYTES >> 20} MiB of memory"


def _functions(report: bytes) -> dict[str, bool]:
    """Read the zygote's word on what the environment offers; a wrong one only costs the caller."""
    try:
        report_json = json.loads(report)
        return {str(name): value is True for name, value in report_json.items()}
    except (ValueError, AttributeError, RecursionError) as error:
        raise LoadError("the environment spoilt its own report") from error
