"""Loading an environment: what is wrong with it is said, and what is hostile fails closed."""

from __future__ import annotations

import asyncio
import time

import pytest
from tests.sandbox.conftest import SLOPPY, Jails

from resyn.workers.errors import JailLost, LoadError

#: Source: what the error must hold.
FAILURES = {
    "a syntax error": ("x = 1\ndef f(:\n", "SyntaxError: invalid syntax (<environment>, line 2)"),
    "an import error": ("\nimport numpy", "No module named 'numpy' (line 2 in <module>)"),
    "a failing import": (
        "def f():\n    return {}['key']\n\nf()",
        "KeyError: 'key' (line 4 in <module>, line 2 in f)",
    ),
    "no functions": ("", "the environment has no function `generate`; define def generate(rng"),
    "a wrong signature": (
        "def generate(rng, difficulty): ...\ndef verify(answer): ...",
        "`verify` does not take 2 positional arguments; def verify(instance, answer)",
    ),
    "an exit": ("raise SystemExit(0)", "SystemExit: 0 (line 1 in <module>)"),
    "a silent exception": (
        "class Odd(Exception):\n    def __str__(self): raise self\nraise Odd",
        "<unprintable: Odd> (line 3 in <module>)",
    ),
    "a long message": ("raise Exception('x' * 10**7)", "Exception: xxxx"),
    "a long name": (f"def {'f' * 10**6}(): 1 / 0\n{'f' * 10**6}()", "ZeroDivisionError"),
    "deep nesting": ("(" * 10**5, ""),
    "an endless loop": ("while True: pass", "loading did not finish within load_seconds = 0.6"),
    "a sleep": ("import time\ntime.sleep(60)", "did not finish within load_seconds = 0.6"),
    "an impossible allocation": ("pages = bytearray(1 << 40)", "MemoryError"),
    "os.abort": ("import os\nos.abort()", "the process ended, or closed its sockets"),
    "os._exit": ("import os\nos._exit(0)", "the process ended, or closed its sockets"),
    "a broken interpreter": (
        "import ctypes\nctypes.string_at(0)",
        "the process ended, or closed its sockets",
    ),
    "a flood of standard error": (
        """
import os
while True:
    try: os.write(2, b"x" * 65536)
    except BlockingIOError: pass
""",
        "did not finish within load_seconds = 0.6",
    ),
    "a fork bomb": (
        "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass",
        "did not finish within load_seconds = 0.6",
    ),
    "a report of its own": (
        f"import os\nos.write(3, b'o{{{'[' * 9999}')\nwhile True: pass",
        "the environment spoilt its own report",
    ),
    "closed descriptors": ("import os\nos.closerange(0, 256)", ""),
    "deleted builtins": (
        "import builtins\nfor name in list(vars(builtins)): delattr(builtins, name)",
        "",
    ),
}


@pytest.mark.parametrize("name", FAILURES)
async def test_what_does_not_load_is_explained(jail: Jails, name: str) -> None:
    source, text = FAILURES[name]
    inside = await jail.blank(load_seconds=0.6)
    started = time.monotonic()
    with pytest.raises(LoadError) as caught:
        await inside.jail.load(source)
    assert text in str(caught.value)
    assert str(caught.value)
    assert len(str(caught.value)) < 5000
    assert time.monotonic() - started < 6.0


async def test_loading_has_a_limit_of_memory(jail: Jails, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("jail", "loading"):  # which sets it, and which speaks of it
        monkeypatch.setattr(f"resyn.workers.{module}.ZYGOTE_MEMORY_BYTES", 64 << 20)
    inside = await jail.blank()
    with pytest.raises(LoadError, match="loading took more than 64 MiB of memory"):
        await inside.jail.load("pages = bytearray(128 << 20)")


#: Hostile top levels that load; whether calls then run or the jail is lost, none gets a verdict
#: that `verify` did not give.
HOSTILE = {
    "keeps capabilities over setuid": "import ctypes\nctypes.CDLL(None).prctl(8, 1, 0, 0, 0)",
    "lies about its uids": "import os\nos.setresuid = os.setuid = os.setresgid = lambda *_: None\n"
    "os.getresuid = os.getresgid = lambda: (1000, 1000, 1000)\nos._exit = lambda code: None",
    "closes all descriptors but the control socket": "import os\nos.closerange(4, 256)",
    "makes forks fail": "import os\ndef fork(): raise OSError(11, 'no')\nos.fork = fork",
    "makes forks wrong": "import os\nos.fork = lambda: 0",
    "has hooks that raise": "import os\ndef hook(): raise SystemExit\n"
    "os.register_at_fork(before=hook, after_in_child=hook, after_in_parent=hook)",
    "has hooks that exit": "import os\nos.register_at_fork(after_in_child=lambda: os._exit(0))",
    "has hooks that loop": "import os\ndef loop():\n    while True: pass\n"
    "os.register_at_fork(after_in_child=loop)",
    "has hooks that leave the session": "import os\nos.register_at_fork(after_in_child=os.setsid)",
    "leaves daemons": "import os, time\nfor _ in range(20):\n"
    "    if not os.fork():\n        time.sleep(60)\n        os._exit(0)",
    "leaves threads": "import threading\nfor _ in range(5):\n"
    "    threading.Thread(target=threading.Event().wait, daemon=True).start()",
    "takes the children's ends": "import signal\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)\n"
    "signal.signal = lambda *_: None",
    "raises at children's ends": "import signal\ndef bad(*_): raise ValueError\n"
    "signal.signal(signal.SIGCHLD, bad)",
    "reaps nobody": "import os\nos.waitpid = lambda *_: (0, 0)",
    "ends lanes with their children": "import os\nos.waitpid = lambda *_: os._exit(0)",
    "reaps too soon": "import signal, os\ndef reap(*_): os.waitpid(-1, 0)\n"
    "signal.signal(signal.SIGCHLD, reap)\nsignal.signal = lambda *_: None",
    "speaks when it should not": "from resyn.workers.guest import zygote\n"
    "def reap(self):\n"
    "    for lie in (b'x', b'r', b'h', b'y' * 60):\n"
    "        self.control.send(lie)\n"
    "zygote._Lane.reap = reap",
    "says hello from the lane": "from resyn.workers.guest import child\n"
    "child._give_up = lambda *_: None",
    "is its own parent": "import ctypes\nctypes.CDLL(None).prctl(36, 1, 0, 0, 0)",
    "has timers": "import signal\nsignal.signal(signal.SIGALRM, lambda *_: None)\n"
    "signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)",
    "collects garbage loudly": "import gc\ngc.freeze = gc.collect = None",
}


async def attempt(jail: Jails, source: str) -> list[float | str]:
    """Load and make three calls: the scores, and why there are no more."""
    inside = await jail.blank(load_seconds=1.0, wall_seconds=1.0)
    results: list[float | str] = []
    try:
        await inside.jail.load(source)
        for _ in range(3):
            results.append(await inside.score("score = 0.5"))
    except LoadError as error:
        results.append(f"load: {error}")
    except JailLost as error:
        results.append(f"lost: {error}")
    return results


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_import_costs_its_own_environment_at_most(
    jail: Jails, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("lane.ANSWER_SECONDS", "patience.MOST_SECONDS"):
        monkeypatch.setattr(f"resyn.workers.{limit}", 1.0)
    async with asyncio.timeout(10):
        *scores, last = await attempt(jail, f"{SLOPPY}\n{HOSTILE[name]}\n")
    assert set(scores) <= {0.5}
    assert last == 0.5 or str(last).startswith(("load: ", "lost: "))


async def test_rights_that_survive_a_setuid_are_seen_from_outside(jail: Jails) -> None:
    keep = HOSTILE["keeps capabilities over setuid"]
    results = await attempt(jail, f"{SLOPPY}\n{keep}\n")
    assert len(results) == 1
    assert str(results[0]).startswith("lost: a process kept rights: CapPrm is '0000")


async def test_a_child_that_gives_nothing_up_gets_no_request(jail: Jails) -> None:
    lazy = HOSTILE["says hello from the lane"]
    results = await attempt(jail, f"{SLOPPY}\n{lazy}\n")
    text = "lost: a lane could not fork a process that gives up its rights"
    assert results == [text]
