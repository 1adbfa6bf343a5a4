"""The `resyn` command against a real service."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.end_to_end.conftest import ADDITION, Service

from resyn.cli.shared import builtin_environments


def resyn(service: Service, *arguments: str, code: int = 0, stdin: str = "") -> str:
    """Run a command and return what it prints; `code` is what it must end with."""
    command = [sys.executable, "-m", "resyn.cli", "--address", service.address, *arguments]
    done = subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr + done.stdout
    return done.stdout if code in (0, 3) else done.stderr


def test_an_environment_is_registered_listed_and_shown(service: Service, tmp_path: Path) -> None:
    path = tmp_path / "plus.py"
    path.write_text(ADDITION)
    stored = json.loads(resyn(service, "env", "register", str(path), "--json"))
    assert stored["name"] == "plus"
    assert stored["version"] == "1"
    listed = [json.loads(line) for line in resyn(service, "env", "list", "--json").splitlines()]
    assert stored["digest"] in [each["digest"] for each in listed]
    assert "Add two numbers." in resyn(service, "env", "show", "plus@1", "--source")


def test_instances_are_generated_and_answers_scored(service: Service, tmp_path: Path) -> None:
    path = tmp_path / "instances.jsonl"
    resyn(
        service, "generate", "addition", "--difficulty", "3", "--count", "4",
        "--reference-answers", "--json", "-o", str(path),
    )  # fmt: skip
    instances: list[dict[str, Any]] = [json.loads(line) for line in path.read_text().splitlines()]
    assert len(instances) == 4
    first = instances[0]
    chosen = ("verify", "addition", "--instance-hash", first["hash"], "--json")
    right = json.loads(resyn(service, *chosen, "--answer", first["reference_answer"]))
    assert (right["outcome"], right["score"]) == ("verdict", 1.0)
    wrong = json.loads(resyn(service, *chosen, "--answer", "-", stdin="no\n"))
    assert wrong["score"] == 0.0


def test_a_fault_ends_with_three_and_a_refusal_with_one(service: Service) -> None:
    fault = resyn(
        service, "verify", "sloppy", "--instance-json", "1", "--answer", "1/0", "--json", code=3
    )
    assert json.loads(fault)["kind"] == "verifier_error"
    refusal = resyn(
        service, "verify", "sloppy", "--instance-json", "[", "--answer", "1", "--json", code=1
    )
    assert json.loads(refusal)["field"] == "instance_json"


def test_a_command_without_a_service_says_how_to_start_one(service: Service) -> None:
    nowhere = Service("127.0.0.1:1", "", service.log_file)
    assert "start one with `resyn up`" in resyn(nowhere, "env", "list", code=1)


def test_the_status_shows_workers_and_redis(service: Service) -> None:
    found = json.loads(resyn(service, "status", "--json"))
    assert len(found["workers"]) == 2
    for worker in found["workers"]:
        assert (worker["alive"], worker["draining"], worker["ejected"]) == (True, False, "")
        assert worker["slots"] > 0
        assert worker["profiles"] == ["standard"]
    assert "valkey" in found["redis"]["version"]
    assert found["redis"]["used_bytes"] > 0
    people = resyn(service, "status")
    assert people.count("serves") == 2
    assert "calls waiting" in people


def test_an_environment_is_taken_out_of_service_and_released(
    service: Service, tmp_path: Path
) -> None:
    path = tmp_path / "leaky.py"
    path.write_text(ADDITION)
    resyn(service, "env", "register", str(path))
    ask = ("verify", "leaky", "--answer", "2", "--json", "--instance-json")
    instance = '{"a": 1, "b": 1, "t": {"$tuple": [1, 2]}}'
    assert json.loads(resyn(service, *ask, instance))["score"] == 1.0
    reason = ("--reason", "it leaks", "--author", "ada")
    resyn(service, "env", "circuit", "open", "leaky", *reason)
    fault = json.loads(resyn(service, *ask, instance, code=3))
    assert (fault["kind"], fault["party"]) == ("quarantined", "verifier")
    assert fault["message"].startswith("ada took it out of service at ")
    shown = resyn(service, "status")
    assert "open (kept so)" in shown
    assert "it leaks" in shown
    kept = json.loads(resyn(service, "env", "circuit", "close", "leaky", "--json"))
    assert (kept["state"], kept["override"]["state"]) == ("closed", "closed")
    assert json.loads(resyn(service, *ask, instance))["score"] == 1.0
    resyn(service, "env", "circuit", "automatic", "leaky")
    assert json.loads(resyn(service, "status", "--json"))["circuits"] == []
    refusal = resyn(service, "env", "circuit", "open", "nope", "--reason", "x", code=1)
    assert "no environment 'nope'" in refusal


def test_the_doctor_shows_each_layer_and_the_level(service: Service) -> None:
    lines = [json.loads(line) for line in resyn(service, "doctor", "--json").splitlines()]
    assert all(line.keys() == {"layer", "passed", "seen", "cure", "needed"} for line in lines)
    assert [line for line in lines if not line["passed"] and line["needed"]] == []
    assert {"verdict", "CPU limit", "memory limit"} <= {line["layer"] for line in lines}
    last = lines[-1]
    assert last["layer"] == "level"
    assert last["seen"].split(";")[0] in ("full", "no-cgroup")  # as root


def test_the_doctor_ends_with_one_where_no_worker_could_start(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESYN_ISOLATION_LEVEL", "single-uid")
    command = [sys.executable, "-m", "resyn.cli", "doctor"]
    done = subprocess.run([*command, "--json"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    last = json.loads(done.stdout.splitlines()[-1])
    text = "HostUnfit: root shares its own uid with no jail: run it as another user"
    assert (last["layer"], last["passed"], last["needed"]) == ("jail", False, True)
    assert (last["seen"], last["cure"]) == (text, "see the message")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout.endswith(f"FAIL  jail: {text}\n      do: see the message\n")


def test_the_profiles_are_shown_and_built(service: Service) -> None:
    profiles = [json.loads(x) for x in resyn(service, "profile", "list", "--json").splitlines()]
    assert {"standard", "scientific", "reasoning-gym"} <= {each["name"] for each in profiles}
    built = resyn(service, "profile", "build", "standard", "--json")
    assert json.loads(built)["name"] == "standard"
    assert "there are" in resyn(service, "profile", "build", "nope", code=1)


@pytest.mark.parametrize("part", ["server", "worker", "up", "demo"])
def test_every_part_explains_itself(service: Service, part: str) -> None:
    assert "--json" in resyn(service, part, "--help") or "RESYN_" in resyn(service, part, "--help")


def test_the_built_in_environments_are_at_least_24() -> None:
    assert len(builtin_environments()) >= 24
