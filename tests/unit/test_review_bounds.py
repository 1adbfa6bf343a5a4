"""The review ends in reasonable time, and never fails, whatever the source looks like."""

from __future__ import annotations

import ast
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.unit.review_cases import codes

from resyn.workers.guest import wire
from resyn.workers.guest.review import review

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENTS = sorted((ROOT / "environments").rglob("*.py"))
_CHAINS = 4000


def test_all_built_in_environments_are_in_order() -> None:
    assert len(ENVIRONMENTS) >= 24
    found = {path.name: review(ast.parse(path.read_text())) for path in ENVIRONMENTS}
    assert {name: findings for name, findings in found.items() if findings} == {}


def test_the_template_for_the_reasoning_gym_is_in_order() -> None:
    path = ROOT / "client/resyn/cli/reasoning_gym_environment.py.txt"
    text = path.read_text().replace("$easiest", "1").replace("$hardest", "9")
    assert review(ast.parse(text.replace("$scorer_level", "0"))) == []


def test_the_library_itself_can_be_reviewed() -> None:
    for path in sorted(Path(ast.__file__).parent.glob("*.py"))[:30]:
        tree = ast.parse(path.read_bytes())
        for name in ("verify", "generate"):  # any function may be the verifier
            functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
            for node in functions[: 5 if name == "verify" else 1]:
                node.name = name
        for code, line, detail in review(tree):
            assert (code in wire.FINDINGS, line > 0, detail.isprintable()) == (True, True, True)


LARGE = {
    "a chain of calls": "".join(
        f"def f{n}(x):\n    y = x.strip()\n    return f{n + 1}(y)\n" for n in range(_CHAINS)
    )
    + f"def f{_CHAINS}(x): return eval(x)\ndef verify(i, answer): return f0(answer)",
    "a table": "T = [" + "(1, 2, 'abc')," * 20_000 + "]\ndef verify(i, answer): return T[0]",
    "many lasting objects": "".join(f"G{n} = []\n" for n in range(5000))
    + "def g(a, b): b.append(a)\ndef verify(i, answer):\n"
    + "".join(f"    g(i, G{n})\n" for n in range(5000)),
    "many branches": "def verify(i, answer):\n"
    + "".join(f"    v{n} = answer\n    if v{n}:\n        w{n} = v{n}\n" for n in range(4000)),
    "many classes": "class C0: pass\n"
    + "".join(f"class C{n}(C{n - 1}):\n    def m{n}(self): self.x = 1\n" for n in range(1, _CHAINS))
    + f"def verify(i, answer): return C{_CHAINS - 1}().m3(answer)",
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_a_large_source_takes_seconds(text: str) -> None:
    tree = ast.parse(text)
    began = time.process_time()
    assert len(review(tree)) <= wire.MOST_FINDINGS
    assert time.process_time() - began < 10


DEEP = {
    "sums": "+".join(["answer"] * 900),
    "attributes": "answer" + ".a" * 900,
    "calls": "answer" + ".strip()" * 450,
    "lambdas": "(lambda: " * 90 + "answer" + ")" * 90,
    "conditions": "1 if answer else " * 900 + "2",
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_depth_is_no_crash_and_hides_no_other_function(text: str) -> None:
    source = (
        f"def verify(instance, answer): return {text}\ndef extract(output): return eval(output)"
    )
    assert codes(source) == ["evaluates-answer"]


def test_long_chains_of_elif_are_looked_at() -> None:
    ways = "".join(f"    elif answer == '{n}':\n        x = {n}\n" for n in range(150))
    source = f"def verify(instance, answer):\n    if not answer:\n        x = 0\n{ways}"
    assert codes(f"{source}    else:\n        x = eval(answer)\n    return x") == [
        "evaluates-answer"
    ]


def test_jails_do_not_load_the_review_before_it_is_wanted() -> None:
    code = (
        "import sys, resyn.workers.guest.zygote\n"
        "print([name for name in sys.modules if 'review' in name or name == 'ast'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
