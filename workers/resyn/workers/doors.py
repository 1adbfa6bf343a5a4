"""Into a control group without a wait.

Who moves another process waits until every CPU has noticed (the kernel's RCU): 6 to 20 ms. In
version 1 a process of one thread that moves itself through `tasks` does not. So nsjail and lanes
go to their groups themselves. The worker looks afterwards, and moves whoever has not.
"""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator

from resyn.workers.groups import Group
from resyn.workers.groups.version1 import Version1
from resyn.workers.guest import wire

_MYSELF = b"0"


def enter(group: Group) -> None:
    """Move the calling process, which has one thread."""
    with _doors(group) as doors:
        for door in doors:
            os.write(door, _MYSELF)
    if not doors:
        group.add(0)


def open_doors(group: Group, zygote: socket.socket) -> None:
    """Have the zygote's next lane move itself; a zygote that is gone is found out later."""
    with _doors(group) as doors:
        if doors:
            with contextlib.suppress(OSError):
                socket.send_fds(zygote, [wire.DOORS], doors)


@contextlib.contextmanager
def _doors(group: Group) -> Iterator[list[int]]:
    folders = group.folders.values() if isinstance(group, Version1) else ()
    doors: list[int] = []
    try:
        for folder in folders:
            doors.append(os.open(folder / "tasks", os.O_WRONLY | os.O_CLOEXEC))
        yield doors
    finally:
        for door in doors:
            os.close(door)
