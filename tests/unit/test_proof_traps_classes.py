"""Classes, enumerations, and modules that keep something or run code are in doubt."""

from __future__ import annotations

import pytest
from tests.unit.proof_traps import PREAMBLE, cases, check_doubt, programs, verifier

# Statements of a verifier, and what is said about them.
OBJECTS = """
THING.x = 2 | sets the attribute x
THING.bump() |
THING.add(1) | in add: calls self.items.append
Thing.count += 1 | sets the attribute count
Thing().bump() |
Thing().add(1) | in add
Thing().call_private() | which classes change
THING.__class__.count = 1 | sets the attribute
type(THING).count = 1 | sets the attribute
leak.attribute = 1 | sets the attribute
setattr(THING, "x", 1) | calls setattr
getattr(CACHE, "append")(1) | which changes
getattr(THING, answer) | name is not written there
Equal() == 1 | in __eq__
Equal() in [1] | in __eq__
KEYED[CACHE] | in __eq__
Property().value | in value
ITEMS[0].append(1) | no plain class
sorted(ITEMS) | no plain class
list.append(ITEMS, 1) | no plain class
sorted([1], key=CALLER) | not known to be pure
CALLER() | calls CALLER
copy.copy(THING) | copies
Right.READ | Right.WRITE |
x = Right.READ; y = Right.WRITE; z = x or y; z in x | remembers its combinations
class Local: pass | uses ClassDef
def f(x: CACHE.append(1)): pass | annotates
def f(x) -> TABLE[1]: pass | annotates
Record(Equal()) == Record(1) | in __eq__
list({Record(float(answer))}) | in the order of their addresses
str(Record(1)) |
"""

# Whole programs, behind what is said about them.
PROGRAMS = """
### calls Colour, which defines _missing_
class Colour(enum.Enum):
    RED = 1
    @classmethod
    def _missing_(cls, value):
        CACHE.append(value)
        return cls.RED
def verify(instance, answer):
    list(map(Colour, [answer]))
    return len(CACHE)
### calls Colour, which defines _missing_
class Colour(enum.Enum):
    RED = 1
    @classmethod
    def _missing_(cls, value):
        CACHE.append(value)
        return cls.RED
def verify(instance, answer):
    collections.defaultdict(Colour)
    try: max([answer], key=Colour)
    except Exception: pass
    return len(CACHE)
### calls A, whose __init__ is no plain function
class A:
    @functools.singledispatchmethod
    def __init__(self, x): CACHE.append(x)
def verify(instance, answer):
    A(1)
    return len(CACHE)
### calls A, whose __init__ is no plain function
class A:
    def setup(self, n): CACHE.append(n)
    __init__ = functools.partialmethod(setup, 1)
def verify(instance, answer):
    A()
    return len(CACHE)
### calls A, whose __init__ is no plain function
class Base:
    def setup(self, n): CACHE.append(n)
    __init__ = functools.partialmethod(setup, 1)
class A(Base):
    pass
def verify(instance, answer):
    A()
    return len(CACHE)
### calls A, whose __init__ is no plain function
class A:
    def setup(): CACHE.append(1)
    __init__ = staticmethod(setup)
def verify(instance, answer):
    A()
    return len(CACHE)
### raises an exception that outlives the call
class A(Exception):
    def setup(self, n): CACHE.append(n)
    __init__ = functools.partialmethod(setup, 1)
def verify(instance, answer):
    try: raise A
    except A: pass
    return len(CACHE)
### asks Hook, which defines __subclasshook__
import abc
class Hook(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        CACHE.append(1)
        return NotImplemented
def verify(instance, answer):
    try:
        with contextlib.suppress(Hook): int("x")
    except ValueError: pass
    return len(CACHE)
### calls Enum, which makes an enumeration
def verify(instance, answer):
    E = enum.Enum("E", {"A": CACHE})
    E.A.value.append(answer)
    return len(CACHE)
### calls CACHE.append, which changes something that outlives th
class Quiet:
    def __eq__(self, other):
        CACHE.append(1)
        return False
class E(enum.Enum):
    A = Quiet()
def verify(instance, answer):
    try: E([1])
    except ValueError: pass
    return len(CACHE)
### asks a F, which defines __bases__
class F:
    @property
    def __bases__(self):
        CACHE.append(1)
        return ()
def verify(instance, answer):
    isinstance(1, F())
    return len(CACHE)
### takes foo of a Lazy
class Lazy(types.ModuleType): pass
L = Lazy("x")
L.__getattr__ = leak
def verify(instance, answer):
    L.foo
    return len(CACHE)
### calls into <string>
exec(compile("def sqrt(x):\\n    CACHE.append(1)\\n    return 1.0", "<string>", "exec"))
LIKE_SQRT = sqrt
def verify(instance, answer):
    LIKE_SQRT(2)
    return len(CACHE)
"""


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize(("statement", "expected"), cases(OBJECTS))
def test_what_objects_and_classes_may_keep_is_in_doubt(statement: str, expected: str) -> None:
    check_doubt(verifier(statement), expected)


@pytest.mark.parametrize(("program", "expected"), programs(PROGRAMS))
def test_a_program_whose_classes_run_code_is_in_doubt(program: str, expected: str) -> None:
    check_doubt(f"{PREAMBLE}\n\n{program}", expected)
