"""Leaks that a look behind the batch, or a second order, does not see."""

from __future__ import annotations

from tests.leaks.programs import program

ANSWERS = """
STATE = []

def verify(instance, answer):
"""

LEAKS = [
    program(
        "a leak that restores itself",
        ANSWERS
        + """
    if answer == "poison":
        STATE.append(1)
    elif answer == "restore":
        STATE.clear()
    elif STATE:
        return 0
    return 1
""",
        (None, "poison", 1),
        (None, "fair", 1),
        (None, "restore", 1),
    ),
    program(
        "a leak that lasts for one call",
        ANSWERS
        + """
    if STATE:
        STATE.clear()
        return 0
    if answer == "poison":
        STATE.append(1)
    return 1
""",
        (None, "poison", 1),
        (None, "fair", 1),
        (None, "fair", 1),
    ),
    program(
        "a toggle on both sides",
        """
MODE = [1]

def verify(instance, answer):
    if answer == "toggle":
        MODE[0] = 1 - MODE[0]
        return 1
    return MODE[0]
""",
        (None, "toggle", 1),
        (None, "fair", 1),
        (None, "toggle", 1),
    ),
    program(
        "poison on both sides",
        """
BEST = {}

def verify(instance, answer):
    if int(answer) > 90:
        BEST["score"] = int(answer)
    return int(answer) >= BEST.get("score", 0) or 0.5
""",
        (None, "99", 1),
        (None, "40", 1),
        (None, "99", 1),
    ),
    program(
        "poison everywhere",
        """
SEEN = {}

def verify(instance, answer):
    SEEN.setdefault(answer, len(SEEN))
    return 1 if SEEN[answer] == 0 else 0
""",
        *[(None, "common", 1)] * 3,
        (None, "rare", 1),
        *[(None, "common", 1)] * 3,
    ),
    program(
        "two answers that are harmless alone",
        """
SEEN = set()

def verify(instance, answer):
    SEEN.add(answer)
    return 0 if answer == "fair" and {"left", "right"} <= SEEN else 1
""",
        (None, "left", 1),
        (None, "right", 1),
        (None, "fair", 1),
    ),
    program(
        "two answers on both sides",
        """
SEEN = set()

def verify(instance, answer):
    SEEN.add(answer)
    return 0 if answer == "fair" and {"left", "right"} <= SEEN else 1
""",
        *[(None, answer, 1) for answer in ("left", "right", "fair", "right", "left")],
    ),
    program(
        "the hundredth call",
        """
CALLS = [0]

def verify(instance, answer):
    CALLS[0] += 1
    return answer == "fair" and CALLS[0] < 100
""",
        *[(None, "fair", 1)] * 105,
    ),
    program(
        "one call in the middle",
        """
CALLS = [0]

def verify(instance, answer):
    CALLS[0] += 1
    return 0 if CALLS[0] == 4 else 1
""",
        *[(None, "fair", 1)] * 7,
    ),
    program(
        "the middle that restores itself",
        """
CALLS = [0]

def verify(instance, answer):
    CALLS[0] = (CALLS[0] + 1) % 7
    return 0 if CALLS[0] == 4 else 1
""",
        *[(None, "fair", 1)] * 7,
    ),
    program(
        "equal answers alone",
        """
LAST = [None]

def verify(instance, answer):
    again = answer == LAST[0]
    LAST[0] = answer
    return not again
""",
        (None, "a", 1),
        (None, "b", 1),
        (None, "b", 1),
        (None, "a", 1),
    ),
    program(
        "equal answers in the middle, forgotten at the end",
        """
LAST = [None]

def verify(instance, answer):
    again = answer == LAST[0]
    LAST[0] = answer if answer != "end" else None
    return not again
""",
        *[(None, answer, 1) for answer in ("end", "b", "b", "b", "end")],
    ),
    program(
        "a parity of all calls",
        """
from itertools import cycle

TURN = cycle([1, 0])

def verify(instance, answer):
    return next(TURN)
""",
        *[(None, "fair", 1)] * 3,
    ),
    program(
        "state in a generator's frame",
        """
def remember():
    seen = 0
    while True:
        answer = yield seen
        if answer != "fair":
            seen = 1 - seen

MEMORY = remember()
next(MEMORY)

def verify(instance, answer):
    return 1 - MEMORY.send(answer) if answer == "fair" else MEMORY.send(answer) * 0 + 1
""",
        (None, "other", 1),
        (None, "fair", 1),
        (None, "other", 1),
    ),
]
