"""One process of a jail, held by a descriptor: no other can take its number's place."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import select
import signal
import struct
from pathlib import Path

from resyn.workers.kernel import may_trace, open_pidfd, readable

# The kernel's struct pidfd_info: what is asked for and given, the exit status; and its ioctl.
_PIDFD_INFO = struct.Struct("<Q52xi")
_PIDFD_INFO_EXIT = 1 << 3
_PIDFD_GET_INFO = 0xC040FF0B
# Of /proc/<pid>/stat behind the command's name: the state, and as wait(2) has it the exit status.
_STATE, _EXIT_CODE = 0, 49


class Process:
    """A process that was alive when this was made; ProcessLookupError if it was not."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._descriptor = open_pidfd(pid)
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
        """Return how it ended, by the kernel's word; None if that cannot be known (yet).

        Whoever may trace reads it of a process that nobody has reaped; anybody, since Linux 6.15,
        of one that has been reaped.
        """
        status = None if self.reaped() else self._of_unreaped()
        return self._of_reaped() if status is None else status

    def _of_unreaped(self) -> int | None:
        try:
            text = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
        fields = text.rpartition(") ")[2].split()
        status = int(fields[_EXIT_CODE])
        # Newer kernels show 0 to whoever may not know. Asked last: while it is not reaped, nobody
        # else can have had its number.
        known = fields[_STATE] == "Z" and (status != 0 or may_trace())
        return status if known and not self.reaped() else None

    def _of_reaped(self) -> int | None:
        info = bytearray(_PIDFD_INFO.size)
        _PIDFD_INFO.pack_into(info, 0, _PIDFD_INFO_EXIT, 0)
        try:
            fcntl.ioctl(self._descriptor, _PIDFD_GET_INFO, info)
        except OSError:
            return None
        mask, status = _PIDFD_INFO.unpack(info)
        return status if mask & _PIDFD_INFO_EXIT else None

    def reaped(self) -> bool:
        """Say whether it has ended and its parent has taken note."""
        try:
            signal.pidfd_send_signal(self._descriptor, 0)
        except ProcessLookupError:
            return True
        return False

    def kill(self) -> None:
        """End it, unless it has ended."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._descriptor, signal.SIGKILL)

    def close(self) -> None:
        """Let go of it."""
        os.close(self._descriptor)
