"""The command line against a service: output for people and programs, and exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from resyn.cli.root import build
from resyn.client import FaultKind, InvalidRequest
from resyn.client.testing import FakeService, fixture

resyn_fake = fixture.resyn_fake


@pytest.fixture
def resyn(resyn_fake: FakeService) -> Any:
    resyn_fake.register(
        "double",
        verify=lambda instance, answer: int(answer) == 2 * instance,
        generate=lambda rng, difficulty: 100 // (difficulty - 1),
        observe=lambda instance: f"twice {instance}? [bold]\x1b[31m",
        reference_answer=lambda instance: str(2 * instance),
        tags=["sums"],
        description="Doubles numbers.\nMore.",
    )

    def call(*arguments: str, **settings: Any) -> Result:
        full = ["--address", resyn_fake.address, *arguments]
        return CliRunner().invoke(build(), full, prog_name="resyn", **settings)

    return call


def test_a_verdict_prints_its_score_and_exits_0(resyn: Any) -> None:
    result = resyn("verify", "double", "--instance-json", "2", "--answer", "4")
    assert result.exit_code == 0
    assert "score" in result.stdout
    assert "1.0" in result.stdout


def test_a_verdict_as_json_is_one_document(resyn: Any) -> None:
    result = resyn("verify", "double", "--instance-json", "2", "--answer", "5", "--json")
    record = json.loads(result.stdout)
    assert (record["outcome"], record["score"], record["mask_sample"]) == ("verdict", 0.0, False)
    assert record["execution"]["isolation_mode"] == "unspecified"


def test_a_fault_exits_3_and_has_no_score(resyn: Any) -> None:
    result = resyn("verify", "double", "--instance-json", "2", "--answer", "four", "--json")
    assert result.exit_code == 3
    record = json.loads(result.stdout)
    assert (record["outcome"], record["kind"]) == ("fault", "verifier_error")
    assert record["mask_sample"]
    assert "score" not in record
    assert resyn("verify", "double", "--instance-json", "2", "--answer", "x").exit_code == 3


def test_instances_and_answers_come_from_files_and_stdin(resyn: Any, tmp_path: Path) -> None:
    instance, answer = tmp_path / "instance.json", tmp_path / "answer.txt"
    instance.write_text("2\n")
    answer.write_text("4\r\n")
    from_files = resyn(
        "verify", "double", "--instance-file", str(instance), "--answer-file", str(answer), "--json"
    )
    assert json.loads(from_files.stdout)["score"] == 1.0
    for option in ("--answer", "--answer-file"):
        command = ("verify", "double", "--instance-json", "2", option, "-", "--json")
        assert json.loads(resyn(*command, input="4\n").stdout)["score"] == 1.0


def test_an_extraction_finds_the_answer(resyn: Any) -> None:
    result = resyn(
        *("verify", "double", "--instance-json", "2", "--answer", r"so \boxed{4}"),
        *("--extraction", "boxed", "--json"),
    )
    assert json.loads(result.stdout)["score"] == 1.0


@pytest.mark.parametrize(
    "arguments",
    [
        ["verify", "double", "--answer", "4"],
        ["verify", "double", "--instance-json", "1", "--instance-hash", "a", "--answer", "4"],
        ["verify", "double", "--instance-json", "1"],
        ["generate", "double", "--difficulty", "11"],
        ["nonsense"],
    ],
)
def test_wrong_usage_exits_2(resyn: Any, arguments: list[str]) -> None:
    assert resyn(*arguments).exit_code == 2


def test_a_refused_request_exits_1_with_the_reason(resyn: Any, resyn_fake: FakeService) -> None:
    detail = InvalidRequest("it is \x1b[2J odd", "answer", "a number")
    resyn_fake.fail_next(2, status="INVALID_ARGUMENT", rejection=detail)
    plain = resyn("verify", "double", "--instance-json", "2", "--answer", "4")
    assert plain.exit_code == 1
    assert (
        plain.stderr
        == "resyn: answer: it is \N{REPLACEMENT CHARACTER}[2J odd; expected: a number\n"
    )
    result = resyn("verify", "double", "--instance-json", "2", "--answer", "4", "--json")
    assert result.stdout == ""
    record = json.loads(result.stderr)
    assert (record["error"], record["field"]) == ("invalid_request", "answer")


def test_an_absent_service_is_named_with_the_cure() -> None:
    result = CliRunner().invoke(build(), ["--address", "127.0.0.1:1", "env", "list"])
    assert result.exit_code == 1
    assert result.stderr == "resyn: no service at 127.0.0.1:1; start one with `resyn up`\n"


def test_an_absent_worker_is_not_taken_for_an_absent_service(
    resyn: Any, resyn_fake: FakeService
) -> None:
    resyn_fake.fail_next(status="UNAVAILABLE")
    result = resyn("env", "list")
    assert (result.exit_code, "resyn up" in result.stderr) == (1, False)
    assert "planned UNAVAILABLE" in result.stderr


def test_the_address_comes_from_the_environment(resyn: Any, resyn_fake: FakeService) -> None:
    result = CliRunner(env={"RESYN_ADDRESS": resyn_fake.address}).invoke(
        build(), ["env", "list", "--json"]
    )
    assert json.loads(result.stdout)["name"] == "double"


def test_instances_are_json_lines(resyn: Any) -> None:
    arguments = ("generate", "double", "--difficulty", "2", "--seed", "7", "--count", "3")
    result = resyn(*arguments, "--reference-answers", "--json")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["seed"] for record in records] == [7, 8, 9]
    assert records[0]["reference_answer"] == "200"
    assert result.exit_code == 0


def test_instances_go_to_a_file(resyn: Any, tmp_path: Path) -> None:
    file = tmp_path / "instances.jsonl"
    result = resyn("generate", "double", "--difficulty", "2", "--count", "3", "-o", str(file))
    assert result.exit_code == 0
    assert result.stderr == ""
    assert [json.loads(line)["seed"] for line in file.read_text().splitlines()] == [0, 1, 2]


def test_a_seed_without_an_instance_exits_3(resyn: Any) -> None:
    result = resyn("generate", "double", "--difficulty", "1", "--json")
    assert result.exit_code == 3
    assert json.loads(result.stdout)["fault"]["kind"] == FaultKind.VERIFIER_ERROR
    assert resyn("generate", "double", "--difficulty", "1").exit_code == 3


def test_untrusted_text_cannot_steer_the_terminal(resyn: Any) -> None:
    result = resyn("generate", "double", "--difficulty", "2")
    assert "twice 100? [bold]" in result.stdout
    assert "\x1b" not in result.stdout


def test_environments_are_registered_listed_and_shown(resyn: Any, tmp_path: Path) -> None:
    file = tmp_path / "sorting.py"
    file.write_text('"""Sorts numbers."""\n')
    stored = json.loads(resyn("env", "register", str(file), "--version", "3", "--json").stdout)
    assert (stored["name"], stored["version"]) == ("sorting", "3")
    names = [
        json.loads(line)["name"] for line in resyn("env", "list", "--json").stdout.splitlines()
    ]
    assert names == ["double", "sorting"]
    table = resyn("env", "list", "--tag", "sums").stdout
    assert "Doubles numbers." in table
    assert "sorting" not in table
    shown = resyn("env", "show", "sorting@3", "--source")
    assert shown.stdout.endswith('"""Sorts numbers."""\n')
    assert "source" not in json.loads(resyn("env", "show", "sorting", "--json").stdout)


def test_a_file_that_is_no_text_is_refused(resyn: Any, tmp_path: Path) -> None:
    file = tmp_path / "bad.py"
    file.write_bytes(b"\xff")
    result = resyn("env", "register", str(file), "--json")
    assert result.exit_code == 1
    assert json.loads(result.stderr)["error"] == "invalid_request"
