"""Environments admitted as a job, with real jails: each row says what was found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.end_to_end.conftest import Service, start
from tests.end_to_end.test_admission import BASE, VERIFY
from tests.end_to_end.test_command_line import resyn

from resyn.cli import stack
from resyn.cli.row_files import read_rows
from resyn.client import Client


@pytest.fixture(scope="module")
def enforced(tmp_path_factory: pytest.TempPathFactory, no_admission: None) -> Iterator[Service]:
    """A service that examines what is registered."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RESYN_ADMISSION", "enforce")
        plan = stack.Plan(profiles=("standard",))
        yield from start(plan, tmp_path_factory.mktemp("enforced"))


def test_good_bad_and_broken_environments_each_have_their_row(
    enforced: Service, tmp_path: Path
) -> None:
    folder, out = tmp_path / "environments", tmp_path / "out.jsonl"
    folder.mkdir()
    (folder / "a-good.py").write_text(BASE)
    (folder / "b-bad.py").write_text(BASE.replace(VERIFY, "return bool(answer.strip())"))
    (folder / "c-broken.py").write_text("def generate(:")
    submitted = resyn(
        enforced, "job", "submit", "admit", str(folder), "--model", "m", "--json"
    )  # fmt: skip
    job_id = json.loads(submitted)["id"]
    watched = json.loads(resyn(enforced, "job", "watch", job_id, "--json"))
    assert watched["progress"]["environments"] == {"admitted": 1, "quarantined": 1}
    resyn(enforced, "job", "fetch", job_id, "-o", str(out))
    good, bad, broken = read_rows(out)
    assert (good["state"], good["findings"], good["version"]) == ("admitted", "", "1")
    assert (bad["state"], bad["findings"].split()[0]) == ("quarantined", "accepts-anything=error")
    assert (broken["outcome"], broken["state"]) == ("rejected", None)
    assert "line 1" in broken["message"]
    with Client(enforced.address) as client:
        for answer in ("0", "1", "2"):
            client.verify("a-good", answer, instance={"numbers": [1]})
    shown = json.loads(resyn(enforced, "env", "show", "a-good", "--json"))
    assert shown["provenance"]["model"] == "m"
    assert shown["signals"]["scores"] == [2, 0, 0, 0, 0, 1]
    assert "3 verdicts, mean score 0.333" in resyn(enforced, "env", "show", "a-good")
