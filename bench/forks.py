"""R1 in a process of its own: fork a child per call that runs the verifier and writes to a pipe."""

from __future__ import annotations

import os
import time

from bench.tiny import INSTANCE, verify

CORES = os.cpu_count() or 1
CALLS = 1000


def main() -> None:
    """Print forks per second on all cores."""
    started = time.perf_counter()
    for _ in range(CORES):
        if os.fork() == 0:
            _loop(CALLS // CORES)
    for _ in range(CORES):
        os.wait()
    print(CALLS / (time.perf_counter() - started))


def _loop(calls: int) -> None:
    for _ in range(calls):
        read_end, write_end = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.write(write_end, b"1" if verify(INSTANCE, "5") else b"0")
            os._exit(0)
        os.close(write_end)
        os.read(read_end, 1)
        os.close(read_end)
        os.waitpid(pid, 0)
    os._exit(0)


if __name__ == "__main__":
    main()
