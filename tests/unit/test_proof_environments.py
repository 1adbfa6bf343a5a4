"""The built-in environments are proved, and none of them still is with a leak in it."""

from __future__ import annotations

import ast
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from resyn.workers.guest import contract
from resyn.workers.guest.proof import doubts

ENVIRONMENTS = sorted(Path(__file__).parents[2].glob("environments/*/*.py"))

LEAKS = """
LEAK.append(answer)
LEAK[0] += 1
LEAK[:] = []
LEAKS[0][0] = answer
LEAKS[answer] = 1
LEAKS.setdefault(answer, []).append(1)
leak.last = answer
[LEAK.append(each) for each in answer]
any(map(LEAK.append, answer))
alias = list(LEAKS.values()); alias[0].append(1)
(lambda kept=LEAK: kept.append(1))()
next(COUNTER)
leak(answer)
"""

PREAMBLE = """
import itertools
LEAK = [0]
LEAKS = {0: [0]}
COUNTER = itertools.count()
def leak(x, kept=[]):
    kept.append(x)
"""


@pytest.fixture(autouse=True)
def _forget_environments() -> Iterator[None]:
    yield
    sys.modules.pop("environment", None)


@pytest.mark.parametrize("path", ENVIRONMENTS, ids=lambda path: path.stem)
def test_a_builtin_environment_is_proved(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert doubts(contract.load(source), source) == []


@pytest.mark.parametrize("path", ENVIRONMENTS, ids=lambda path: path.stem)
def test_a_leak_at_any_place_of_verify_is_in_doubt(path: Path) -> None:
    rng = random.Random(path.stem)
    for leak in LEAKS.strip().splitlines():
        tree = ast.parse(PREAMBLE + path.read_text(encoding="utf-8"))
        _insert(tree, ast.parse(leak).body, rng)
        source = ast.unparse(ast.fix_missing_locations(tree))
        assert doubts(contract.load(source), source), leak


def _insert(tree: ast.Module, statements: list[ast.stmt], rng: random.Random) -> None:
    """Insert statements at a random place of `verify`, also behind a return."""
    verify = next(n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == "verify")
    bodies = [
        node.body
        for node in ast.walk(verify)
        if isinstance(node, (ast.FunctionDef, ast.For, ast.If))
    ]
    body = rng.choice(bodies)
    place = rng.randint(0, len(body))
    body[place:place] = statements
