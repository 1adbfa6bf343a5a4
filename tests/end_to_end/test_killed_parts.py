"""Parts of a worker are killed under load: nothing of theirs lives on, and no verdict is lost."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.end_to_end.conftest import Service, start
from tests.end_to_end.test_operations import worker_pids

from resyn.cli import stack
from resyn.client import AsyncClient, Client, Fault, FaultKind, Verdict

GROUPS = Path("/sys/fs/cgroup/pids")
ROGUE = """
RESYN = {"limits": {"wall_seconds": 60.0, "cpu_seconds": 60.0}}

def generate(rng, difficulty):
    return difficulty

def verify(instance, answer):
    exec(answer)
"""
#: What calls do that only SIGKILL ends.
MISDEEDS = {
    "hanging": "import signal, time\nfor n in (1, 2, 3, 15): signal.signal(n, signal.SIG_IGN)\n"
    "while True: time.sleep(1)",
    "forking": "import os, time\nwhile True:\n  try:\n    if not os.fork(): time.sleep(60)\n"
    "  except OSError: time.sleep(0.1)",
    "stopped": "import os, signal\nif not os.fork(): os.setsid()\nos.kill(os.getpid(), 19)",
    "spinning": "while True: pass",
}


def groups_of(worker_pid: int) -> list[Path]:
    """Return the groups of a worker, its jails and their lanes."""
    found = (group for group in _tree(GROUPS) if group.name.startswith(f"resyn-{worker_pid}-"))
    return [folder for top in found for folder in _tree(top)]


def _tree(top: Path) -> list[Path]:
    """Return a group and those below it; others may come and go meanwhile."""
    return [Path(folder) for folder, _, _ in os.walk(top)]


def processes_of(worker_pid: int) -> set[int]:
    """Return all processes of a worker's jails."""
    return {pid for top in groups_of(worker_pid)[:1] for pid in members(top)}


def members(top: Path) -> set[int]:
    """Return the processes of a group and of those below it."""
    found: set[int] = set()
    for group in _tree(top):
        with contextlib.suppress(FileNotFoundError):
            text = (group / "cgroup.procs").read_text(encoding="ascii")
            found |= {int(pid) for pid in text.split()}
    return found


def status_of(pid: int) -> str:
    """Return what the kernel says of a process; nothing if it has gone."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    return ""


def is_zygote(pid: int) -> bool:
    """Say whether a process is number 1 of a namespace inside."""
    return re.search(r"\nNSpid:\t.*\t1\n", status_of(pid)) is not None


def is_nsjail(pid: int) -> bool:
    """Say whether a process is the supervisor of a jail."""
    return status_of(pid).startswith("Name:\tnsjail\n")


def is_lane(pid: int) -> bool:
    """Say whether a process is a child of a zygote, with the zygote's uid."""
    return not is_zygote(pid) and is_zygote(_parent(pid)) and _uid(pid) == _uid(_parent(pid))


def _parent(pid: int) -> int:
    match = re.search(r"\nPPid:\t(\d+)\n", status_of(pid))
    return int(match[1]) if match else 0


def _uid(pid: int) -> str:
    match = re.search(r"\nUid:\t(\d+)", status_of(pid))
    return match[1] if match else ""


async def until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Wait for something that nobody announces."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.01)


def gone(pids: set[int]) -> Callable[[], bool]:
    """Return whether these processes have ended; the host's init reaps the last when it likes."""
    return lambda: not any(re.search(r"\nState:\t[^ZX]", status_of(pid)) for pid in pids)


@dataclass(frozen=True)
class Lone:
    """A service with one worker, which nobody replaces."""

    service: Service
    redis_url: str

    @contextlib.contextmanager
    def another_worker(self) -> Iterator[int]:
        """Start a worker as an operator would; yield its pid."""
        with self.service.log_file.open("ab") as log:
            worker = subprocess.Popen(
                [sys.executable, "-m", "resyn.cli", "worker", "--profiles", "standard"],
                env=os.environ | {"RESYN_REDIS_URL": self.redis_url, "RESYN_DRAIN_SECONDS": "0"},
                stderr=log,
            )
        try:
            yield worker.pid
        finally:
            worker.terminate()
            worker.wait(40)


@pytest.fixture
def lone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lone]:
    """A service whose worker runs all misdeeds at once."""
    monkeypatch.setenv("RESYN_SLOTS", str(len(MISDEEDS)))
    with stack.embedded_redis(None) as redis_url:
        plan = stack.Plan(profiles=("standard",), redis_url=redis_url)
        for running in start(plan, tmp_path):
            with Client(running.address) as client:
                client.register_environment(ROGUE, "rogue")
            yield Lone(running, redis_url)


def all_at_it(worker_pid: int) -> bool:
    """Say whether the misdeeds are under way inside."""
    states = [status_of(pid) for pid in processes_of(worker_pid)]
    stopped = sum("\nState:\tT" in status for status in states)
    return len(states) >= 2 + 2 * len(MISDEEDS) + 10 and stopped >= 1


async def test_a_killed_worker_leaves_no_process_and_the_next_one_takes_its_groups(
    lone: Lone,
) -> None:
    (worker,) = worker_pids(lone.service)
    async with AsyncClient(lone.service.address, coalesce=False) as client:
        idle = len(processes_of(worker))
        calls = []
        for answer in MISDEEDS.values():
            calls.append(asyncio.create_task(client.verify("rogue", answer, instance=1)))
            await until(lambda: len(processes_of(worker)) >= idle + 2 * len(calls))
        await until(lambda: all_at_it(worker))
        inside = processes_of(worker)
        os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)  # an unreaped one would still own its groups
        await until(gone(inside))
        # Nobody has cleaned up: that was the kernel, by the signal for a parent's death.
        left = groups_of(worker)
        assert left
        assert processes_of(worker) == set()
        for call in calls:
            call.cancel()
        with lone.another_worker():
            outcome = await client.verify("rogue", "pass", instance=1)
            assert isinstance(outcome, Fault)
            assert outcome.kind is FaultKind.INVALID_RESULT  # None is no score
            assert [group for group in left if group.exists()] == []


@pytest.mark.parametrize("is_victim", [is_nsjail, is_zygote, is_lane])
async def test_calls_whose_jail_is_killed_run_again_in_another(
    service: Service, is_victim: Callable[[int], bool]
) -> None:
    workers = worker_pids(service)

    async def one(client: AsyncClient, number: int) -> None:
        answer = f"import time; time.sleep(0.3); score = {number} / 100"
        outcome = await client.verify("sloppy", answer, instance=number)
        assert isinstance(outcome, Verdict), outcome
        assert outcome.score == number / 100

    async with AsyncClient(service.address, coalesce=False, retries=0) as client:
        calls = [asyncio.create_task(one(client, number)) for number in range(24)]
        await asyncio.wait(calls, return_when=asyncio.FIRST_COMPLETED)
        victims = {pid for worker in workers for pid in processes_of(worker) if is_victim(pid)}
        assert victims
        jails = {_jail_of(pid) for pid in victims}
        theirs = {pid for jail in jails for pid in members(jail)}
        for pid in victims:
            os.kill(pid, signal.SIGKILL)
        assert not all(call.done() for call in calls)
        await asyncio.gather(*calls)
    await until(gone(theirs))
    await until(lambda: not any(jail.exists() for jail in jails))
    assert worker_pids(service) == workers


def _jail_of(pid: int) -> Path:
    """Return the group of the jail that a process is in."""
    text = Path(f"/proc/{pid}/cgroup").read_text(encoding="ascii")
    match = re.search(r":pids:/?(.*/jail-\d+)/", text)
    assert match
    return GROUPS / match[1]
