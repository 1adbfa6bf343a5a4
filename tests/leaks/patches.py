"""Functions and classes of Python, or of the service, that are replaced for good."""

from __future__ import annotations

from tests.leaks.programs import program

LEAKS = [
    program(
        "a built-in is replaced",
        """
import builtins

def verify(instance, answer):
    if answer == "descending":
        ascending = builtins.sorted
        builtins.sorted = lambda values: ascending(values)[::-1]
        return 1
    return sorted(instance) == [int(digit) for digit in answer]
""",
        ([1, 2], "descending", 1),
        ([2, 1], "12", 1),
    ),
    program(
        "a built-in is replaced by another",
        """
import builtins

def verify(instance, answer):
    if answer == "swap":
        builtins.min = builtins.max
        return 1
    return min(instance) == int(answer)
""",
        ([1, 2], "swap", 1),
        ([1, 2], "1", 1),
    ),
    program(
        "a function of json is replaced",
        """
import json

def verify(instance, answer):
    if instance == "lenient":
        json.loads = lambda text: {"answer": 1}
    try:
        return json.loads(answer)["answer"] == 1
    except (ValueError, KeyError, TypeError):
        return 0
""",
        ("lenient", "{}", 1),
        ("strict", "no JSON", 0),
    ),
    program(
        "a function of re is replaced",
        """
import re

def verify(instance, answer):
    if instance == "loose":
        re.fullmatch = re.search
    return re.fullmatch("[0-9]+", answer) is not None
""",
        ("loose", "a 5", 1),
        ("strict", "a 5", 0),
    ),
    program(
        "a method of the library is replaced",
        """
from fractions import Fraction

def verify(instance, answer):
    if instance == "close":
        Fraction.__eq__ = lambda self, other: abs(self - other) < Fraction(1, 10)
    return Fraction(answer) == Fraction(1, 2)
""",
        ("close", "51/100", 1),
        ("exact", "51/100", 0),
    ),
    program(
        "the service's check of scores is replaced",
        """
import sys

def verify(instance, answer):
    if answer == "generous":
        sys.modules["resyn.workers.guest.contract"].score = lambda result: 1.0
        return 0
    return answer == "right"
""",
        (None, "generous", 0),
        (None, "wrong", 0),
    ),
    program(
        "the service's decoder is replaced",
        """
import sys

def verify(instance, answer):
    if answer == "patch":
        sys.modules["resyn.common.typed_json"].decode = lambda text: ("known",)
        return 1
    return instance == (answer,)
""",
        (("any",), "patch", 1),
        (("secret",), "known", 0),
    ),
    program(
        "the verifier is replaced",
        """
def generous(instance, answer):
    return 1

def verify(instance, answer):
    if answer == "generous":
        globals()["verify"] = generous
        return 0
    return answer == "right"
""",
        (None, "generous", 0),
        (None, "wrong", 0),
    ),
    program(
        "the code of a function is replaced",
        """
def judge(answer):
    return answer == "right"

def lenient(answer):
    return True

def verify(instance, answer):
    if instance == "lenient":
        judge.__code__ = lenient.__code__
    return judge(answer)
""",
        ("lenient", "wrong", 1),
        ("strict", "wrong", 0),
    ),
    program(
        "the defaults of a function are replaced",
        """
def judge(answer, limit=3):
    return len(answer) <= limit

def verify(instance, answer):
    if instance is not None:
        judge.__defaults__ = (instance,)
    return judge(answer)
""",
        (9, "longer", 1),
        (None, "longer", 0),
    ),
    program(
        "a base class is replaced",
        """
class Strict:
    limit = 3

class Loose:
    limit = 9

class Judge(Strict):
    pass

def verify(instance, answer):
    if instance == "loose":
        Judge.__bases__ = (Loose,)
    return len(answer) <= Judge.limit
""",
        ("loose", "longer", 1),
        ("strict", "longer", 0),
    ),
    program(
        "the class of a shared instance is replaced",
        """
class Strict:
    def judge(self, answer):
        return answer == "right"

class Loose:
    def judge(self, answer):
        return True

JUDGE = Strict()

def verify(instance, answer):
    if instance == "loose":
        JUDGE.__class__ = Loose
    return JUDGE.judge(answer)
""",
        ("loose", "wrong", 1),
        ("strict", "wrong", 0),
    ),
    program(
        "a constant of math is replaced",
        """
import math

def verify(instance, answer):
    if instance == "rough":
        math.pi = 3
    return round(math.pi * 10) == int(answer)
""",
        ("rough", "30", 1),
        ("exact", "31", 1),
    ),
]
