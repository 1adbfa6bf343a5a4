"""The fake's environments: plain functions, called in this process."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from resyn.common import identity, typed_json
from resyn.v1 import environment_pb2, outcome_pb2, verifier_pb2

Generate = Callable[[random.Random, int], Any]
Verify = Callable[[Any, str], bool | float]


@dataclass(frozen=True)
class FakeEnvironment:
    """What was registered, as the contract describes it, and its functions."""

    message: environment_pb2.Environment
    generate: Generate | None = None
    verify: Verify | None = None
    observe: Callable[[Any], str] | None = None
    reference_answer: Callable[[Any], str] | None = None
    extract: Callable[[str], str] | None = None

    def instance(
        self, difficulty: int, seed: int, *, with_answer: bool
    ) -> verifier_pb2.GenerateInstancesResponse:
        """Return the instance of one seed, or the fault of the code."""
        try:
            made = self._make(difficulty, seed, with_answer=with_answer)
        except Exception as error:
            return verifier_pb2.GenerateInstancesResponse(seed=seed, fault=_verifier_error(error))
        return verifier_pb2.GenerateInstancesResponse(seed=seed, instance=made)

    def _make(self, difficulty: int, seed: int, *, with_answer: bool) -> verifier_pb2.Instance:
        if self.generate is None:
            raise TypeError("this environment was registered without `generate`")
        value = self.generate(random.Random(seed), difficulty)
        text = typed_json.encode(value)
        answer = self.reference_answer(value) if with_answer and self.reference_answer else None
        return verifier_pb2.Instance(
            hash=identity.instance_hash(text),
            instance_json=text,
            question=self.observe(value) if self.observe else text,
            difficulty=difficulty,
            seed=seed,
            environment_digest=self.message.digest,
            reference_answer=answer,
        )

    def outcome(self, instance_json: str, answer: str, extraction: int) -> outcome_pb2.Outcome:
        """Score an answer as the service would."""
        execution = outcome_pb2.Execution(
            environment_digest=self.message.digest, attempt=1, worker="fake"
        )
        try:
            found = self._extract(answer, extraction)
            if found is None:
                verdict = outcome_pb2.Verdict(score=0.0, answer_missing=True)
                return outcome_pb2.Outcome(verdict=verdict, execution=execution)
            score = self._score(instance_json, found)
        except Exception as error:
            return outcome_pb2.Outcome(fault=_verifier_error(error), execution=execution)
        if not (isinstance(score, (bool, int, float)) and 0.0 <= score <= 1.0):
            wrong = fault(outcome_pb2.FAULT_KIND_INVALID_RESULT, f"verify returned {score!r}")
            return outcome_pb2.Outcome(fault=wrong, execution=execution)
        verdict = outcome_pb2.Verdict(score=float(score))
        return outcome_pb2.Outcome(verdict=verdict, execution=execution)

    def _score(self, instance_json: str, answer: str) -> Any:
        if self.verify is None:
            raise TypeError("this environment was registered without `verify`")
        return self.verify(typed_json.decode(instance_json), answer)

    def _extract(self, text: str, extraction: int) -> str | None:
        if extraction == verifier_pb2.EXTRACTION_BOXED:
            return last_boxed(text)
        if extraction == verifier_pb2.EXTRACTION_ANSWER_TAG:
            found = re.findall(r"<answer>(.*?)</answer>", text, re.DOTALL)
            return found[-1] if found else None
        if extraction == verifier_pb2.EXTRACTION_ENVIRONMENT and self.extract:
            return self.extract(text)
        return text


def describe(
    source: str, name: str, version: str, profile: str, **fields: Any
) -> environment_pb2.Environment:
    """Return an environment's description, with the digest of its content."""
    limits = fields.pop("limits", environment_pb2.Limits())
    return environment_pb2.Environment(
        digest=identity.environment_digest(source, profile, limits),
        name=name,
        version=version,
        source=source,
        profile=profile,
        limits=limits,
        **fields,
    )


def docstring(source: str) -> str:
    """Return a module's docstring; SyntaxError if the source does not parse."""
    return ast.get_docstring(ast.parse(source)) or ""


def metadata(source: str) -> dict[str, Any]:
    """Return RESYN of a source; empty if it has none that is a literal."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "RESYN":
            value = ast.literal_eval(node.value)
            return value if isinstance(value, dict) else {}
    return {}


def last_boxed(text: str) -> str | None:
    """Return the content of the last `\\boxed{...}` with balanced braces."""
    for start in reversed([match.end() for match in re.finditer(r"\\boxed\{", text)]):
        depth = 1
        for end in range(start, len(text)):
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            if depth == 0:
                return text[start:end]
    return None


def _verifier_error(error: Exception) -> outcome_pb2.Fault:
    return fault(outcome_pb2.FAULT_KIND_VERIFIER_ERROR, f"{type(error).__name__}: {error}")


def fault(kind: outcome_pb2.FaultKind.ValueType, message: str) -> outcome_pb2.Fault:
    """Return a fault with the party and the retryability that belong to its kind."""
    parties = ((30, outcome_pb2.PARTY_SERVICE), (20, outcome_pb2.PARTY_LOAD))
    party = next((p for first, p in parties if kind >= first), outcome_pb2.PARTY_VERIFIER)
    if kind < outcome_pb2.FAULT_KIND_VERIFIER_ERROR:
        party = outcome_pb2.PARTY_ANSWER_OR_VERIFIER
    retryable = kind >= outcome_pb2.FAULT_KIND_QUEUE_DEADLINE
    return outcome_pb2.Fault(kind=kind, party=party, message=message, retryable=retryable)
