"""Ports for parts that keep theirs when they are started again."""

from __future__ import annotations

import contextlib
import random
import socket

_PORTS = (20_000, 32_000)


def free_ports(count: int) -> int:
    """Return the first of so many ports in a row that nobody has.

    They are none that the kernel gives to clients: who asks at such a one, before anybody listens
    there, can be connected with himself.
    """
    while True:
        first = random.randrange(*_PORTS)
        with contextlib.ExitStack() as held, contextlib.suppress(OSError):
            for port in range(first, first + count):
                held.enter_context(socket.socket()).bind(("", port))
            return first
