"""A call that changes data which outlives it is in doubt, by whatever name it got there."""

from __future__ import annotations

import pytest
from tests.unit.proof_traps import PREAMBLE, cases, check_doubt, doubts_of, programs, verifier

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
### calls bisect.insort, which changes something that is given b
def verify(instance, answer):
    bisect.insort(x=answer, a=CACHE)
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
### makes a context manager that is not used at once
def verify(instance, answer):
    contextlib.suppress(CACHE)._exceptions[0].append(answer)
    return len(CACHE)
"""


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize(("statement", "expected"), cases(CHANGES))
def test_what_changes_data_that_outlives_the_call_is_in_doubt(
    statement: str, expected: str
) -> None:
    check_doubt(verifier(statement), expected)


@pytest.mark.parametrize(("program", "expected"), programs(PROGRAMS))
def test_a_program_that_changes_data_which_outlives_the_call_is_in_doubt(
    program: str, expected: str
) -> None:
    check_doubt(f"{PREAMBLE}\n\n{program}", expected)


def test_a_doubt_names_line_function_and_reason() -> None:
    source = (
        "CACHE = []\ndef generate(rng, difficulty): ...\n"
        "def verify(instance, answer):\n    CACHE.append(1)\n"
    )
    assert doubts_of(source) == [
        "line 4 in verify: calls CACHE.append, which changes something that outlives the call; "
        "copy it first"
    ]
