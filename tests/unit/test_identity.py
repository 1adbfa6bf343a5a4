"""Digests tell apart whatever decides a verdict, and nothing else."""

from __future__ import annotations

import hashlib

import pytest

from resyn.common.identity import DIGEST, environment_digest, instance_hash
from resyn.v1 import environment_pb2

LIMITS = {
    "wall_seconds": 10.0,
    "cpu_seconds": 5.0,
    "memory_bytes": 1 << 28,
    "output_bytes": 1 << 22,
    "processes": 16,
    "load_seconds": 20.0,
}


def limits(**changes: float) -> environment_pb2.Limits:
    return environment_pb2.Limits(**(LIMITS | changes))  # type: ignore[arg-type] # ints are whole


def digest(source: str = "s", profile: str = "p", **changes: float) -> str:
    return environment_digest(source, profile, limits(**changes))


def test_an_instance_is_hashed_by_its_text() -> None:
    assert instance_hash('{"é":1}') == hashlib.sha256('{"é":1}'.encode()).hexdigest()
    assert instance_hash("[1]") != instance_hash("[1.0]")


def test_a_digest_looks_like_one_and_never_changes() -> None:
    assert DIGEST.fullmatch(digest())
    # Stored digests must stay valid: whoever changes this line orphans every stored environment.
    assert digest() == "b6ae5a2f7ceab05bf35aed7407c279e5101e619f2ebfc54ed820f2dcd467dc39"


@pytest.mark.parametrize("name", LIMITS)
def test_every_limit_counts(name: str) -> None:
    changed = limits(**{name: LIMITS[name] + 1})
    assert environment_digest("s", "p", changed) != digest()


def test_every_field_of_limits_is_in_the_digest() -> None:
    assert set(environment_pb2.Limits.DESCRIPTOR.fields_by_name) == set(LIMITS)


def test_source_and_profile_do_not_run_into_each_other() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("", "ab") != digest("ab", "")


def test_near_numbers_differ() -> None:
    assert digest(wall_seconds=0.1) != digest(wall_seconds=0.1 + 1e-16)
