"""Generators, instances, references, verifiers and their steadiness, judged by what was seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.admission_looks import SPOTS, cell, codes, looks, loud, made, tried

from resyn.server.admission import judgement
from resyn.server.admission.batteries import Kind, Probe
from resyn.server.admission.catalogue import ERROR, WARNING
from resyn.server.admission.findings import whole_levels
from resyn.server.admission.judges import (
    generator,
    instances,
    leaks,
    reference,
    source,
    stability,
    verifier,
)
from resyn.server.admission.observations import (
    Attempt,
    Cost,
    Made,
    Observations,
    Scored,
    Spot,
    Tried,
    Trouble,
)
from resyn.v1 import call_pb2

FINE = tuple(made(spot) for spot in SPOTS)
RIGHT = Probe(Kind.REFERENCE, "the reference answer", "5")
OTHER = Probe(Kind.OTHER, "another answer", "6")


def broken(levels: set[int], kind: str, message: str = "", share: int = 3) -> Observations:
    """Return instances that could not be made at some levels, at so many seeds."""
    trouble = Trouble(kind, message)
    return Observations(
        made=tuple(
            Made(m.spot, trouble=trouble)
            if m.spot.difficulty in levels and m.spot.seed < share
            else m
            for m in FINE
        )
    )


def test_what_is_whole_has_no_finding() -> None:
    seen = looks(lambda place: [tried(Kind.OTHER, "77", 0.0), tried(Kind.EMPTY, "", 0.0)])
    judges = (
        generator.failures, generator.reproducibility, generator.repetition, generator.difficulty,
        generator.costs, instances.questions, instances.sizes, instances.mutation, instances.json,
        leaks.judgements, reference.failures, reference.rejections, stability.judgements,
        verifier.execution, verifier.errors, verifier.harms, verifier.costs,
    )  # fmt: skip
    assert [codes(judge, seen) for judge in judges] == [[]] * len(judges)


@pytest.mark.parametrize(
    ("kind", "message", "code"),
    [
        ("verifier_error", "ValueError: x (line 3 in generate)", "generator-fails"),
        ("invalid_result", "$.a: a.B has no typed JSON form; use None", "instance-not-json"),
        ("timeout", "wall_seconds = 10 passed", "generator-hangs"),
        ("cpu_limit", "cpu_seconds = 5 used up", "generator-hangs"),
        ("output_limit", "a result of more than output_bytes", "instance-too-large"),
        ("memory_limit", "more than memory_bytes", "memory-hungry"),
    ],
)
def test_each_kind_of_failure_has_its_code(kind: str, message: str, code: str) -> None:
    [found] = generator.failures(broken({8, 9}, kind, message))
    assert (found.code, found.weight, found.levels) == (code, ERROR, frozenset({8, 9}))
    assert (found.seen, found.looks) == (6, 30)


@pytest.mark.parametrize(
    ("kind", "message"), [("verifier_error", ""), ("output_limit", "more than output_bytes")]
)
def test_failures_of_some_seeds_are_a_warning_and_no_level_is_to_blame(
    kind: str, message: str
) -> None:
    [found] = generator.failures(broken({8, 9}, kind, message, share=1))
    assert (found.weight, found.levels) == (WARNING, frozenset())


@pytest.mark.parametrize(
    ("bad", "levels"),
    [
        ({8, 9, 10}, {8, 9, 10}),
        (set(range(4, 11)), set(range(4, 11))),
        (set(range(3, 11)), set()),
        (set(), set()),
    ],
)
def test_at_least_three_levels_must_remain(bad: set[int], levels: set[int]) -> None:
    assert whole_levels([s for s in SPOTS if s.difficulty in bad], SPOTS) == levels


def test_a_level_that_fails_now_and_then_blames_no_level() -> None:
    bad = [Spot(8, 0), Spot(8, 1), Spot(8, 2), Spot(9, 0)]
    assert whole_levels(bad, SPOTS) == frozenset()


def test_another_instance_in_another_process_is_not_reproducible() -> None:
    cells = tuple(cell(spot, instance_json='{"n": 0}') for spot in SPOTS[:1])
    seen = Observations(made=FINE, cells=cells)
    assert codes(generator.reproducibility, seen) == ["generator-not-reproducible"]
    hashed = Observations(made=FINE, cells=tuple(replace(c, hash_seed=1) for c in cells))
    assert codes(generator.reproducibility, hashed) == ["generator-depends-on-hash-seed"]
    both = Observations(made=FINE, cells=(*cells, *hashed.cells))
    assert codes(generator.reproducibility, both) == ["generator-not-reproducible"]


def test_an_unstable_verifier_or_reference_answer_is_no_matter_of_the_generator() -> None:
    for name, found in (
        ("verify", []),
        ("reference_answer", []),
        ("observe", ["generator-not-reproducible"]),
    ):
        seen = Observations(made=FINE, cells=(cell(SPOTS[0], unstable=(name,)),))
        assert codes(generator.reproducibility, seen) == found


@pytest.mark.parametrize(("levels", "found"), [(4, []), (5, ["instances-repeat"])])
def test_a_small_space_repeats_at_some_levels(levels: int, found: list[str]) -> None:
    same = tuple(
        replace(m, instance_json=f"{m.spot.difficulty}") if m.spot.difficulty <= levels else m
        for m in FINE
    )
    assert loud(generator.repetition, Observations(made=same)) == found


def test_the_level_must_make_a_difference() -> None:
    flat = tuple(
        replace(m, instance_json=f'{{"n": {m.spot.seed + 50}, "level": {m.spot.difficulty}}}')
        for m in FINE
    )
    assert loud(generator.difficulty, Observations(made=flat)) == ["ignores-difficulty"]
    fixed = tuple(replace(m, instance_json=f'{{"n": {m.spot.seed + 50}, "size": 8}}') for m in FINE)
    assert loud(generator.difficulty, Observations(made=fixed)) == ["ignores-difficulty"]
    top = tuple(replace(m, instance_json="7") if m.spot.difficulty > 4 else m for m in FINE)
    assert loud(generator.difficulty, Observations(made=top)) == []


@pytest.mark.parametrize(("seconds", "weights"), [(0.4, []), (0.6, [WARNING]), (2.6, [ERROR])])
def test_slow_levels(seconds: float, weights: list[int]) -> None:
    slow = tuple(replace(m, cost=Cost(seconds)) if m.spot.difficulty == 10 else m for m in FINE)
    found = list(generator.costs(Observations(made=slow)))
    assert [each.weight for each in found] == weights
    scored = tuple(Scored(m.spot, RIGHT, 1.0, None, m.cost) for m in slow)
    found = list(verifier.costs(Observations(made=FINE, scored=scored)))
    assert [each.code for each in found] == (["slow-verifier"] if seconds > 0.5 else [])


def test_a_slow_reference_answer_is_no_slow_generator() -> None:
    slow = tuple(
        replace(m, cost=Cost(3.0), bare_cost=Cost(0.1)) if m.spot.difficulty == 10 else m
        for m in FINE
    )
    assert codes(generator.costs, Observations(made=slow)) == []


def test_empty_and_long_questions() -> None:
    empty = tuple(replace(m, question=" \n") if m.spot.difficulty == 1 else m for m in FINE)
    [found] = instances.questions(Observations(made=empty))
    assert (found.code, found.weight, found.levels) == ("question-empty", ERROR, frozenset({1}))
    for size, weight in ((50_001, WARNING), (1_000_001, ERROR)):
        long = tuple(replace(m, question="a" * size) for m in FINE)
        [found] = instances.questions(Observations(made=long))
        assert (found.code, found.weight) == ("question-too-large", weight)


def test_large_instances() -> None:
    for size, weights in ((200_000, []), (300_000, [WARNING]), (3 << 20, [ERROR])):
        large = tuple(replace(m, instance_json="1" * size) for m in FINE)
        found = list(instances.sizes(Observations(made=large)))
        assert [each.weight for each in found] == weights


def test_scores_that_change_in_json() -> None:
    same = tried(Kind.OTHER, "77", 1.0)
    for answer, code, level in (
        (replace(same, original=Attempt(0.0)), "instance-changes-in-json", WARNING),
        (replace(same, plain=Attempt(0.0)), "plain-json-breaks", 1),
    ):
        once = Observations(cells=(cell(SPOTS[0], [answer]),))
        assert codes(instances.json, once) == []  # by a clock, or by chance
        [found] = instances.json(Observations(cells=(cell(SPOTS[0], [answer, answer]),)))
        assert (found.code, found.weight, found.seen) == (code, level, 2)


def test_scores_that_change_anyway_say_nothing_of_json() -> None:
    changed = tried(Kind.OTHER, "77", 1.0, original=Attempt(0.0))
    shaky = tried(Kind.OTHER, "78", 1.0, again=Attempt(0.0))
    for count, found in ((3, []), (4, ["instance-changes-in-json"])):
        seen = Observations(cells=(cell(SPOTS[0], [shaky, *[changed] * count]),))
        assert codes(instances.json, seen) == found


def test_what_plain_json_cannot_hold_is_worth_knowing() -> None:
    cells = tuple(cell(spot, is_plain_json=False) for spot in SPOTS)
    [found] = instances.json(Observations(cells=cells))
    assert (found.code, found.weight) == ("plain-json-breaks", 1)


def test_a_function_that_changes_its_instance() -> None:
    seen = Observations(cells=(cell(SPOTS[0], mutating=("observe",)),))
    assert codes(instances.mutation, seen) == ["mutates-instance"]


def asking(question: str, levels: range = range(1, 11)) -> Observations:
    """Return instances that are asked about like this at some levels; `{}` is the answer."""
    return Observations(
        made=tuple(
            replace(m, question=question.format(m.reference)) if m.spot.difficulty in levels else m
            for m in FINE
        )
    )


@pytest.mark.parametrize(
    "question",
    [
        "What is it? (Answer: {})",
        "Solution = {}. What was asked?",
        "The expected result is `{}`.",
        "For example: {}",
        'Data: {{"answer": "{}"}}',
    ],
)
def test_an_answer_that_is_announced_is_a_leak(question: str) -> None:
    assert codes(leaks.judgements, asking(question)) == ["answer-in-question"]
    [found] = leaks.judgements(asking(question, range(8, 11)))
    assert found.levels == {8, 9, 10}


@pytest.mark.parametrize(
    "question",
    [
        "What is the largest of 3, {}, 2?",
        "How much is {} + 0?",
        "Answer with a number. The list is 1, {}.",
        "What is {}5 / 10, for example?",
    ],
)
def test_an_operand_or_a_word_of_a_list_is_no_leak(question: str) -> None:
    seen = asking(question)
    assert codes(leaks.judgements, Observations(made=elsewhere(seen.made))) == []


def elsewhere(made: tuple[Made, ...]) -> tuple[Made, ...]:
    """Return instances whose questions have the same words at different places."""
    return tuple(
        replace(m, question=f"{'Well, ' * (i % 3)}{m.question}{' Please.' * (i % 4)}")
        for i, m in enumerate(made)
    )


@pytest.mark.parametrize(
    "question", ["total | | {}\nHow much was it?", "Given are 2 and 3 and {} and 4"]
)
def test_an_answer_that_always_stands_at_the_same_place_is_a_leak(question: str) -> None:
    items = ["7 apples", "8 pears", "9 plums"]
    for before in (True, False):
        questions = [
            "\n".join([*items[: i % 4], question] if before else [question, *items[: i % 4]])
            for i in range(len(FINE))
        ]
        shown = tuple(
            replace(m, reference=str(100 + i), question=text.format(100 + i))
            for i, (m, text) in enumerate(zip(FINE, questions, strict=True))
        )
        [found] = leaks.judgements(Observations(made=shown))
        assert "always at the same place" in found.message


def test_a_cue_that_lists_all_answers_is_no_leak() -> None:
    halves = tuple(
        replace(m, reference="ABC"[i % 3], question="Answer: A, B or C?")
        for i, m in enumerate(FINE)
    )
    assert codes(leaks.judgements, Observations(made=halves)) == []


@pytest.mark.parametrize(("different", "found"), [(4, ["instances-repeat"]), (6, [])])
def test_few_instances_at_two_levels_are_seen_by_more_of_them(
    different: int, found: list[str]
) -> None:
    twins = tuple(
        made(Spot(level, 1000 + seed), instance_json=f"{level} {seed % different}")
        for level in (4, 8)
        for seed in range(6)
    )
    same = tuple(replace(m, instance_json=f"{m.spot.difficulty} {m.spot.seed}") for m in FINE)
    assert loud(generator.repetition, Observations(made=same, twins=twins)) == found


def test_an_example_of_the_form_that_is_the_answer() -> None:
    shown = tuple(replace(m, question=f"Answer in the form `{m.reference}`.") for m in FINE)
    assert codes(leaks.judgements, Observations(made=shown)) == ["answer-in-question"]


def test_a_field_of_an_instance_that_is_shown_as_it_is() -> None:
    shown = tuple(
        replace(m, instance_json=f'{{"z": {m.reference}}}', question=f'{{"z": {m.reference}}}')
        for m in FINE
    )
    for has_observe in (True, False):
        found = codes(leaks.judgements, Observations(made=shown, has_observe=has_observe))
        assert found == ["answer-in-question"]
    named = tuple(replace(m, question=f"z is {m.reference}.") for m in shown)
    assert codes(leaks.judgements, Observations(made=elsewhere(named), has_observe=True)) == []


def test_a_list_of_an_instance_that_is_shown_as_it_is() -> None:
    shown = tuple(
        replace(m, instance_json=f'{{"z": ["a", {i}]}}', question="", reference=f"a {i}")
        for i, m in enumerate(FINE)
    )
    shown = tuple(replace(m, question=m.instance_json) for m in shown)
    found = codes(leaks.judgements, Observations(made=shown, has_observe=False))
    assert found == ["answer-in-question"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("weights: 5, 6\nplan: [['a', 'b'], ['c', {}]]\nCarry all across.", ["answer-in-question"]),
        ('{{"plan": [["a", "b"], ["c", {}]]}}', ["answer-in-question"]),
        ("Each of a, b, c, {} is carried once.", []),
        ("plan: [['b', 'a'], ['c', {}]]", []),
    ],
)
def test_a_structure_that_is_the_answer_is_shown_by_its_name(
    question: str, found: list[str]
) -> None:
    shown = tuple(
        replace(
            m,
            instance_json=f'{{"plan": [{{"$tuple": ["a", "b"]}}, ["c", {i}]]}}',
            question=question.format(i),
            reference=f"a,b;c,{i}",
        )
        for i, m in enumerate(FINE)
    )
    shown = elsewhere(shown)
    assert codes(leaks.judgements, Observations(made=shown, has_observe=True)) == found


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("KeyError: 'salt' (line 4 in reference_answer)", "reference-fails"),
        ("`reference_answer` takes the object ..., and not its typed JSON form: KeyError",
         "instance-changes-in-json"),
    ],
)  # fmt: skip
def test_a_reference_answer_may_fail_for_what_json_has_lost(message: str, code: str) -> None:
    trouble = Trouble("verifier_error", message)
    without = tuple(replace(m, reference=None, reference_trouble=trouble) for m in FINE)
    assert codes(reference.failures, Observations(made=without)) == [code]


def test_a_reference_answer_that_takes_too_much_memory_is_not_called_wrong() -> None:
    full = Trouble("memory_limit", "more than memory_bytes = 256 MiB")
    hungry = tuple(
        Scored(spot, RIGHT, None, full, Cost(0.1, memory_bytes=256 << 20))
        if spot.difficulty > 8
        else Scored(spot, RIGHT, 1.0, None, Cost(0.1))
        for spot in SPOTS
    )
    seen = Observations(made=FINE, scored=hungry)
    assert codes(reference.rejections, seen) == []
    assert codes(verifier.harms, seen) == []
    [found] = verifier.costs(seen)
    assert (found.code, found.weight, found.levels) == ("memory-hungry", ERROR, frozenset({9, 10}))


def test_a_reference_answer_that_takes_too_long_is_not_called_wrong() -> None:
    late = Trouble("cpu_limit", "cpu_seconds = 5 used up")
    slow = tuple(Scored(spot, RIGHT, None, late, Cost(5.0)) for spot in SPOTS)
    assert codes(reference.rejections, Observations(made=FINE, scored=slow)) == []
    assert codes(verifier.costs, Observations(made=FINE, scored=slow)) == ["slow-verifier"]


def test_a_reference_answer_that_is_not_right() -> None:
    wrong = tuple(Scored(spot, RIGHT, 0.99 if spot.difficulty > 7 else 1.0) for spot in SPOTS)
    [found] = reference.rejections(Observations(made=FINE, scored=wrong))
    assert (found.code, found.levels, found.seen) == (
        "reference-rejected",
        frozenset({8, 9, 10}),
        9,
    )
    raised = (Scored(SPOTS[0], RIGHT, None, Trouble("verifier_error", "KeyError")),)
    [found] = reference.rejections(Observations(made=FINE, scored=raised))
    assert found.seen == 1


def test_a_reference_answer_that_is_right_now_and_then_is_no_matter_of_the_reference() -> None:
    shaky = Tried(RIGHT, Attempt(1.0), Attempt(0.0))
    seen = Observations(
        made=FINE,
        cells=(replace(cell(SPOTS[0]), tried=(shaky,)),),
        scored=(Scored(SPOTS[0], RIGHT, 0.0),),
    )
    assert codes(reference.rejections, seen) == []


def test_a_reference_answer_that_is_right_alone_and_not_behind_others_depends_on_order() -> None:
    behind = replace(cell(SPOTS[0]), tried=(Tried(RIGHT, Attempt(0.5), Attempt(0.5)),))
    seen = Observations(made=FINE, cells=(behind,))
    assert codes(reference.rejections, seen) == ["reference-rejected"]
    known = (Scored(SPOTS[0], RIGHT, 1.0),)
    seen = Observations(made=FINE, cells=(behind,), scored=known)
    assert codes(reference.rejections, seen) == []
    made = (replace(FINE[0], instance_json=behind.instance_json),)
    seen = Observations(made=made, cells=(behind,), scored=known)
    assert codes(stability.judgements, seen) == ["verdict-depends-on-order"]


def test_a_reference_answer_that_fails() -> None:
    bad = tuple(replace(m, reference_trouble=Trouble("verifier_error", "x")) for m in FINE)
    assert codes(reference.failures, Observations(made=bad)) == ["reference-fails"]


def test_another_verdict_in_the_same_process_depends_on_order() -> None:
    shaky = Tried(OTHER, Attempt(1.0), Attempt(0.0))
    base = replace(cell(SPOTS[0]), tried=(shaky,))
    seen = Observations(made=FINE, cells=(base, replace(base, alone=True)))
    assert codes(stability.judgements, seen) == ["verdict-depends-on-order"]
    other = replace(base, alone=True, tried=(Tried(OTHER, Attempt(0.0), Attempt(0.0)),))
    seen = Observations(made=FINE, cells=(base, other))
    assert codes(stability.judgements, seen) == ["verdict-not-reproducible"]


@pytest.mark.parametrize("attempt", ["original", "plain", "later"])
def test_a_copy_with_another_verdict_at_any_step_is_not_reproducible(attempt: str) -> None:
    def one(score: float) -> Tried:
        same = tried(Kind.OTHER, "6", 1.0)
        return replace(same, **{attempt: Attempt(score)})  # type: ignore[arg-type] # any attempt

    base = cell(SPOTS[0], [one(1.0)])
    copy = cell(SPOTS[0], [one(0.0)], alone=True)
    seen = Observations(made=FINE, cells=(base, copy))
    assert codes(stability.judgements, seen) == ["verdict-not-reproducible"]


def test_another_verdict_behind_other_instances_in_all_processes_depends_on_order() -> None:
    base = replace(cell(SPOTS[0]), tried=(tried(Kind.OTHER, "6", 1.0),))
    behind = replace(base, tried=(tried(Kind.OTHER, "6", 0.0),), alone=True, position=3)
    hashed = [replace(behind, alone=False, hash_seed=seed) for seed in (1, 2)]
    seen = Observations(made=FINE, cells=(base, behind, *hashed))
    assert codes(stability.judgements, seen) == ["verdict-depends-on-order"]
    in_front = replace(behind, position=0)
    for unlike in ((in_front, *hashed), (behind,), (behind, hashed[0], replace(base, hash_seed=2))):
        seen = Observations(made=FINE, cells=(base, *unlike))
        assert codes(stability.judgements, seen) == ["verdict-not-reproducible"]


def test_another_verdict_alone_depends_on_order() -> None:
    base = replace(cell(SPOTS[0]), tried=(Tried(OTHER, Attempt(1.0), Attempt(1.0)),))
    seen = Observations(made=FINE, cells=(base,), scored=(Scored(SPOTS[0], OTHER, 0.0),))
    assert codes(stability.judgements, seen) == ["verdict-depends-on-order"]


def test_another_verdict_a_year_later_depends_on_time() -> None:
    late = Tried(OTHER, Attempt(0.0), Attempt(0.0), later=Attempt(1.0))
    seen = Observations(made=FINE, cells=(replace(cell(SPOTS[0]), tried=(late,)),))
    assert codes(stability.judgements, seen) == ["verdict-depends-on-time"]


def test_another_verdict_under_another_hash_seed() -> None:
    def one(score: float) -> tuple[Tried, ...]:
        return (Tried(OTHER, Attempt(score), Attempt(score)),)

    base = replace(cell(SPOTS[0]), tried=one(0.0))
    other = replace(base, tried=one(1.0), hash_seed=2)
    seen = Observations(made=FINE, cells=(base, other))
    assert codes(stability.judgements, seen) == ["verdict-depends-on-hash-seed"]
    moved = replace(other, instance_json="another")
    assert codes(stability.judgements, Observations(made=FINE, cells=(base, moved))) == []


def test_code_that_ran() -> None:
    same = tried(Kind.HACK, "1+1", 0.0)
    for answer, found in (
        (replace(same, compiled=True), []),
        (replace(same, executed=True), ["executes-answer"]),
    ):
        seen = Observations(cells=(cell(SPOTS[0], [answer]),))
        assert codes(verifier.execution, seen) == found


def test_exceptions_and_scores_that_are_none() -> None:
    for error, code in (
        ("ValueError: no (line 2 in verify)", "raises-on-answer"),
        ("`verify` returned 1.5 (float); it must lie in [0, 1]", "invalid-score"),
    ):
        answer = Tried(OTHER, Attempt(error=error), Attempt(error=error))
        seen = Observations(cells=(replace(cell(SPOTS[0]), tried=(answer,)),))
        assert codes(verifier.errors, seen) == [code]


def test_answers_that_harm() -> None:
    deep = Probe(Kind.HOSTILE, "deep brackets", "[[")
    tower = Probe(Kind.HOSTILE, "a tower of powers", "9**9")

    def of(probe: Probe, kind: str) -> list[str]:
        scored = (Scored(SPOTS[0], probe, None, Trouble(kind, "")),)
        seen = Observations(scored=scored)
        return [*codes(verifier.harms, seen), *codes(verifier.errors, seen)]

    assert of(tower, "cpu_limit") == ["hangs-on-answer"]
    assert of(tower, "memory_limit") == ["memory-hungry"]
    assert of(tower, "crashed") == ["crashes-on-answer"]
    assert of(deep, "verifier_error") == ["raises-on-answer"]
    assert of(deep, "memory_limit") == ["raises-on-answer"]


def test_findings_of_the_source_are_gathered_by_code() -> None:
    given = [
        call_pb2.SourceFinding(code="clock-use", line=3, detail="`time.time`, in `verify`"),
        call_pb2.SourceFinding(code="clock-use", line=9),
        call_pb2.SourceFinding(code="made-up", line=1),
    ]
    [found] = source.judgements(given)
    assert (found.code, [each.line for each in found.evidence]) == ("clock-use", [3, 9])
    assert "lines 3, 9" in found.message


@pytest.mark.parametrize(
    ("drawn", "found"),
    [("unseeded-randomness", "verdict-not-reproducible"), ("clock-use", "verdict-depends-on-time")],
)
def test_draws_and_no_clock_have_changed_a_verdict(drawn: str, found: str) -> None:
    changed = replace(tried(Kind.CONSTANT, "1", 0.0), later=Attempt(1.0))
    seen = Observations(cells=(cell(SPOTS[0], [changed]),))
    of_source = [call_pb2.SourceFinding(code=drawn, line=3)]
    codes_found = {finding.code for finding in judgement.judgements(seen, of_source)}
    assert codes_found >= {found, drawn}
    assert len(codes_found & {"verdict-not-reproducible", "verdict-depends-on-time"}) == 1


def test_short_answers_say_nothing_of_their_places() -> None:
    shown = tuple(
        replace(
            m,
            reference=str(i) if i < 3 else str(99 + i),
            question=f"{'9, ' * i}{99 + i}, ... Next?",
        )
        for i, m in enumerate(FINE)
    )
    assert codes(leaks.judgements, Observations(made=shown)) == ["answer-in-question"]
