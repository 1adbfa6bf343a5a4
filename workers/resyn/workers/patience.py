"""How long a lane is waited for when it is to fork a child."""

from __future__ import annotations

import asyncio
import socket
import time

from resyn.workers.groups import Group
from resyn.workers.process import Process

# Between two looks; and how long the last child may take to end after its result.
LOOK_SECONDS = 0.1
# In all, and what the environment's own fork hooks may use of it.
MOST_SECONDS = 10.0
MOST_CPU_SECONDS = 1.0


class Patience:
    """Looks now and then; when it has ended, it says `why` and hangs up the child's channel."""

    def __init__(self, group: Group, channel: socket.socket, last: Process | None) -> None:
        self.why = ""
        self._group, self._channel, self._last = group, channel, last
        self._cpu_before: float | None = None
        self._deadline = time.monotonic() + MOST_SECONDS
        self._timer = asyncio.get_running_loop().call_later(LOOK_SECONDS, self._look)

    def _look(self) -> None:
        if self._last is not None:
            self._last.kill()  # it has given its result and will not end
        cpu_seconds = self._group.cpu_seconds()
        if self._cpu_before is None:
            self._cpu_before = cpu_seconds
        if cpu_seconds - self._cpu_before > MOST_CPU_SECONDS:
            self._lose(f"fork hooks used more than {MOST_CPU_SECONDS:g} s of CPU time")
        elif time.monotonic() > self._deadline:
            self._lose(f"no new process in {MOST_SECONDS:g} s")
        else:
            self._timer = asyncio.get_running_loop().call_later(LOOK_SECONDS, self._look)

    def _lose(self, why: str) -> None:
        self.why = why
        self._channel.shutdown(socket.SHUT_RDWR)

    def end(self) -> None:
        """Look no more."""
        self._timer.cancel()
