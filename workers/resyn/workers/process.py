"""One process of a jail, held by a descriptor: no other can take its number's place."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import signal
from pathlib import Path

from resyn.workers.kernel import readable

# Of /proc/<pid>/stat behind the command's name: the state, and as wait(2) has it the exit status.
_STATE, _EXIT_CODE = 0, 49


class Process:
    """A process that was alive when this was made; ProcessLookupError if it was not."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._descriptor = os.pidfd_open(pid)
        self._poll = select.poll()
        self._poll.register(self._descriptor, select.POLLIN)

    def exited(self) -> bool:
        """Say whether it has ended, reaped or not."""
        return bool(self._poll.poll(0))

    async def wait(self, seconds: float) -> bool:
        """Wait for its end, at most so long, and say whether it came."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await readable(self._descriptor)
        return self.exited()

    def wait_status(self) -> int | None:
        """Return how it ended, by the kernel's word; None if it runs, or its parent reaped it."""
        try:
            text = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
        fields = text.rpartition(") ")[2].split()
        # Asked last: while it is not reaped, nobody else can have had its number.
        return int(fields[_EXIT_CODE]) if fields[_STATE] == "Z" and self._unreaped() else None

    def _unreaped(self) -> bool:
        try:
            signal.pidfd_send_signal(self._descriptor, 0)
        except ProcessLookupError:
            return False
        return True

    def kill(self) -> None:
        """End it, unless it has ended."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._descriptor, signal.SIGKILL)

    def close(self) -> None:
        """Let go of it."""
        os.close(self._descriptor)
