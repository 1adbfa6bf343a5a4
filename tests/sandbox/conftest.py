"""Real jails for tests, and the check that nothing of them is left."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import itertools
import os
import re
import textwrap
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.conftest import need

from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.workers import guest_files, outcome
from resyn.workers.evidence import Exit
from resyn.workers.executor import Executor as CallExecutor
from resyn.workers.groups import GroupError, open_worker_group
from resyn.workers.groups.files import FolderGroup
from resyn.workers.guest import wire
from resyn.workers.host import open_host
from resyn.workers.jail import Jail
from resyn.workers.nsjail import JailPlan, find_nsjail
from resyn.workers.pool import JailPool
from resyn.workers.profiles import (
    RuntimeCache,
    default_cache_folder,
    default_profile_folders,
    find_profiles,
)
from resyn.workers.settings import WorkerSettings
from resyn.workers.uids import UidRange

#: Its verifier does what the answer says, as a sloppy one would: every answer is an attack.
SLOPPY = """
def generate(rng, difficulty):
    return {"seed": rng.random(), "difficulty": difficulty}

def verify(instance, answer):
    scope = {"instance": instance}
    exec(answer, scope)
    return scope.get("score", 0.0)
"""
LIMITS = {
    "wall_seconds": 2.0,
    "cpu_seconds": 1.0,
    "memory_bytes": 64 << 20,
    "output_bytes": 1 << 20,
    "processes": 16,
    "load_seconds": 5.0,
}
_NUMBERS = itertools.count()
_SAID = "SystemExit: said "


def request(answer: str | bytes, instance_json: str = "5", op: int = wire.VERIFY) -> bytes:
    """A verify call's request."""
    body = answer if isinstance(answer, bytes) else answer.encode()
    return bytes([op]) + wire.join(instance_json.encode(), body)


async def verified(
    executor: CallExecutor,
    environment: environment_pb2.Environment,
    answer: str,
    instance_json: str = "1",
) -> call_pb2.CallResult:
    """Run one answer as a worker does."""
    call = call_pb2.Call(verify=call_pb2.VerifyWork(answer=answer))
    return await executor.run(call, environment, 1, instance_json)


@contextlib.asynccontextmanager
async def pool_without_groups(plan: JailPlan) -> AsyncIterator[JailPool]:
    """Have a pool of its own, at the level that needs the least of root."""
    if os.geteuid() != 0:
        need("root", "only root can map uids of the settings")
    settings = WorkerSettings(isolation_level="no-cgroup")
    pool = JailPool({"standard": plan}, open_host(settings), settings)
    try:
        yield pool
    finally:
        await pool.close()


class Inside:
    """A loaded jail, seen by a test."""

    def __init__(self, jail: Jail, group: FolderGroup) -> None:
        self.jail = jail
        self.group = group

    async def run(self, answer: str | bytes, op: int = wire.VERIFY) -> Exit:
        """Run one call and return the worker's evidence; the answer may be indented."""
        text = textwrap.dedent(answer) if isinstance(answer, str) else answer
        return await self.jail.run(request(text, op=op))

    async def verify(self, answer: str | bytes) -> outcome_pb2.Verdict | outcome_pb2.Fault:
        """Return what the answer got."""
        done = await self.run(answer)
        return outcome.find_fault(done, self.jail.limits) or outcome.verdict(done)

    async def score(self, answer: str) -> float:
        """Return the score of an answer that must get one."""
        result = await self.verify(answer)
        assert isinstance(result, outcome_pb2.Verdict), result
        return result.score

    async def fault(self, answer: str | bytes) -> tuple[str, str]:
        """Return kind and message of the fault that an answer must get."""
        result = await self.verify(answer)
        assert isinstance(result, outcome_pb2.Fault), result
        kind = outcome_pb2.FaultKind.Name(result.kind).removeprefix("FAULT_KIND_")
        return kind, result.message

    async def tell(self, code: str) -> object:
        """Run code inside a call and return the literal that it leaves in `said`."""
        leave = "\nraise SystemExit('said ' + repr(said))"
        kind, message = await self.fault(textwrap.dedent(code) + leave)
        assert message.startswith(_SAID), (kind, message)
        return ast.literal_eval(message.removeprefix(_SAID).rpartition(" (line ")[0])

    def processes(self) -> list[int]:
        """Return the jail's processes."""
        files = self.group.folders["pids"].rglob("cgroup.procs")
        return [int(pid) for file in files for pid in file.read_text(encoding="ascii").split()]

    async def rest(self) -> None:
        """Wait until there are nsjail, the zygote, and for each lane itself and a spare child."""
        lanes = len(list(self.group.folders["pids"].glob("call-*")))
        await until(lambda: len(self.processes()) == 2 + 2 * lanes)

    def zygote(self) -> int:
        """Return the process that is number 1 inside."""
        status = {pid: Path(f"/proc/{pid}/status").read_text() for pid in self.processes()}
        return next(pid for pid, text in status.items() if re.search(r"\nNSpid:.*\t1\n", text))


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something that nobody announces, at most ten seconds."""
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.005)


class Jails:
    """Makes loaded jails, and closes them all."""

    def __init__(
        self, plan: JailPlan, group: FolderGroup, uids: UidRange, launcher: Executor
    ) -> None:
        self._plan, self._group, self._uids, self._launcher = plan, group, uids, launcher
        self._made: list[Inside] = []

    async def __call__(self, source: str = SLOPPY, **limits: float) -> Inside:
        """Start a jail and load an environment; both must succeed."""
        inside = await self.blank(**limits)
        await inside.jail.load(textwrap.dedent(source))
        return inside

    async def blank(self, **limits: float) -> Inside:
        """Start a jail without an environment."""
        group = self._group.child(f"jail-{next(_NUMBERS)}")
        used = environment_pb2.Limits(**(LIMITS | limits))  # type: ignore[arg-type] # ints are whole
        inside = Inside(Jail(self._plan, group, self._uids.lease(), used, self._launcher), group)
        self._made.append(inside)
        await inside.jail.start()
        return inside

    def newest_processes(self) -> list[int]:
        """Return those of the jail that was begun last, be it ready or not."""
        return self._made[-1].processes() if self._made else []

    async def close(self) -> None:
        """Close what is not closed yet, and check that nothing is left of any."""
        for inside in self._made:
            pids = inside.processes()
            if inside.group.folders["pids"].exists():
                await inside.jail.close()
            assert [pid for pid in pids if Path(f"/proc/{pid}/exe").exists()] == []
            assert [path for path in inside.group.folders.values() if path.exists()] == []
            self._uids.release(inside.jail.uids)


def _descriptors() -> set[tuple[str, str]]:
    """This process's open files, but not the event counters of gRPC, which earlier tests use."""
    found = set()
    for link in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):  # the listing's own
            found.add((link.name, os.readlink(link)))
    return {(number, file) for number, file in found if file != "anon_inode:[eventfd]"}


@pytest.fixture(scope="session")
def plan() -> JailPlan:
    """All that is needed to start jails of the profile `standard`."""
    try:
        find_nsjail()
    except FileNotFoundError as error:
        need("nsjail", error)
    cache = default_cache_folder()
    profile = find_profiles(default_profile_folders())["standard"]
    return JailPlan(profile, RuntimeCache(cache).ensure(profile), guest_files.stage(cache))


@pytest.fixture(scope="session")
def worker_group() -> Iterator[FolderGroup]:
    """The control group of this test run."""
    if os.geteuid() != 0:
        need("root", "only root can make control groups and map uids")
    try:
        group = open_worker_group()
    except GroupError as error:
        need("a host with control groups", error)
    yield group
    group.remove()


@pytest.fixture(scope="session")
def uids() -> Iterator[UidRange]:
    """The host uids of this test run."""
    settings = WorkerSettings()
    block = UidRange(default_cache_folder() / "uids", settings.uid_base, settings.uid_count)
    yield block
    block.close()


@pytest.fixture(scope="session")
def launcher() -> Iterator[Executor]:
    """The thread that starts jails; they end with it."""
    with ThreadPoolExecutor(1, "launcher") as executor:
        yield executor


@pytest.fixture
async def jail(
    plan: JailPlan, worker_group: FolderGroup, uids: UidRange, launcher: Executor
) -> AsyncIterator[Jails]:
    """A factory of jails: `await jail()`. All are gone after the test, whatever it did."""
    open_before = _descriptors()
    jails = Jails(plan, worker_group, uids, launcher)
    yield jails
    async with asyncio.timeout(20):
        await jails.close()
    assert _descriptors() - open_before == set()
