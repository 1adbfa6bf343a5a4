"""What an import or a call leaves behind: it is seen, and it changes nobody's verdict."""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
import time
from collections.abc import AsyncIterator

import pytest
from tests.sandbox import pools
from tests.sandbox.conftest import SLOPPY, Jails, pool_without_groups, until, verified

from resyn.v1 import environment_pb2
from resyn.v1.outcome_pb2 import IsolationMode
from resyn.workers import idle
from resyn.workers.errors import LoadError
from resyn.workers.executor import Executor, kind_of
from resyn.workers.host import NO_CGROUP
from resyn.workers.idle import IdleWatch
from resyn.workers.nsjail import JailPlan
from resyn.workers.pool import JailPool

PR_SET_CHILD_SUBREAPER = 36
FORK = IsolationMode.ISOLATION_MODE_FORK
FRESH_JAIL = IsolationMode.ISOLATION_MODE_FRESH_JAIL
ADVICE = "end them before the module ends: no call could use them, and nothing would end them"

#: Import: what it left, as the error names it.
LEFT = {
    "a process": ("import os, time\nif not os.fork(): time.sleep(60)", "1 processes"),
    "a process of another session": (
        "import os, time\nif not os.fork():\n    os.setsid()\n    time.sleep(60)",
        "1 processes",
    ),
    "orphans": (
        "import os, time\nif not os.fork():\n    first = os.getpid()\n"
        "    for _ in range(2): os.fork()\n"
        "    if os.getpid() == first: os._exit(0)\n    time.sleep(60)",
        "3 processes",
    ),
    "a thread": (
        "import threading\nthreading.Thread(target=threading.Event().wait).start()",
        "1 threads",
    ),
    "daemon threads": (
        "import threading\nfor _ in range(5):\n"
        "    threading.Thread(target=threading.Event().wait, daemon=True).start()",
        "5 threads",
    ),
}


@pytest.mark.parametrize("name", LEFT)
async def test_an_import_that_leaves_something_running_does_not_load(
    jail: Jails, name: str
) -> None:
    source, what = LEFT[name]
    inside = await jail.blank()
    with pytest.raises(LoadError) as caught:
        await inside.jail.load(f"{SLOPPY}\n{source}\n")
    assert str(caught.value) == f"the import left {what} running; {ADVICE}"


async def test_an_import_whose_processes_end_soon_loads(jail: Jails) -> None:
    inside = await jail(
        f"{SLOPPY}\nimport os, threading, time\n"
        "if not os.fork():\n    time.sleep(0.1)\n    os._exit(0)\n"
        "thread = threading.Thread(target=time.sleep, args=[0.1])\nthread.start()\nthread.join()\n"
    )
    assert await inside.score("score = 0.5") == 0.5


#: Handlers of the zygote's signals run between calls, too.
TIMER = """
import signal, time
def handler(*_):
    until = time.thread_time() + {cpu_seconds}
    while time.thread_time() < until: pass
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)
"""


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Makes watches look every 20 ms and allow 0.2 s; gets what they have seen used."""
    monkeypatch.setattr(idle, "_LOOK_SECONDS", 0.02)
    monkeypatch.setattr(idle, "_FREE_CPU_SECONDS", 0.2)
    seen: list[float] = []
    used = IdleWatch._used

    def look(watch: IdleWatch) -> float:
        seen.append(used(watch))
        return seen[-1]

    monkeypatch.setattr(IdleWatch, "_used", look)
    return seen


async def test_an_import_that_computes_between_calls_loses_its_jail(
    jail: Jails, looks: list[float]
) -> None:
    inside = await jail(SLOPPY + TIMER.format(cpu_seconds=0.05))
    await until(lambda: inside.jail.lost != "")
    assert inside.jail.lost == "what the import left behind uses CPU time between calls"
    assert looks[-1] > 0.2


async def test_an_import_that_idles_between_calls_keeps_its_jail(
    jail: Jails, looks: list[float]
) -> None:
    inside = await jail(SLOPPY + TIMER.format(cpu_seconds=0.0))
    assert await inside.score("score = 0.5") == 0.5
    before = len(looks)
    await until(lambda: len(looks) > before + 10)
    assert inside.jail.lost == ""
    assert await inside.score("score = 0.5") == 0.5


async def test_what_calls_use_is_not_taken_for_the_imports(jail: Jails, looks: list[float]) -> None:
    inside = await jail(wall_seconds=20.0)
    for _ in range(2):
        await inside.score("import time\nwhile time.process_time() < 0.3: pass\nscore = 0.5")
    before = len(looks)
    await until(lambda: len(looks) > before + 3)
    assert inside.jail.lost == ""


async def test_an_orphan_that_keeps_the_socket_does_not_prolong_the_call(jail: Jails) -> None:
    inside = await jail(wall_seconds=20.0)
    attack = """
        import os, time
        if not os.fork():
            assert os.fstat(3)
            time.sleep(60)
        os._exit(7)
    """
    text = "its process exited with 7, without a result"
    for _ in range(3):
        started = time.monotonic()
        assert await inside.fault(attack) == ("CRASHED", text)
        assert time.monotonic() - started < 2.0
    done = await inside.run(attack)
    assert done.wall_seconds < 0.5  # the process is looked at every 0.1 s
    await inside.rest()


async def test_no_verdict_is_given_once_the_kernel_has_killed_for_memory(jail: Jails) -> None:
    """A score may be what is left of a computation."""
    inside = await jail(wall_seconds=10.0)
    attack = """
        import os
        for _ in range(12):
            if not os.fork(): pages = bytearray(b"x") * 10**7; os.read(3, 1)
        os.wait()
        score = 1.0
    """
    done = await inside.run(attack)
    assert done.oom_kills > 0
    assert (await inside.fault(attack))[0] == "MEMORY_LIMIT"
    assert await inside.score("score = 0.5") == 0.5


MAILBOX = "import mmap\nMAILBOX = mmap.mmap(-1, 4096)\n" + SLOPPY
#: Leaves a letter, and gets a score of a hundredth of what it found.
LETTER = "from environment import MAILBOX\nscore, MAILBOX[0] = MAILBOX[0] / 100, {}"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (SLOPPY, False),
        (MAILBOX, True),
        ("import mmap\nPRIVATE = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE)\n" + SLOPPY, False),
        (
            "import mmap\nwith open(mmap.__file__, 'rb') as file:\n"
            "    TEXT = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)\n" + SLOPPY,
            False,
        ),
        ("import mmap\nmmap.mmap(-1, 4096).close()\n" + SLOPPY, False),
        (
            "import mmap\nREAD = mmap.mmap(-1, 4096, prot=mmap.PROT_READ)\n" + SLOPPY,
            True,  # calls could make it writable
        ),
    ],
    ids=["nothing", "shared", "private", "a file to read", "unmapped", "shared to read"],
)
async def test_an_import_that_maps_shared_memory_is_found_out(
    jail: Jails, source: str, expected: bool
) -> None:
    inside = await jail.blank()
    assert (await inside.jail.load(source)).shares_memory is expected


def environment(source: str, mode: IsolationMode.ValueType = FORK) -> environment_pb2.Environment:
    """Return an environment as the registry would have it."""
    made = pools.environment(source)
    made.isolation_mode = mode
    return made


class Calls:
    """Runs calls as a worker does."""

    def __init__(self, pool: JailPool) -> None:
        self.pool = pool
        self._executor = Executor(pool, NO_CGROUP, "worker")

    async def __call__(
        self, env: environment_pb2.Environment, answer: str
    ) -> tuple[float, IsolationMode.ValueType]:
        """Return the score that an answer must get, and the mode in which it ran."""
        result = await verified(self._executor, env, answer)
        assert kind_of(result) == "verdict", result
        return result.verdict.score, result.execution.isolation_mode


@pytest.fixture
async def calls(plan: JailPlan) -> AsyncIterator[Calls]:
    """A pool of its own, at the level that needs the least."""
    async with pool_without_groups(plan) as pool:
        yield Calls(pool)


async def test_calls_that_could_share_memory_have_a_jail_each(calls: Calls) -> None:
    found = [await calls(environment(MAILBOX), LETTER.format(letter)) for letter in (42, 43, 44)]
    assert found == [(0.0, FRESH_JAIL)] * 3
    assert len(calls.pool) == 1  # that of the import, in which no call runs


async def test_without_groups_the_import_and_the_calls_are_told_apart_too(
    calls: Calls, looks: list[float]
) -> None:
    busy = "import time\nwhile time.process_time() < 0.3: pass\nscore = 0.5"
    for _ in range(2):
        assert (await calls(environment(SLOPPY), busy))[0] == 0.5
    (warm,) = calls.pool._warm.values()
    before = len(looks)
    await until(lambda: len(looks) > before + 3)
    assert warm.jail.lost == ""
    assert max(looks) < 0.2
    async with calls.pool.lend(environment(SLOPPY + TIMER.format(cpu_seconds=0.05))) as other:
        await until(lambda: other.jail.lost != "" or warm.jail.lost != "")
    assert other.jail.lost == "what the import left behind uses CPU time between calls"
    assert warm.jail.lost == ""


async def test_without_groups_a_jail_closes_before_its_processes_are_reaped(
    calls: Calls,
) -> None:
    """They go to the host's first process, which may take its time, or never do it."""
    prctl = ctypes.CDLL(None).prctl
    assert prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0  # to this process, which does not
    try:
        await calls(environment(SLOPPY), "score = 0.5")
        (warm,) = calls.pool._warm.values()
        zygote, nsjail = warm.jail._zygote_pid, warm.jail._process
        assert nsjail is not None
        os.kill(nsjail.process.pid, signal.SIGSTOP)  # it could reap before it is killed
        async with asyncio.timeout(5):
            await calls.pool.close()
        assert os.waitpid(zygote, os.WNOHANG)[0] == zygote
    finally:
        prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)


async def test_without_a_mapping_calls_share_a_jail(calls: Calls) -> None:
    found = [await calls(environment(SLOPPY), "score = 0.5") for _ in range(2)]
    assert found == [(0.5, FORK)] * 2
    assert len(calls.pool) == 1


async def test_an_environment_that_asks_for_it_has_a_jail_for_each_call(calls: Calls) -> None:
    for source, answer in ((MAILBOX, LETTER.format(42)), (SLOPPY, "score = 0.0")):
        found = [await calls(environment(source, FRESH_JAIL), answer) for _ in range(2)]
        assert found == [(0.0, FRESH_JAIL)] * 2
    assert len(calls.pool) == 0
