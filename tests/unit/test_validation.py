"""Requests are checked field by field; each refusal names the field and what would be right."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from resyn.server import validation
from resyn.server.rejections import Rejected
from resyn.v1 import environment_pb2, verifier_pb2

SOURCE = "def generate(rng, difficulty): ..."
MEBIBYTE = 1 << 20


def refusal(check: Callable[..., Any], *arguments: Any) -> tuple[str, str, str]:
    """Field, problem and cure of what a check must refuse."""
    with pytest.raises(Rejected) as refused:
        check(*arguments)
    assert refused.value.message.grpc_code == 3
    message = refused.value.message
    return message.field, message.problem, message.expected


def register(**fields: Any) -> environment_pb2.RegisterEnvironmentRequest:
    """A request that is right but for these fields."""
    return environment_pb2.RegisterEnvironmentRequest(
        **{"source": SOURCE, "name": "maze", **fields}
    )


# Sizes


@pytest.mark.parametrize("character", ["a", "\0", "\N{GREEK SMALL LETTER PI}", "\N{OCTOPUS}"])
def test_sizes_are_counted_in_bytes_and_the_limit_is_included(character: str) -> None:
    bytes_each = len(character.encode())
    text = character * 25
    validation.check_size("answer", text, 25 * bytes_each)
    field, problem, expected = refusal(validation.check_size, "answer", text, 25 * bytes_each - 1)
    assert (field, problem) == ("answer", f"{25 * bytes_each} bytes")
    assert expected == f"at most {25 * bytes_each - 1} bytes"


def test_a_source_of_a_mebibyte_is_taken_and_one_byte_more_is_not() -> None:
    validation.check_register(register(source="#" * MEBIBYTE), MEBIBYTE)
    assert refusal(validation.check_register, register(source="#" * (MEBIBYTE + 1)), MEBIBYTE) == (
        "source",
        "1,048,577 bytes",
        "at most 1,048,576 bytes",
    )


# Requests


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("None", "not JSON"),
        ("{'a': 1}", "not JSON"),
        ("NaN", "NaN"),
        ('{"$nonsense": 1}', "unknown tag"),
        ('{"a": 1, "a": 2}', "twice"),
        ("[" * 10_000, "deep"),
    ],
)
def test_an_instance_that_is_no_typed_json_is_refused_with_the_reason(
    text: str, problem: str
) -> None:
    field, seen, expected = refusal(validation.check_typed_json, "instance_json", text)
    assert field == "instance_json"
    assert problem in seen
    assert "typed JSON" in expected


@pytest.mark.parametrize("text", ["0", "null", '{"$tuple": [1, {"$set": []}]}', '"\\u0000"'])
def test_typed_json_is_taken(text: str) -> None:
    validation.check_typed_json("instance_json", text)


def test_an_extraction_that_nobody_knows_is_refused_with_those_that_there_are() -> None:
    request = verifier_pb2.VerifyRequest()
    request.MergeFromString(bytes([0x28, 99]))  # field 5, varint 99
    field, problem, expected = refusal(validation.check_extraction, request)
    assert (field, problem) == ("extraction", "unknown value 99")
    assert "EXTRACTION_BOXED" in expected
    validation.check_extraction(verifier_pb2.VerifyRequest())


@pytest.mark.parametrize(
    ("fields", "field", "expected"),
    [
        ({"difficulty": 0}, "difficulty", "a whole number from 1 to 10"),
        ({"difficulty": 11}, "difficulty", "a whole number from 1 to 10"),
        ({"difficulty": -1}, "difficulty", "a whole number from 1 to 10"),
        ({"count": -1}, "count", "1 to 10,000; absent means 1"),
        ({"count": 10_001}, "count", "1 to 10,000; absent means 1"),
        ({"seed": 2**62}, "seed", "a whole number within plus or minus 2**62"),
        ({"seed": -(2**63)}, "seed", "a whole number within plus or minus 2**62"),
    ],
)
def test_levels_counts_and_seeds_that_do_not_exist_are_refused(
    fields: dict[str, Any], field: str, expected: str
) -> None:
    request = verifier_pb2.GenerateInstancesRequest(**{"difficulty": 1, **fields})
    assert refusal(validation.check_generate, request) == (field, str(fields[field]), expected)


@pytest.mark.parametrize("fields", [{}, {"count": 10_000}, {"seed": -(2**62)}, {"difficulty": 10}])
def test_the_ends_of_each_range_are_taken(fields: dict[str, Any]) -> None:
    validation.check_generate(verifier_pb2.GenerateInstancesRequest(**{"difficulty": 1, **fields}))


@pytest.mark.parametrize(
    ("fields", "field", "problem"),
    [
        ({"name": ""}, "name", "''"),
        ({"name": "Maze"}, "name", "'Maze'"),
        ({"name": "maze@1"}, "name", "'maze@1'"),
        ({"name": "-maze"}, "name", "'-maze'"),
        ({"name": "maze\n"}, "name", r"'maze\n'"),
        ({"name": "m" * 101}, "name", "m" * 101),
        ({"name": "0" * 64}, "name", "it reads as a digest"),
        ({"version": "1 0"}, "version", "'1 0'"),
        ({"version": "v" * 51}, "version", "v" * 51),
        ({"version": "latest"}, "version", "always means the newest version"),
        ({"source": ""}, "source", "empty"),
        ({"source": " \n\t"}, "source", "empty"),
        ({"source": "a = 1\nb = '\0'"}, "source", "a NUL character in line 2"),
    ],
)
def test_a_registration_with_a_wrong_field_is_refused(
    fields: dict[str, str], field: str, problem: str
) -> None:
    where, seen, _ = refusal(validation.check_register, register(**fields), MEBIBYTE)
    assert where == field
    assert problem in seen


@pytest.mark.parametrize("name", ["a", "0", "m" * 100, "maze-2.large_x", "0" * 63])
def test_a_name_that_fits_is_taken(name: str) -> None:
    validation.check_register(register(name=name, version="V1.0-rc_2"), MEBIBYTE)


# What a source says of itself


@pytest.mark.parametrize(
    ("metadata", "problem"),
    [
        ([], "RESYN is not a dictionary"),
        ({"limit": {}}, "unknown key 'limit'"),
        ({"tags": "grid"}, 'RESYN["tags"] does not fit'),
        ({"tags": ["?"]}, 'RESYN["tags"] does not fit'),
        ({"tags": [1]}, 'RESYN["tags"] does not fit'),
        ({"tags": ["tag"] * 33}, 'RESYN["tags"] does not fit'),
        ({"profile": 1}, 'RESYN["profile"] is not a string'),
        ({"limits": [1]}, 'RESYN["limits"] is not a dictionary'),
    ],
)
def test_metadata_that_is_wrong_is_a_wrong_source(metadata: Any, problem: str) -> None:
    field, seen, _ = refusal(validation.read_metadata, json.dumps(metadata))
    assert field == "source"
    assert problem in seen


@pytest.mark.parametrize("text", ["{", "[" * 100_000, '{"limits": {"wall_seconds": 1' + "0" * 5000])
def test_metadata_that_cannot_be_read_is_a_wrong_source_and_no_crash(text: str) -> None:
    assert refusal(validation.read_metadata, text)[0] == "source"


def test_a_source_may_say_nothing_of_itself() -> None:
    assert validation.read_metadata("") == {}
    assert validation.read_metadata("{}") == {}


# Limits


def test_what_the_request_asks_for_goes_before_the_source_and_that_before_the_default() -> None:
    asked = environment_pb2.Limits(wall_seconds=2.5)
    limits = validation.complete_limits(asked, {"wall_seconds": 1, "processes": 4})
    assert (limits.wall_seconds, limits.processes) == (2.5, 4)
    for name in ("cpu_seconds", "memory_bytes", "output_bytes", "load_seconds"):
        assert getattr(limits, name) == validation.LIMITS[name][0]


@pytest.mark.parametrize("name", validation.LIMITS)
def test_each_limit_takes_its_range_and_nothing_beyond(name: str) -> None:
    _, least, most = validation.LIMITS[name]
    nothing = environment_pb2.Limits()
    for value in (least, most):
        assert getattr(validation.complete_limits(nothing, {name: value}), name) == value
    for value in (least * 0.99 if least < 1 else 0, most + 1, -1, 10**400, float("nan")):
        field, _, expected = refusal(validation.complete_limits, nothing, {name: value})
        assert name in field
        assert expected == f"from {least:g} to {most:g}"
    for wrong in ("1", None, True, [1]):
        assert refusal(validation.complete_limits, nothing, {name: wrong})[2] == "a number"


def test_a_limit_that_is_no_number_in_the_request_is_refused_too() -> None:
    for value in (float("nan"), float("inf"), -1.0):
        asked = environment_pb2.Limits(wall_seconds=value)
        assert refusal(validation.complete_limits, asked, {})[0] == "limits.wall_seconds"


def test_a_limit_that_nobody_knows_is_refused_with_those_that_there_are() -> None:
    nothing = environment_pb2.Limits()
    field, problem, expected = refusal(validation.complete_limits, nothing, {"walls": 1})
    assert (field, "walls" in problem) == ("source", True)
    assert "wall_seconds" in expected
