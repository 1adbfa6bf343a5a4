"""State in plain data: what authors of verifiers write without noticing."""

from __future__ import annotations

from tests.leaks.programs import program

LEAKS = [
    program(
        "a cache that is keyed too coarsely",
        """
CACHE = {}

def verify(instance, answer):
    if len(answer) not in CACHE:
        CACHE[len(answer)] = answer == instance
    return CACHE[len(answer)]
""",
        ("one", "one", 1),
        ("two", "six", 0),
    ),
    program(
        "a cache that is keyed by the instance alone",
        """
JUDGED = {}

def verify(instance, answer):
    return JUDGED.setdefault(instance["id"], answer.strip() == instance["truth"])
""",
        ({"id": 7, "truth": "x"}, "y", 0),
        ({"id": 7, "truth": "x"}, "x", 1),
    ),
    program(
        "a least recently used cache takes True for 1",
        """
from functools import lru_cache

@lru_cache(maxsize=None)
def kind(value):
    return type(value).__name__

def verify(instance, answer):
    return kind(instance) == answer
""",
        (1, "int", 1),
        (True, "bool", 1),
        (1.0, "float", 1),
    ),
    program(
        "a default dictionary remembers what was asked for",
        """
from collections import defaultdict

KNOWN = defaultdict(list, {"cat": ["pet"], "oak": ["tree"]})

def verify(instance, answer):
    if answer not in KNOWN and instance == "strict":
        return 0
    return 1 if not KNOWN[answer] or "pet" in KNOWN[answer] else 0.5
""",
        ("loose", "dog", 1),
        ("strict", "dog", 0),
    ),
    program(
        "a list that is used up",
        """
WORDS = ["apple", "pear", "plum"]

def verify(instance, answer):
    for word in answer.split():
        if word not in WORDS:
            return False
        WORDS.remove(word)
    return True
""",
        (None, "apple pear", 1),
        (None, "pear plum", 1),
    ),
    program(
        "an iterator that is used up",
        """
ALLOWED = (letter for letter in "abcde")

def verify(instance, answer):
    return answer in ALLOWED
""",
        (None, "d", 1),
        (None, "b", 1),
    ),
    program(
        "a class attribute keeps the best length",
        """
class Tour:
    shortest = 100

    def __init__(self, length):
        Tour.shortest = min(Tour.shortest, length)

def verify(instance, answer):
    tour = Tour(int(answer))
    return int(answer) <= instance and int(answer) == tour.shortest
""",
        (50, "10", 1),
        (50, "20", 1),
    ),
    program(
        "a function attribute counts",
        """
def judge(answer):
    judge.calls += 1
    return answer == "ok" and judge.calls == 1
judge.calls = 0

def verify(instance, answer):
    return judge(answer)
""",
        (None, "ok", 1),
        (None, "ok", 1),
    ),
    program(
        "a mutable default argument",
        """
def reachable(node, edges, seen=set()):
    seen.add(node)
    for start, end in edges:
        if start == node and end not in seen:
            reachable(end, edges, seen)
    return seen

def verify(instance, answer):
    return int(answer) in reachable(0, instance)
""",
        ([[0, 1], [1, 2]], "2", 1),
        ([[0, 1]], "2", 0),
    ),
    program(
        "a closure with a nonlocal name",
        """
def make():
    budget = 10
    def spend(cost):
        nonlocal budget
        budget -= cost
        return budget >= 0
    return spend

SPEND = make()

def verify(instance, answer):
    return SPEND(int(answer))
""",
        (None, "6", 1),
        (None, "7", 1),
    ),
    program(
        "a global counter",
        """
CALLS = 0

def verify(instance, answer):
    global CALLS
    CALLS += 1
    return 1 if answer == "right" and CALLS < 3 else 0
""",
        (None, "wrong", 0),
        (None, "right", 1),
        (None, "right", 1),
    ),
    program(
        "a memo table of a recursion forgets one argument",
        """
WAYS = {}

def ways(amount, coins):
    if amount < 0 or not coins:
        return 0
    if amount == 0:
        return 1
    key = (amount, len(coins))
    if key not in WAYS:
        WAYS[key] = ways(amount - coins[0], coins) + ways(amount, coins[1:])
    return WAYS[key]

def verify(instance, answer):
    return ways(instance["amount"], instance["coins"]) == int(answer)
""",
        ({"amount": 6, "coins": [1, 2]}, "4", 1),
        ({"amount": 6, "coins": [2, 3]}, "2", 1),
    ),
    program(
        "a shared instance is never reset",
        """
class Robot:
    def __init__(self):
        self.x = self.y = 0

    def walk(self, steps):
        for step in steps:
            self.x += {"R": 1, "L": -1}.get(step, 0)
            self.y += {"U": 1, "D": -1}.get(step, 0)
        return [self.x, self.y]

ROBOT = Robot()

def verify(instance, answer):
    return ROBOT.walk(answer) == instance
""",
        ([1, 1], "RU", 1),
        ([2, 0], "RR", 1),
    ),
    program(
        "an answer counts only the first time",
        """
SEEN = set()

def verify(instance, answer):
    if answer in SEEN:
        return 0
    SEEN.add(answer)
    return 1
""",
        (None, "a", 1),
        (None, "b", 1),
        (None, "a", 1),
    ),
    program(
        "a score beside the running average",
        """
SCORES = []

def verify(instance, answer):
    SCORES.append(float(answer))
    return 1.0 if float(answer) >= sum(SCORES) / len(SCORES) else 0.5
""",
        (None, "9", 1),
        (None, "3", 1),
    ),
    program(
        "a constant that is sorted in place",
        """
ORDER = ["b", "c", "a"]

def verify(instance, answer):
    if instance == "sorted":
        ORDER.sort()
    return answer.split() == ORDER
""",
        ("sorted", "a b c", 1),
        ("as given", "b c a", 1),
    ),
    program(
        "a board that is copied on its first level only",
        """
EMPTY = [[0, 0], [0, 0]]

def verify(instance, answer):
    board = list(EMPTY)
    for row, column in instance:
        board[row][column] = 1
    return sum(map(sum, board)) == int(answer)
""",
        ([[0, 0], [1, 1]], "2", 1),
        ([[0, 1]], "1", 1),
    ),
    program(
        "a buffer of bytes",
        """
BUFFER = bytearray(8)

def verify(instance, answer):
    BUFFER[: len(answer)] = answer.encode()
    return bytes(BUFFER).rstrip(b"\\0").decode() == instance
""",
        ("longer", "longer", 1),
        ("tiny", "tiny", 1),
    ),
    program(
        "a queue that turns",
        """
from collections import deque

PLAYERS = deque(["white", "black"])

def verify(instance, answer):
    PLAYERS.rotate(1)
    return PLAYERS[0] == answer
""",
        (None, "black", 1),
        (None, "black", 1),
    ),
    program(
        "a table that the first instance sizes",
        """
PRIMES = None

def verify(instance, answer):
    global PRIMES
    if PRIMES is None:
        PRIMES = [n for n in range(2, instance) if all(n % d for d in range(2, n))]
    return int(answer) in PRIMES
""",
        (10, "7", 1),
        (30, "23", 1),
    ),
    program(
        "a heap keeps what was left over",
        """
import heapq

PENDING = []

def verify(instance, answer):
    for number in instance:
        heapq.heappush(PENDING, number)
    return heapq.heappop(PENDING) == int(answer)
""",
        ([1, 2, 3], "1", 1),
        ([5, 6], "5", 1),
    ),
    program(
        "an error is kept with its frames",
        """
LAST = None

def parse(text):
    limit = len(text)
    return int(text)

def verify(instance, answer):
    global LAST
    try:
        value = parse(answer)
    except ValueError as error:
        LAST = error
        return 0
    longest = LAST.__traceback__.tb_next.tb_frame.f_locals["limit"] if LAST else 0
    return value == instance and len(answer) >= longest
""",
        (5, "five", 0),
        (5, "5", 1),
    ),
    program(
        "errors are counted",
        """
ERRORS = []

def verify(instance, answer):
    try:
        return int(answer) == instance and len(ERRORS) < 2
    except ValueError as error:
        ERRORS.append(error)
        return 0
""",
        (5, "five", 0),
        (5, "V", 0),
        (5, "5", 1),
    ),
    program(
        "a generator is kept half-way",
        """
def accumulate():
    total = 0
    while True:
        total += yield total

SUM = accumulate()
next(SUM)

def verify(instance, answer):
    for term in answer.split("+"):
        total = SUM.send(int(term))
    return total == instance
""",
        (5, "2+3", 1),
        (4, "1+3", 1),
    ),
    program(
        "a cycle goes on",
        """
from itertools import cycle

SIGNS = cycle([1, -1])

def verify(instance, answer):
    return sum(next(SIGNS) * number for number in instance) == int(answer)
""",
        ([3, 2, 1], "2", 1),
        ([3, 2, 1], "2", 1),
    ),
    program(
        "numbers are given out once",
        """
from itertools import count

NUMBERS = count()

def verify(instance, answer):
    return {letter: next(NUMBERS) for letter in instance}[answer[0]] == int(answer[1])
""",
        ("abc", "b1", 1),
        ("abc", "b1", 1),
    ),
    program(
        "a stream of text grows",
        """
import io

OUT = io.StringIO()

def verify(instance, answer):
    print(answer, end="", file=OUT)
    return OUT.getvalue() == instance
""",
        ("ab", "ab", 1),
        ("cd", "cd", 1),
    ),
    program(
        "a finaliser runs in a later call",
        """
import gc

STRICT = [False]

class Guard:
    def __init__(self):
        self.me = self

    def __del__(self):
        STRICT[0] = True

def verify(instance, answer):
    gc.collect()
    if instance == "guarded":
        Guard()
    return answer.isdigit() if STRICT[0] else 1
""",
        ("guarded", "a", 1),
        ("free", "b", 1),
    ),
    program(
        "a callback of a weak reference",
        """
import weakref

class Lock:
    pass

LOCK = Lock()
OPEN = []
WATCH = weakref.ref(LOCK, lambda _: OPEN.append(1))

def verify(instance, answer):
    global LOCK
    if answer == "open":
        LOCK = None
    return 1 if OPEN else 0.25
""",
        (None, "open", 1),
        (None, "look", 0.25),
    ),
    program(
        "words that are equal but not the same",
        """
class Word:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return self.text.lower() == other.text.lower()

    def __hash__(self):
        return hash(self.text.lower())

WORDS = {}

def verify(instance, answer):
    word = WORDS.setdefault(Word(answer), Word(answer))
    return word.text == instance
""",
        ("Paris", "Paris", 1),
        ("paris", "paris", 1),
    ),
    program(
        "one number stands for all that are equal",
        """
SAME = {}

def verify(instance, answer):
    return str(SAME.setdefault(instance, instance)) == answer
""",
        (2, "2", 1),
        (2.0, "2.0", 1),
    ),
    program(
        "an enumeration makes members as they come",
        """
from enum import Enum

class Colour(Enum):
    RED = "red"

    @classmethod
    def _missing_(cls, value):
        member = object.__new__(cls)
        member._name_ = member._value_ = value
        cls._value2member_map_[value] = member
        return member

def verify(instance, answer):
    if instance == "known":
        return answer in Colour._value2member_map_
    return Colour(answer).value == instance
""",
        ("green", "green", 1),
        ("known", "green", 0),
    ),
    program(
        "a class learns a rule",
        """
class Rules:
    diagonal = False

def verify(instance, answer):
    for rule in instance:
        setattr(Rules, rule, True)
    return Rules.diagonal == (answer == "diagonal")
""",
        (["diagonal"], "diagonal", 1),
        ([], "straight", 1),
    ),
    program(
        "a property is replaced",
        """
class Box:
    @property
    def volume(self):
        return 8

def verify(instance, answer):
    if instance == "flat":
        Box.volume = property(lambda self: 4)
    return Box().volume == int(answer)
""",
        ("flat", "4", 1),
        ("cube", "8", 1),
    ),
    program(
        "a cached property of a shared instance",
        """
from functools import cached_property

class Judge:
    text = ""

    @cached_property
    def words(self):
        return self.text.split()

JUDGE = Judge()

def verify(instance, answer):
    JUDGE.text = answer
    return JUDGE.words == instance
""",
        (["a", "b"], "a b", 1),
        (["c"], "c", 1),
    ),
    program(
        "a dispatcher learns a type",
        """
from functools import singledispatch

@singledispatch
def size(value):
    return 1

def verify(instance, answer):
    if answer == "long":
        size.register(list, lambda value: len(value))
        return 1
    return size(instance) == int(answer)
""",
        ([1, 2], "long", 1),
        ([1, 2], "1", 1),
    ),
    program(
        "an abstract class learns a member",
        """
from abc import ABC

class Number(ABC):
    pass

Number.register(int)

def verify(instance, answer):
    if answer == "lenient":
        Number.register(str)
        return 1
    return isinstance(instance, Number)
""",
        ("5", "lenient", 1),
        ("5", "5", 0),
    ),
    program(
        "a stock of letters is subtracted from",
        """
from collections import Counter

STOCK = Counter("aabbc")

def verify(instance, answer):
    STOCK.subtract(answer)
    return all(count >= 0 for count in STOCK.values())
""",
        (None, "aab", 1),
        (None, "ab", 1),
    ),
    program(
        "keys in the order in which they came",
        """
RANKS = {}

def verify(instance, answer):
    for name in instance:
        RANKS.setdefault(name, len(RANKS))
    return sorted(instance, key=RANKS.get) == answer.split()
""",
        (["b", "a"], "b a", 1),
        (["a", "b"], "a b", 1),
    ),
    program(
        "the instance is kept and written to",
        """
TABLES = {}

def verify(instance, answer):
    table = TABLES.setdefault(tuple(instance), instance)
    table.append(int(answer))
    return sum(table) == 6
""",
        ([1, 2], "3", 1),
        ([1, 2], "3", 1),
    ),
    program(
        "a union of sets that goes on",
        """
GROUPS = {}

def find(node):
    while GROUPS.setdefault(node, node) != node:
        node = GROUPS[node]
    return node

def verify(instance, answer):
    for start, end in instance:
        GROUPS[find(start)] = find(end)
    return (find(0) == find(3)) == (answer == "connected")
""",
        ([[0, 1], [1, 2]], "apart", 1),
        ([[2, 3]], "apart", 1),
    ),
    program(
        "an array of numbers",
        """
from array import array

COUNTS = array("i", [0] * 10)

def verify(instance, answer):
    for digit in answer:
        COUNTS[int(digit)] += 1
    return max(COUNTS) <= 1
""",
        (None, "123", 1),
        (None, "345", 1),
    ),
    program(
        "a partial function is given another argument",
        """
from functools import partial

AT_LEAST = partial(max, 0)

def verify(instance, answer):
    if instance is not None:
        AT_LEAST.__setstate__((max, (instance,), {}, {}))
    return AT_LEAST(int(answer)) == int(answer)
""",
        (5, "7", 1),
        (None, "3", 1),
    ),
]
