"""What outlives a call is noticed; what ordinary verifiers do is not.

Everything here happens in forks of a fresh interpreter, which is as small as a jail's.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from resyn.cli.shared import builtin_environments

ROOT = Path(__file__).resolve().parents[2]
PRELUDE = """
import gc, json, os, sys
from resyn.common import typed_json
from resyn.workers.guest import contract, fingerprint, watch, zygote

def in_a_fork(work):
    read, write = os.pipe()
    if os.fork() == 0:
        try:
            os.write(write, json.dumps(work()).encode())
        finally:
            os._exit(0)
    os.close(write)
    text = os.read(read, 1 << 20)
    os.close(read)
    os.wait()
    return json.loads(text) if text else None
"""

ENVIRONMENT = """
import decimal, itertools, json, random, re, signal, sys, threading, warnings, os, gc, abc, locale
from fractions import Fraction

LIST, SET, NESTED, TUPLE = [1, 2], {1}, {"a": [{"b": [1]}]}, ([1], 2)
NUMBER = 1
RNG = random.Random(1)
COUNT = itertools.count()
BYTES = bytearray(4)
LINES = iter([1, 2, 3])
LOCK = threading.Lock()

class Rules:
    limit = 3
    names = []

class Slots:
    __slots__ = ("x",)

RULES, SLOTS = Rules(), Slots()
SLOTS.x = 1

def judge(answer, seen=[], *, more={}):
    return len(seen) == len(more)

def closure():
    hidden = []
    def append(value):
        nonlocal hidden
        hidden = [*hidden, value]
    return append

APPEND = closure()

def generate(rng, difficulty):
    return None

def verify(instance, answer):
    exec(answer, globals())
    half = Fraction(1, 2)
    return judge(answer) and isinstance(half, Fraction) and abs(json.loads("1")) == 1
"""

#: What a call leaves: the code that does it, and what of it the fingerprint names.
LEFT = {
    "a global": ("NUMBER = 2", "environment"),
    "a new global": ("NEW = 2", "environment"),
    "an equal global of another type": ("NUMBER = True", "environment"),
    "a list": ("LIST[0] = 5", "environment.LIST"),
    "a set": ("SET.discard(1)", "environment.SET"),
    "data deep inside": ("NESTED['a'][0]['b'][0] = 1.0", "environment.NESTED"),
    "a list in a tuple": ("TUPLE[0].clear()", "environment.TUPLE"),
    "bytes": ("BYTES[1] = 1", "environment.BYTES"),
    "an instance": ("RULES.limit = 4", "environment.RULES"),
    "a slot": ("SLOTS.x = 2", "environment.SLOTS"),
    "a class": ("Rules.limit = 4", "environment.Rules"),
    "a list of a class": ("Rules.names.append(1)", "environment.Rules"),
    "a default": ("judge.__defaults__[0].append(1)", "environment.judge"),
    "a keyword's default": ("judge.__kwdefaults__['more'][1] = 1", "environment.judge"),
    "other defaults": ("judge.__defaults__ = ([1],)", "environment.judge"),
    "other code": ("judge.__code__ = (lambda answer: 1).__code__", "environment.judge"),
    "an attribute of a function": ("judge.count = 1", "environment.judge"),
    "a closure": ("APPEND(1)", "environment.APPEND"),
    "an iterator": ("next(LINES)", "environment.LINES"),
    "a counter": ("next(COUNT)", "environment.COUNT"),
    "a generator of random numbers": ("RNG.random()", "environment.RNG"),
    "the shared random state": ("random.random()", "a Random"),
    "a lock": ("LOCK.acquire()", "environment.LOCK"),
    "the verifier": ("verify = generate", "environment"),
    "a built-in": ("import builtins; builtins.abs = builtins.sum", "names of other modules"),
    "a module's function": ("json.loads = json.dumps", "names of other modules"),
    "a library's class": ("Fraction.__add__ = Fraction.__sub__", "environment.Fraction"),
    "the check of scores": (
        "sys.modules['resyn.workers.guest.contract'].score = float",
        "names of other modules",
    ),
    "what the fingerprint itself needs": (
        "import builtins; builtins.len = builtins.sum",
        "fingerprint (TypeError)",
    ),
    "decimal precision": ("decimal.getcontext().prec = 5", "decimal context"),
    "decimal rounding": ("decimal.getcontext().rounding = 'ROUND_UP'", "decimal context"),
    "decimal traps": (
        "decimal.getcontext().traps[decimal.Inexact] = True",
        "decimal context",
    ),
    "another decimal context": ("decimal.setcontext(decimal.Context())", "decimal context"),
    "the recursion limit": ("sys.setrecursionlimit(900)", "recursion limit"),
    "digits": ("sys.set_int_max_str_digits(5000)", "digits of integers"),
    "the switch interval": ("sys.setswitchinterval(1)", "switch interval"),
    "a timer": ("signal.setitimer(signal.ITIMER_REAL, 60)", "timers"),
    "an alarm": ("signal.alarm(60)", "timers"),
    "a handler": ("signal.signal(signal.SIGUSR1, print)", "signal handlers"),
    "a blocked signal": ("signal.pthread_sigmask(0, [signal.SIGUSR1])", "signal mask"),
    "a thread": (
        "E = threading.Event(); threading.Thread(target=E.wait, daemon=True).start()",
        "threads",
    ),
    "a descriptor": ("os.dup(0)", "descriptors"),
    "the umask": ("os.umask(0o123)", "umask"),
    "a filter of warnings": ("warnings.simplefilter('error')", "a list"),
    "a collector's callback": ("gc.callbacks.append(lambda *_: None)", "a list"),
    "no collector": ("gc.disable()", "garbage collection"),
    "a module": ("sys.modules['new'] = sys", "modules"),
    "an abstract class's member": (
        "import numbers; numbers.Number.register(str)",
        "abstract classes",
    ),
    "the locale": ("locale.setlocale(locale.LC_ALL, 'C.UTF-8')", "locale"),
    "an object anywhere": (
        "import enum; enum.Enum.secret = [[[[[]]]], [], [], []]",
        "memory blocks",
    ),
}

#: What only the audit hook can see, and the event.
SEEN = {
    "execution": ("1", "exec"),
    "files": ("open('/dev/null')", "open"),
    "a new module": ("import colorsys", "import"),
    "a working directory": ("os.chdir('/')", "os.chdir"),
    "a variable": ("os.environ['A'] = 'b'", "os.putenv"),
    "a limit": ("import resource; resource.setrlimit(4, (1, 1))", "resource.setrlimit"),
    "a process": ("os.fork() or os._exit(0)", "os.fork"),
    "a trace function": ("sys.settrace(None)", "sys.settrace"),
    "a frame": ("sys._getframe()", "sys._getframe"),
    "objects of others": ("gc.get_objects()", "gc.get_objects"),
    "code": ("judge.__code__ = generate.__code__", "object.__setattr__"),
    "a function from code": ("type(judge)(judge.__code__, {})", "function.__new__"),
}

DIFFERENCES = (
    PRELUDE
    + """
module = contract.load(sys.argv[1])
look = fingerprint.survey(module)

def after(code):
    compiled = compile(code, "<call>", "exec")
    before = fingerprint.take(look)
    contract.verify(module, "null", "pass", False)
    exec(compiled, vars(module))
    return fingerprint.differences(before)

print(json.dumps({code: in_a_fork(lambda: after(code)) for code in json.loads(sys.argv[2])}))
"""
)

EVENTS = (
    PRELUDE
    + """
module = contract.load(sys.argv[1])

def during(code):
    events = []
    switch = watch.install(events.append)
    compiled = compile(code, "<call>", "exec")
    len(events) == 0 or events.append("switched on too early")
    switch(True)
    exec(compiled, vars(module))
    switch(False)
    open("/dev/null")
    return events[:-1] if events[-1:] == ["open"] and code.count("open") == 0 else events

print(json.dumps({code: in_a_fork(lambda: during(code)) for code in json.loads(sys.argv[2])}))
"""
)

ORDINARY = (
    PRELUDE
    + """
from tests.builtin_environments.answers import MALFORMED, OTHERWISE
zygote._warm_up()

def batch(source, name):
    module = contract.load(source)
    calls = []
    for seed in range(8):
        text, _, right = contract.generate(module, seed, 1 + seed, True)
        other = OTHERWISE.get(name, str)(right)
        calls += [(text, answer) for answer in (right, other, right[::-1], *MALFORMED.values())]
    look = fingerprint.survey(module)
    gc.collect()
    gc.freeze()
    events = []
    switch = watch.install(events.append)
    before = fingerprint.take(look)
    switch(True)
    for text, answer in calls:
        contract.verify(module, text, answer, False)
    switch(False)
    return [fingerprint.differences(before), events, look.opaque, look.large, look.thorough]

paths = json.loads(sys.argv[1])
print(json.dumps({n: in_a_fork(lambda: batch(open(p).read(), n)) for n, p in paths.items()}))
"""
)


def run(script: str, *arguments: str) -> Any:
    command = [sys.executable, "-c", script, *arguments]
    ran = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=100)
    return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def differences() -> dict[str, list[str]]:
    """By code: what the fingerprint says after it."""
    codes = ["pass", *(code for code, _ in LEFT.values())]
    found: dict[str, list[str]] = run(DIFFERENCES, ENVIRONMENT, json.dumps(codes))
    return found


@pytest.fixture(scope="module")
def events() -> dict[str, list[str]]:
    """By code: the events that tripped the hook."""
    codes = ["id(1); compile('1', '', 'eval')", *(code for code, _ in SEEN.values())]
    found: dict[str, list[str]] = run(EVENTS, ENVIRONMENT, json.dumps(codes))
    return found


@pytest.fixture(scope="module")
def ordinary() -> dict[str, list[Any]]:
    """By built-in environment: what a batch of its calls leaves, raises, and hides."""
    paths = {name: str(path) for name, path in builtin_environments().items()}
    found: dict[str, list[Any]] = run(ORDINARY, json.dumps(paths))
    return found


@pytest.mark.parametrize("kind", LEFT)
def test_what_outlives_a_call_is_named(kind: str, differences: dict[str, list[str]]) -> None:
    code, name = LEFT[kind]
    assert name in differences[code]


def test_a_call_that_leaves_nothing_makes_no_difference(differences: dict[str, list[str]]) -> None:
    assert differences["pass"] == []


@pytest.mark.parametrize("kind", SEEN)
def test_an_event_that_is_not_harmless_trips_the_hook(
    kind: str, events: dict[str, list[str]]
) -> None:
    code, event = SEEN[kind]
    assert event in events[code]


def test_harmless_events_trip_nothing(events: dict[str, list[str]]) -> None:
    code = "id(1); compile('1', '', 'eval')"
    # The exec that runs the code is the test's own.
    assert events[code] == ["exec"]


@pytest.mark.parametrize("name", builtin_environments())
def test_ordinary_verifiers_trip_nothing(name: str, ordinary: dict[str, list[Any]]) -> None:
    left, raised, opaque, large, thorough = ordinary[name]
    assert (left, raised, opaque, large, thorough) == ([], [], [], [], False)
