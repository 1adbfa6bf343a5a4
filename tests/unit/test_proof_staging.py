"""Jails see the whole guest, with its packages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from resyn.workers import guest_files

PROOF = """
from resyn.workers.guest import contract
from resyn.workers.guest.proof import doubts
source = "def generate(rng, difficulty): return 1\\ndef verify(instance, answer): return True"
print(doubts(contract.load(source), source))
"""


def test_the_staged_guest_can_prove_an_environment(tmp_path: Path) -> None:
    staged = guest_files.stage(tmp_path)
    assert (staged / "resyn/workers/guest/proof/engine.py").is_file()
    command = [
        sys.executable,
        "-I",
        "-S",
        "-c",
        f"import sys; sys.path[:0] = [{str(staged)!r}]\n{PROOF}",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
