"""An instance that gives away what outlives a call, item by item, is seen through."""

from __future__ import annotations

import pytest
from tests.unit.proof_traps import PREAMBLE, check_doubt, programs

# Whole programs, behind what is said about them.
PROGRAMS = """
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
### calls bisect.insort, which changes what is no builtin contai
class T:
    def __len__(self): return 0
    def insert(self, i, x): CACHE.append(x)
    def __getitem__(self, k): return 1
def verify(instance, answer):
    bisect.insort(T(), 1)
    return len(CACHE)
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
"""


@pytest.mark.parametrize(("program", "expected"), programs(PROGRAMS))
def test_a_program_whose_instances_hand_out_what_outlives_the_call_is_in_doubt(
    program: str, expected: str
) -> None:
    check_doubt(f"{PREAMBLE}\n\n{program}", expected)
