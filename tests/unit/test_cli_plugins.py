"""Commands of other parts: found by entry points, imported late, harmless when broken."""

from __future__ import annotations

import subprocess
import sys
import types
from importlib.metadata import EntryPoint, EntryPoints

import click
import pytest
from click.testing import CliRunner

from resyn.cli import lazy_group
from resyn.cli.lazy_group import ENTRY_POINT_GROUP
from resyn.cli.root import build


@pytest.fixture(autouse=True)
def plugins(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    @click.command(help="Import many.")
    def imported() -> None:
        click.echo("imported")

    module = types.ModuleType("some_part")
    module.__dict__.update(imported=imported, not_a_command=7)
    monkeypatch.setitem(sys.modules, "some_part", module)
    values = {
        "env.import": "some_part:imported",
        "jobs.run": "some_part:imported",
        "verify": "some_part:imported",
        "worker": "resyn.workers.no_such_module:command",
        "foreign": "no_such_package:command",
        "wrong": "some_part:not_a_command",
    }

    def found(group: str) -> EntryPoints:
        assert group == ENTRY_POINT_GROUP
        return EntryPoints(EntryPoint(name, value, group) for name, value in values.items())

    monkeypatch.setattr(lazy_group, "entry_points", found)
    return values


def run(*arguments: str) -> str:
    result = CliRunner().invoke(build(), arguments, prog_name="resyn")
    return f"{result.exit_code} {result.output}"


def test_a_dotted_name_joins_a_sub_group() -> None:
    assert run("env", "import") == "0 imported\n"
    assert run("jobs", "run") == "0 imported\n"
    help_text = run("env", "--help")
    assert all(name in help_text for name in ("import", "list", "register", "show"))


def test_no_other_package_takes_a_command_over() -> None:
    assert "imported" not in run("verify")


def test_a_missing_extra_is_named() -> None:
    assert "pip install 'resyn[workers]'" in run("worker")
    assert run("worker", "--any", "option").startswith("1 ")
    assert "repair the package of no_such_package:command" in run("foreign")


def test_an_entry_point_that_is_no_command_is_a_mistake_of_its_part() -> None:
    result = CliRunner().invoke(build(), ["wrong"])
    assert isinstance(result.exception, TypeError)


def test_help_works_though_a_command_is_missing(plugins: dict[str, str]) -> None:
    del plugins["wrong"]
    help_text = run("--help")
    assert help_text.startswith("0 ")
    assert "Not installed; pip install 'resyn[workers]'" in help_text


def test_an_own_command_imports_no_other() -> None:
    program = (
        "import sys; from click.testing import CliRunner; from resyn.cli.root import build;"
        "CliRunner().invoke(build(), ['verify', '--help']);"
        "assert 'resyn.cli.verify' in sys.modules;"
        "assert not {'resyn.cli.env', 'resyn.cli.generate', 'rich'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
