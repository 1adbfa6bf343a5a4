"""`resyn env` against a real service that examines: check, register, states, export, import."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.end_to_end.conftest import ADDITION, PLAN, Service, start

from resyn.cli.root import build
from resyn.client import AdmissionState, Client, Fault, FaultKind, Verdict

GOOD = 'RESYN = {"family": "sums", "tags": ["plus"]}\n' + ADDITION.replace(
    '    assert instance["t"] == (1, 2)\n', ""
)
LENIENT = GOOD.replace('return answer.strip() == str(instance["a"] + instance["b"])', "return True")


@pytest.fixture(scope="module")
def examining(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service of its own, whose admission is enforced."""
    before = os.environ.get("RESYN_ADMISSION")
    os.environ["RESYN_ADMISSION"] = "enforce"
    try:
        yield from start(PLAN, tmp_path_factory.mktemp("examining"))
    finally:
        if before is None:
            del os.environ["RESYN_ADMISSION"]
        else:
            os.environ["RESYN_ADMISSION"] = before


@pytest.fixture
def resyn(examining: Service) -> Any:
    """The command line."""

    def call(*arguments: str, code: int = 0) -> str:
        full = ["--address", examining.address, *arguments]
        result = CliRunner().invoke(build(), full, prog_name="resyn")
        assert result.exit_code == code, result.output
        return result.stdout

    return call


def files(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    found = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in found}


def test_a_check_tells_good_from_bad_and_stores_neither(resyn: Any, tmp_path: Path) -> None:
    (tmp_path / "good.py").write_text(GOOD)
    (tmp_path / "lenient.py").write_text(LENIENT)
    (tmp_path / "torn.py").write_text("def verify(")
    lines = resyn("env", "check", str(tmp_path), "--json", code=1).splitlines()
    good, lenient, torn = [json.loads(line) for line in lines]
    assert (good["passed"], good["state"]) == (True, "admitted"), good["findings"]
    assert lenient["state"] == "quarantined"
    assert any(each["code"].startswith("accepts-") for each in lenient["findings"])
    assert [each["code"] for each in torn["findings"]] == ["does-not-load"]
    assert resyn("env", "list", "--json") == ""


def test_a_version_that_is_quarantined_gives_no_verdict_and_is_not_the_latest(
    resyn: Any, examining: Service, tmp_path: Path
) -> None:
    file = tmp_path / "plus.py"
    file.write_text(GOOD)
    assert "ADMITTED" in resyn("env", "register", str(file), "--author", "ada")
    file.write_text(LENIENT)
    assert "QUARANTINED" in resyn("env", "register", str(file), code=1)
    shown = json.loads(resyn("env", "show", "plus@2", "--json"))
    assert shown["admission"]["report"]["findings"]
    states = [
        json.loads(line)["version"]
        for line in resyn(
            "env", "list", "--state", "quarantined", "--family", "sums", "--tag", "plus", "--json"
        ).splitlines()
    ]
    assert states == ["2"]
    instance = {"a": 1, "b": 1}
    with Client(examining.address) as client:
        assert client.get_environment("plus").version == "1"
        refused = client.verify("plus@2", "x", instance=instance)
        assert isinstance(refused, Fault)
        assert refused.kind is FaultKind.QUARANTINED
        resyn("env", "admit", "plus@2", "--reason", "for a test", "--author", "ada")
        assert client.get_environment("plus").version == "2"
        assert isinstance(client.verify("plus@2", "x", instance=instance), Verdict)
        back = resyn("env", "admit", "plus@2", "--as-examined", "--reason", "over", "--json")
        assert json.loads(back)["admission"]["state"] == AdmissionState.QUARANTINED


def test_export_import_and_export_again_give_the_same_files(
    resyn: Any, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    """Runs behind the tests above, whose environments it takes to another service."""
    resyn("env", "export", str(tmp_path / "a"))
    exported = files(tmp_path / "a")
    assert set(exported) == {f"sums/plus@{n}.{kind}" for n in (1, 2) for kind in ("py", "json")}
    for other in start(PLAN, tmp_path_factory.mktemp("other")):

        def run(*arguments: str, address: str = other.address) -> str:
            result = CliRunner().invoke(build(), ["--address", address, *arguments])
            assert result.exit_code == 0, result.output
            return result.stdout

        lines = run("env", "import", "files", str(tmp_path / "a")).splitlines()
        assert lines == ["registered plus@1: admitted", "registered plus@2: quarantined"]
        run("env", "export", str(tmp_path / "b"))
    assert files(tmp_path / "b") == exported
