"""No answer changes any other call's verdict."""

from __future__ import annotations

import asyncio
import itertools

import pytest
from tests.sandbox.conftest import Jails

from resyn.workers.uids import CALL_UIDS, UID_STRIDE


async def test_consecutive_calls_have_different_uids(jail: Jails) -> None:
    inside = await jail()
    uids = [await inside.tell("import os\nsaid = os.getresuid()") for _ in range(33)]
    assert all(isinstance(uid, tuple) and len(set(uid)) == 1 and uid[0] >= 1000 for uid in uids)
    assert len(set(uids)) >= 32
    assert all(uid != after for uid, after in itertools.pairwise(uids))


#: What one call does, and what the next finds of it.
CHANGES = {
    "a module's global": (
        "import environment\nenvironment.cache = 5",
        "hasattr(environment, 'cache')",
    ),
    "a patched module": ("sys.modules['json'] = 5", "sys.modules.get('json') == 5"),
    "a patched builtin": ("import builtins\nbuiltins.ascii = 5", "ascii == 5"),
    "a patched verifier": ("environment.verify = 5", "environment.verify == 5"),
    "the random state": ("random.seed(5)", "random.random() == random.Random(5).random()"),
    "an environment variable": ("os.environ['A'] = 'b'", "'A' in os.environ"),
    "the umask": ("os.umask(0o123)", "os.umask(0) == 0o123"),
    "the working folder": ("os.chdir('/usr')", "os.getcwd() == '/usr'"),
    "a decimal context": (
        "import decimal\ndecimal.getcontext().prec = 2",
        "__import__('decimal').getcontext().prec == 2",
    ),
    "a signal handler": (
        "import signal\nsignal.signal(signal.SIGUSR1, signal.SIG_IGN)",
        "__import__('signal').getsignal(10) == 1",
    ),
    "a resource limit": (
        "import resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (9, 9))",
        "__import__('resource').getrlimit(7) == (9, 9)",
    ),
    "an open file": ("os.open('/dev/null', 0)", "os.dup(0) != 4"),
    "a recursion limit": ("sys.setrecursionlimit(77)", "sys.getrecursionlimit() == 77"),
}
BEGIN = "import environment, os, random, sys\n"


async def test_what_one_call_changes_the_next_does_not_find(jail: Jails) -> None:
    inside = await jail()
    for name, (change, found) in CHANGES.items():
        look = f"said = bool({found})"
        assert await inside.tell(BEGIN + change + "\n" + look) is True, name
        assert await inside.tell(BEGIN + look) is False, name


@pytest.mark.parametrize("target", ["1", "-1", "0", "os.getppid()"])
async def test_a_call_can_signal_nobody_but_itself(jail: Jails, target: str) -> None:
    inside = await jail(wall_seconds=10.0)
    sibling = asyncio.create_task(inside.score("import time\ntime.sleep(0.2)\nscore = 0.25"))
    attack = f"""
        import os, signal
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        try: os.kill({target}, signal.SIGTERM)
        except OSError as error: said = error.strerror
        else: said = "sent"
    """
    said = await inside.tell(attack)
    # To everybody (-1) and to the own group (0) nothing is sent, with success.
    assert said in ("Operation not permitted", "No such process") or target in ("-1", "0")
    assert await sibling == 0.25
    assert inside.jail.lost == ""


async def test_a_call_that_kills_every_pid_kills_itself_at_most(jail: Jails) -> None:
    inside = await jail(wall_seconds=10.0)
    sibling = asyncio.create_task(inside.score("import time\ntime.sleep(0.2)\nscore = 0.25"))
    attack = """
        import os
        said = set()
        for pid in {*range(1, 5000)} - {os.getpid()}:
            try: os.kill(pid, 9)
            except OSError as error: said.add(error.strerror)
            else: said.add("killed")
        said = sorted(said)
    """
    assert await inside.tell(attack) == ["No such process", "Operation not permitted"]
    assert await sibling == 0.25
    assert inside.jail.lost == ""


async def test_a_daemon_that_was_left_behind_is_gone(jail: Jails) -> None:
    inside = await jail()
    daemon = """
        import os, signal, time
        if not os.fork():
            os.setsid()
            if not os.fork():
                for number in {*range(1, 65)} - {9, 19, 32, 33}: signal.signal(number, 1)
                time.sleep(60)
            os._exit(0)
        score = 0.5
    """
    assert await inside.score(daemon) == 0.5
    await inside.rest()
    assert await inside.score("score = 0.25") == 0.25


#: Backwards, so that looking for the text is not what is found. The kernel reads our memory for
#: us: a page that is not there is an error of write(), not a signal.
SEARCH = """
import ctypes, os, sys
libc = ctypes.CDLL(None)
libc.sbrk.restype = ctypes.c_void_p
reading, writing = os.pipe()
os.set_blocking(writing, False)
def page(address):
    if libc.write(writing, ctypes.c_void_p(address), ctypes.c_size_t(4096)) != 4096:
        return b""
    return os.read(reading, 4096)
said = 0
for middle in (libc.sbrk(0), id(sys), id([])):
    for address in range((middle & -4096) - (24 << 20), middle + (8 << 20), 4096):
        said += page(address)[::-1].count({backwards!r})
"""


async def test_the_payload_of_one_call_is_not_in_the_memory_of_the_next(jail: Jails) -> None:
    inside = await jail(cpu_seconds=10.0, wall_seconds=20.0)
    own = SEARCH.replace("{backwards!r}", repr(b"em-fo-daolyap"))
    assert await inside.tell("# payload-of-me\n" + own) > 0  # type: ignore[operator] # a number
    for _ in range(3):
        assert await inside.score("score = 0.5" + " # payload-of-another" * 50) == 0.5
    others = SEARCH.replace("{backwards!r}", repr(b"rehtona-fo-daolyap"))
    assert await inside.tell(others) == 0


async def test_two_jails_share_no_uid(jail: Jails) -> None:
    one, other = await jail(), await jail()
    assert abs(one.jail.uids.base - other.jail.uids.base) >= UID_STRIDE > CALL_UIDS
    assert (await one.score("score = 0.25"), await other.score("score = 0.5")) == (0.25, 0.5)
