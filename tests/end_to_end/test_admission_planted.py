"""What the corpus of admission says of its environments is so: seen in jails, without a checker."""

from __future__ import annotations

import ast
import time

import grpc
import pytest
from tests.admission import corpus
from tests.admission.corpus import Planted, filled

from resyn.client import Client, FailedInstance, Fault, FaultKind, Instance, Verdict, VerifyItem
from resyn.v1 import admission_pb2, environment_pb2, environment_pb2_grpc

SEEDS = 5
LEVELS = range(1, 11)
SLOW_SECONDS = 0.5
LIMITS = (FaultKind.TIMEOUT, FaultKind.CPU_LIMIT, FaultKind.MEMORY_LIMIT)
NONSENSE = (
    "",
    " ",
    "banana",
    "{question}",
    "nan",
    "-1e999",
    "((((",
    "None",
    "x" * 5000,
    "²",
    "{deep}",
)
PLANTED = corpus.load()
SOME = corpus.chosen("corpus")
GOOD = [each for each in SOME if each.is_good]
BAD = [each for each in SOME if not each.is_good]


def register(channel: grpc.Channel, planted: Planted) -> str:
    """Register it, whatever an examination would say; return its digest."""
    stub = environment_pb2_grpc.EnvironmentServiceStub(channel)
    limits = environment_pb2.Limits(wall_seconds=10, cpu_seconds=4)
    hangs = "generator-hangs" in planted.accept and planted.shows.generate
    if planted.shows.hung or hangs:
        limits = environment_pb2.Limits(wall_seconds=4, cpu_seconds=1)
    admitted = admission_pb2.StateChange(
        state=admission_pb2.ADMISSION_STATE_ADMITTED, reason="a test", author="the corpus"
    )
    name = f"planted-{planted.name.replace('_', '-')}"
    request = environment_pb2.RegisterEnvironmentRequest(
        source=planted.source, name=name, limits=limits, override=admitted
    )
    return str(stub.RegisterEnvironment(request).digest)


def generated(
    client: Client, digest: str, levels: range = LEVELS, count: int = SEEDS
) -> list[Instance | FailedInstance]:
    return [
        each
        for level in levels
        for each in client.generate(
            digest, difficulty=level, count=count, with_reference_answer=True
        )
    ]


def outcomes(
    client: Client, digest: str, pairs: list[tuple[Instance, str]]
) -> list[Verdict | Fault]:
    items = [VerifyItem(digest, answer, instance) for instance, answer in pairs]
    found = client.verify_batch(items)
    return [each for each in found if isinstance(each, (Verdict, Fault))]


def instances(client: Client, digest: str, level: int, count: int) -> list[Instance]:
    made = generated(client, digest, range(level, level + 1), count)
    return [each for each in made if isinstance(each, Instance)]


@pytest.mark.parametrize("planted", GOOD, ids=lambda each: each.name)
def test_a_good_one_takes_its_reference_answers_and_no_nonsense(
    client: Client, channel: grpc.Channel, planted: Planted
) -> None:
    digest = register(channel, planted)
    made = generated(client, digest)
    assert [each for each in made if isinstance(each, FailedInstance)] == []
    each_one = [each for each in made if isinstance(each, Instance)]
    assert all(each.question.strip() for each in each_one)
    right = [
        (each, each.reference_answer) for each in each_one if each.reference_answer is not None
    ]
    assert len(right) == (0 if planted.name == "no_reference_answer" else len(LEVELS) * SEEDS)
    found = outcomes(client, digest, right)
    wrong = [
        (i.difficulty, i.seed, a, o)
        for (i, a), o in zip(right, found, strict=True)
        if score(o) != 1
    ]
    assert wrong == []
    nonsense = [(each, filled(text, each)) for each in each_one[::SEEDS] for text in NONSENSE]
    found = outcomes(client, digest, nonsense)
    assert [
        (a, o) for (_, a), o in zip(nonsense, found, strict=True) if not 0 <= score(o) < 0.1
    ] == []


def score(outcome: Verdict | Fault) -> float:
    """-1 stands for a fault."""
    return outcome.score if isinstance(outcome, Verdict) else -1.0


@pytest.mark.parametrize("planted", BAD, ids=lambda each: each.name)
def test_a_planted_defect_is_there(client: Client, channel: grpc.Channel, planted: Planted) -> None:
    if planted.shows.refused:
        with pytest.raises(grpc.RpcError) as refusal:
            register(channel, planted)
        assert refusal.value.code() is grpc.StatusCode.INVALID_ARGUMENT
        return
    digest = register(channel, planted)
    hangs = "generator-hangs" in planted.accept
    count = SEEDS if planted.shows.generate == "same" else 1 if hangs else 2
    made = generated(client, digest, range(7, 11, 3) if hangs else LEVELS, count)
    see_generator(planted, made)
    good = [each for each in made if isinstance(each, Instance)]
    see_answers(client, digest, planted)
    see_reference(client, digest, planted, good)
    see_slowness(client, digest, planted, good)


def see_generator(planted: Planted, made: list[Instance | FailedInstance]) -> None:
    """Unless that is what is planted, no instance fails."""
    shows = planted.shows
    good = [each for each in made if isinstance(each, Instance)]
    assert (len(good) < len(made)) == (shows.generate == "fails")
    if shows.generate == "same":
        assert len({each.instance_json for each in good}) < len(good)
    if shows.question == "empty":
        assert [each.difficulty for each in good if not each.question.strip()] == [1, 1]
    elif shows.question == "large":
        assert all(len(each.question) > 1_000_000 for each in good if each.difficulty == 10)
    elif shows.question == "leaks":
        assert all(each.reference_answer in each.question for each in good if each.reference_answer)
    elif planted.name != "generator_fails_some_seeds":
        assert all(each.question.strip() for each in good)


def see_answers(client: Client, digest: str, planted: Planted) -> None:
    shows = planted.shows
    texts = [*shows.accepted, *shows.faulted, *shows.hung, *(["0", "{reference}"] * shows.rejected)]
    at_5 = instances(client, digest, 5, 1 if shows.hung else SEEDS) if texts else []
    assert at_5 or not texts
    for text in texts:
        found = outcomes(client, digest, [(each, filled(text, each)) for each in at_5])
        if text in shows.accepted:
            assert [o for o in found if score(o) < shows.least] == [], text
        elif text in shows.faulted:
            assert [o for o in found if isinstance(o, Verdict)] == [], text
        elif text in shows.hung:
            assert [o for o in found if not isinstance(o, Fault) or o.kind not in LIMITS] == []
        else:
            assert {score(o) for o in found} == {0.0}


def see_reference(client: Client, digest: str, planted: Planted, made: list[Instance]) -> None:
    """Unless that is what is planted, all reference answers are right."""
    right = [(each, each.reference_answer or "") for each in made]
    scores = [score(each) for each in outcomes(client, digest, right)]
    if planted.shows.reference:
        assert not scores or min(scores) < 1
    elif not planted.shows.rejected and not planted.accept & {
        "reference-rejected",
        "verdict-depends-on-order",
    }:
        assert set(scores) <= {1.0}


def see_slowness(client: Client, digest: str, planted: Planted, made: list[Instance]) -> None:
    if planted.shows.slow_generate:
        started = time.monotonic()
        list(client.generate(digest, difficulty=10))
        assert time.monotonic() - started > SLOW_SECONDS
    if planted.shows.slow_verify:
        outcome = client.verify(digest, f" {made[-1].reference_answer}", instance=made[-1])
        assert outcome.execution.cpu_seconds > SLOW_SECONDS


def test_the_corpus_is_complete_and_every_file_stands_in_it() -> None:
    for kind in ("bad", "good"):
        files = {path.stem for path in (corpus.FOLDER / kind).glob("*.py")}
        assert files == {each.name for each in PLANTED if each.is_good == (kind == "good")}
    assert sum(not each.is_good for each in PLANTED) >= 60
    assert sum(each.is_good for each in PLANTED) >= 30
    for each in PLANTED:
        if each.name != "does_not_load_syntax":
            assert ast.get_docstring(ast.parse(each.source)), each.name
