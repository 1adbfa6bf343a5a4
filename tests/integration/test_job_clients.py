"""Jobs through both clients, and through the command line with files of both kinds."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.integration import jobs
from tests.integration.jobs import Runners
from tests.integration.service import Service, serving, until
from tests.integration.test_job_runners import Gate
from tests.integration.workers import Workers

from resyn.cli.root import build
from resyn.cli.row_files import read_rows, writing_rows
from resyn.client import (
    AsyncClient,
    Client,
    Fault,
    GenerateJob,
    Instance,
    InstanceJson,
    InvalidRequest,
    JobItem,
    JobResult,
    JobState,
    NotFound,
    Overloaded,
    ReverifyJob,
    ScoreJob,
    TooLarge,
    Verdict,
    VerifyItem,
)
from resyn.server.metrics import REQUESTS

Call = Callable[..., Any]


@pytest.fixture(params=["blocking", "asyncio"])
async def call(request: Any, service: Service) -> AsyncIterator[Call]:
    """Calls either client in the same way: `await call("get_job", ...)`, lists for iterators."""
    if request.param == "asyncio":
        async with AsyncClient(service.address, timeout_seconds=20, tenant="mine") as client:

            async def of_loop(name: str, *args: Any, **given: Any) -> Any:
                found = getattr(client, name)(*args, **given)
                if isinstance(found, AsyncIterator):
                    return [each async for each in found]
                return await found

            yield of_loop
        return
    with Client(service.address, timeout_seconds=20, tenant="mine") as blocking:

        async def in_thread(name: str, *args: Any, **given: Any) -> Any:
            def work() -> Any:
                found = getattr(blocking, name)(*args, **given)
                return list(found) if isinstance(found, Iterator) else found

            return await asyncio.to_thread(work)

        yield in_thread


def items(count: int) -> Iterator[VerifyItem]:
    """Items whose scores are their places in tenths."""
    for k in range(count):
        yield VerifyItem("any", f"{k / 10}", InstanceJson("0"), item_id=f"i{k}")


async def test_a_job_goes_through_a_client(
    call: Call, workers: Workers, runners: Runners, service: Service
) -> None:
    await workers(jobs.generate_or_score, slots=2)
    await runners()
    job = await call("submit_job", ScoreJob(), items(10))
    assert (job.work, job.state, job.tenant) == (ScoreJob(), JobState.QUEUED, "mine")
    found: list[JobResult] = await call("job_results", job.id, follow=True)
    assert [(each.index, each.item_id) for each in found] == [(k, f"i{k}") for k in range(10)]
    assert [e.result.score for e in found if isinstance(e.result, Verdict)] == [
        k / 10 for k in range(10)
    ]
    await jobs.ended(service, job.id)
    done = await call("get_job", job.id)
    assert (done.state, done.progress.verdicts, done.ended) == (JobState.DONE, 10, True)
    assert [each.id for each in await call("list_jobs", state=JobState.DONE)] == [job.id]
    assert await call("cancel_job", job.id) == done


async def test_a_data_set_comes_as_instances(
    call: Call, workers: Workers, runners: Runners
) -> None:
    await workers(jobs.generate_or_score)
    await runners()
    job = await call("submit_job", GenerateJob(["any"], [1, 2], count=2, seed=5))
    found = await call("job_results", job.id, follow=True)
    made = [each.result for each in found if isinstance(each.result, Instance)]
    assert [(each.difficulty, each.seed) for each in made] == [(1, 5), (1, 6), (2, 5), (2, 6)]


async def test_what_the_source_of_items_raises_comes_out_and_no_job_is_made(
    call: Call, service: Service
) -> None:
    def broken() -> Iterator[VerifyItem]:
        yield from items(600)
        raise ZeroDivisionError("the source broke")

    before = _submissions()
    with pytest.raises(ZeroDivisionError, match="the source broke"):
        await call("submit_job", ScoreJob(), broken())
    await until(lambda: _submissions() == before + 1)  # the server has noticed
    with pytest.raises(InvalidRequest) as caught:
        await call("submit_job", ScoreJob(), [VerifyItem("any", 5, 0)])  # type: ignore[arg-type] # wrong on purpose
    assert caught.value.field == "answer"
    assert await call("list_jobs") == []


def _submissions() -> float:
    """How many SubmitJob have ended in this process."""
    samples = [sample for metric in REQUESTS.collect() for sample in metric.samples]
    ended = [s for s in samples if s.name.endswith("_total") and s.labels["method"] == "SubmitJob"]
    return sum(each.value for each in ended)


async def test_refusals_reach_the_caller_with_the_item(call: Call, service: Service) -> None:
    wrong = [*items(3), VerifyItem("nowhere", "1", 0)]
    with pytest.raises(NotFound) as caught:
        await call("submit_job", ScoreJob(), wrong)
    assert caught.value.field == "items[3].environment"
    with pytest.raises(InvalidRequest) as refused:
        await call("submit_job", ReverifyJob(), [JobItem(VerifyItem("any", "1", 0))])
    assert refused.value.field == "items[0].expected_score"
    with pytest.raises(NotFound):
        await call("get_job", "0" * 16)
    with pytest.raises(NotFound):
        await call("job_results", "0" * 16)


async def test_too_much_is_too_large_and_a_full_queue_is_overloaded(
    service: Service, tmp_path: Path
) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    async with (
        serving(service.redis, folder, max_job_items=2, max_queued_jobs=1) as small,
        AsyncClient(small.address) as client,
    ):
        with pytest.raises(TooLarge):
            await client.submit_job(ScoreJob(), items(3))
        await client.submit_job(ScoreJob(), items(2))
        with pytest.raises(Overloaded) as caught:
            await client.submit_job(ScoreJob(), items(1))
        assert caught.value.retry_after_seconds == 10.0


@pytest.fixture
def resyn(service: Service) -> Call:
    """Runs the command line in a thread, beside the server."""

    async def run(*arguments: str) -> Result:
        full = ["--address", service.address, *arguments]
        return await asyncio.to_thread(CliRunner().invoke, build(), full, prog_name="resyn")

    return run


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
async def test_files_go_in_and_come_out(
    resyn: Call, workers: Workers, runners: Runners, tmp_path: Path, ending: str
) -> None:
    await workers(jobs.generate_or_score)
    await runners(RESYN_JOB_TRIES="1")
    answers, out = tmp_path / f"answers.{ending}", tmp_path / f"out.{ending}"
    columns = {"answer": "string", "instance_json": "string", "item_id": "string", "note": "int64"}
    with writing_rows(answers, columns) as write:
        for answer in ("0.25", "no number", "1.0"):
            write({"answer": answer, "instance_json": "0", "item_id": f"<{answer}>", "note": 1})
    made = await resyn("job", "submit", "score", str(answers), "--environment", "any", "--json")
    job_id = json.loads(made.stdout)["id"]
    watched = await resyn("job", "watch", job_id)
    assert watched.exit_code == 0, watched.output
    assert "infrastructure" in watched.stdout
    fetched = await resyn("job", "fetch", job_id, "-o", str(out))
    assert f"3 rows in {out}; the job is done" in fetched.stdout
    rows = list(read_rows(out))
    assert [row["item_id"] for row in rows] == ["<0.25>", "<no number>", "<1.0>"]
    assert [row["outcome"] for row in rows] == ["verdict", "fault", "verdict"]
    assert [row["score"] for row in rows] == [0.25, None, 1.0]
    assert [row["fault_kind"] for row in rows] == [None, "infrastructure", None]
    assert [row["retryable"] for row in rows] == [None, True, None]
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
async def test_a_data_set_is_written_to_a_file(
    resyn: Call, workers: Workers, runners: Runners, tmp_path: Path, ending: str
) -> None:
    await workers(jobs.generate_or_score)
    await runners()
    made = await resyn(
        "job", "submit", "generate", "any", "--difficulty", "2", "--count", "3",
        "--reference-answers", "--json",
    )  # fmt: skip
    out = tmp_path / f"out.{ending}"
    job_id = json.loads(made.stdout)["id"]
    await resyn("job", "fetch", job_id, "--follow", "-o", str(out))
    rows = list(read_rows(out))
    assert [(row["difficulty"], row["seed"], row["reference_answer"]) for row in rows] == [
        (2, 0, "0"), (2, 1, "1"), (2, 2, "2"),
    ]  # fmt: skip
    listed = await resyn("job", "list", "--json")
    assert json.loads(listed.stdout)["work"]["kind"] == "generate"
    assert job_id in (await resyn("job", "list", "--state", "done")).stdout


async def test_old_scores_are_compared_from_a_file(
    resyn: Call, workers: Workers, runners: Runners, tmp_path: Path
) -> None:
    await workers()
    await runners()
    old = tmp_path / "old.jsonl"
    lines = [{"environment": "any", "answer": a, "instance": 0, "score": 0.5} for a in ("0.5", "1")]
    old.write_text("\n".join(map(json.dumps, lines)) + "\n\n")
    made = await resyn("job", "submit", "reverify", str(old), "--json")
    out = tmp_path / "out.jsonl"
    await resyn("job", "fetch", json.loads(made.stdout)["id"], "--follow", "-o", str(out))
    [row] = read_rows(out)
    assert (row["index"], row["score"], row["expected_score"]) == (1, 1.0, 0.5)


async def test_a_cancelled_job_is_shown_and_watching_it_fails(
    resyn: Call, service: Service, workers: Workers, runners: Runners
) -> None:
    gate = Gate(0.0)
    await workers(gate, slots=5)
    await runners()
    job = await jobs.submit(service, jobs.SCORE, jobs.items(2))
    await until(lambda: len(gate.runs) == 2)
    assert "cancelled" in (await resyn("job", "cancel", job.id)).stdout
    watched = await resyn("job", "watch", job.id, "--json")
    assert (watched.exit_code, json.loads(watched.stdout)["state"]) == (1, "cancelled")


async def test_wrong_files_are_refused_with_their_row(
    resyn: Call, service: Service, tmp_path: Path
) -> None:
    async def refusal(name: str, text: str) -> str:
        path = tmp_path / name
        path.write_text(text)
        done = await resyn("job", "submit", "score", str(path), "--environment", "any")
        assert done.exit_code in (1, 2)
        return str(done.output)

    good = '{"answer": "1", "instance": 0}\n'
    assert "the ending must be .jsonl or .parquet" in await refusal("a.csv", good)
    assert "a.jsonl, line 2: no JSON" in await refusal("a.jsonl", good + "{")
    assert "line 1: not a JSON object" in await refusal("a.jsonl", "[]")
    assert "row 2: answer: absent" in await refusal("a.jsonl", good + '{"instance": 0}')
    assert "row 1: instance_json: absent" in await refusal("a.jsonl", '{"answer": "1"}')
    strange = good.replace("}", ', "extraction": "x"}')
    assert "row 1: extraction" in await refusal("a.jsonl", strange)
    assert "row 1: answer: it is of type int" in await refusal(
        "a.jsonl", '{"answer": 1, "instance": 0}'
    )
    assert "no Parquet" in await refusal("a.parquet", good)
    assert "at least one" in await refusal("a.jsonl", "")


async def test_a_missing_pyarrow_is_named_with_its_cure(
    resyn: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = await resyn("job", "fetch", "0" * 16, "-o", str(tmp_path / "x.parquet"))
    assert done.exit_code == 1
    assert "pip install 'resyn[parquet]'" in done.output


def test_faults_and_verdicts_never_share_a_row() -> None:
    from resyn.cli.job_rows import SCORE_COLUMNS, result
    from resyn.client import FaultKind

    row = result(JobResult(0, "x", Fault(FaultKind.TIMEOUT), 1.0), ScoreJob())
    assert set(row) == set(SCORE_COLUMNS)
    assert (row["outcome"], row["score"], row["fault_kind"]) == ("fault", None, "timeout")
