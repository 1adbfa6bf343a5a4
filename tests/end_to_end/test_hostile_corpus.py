"""Every hostile program of the corpus, through a real service, beside canaries.

What is checked after each, and how to add one, is in docs/conformance.md.
"""

from __future__ import annotations

import dataclasses
import json
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from tests.conftest import need

from resyn.cli import stack
from resyn.cli.conformance_cases import (
    Case,
    CaseError,
    Step,
    default_folder,
    load_case,
    load_cases,
)
from resyn.cli.conformance_runner import Runner, new_marker
from resyn.cli.root import build
from resyn.client import Client

CASES = {case.id: case for case in load_cases(default_folder())}
#: So few that the jails of earlier cases are closed while later ones run.
MAX_JAILS = "12"
#: What a guest of case I10 would like to see in the log as a line of its own.
FORGED = "FORGED-BY-GUEST"


@dataclass(frozen=True)
class Corpus:
    """A running service under attack."""

    runner: Runner
    address: str
    log_file: Path
    planted: tuple[str, ...]
    leaked: str  # is made to come out, to see that it is noticed


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    """A service with secrets in its environment and on its host; it leaves nothing at its end."""
    if os.geteuid() != 0:
        need("root", "only root can make control groups and map uids")
    planted = new_marker(), new_marker()
    log_file = tmp_path_factory.mktemp("service") / "log"
    prefix = new_marker()
    with tempfile.TemporaryDirectory(prefix=prefix) as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        folder.chmod(0o755)  # anybody on this host may read it, whoever is in a jail may not
        (folder / "secret").write_text(planted[0])
        patch.setenv("RESYN_MAX_JAILS", MAX_JAILS)
        patch.setenv("RESYN_LOG_LEVEL", "debug")
        patch.setenv("CONFORMANCE_SECRET", planted[1])
        yield from _attacked(log_file, planted)


def _attacked(log_file: Path, planted: tuple[str, ...]) -> Iterator[Corpus]:
    plan = stack.Plan(profiles=("standard",), processes=1, log_file=log_file)
    stack.build_profiles(plan.profiles)
    try:
        with stack.running(plan) as service, Client(service.address) as client:
            leaked = new_marker()
            runner = Runner(client, [*planted, leaked], host_checks=True)
            yield Corpus(runner, service.address, log_file, planted, leaked)
    except click.ClickException as error:
        need("a host that can hold jails", f"{error.message}\n{log_file.read_text()[-2000:]}")
    assert runner.host is not None
    give_up = time.monotonic() + 10.0  # the kernel may still be at it
    while (left := runner.host.remains()) and time.monotonic() < give_up:
        time.sleep(0.05)
    assert left == []


@pytest.mark.parametrize("case_id", CASES)
def test_a_hostile_program_ends_as_it_should_and_touches_nobody(
    corpus: Corpus, case_id: str
) -> None:
    result = corpus.runner.run(CASES[case_id])
    assert result.canaries >= 12
    assert result.mark in ("PASS", "GAP"), "\n".join([result.case.title, *result.problems])


def test_what_ends_otherwise_than_it_should_fails_and_says_how(corpus: Corpus) -> None:
    wrong = dataclasses.replace(CASES["V04"], expect=("score 1",))
    later = dataclasses.replace(CASES["V04"], then=(Step("score = 0.5", ("score 1",)),))
    leaking = dataclasses.replace(
        CASES["V04B"], program=f"raise Exception('{corpus.leaked}')", known_gap="why"
    )
    results = [corpus.runner.run(case) for case in (wrong, later, leaking)]
    assert [result.mark for result in results] == ["FAIL", "FAIL", "GAP"]
    starts = (
        "outcome: crashed: ",
        "I2: a later call: score 0.5: ",
        "I6: a planted secret came out",
    )
    for result, start in zip(results, starts, strict=True):
        assert [problem[: len(start)] for problem in result.problems] == [start]


def test_the_command_reports_each_case_and_ends_with_0(corpus: Corpus) -> None:
    arguments = ["--address", corpus.address, "conformance", "v04b", "V05", "--json"]
    result = CliRunner().invoke(build(), arguments)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert (result.exit_code, result.stderr) == (0, "")
    assert [each.get("id") for each in records] == ["V04B", "V05", "V05B", None]
    assert records[-1]["runs"] == records[-1]["PASS"] == 3
    people = CliRunner().invoke(build(), [*arguments[:4], "--no-host-checks"])
    assert people.stdout.startswith("1 cases, without a look at the worker's host\nPASS V04B")


def test_the_command_knows_its_cases(corpus: Corpus) -> None:
    result = CliRunner().invoke(build(), ["--address", corpus.address, "conformance", "Z99"])
    assert result.exit_code == 1
    assert "no case Z99 in " in result.stderr


def test_the_log_holds_no_secret_and_no_line_of_a_guest(corpus: Corpus) -> None:
    """Last, so that all of the above is in it."""
    text = corpus.log_file.read_text()
    assert not [secret for secret in corpus.planted if secret in text]
    records = [json.loads(line) for line in text.splitlines()]
    assert [each for each in records if FORGED in str(each["message"])] == []


def test_the_corpus_has_the_cases_that_it_must_have() -> None:
    """Ids without a letter behind them; a variant (V04B) may stand in for none of them."""
    must = "C01 C02 C03 C04 C06 C08 C09 C11 M01 M02 M03 M04 M07 M08 M09 M11 P01 P02 P04 P05 P06 P07"
    must += " P09 F01 F02 F03 F04 F06 F07 F08 F09 F11 F12 F14 N01 N02 N03 N04 N06 N07 I01 I02 I03"
    must += " I04 I06 I07 I10 I11 I14 S01 S02 S03 S04 S05 S07 S08 S10 S11 S13 S14 S15 V01 V03 V04"
    must += " V05 V07 V08 V09 V12 V13 B01 B03 B05 B06 B07 B09 B10 B12 X01 X02 X05"
    assert set(must.split()) <= set(CASES)
    assert {case.place for case in CASES.values()} == {"answer", "verify", "generate", "import"}


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case.id)
def test_a_case_says_why(case: Case) -> None:
    assert case.title[:1].isupper() or case.title[:1].isdigit() or case.title.startswith("io_")
    assert case.notes.endswith((".", ")"))
    assert len(case.title) < 80


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('expect = ["score one"]', "'score one' is no outcome"),
        ('expect = "score 1"', "`expect` must be a list"),
        ('place = "kernel"', "place must be one of answer, verify, generate, import"),
        ('colour = "red"', "a case has no .'colour'.; it has id, title"),
        ("limits = {wall = 5}", "limits has no .'wall'.; it has wall_seconds"),
        ('id = "c1"', "the id 'c1' is not like C01"),
        ('id = "C02"', "its id is C02; name the folder C02-<slug>"),
    ],
)
def test_a_case_with_a_mistake_is_refused_with_what_would_be_right(
    tmp_path: Path, line: str, problem: str
) -> None:
    lines = [
        'id = "C01"',
        'title = "T"',
        'category = "cpu"',
        'place = "answer"',
        'expect = ["timeout"]',
    ]
    key = line.partition(" ")[0]
    text = "\n".join([each for each in lines if not each.startswith(f"{key} ")] + [line])
    folder = tmp_path / "C01-case"
    folder.mkdir()
    (folder / "case.toml").write_text(text)
    (folder / "program.py.txt").write_text("pass\n")
    with pytest.raises(CaseError, match=problem):
        load_case(folder)
