"""Runs one case of `resyn conformance` beside its canaries, and judges it by the invariants."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

from resyn.cli import conformance_calls as calls
from resyn.cli.conformance_attack import Attack
from resyn.cli.conformance_calls import Seen
from resyn.cli.conformance_canary import Aviary, Canary, Health
from resyn.cli.conformance_cases import LIMITS, Case, Step
from resyn.cli.conformance_host import Host
from resyn.client import Client, Environment, VerifyItem

MARKER = "resyn-planted-"
PAUSE_SECONDS = 0.05
# How long leftovers of an attack may be seen. A known gap may take its ten seconds (A42), so that
# the case after it finds a host at rest.
SETTLE_SECONDS, KNOWN_SECONDS = 3.0, 11.0


@dataclass
class Result:
    """What became of one case."""

    case: Case
    seen: tuple[str, ...] = ()
    text: str = field(default="", repr=False)
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0
    canary_seconds: float = 0.0
    canaries: int = 0

    @property
    def mark(self) -> str:
        """PASS, FAIL, or GAP: not as it should be, known, and no canary touched."""
        if not self.problems:
            return "PASS"
        touched = any(problem.startswith("I1") for problem in self.problems)
        return "GAP" if self.case.known_gap and not touched else "FAIL"


def new_marker() -> str:
    """Return a text that nobody can guess, to be found again wherever it leaks."""
    return MARKER + secrets.token_hex(8)


class Runner:
    """Runs cases against a service; `planted` are texts that must come out nowhere."""

    def __init__(
        self,
        client: Client,
        planted: Iterable[str] = (),
        latency_seconds: float = 3.0,
        host_checks: bool | None = None,
    ) -> None:
        self._client = client
        self._aviary = Aviary(client, new_marker(), latency_seconds)
        self._planted = (self._aviary.marker, *planted)
        self._sloppy = calls.carrier(client, LIMITS)
        health = Health()
        self._aviary.sing(self._aviary.beside(self._sloppy), "before", health)
        self.host = Host.find(health.workers) if host_checks is not False else None
        if host_checks and self.host is None:
            raise RuntimeError("host checks need root on the host of the only worker")

    def run(self, case: Case) -> Result:
        """Run one case; the result says what was seen and which invariants were broken."""
        result = Result(case)
        carrier = self._carrier(case)
        canaries = self._aviary.beside(carrier)
        health = Health()
        self._aviary.sing(canaries, "before", health)
        before = self.host.snapshot() if self.host and self.host.alive else None
        attack = Attack(self._client, case, carrier, canaries[0])
        self._sing_during(attack, canaries, health)
        for seen in attack.neighbours:
            self._aviary.judge(canaries[0], seen, "beside", health)
        self._aviary.sing(canaries, "after", health)
        self._judge(attack, result)
        self._follow(attack, health, result)
        result.problems += health.problems
        result.canary_seconds, result.canaries = health.slowest_seconds, health.sung
        if self.host and before:
            seconds = KNOWN_SECONDS if case.known_gap else SETTLE_SECONDS
            result.problems += self.host.settle(before, 1 + len(attack.seen), seconds)
        return result

    def _carrier(self, case: Case) -> Environment:
        if case.place != "answer" or case.limits == LIMITS:
            return self._sloppy
        return calls.carrier(self._client, case.limits)

    def _sing_during(self, attack: Attack, canaries: list[Canary], health: Health) -> None:
        """Sing until the attack has ended, once at least."""
        with ThreadPoolExecutor(1, "attack") as executor:
            running: Future[None] = executor.submit(attack.run)
            self._aviary.sing(canaries, "during", health)
            # With pauses: canaries that take all cores would be an attack of their own.
            while not wait({running}, PAUSE_SECONDS).done:
                self._aviary.sing(canaries, "during", health)
            running.result()

    def _judge(self, attack: Attack, result: Result) -> None:
        """Compare what the attack got with what it may get (I7, I6, and the outcome itself)."""
        result.seen = tuple(dict.fromkeys(seen.name for seen in attack.seen))
        result.text = next((seen.text for seen in attack.seen), "")[:500]
        result.seconds = attack.seconds
        result.problems += [
            f"outcome: {seen.name}: {seen.text[:300]}"
            for seen in attack.seen
            if not result.case.allows(seen.name, seen.level)
        ]
        if wrong := attack.wrong_counts():
            result.problems.append(f"I7: results per item: {wrong}")
        result.problems += self._leaks(attack.seen)

    def _leaks(self, results: Iterable[Seen]) -> list[str]:
        found = [seen for seen in results if any(text in seen.text for text in self._planted)]
        return [f"I6: a planted secret came out: {seen.text[:300]}" for seen in found]

    def _follow(self, attack: Attack, health: Health, result: Result) -> None:
        """Make the calls that look for what the attack has left to its successors (I2)."""
        environment, canary = attack.environment, result.case.canary
        if environment is None:
            return
        if canary is not None:
            own = Canary(environment, canary.answer, 1, canary.expect)
            self._aviary.sing([own] * canary.times, "after", health)
        for step in result.case.then:
            result.problems += self._step(environment, step)

    def _step(self, environment: Environment, step: Step) -> list[str]:
        item = VerifyItem(environment, step.answer, 1, item_id="next")
        found = [
            seen for _ in range(step.times) for seen in calls.verify(self._client, [item], 60.0)
        ]
        wrong = [seen for seen in found if seen.name not in step.expect]
        problems = [f"I2: a later call: {seen.name}: {seen.text[:300]}" for seen in wrong[:1]]
        return problems + self._leaks(found)
