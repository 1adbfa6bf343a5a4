"""Host uids for jails: a block per worker process, so that no two jails of a host share one."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from resyn.workers.nsjail import UID_STRIDE

JAILS_PER_WORKER = 256
_BLOCKS = 1024


class UidBlock:
    """The uids of this worker, leased by a lock that ends with the process."""

    def __init__(self, folder: Path, first_uid: int) -> None:
        folder.mkdir(mode=0o755, parents=True, exist_ok=True)
        for number in range(_BLOCKS):
            self._lock = os.open(folder / f"{number}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC)
            try:
                fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(self._lock)
            else:
                self._first = first_uid + number * JAILS_PER_WORKER * UID_STRIDE
                self._free = list(range(JAILS_PER_WORKER))
                return
        raise RuntimeError(f"{_BLOCKS} workers run on this host, which is all that {folder} allows")

    def lease(self) -> int:
        """Return the base of a jail; the one that has been free for the longest."""
        if not self._free:
            raise OSError(f"{JAILS_PER_WORKER} jails of this worker have all its uids")
        return self._first + self._free.pop(0) * UID_STRIDE

    def release(self, base: int) -> None:
        """Take a base back; no process of its jail may be left."""
        self._free.append((base - self._first) // UID_STRIDE)

    def close(self) -> None:
        """Give the block to whoever comes next."""
        os.close(self._lock)
