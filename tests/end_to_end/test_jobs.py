"""Jobs on a whole service, with real jails: a data set, its answers, and the answers' scores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.end_to_end.conftest import Service
from tests.end_to_end.test_command_line import resyn

from resyn.cli.row_files import read_rows, writing_rows
from resyn.client import Client


def submit(service: Service, *arguments: str) -> str:
    """Submit a job, wait until it is done, and return its id."""
    job_id: str = json.loads(resyn(service, "job", "submit", *arguments, "--json"))["id"]
    watched = json.loads(resyn(service, "job", "watch", job_id, "--json"))
    assert watched["state"] == "done", watched
    return job_id


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
def test_a_data_set_is_generated_and_its_answers_scored(
    service: Service, tmp_path: Path, ending: str
) -> None:
    made, answers = tmp_path / f"made.{ending}", tmp_path / f"answers.{ending}"
    chosen = ("--difficulty", "1", "--difficulty", "3", "--count", "150", "--reference-answers")
    job_id = submit(service, "generate", "addition", *chosen)
    resyn(service, "job", "fetch", job_id, "-o", str(made))
    rows = list(read_rows(made))
    assert [(row["difficulty"], row["seed"]) for row in rows] == [
        (difficulty, seed) for difficulty in (1, 3) for seed in range(150)
    ]
    columns = dict.fromkeys(("environment", "hash", "answer"), "string")
    with writing_rows(answers, columns) as write:
        for index, row in enumerate(rows):
            answer = row["reference_answer"] if index % 2 else "no"
            write({"environment": "addition", "hash": row["hash"], "answer": answer})
    job_id = submit(service, "score", str(answers))
    scores = tmp_path / f"scores.{ending}"
    resyn(service, "job", "fetch", job_id, "-o", str(scores))
    assert [row["score"] for row in read_rows(scores)] == [k % 2 for k in range(300)]
    assert job_id in resyn(service, "job", "list")


def test_faults_stand_beside_verdicts_and_changes_are_found(
    service: Service, tmp_path: Path
) -> None:
    old, out = tmp_path / "old.jsonl", tmp_path / "out.jsonl"
    lines = [
        {"answer": "score = 1.0", "score": 1.0},
        {"answer": "score = 0.5", "score": 1.0},
        {"answer": "1/0", "score": 0.0},
    ]
    old.write_text("".join(json.dumps({"instance": 1, **line}) + "\n" for line in lines))
    job_id = submit(service, "reverify", str(old), "--environment", "sloppy")
    resyn(service, "job", "fetch", job_id, "-o", str(out))
    half, broken = read_rows(out)
    assert (half["index"], half["score"], half["expected_score"]) == (1, 0.5, 1.0)
    assert (broken["index"], broken["score"], broken["fault_kind"]) == (2, None, "verifier_error")
    with Client(service.address) as client:
        progress = client.get_job(job_id).progress
    assert (progress.done, progress.differing, dict(progress.faults)) == (
        3, 2, {"verifier_error": 1},
    )  # fmt: skip
