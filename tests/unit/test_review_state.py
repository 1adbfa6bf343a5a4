"""What a call leaves behind in its process is found; tables that are only read are not."""

from __future__ import annotations

import ast

import pytest
from tests.unit.review_cases import codes, source_of

from resyn.workers.guest.review import review

CHANGES = {
    "a memory whose key does not say what decides": """
        WAYS = {}
        def verify(instance, answer):
            key = len(instance)
            if key not in WAYS:
                ways = 0
                for cell in instance:
                    if cell:
                        ways += 1
                WAYS[key] = ways
            return WAYS[key] == len(answer)
    """,
    "a counter": """
        CALLS = 0
        def verify(instance, answer):
            global CALLS
            CALLS += 1
            return CALLS < 3
    """,
    "an assigned global": """
        last = None
        def verify(instance, answer):
            global last
            same, last = last == answer, answer
            return same
    """,
    "a list": """
        SEEN = []
        def verify(instance, answer):
            SEEN.append(answer)
            return SEEN.count(answer) == 1
    """,
    "a set of answers": """
        SEEN = set()
        def verify(instance, answer):
            if answer in SEEN:
                return 0.0
            SEEN.add(answer)
            return 1.0
    """,
    "a dictionary of answers": """
        SEEN = {}
        def verify(instance, answer):
            if answer in SEEN:
                return 0.0
            SEEN[answer] = True
            return 1.0
    """,
    "a count for each key": """
        COUNTS = {}
        def verify(instance, answer):
            COUNTS[answer] = COUNTS.get(answer, 0) + 1
            return COUNTS[answer] == 1
    """,
    "a cache by too small a key": """
        CACHE = {}
        def verify(instance, answer):
            key = len(answer)
            if key not in CACHE:
                CACHE[key] = answer == str(instance["n"])
            return CACHE[key]
    """,
    "a default argument by too small a key, in a function inside": """
        def cheapest(piles, memo={}):
            def solve(i, j):
                if (i, j, len(piles)) not in memo:
                    memo[i, j, len(piles)] = sum(piles[i:j])
                return memo[i, j, len(piles)]
            return solve(0, len(piles))
        def verify(instance, answer): return cheapest(instance["piles"]) == int(answer)
    """,
    "an alias": """
        CACHE = {}
        def verify(instance, answer):
            table = CACHE
            table[answer] = 1
            return len(table)
    """,
    "a helper's argument": """
        CACHE = []
        def note(where, what): where.append(what)
        def verify(instance, answer):
            note(CACHE, answer)
            return True
    """,
    "a row of a table": """
        GRID = [[0, 0], [0, 0]]
        def verify(instance, answer):
            for row in GRID:
                row[0] = 1
            return True
    """,
    "a row of a copy": """
        GRID = [[0, 0], [0, 0]]
        def verify(instance, answer):
            grid = list(GRID)
            grid[0][0] = 5
            return True
    """,
    "a template": """
        TEMPLATES = [{"n": 1}, {"n": 2}]
        def generate(rng, difficulty):
            chosen = rng.choice(TEMPLATES)
            chosen["difficulty"] = difficulty
            return chosen
    """,
    "a shuffled list": """
        DECK = list(range(52))
        def generate(rng, difficulty):
            rng.shuffle(DECK)
            return DECK[:5]
    """,
    "a sorted list": """
        WORDS = ["b", "a"]
        def verify(instance, answer):
            WORDS.sort(key=len)
            return WORDS[0] == answer
    """,
    "a list in place": """
        WORDS = ["b", "a"]
        def verify(instance, answer):
            words = WORDS
            words += [answer]
            return len(words) == 3
    """,
    "a heap": """
        import heapq
        HEAP = []
        def verify(instance, answer):
            heapq.heappush(HEAP, answer)
            return HEAP[0] == answer
    """,
    "an attribute of a class": """
        class Judge:
            seen = 0
            def look(self):
                Judge.seen += 1
                return Judge.seen
        def verify(instance, answer): return Judge().look() == 1
    """,
    "a list of a class": """
        class Judge:
            seen = []
            def look(self, answer): self.seen.append(answer)
        def verify(instance, answer): return Judge().look(answer) is None
    """,
    "an object of the module": """
        class Judge:
            def __init__(self): self.calls = 0
            def look(self, answer):
                self.calls += 1
                return self.calls == 1
        JUDGE = Judge()
        def verify(instance, answer): return JUDGE.look(answer)
    """,
    "a default argument": """
        def note(answer, seen=[]):
            seen.append(answer)
            return len(seen)
        def verify(instance, answer): return note(answer) == 1
    """,
    "an attribute of a function": """
        def verify(instance, answer):
            verify.calls += 1
            return verify.calls == 1
        verify.calls = 0
    """,
    "a closure": """
        def counter():
            count = 0
            def step():
                nonlocal count
                count += 1
                return count
            return step
        STEP = counter()
        def verify(instance, answer): return STEP() == 1
    """,
    "an iterator": """
        import itertools
        IDS = itertools.count()
        def generate(rng, difficulty): return {"id": next(IDS), "n": 1}
    """,
    "a loop over an iterator": """
        WORDS = iter(["a", "b"])
        def verify(instance, answer): return any(word == answer for word in WORDS)
    """,
    "a generator that goes on": """
        import random
        RNG = random.Random(42)
        def generate(rng, difficulty): return RNG.randint(1, 9)
    """,
    "what a cache has returned": """
        import functools
        @functools.lru_cache(maxsize=None)
        def cells(n): return [0] * n
        def verify(instance, answer):
            found = cells(3)
            found[0] += 1
            return found[0] == 1
    """,
    "a part of an array": """
        import numpy as np
        GRID = np.zeros((3, 3))
        def verify(instance, answer):
            GRID[0][0] = 1
            return True
    """,
    "a deleted key": """
        LEFT = {"a": 1}
        def verify(instance, answer):
            del LEFT["a"]
            return True
    """,
    "a dictionary's values": """
        GROUPS = {"a": [1]}
        def verify(instance, answer):
            for name, group in GROUPS.items():
                group.append(answer)
            return True
    """,
}

HARMLESS = {
    "a key that is made by calls": """
        def generate(rng, difficulty):
            edges = {}
            while len(edges) < 9:
                edges.setdefault(tuple(sorted(rng.sample(range(9), 2))), rng.random())
            return edges
    """,
    "names that were split, in pairs that are shuffled": """
        NAMES = "a b c d".split()
        def generate(rng, difficulty):
            teams = rng.sample(NAMES, 4)
            rounds = [[[teams[i], teams[-1 - i]] for i in range(2)]]
            for each in rounds:
                rng.shuffle(each)
            return rounds
    """,
    "a memory whose key says what decides": """
        WAYS = {}
        def verify(instance, answer):
            if not answer:
                return False
            key = tuple(instance)
            if key not in WAYS:
                ways = 0
                for cell in instance:
                    if cell:
                        ways += 1
                WAYS[key] = ways
            return WAYS[key] == len(answer)
    """,
    "a name of a table that is a key of its own one": """
        NAMES = ["a", "b", "c"]
        def generate(rng, difficulty):
            names = rng.sample(NAMES, 2)
            links = {}
            for name in names:
                links.setdefault(name, {})["red"] = names[0]
            return links
    """,
    "a table of lists of its own": """
        from collections import defaultdict
        BASE = {"a": ["b"], "b": []}
        def verify(instance, answer):
            graph = defaultdict(list)
            for name, others in BASE.items():
                for other in others:
                    graph[name].append(other)
            merged = {**BASE, "n": 1}
            merged["m"] = graph
            return True
    """,
    "tables that are read": """
        MOVES = {"up": (0, 1), "down": (0, -1)}
        WORDS = ["a", "b"]
        def verify(instance, answer):
            x, y = MOVES[answer]
            total = 0
            for word in WORDS:
                total += len(word)
            return sorted(WORDS)[0] == answer and x + y + total == 1
    """,
    "lists of its own": """
        def verify(instance, answer):
            seen, counts = [], {}
            for part in answer:
                seen.append(part)
                counts[part] = counts.get(part, 0) + 1
            return len(seen) == len(counts)
    """,
    "a deep copy": """
        import copy
        GRID = [[0, 0], [0, 0]]
        def verify(instance, answer):
            grid = copy.deepcopy(GRID)
            grid[0][0] = 5
            return True
    """,
    "a copy of rows": """
        GRID = [[0, 0], [0, 0]]
        def verify(instance, answer):
            grid = [row[:] for row in GRID]
            state = {"grid": grid, "moves": list(GRID[0])}
            grid[0][0] = 5
            state["grid"][0][0] += 1
            state["moves"].append(5)
            return True
    """,
    "a flat copy": """
        DECK = list(range(52))
        def generate(rng, difficulty):
            deck = DECK[:]
            rng.shuffle(deck)
            more = DECK.copy() + [1]
            more.sort()
            return deck
    """,
    "a copy of an array": """
        import numpy as np
        GRID = np.zeros((3, 3))
        def verify(instance, answer):
            grid, other = GRID.copy(), np.array(GRID)
            grid[0][0] = other[0, 0] = 1
            grid[1, 1] += 1
            return True
    """,
    "a copy under the same name": """
        GRID = [[0, 0], [0, 0]]
        def verify(instance, answer):
            grid = GRID
            grid = [list(row) for row in grid]
            grid[0][0] = 5
            return True
    """,
    "numbers from a table": """
        SCORES = {"a": 1, "b": 2}
        LIMITS = [1, 2, 3]
        def verify(instance, answer):
            score = SCORES["a"]
            score += 1
            limit = LIMITS[0]
            limit *= 2
            for each in LIMITS:
                each += 1
            return score == limit
    """,
    "a cache of the library": """
        from functools import lru_cache
        @lru_cache(maxsize=None)
        def ways(n): return 1 if n < 2 else ways(n - 1) + ways(n - 2)
        def verify(instance, answer): return ways(5) == int(answer)
    """,
    "a memory": """
        WAYS = {}
        def ways(n):
            if n in WAYS:
                return WAYS[n]
            result = 1 if n < 2 else ways(n - 1) + ways(n - 2)
            WAYS[n] = result
            return result
        def verify(instance, answer): return ways(5) == int(answer)
    """,
    "a memory of a function inside": """
        MEMO = {}
        def cheapest(piles):
            key, count = tuple(piles), len(piles)
            def solve(i, j):
                if (key, i, j) not in MEMO:
                    MEMO[key, i, j] = sum(piles[i:j]) * count + solve(i + 1, j)
                return MEMO[key, i, j]
            return solve(0, count)
        def verify(instance, answer): return cheapest(instance["piles"]) == int(answer)
    """,
    "a memory that a call makes": """
        def cheapest(piles, limit):
            memo = {}
            def solve(i):
                if i not in memo:
                    memo[i] = min(limit, sum(piles[i:]))
                return memo[i]
            return solve(0)
        def verify(instance, answer): return cheapest(instance["piles"], 5) == int(answer)
    """,
    "a memory as a decorator": """
        def remember(function):
            known = {}
            def inner(*arguments):
                if arguments not in known:
                    known[arguments] = function(*arguments)
                return known[arguments]
            return inner
        @remember
        def ways(n): return 1 if n < 2 else ways(n - 1) + ways(n - 2)
        def verify(instance, answer): return ways(5) == int(answer)
    """,
    "a table that is made when it is wanted": """
        _WORDS = None
        def words():
            global _WORDS
            if _WORDS is None:
                _WORDS = frozenset(["a", "b"])
            return _WORDS
        def verify(instance, answer): return answer in words()
    """,
    "tables that the import fills": """
        PRIMES = []
        INDEX = {}
        def fill():
            global SIZE
            for n in range(2, 30):
                if all(n % p for p in PRIMES):
                    PRIMES.append(n)
            SIZE = len(PRIMES)
        fill()
        for place, prime in enumerate(PRIMES):
            INDEX[prime] = place
        def verify(instance, answer): return int(answer) in INDEX
    """,
    "objects of its own": """
        class Board:
            size = 3
            names = ["a", "b"]
            def __init__(self, cells):
                self.cells = cells
                self.moves = []
                self.count = 0
            def play(self, move):
                self.moves.append(move)
                self.cells[0] = move
                self.count += 1
                return self.names[0]
        def verify(instance, answer):
            board = Board([0] * 3)
            return board.play(answer) == "a"
    """,
    "an object of the module that is asked": """
        class Judge:
            def __init__(self): self.words = {"a"}
            def knows(self, word):
                found = []
                found.append(word)
                return word in self.words
        JUDGE = Judge()
        def verify(instance, answer): return JUDGE.knows(answer)
    """,
    "a field with a factory": """
        from dataclasses import dataclass, field
        @dataclass
        class State:
            moves: list = field(default_factory=list)
        def verify(instance, answer):
            state = State()
            state.moves.append(answer)
            return True
    """,
    "a default that nobody changes": """
        def total(numbers, start=(), more=[]):
            return sum(numbers) + len(start) + len(more)
        def verify(instance, answer): return total([1]) == 1
    """,
    "a default for others": """
        def walk(n, path=None):
            path = [] if path is None else path
            path.append(n)
            return path
        def verify(instance, answer): return walk(1) == [1]
    """,
    "a closure of its own": """
        def verify(instance, answer):
            count = 0
            found = []
            def step(x):
                nonlocal count
                count += x
                found.append(x)
            step(1)
            return count == 1
    """,
    "an iterator of its own": """
        import itertools
        def verify(instance, answer):
            ids = itertools.count()
            return next(ids) == 0 and next(iter(answer)) == "a"
    """,
    "the instance": """
        def verify(instance, answer):
            instance["cells"][0] = 5
            instance["moves"].append(answer)
            return True
    """,
    "a function that nobody calls": """
        LOG = []
        def note(text): LOG.append(text)
    """,
    "a generator that is seeded each time": """
        import random
        RNG = random.Random()
        def generate(rng, difficulty):
            RNG.seed(rng.getrandbits(32))
            return RNG.randint(1, 9)
    """,
}


@pytest.mark.parametrize("text", CHANGES.values(), ids=CHANGES)
def test_state_that_outlives_a_call_is_found(text: str) -> None:
    assert set(codes(text)) == {"mutable-module-state"}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_no_later_call_sees_is_no_finding(text: str) -> None:
    assert codes(text) == []


def test_a_finding_names_the_object_and_the_function() -> None:
    source = source_of("""
        SEEN = []
        def note(text):
            SEEN.append(text)
        def verify(instance, answer):
            note(answer)
            return True
    """)
    detail = "changes `SEEN`: later calls in the process see it, in `note`, on behalf of `verify`"
    assert review(ast.parse(source)) == [("mutable-module-state", 4, detail)]
