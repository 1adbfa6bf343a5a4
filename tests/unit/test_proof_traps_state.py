"""A call that depends on more than its arguments is in doubt: on state, or on addresses."""

from __future__ import annotations

import pytest
from tests.unit.proof_traps import PREAMBLE, cases, check_doubt, programs, verifier

# Statements of a verifier, and what is said about them.
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

# Whole programs, behind what is said about them.
PROGRAMS = """
### makes text of what shows its address
def verify(instance, answer):
    return str(collections.defaultdict(lambda: 0).copy())
### makes text of what shows its address
def verify(instance, answer):
    return str(collections.defaultdict(lambda: 0) | {})
### goes through a set of numbers that may be NaN, or of objects
def verify(instance, answer):
    c = collections.Counter({"a": math.inf})
    c.subtract({"a": math.inf})
    return str(list({c["a"], 1, 2, 3, 4, 5, 100, 2000}))
### goes through a set of numbers that may be NaN, or of objects
class T:
    def __init__(self, n): self.n = n
THINGS = [T(i) for i in range(8)]
def verify(instance, answer):
    return str([t.n for t in set(THINGS)])
"""


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize(("statement", "expected"), cases(STATE + ADDRESSES))
def test_what_depends_on_more_than_the_arguments_is_in_doubt(statement: str, expected: str) -> None:
    check_doubt(verifier(statement), expected)


@pytest.mark.parametrize(("program", "expected"), programs(PROGRAMS))
def test_a_program_that_shows_an_address_is_in_doubt(program: str, expected: str) -> None:
    check_doubt(f"{PREAMBLE}\n\n{program}", expected)
