"""Whatever could outlive a call, or depends on more than its arguments, is in doubt."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator

import pytest

from resyn.workers.guest import contract
from resyn.workers.guest.proof import doubts

Doubts = Callable[[str], list[str]]

PREAMBLE = """
import abc, fractions, numbers, textwrap, types
import bisect, collections, contextlib, copy, dataclasses, enum, functools, heapq, itertools, json
import decimal, math, operator, os, queue, random, re, statistics, sys, time

CACHE = []
TABLE = {}
NESTED = [[1], [2]]
MEMBERS = {1, 2}
DEFAULTS = collections.defaultdict(list)
ITERATOR = iter([1, 2, 3])
GENERATOR = (x for x in [1, 2])
ERROR = ValueError("x")
FUNCTIONS = {"append": CACHE.append}
SIZES = {"len": len, "sum": sum}


def generate(rng, difficulty):
    return 1


def leak(x):
    CACHE.append(x)
    return x


class Thing:
    count = 0
    items = []

    def __init__(self):
        self.x = 1

    def bump(self):
        type(self).count += 1

    def add(self, item):
        self.items.append(item)

    def __private(self):
        CACHE.append(1)

    def call_private(self):
        self.__private()


class Equal:
    def __eq__(self, other):
        CACHE.append(1)
        return True


class Quiet:
    def __eq__(self, other):
        other.append(1)
        return True

    def __hash__(self):
        return 1


class Property:
    @property
    def value(self):
        CACHE.append(1)


@dataclasses.dataclass(unsafe_hash=True)
class Record:
    value: object = None
    kept: list = dataclasses.field(default_factory=list)

    def keep(self):
        self.kept.append(self.value)
        return len(self.kept)


class Items(list):
    pass


class Caller:
    def __call__(self, *values):
        CACHE.append(1)


class Colour(enum.Enum):
    RED = 1


class Right(enum.Flag):
    READ = 1
    WRITE = 2


class Kept(enum.Enum):
    ONE = []


def counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n

    return count


def keep(x, kept=[]):
    kept.append(x)


COUNT = counter()
KEEP = keep
BOXED = (CACHE, leak)
APPEND = CACHE.append
SORT = list.sort
CONTEXT = decimal.getcontext()
HIDDEN = (iter([1]), 1)
QUEUE = queue.SimpleQueue().get
THING = Thing()
ITEMS = Items([[1]])
CALLER = Caller()
KEYED = {Quiet(): 1}
"""

# Statements of a verifier, and what is said about them.
CHANGES = """
CACHE.append(answer) | calls CACHE.append, which changes something that outlives the call
x = CACHE; x += [1] | changes x, that outlives
a = b = CACHE; b.append(1) | calls b.append, which changes
TABLE[answer] = 1 | changes TABLE, that outlives
TABLE.setdefault(answer, 1) | calls TABLE.setdefault, which changes
NESTED[0].append(1) | calls NESTED[0].append, which changes
for row in NESTED: row.append(1) | calls row.append, which changes
a, TABLE[0] = 1, 2 | changes TABLE,
for TABLE[0] in [1]: pass | changes TABLE,
[0 for TABLE[0] in [1]] | changes TABLE,
del TABLE[answer] | changes TABLE,
f = CACHE.append; f(1) | calls f, which changes
list(map(CACHE.append, [1])) | which changes
sorted([1], key=CACHE.append) | which changes
list.append(CACHE, 1) | calls list.append, which changes
dict.setdefault(TABLE, 1, 2) | which changes
operator.setitem(TABLE, 1, 2) | not known to be pure
operator.iadd(CACHE, [1]) | not known to be pure
functools.reduce(leak, [1, 2]) | in leak
functools.reduce(lambda a, b: CACHE.append(b), [1, 2]) | CACHE.append
max([1, 2], key=leak) | in leak
heapq.heappush(CACHE, 1) | which changes
bisect.insort(CACHE, 1) | which changes
random.Random(1).shuffle(CACHE) |
random.shuffle(CACHE) |
re.sub("a", leak, answer) | in leak
re.sub("a", lambda m: CACHE.append(1) or "", answer) | CACHE.append
list(iter(CACHE.pop, 1)) | gives a function to iter
(lambda x=CACHE: x.append(1))() | x.append
[leak(c) for c in answer] | in leak
{k: CACHE.append(k) for k in answer} | CACHE.append
any(CACHE.append(c) for c in answer) | CACHE.append
(CACHE if answer else []).append(1) | which changes
(CACHE or []).append(1) | which changes
x = [CACHE]; x[0].append(1) | x[0].append
x = []; x.append(CACHE); x[0].append(1) | x[0].append
x = {}; x[1] = CACHE; x[1].append(1) | x[1].append
x = {"a": CACHE}; x["a"].append(1) | which changes
x = (1, CACHE); a, b = x; b.append(1) | b.append
x = list(NESTED); x[0].append(1) | x[0].append
x = NESTED.copy(); x[0].append(1) | x[0].append
x = copy.copy(NESTED); x[0].append(1) | x[0].append
x = NESTED[:]; x[0].append(1) | x[0].append
x = NESTED + []; x[0].append(1) | x[0].append
x = sorted(NESTED); x[0].append(1) | x[0].append
max(NESTED).append(1) | which changes
x = dict(enumerate(NESTED)); x[0].append(1) | x[0].append
x = dict([(1, CACHE)]); x[1].append(1) | x[1].append
x = {}; x.update([(1, CACHE)]); x[1].append(1) | x[1].append
x = {}; x |= {1: CACHE}; x[1].append(1) | x[1].append
x = []; x += NESTED; x[0].append(1) | x[0].append
x = []; x[:] = NESTED; x[0].append(1) | x[0].append
dict.fromkeys("ab", CACHE)["a"].append(1) | which changes
next(iter(NESTED)).append(1) | which changes
list(itertools.repeat(CACHE, 1))[0].append(1) | which changes
statistics.median_low([CACHE]).append(1) | which changes
re.match("(a)|b", "b").groups(CACHE)[0].append(1) | which changes
sum([[CACHE]], [])[0].append(1) | which changes
functools.reduce(lambda a, b: b, NESTED).append(1) | which changes
{}.get(1, CACHE).append(1) | which changes
{}.setdefault(1, CACHE).append(1) | which changes
collections.deque([CACHE]).pop().append(1) | which changes
collections.defaultdict(lambda: CACHE)[1].append(1) | which changes
(y := CACHE); y.append(1) | y.append
list(zip(NESTED))[0][0].append(1) | which changes
[*NESTED][0].append(1) | which changes
{**{1: CACHE}}[1].append(1) | which changes
min(CACHE, default=CACHE).append(1) | which changes
FUNCTIONS["append"](1) | which changes
def f(x=CACHE): x.append(1)⏎f() | in f: calls x.append
def f(*a): a[0].append(1)⏎f(CACHE) | in f
def f(**a): a["x"].append(1)⏎f(x=CACHE) | in f
def f(a, /, **b): b["a"].append(1)⏎f(1, a=CACHE) | in f
def f(a): a.append(1)⏎f(*[CACHE]) | in f
def f(a): a.append(1)⏎f(**{"a": CACHE}) | in f
def f(): yield CACHE⏎next(f()).append(1) | which changes
try: pass⏎finally: CACHE.append(1) | CACHE.append
with contextlib.suppress(Exception): CACHE.append(1) | CACHE.append
match NESTED:⏎    case [a, *b]: a.append(1) | a.append
x = MEMBERS; x |= {1} | changes x,
COUNT() | in count: rebinds n
KEEP(1) | in keep: calls kept.append
import environment; environment.CACHE.append(1) | which changes
import environment; environment.CACHE = 1 | sets the attribute
from environment import CACHE; CACHE.append(1) | which changes
sorted(NESTED, key=lambda row: row.sort()) | which changes
list(map(list.sort, NESTED)) | which changes
collections.UserDict(TABLE)[1] = 2 | no builtin container
re.compile("a").sub(leak, answer) | in leak
APPEND(1) | which changes
SORT(CACHE) | not known to be pure
CACHE.__iadd__([1]) | takes the attribute __iadd__
BOXED[0].append(1) |
Kept.ONE.value.append(1) | which changes
"""

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

STATE = """
random.seed(1) |
random.choice(answer) |
CONTEXT.prec |
decimal.Decimal(answer).sqrt(CONTEXT) | uses a
next(HIDDEN[0]) | list_iterator
QUEUE() | not known to be pure
set.add(instance["s"], float(answer)) | such as NaN
next(ITERATOR) | uses a list_iterator that outlives the call
next(GENERATOR) | uses a generator
for x in ITERATOR: pass | list_iterator
list(ITERATOR) | list_iterator
list(itertools.chain.from_iterable([ITERATOR])) | list_iterator
a, *b = ITERATOR | list_iterator
zip(ITERATOR, [1]) | list_iterator
1 in ITERATOR | list_iterator
answer.join(ITERATOR) | list_iterator
DEFAULTS[answer] | uses a defaultdict that outlives the call
global CACHE; CACHE = [1] | rebinds the global CACHE
raise ERROR | raises an exception that outlives the call
random.random() | not known to be pure
time.time() | not known to be pure
os.environ["x"] |
id(answer) | calls id
hash(answer) | calls hash
eval(answer) | calls eval
exec(answer) | calls exec
open("x") | calls open
globals() | calls globals
vars() | calls vars
__import__("os") | calls __import__
compile("1", "", "eval") | calls compile
with open("x") as f: pass | context manager
import antigravity | imports antigravity, which is not loaded before
print(answer, file=CACHE) | prints
functools.lru_cache(leak)(1) |
functools.partial(leak, 1)() | not known to be pure
operator.methodcaller("append", 1)(CACHE) | not known to be pure
json.loads(answer, object_hook=leak) | gives a function to json.loads
math.sqrt.__self__ | takes the attribute __self__
answer.__class__.__mro__ | takes the attribute __class__
answer.encode(answer) | with an encoding
map(str.encode, [answer], [answer]) | with an encoding
async def f(): pass | AsyncFunctionDef
run_untrusted(answer) |
"""

ADDRESSES = """
str(Thing()) | shows its address
f"{iter(answer)}" | shows its address
"%s" % (iter(answer),) | shows its address
str(x for x in answer) | shows its address
str(leak) | gives a function to str
f"{leak}" | shows its address
"{0.x}".format(answer) | formats attributes
answer.format(THING) | text that is not written there
list({Thing(), Thing()}) | in the order of their addresses
[x for x in {iter(answer), iter(answer)}] | in the order of their addresses
str({len, lambda: 1}) |
try: {}[Thing()]⏎except KeyError as e: str(e) | shows its address
instance["s"].add(Thing()) | may order by its address
answer is "a" + "bc" | compares with `is`
list({float(x) for x in answer.split()}) | goes through a set of numbers that may be NaN
sorted(set(map(float, answer.split()))) | goes through a set
for x in set(map(float, answer.split())): pass | goes through a set
s = set(); s.add(float(answer)); list(s) | goes through a set
str({float(x) for x in answer.split()}) | goes through a set
d = {1: set()}; d[1].add(float(answer)) | such as NaN
s = instance["s"]; s |= {float(answer)} | fills s
a, *b = {float(x) for x in answer.split()} | goes through a set
list({float(answer): 1}.keys() | {1}) | goes through a set
"""

HARMLESS = """
x = list(CACHE); x.append(1)
x = sorted(TABLE); x.append(1)
x = copy.deepcopy(NESTED); x[0].append(1)
x = [list(row) for row in NESTED]; x[0].append(1)
x = {}; x.setdefault(1, []).append(2)
x = collections.defaultdict(list); x[1].append(2)
seen = set(); seen.add((instance["a"] + 1, 2)); return (1, 2) in seen
return len(set(map(float, answer.split()))) == 2
return set(map(float, answer.split())) == {1.0}
return sorted(set(answer.split())) == []
x = Thing(); x.x = 3; return x.x == 3
return Record(1).keep() == 1 and Record(2) == Record(value=2)
def f(x: int, y: list[str]) -> "str": return x⏎return f(1, [])
return THING.x == 1
return Colour.RED.value == instance and Colour(instance) is Colour.RED
return SIZES["len"](answer) == 1 and SIZES.get("sum")(instance)
return sorted(answer.split(), key=len) == []
return functools.reduce(lambda a, b: a + b, [1, 2]) == 3
return max((len(word), word) for word in answer.split()) == (1, "a")
return any(word in TABLE for word in answer.split())
m = re.match("(a)", answer); return m is not None and m.group(1) == "a"
try: return float(answer) == 1⏎except ValueError as e: return str(e) == ""
def f(n): return 1 if n < 2 else n * f(n - 1)⏎return f(3) == 6
def f(n): yield from f(n - 1)⏎return list(f(3)) == []
x, y = instance["p"]; x, y = y, x; return x
q = collections.deque([1]); q.append(2); return q.popleft()
h = []; heapq.heappush(h, (1, 2)); return heapq.heappop(h)[0]
return sum(a * b for a, b in zip(instance, NESTED[0])) == 1
return {"+": operator.add, "-": lambda a, b: a - b}[answer](1, 2)
match instance:⏎    case {"a": [x, *rest]}: return x
raise ValueError(answer)
return next((x for x in answer if x == "a"), None) is not None
return json.loads(answer) == instance
return math.isclose(float(answer), instance["x"])
def f():⏎    nonlocal n⏎    n += 1⏎n = 0; f(); return n
return "{} {:>3}".format(answer, 1) == ""
return str(answer.encode("utf-8"), "ascii") == ""
with contextlib.suppress(ValueError): return int(answer) == 1
return bool(NESTED[0] == instance)
return answer == getattr(THING, "x", None)
return len({Thing(), Thing()}) == 2
x = Thing(); return x in {x} and {x: 1}[x] == 1
"""

# Whole programs, behind what is said about them.
PROGRAMS = """
### calls v.pop, which changes something that outlives the call
LOG = list(range(100))
def verify(instance, answer):
    k, v = {"a": LOG}.popitem()
    v.pop()
    return len(LOG)
### calls y['a'].pop, which changes something that outlives the
LOG = list(range(100))
def verify(instance, answer):
    y = collections.defaultdict(list, [("a", LOG)])
    y["a"].pop()
    return len(LOG)
### calls y['a'].pop, which changes something that outlives the
LOG = list(range(100))
def verify(instance, answer):
    y = collections.defaultdict(list, zip("a", [LOG]))
    y["a"].pop()
    return len(LOG)
### calls d[1].pop, which changes something that outlives the ca
LOG = list(range(100))
def verify(instance, answer):
    d = {}
    d |= [(1, LOG)]
    d[1].pop()
    return len(LOG)
### calls e[1].pop, which changes something that outlives the ca
LOG = list(range(100))
def verify(instance, answer):
    d = {}
    e = d
    d |= [(1, LOG)]
    e[1].pop()
    return len(LOG)
### calls e['a'].append, which changes something that outlives t
class Grid:
    def __init__(self, n): self.n = n
    def __iter__(self):
        yield ("a", CACHE)
def verify(instance, answer):
    d = {}
    e = d
    d |= Grid(1)
    e["a"].append(answer)
    return len(CACHE)
### calls best.append, which changes something that outlives the
class Board:
    def __init__(self, rows): self.rows = rows
    def __iter__(self): return iter(self.rows)
BOARD = Board([[3], [1, 2]])
def verify(instance, answer):
    best = max(BOARD, key=len)
    best.append(answer)
    return len(best)
### calls max(Grid()).append, which changes something that outli
class Grid:
    def __iter__(self):
        yield CACHE
def verify(instance, answer):
    max(Grid()).append(1)
    return len(CACHE)
### calls x.append, which changes something that outlives the ca
class Grid:
    def __iter__(self):
        yield CACHE
def verify(instance, answer):
    for x in [min(Grid(), default=None)]:
        x.append(1)
    return len(CACHE)
### calls sum(Grid(), [])[0].append, which changes something tha
class Grid:
    def __iter__(self):
        yield [CACHE]
def verify(instance, answer):
    sum(Grid(), [])[0].append(1)
    return len(CACHE)
### gives an instance to statistics.median_low, which may call a
class Grid:
    def __iter__(self):
        yield CACHE
def verify(instance, answer):
    statistics.median_low(Grid()).append(1)
    return len(CACHE)
### calls functools.reduce(lambda a, b: 0, Grid()).append, which
class Grid:
    def __iter__(self):
        yield CACHE
def verify(instance, answer):
    functools.reduce(lambda a, b: 0, Grid()).append(1)
    return len(CACHE)
### calls row.append, which changes something that outlives the
class Board:
    def __init__(self, rows): self.rows = rows
    def __iter__(self): return iter(self.rows)
BOARD = Board([[3], [1, 2]])
def verify(instance, answer):
    for row in itertools.chain.from_iterable([BOARD]):
        row.append(answer)
    return len(BOARD.rows[0])
### calls row.append, which changes something that outlives the
class Grid:
    def __iter__(self): return iter(NESTED)
def verify(instance, answer):
    for row in itertools.chain.from_iterable([Grid()]):
        row.append(answer)
    return len(NESTED[0])
### calls x[0].append, which changes something that outlives the
class Grid:
    def __init__(self, n): self.n = n
    def __iter__(self):
        yield NESTED[0]
def verify(instance, answer):
    x = []
    x.extend(Grid(1))
    x[0].append(answer)
    return len(NESTED[0])
### calls x['a'].append, which changes something that outlives t
class Grid:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return False
    def __hash__(self): return 1
    def keys(self): return ["a"]
    def __getitem__(self, k): return CACHE
def verify(instance, answer):
    x = {}
    x.update(Grid(1))
    x["a"].append(answer)
    return len(CACHE)
### calls x.append, which changes something that outlives the ca
class Board:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, k): return self.rows if isinstance(k, slice) else self.rows[k]
BOARD = Board([[3], [1, 2]])
def verify(instance, answer):
    x = BOARD[:]
    x.append(1)
    return len(BOARD.rows)
### calls Grid()[0:1].append, which changes something that outli
class Grid:
    def __getitem__(self, k): return CACHE
def verify(instance, answer):
    Grid()[0:1].append(answer)
    return len(CACHE)
### calls row.append, which changes something that outlives the
class Board:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, k): return self.rows[k]
BOARD = Board([[3], [1, 2]])
def verify(instance, answer):
    row = operator.itemgetter(0)(BOARD)
    row.append(1)
    return len(row)
### calls operator.itemgetter(0)(Grid()).append, which changes s
class Grid:
    def __getitem__(self, k): return NESTED[k]
def verify(instance, answer):
    operator.itemgetter(0)(Grid()).append(1)
    return len(NESTED[0])
### calls x['a'].append, which changes something that outlives t
class Grid:
    def keys(self): return ["a"]
    def __getitem__(self, k): return CACHE
def verify(instance, answer):
    x = {**Grid()}
    x["a"].append(answer)
    return len(CACHE)
### calls a.append, which changes something that outlives the ca
class Grid:
    def keys(self): return ["a"]
    def __getitem__(self, k): return CACHE
def f(a): a.append(1)
def verify(instance, answer):
    f(**Grid())
    return len(CACHE)
### calls self.n.append, which changes something that outlives t
class Node:
    def __init__(self, n):
        self.n = n
    def add(self, k):
        self.n.append(k)
        return None
    def count(self, k): return len(self.n)
NODES = [Node([])]
def verify(instance, answer):
    c = collections.Counter(NODES)
    best = max(+c, key=lambda n: 1)
    best.add(1)
    return best.count(1)
### calls self.seen.append, which changes something that outlive
class Thing:
    def __init__(self): self.seen = []
    def add(self, x): self.seen.append(x)
    def count(self, x): return len(self.seen)
THING = Thing()
def verify(instance, answer):
    r = 0
    for t in +collections.Counter([THING]):
        t.add(answer)
        r = t.count(answer)
    return r
### changes x, that outlives the call
T = {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"a": {"n": 0}}}}}}}}}}}}
def verify(instance, answer):
    x = T["a"]["a"]["a"]["a"]["a"]["a"]["a"]["a"]["a"]["a"]["a"]
    x["n"] = x.get("n", 0) + 1
    return x["n"]
### calls DEEP[0][0][0][0][0][0][0][0][0][0].append, which chang
DEEP = [[[[[[[[[[[[1]]]]]]]]]]]]
def verify(instance, answer):
    DEEP[0][0][0][0][0][0][0][0][0][0].append(1)
    return len(DEEP[0][0][0][0][0][0][0][0][0][0])
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
### takes seen of a container that has attributes of its own
C = collections.Counter()
C.seen = []
def verify(instance, answer):
    C.seen.append(answer)
    return len(C.seen)
### takes seen of a container that has attributes of its own
C = collections.OrderedDict()
C.seen = []
def verify(instance, answer):
    C.seen.append(answer)
    return len(C.seen)
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
### makes text of what shows its address
def verify(instance, answer):
    return str(collections.defaultdict(lambda: 0).copy())
### makes text of what shows its address
def verify(instance, answer):
    return str(collections.defaultdict(lambda: 0) | {})
### calls bisect.insort, which changes something that is given b
def verify(instance, answer):
    bisect.insort(x=answer, a=CACHE)
    return len(CACHE)
### calls bisect.insort, which changes what is no builtin contai
class T:
    def __len__(self): return 0
    def insert(self, i, x): CACHE.append(x)
    def __getitem__(self, k): return 1
def verify(instance, answer):
    bisect.insort(T(), 1)
    return len(CACHE)
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
### annotates what is no name
def verify(instance, answer):
    CACHE.append(answer).x: int
    return len(CACHE)
### annotates what is no name
def leak(x):
    CACHE.append(x)
    return x
def verify(instance, answer):
    leak(1).x: int
    return len(CACHE)
### annotates what is no name
def leak(x):
    CACHE.append(x)
    return x
def verify(instance, answer):
    {}[leak(1)]: int
    return len(CACHE)
### gives arguments by name to a context manager
def verify(instance, answer):
    try:
        with contextlib.suppress(x=CACHE.append(answer)): pass
    except TypeError: pass
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
### makes a context manager that is not used at once
def verify(instance, answer):
    contextlib.suppress(CACHE)._exceptions[0].append(answer)
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
### goes through a set of numbers that may be NaN, or of objects
def verify(instance, answer):
    c = collections.Counter({"a": math.inf})
    c.subtract({"a": math.inf})
    return str(list({c["a"], 1, 2, 3, 4, 5, 100, 2000}))
### asks a F, which defines __bases__
class F:
    @property
    def __bases__(self):
        CACHE.append(1)
        return ()
def verify(instance, answer):
    isinstance(1, F())
    return len(CACHE)
### goes through a set of numbers that may be NaN, or of objects
class T:
    def __init__(self, n): self.n = n
THINGS = [T(i) for i in range(8)]
def verify(instance, answer):
    return str([t.n for t in set(THINGS)])
### calls k.append, which changes something that outlives
class Grid:
    def __getitem__(self, k):
        k.append(1)
        return 1
def verify(instance, answer):
    Grid()[CACHE]
    return len(CACHE)
### uses an instance whose items may be called
class A:
    def __init__(self): self.items = lambda: CACHE.append(1) or []
def verify(instance, answer):
    c = collections.Counter()
    c += A()
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


def _programs() -> list[tuple[str, str]]:
    parts = [part.partition("\n") for part in PROGRAMS.split("### ")[1:]]
    return [(program, expected) for expected, _, program in parts]


def _cases(table: str) -> list[tuple[str, str]]:
    rows = [line.rpartition(" |") for line in table.split("\n") if line]
    return [(statement, expected.strip()) for statement, _, expected in rows]


def _source(statement: str) -> str:
    body = textwrap.indent(statement.replace("⏎", "\n"), "    ")
    return f"{PREAMBLE}\n\ndef verify(instance, answer):\n{body}\n"


@pytest.fixture(name="doubts_of")
def _doubts_of() -> Iterator[Doubts]:
    """Load a source and ask for its doubts; the module that stands in its place comes back."""
    before = sys.modules.get("environment")
    yield lambda source: doubts(contract.load(source), source)
    sys.modules.pop("environment", None)
    if before is not None:
        sys.modules["environment"] = before


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize(("statement", "expected"), _cases(CHANGES + OBJECTS + STATE + ADDRESSES))
def test_what_could_influence_another_call_is_in_doubt(
    doubts_of: Doubts, statement: str, expected: str
) -> None:
    found = doubts_of(_source(statement))
    assert any(expected in doubt for doubt in found), found
    assert not any("the proof failed" in doubt for doubt in found)


@pytest.mark.parametrize(("program", "expected"), _programs())
def test_a_program_that_could_influence_another_call_is_in_doubt(
    doubts_of: Doubts, program: str, expected: str
) -> None:
    found = doubts_of(f"{PREAMBLE}\n\n{program}")
    assert any(expected in doubt for doubt in found), found
    assert not any("the proof failed" in doubt for doubt in found)


@pytest.mark.parametrize("statement", HARMLESS.strip().splitlines())
def test_what_stays_within_the_call_is_proved(doubts_of: Doubts, statement: str) -> None:
    assert doubts_of(_source(statement)) == []


PATCHES = """
math.sqrt = leak
exec(compile('def sqrt(x): return leak(x)', '<string>', 'exec')); math.sqrt = sqrt
fractions.Fraction.__add__ = leak
import builtins; builtins.len = leak
re._compile = leak
re.match = leak
json.decoder.JSONDecoder.decode = leak
verify = functools.lru_cache(verify)
def f(x, y): return leak(y)⏎verify.__code__ = f.__code__
def deco(f): return lambda instance, answer: leak(f(instance, answer))⏎verify = deco(verify)
len = leak
sys.setprofile(leak)
import gc; gc.callbacks.append(leak)
import warnings; warnings.showwarning = leak
"""

PATCHED = """
import sys

def verify(instance, answer):
    return bool(re.match("a", str(math.sqrt(len(answer))))) and json.loads(answer) == 1

"""

ALONE = """
import sys
from resyn.workers.guest import contract
write, source = sys.__stdout__.write, sys.stdin.read()
module = contract.load(source)
from resyn.workers.guest.proof import doubts
found = doubts(module, source)
sys.setprofile(None)
write("proved" if found == [] else "in doubt")
"""


def _doubts_alone(source: str) -> str:
    """Ask in a process of its own, which the environment may spoil; no answer is a doubt."""
    return subprocess.run(
        [sys.executable, "-c", ALONE], input=source, capture_output=True, text=True, check=False
    ).stdout


@pytest.mark.parametrize("patch", ["", "print('loading')", *PATCHES.strip().splitlines()])
def test_what_an_environment_patches_is_found(patch: str) -> None:
    source = PREAMBLE + PATCHED + patch.replace("⏎", "\n") + "\n"
    harmless = not patch or "loading" in patch
    assert _doubts_alone(source).endswith("proved") == harmless


def test_printing_to_nowhere_is_no_doubt() -> None:
    source = f"{PREAMBLE}\n\ndef verify(instance, answer):\n    print(answer)\n    return True\n"
    assert _doubts_alone(source) == "proved"


def test_a_doubt_names_line_function_and_reason(doubts_of: Doubts) -> None:
    source = (
        "CACHE = []\ndef generate(rng, difficulty): ...\n"
        "def verify(instance, answer):\n    CACHE.append(1)\n"
    )
    assert doubts_of(source) == [
        "line 4 in verify: calls CACHE.append, which changes something that outlives the call; "
        "copy it first"
    ]
