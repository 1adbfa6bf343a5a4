"""Canaries of `resyn conformance`: calls with known outcomes beside every attack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from resyn.cli import conformance_calls as calls
from resyn.cli.conformance_calls import Seen
from resyn.client import Client, Environment, VerifyItem


@dataclass(frozen=True)
class Canary:
    """A call whose outcome is known, and what it is."""

    environment: Environment
    answer: str = field(repr=False)
    instance: object
    expect: tuple[str, ...]

    def item(self, name: str) -> VerifyItem:
        """Return the call, under a name of its own."""
        return VerifyItem(self.environment, self.answer, self.instance, item_id=name)


@dataclass
class Health:
    """What the canaries of one attack have shown so far."""

    problems: list[str] = field(default_factory=list)
    slowest_seconds: float = 0.0
    sung: int = 0
    workers: set[str] = field(default_factory=set)


class Aviary:
    """Sings canaries and compares them with what they must be."""

    def __init__(self, client: Client, marker: str, latency_seconds: float) -> None:
        self.client = client
        self.marker = marker
        self._latency_seconds = latency_seconds
        honest = client.register_environment(
            calls.HONEST, calls.HONEST_NAME, override=calls.HOSTILE
        )
        self._others = [
            Canary(honest, f"12 {marker}", [5, 7], ("score 1",)),
            Canary(honest, f"13 {marker}", [5, 7], ("score 0",)),
        ]

    def beside(self, environment: Environment) -> list[Canary]:
        """Return the canaries for an attack in this carrier: its neighbours, and others."""
        right = Canary(environment, f"# {self.marker}\nscore = 0.25", 1, ("score 0.25",))
        wrong = Canary(environment, f"# {self.marker}\nscore = 0.0", 1, ("score 0",))
        return [right, wrong, *self._others]

    def sing(self, canaries: list[Canary], when: str, health: Health) -> None:
        """Make all these calls at once, and note what is wrong with them."""
        named = {f"canary-{index}": canary for index, canary in enumerate(canaries)}
        items = [canary.item(name) for name, canary in named.items()]
        results = {seen.item: seen for seen in calls.verify(self.client, items, 60.0)}
        for name, canary in named.items():
            self.judge(canary, results.get(name), when, health)

    def judge(self, canary: Canary, seen: Seen | None, when: str, health: Health) -> None:
        """Note what is wrong with one result of a canary."""
        health.sung += 1
        if seen is None:
            health.problems.append(f"I1: a canary {when} the attack got no result")
            return
        health.workers.add(seen.worker)
        health.slowest_seconds = max(health.slowest_seconds, seen.seconds)
        health.problems += self._problems(canary, seen, when)

    def _problems(self, canary: Canary, seen: Seen, when: str) -> Iterator[str]:
        if seen.name not in canary.expect:
            wanted = " or ".join(canary.expect)
            yield f"I1: a canary {when} the attack: {seen.name}, not {wanted}: {seen.text[:200]}"
        if seen.seconds > self._latency_seconds:
            yield f"I1: a canary {when} the attack took {seen.seconds:.1f} s"
