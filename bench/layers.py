"""What isolation costs, layer by layer: R1's loop, with more and more of it, up to `Jail.run`.

`python -m bench.layers` prints the figures of one round as JSON for each line that it reads. It is
a process of its own because gRPC's threads and forks do not go together.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import resource
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.forks import CORES
from bench.tiny import ENVIRONMENT
from resyn.v1 import environment_pb2
from resyn.workers import guest_files
from resyn.workers.groups import Group
from resyn.workers.guest import wire
from resyn.workers.host import Host, open_host
from resyn.workers.jail import Jail
from resyn.workers.kernel import credentials_pair, receive
from resyn.workers.nsjail import JailPlan, NsjailProcess
from resyn.workers.profiles import (
    RuntimeCache,
    default_cache_folder,
    default_profile_folders,
    find_profiles,
)
from resyn.workers.settings import WorkerSettings

MEANINGS = {
    "L1 in one jail/s": "R1's loop in one jail: namespaces, mounts, seccomp; one uid, one group",
    "L2 + drop/s": "and in each call: a uid, closed descriptors, limits, rights given up",
    "L3 + group/s": "and each call moved from outside to a new control group before it begins",
    "L4 Jail.run/s": "the real thing, 8 calls at a time: lanes, spare children, evidence",
    "L4 Jail.run ms": "the same one at a time: median latency",
    "L4 in the jail, CPU ms": "of it, CPU time of lane and child for each call",
    "L4 in the worker, CPU ms": "of it, CPU time of the worker for each call",
    "L5 no-cgroup/s": "Jail.run, 8 at a time, at the level no-cgroup: one lane, a census of /proc",
    "L6 jail per call/s": "FRESH_JAIL: start, load, run, close, as many at a time as cores",
}
_LIMITS = environment_pb2.Limits(
    wall_seconds=10, cpu_seconds=5, memory_bytes=256 << 20, output_bytes=4 << 20, processes=16,
    load_seconds=20,
)  # fmt: skip
_REQUEST = bytes([wire.VERIFY]) + wire.join(b'{"a": 7, "b": 2}', b"5")
_AT_ONCE = 8
_ZYGOTE = "resyn/workers/guest/zygote.py"


class Layers:
    """The measuring process, seen from the benchmark."""

    def __enter__(self) -> Callable[[], dict[str, float]]:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.layers"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        return self._round

    def _round(self) -> dict[str, float]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        figures: dict[str, float] = json.loads(self._process.stdout.readline())
        return figures

    def __exit__(self, *_: object) -> None:
        self._process.communicate()


class LoopJail:
    """One jail with `bench.jailed_forks` in it."""

    def __init__(self, process: NsjailProcess, control: socket.socket, group: Group) -> None:
        self._process, self._control, self._group = process, control, group
        self._numbers = 0

    async def rate(self, layer: str, calls: int) -> float:
        """Return calls per second of a layer on all cores."""
        pairs = [credentials_pair(socket.SOCK_SEQPACKET) for _ in range(CORES)]
        order = json.dumps({"layer": layer, "calls": calls, "loops": CORES}).encode()
        socket.send_fds(self._control, [order], [theirs.fileno() for _, theirs in pairs])
        for _, theirs in pairs:
            theirs.close()
        movers = [asyncio.create_task(self._move(ours)) for ours, _ in pairs]
        message, _, _ = await receive(self._control)
        if not message:
            raise RuntimeError(f"the jail of the loops ended: {self._process.complaint()}")
        await asyncio.gather(*movers)
        return float(json.loads(message))

    async def _move(self, ours: socket.socket) -> None:
        """Give each child that says hello a new group, and remove the last one's."""
        last: Group | None = None
        with ours:
            while True:
                message, pid, _ = await receive(ours)
                if last is not None:
                    last.remove()
                if not message:
                    return
                self._numbers += 1
                last = self._group.child(f"moved-{self._numbers}")
                last.limit(_LIMITS.memory_bytes, _LIMITS.processes)
                await asyncio.to_thread(last.add, pid)
                ours.send(b"g")

    def close(self) -> None:
        """End the jail and remove its groups."""
        self._control.close()
        self._process.process.wait()
        self._process.end()
        self._group.remove()


def loop_guest(folder: Path, staged: Path) -> Path:
    """Copy the staged guest, with the loop in the place of its zygote."""
    guest = Path(shutil.copytree(staged, folder / "guest"))
    shutil.rmtree(guest / Path(_ZYGOTE).parent / "__pycache__")
    shutil.copyfile(Path(__file__).with_name("jailed_forks.py"), guest / _ZYGOTE)
    for path in (folder, guest, *guest.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return guest


@contextlib.contextmanager
def loop_jail(plan: JailPlan, host: Host, launcher: ThreadPoolExecutor) -> Iterator[LoopJail]:
    """Start a jail with the loop."""
    control, theirs = credentials_pair(socket.SOCK_SEQPACKET)
    group, uids = host.group.child("loops"), host.uids.lease()
    with tempfile.TemporaryDirectory() as folder:
        plan = JailPlan(plan.profile, plan.runtime, loop_guest(Path(folder), plan.guest))
        zygote = group.child("zygote")
        jail = LoopJail(
            launcher.submit(NsjailProcess, plan, uids, theirs, zygote).result(), control, group
        )
        theirs.close()
        try:
            yield jail
        finally:
            jail.close()
            host.uids.release(uids)


class RealJails:
    """Jails as the worker makes them, on one host."""

    def __init__(self, plan: JailPlan, host: Host, launcher: ThreadPoolExecutor) -> None:
        self._plan, self.host, self._launcher = plan, host, launcher
        self._numbers = 0

    @contextlib.asynccontextmanager
    async def one(self) -> AsyncIterator[Jail]:
        """Start a jail and load the tiny environment."""
        self._numbers += 1
        group, uids = self.host.group.child(f"jail-{self._numbers}"), self.host.uids.lease()
        jail = Jail(self._plan, group, uids, _LIMITS, self._launcher)
        try:
            await jail.start()
            await jail.load(ENVIRONMENT)
            yield jail
        finally:
            await jail.close()
            self.host.uids.release(uids)

    async def fresh_per_second(self, calls: int = 16) -> float:
        """Return the rate of calls that each have a jail of their own."""

        async def one() -> None:
            async with self.one() as jail:
                await call(jail)

        return await rate(one, calls, CORES)


async def call(jail: Jail) -> None:
    """Run the tiny verifier once."""
    done = await jail.run(_REQUEST)
    assert done.score == 1.0, done


async def rate(one: Callable[[], Awaitable[None]], calls: int, at_once: int) -> float:
    """Return calls per second with so many at a time."""

    async def caller() -> None:
        for _ in range(calls // at_once):
            await one()

    started = time.perf_counter()
    await asyncio.gather(*(caller() for _ in range(at_once)))
    return calls // at_once * at_once / (time.perf_counter() - started)


async def alone(jail: Jail, group: Group, calls: int = 200) -> dict[str, float]:
    """Return latency and CPU time of calls that come one after the other."""
    times = []
    in_jail, in_worker = group.cpu_seconds(), _own_cpu_seconds()
    for _ in range(calls):
        started = time.perf_counter()
        await call(jail)
        times.append(time.perf_counter() - started)
    return {
        "L4 Jail.run ms": 1000 * statistics.median(times),
        "L4 in the jail, CPU ms": 1000 * (group.cpu_seconds() - in_jail) / calls,
        "L4 in the worker, CPU ms": 1000 * (_own_cpu_seconds() - in_worker) / calls,
    }


def _own_cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


@contextlib.asynccontextmanager
async def opened() -> AsyncIterator[Callable[[], Awaitable[dict[str, float]]]]:
    """Start all jails; yield what measures one round."""
    cache = default_cache_folder()
    profile = find_profiles(default_profile_folders())["standard"]
    plan = JailPlan(profile, RuntimeCache(cache).ensure(profile), guest_files.stage(cache))
    async with contextlib.AsyncExitStack() as parts:
        launcher = parts.enter_context(ThreadPoolExecutor(1, "launcher"))
        full = parts.enter_context(contextlib.closing(open_host(_settings("full"))))
        less = parts.enter_context(contextlib.closing(open_host(_settings("no-cgroup"))))
        loops = parts.enter_context(loop_jail(plan, full, launcher))
        real, lesser = RealJails(plan, full, launcher), RealJails(plan, less, launcher)
        jail = await parts.enter_async_context(real.one())
        lesser_jail = await parts.enter_async_context(lesser.one())

        async def one_round() -> dict[str, float]:
            return {
                "L1 in one jail/s": await loops.rate("first", 1000),
                "L2 + drop/s": await loops.rate("dropped", 800),
                "L3 + group/s": await loops.rate("moved", 20 * CORES),
                "L4 Jail.run/s": await rate(lambda: call(jail), 400, _AT_ONCE),
                **await alone(jail, full.group),
                "L5 no-cgroup/s": await rate(lambda: call(lesser_jail), 80, _AT_ONCE),
                "L6 jail per call/s": await real.fresh_per_second(),
            }

        yield one_round


def _settings(level: str) -> WorkerSettings:
    return WorkerSettings(isolation_level=level)


async def serve() -> None:
    """Measure a round for each line, until there are no more."""
    async with opened() as one_round:
        while await asyncio.to_thread(sys.stdin.readline):
            print(json.dumps(await one_round()), flush=True)


if __name__ == "__main__":
    asyncio.run(serve())
