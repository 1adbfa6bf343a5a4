"""A close look at an environment, in one process: what can be said of some of its instances.

Imported by the child that has to look, and by nobody before. What it says is written by a process
that has run the environment: `resyn.workers.examination` reads it as such.
"""

from __future__ import annotations

import json
from time import monotonic, process_time  # before any clock is moved
from typing import Any

from resyn.workers.guest.examine.cell import look_at


def examine(module: Any, request: str) -> str:
    """Return what is seen of each cell, as JSON.

    The request is JSON: `{"cells": [[seed, difficulty, answers], ...], "seconds": [wall, cpu]}`.
    After so many seconds nothing more is begun, so that no limit ends what only takes long.
    """
    asked = json.loads(request)
    left = _Allowance(*asked["seconds"]).is_left
    seen = [
        look_at(module, seed, difficulty, answers, left)
        for seed, difficulty, answers in asked["cells"]
    ]
    return json.dumps(seen, ensure_ascii=False)


class _Allowance:
    def __init__(self, wall_seconds: float, cpu_seconds: float) -> None:
        self._wall_end = monotonic() + wall_seconds
        self._cpu_end = process_time() + cpu_seconds

    def is_left(self) -> bool:
        return monotonic() < self._wall_end and process_time() < self._cpu_end
