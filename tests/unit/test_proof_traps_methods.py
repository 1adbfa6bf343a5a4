"""Methods that nobody calls by name are followed: what operators and the library call."""

from __future__ import annotations

import pytest
from tests.unit.proof_traps import PREAMBLE, check_doubt, programs

# Whole programs, behind what is said about them.
PROGRAMS = """
### calls math.floor(A()).append, which changes something that o
class A:
    def __floor__(self): return CACHE
def verify(instance, answer):
    math.floor(A()).append(1)
    return len(CACHE)
### calls operator.eq(A(), 1).append, which changes something th
class A:
    def __eq__(self, o): return CACHE
def verify(instance, answer):
    operator.eq(A(), 1).append(1)
    return len(CACHE)
### calls x.append, which changes something that outlives the ca
class Q:
    def __init__(self, r): self.r = r
    def __lt__(self, o): return self.r
def verify(instance, answer):
    x = operator.lt(Q(CACHE), 1)
    x.append(1)
    return len(CACHE)
### does more with an exception than to show or raise it
class E(Exception):
    def __eq__(self, o):
        CACHE.append(1)
        return True
def verify(instance, answer):
    try: raise E()
    except E as e:
        e == 1
    return len(CACHE)
### does more with an exception than to show or raise it
class E(Exception):
    def __iter__(self): return iter(NESTED)
def verify(instance, answer):
    try: raise E()
    except E as e:
        for r in e: r.append(1)
    return len(NESTED[0])
### does more with an exception than to show or raise it
class E(Exception):
    def __bool__(self):
        CACHE.append(1)
        return True
def verify(instance, answer):
    try: raise E()
    except E as e:
        if e: pass
    return len(CACHE)
### does more with an exception than to show or raise it
class E(Exception):
    def __hash__(self):
        CACHE.append(1)
        return 1
def verify(instance, answer):
    try: raise E()
    except E as e:
        {e: 1}
    return len(CACHE)
### does more with an exception than to show or raise it
class E(Exception):
    def __len__(self):
        CACHE.append(1)
        return 1
def verify(instance, answer):
    try: raise E()
    except E as e:
        len(e)
    return len(CACHE)
### calls CACHE.append, which changes something that outlives th
class M:
    def items(self):
        CACHE.append(1)
        return []
def verify(instance, answer):
    c = collections.Counter()
    c += M()
    return len(CACHE)
### calls CACHE.append, which changes something that outlives th
class M:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return False
    def __hash__(self): return 1
    def items(self):
        CACHE.append(1)
        return []
def verify(instance, answer):
    c = collections.OrderedDict()
    c.update(M(1))
    return len(CACHE)
### calls CACHE.append, which changes something that outlives th
class M:
    def __init__(self, n): self.n = n
    def items(self):
        CACHE.append(1)
        return []
def verify(instance, answer):
    collections.OrderedDict(M(1))
    return len(CACHE)
### gives an instance to statistics.pvariance, which may call an
class N:
    def as_integer_ratio(self):
        CACHE.append(1)
        return (1, 1)
def verify(instance, answer):
    try: statistics.pvariance([N()])
    except Exception: pass
    return len(CACHE)
### gives an instance to textwrap.indent, which may call any met
class T:
    def splitlines(self, keep):
        CACHE.append(1)
        return []
def verify(instance, answer):
    textwrap.indent(T(), "x")
    return len(CACHE)
### calls CACHE.append, which changes something that outlives th
class I:
    def __index__(self):
        CACHE.append(1)
        return 1
class L:
    def __len__(self): return I()
def verify(instance, answer):
    if L(): pass
    return len(CACHE)
### calls CACHE.append, which changes something that outlives th
class M:
    def __iter__(self):
        CACHE.append(1)
        return iter([])
class K:
    def encode(self, sep): return sep.join(M())
def verify(instance, answer):
    K().encode("ascii")
    return len(CACHE)
### calls CACHE.append, which changes something that outlives th
class M:
    def __iter__(self):
        CACHE.append(1)
        return iter([])
def str(x, y): return y.join(M())
def verify(instance, answer):
    str(1, "ascii")
    return len(CACHE)
"""


@pytest.mark.parametrize(("program", "expected"), programs(PROGRAMS))
def test_a_program_with_methods_that_python_calls_is_in_doubt(program: str, expected: str) -> None:
    check_doubt(f"{PREAMBLE}\n\n{program}", expected)
