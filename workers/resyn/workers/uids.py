"""Host uids for jails, so that no two jails of a host share one.

A jail has one uid for its zygote and lanes and a range for its calls. The host's range is cut
into blocks of jails; a worker takes a block by a lock that ends with the process, and takes
another when it needs more. Where only one uid can be mapped, all jails and calls have the worker's.
"""

from __future__ import annotations

import fcntl
import os
import struct
from dataclasses import dataclass
from pathlib import Path

# Inside a jail: the zygote and lanes are uid 0, calls are FIRST_CALL_UID and above.
FIRST_CALL_UID = 1000
CALL_UIDS = 256
# Host uids from the base of one jail to the next.
UID_STRIDE = 512
JAILS_PER_BLOCK = 16
# The kernel's struct flock: type, whence, start, length, pid; as large as C makes it.
_FLOCK = struct.Struct("hhqqi0q")


class UidsUsedUp(OSError):
    """No uid is left for another jail; the message says how to have more."""


@dataclass(frozen=True)
class JailUids:
    """The host uids of one jail, and with equal numbers its gids.

    `single`: its calls have the zygote's. `newuidmap`: a setuid program has to map them for us.
    """

    base: int
    single: bool = False
    newuidmap: bool = False

    @property
    def zygote(self) -> int:
        """What zygote and lanes are inside."""
        return FIRST_CALL_UID if self.single else 0

    def inside(self, number: int) -> int:
        """What call process `number` of the jail is inside."""
        return FIRST_CALL_UID if self.single else FIRST_CALL_UID + number % CALL_UIDS

    def outside(self, inside: int) -> int:
        """What a uid of the jail is on the host."""
        if self.single or inside == self.zygote:
            return self.base
        return self.base + 1 + inside - FIRST_CALL_UID

    def ranges(self) -> list[tuple[int, int, int]]:
        """Return what is mapped: first uid inside, first uid on the host, how many."""
        zygote = (self.zygote, self.base, 1)
        calls = (FIRST_CALL_UID, self.base + 1, CALL_UIDS)
        return [zygote] if self.single else [zygote, calls]


class UidRange:
    """The uids `first` to `first + count - 1` of this host, shared by its workers."""

    def __init__(self, folder: Path, first: int, count: int, newuidmap: bool = False) -> None:
        folder.mkdir(mode=0o755, parents=True, exist_ok=True)
        self._newuidmap = newuidmap
        self._first = first
        self._blocks = count // (JAILS_PER_BLOCK * UID_STRIDE)
        self._locks: dict[int, int] = {}
        self._free: list[JailUids] = []
        self._file = folder / "uids.lock"
        self._take_block()  # a worker that can have none is not worth starting

    def _take_block(self) -> None:
        for number in range(self._blocks):
            start = self._first + number * JAILS_PER_BLOCK * UID_STRIDE
            if number not in self._locks and (lock := self._lock(start)) is not None:
                self._locks[number] = lock
                for base in range(start, start + JAILS_PER_BLOCK * UID_STRIDE, UID_STRIDE):
                    self._free.append(JailUids(base, newuidmap=self._newuidmap))
                return
        raise UidsUsedUp(
            f"the workers of this host use all uids from {self._first} for jails; a larger "
            f"RESYN_UID_COUNT allows more, {UID_STRIDE} for each jail"
        )

    def _lock(self, start: int) -> int | None:
        """Lock a block in the file that has a byte for each uid, so that ranges may overlap."""
        lock = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        wanted = _FLOCK.pack(fcntl.F_WRLCK, os.SEEK_SET, start, JAILS_PER_BLOCK * UID_STRIDE, 0)
        try:
            fcntl.fcntl(lock, fcntl.F_OFD_SETLK, wanted)
        except BlockingIOError:
            os.close(lock)
            return None
        return lock

    def lease(self) -> JailUids:
        """Return the uids of a jail; those that have been free for the longest."""
        if not self._free:
            self._take_block()
        return self._free.pop(0)

    def release(self, uids: JailUids) -> None:
        """Take uids back; no process of their jail may be left."""
        self._free.append(uids)

    def close(self) -> None:
        """Give the blocks to whoever comes next."""
        while self._locks:
            os.close(self._locks.popitem()[1])


class SingleUid:
    """The worker's own uid, which all jails share."""

    def lease(self) -> JailUids:
        """Return the only uid there is."""
        return JailUids(os.geteuid(), single=True)

    def release(self, uids: JailUids) -> None:
        """Nothing is taken back."""

    def close(self) -> None:
        """Nothing is held."""
