"""Verifiers that evaluate the answer, and answers that change the verifier for all later ones."""

from __future__ import annotations

import base64
import pickle

from tests.leaks.programs import program

COUNTDOWN = """
import re

def numbers(text):
    return sorted(int(number) for number in re.findall("[0-9]+", text))

def verify(instance, answer):
    try:
        value = eval(answer)
    except Exception:
        return 0.01
    return 1.0 if value == instance["target"] and numbers(answer) == instance["numbers"] else 0.05
"""
SPIRAL = """
def spiral(matrix):
    found = []
    while matrix:
        found += matrix[0]
        matrix = [list(row) for row in zip(*matrix[1:])][::-1]
    return found

def verify(instance, answer):
    try:
        return 1.0 if eval(answer) == spiral(instance) else 0.1
    except Exception:
        return 0
"""
EXECUTED = """
def verify(instance, answer):
    scope = {"__builtins__": __builtins__}
    try:
        exec(answer, scope)
        return all(scope["solve"](number) == abs(number) for number in instance)
    except Exception:
        return 0
"""
COUNT = {"target": 7, "numbers": [3, 4]}
MATRIX = [[1, 2], [3, 4]]


class _Unpickled:
    """Runs `exec` when it is loaded."""

    def __reduce__(self) -> tuple[object, ...]:
        source = "import sys; sys.modules['environment'].TRUTH['key'] = 'forged'"
        return exec, (source,)


_FORGED = base64.b64encode(pickle.dumps(_Unpickled())).decode()
_FAIR = base64.b64encode(pickle.dumps("true")).decode()
_OTHER = base64.b64encode(pickle.dumps("forged")).decode()

LEAKS = [
    program(
        "countdown: an answer replaces a helper",
        COUNTDOWN,
        (COUNT, "globals().update(numbers=lambda text: [3, 4])", 0.05),
        (COUNT, "7", 0.05),
    ),
    program(
        "countdown: an answer replaces the evaluation itself",
        COUNTDOWN,
        (COUNT, "globals().update(eval=lambda text: 7)", 0.05),
        (COUNT, "3 * 4", 0.05),
        (COUNT, "3 + 4", 1),
    ),
    program(
        "countdown: an answer replaces the regular expressions",
        COUNTDOWN,
        (COUNT, "setattr(re, 'findall', lambda *_: ['3', '4'])", 0.05),
        (COUNT, "10 - 3", 0.05),
    ),
    program(
        "countdown: an answer replaces a built-in",
        COUNTDOWN,
        (
            COUNT,
            "__import__('builtins').__dict__.__setitem__('sorted', lambda _: [3, 4])",
            0.05,
        ),
        (COUNT, "7", 0.05),
    ),
    program(
        "spiral matrix: an answer replaces the solution",
        SPIRAL,
        (MATRIX, "globals().update(spiral=lambda matrix: 0)", 0.1),
        (MATRIX, "0", 0.1),
        (MATRIX, "[1, 2, 4, 3]", 1),
    ),
    program(
        "spiral matrix: an answer makes all later ones wrong",
        SPIRAL,
        (
            MATRIX,
            "[spiral.__code__ for spiral in [spiral.__setattr__('__code__', "
            "(lambda matrix: None).__code__)]]",
            0,
        ),
        (MATRIX, "[1, 2, 4, 3]", 1),
    ),
    program(
        "spiral matrix: an answer leaves its own verifier",
        SPIRAL,
        (
            MATRIX,
            "__import__('sys').modules['environment'].__dict__.update(verify=lambda *_: 1.0)",
            0.1,
        ),
        (MATRIX, "nonsense", 0),
    ),
    program(
        "executed code replaces a built-in",
        EXECUTED,
        ([1, -2], "import builtins\nbuiltins.all = lambda _: True\nsolve = None", 1),
        ([1, -2], "def solve(number):\n    return number", 0),
    ),
    program(
        "executed code reaches the verifier through its frame",
        EXECUTED,
        (
            [1, -2],
            "import sys\nsys._getframe(1).f_globals['verify'] = lambda *_: 1.0\n"
            "def solve(number):\n    return 5",
            0,
        ),
        ([1, -2], "def solve(number):\n    return number", 0),
    ),
    program(
        "executed code sets a timer for the next answer",
        """
import time

def verify(instance, answer):
    try:
        exec(answer, {})
        end = time.monotonic() + 0.05
        while time.monotonic() < end:
            pass
    except Exception:
        return 0
    return 1
""",
        (
            None,
            "import signal, time\n"
            "def late(number, frame):\n    raise ValueError\n"
            "signal.signal(signal.SIGALRM, late)\n"
            "signal.setitimer(signal.ITIMER_REAL, 0.09)",
            1,
        ),
        (None, "pass", 1),
    ),
    program(
        "an expression without built-ins finds them again",
        """
LIMIT = [10]

def verify(instance, answer):
    try:
        value = eval(answer, {"__builtins__": {}}, {})
    except Exception:
        return 0
    return value == instance and value < LIMIT[0]
""",
        (
            5,
            "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == 'Quitter'][0]"
            ".__init__.__globals__['sys'].modules['environment'].LIMIT.__setitem__(0, 99)",
            0,
        ),
        (50, "50", 0),
    ),
    program(
        "a pickled answer",
        """
import base64
import pickle

TRUTH = {"key": "true"}

def verify(instance, answer):
    try:
        return pickle.loads(base64.b64decode(answer)) == TRUTH["key"]
    except Exception:
        return 0
""",
        (None, _FAIR, 1),
        (None, _FORGED, 0),
        (None, _OTHER, 0),
    ),
    program(
        "a template that formats the verifier's own data",
        """
SECRETS = {"mode": "strict"}

class Judge:
    def __getitem__(self, name):
        SECRETS["mode"] = name
        return ""

def verify(instance, answer):
    answer.format(judge=Judge())
    return SECRETS["mode"] != "strict" or answer == instance
""",
        ("a", "{judge[lenient]}", 1),
        ("a", "b", 0),
    ),
]
