"""R1's loop inside a jail: runs in the zygote's place, one layer of the isolation after another.

Each message on standard input is JSON with `layer`, `calls` and `loops`, and comes with a socket
for each loop, which the layer `moved` needs. The answer is the rate of calls in all loops.
"""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Sequence
from typing import NoReturn

from resyn.workers.guest import child, limits

INSTANCE = {"a": 7, "b": 2}
ADDRESS_SPACE_BYTES = 1 << 30
PROCESSES = 80


def verify(instance: dict[str, int], answer: str) -> bool:
    """Check a difference, as bench.tiny does."""
    return str(instance["a"] - instance["b"]) == answer


def main() -> NoReturn:
    """Serve until the other side is gone."""
    control = socket.socket(fileno=os.dup(0))
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 4096, 64)
        if not message:
            os._exit(0)
        control.send(json.dumps(run(descriptors, **json.loads(message))).encode())
        for descriptor in descriptors:
            os.close(descriptor)


def run(channels: Sequence[int], layer: str, calls: int, loops: int) -> float:
    """Return the rate of all loops together."""
    started = time.perf_counter()
    for index in range(loops):
        if os.fork() == 0:
            loop(layer, calls // loops, index, channels[index])
    for _ in range(loops):
        os.wait()
    return calls // loops * loops / (time.perf_counter() - started)


def loop(layer: str, calls: int, index: int, channel: int) -> NoReturn:
    """Fork a child per call that gives up what its layer says, runs the verifier and answers."""
    for number in range(calls):
        read_end, write_end = os.pipe()
        pid = os.fork()
        if pid == 0:
            if layer == "moved":
                os.write(channel, b"h")  # its pid, by the kernel's word
                os.read(channel, 1)  # go
            if layer in ("dropped", "moved"):
                uid = 1000 + index * 32 + number % 32
                limits.lower(limits.RLIMIT_AS, ADDRESS_SPACE_BYTES)
                limits.lower(limits.RLIMIT_NPROC, PROCESSES)
                child._give_up(write_end, uid)
                write_end = child.CALL_FD
            os.write(write_end, b"1" if verify(INSTANCE, "5") else b"0")
            os._exit(0)
        os.close(write_end)
        assert os.read(read_end, 1) == b"1"
        os.close(read_end)
        os.waitpid(pid, 0)
    os._exit(0)
