"""What the corpus of admission says of its environments is so: seen in jails, without a checker."""

from __future__ import annotations

import ast

import grpc
import pytest
from tests.admission import corpus
from tests.admission.corpus import Planted, filled

from resyn.client import Client, FailedInstance, Fault, FaultKind, Instance, Verdict, VerifyItem
from resyn.v1 import admission_pb2, environment_pb2, environment_pb2_grpc

SEEDS = 5
LEVELS = range(1, 11)
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
GOOD = [each for each in PLANTED if each.is_good]
BAD = [each for each in PLANTED if not each.is_good]


def register(channel: grpc.Channel, planted: Planted) -> str:
    """Register it, whatever an examination would say; return its digest."""
    stub = environment_pb2_grpc.EnvironmentServiceStub(channel)
    limits = environment_pb2.Limits(wall_seconds=10, cpu_seconds=4)
    if planted.shows.hung:
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


def instances(client: Client, digest: str, level: int) -> list[Instance]:
    made = generated(client, digest, range(level, level + 1))
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
    see_answers(client, digest, planted)
    see_reference(client, digest, planted)
    see_generator(client, digest, planted)
    see_slowness(client, digest, planted)


def see_answers(client: Client, digest: str, planted: Planted) -> None:
    shows = planted.shows
    texts = [*shows.accepted, *shows.faulted, *shows.hung, *(["0", "{reference}"] * shows.rejected)]
    at_5 = instances(client, digest, 5)[: 1 if shows.hung else SEEDS] if texts else []
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


def see_reference(client: Client, digest: str, planted: Planted) -> None:
    """Unless that is what is planted, all reference answers are right."""
    made = generated(client, digest, count=2)
    right = [
        (each, each.reference_answer)
        for each in made
        if isinstance(each, Instance) and each.reference_answer is not None
    ]
    found = outcomes(client, digest, right)
    is_right = all(score(each) == 1 for each in found) and bool(found)
    if planted.shows.reference:
        more = generated(client, digest)
        again = [
            (e, e.reference_answer) for e in more if isinstance(e, Instance) and e.reference_answer
        ]
        assert len(again) < len(more) or any(score(o) < 1 for o in outcomes(client, digest, again))
    elif (
        not planted.shows.generate
        and not planted.shows.rejected
        and planted.accept.isdisjoint({"reference-rejected", "verdict-depends-on-order"})
    ):
        assert is_right, [
            (i.difficulty, o) for (i, _), o in zip(right, found, strict=True) if score(o) != 1
        ]


def see_generator(client: Client, digest: str, planted: Planted) -> None:
    shows = planted.shows
    made = generated(client, digest) if shows.generate else []
    if shows.generate == "fails":
        assert any(isinstance(each, FailedInstance) for each in made)
    for level in LEVELS if shows.generate == "same" else ():
        values = [
            e.instance_json for e in made if isinstance(e, Instance) and e.difficulty == level
        ]
        assert len(set(values)) < len(values)
    if shows.question == "empty":
        assert [each.question.strip() for each in instances(client, digest, 1)] == [""] * SEEDS
        assert all(each.question for each in instances(client, digest, 2))
    if shows.question == "large":
        assert all(len(each.question) > 1_000_000 for each in instances(client, digest, 10))
    if shows.question == "leaks":
        for each in instances(client, digest, 5):
            assert each.reference_answer
            assert each.reference_answer in each.question


def see_slowness(client: Client, digest: str, planted: Planted) -> None:
    if planted.shows.slow_generate or planted.shows.slow_verify:
        (made,) = client.generate(digest, difficulty=10, with_reference_answer=True)
        if planted.shows.slow_generate:
            assert made.execution.cpu_seconds > 0.5
        else:
            assert isinstance(made, Instance)
            outcome = client.verify(digest, made.reference_answer or "", instance=made)
            assert outcome.execution.cpu_seconds > 0.5


def test_the_corpus_is_complete_and_every_file_stands_in_it() -> None:
    for kind in ("bad", "good"):
        files = {path.stem for path in (corpus.FOLDER / kind).glob("*.py")}
        assert files == {each.name for each in PLANTED if each.is_good == (kind == "good")}
    assert len(BAD) >= 60
    assert len(GOOD) >= 30
    for each in PLANTED:
        if each.name != "does_not_load_syntax":
            assert ast.get_docstring(ast.parse(each.source)), each.name
