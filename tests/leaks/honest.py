"""Programs that leave nothing behind, and so ought to keep any mode there is."""

from __future__ import annotations

from tests.leaks.programs import program

HONEST = [
    program(
        "a sum",
        """
def verify(instance, answer):
    return answer.strip() == str(instance["a"] + instance["b"])
""",
        ({"a": 1, "b": 2}, "3", 1),
        ({"a": 1, "b": 2}, "4", 0),
        ({"a": 5, "b": 5}, " 10 ", 1),
    ),
    program(
        "a memo table of one call",
        """
from functools import lru_cache

def verify(instance, answer):
    @lru_cache(maxsize=None)
    def ways(amount):
        return 1 if amount == 0 else sum(ways(amount - c) for c in instance if c <= amount)
    return ways(10) == int(answer)
""",
        ([1, 2], "89", 1),
        ([2, 5], "2", 1),
        ([2, 5], "89", 0),
    ),
    program(
        "a default dictionary of one call",
        """
from collections import defaultdict, deque

def verify(instance, answer):
    edges = defaultdict(list)
    for start, end in instance:
        edges[start].append(end)
    seen, queue = {0}, deque([0])
    while queue:
        for node in edges[queue.popleft()]:
            if node not in seen:
                seen.add(node)
                queue.append(node)
    return int(answer) in seen
""",
        ([[0, 1], [1, 2]], "2", 1),
        ([[0, 1]], "2", 0),
    ),
    program(
        "JSON",
        """
import json

def verify(instance, answer):
    try:
        return json.loads(answer) == instance
    except ValueError:
        return 0
""",
        ({"x": [1, 2]}, '{"x": [1, 2]}', 1),
        ({"x": [1, 2]}, "{", 0),
        ({"x": []}, '{"x": []}', 1),
    ),
    program(
        "regular expressions",
        """
import re

MOVE = re.compile(r"([UDLR])([0-9]+)")

def verify(instance, answer):
    if not re.fullmatch(r"([UDLR][0-9]+ ?)+", answer):
        return False
    return sum(int(steps) for _, steps in MOVE.findall(answer)) == instance
""",
        (5, "U2 R3", 1),
        (5, "U2 X3", 0),
        (7, "L7", 1),
    ),
    program(
        "a decimal context of one call",
        """
from decimal import Decimal, localcontext

def verify(instance, answer):
    with localcontext() as context:
        context.prec = instance
        return str(Decimal(1) / Decimal(3)) == answer
""",
        (3, "0.333", 1),
        (5, "0.33333", 1),
        (3, "0.33333", 0),
    ),
    program(
        "fractions",
        """
from fractions import Fraction

def verify(instance, answer):
    try:
        return Fraction(answer) == sum(Fraction(part) for part in instance)
    except (ValueError, ZeroDivisionError):
        return 0
""",
        (["1/2", "1/3"], "5/6", 1),
        (["1/2"], "1/0", 0),
    ),
    program(
        "a constant that is copied before it is sorted",
        """
ORDER = ["b", "c", "a"]

def verify(instance, answer):
    return answer.split() == sorted(ORDER, reverse=instance)
""",
        (False, "a b c", 1),
        (True, "c b a", 1),
    ),
    program(
        "random numbers from a seed of the instance",
        """
import random

def verify(instance, answer):
    rng = random.Random(instance)
    return [rng.randrange(10) for _ in range(3)] == [int(digit) for digit in answer]
""",
        (1, "291", 1),
        (2, "111", 0),
    ),
    program(
        "a data class of one call",
        """
from dataclasses import dataclass, field

@dataclass
class Robot:
    x: int = 0
    path: list = field(default_factory=list)

    def walk(self, step):
        self.x += 1 if step == "R" else -1
        self.path.append(self.x)

def verify(instance, answer):
    robot = Robot()
    for step in answer:
        robot.walk(step)
    return robot.path == instance
""",
        ([1, 2], "RR", 1),
        ([1, 0], "RL", 1),
        ([1, 0], "RR", 0),
    ),
    program(
        "literals",
        """
import ast

def verify(instance, answer):
    try:
        return ast.literal_eval(answer) == instance
    except (ValueError, SyntaxError):
        return 0
""",
        ([1, 2], "[1, 2]", 1),
        ([1, 2], "[1, ", 0),
        ([1, 2], "__import__('os')", 0),
    ),
    program(
        "a recursion that ends in an error",
        """
def depth(text):
    if not text:
        return 0
    if text[0] not in "()":
        raise ValueError(text)
    return 1 + depth(text[1:])

def verify(instance, answer):
    try:
        return depth(answer) == instance
    except ValueError:
        return 0
""",
        (4, "()()", 1),
        (4, "(x)", 0),
    ),
    program(
        "large constants",
        """
WORDS = {f"word{number}": [number, number + 1] for number in range(3000)}

def verify(instance, answer):
    return WORDS.get(answer, [0])[0] == instance
""",
        (17, "word17", 1),
        (17, "word18", 0),
    ),
    program(
        "a partial score",
        """
from itertools import combinations

def verify(instance, answer):
    chosen = set(answer.split())
    pairs = list(combinations(sorted(instance), 2))
    return sum(a in chosen or b in chosen for a, b in pairs) / len(pairs)
""",
        (["a", "b", "c"], "a b", 1),
        (["a", "b"], "c", 0),
    ),
]
