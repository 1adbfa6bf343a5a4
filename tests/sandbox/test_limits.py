"""Whatever a call uses too much of, it gets its fault, and the next call its verdict."""

from __future__ import annotations

import asyncio

import pytest
from tests.sandbox.conftest import SLOPPY, Jails

from resyn.workers.evidence import End
from resyn.workers.guest import wire

#: Attack: the faults that it may get, and what their message must hold.
ATTACKS = {
    "an endless loop": ("while True: pass", {"CPU_LIMIT"}, "cpu_seconds = 0.3 used up"),
    "an endless loop in C": ("10**10**9", {"CPU_LIMIT"}, "cpu_seconds"),
    "a loop that ignores signals": (
        """
        import signal
        for number in {*range(1, 65)} - {9, 19, 32, 33}:
            signal.signal(number, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
        while True: pass
        """,
        {"CPU_LIMIT"},
        "cpu_seconds",
    ),
    "processes that share the work": (
        "import os\nfor _ in range(3): os.fork()\nwhile True: pass",
        {"CPU_LIMIT"},
        "cpu_seconds",
    ),
    "a sleep": ("import time\ntime.sleep(60)", {"TIMEOUT"}, "wall_seconds = 0.6 passed"),
    "a stop": (
        "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)",
        {"TIMEOUT"},
        "wall_seconds = 0.6 passed",
    ),
    "one large allocation": ("bytearray(10**10)", {"MEMORY_LIMIT"}, "memory_bytes = 64 MiB"),
    "many pages": (
        "pages = []\nwhile True: pages.append(bytearray(10**6))",
        {"MEMORY_LIMIT"},
        "memory_bytes = 64 MiB",
    ),
    "many children with little each": (
        """
        import os, time
        for _ in range(12):
            if not os.fork(): pages = bytearray(b"x") * 10**7; time.sleep(60)
        os.wait()
        raise Exception("the kernel has killed one of them")
        """,
        {"MEMORY_LIMIT"},
        "memory_bytes = 64 MiB",
    ),
    "a fork bomb": ("import os\nwhile True: os.fork()", {"PIDS_LIMIT"}, "processes = 16"),
    "a fork bomb that ignores errors": (
        """
        import os
        while True:
            try:
                if not os.fork(): os.setsid()
            except OSError:
                pass
        """,
        {"CPU_LIMIT", "TIMEOUT"},
        "",
    ),
    "an endless recursion": (
        "import sys\nsys.setrecursionlimit(10**9)\nf = lambda: f()\nf()",
        {"CRASHED", "MEMORY_LIMIT"},
        "",
    ),
    "a long message": ("raise Exception('x' * 10**7)", {"VERIFIER_ERROR"}, "Exception: xxxx"),
}


@pytest.mark.parametrize("name", ATTACKS)
async def test_each_limit_has_its_fault_and_the_next_call_its_verdict(
    jail: Jails, name: str
) -> None:
    attack, kinds, text = ATTACKS[name]
    wall_seconds = 0.6 if kinds == {"TIMEOUT"} else 10.0
    inside = await jail(wall_seconds=wall_seconds, cpu_seconds=0.3)
    kind, message = await inside.fault(attack)
    assert kind in kinds, message
    assert text in message
    assert len(message) < 5000
    for _ in range(3):
        assert await inside.score("score = 0.5") == 0.5


async def test_a_sibling_of_an_attack_gets_its_verdict(jail: Jails) -> None:
    inside = await jail(wall_seconds=5.0)
    attacks = [ATTACKS[name][0] for name in ("many pages", "a fork bomb", "a fork bomb")]
    siblings = [asyncio.create_task(inside.score("score = 0.5")) for _ in range(20)]
    faults = await asyncio.gather(*(inside.fault(attack) for attack in attacks))
    assert [kind for kind, _ in faults] == ["MEMORY_LIMIT", "PIDS_LIMIT", "PIDS_LIMIT"]
    assert await asyncio.gather(*siblings) == [0.5] * 20


async def test_a_thread_bomb_has_its_fault(jail: Jails) -> None:
    # Room in the address space for the stacks and heaps of all threads.
    inside = await jail()
    attack = """
        import threading
        while True: threading.Thread(target=threading.Event().wait).start()
    """
    assert await inside.fault(attack) == ("PIDS_LIMIT", "more than processes = 16")
    assert await inside.score("score = 0.5") == 0.5


async def test_the_worker_takes_no_more_than_the_limit_of_a_result(jail: Jails) -> None:
    inside = await jail("""
        def generate(rng, difficulty): return "x" * difficulty
        def observe(instance): return ""
        def verify(instance, answer): ...
    """)

    def work(size: int) -> bytes:
        return bytes([wire.GENERATE]) + wire.join(wire.SEED_AND_DIFFICULTY.pack(0, size))

    limit = inside.jail.limits.output_bytes
    assert (await inside.jail.run(work(limit - 10))).end is End.RESULT
    assert (await inside.jail.run(work(limit - 9))).end is End.OUTPUT


async def test_a_call_that_makes_itself_small_does_not_get_its_lane_killed(jail: Jails) -> None:
    """The kernel kills the largest process, which must not be the one that makes children."""
    ballast = "ballast = bytearray(b'x') * (40 << 20)\n"
    inside = await jail(ballast + SLOPPY, processes=32)
    attack = """
        import ctypes, os, time
        from environment import ballast
        start = ctypes.addressof(ctypes.c_char.from_buffer(ballast)) + 4096 & -4096
        ctypes.CDLL(None).munmap(ctypes.c_void_p(start), 39 << 20)
        for _ in range(20):
            if not os.fork(): pages = bytearray(b"x") * (4 << 20); time.sleep(60)
        time.sleep(0.3)
    """
    for _ in range(2):
        await inside.run(attack)
        assert await inside.score("score = 0.5") == 0.5
        assert inside.jail.lost == ""


async def test_what_a_call_leaves_behind_takes_nothing_from_the_next(jail: Jails) -> None:
    inside = await jail()
    attack = """
        import os, time
        for _ in range(15):
            if not os.fork():
                os.setsid()
                time.sleep(60)
        score = 0.5
    """
    assert [await inside.score(attack) for _ in range(10)] == [0.5] * 10


async def test_peak_memory_and_time_are_measured_for_each_call(jail: Jails) -> None:
    inside = await jail()
    large = await inside.run("pages = bytearray(b'x') * (32 << 20)")
    small = await inside.run("score = 1.0")
    assert 32 << 20 <= large.peak_memory_bytes < 48 << 20
    assert small.peak_memory_bytes < 8 << 20
    busy = await inside.run("import time\nwhile time.process_time() < 0.1: pass")
    assert 0.05 < busy.cpu_seconds <= busy.wall_seconds + 0.1
