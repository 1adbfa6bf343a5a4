"""Other processes that want all CPUs of this host."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_SPIN = "print(flush=True)\nwhile True: pass"


@contextlib.contextmanager
def busy_host(count: int = 8, group: Path | None = None) -> Iterator[None]:
    """Have so many processes spin, each in a session of its own, until the end.

    The kernel shares the CPUs out by session first (sched(7), autogroup). `group`: a control group
    of version 2 to put them in.
    """
    command = [sys.executable, "-S", "-c", _SPIN]
    made: list[subprocess.Popen[bytes]] = []
    try:
        for _ in range(count):
            made.append(subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True))
        for process in made:
            assert process.stdout is not None
            assert process.stdout.readline()
            if group is not None:
                (group / "cgroup.procs").write_text(str(process.pid))
        yield
    finally:
        for process in made:
            with process:
                process.kill()
