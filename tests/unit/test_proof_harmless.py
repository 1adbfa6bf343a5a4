"""What stays within a call is proved: a proof that doubts everything is of no use."""

from __future__ import annotations

import pytest
from tests.unit.proof_traps import doubts_of, verifier

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


@pytest.mark.parametrize("statement", HARMLESS.strip().splitlines())
def test_what_stays_within_the_call_is_proved(statement: str) -> None:
    assert doubts_of(verifier(statement)) == []
