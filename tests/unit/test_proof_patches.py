"""What an environment replaces in Python or in itself is found; what it prints is not mistaken."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.unit.proof_traps import PREAMBLE

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
