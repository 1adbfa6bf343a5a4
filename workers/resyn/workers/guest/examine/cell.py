"""One instance: made, asked about, and had in all forms that it has."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from resyn.common import typed_json
from resyn.workers.guest import contract
from resyn.workers.guest.examine.clocks import a_year_on
from resyn.workers.guest.examine.ears import Heard, listen
from resyn.workers.guest.examine.scoring import NoInstance
from resyn.workers.guest.quiet_random import Random


class Failed(Exception):
    """A function of the environment has failed; the message says which one, and how."""


class Cell:
    """An instance, and what its functions have done wrong so far."""

    def __init__(self, module: Any, seed: int, difficulty: int) -> None:
        self.module = module
        self._seed, self._difficulty = seed, difficulty
        self.heard = Heard()
        self.mutating: set[str] = set()
        self.unstable: set[str] = set()
        self.text = self.question = ""
        self.reference: str | None = None
        self._plain = ""  # plain JSON, if it can hold the instance, but not as it is
        self.is_plain = False

    def make(self) -> None:
        """Generate the instance, its question and its reference answer; Failed if one fails."""
        self._step("generate", self._generate)
        self.question = self.text
        if contract.has(self.module, "observe"):
            self.question = self._step("observe", lambda: self._ask("observe"))
        if contract.has(self.module, "reference_answer"):
            self.reference = self._step("reference_answer", lambda: self._ask("reference_answer"))

    def _generate(self) -> None:
        self._original = self._generated()
        self.text = typed_json.encode(self._original)
        # Whether a function has changed an instance is seen by these, the first of which is quick.
        decoded = typed_json.decode(self.text)
        self._original_look, self._decoded_look = _look(self._original), _look(decoded)
        self._decoded_text = typed_json.encode(decoded)
        self._write_plainly()

    def _step(self, function: str, step: Callable[[], Any]) -> Any:
        try:
            return step()
        except MemoryError:
            raise
        except BaseException as error:
            raise Failed(f"{function}: {contract.explain(error)}") from error

    def _generated(self) -> Any:
        rng = Random(self._seed)
        return listen(self.heard, self.module.generate, rng, self._difficulty)

    def _ask(self, function: str) -> str:
        instance = typed_json.decode(self.text)
        found = listen(self.heard, getattr(self.module, function), instance)
        self.check_unchanged(function, instance)
        return contract.as_text(function, found)

    def _write_plainly(self) -> None:
        """See what plain JSON makes of the instance; what it cannot hold, it makes nothing of."""
        try:
            plain = json.dumps(self._original)
            is_same = typed_json.encode(json.loads(plain)) == self.text
        except MemoryError:
            raise
        except Exception:
            return
        self.is_plain = is_same and '{"$' not in self.text
        self._plain = "" if is_same else plain

    def check_unchanged(self, function: str, instance: Any) -> None:
        """Note whether a function has changed the decoded instance that it was given."""
        if self._decoded_look and _look(instance) == self._decoded_look:
            return
        if self._text_of(instance) != self._decoded_text:
            self.mutating.add(function)

    def _text_of(self, instance: Any) -> str | None:
        try:
            return typed_json.encode(instance)
        except MemoryError:
            raise
        except Exception:  # of a class of its own, maybe
            return None

    def call_again(self, is_left: Callable[[], bool]) -> None:
        """Call each function once more with equal arguments, a year later by all clocks."""
        calls: dict[str, tuple[Callable[[], str], str]] = {}
        calls["generate"] = (self._generate_again, self.text)
        if contract.has(self.module, "observe"):
            calls["observe"] = (lambda: self._ask("observe"), self.question)
        if self.reference is not None:
            calls["reference_answer"] = (lambda: self._ask("reference_answer"), self.reference)
        for function, (call, before) in calls.items():
            if is_left() and not self._is_same(function, call, before):
                self.unstable.add(function)

    def _is_same(self, function: str, call: Callable[[], str], before: str) -> bool:
        with a_year_on(self.module):
            try:
                return bool(self._step(function, call) == before)
            except Failed:
                return False

    def _generate_again(self) -> str:
        return typed_json.encode(self._generated())

    def decoded(self) -> Any:
        """Return the instance as verify calls have it."""
        return contract.decode(self.text)

    def plain(self) -> Any:
        """Return what plain JSON makes of the instance."""
        if not self._plain:
            raise NoInstance
        return json.loads(self._plain)

    def original(self) -> Any:
        """Return the object as it was generated, before anybody has changed it."""
        if self._original_look and _look(self._original) == self._original_look:
            return self._original
        if self._text_of(self._original) == self.text:
            return self._original
        try:
            self._original = self._step("generate", self._generated)
        except Failed:
            raise NoInstance from None
        if self._text_of(self._original) != self.text:
            raise NoInstance
        return self._original


def _look(instance: Any) -> str:
    """Return how an instance looks, which tells values of different types apart; empty: unknown."""
    try:
        return repr(instance)
    except MemoryError:
        raise
    except Exception:  # numbers of thousands of digits; too deep
        return ""
