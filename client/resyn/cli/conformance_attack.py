"""The hostile part of a case of `resyn conformance`; runs in a thread while canaries sing."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable

from resyn.cli import conformance_calls as calls
from resyn.cli.conformance_calls import Seen
from resyn.cli.conformance_canary import Canary
from resyn.cli.conformance_cases import Case
from resyn.client import Client, Environment, VerifyItem


class Attack:
    """Registers the case's environment if need be, makes its calls, and keeps the results."""

    def __init__(self, client: Client, case: Case, carrier: Environment, canary: Canary) -> None:
        self._client, self._case, self._canary = client, case, canary
        self.environment = carrier if case.place == "answer" else None
        self.seen: list[Seen] = []
        self.neighbours: list[Seen] = []
        self.seconds = 0.0
        self._expected: set[str] = set()

    def run(self) -> None:
        """Attack."""
        started = time.monotonic()
        if self.environment is None:
            self._register()
        if self.environment is not None and self._case.place == "generate":
            self._expect(f"hostile-{index}" for index in range(self._case.calls))
            self.seen += calls.generate(self._client, self.environment, self._case.calls)
        elif self.environment is not None:
            for number in range(self._case.calls):
                self._verify(self.environment, number)
        self.seconds = time.monotonic() - started

    def _expect(self, items: Iterable[str]) -> None:
        self._expected.update(items)

    def _register(self) -> None:
        registered = calls.register(self._client, self._case)
        if isinstance(registered, Environment):
            self.environment = registered
        else:
            self._expect([registered.item])
            self.seen.append(registered)

    def _verify(self, environment: Environment, number: int) -> None:
        hostile = calls.items(self._case, environment, number)
        self._expect(item.item_id or "" for item in hostile)
        framed = self._framed(hostile)
        for seen in calls.verify(self._client, framed, self._case.timeout_seconds):
            (self.seen if seen.item.startswith("hostile") else self.neighbours).append(seen)

    def _framed(self, hostile: list[VerifyItem]) -> list[VerifyItem]:
        """Put the attack between two canaries of its own jail, in the same entry of the queue."""
        if self._case.place != "answer" or "deadline_exceeded" in self._case.expect:
            return hostile
        return [self._canary.item("first"), *hostile, self._canary.item("last")]

    def wrong_counts(self) -> dict[str, int]:
        """Return the items that do not have exactly one result, and how many they have."""
        found = Counter(seen.item for seen in self.seen)
        return {
            item: found[item] for item in self._expected | set(found)
            if found[item] != 1 or item not in self._expected
        }  # fmt: skip
