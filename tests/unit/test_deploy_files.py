"""The files in deploy/ name only what exists: metrics, settings, commands, paths, extras.

There is no YAML parser among the dependencies, so these tests read lines.
"""

from __future__ import annotations

import dataclasses
import json
import re
import tomllib
from pathlib import Path

import click
import pytest
from prometheus_client.metrics import Histogram, MetricWrapperBase

from resyn.cli.root import build
from resyn.server import metrics as server_metrics
from resyn.server.main import GRACE_SECONDS
from resyn.server.settings import ServerSettings
from resyn.v1.outcome_pb2 import FaultKind
from resyn.workers import metrics as worker_metrics
from resyn.workers.jobs import metrics as runner_metrics
from resyn.workers.jobs.settings import RunnerSettings
from resyn.workers.profiles import default_profile_folders, find_profiles
from resyn.workers.settings import WorkerSettings
from resyn.workers.uids import JAILS_PER_BLOCK, UID_STRIDE

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
FILES = sorted(path for path in DEPLOY.iterdir() if path.is_file() and path.name != ".env")
DOCKERFILES = [DEPLOY / "server.Dockerfile", DEPLOY / "worker.Dockerfile"]
UNITS = [DEPLOY / "resyn-server.service", DEPLOY / "resyn-worker.service"]
YAML = [path for path in FILES if path.suffix in (".yml", ".yaml")]
#: Settings that no process of ours reads: the client's.
OTHER_VARIABLES = {"RESYN_ADDRESS", "RESYN_TENANT", "RESYN_WORK_CLASS"}
METRIC = re.compile(r"\bresyn_(?:server|worker|job_runner)_[a-z_]+")
VARIABLE = re.compile(r"\bRESYN_[A-Z_]+")
SECONDS = re.compile(r"^\s*(?:TimeoutStopSec=|stop_grace_period: )(\d+)s?$", re.MULTILINE)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def by_name(path: Path) -> str:
    return path.name


every_file = pytest.mark.parametrize("path", FILES, ids=by_name)


def series() -> set[str]:
    """The name of every series that servers and workers expose."""
    names = set()
    for module in (server_metrics, worker_metrics, runner_metrics):
        for value in vars(module).values():
            if isinstance(value, MetricWrapperBase):
                (family,) = value.describe()
                total = family.name + ("_total" if family.type == "counter" else "")
                ends = ("_bucket", "_count", "_sum") if isinstance(value, Histogram) else ("",)
                names |= {total + end for end in ends}
    return names


def variables() -> set[str]:
    kinds = (ServerSettings, WorkerSettings, RunnerSettings)
    names = {field.name for kind in kinds for field in dataclasses.fields(kind)}
    return {f"RESYN_{name.upper()}" for name in names} | OTHER_VARIABLES


def service_of(name: str) -> str:
    """The lines of one service in compose.yaml."""
    found = re.search(rf"^  {name}:\n((?:    .*\n|\n)+)", text_of(DEPLOY / "compose.yaml"), re.M)
    assert found, name
    return found[1]


def alerts() -> list[str]:
    return text_of(DEPLOY / "alerts.yml").split("      - alert: ")[1:]


# Names


def test_the_files_name_metrics_and_settings_at_all() -> None:
    everything = "".join(map(text_of, FILES))
    assert len(set(METRIC.findall(everything))) >= 10
    assert len(set(VARIABLE.findall(everything))) >= 10


@every_file
def test_every_metric_exists(path: Path) -> None:
    assert set(METRIC.findall(text_of(path))) - series() == set()


@every_file
def test_every_setting_exists(path: Path) -> None:
    assert set(VARIABLE.findall(text_of(path))) - variables() == set()


@every_file
def test_every_command_exists(path: Path) -> None:
    root = build()
    for name, sub in re.findall(r"(?:bin/|`)resyn ([a-z-]+)(?: ([a-z]+))?", text_of(path)):
        command = root.get_command(click.Context(root), name)
        assert command is not None, name
        if isinstance(command, click.Group):
            assert command.get_command(click.Context(command), sub) is not None, (name, sub)


@every_file
def test_every_file_of_the_project_that_is_named_exists(path: Path) -> None:
    made_by_the_operator = {"deploy/.env", "deploy/worker.seccomp.json"}
    for name in set(re.findall(r"\b(?:deploy|tests)/[\w./-]+\w", text_of(path))):
        assert name in made_by_the_operator or (ROOT / name).is_file(), name


def test_every_kind_of_fault_that_an_alert_asks_for_exists() -> None:
    known = {name.removeprefix("FAULT_KIND_").lower() for name, _ in FaultKind.items()}
    asked = re.findall(r'kind=~?"([^"]+)"', text_of(DEPLOY / "alerts.yml"))
    assert asked
    assert {kind for kinds in asked for kind in kinds.split("|")} - known == set()


# Form


@pytest.mark.parametrize("path", YAML, ids=by_name)
def test_yaml_is_indented_by_two_spaces(path: Path) -> None:
    for number, line in enumerate(text_of(path).splitlines(), 1):
        indentation = len(line) - len(line.lstrip())
        assert "\t" not in line, number
        assert indentation % 2 == 0, number
        assert line == line.rstrip(), number


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".json"], ids=by_name)
def test_json_parses(path: Path) -> None:
    json.loads(text_of(path))


def test_every_alert_says_when_how_urgent_and_what_to_do() -> None:
    assert 1 <= len(alerts()) <= 12, "few"
    for alert in alerts():
        for field in ("expr: ", "severity: ", "summary: ", "do: "):
            assert alert.count(f" {field}") == 1, (alert, field)
        assert re.search(r"severity: (page|ticket)$", alert, re.M), alert
        assert alert.count("(") == alert.count(")")


def test_the_seccomp_rule_allows_what_jails_need_and_no_more() -> None:
    """Each of these was left out once, and jails did not start."""
    rule = json.loads(text_of(DEPLOY / "worker.seccomp-rule.json"))
    assert rule["action"] == "SCMP_ACT_ALLOW"
    assert rule["names"] == sorted(set(rule["names"]))
    assert len(rule["names"]) == 11
    assert not {"unshare", "setns", "ptrace", "bpf", "keyctl"} & set(rule["names"])


# Promises


@pytest.mark.parametrize("path", DOCKERFILES, ids=by_name)
def test_images_are_built_from_what_exists_and_without_a_compiler(path: Path) -> None:
    text = text_of(path)
    for source in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.M):
        assert all((ROOT / name).exists() for name in source.split()), source
    extras = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]["optional-dependencies"]
    assert set(re.findall(r"'\.\[(\w+)\]'", text)) <= set(extras)
    assert not re.search(r"apt-get|gcc|build-essential", text)
    assert ":latest" not in text


def test_servers_have_no_rights() -> None:
    assert re.search(r"^USER \d+:\d+$", text_of(DOCKERFILES[0]), re.M)
    assert "cap_drop: [ALL]" in service_of("server")
    assert "read_only: true" in service_of("server")
    assert "cap_add" not in service_of("server")
    assert "\nCapabilityBoundingSet=\n" in text_of(UNITS[0])
    assert "\nDynamicUser=yes\n" in text_of(UNITS[0])


def test_workers_are_not_privileged_and_have_three_capabilities() -> None:
    worker = service_of("worker")
    assert "privileged" not in worker
    added = re.search(r"cap_add: \[(.+)\]", worker)
    bounding = re.search(r"^CapabilityBoundingSet=(.+)$", text_of(UNITS[1]), re.M)
    assert added
    assert bounding
    assert [f"CAP_{name}" for name in added[1].split(", ")] == bounding[1].split()
    assert len(bounding[1].split()) == 3


def test_nobody_is_killed_before_its_drain_is_over() -> None:
    assert "\nKillMode=mixed\n" in text_of(UNITS[1])
    drain = WorkerSettings().drain_seconds
    for text, least in (
        (text_of(UNITS[0]), GRACE_SECONDS),
        (service_of("server"), GRACE_SECONDS),
        (text_of(UNITS[1]), drain),
        (service_of("worker"), drain),
        (service_of("job-runner"), RunnerSettings().drain_seconds),
        (text_of(DEPLOY / "resyn-job-runner.service"), RunnerSettings().drain_seconds),
    ):
        (seconds,) = SECONDS.findall(text)
        assert least + 5 <= float(seconds)


@pytest.mark.parametrize(("name", "port"), [("server", 9151), ("worker", 9152)])
def test_metrics_are_scraped_where_they_are_served(name: str, port: int) -> None:
    image = text_of(DEPLOY / f"{name}.Dockerfile")
    assert f"RESYN_{name.upper()}_HTTP_PORT={port}" in image
    assert re.search(rf"^EXPOSE .*\b{port}$", image, re.M)
    assert f"http://127.0.0.1:{port}/healthz" in image
    scraped = text_of(DEPLOY / "prometheus.yml").partition(f"job_name: resyn-{name}\n")[2]
    assert re.findall(r"names: \[(\w+)\]|port: (\d+)", scraped)[:2] == [(name, ""), ("", str(port))]
    assert f"RESYN_{name.upper()}_HTTP_PORT={port}" in text_of(DEPLOY / f"{name}.env.example")


def test_profiles_that_are_built_are_those_that_are_offered() -> None:
    image, unit = text_of(DOCKERFILES[1]), text_of(UNITS[1])
    built = re.findall(r'ARG PROFILES="(.+)"|profile build ([a-z -]+)$', image + unit, re.M)
    offered = re.findall(
        r"RESYN_PROFILES=([\w,-]+)", image + text_of(DEPLOY / "worker.env.example")
    )
    wanted = offered[0].split(",")
    assert [(first or second).split() for first, second in built] == [wanted, wanted]
    assert [names.split(",") for names in offered] == [wanted, wanted]
    assert set(wanted) <= set(find_profiles(default_profile_folders()))


def test_the_readme_states_how_many_uids_jails_take() -> None:
    readme = text_of(DEPLOY / "README.md")
    assert f"{UID_STRIDE} for each jail, taken {JAILS_PER_BLOCK} jails at a time" in readme
    assert f"(default {WorkerSettings().uid_base:,})" in readme
    assert f"`RESYN_DRAIN_SECONDS` ({WorkerSettings().drain_seconds:.0f})" in readme
