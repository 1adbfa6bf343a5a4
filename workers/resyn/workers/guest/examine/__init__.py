"""A close look at an environment, in one process: what can be said of some of its instances.

Imported by the child that has to look, and by nobody before. What it says is written by a process
that has run the environment: `resyn.workers.examination` reads it as such.
"""

from __future__ import annotations

import json
from typing import Any

from resyn.workers.guest.examine.allowance import Allowance
from resyn.workers.guest.examine.look import Look


def examine(module: Any, request: str) -> str:
    """Return what is seen of each cell, as JSON.

    The request is JSON: `{"cells": [[seed, difficulty, answers], ...], "seconds": [wall, cpu]}`.
    After so many seconds nothing more is begun. The last attempts come behind all cells, from the
    end to the beginning, so that they see what any of the others has left.
    """
    asked = json.loads(request)
    allowance = Allowance(*asked["seconds"])
    looks = [Look(module, *cell) for cell in asked["cells"]]
    for look in looks:
        look.begin(allowance)
    for look in reversed(looks):
        look.end(allowance)
    return json.dumps([look.seen() for look in looks], ensure_ascii=False)
