"""Faults of the network."""

from __future__ import annotations

import contextlib
import random
from collections.abc import AsyncIterator

from bench.chaos.cluster import Cluster
from bench.chaos.process_faults import one

_SLOW_SECONDS = 0.5


@contextlib.asynccontextmanager
async def cut(part: str, cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    link = cluster.links[one(part, cluster, rng)]
    await link.cut()
    try:
        yield
    finally:
        link.restore()


@contextlib.asynccontextmanager
async def freeze(part: str, cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    """Connections stay open and never answer again; only new ones work afterwards."""
    link = cluster.links[one(part, cluster, rng)]
    link.freeze()
    try:
        yield
    finally:
        link.restore()


@contextlib.asynccontextmanager
async def slow(part: str, cluster: Cluster, rng: random.Random) -> AsyncIterator[None]:
    link = cluster.links[one(part, cluster, rng)]
    link.slow_down(_SLOW_SECONDS)
    try:
        yield
    finally:
        link.restore()
