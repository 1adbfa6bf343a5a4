"""What the parts have counted, also those that were killed since."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections import defaultdict

from prometheus_client.parser import text_string_to_metric_families

from bench.chaos.cluster import Cluster
from bench.chaos.parts import fetch

_LOOK_SECONDS = 0.5
# Counters of what the protocol did about faults; others are left out.
_TOLD = re.compile(
    r"resyn_server_(late_results|disagreements|(taken_over|retried|resent|shared)_calls)_total"
    r"|resyn_worker_(entries|refused_entries|jails_lost)_total"
)
_BORN = "process_start_time_seconds"


class Counts:
    """The last counts of every process that has ever answered at one of the cluster's ports."""

    def __init__(self, cluster: Cluster) -> None:
        self._urls = [url for name in cluster.links for url in cluster.urls(name)]
        self._seen: dict[tuple[str, float], dict[str, float]] = {}

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(_LOOK_SECONDS)

    async def look(self) -> None:
        """Read the counts of those who answer."""
        texts = await asyncio.gather(*(fetch(f"{url}/metrics") for url in self._urls))
        for url, text in zip(self._urls, texts, strict=True):
            with contextlib.suppress(KeyError):
                values = _values(text)
                self._seen[url, values[_BORN]] = values

    def totals(self) -> dict[str, float]:
        """Return the sums over all processes."""
        sums: defaultdict[str, float] = defaultdict(float)
        for values in self._seen.values():
            for name in values.keys() - {_BORN}:
                sums[name] += values[name]
        return dict(sorted(sums.items()))


def _values(text: str) -> dict[str, float]:
    found: defaultdict[str, float] = defaultdict(float)
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            if sample.name == _BORN or _TOLD.fullmatch(sample.name):
                labels = ",".join(sample.labels.values())
                found[f"{sample.name} {labels}".strip()] += sample.value
    return found
