"""State of the interpreter and of the process."""

from __future__ import annotations

from tests.leaks.programs import program

LEAKS = [
    program(
        "decimal precision",
        """
from decimal import Decimal, getcontext

def verify(instance, answer):
    getcontext().prec = max(instance, 3) if instance else getcontext().prec
    return str(Decimal(1) / Decimal(3)).startswith(answer)
""",
        (4, "0.3333", 1),
        (None, "0.33333333", 1),
    ),
    program(
        "decimal rounding",
        """
import decimal

def verify(instance, answer):
    if instance == "up":
        decimal.getcontext().rounding = decimal.ROUND_UP
    return str(round(decimal.Decimal("2.41") * 1, 1).quantize(decimal.Decimal("1"))) == answer
""",
        ("up", "3", 1),
        ("usual", "2", 1),
    ),
    program(
        "decimal traps",
        """
import decimal

def verify(instance, answer):
    if instance == "lenient":
        decimal.getcontext().traps[decimal.DivisionByZero] = False
    try:
        return str(decimal.Decimal(1) / decimal.Decimal(answer)) == "Infinity"
    except decimal.DivisionByZero:
        return 0
""",
        ("lenient", "0", 1),
        ("strict", "0", 0),
    ),
    program(
        "decimal flags",
        """
import decimal

def verify(instance, answer):
    decimal.Decimal(1) / decimal.Decimal(answer)
    return not decimal.getcontext().flags[decimal.Inexact]
""",
        (None, "3", 0),
        (None, "2", 1),
    ),
    program(
        "the digits of integers",
        """
import sys

def verify(instance, answer):
    if instance == "short":
        sys.set_int_max_str_digits(640)
    try:
        return int(answer) > 0
    except ValueError:
        return 0
""",
        ("short", "1" * 600, 1),
        ("any", "1" * 700, 1),
    ),
    program(
        "the recursion limit",
        """
import sys

def depth(text):
    return 1 + depth(text[1:]) if text else 0

def verify(instance, answer):
    if instance == "careful":
        sys.setrecursionlimit(150)
    try:
        return depth(answer) == len(answer)
    except RecursionError:
        return 0
""",
        ("careful", "aa", 1),
        ("free", "a" * 300, 1),
    ),
    program(
        "the shared random generator",
        """
import random

random.seed(7)

def verify(instance, answer):
    if answer == "look":
        return random.random() < 0.33
    return random.random() < 0.16 or random.random() < 0.1
""",
        (None, "look", 1),
        (None, "look", 1),
        (None, "look", 1),
    ),
    program(
        "the seed of the shared random generator",
        """
import random

random.seed(7)

def verify(instance, answer):
    if instance is not None:
        random.seed(instance)
    return random.randrange(1000) == int(answer)
""",
        (1, "137", 1),
        (None, "331", 1),
    ),
    program(
        "a random generator of the environment's own",
        """
import random

RNG = random.Random(3)

def verify(instance, answer):
    return RNG.randrange(100) == int(answer)
""",
        (None, "30", 1),
        (None, "30", 1),
    ),
    program(
        "a timer that fires in a later call",
        """
import signal
import time

LATE = []
signal.signal(signal.SIGALRM, lambda number, frame: LATE.append(number))

def verify(instance, answer):
    if instance == "timed":
        signal.setitimer(signal.ITIMER_REAL, 0.01)
    else:
        end = time.monotonic() + 0.05
        while time.monotonic() < end:
            pass
    return not LATE
""",
        ("timed", "a", 1),
        ("calm", "b", 1),
    ),
    program(
        "a signal handler",
        """
import signal

GIVEN = []
signal.signal(signal.SIGUSR1, lambda number, frame: None)

def verify(instance, answer):
    if answer == "listen":
        signal.signal(signal.SIGUSR1, lambda number, frame: GIVEN.append(number))
        return 1
    signal.raise_signal(signal.SIGUSR1)
    return not GIVEN
""",
        (None, "listen", 1),
        (None, "ring", 1),
    ),
    program(
        "a blocked signal",
        """
import signal

GIVEN = []
signal.signal(signal.SIGUSR2, lambda number, frame: GIVEN.append(number))

def verify(instance, answer):
    if answer == "block":
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])
        return 1
    GIVEN.clear()
    signal.raise_signal(signal.SIGUSR2)
    return bool(GIVEN)
""",
        (None, "block", 1),
        (None, "ring", 1),
    ),
    program(
        "a thread that lives on",
        """
import threading
import time

LIMIT = [10]

def tighten():
    time.sleep(0.01)
    LIMIT[0] = 1

def verify(instance, answer):
    if instance == "tighten":
        threading.Thread(target=tighten, daemon=True).start()
        return int(answer) < 10
    time.sleep(0.05)
    return int(answer) < LIMIT[0]
""",
        ("tighten", "5", 1),
        ("look", "5", 1),
    ),
    program(
        "memory until there is none",
        """
import resource

KEPT = []
_, hard = resource.getrlimit(resource.RLIMIT_AS)
LIMIT = 2 << 30 if hard == resource.RLIM_INFINITY else min(2 << 30, hard)

def verify(instance, answer):
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, hard))
    try:
        KEPT.append(bytearray(LIMIT * 2 // 5))
    except MemoryError:
        return 0
    return 1
""",
        (None, "a", 1),
        (None, "b", 1),
        (None, "c", 1),
    ),
    program(
        "descriptors until there are none",
        """
import os
import resource

resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

def verify(instance, answer):
    try:
        for _ in range(20):
            os.dup(0)
    except OSError:
        return 0
    return 1
""",
        *[(None, str(number), 1) for number in range(4)],
    ),
    program(
        "a collector's callback",
        """
import gc

MODE = ["lenient"]

def harden(phase, info):
    MODE[0] = "strict"

def verify(instance, answer):
    if instance == "watched":
        gc.callbacks.append(harden)
        return 1
    gc.collect()
    return answer.isdigit() if MODE[0] == "strict" else 1
""",
        ("watched", "a", 1),
        ("free", "b", 1),
    ),
    program(
        "a trace function",
        """
import sys

def judge(text):
    limit = 10
    return len(text) < limit

def trace(frame, event, argument):
    STEPS.append(event)
    return None

STEPS = []

def verify(instance, answer):
    if instance == "traced":
        sys.settrace(trace)
    return judge(answer) and len(STEPS) < 2
""",
        ("traced", "a", 1),
        ("free", "b", 1),
        ("free", "c", 1),
    ),
    program(
        "a handler of coding errors",
        """
import codecs

codecs.register_error("mine", lambda error: ("?", error.end))

def verify(instance, answer):
    if instance is not None:
        codecs.register_error("mine", lambda error: (instance, error.end))
    return "\\xe9".encode("ascii", "mine").decode() == answer
""",
        ("!", "!", 1),
        (None, "?", 1),
    ),
    program(
        "a codec is registered",
        """
import codecs

def verify(instance, answer):
    if answer == "teach":
        codecs.register(lambda name: codecs.lookup("utf-8") if name == "klingon" else None)
        return 1
    try:
        return answer.encode("klingon") == b""
    except LookupError:
        return 1
""",
        (None, "teach", 1),
        (None, "nuqneH", 1),
    ),
    program(
        "warnings become errors",
        """
import warnings

warnings.simplefilter("ignore")

def verify(instance, answer):
    if instance == "strict":
        warnings.simplefilter("error")
    try:
        if int(answer) > 9:
            warnings.warn("large")
    except UserWarning:
        return 0
    return 1
""",
        ("strict", "5", 1),
        ("free", "50", 1),
    ),
    program(
        "a warning is given once",
        """
import warnings

warnings.simplefilter("default")
GIVEN = []
warnings.showwarning = lambda *_: GIVEN.append(1)

def verify(instance, answer):
    GIVEN.clear()
    if not answer.isdigit():
        warnings.warn("no number")
    return bool(GIVEN) == instance
""",
        (True, "a", 1),
        (True, "a", 1),
    ),
    program(
        "the locale",
        """
import locale

locale.setlocale(locale.LC_CTYPE, "C")

def verify(instance, answer):
    if instance is not None:
        locale.setlocale(locale.LC_CTYPE, instance)
    return locale.setlocale(locale.LC_CTYPE) == answer
""",
        ("C.UTF-8", "C.UTF-8", 1),
        (None, "C", 1),
    ),
    program(
        "an environment variable",
        """
import os

def verify(instance, answer):
    if instance == "debug":
        os.environ["VERIFIER_DEBUG"] = "1"
    return 0.5 if os.environ.get("VERIFIER_DEBUG") else 1
""",
        ("debug", "a", 0.5),
        ("free", "a", 1),
    ),
    program(
        "the time zone",
        """
import os
import time

os.environ["TZ"] = "UTC"
time.tzset()

def verify(instance, answer):
    if instance is not None:
        os.environ["TZ"] = instance
        time.tzset()
    return time.localtime(0).tm_hour == int(answer)
""",
        ("XYZ-5", "5", 1),
        (None, "0", 1),
    ),
    program(
        "the working directory",
        """
import os

os.chdir("/")

def verify(instance, answer):
    if instance is not None:
        os.chdir(instance)
    return os.getcwd() == answer
""",
        ("/dev", "/dev", 1),
        (None, "/", 1),
    ),
    program(
        "the umask",
        """
import os

os.umask(0o022)

def verify(instance, answer):
    if instance == "private":
        os.umask(0o077)
    mask = os.umask(0)
    os.umask(mask)
    return oct(mask) == answer
""",
        ("private", "0o77", 1),
        ("usual", "0o22", 1),
    ),
    program(
        "how a type is copied",
        """
import copy
import copyreg

class Point:
    def __init__(self, x):
        self.x = x

def verify(instance, answer):
    if answer == "mirror":
        copyreg.pickle(Point, lambda point: (Point, (-point.x,)))
        return 1
    return copy.copy(Point(instance)).x == int(answer)
""",
        (3, "mirror", 1),
        (3, "3", 1),
    ),
    program(
        "a finder of modules",
        """
import sys
import types

class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "solver":
            from importlib.machinery import ModuleSpec
            return ModuleSpec(name, Finder)

    @staticmethod
    def create_module(spec):
        return types.ModuleType(spec.name)

    @staticmethod
    def exec_module(module):
        pass

def verify(instance, answer):
    if answer == "install":
        sys.meta_path.append(Finder)
        return 1
    try:
        import solver
    except ImportError:
        return 0
    return 1
""",
        (None, "install", 1),
        (None, "solve", 0),
    ),
    program(
        "a module is replaced",
        """
import sys
import types

def verify(instance, answer):
    if answer == "replace":
        fake = types.ModuleType("bisect")
        fake.bisect = lambda numbers, number: 0
        sys.modules["bisect"] = fake
        return 1
    from bisect import bisect
    return bisect([1, 2, 3], instance) == int(answer)
""",
        (None, "replace", 1),
        (2, "2", 1),
    ),
    program(
        "a context variable",
        """
from contextvars import ContextVar

LIMIT = ContextVar("LIMIT", default=10)

def verify(instance, answer):
    if instance is not None:
        LIMIT.set(instance)
    return int(answer) < LIMIT.get()
""",
        (3, "2", 1),
        (None, "5", 1),
    ),
    program(
        "data of the thread",
        """
import threading

HERE = threading.local()

def verify(instance, answer):
    first = getattr(HERE, "first", answer)
    HERE.first = first
    return answer == first
""",
        (None, "a", 1),
        (None, "b", 1),
    ),
    program(
        "a lock is not released",
        """
import threading

LOCK = threading.Lock()

def verify(instance, answer):
    if not LOCK.acquire(blocking=False):
        return 0
    if answer.isdigit():
        LOCK.release()
    return 1
""",
        (None, "a", 1),
        (None, "b", 1),
    ),
    program(
        "hooks at the exit",
        """
import atexit

TAIL = []

def verify(instance, answer):
    atexit.register(TAIL.append, answer)
    return atexit._ncallbacks() <= instance
""",
        (10, "a", 1),
        *[(10, "b", 1)] * 12,
    ),
    program(
        "the format of floats in JSON",
        """
import json

def verify(instance, answer):
    if instance == "short":
        json.encoder.ESCAPE_DCT["/"] = "|"
        json.encoder.encode_basestring_ascii = json.encoder.py_encode_basestring_ascii
        return 1
    return json.JSONEncoder().encode(answer) == '"caf\\\\u00e9"' and "/" not in (
        json.encoder.ESCAPE_DCT
    )
""",
        ("short", "a", 1),
        ("usual", "caf\xe9", 1),
    ),
]
