"""`resyn env`: check, register, states, export and import, for people and programs."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from resyn.cli import reports
from resyn.cli.root import build
from resyn.client import (
    Admission,
    AdmissionReport,
    AdmissionState,
    Client,
    Evidence,
    Finding,
    Restrictions,
    ServiceUnavailable,
    Severity,
    StateChange,
)
from resyn.client.testing import FakeService, fixture

resyn_fake = fixture.resyn_fake
SORTING = '"""Sorts numbers."""\nRESYN = {"family": "lists", "tags": ["sorting"]}\n'
FINDING = Finding(
    "accepts-constant",
    Severity.ERROR,
    "`[]` scores 1.0 \x1b[2J",
    "compare with the truth",
    (Evidence(seed=3, difficulty=2, answer="[]", score=1.0),),
    9,
    10,
)


@pytest.fixture
def resyn(resyn_fake: FakeService) -> Any:
    def call(*arguments: str, **settings: Any) -> Result:
        full = ["--address", resyn_fake.address, *arguments]
        return CliRunner().invoke(build(), full, prog_name="resyn", **settings)

    return call


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let the service find something."""

    def find(report: AdmissionReport) -> None:
        monkeypatch.setattr(Client, "check_environment", lambda *_, **__: report)

    return find


def sources(folder: Path, **texts: str) -> Path:
    """Write files."""
    for name, text in texts.items():
        (folder / f"{name}.py").write_text(text)
    return folder


def test_what_can_be_used_exits_0_and_nothing_is_stored(resyn: Any, tmp_path: Path) -> None:
    sources(tmp_path, one=SORTING, two=SORTING)
    result = resyn("env", "check", str(tmp_path))
    assert result.exit_code == 0
    assert result.stdout.count("ADMITTED") == 2
    assert "2 of 2 can be used" in result.stdout
    assert resyn("env", "list", "--json").stdout == ""


def test_one_file_of_many_that_cannot_be_used_exits_1(resyn: Any, tmp_path: Path) -> None:
    sources(tmp_path, bad="def verify(", good=SORTING)
    result = resyn("env", "check", str(tmp_path / "good.py"), str(tmp_path / "bad.py"), "--json")
    assert result.exit_code == 1
    good, bad = [json.loads(line) for line in result.stdout.splitlines()]
    assert (good["passed"], bad["passed"]) == (True, False)
    assert (bad["state"], bad["findings"][0]["code"]) == ("quarantined", "does-not-load")
    assert bad["file"].endswith("bad.py")


@pytest.mark.parametrize(
    ("state", "severity", "strict", "code"),
    [
        (AdmissionState.ADMITTED, Severity.INFO, True, 0),
        (AdmissionState.ADMITTED, Severity.WARNING, False, 0),
        (AdmissionState.ADMITTED, Severity.WARNING, True, 1),
        (AdmissionState.RESTRICTED, Severity.INFO, False, 0),
        (AdmissionState.RESTRICTED, Severity.INFO, True, 1),
        (AdmissionState.QUARANTINED, Severity.ERROR, False, 1),
        (AdmissionState.CANDIDATE, Severity.INFO, False, 1),
    ],
)
def test_the_exit_code_says_whether_it_could_be_used(
    resyn: Any, found: Any, tmp_path: Path, state: Any, severity: Severity, strict: bool, code: int
) -> None:
    found(AdmissionReport(state, findings=(Finding("x", severity),)))
    sources(tmp_path, one=SORTING)
    options = ("--strict",) if strict else ()
    assert resyn("env", "check", str(tmp_path / "one.py"), *options).exit_code == code


def test_findings_are_shown_with_evidence_and_advice_and_cannot_steer_the_terminal(
    resyn: Any, found: Any, tmp_path: Path
) -> None:
    limits = Restrictions(difficulties=(1, 2), no_shared_process=True)
    found(AdmissionReport(AdmissionState.QUARANTINED, limits, (FINDING,), seconds=4.25))
    sources(tmp_path, one=SORTING)
    text = resyn("env", "check", str(tmp_path / "one.py"), terminal_width=200).stdout
    flat = " ".join(text.split())
    assert "QUARANTINED (1 error, 4.2 s)" in flat
    assert "ERROR accepts-constant [9 of 10]" in flat
    assert "seed 3, difficulty 2, answer '[]', score 1.0" in flat
    assert "advice: compare with the truth" in flat
    assert "only at difficulty 1, 2" in flat
    assert "its calls share no process" in flat
    assert "\x1b" not in text


def test_a_service_that_fails_at_one_file_still_answers_for_the_others(
    resyn: Any, resyn_fake: FakeService, tmp_path: Path
) -> None:
    sources(tmp_path, one=SORTING, two=SORTING)
    resyn_fake.fail_next(status="UNAVAILABLE")
    result = resyn("env", "check", str(tmp_path), "--parallel", "1")
    assert result.exit_code == 1
    assert (result.stdout.count("NO REPORT"), result.stdout.count("ADMITTED")) == (1, 1)
    assert "1 of 2 can be used" in result.stdout


def test_a_check_of_many_leaves_a_page_that_no_source_can_garble(
    resyn: Any, resyn_fake: FakeService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = Restrictions(difficulties=(1, 2))
    reports = {
        "bad": AdmissionReport(AdmissionState.QUARANTINED, None, (FINDING,), seconds=9, calls=20),
        "some": AdmissionReport(AdmissionState.RESTRICTED, limits, seconds=1, calls=10),
    }

    def look(_: Client, source: str, name: str, **__: Any) -> AdmissionReport:
        if name in reports:
            return reports[name]
        raise ServiceUnavailable("no worker | is alive")

    monkeypatch.setattr(Client, "check_environment", look)
    folder = tmp_path / "sources"
    folder.mkdir()
    sources(folder, **dict.fromkeys([*reports, "gone"], SORTING))
    page = tmp_path / "page.md"
    assert resyn("env", "check", str(folder), "--report", str(page)).exit_code == 1
    text = page.read_text()
    assert text.startswith("# Admission of 3 environments\n")
    assert "| QUARANTINED | 1 |" in text
    assert "| no report | 1 |" in text
    assert "| `accepts-constant` | error | 1 | `bad` |" in text
    assert "| `bad` | QUARANTINED | 1 | 0 | 9.0 | 20 |" in text
    assert "| `some` | RESTRICTED, only at 1, 2 | 0 | 0 | 1.0 | 10 |" in text
    assert "no worker \\| is alive" in text
    assert "seed 3, difficulty 2, answer '\\[\\]', score 1.0" in text
    assert "9.0 s at most, and 30 calls in all" in text
    assert "\x1b" not in text


def test_a_folder_without_sources_is_wrong_usage(resyn: Any, tmp_path: Path) -> None:
    assert resyn("env", "check", str(tmp_path)).exit_code == 2


def test_a_registration_says_state_and_origin(resyn: Any, tmp_path: Path) -> None:
    sources(tmp_path, sorting=SORTING)
    (tmp_path / "prompt.txt").write_text("Write a sorter.")
    origin = ("--author", "ada", "--model", "m-1", "--parent", "double@1")
    prompt = ("--prompt-file", str(tmp_path / "prompt.txt"))
    result = resyn("env", "register", str(tmp_path / "sorting.py"), *origin, *prompt)
    assert result.exit_code == 0
    assert "ADMITTED" in result.stdout
    stored = json.loads(resyn("env", "show", "sorting", "--json").stdout)
    expected = {"author": "ada", "model": "m-1", "prompt": "Write a sorter.", "parent": "double@1"}
    assert stored["provenance"] == expected
    shown = resyn("env", "show", "sorting").stdout
    assert "lists" in shown
    assert "Write a sorter." in shown


def test_a_registration_whose_calls_are_refused_exits_1(resyn: Any, tmp_path: Path) -> None:
    sources(tmp_path, sorting=SORTING)
    file = str(tmp_path / "sorting.py")
    assert resyn("env", "register", file, "--override", "quarantined").exit_code == 2
    result = resyn("env", "register", file, "--override", "quarantined", "--reason", "it leaks")
    assert result.exit_code == 1
    assert "QUARANTINED" in result.stdout
    assert "it leaks" in result.stdout


def test_lists_are_narrowed_by_tag_family_and_state(resyn: Any, resyn_fake: FakeService) -> None:
    resyn_fake.register("one", tags=["t"], family="f")
    resyn_fake.register("two", tags=["t"], family="g")
    resyn("env", "retire", "two", "--reason", "old")

    def names(*options: str) -> list[str]:
        lines = resyn("env", "list", "--json", *options).stdout.splitlines()
        return [json.loads(line)["name"] for line in lines]

    assert names("--tag", "t") == ["one", "two"]
    assert names("--tag", "t", "--family", "g") == ["two"]
    assert names("--state", "admitted") == ["one"]
    assert "retired" in resyn("env", "list", "--state", "retired").stdout
    assert resyn("env", "list", "--state", "gone").exit_code == 2


def test_operators_set_states_and_leave_them_to_the_report_again(
    resyn: Any, resyn_fake: FakeService
) -> None:
    resyn_fake.register("double", verify=lambda instance, answer: True)
    ask = ("verify", "double", "--instance-json", "2", "--answer", "4")
    for command, state in (("quarantine", "quarantined"), ("retire", "retired")):
        done = resyn("env", command, "double", "--reason", "why", "--author", "ada", "--json")
        admission = json.loads(done.stdout)["admission"]
        assert (admission["state"], admission["override"]["author"]) == (state, "ada")
        assert resyn(*ask).exit_code == 3
    people = resyn("env", "admit", "double", "--reason", "it is fine")
    assert "ADMITTED" in people.stdout
    assert "it is fine" in people.stdout
    assert resyn(*ask).exit_code == 0
    again = resyn("env", "admit", "double", "--as-examined", "--reason", "x", "--json")
    admission = json.loads(again.stdout)["admission"]
    assert (admission["override"], len(admission["history"])) == (None, 4)
    assert resyn("env", "retire", "double").exit_code == 2
    assert resyn("env", "retire", "nobody", "--reason", "x").exit_code == 1


# reasoning-gym


def test_tasks_of_the_reasoning_gym_are_imported_with_a_line_for_each(resyn: Any) -> None:
    result = resyn("env", "import", "reasoning-gym", "gcd", "lcm")
    assert result.exit_code == 0
    *lines, last = result.stdout.splitlines()
    assert [line.split("@")[0] for line in lines] == ["reasoning-gym.gcd", "reasoning-gym.lcm"]
    assert all(line.endswith(": admitted") for line in lines)
    assert last == "2 of 2 can be used, 0 were refused"


def test_an_operators_word_takes_the_place_of_examinations(resyn: Any) -> None:
    command = ("env", "import", "reasoning-gym", "gcd")
    assert resyn(*command, "--admitted-by", "ada").exit_code == 2
    assert resyn(*command, "--reason", "trusted").exit_code == 2
    done = resyn(*command, "--admitted-by", "ada", "--reason", "trusted")
    assert ": admitted, set by ada: trusted\n" in done.stdout
    shown = json.loads(resyn("env", "show", "reasoning-gym.gcd", "--json").stdout)
    assert shown["admission"]["override"]["author"] == "ada"


def test_a_task_that_is_refused_stops_no_other_and_exits_1(
    resyn: Any, resyn_fake: FakeService
) -> None:
    resyn_fake.fail_next(status="UNAVAILABLE")
    result = resyn("env", "import", "reasoning-gym", "gcd", "lcm", "--parallel", "1")
    assert result.exit_code == 1
    assert "reasoning-gym.gcd@0.1.25 refused: " in result.stdout
    assert "1 of 2 can be used, 1 were refused" in result.stdout


def test_a_task_that_is_withheld_is_stored_with_the_reason(
    resyn: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = AdmissionReport(AdmissionState.QUARANTINED, findings=(FINDING,))
    admission = Admission(AdmissionState.QUARANTINED, report=report)
    real = Client.register_environment

    def register(*given: Any, **settings: Any) -> Any:
        return dataclasses.replace(real(*given, **settings), admission=admission)

    monkeypatch.setattr(Client, "register_environment", register)
    result = resyn("env", "import", "reasoning-gym", "gcd")
    assert result.exit_code == 0
    assert ": quarantined (accepts-constant)\n" in result.stdout
    assert "0 of 1 can be used, 0 were refused" in result.stdout


def test_sources_of_tasks_are_written_and_nothing_is_registered(
    resyn: Any, resyn_fake: FakeService, tmp_path: Path
) -> None:
    folder = tmp_path / "tasks"
    assert resyn("env", "import", "reasoning-gym", "gcd", "--sources", str(folder)).exit_code == 0
    assert [each.name for each in folder.iterdir()] == ["gcd.py"]
    assert "reasoning_gym.arithmetic.gcd" in (folder / "gcd.py").read_text()
    assert resyn("env", "list", "--json").stdout == ""
    assert resyn("env", "import", "reasoning-gym", "no_such_task").exit_code == 1


# Files


def fill(service: FakeService) -> None:
    """Register a few environments and set states."""
    with Client(service.address) as client:
        for number in range(1, 12):
            client.register_environment(f"{SORTING}N = {number}\r\n", "sorting", author="ada")
        client.register_environment('"""Grüße."""\n', "plain", version="1.0-rc")
        client.set_admission("sorting@2", AdmissionState.RETIRED, reason="old", author="ada")
        change = StateChange(AdmissionState.ADMITTED, "trusted", "grace")
        client.register_environment("pass\n", "unseen", override=change)


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def test_export_import_and_export_again_give_the_same_files(tmp_path: Path) -> None:
    def run(service: FakeService, *arguments: str) -> list[str]:
        result = CliRunner().invoke(build(), ["--address", service.address, *arguments])
        assert result.exit_code == 0, result.output
        return result.stdout.splitlines()

    with FakeService() as first:
        fill(first)
        assert len(run(first, "env", "export", str(tmp_path / "a"))) == 13
        latest = next(iter(run(first, "env", "show", "sorting", "--json")))
    with FakeService() as second:
        lines = run(second, "env", "import", "files", str(tmp_path / "a"))
        assert sum(line.startswith("registered") for line in lines) == 13
        assert "registered sorting@2: retired, set by ada: old" in lines
        assert "registered unseen@1: admitted, set by grace: trusted" in lines
        run(second, "env", "export", str(tmp_path / "b"))
        again = next(iter(run(second, "env", "show", "sorting", "--json")))
        lines = run(second, "env", "import", "files", str(tmp_path / "b"))
        assert all(line.startswith("skipped") for line in lines)
    files = tree(tmp_path / "a")
    assert files == tree(tmp_path / "b")
    assert files["lists/sorting@11.py"] == f"{SORTING}N = 11\r\n".encode()
    assert "plain/plain@1.0-rc.json" in files
    assert json.loads(latest)["version"] == json.loads(again)["version"] == "11"
    text = files["lists/sorting@2.json"].decode()
    assert "unix" not in text
    assert json.loads(text)["override"] == {"state": "retired", "reason": "old", "author": "ada"}


def test_only_what_is_named_is_exported(
    resyn: Any, resyn_fake: FakeService, tmp_path: Path
) -> None:
    fill(resyn_fake)
    result = resyn("env", "export", str(tmp_path), "sorting", "plain@1.0-rc", "nobody", "--json")
    assert result.exit_code == 1
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["what"] for line in lines] == ["exported", "exported", "refused"]
    names = {name for name in tree(tmp_path) if name.endswith(".py")}
    assert names == {"lists/sorting@11.py", "plain/plain@1.0-rc.py"}


def test_files_that_cannot_be_imported_are_named_with_the_reason_and_stop_no_other(
    resyn: Any, resyn_fake: FakeService, tmp_path: Path
) -> None:
    fill(resyn_fake)
    resyn("env", "export", str(tmp_path))
    folder = tmp_path / "lists"
    with (folder / "sorting@3.py").open("a") as file:
        file.write("# changed\n")
    (folder / "sorting@4.json").write_text("{")
    (folder / "sorting@5.json").write_text("{}")
    (folder / "sorting@6.py").unlink()
    with FakeService() as other, Client(other.address) as client:
        client.register_environment("pass\n", "sorting", version="7")
        full = ["--address", other.address, "env", "import", "files", str(tmp_path)]
        result = CliRunner().invoke(build(), full)
    assert result.exit_code == 1
    refused = [line for line in result.stdout.splitlines() if line.startswith("refused")]
    assert len(refused) == 5
    assert "makes a new version of it" in refused[0]
    assert "sorting@7: it is" in refused[4]
    assert result.stdout.count("registered") == 8


def test_a_name_that_leaves_the_folder_is_not_written(
    resyn: Any, resyn_fake: FakeService, tmp_path: Path
) -> None:
    resyn_fake.register("../escape")
    result = resyn("env", "export", str(tmp_path / "in"))
    assert result.exit_code == 1
    assert "is no name" in result.stdout
    assert tree(tmp_path) == {}


def test_every_state_has_a_style_and_an_override_is_told(capsys: Any) -> None:
    for state in AdmissionState:
        change = StateChange(state, "why\x1b[2J", "ada")
        reports.print_admission("x", Admission(state, override=change))
    text = capsys.readouterr().out
    assert text.count("set by ada: why") == len(AdmissionState)
    assert "\x1b[2J" not in text


def test_a_check_of_an_absent_service_says_so(tmp_path: Path) -> None:
    sources(tmp_path, one=SORTING)
    arguments = ["--address", "127.0.0.1:1", "env", "check", str(tmp_path), "--json"]
    result = CliRunner().invoke(build(), arguments)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["error"] == "service_unavailable"
