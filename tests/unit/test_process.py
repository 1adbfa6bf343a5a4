"""How a process ended is known by the kernel's word, before and after its parent has taken note."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator

import pytest
from tests.conftest import need

from resyn.workers.kernel import may_trace
from resyn.workers.process import Process

#: Since Linux 6.15 a pidfd tells the exit status of what has been reaped.
TELLS_OF_REAPED = tuple(map(int, os.uname().release.split(".")[:2])) >= (6, 15)

Start = Callable[..., tuple["subprocess.Popen[bytes]", Process]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts shell commands, which wait for a line before they go on, and ends what is left."""
    made: list[tuple[subprocess.Popen[bytes], Process]] = []

    def run(command: str) -> tuple[subprocess.Popen[bytes], Process]:
        process = subprocess.Popen(["/bin/sh", "-c", f"read _; {command}"], stdin=subprocess.PIPE)
        made.append((process, Process(process.pid)))
        return made[-1]

    yield run
    for process, held in made:
        held.kill()
        held.close()
        with process:
            process.wait()


def go_on(process: subprocess.Popen[bytes]) -> None:
    """Give the line that a command waits for."""
    assert process.stdin is not None
    process.stdin.write(b"\n")
    process.stdin.flush()


async def test_of_a_running_process_nothing_is_known(start: Start) -> None:
    _, held = start("exit 0")
    assert not held.exited()
    assert not held.reaped()
    assert held.wait_status() is None
    assert not await held.wait(0.01)


@pytest.mark.parametrize("code", [0, 7, 255])
async def test_an_exit_code_is_known_before_the_parent_has_reaped(start: Start, code: int) -> None:
    if not may_trace():
        need("root", "newer kernels tell only root of the unreaped")
    process, held = start(f"exit {code}")
    go_on(process)
    assert await held.wait(10)
    assert held.exited()
    assert not held.reaped()
    status = held.wait_status()
    assert status is not None
    assert os.WIFEXITED(status)
    assert os.WEXITSTATUS(status) == code


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSYS, signal.SIGSEGV])
async def test_a_signal_is_known_before_the_parent_has_reaped(start: Start, number: int) -> None:
    process, held = start(f"ulimit -c 0; kill -{int(number)} $$")
    go_on(process)
    assert await held.wait(10)
    status = held.wait_status()
    assert not held.reaped()
    assert status is not None
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == number


async def test_an_end_without_error_is_not_known_to_users_until_it_is_reaped(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Newer kernels show a 0 to whoever may not know, so that a 0 says nothing."""
    monkeypatch.setattr("resyn.workers.process.may_trace", lambda: False)
    process, held = start("exit 0")
    go_on(process)
    assert await held.wait(10)
    assert held.wait_status() is None
    process.wait()
    assert held.wait_status() == (0 if TELLS_OF_REAPED else None)


@pytest.mark.parametrize(
    ("command", "expected"),
    [("exit 0", 0), ("exit 7", 7 << 8), ("kill -9 $$", 9), ("kill -31 $$", 31)],
)
async def test_an_end_is_known_after_the_parent_has_reaped(
    start: Start, command: str, expected: int
) -> None:
    process, held = start(f"ulimit -c 0; {command}")
    go_on(process)
    process.wait()
    assert held.exited()
    assert held.reaped()
    status = held.wait_status()
    if TELLS_OF_REAPED:
        assert status is not None
        assert status & ~0x80 == expected  # less the flag of a core dump
    else:
        assert status is None


async def test_a_killed_process_has_ended_by_that_signal(start: Start) -> None:
    process, held = start("exit 0")
    held.kill()
    assert await held.wait(10)
    assert held.wait_status() == signal.SIGKILL
    assert process.wait() == -signal.SIGKILL
    held.kill()  # of one that has gone nothing comes


def test_a_process_that_has_gone_cannot_be_held(start: Start) -> None:
    process, _ = start("exit 0")
    go_on(process)
    process.wait()
    with pytest.raises(ProcessLookupError):
        Process(process.pid)
