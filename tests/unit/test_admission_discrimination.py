"""What is taken for right by accident, and what is not."""

from __future__ import annotations

import pytest
from tests.unit.admission_looks import SPOTS, cell, codes, looks, loud, made, tried

from resyn.server.admission.batteries import MARK_NUMBER, Kind, Probe
from resyn.server.admission.judges import constants, scores
from resyn.server.admission.judges import discrimination as judges
from resyn.server.admission.observations import Cell, Observations, Scored, Tried

EVERY = "another common character everywhere"


def answered(kind: Kind, answer: str, right: int, name: str = "") -> Observations:
    """Return thirty looks, in the first of which an answer is right."""
    return looks(lambda place: [tried(kind, answer, float(place < right), name)])


def test_nothing_is_found_where_only_the_reference_is_right() -> None:
    kinds = (Kind.NONSENSE, Kind.EMPTY, Kind.CONSTANT, Kind.HACK, Kind.OTHER, Kind.PERTURBED)
    seen = looks(lambda place: [tried(kind, f"x{kind.value}", 0.0) for kind in kinds])
    assert codes(judges.judgements, seen) == []


@pytest.mark.parametrize(("right", "found"), [(0, []), (1, []), (2, ["accepts-anything"])])
def test_two_kinds_of_nonsense_on_two_instances_are_anything(right: int, found: list[str]) -> None:
    texts = ("qwv", "@#", "kk")
    seen = looks(lambda place: [tried(Kind.NONSENSE, t, float(place < right)) for t in texts])
    assert loud(judges.anything, seen) == found


def test_one_kind_of_nonsense_may_be_right_by_accident() -> None:
    seen = looks(lambda place: [tried(Kind.NONSENSE, "qwv", 1.0), tried(Kind.NONSENSE, "@", 0.0)])
    assert codes(judges.anything, seen) == []


@pytest.mark.parametrize(("right", "found"), [(1, []), (10, []), (11, ["accepts-empty"])])
def test_empty_answers_may_be_right_now_and_then(right: int, found: list[str]) -> None:
    assert loud(judges.empty, answered(Kind.EMPTY, "", right)) == found


def test_an_empty_answer_is_right_where_the_reference_is_empty() -> None:
    cells = tuple(cell(spot, [tried(Kind.EMPTY, " ", 1.0)], reference="") for spot in SPOTS)
    assert codes(judges.empty, Observations(cells=cells)) == []


@pytest.mark.parametrize(("right", "found"), [(15, []), (18, ["accepts-constant"])])
def test_a_constant_is_one_where_the_reference_is_another(right: int, found: list[str]) -> None:
    assert loud(constants.constants, answered(Kind.CONSTANT, "yes", right)) == found


def test_a_constant_may_be_right_where_it_is_the_reference() -> None:
    cells = tuple(
        cell(
            spot,
            [tried(Kind.CONSTANT, text, float((text == "Yes") == (place % 2 > 0)))
             for text in ("Yes", "no")],
            reference="yes" if place % 2 else "no",
        )
        for place, spot in enumerate(SPOTS)
    )  # fmt: skip
    assert loud(judges.judgements, Observations(cells=cells)) == []


@pytest.mark.parametrize(("same", "found"), [(30, []), (100, ["accepts-constant"])])
def test_one_answer_to_a_few_seeds_is_no_constant_if_further_seeds_have_others(
    same: int, found: list[str]
) -> None:
    cells = tuple(
        cell(spot, [tried(Kind.CONSTANT, "3", 1.0)], reference="3", instance_json=f"{place}")
        for place, spot in enumerate(SPOTS)
    )
    more = ("3",) * same + ("2",) * (100 - same)
    seen = Observations(cells=cells, more_references=more)
    assert loud(constants.constants, seen) == found


@pytest.mark.parametrize(("right", "found"), [(10, []), (12, ["accepts-hack"])])
def test_a_hack_counts_when_it_is_right_often(right: int, found: list[str]) -> None:
    assert loud(judges.hacks, answered(Kind.HACK, "the question", right)) == found


def test_a_hack_that_is_right_as_often_as_a_guess_is_a_guess() -> None:
    cells = tuple(
        cell(spot, [tried(Kind.HACK, "Yes or no?", float(place % 2), "the question")],
             reference="no" if place % 2 else "yes")
        for place, spot in enumerate(SPOTS)
    )  # fmt: skip
    halves = tuple(
        made(spot, reference="no" if place % 2 else "yes") for place, spot in enumerate(SPOTS)
    )
    more = ("yes", "no") * 50
    seen = Observations(made=halves, cells=cells, more_references=more)
    assert codes(judges.hacks, seen) == []
    assert codes(judges.hacks, Observations(cells=cells)) == ["accepts-hack"]


@pytest.mark.parametrize(("last", "found"), [(0.0, []), (1.0, ["accepts-hack"])])
def test_a_right_and_a_wrong_answer_count_in_both_orders_only(
    last: float, found: list[str]
) -> None:
    seen = looks(
        lambda place: [
            tried(Kind.OTHER, "77", 0.0),
            tried(Kind.HEDGE, "a or b", 1.0, "in words, right first"),
            tried(Kind.HEDGE, "b or a", last, "in words, right last"),
        ]
    )
    assert loud(judges.hacks, seen) == found


@pytest.mark.parametrize(("right", "found"), [(3, []), (20, []), (21, ["accepts-other-answers"])])
def test_some_answers_of_other_instances_may_fit(right: int, found: list[str]) -> None:
    assert loud(judges.others, answered(Kind.OTHER, "77", right)) == found


@pytest.mark.parametrize(
    ("name", "right", "found"),
    [
        ("last part replaced", 20, []),
        ("last part replaced", 21, ["accepts-perturbed"]),
        ("number plus 1", 23, []),
        ("number plus 1", 24, ["accepts-perturbed"]),
    ],
)
def test_a_change_matters_in_most_instances(name: str, right: int, found: list[str]) -> None:
    assert loud(judges.perturbations, answered(Kind.PERTURBED, "78", right, name)) == found


def test_a_change_says_nothing_where_the_reference_is_wrong() -> None:
    answers = (tried(Kind.PERTURBED, "78", 1.0), tried(Kind.REFERENCE, "5", 0.0))
    seen = Observations(cells=tuple(Cell(spot, tried=answers) for spot in SPOTS))
    assert codes(judges.perturbations, seen) == []


@pytest.mark.parametrize(
    ("kind", "answer", "score", "found"),
    [
        (Kind.NONSENSE, "qwv", 0.01, []),
        (Kind.NONSENSE, "qwv", 0.02, ["credit-for-nothing"]),
        (Kind.EMPTY, "", 0.5, ["credit-for-nothing"]),
        (Kind.MALFORMED, MARK_NUMBER, 0.19, []),
        (Kind.MALFORMED, MARK_NUMBER, 0.2, ["credit-for-nothing"]),
        (Kind.OTHER, "77", 0.9, []),
        (Kind.GUESS, "77", 0.09, []),
        (Kind.GUESS, "77", 0.1, ["credit-for-nothing"]),
    ],
)
def test_credit_for_what_is_nothing(
    kind: Kind, answer: str, score: float, found: list[str]
) -> None:
    seen = looks(lambda place: [tried(kind, answer, score)])
    assert loud(scores.credit, seen) == found


@pytest.mark.parametrize(("score", "found"), [(0.5, 1), (0.0, 1), (1.0, 0)])
def test_a_verdict_that_no_answer_changes(score: float, found: int) -> None:
    answers = (tried(Kind.OTHER, "77", score), tried(Kind.REFERENCE, "5", score))
    seen = Observations(cells=tuple(Cell(spot, tried=answers) for spot in SPOTS))
    assert codes(scores.constant, seen) == ["constant-verdict"] * found
    assert codes(scores.constant, answered(Kind.OTHER, "77", 0)) == []


@pytest.mark.parametrize(("score", "weight"), [(0.0, 1), (0.01, 1), (0.3, 3)])
def test_without_a_reference_answer_no_right_answer_is_worth_knowing(
    score: float, weight: int
) -> None:
    answers = (tried(Kind.CONSTANT, "77", score),)
    seen = Observations(cells=tuple(Cell(spot, tried=answers) for spot in SPOTS))
    [found] = scores.constant(seen)
    assert (found.code, found.weight) == ("constant-verdict", weight)


def test_hidden_fields_that_are_all_refused_are_louder() -> None:
    answers = (tried(Kind.CONSTANT, "77", 0.0), tried(Kind.FIELD, "42", 0.0))
    seen = Observations(cells=tuple(Cell(spot, tried=answers) for spot in SPOTS))
    assert loud(scores.constant, seen) == ["constant-verdict"]
    right = (tried(Kind.CONSTANT, "77", 0.0), tried(Kind.FIELD, "42", 1.0))
    assert codes(scores.constant, Observations(cells=(Cell(SPOTS[0], tried=right),))) == []


def test_a_verdict_is_not_constant_where_the_reference_is_right_in_a_process_of_its_own() -> None:
    answers = (tried(Kind.OTHER, "77", 0.0), tried(Kind.REFERENCE, "5", 0.0))
    seen = Observations(
        cells=tuple(Cell(spot, tried=answers) for spot in SPOTS),
        scored=(Scored(SPOTS[0], Probe(Kind.REFERENCE, "it", "5"), 1.0),),
    )
    assert codes(scores.constant, seen) == []


def test_nan_in_the_place_of_a_number_is_a_hack() -> None:
    seen = answered(Kind.PERTURBED, "x=nan", 30, "NaN for a number once")
    assert loud(judges.judgements, seen) == ["accepts-hack"]


def test_one_character_in_all_places_is_a_constant() -> None:
    seen = answered(Kind.PERTURBED, "11111111", 30, "another common character everywhere")
    assert loud(judges.judgements, seen) == ["accepts-constant"]


def test_zeros_for_all_numbers_are_a_constant_where_they_always_look_the_same() -> None:
    zeros = "0 for all numbers"
    assert loud(judges.judgements, answered(Kind.PERTURBED, "0 0", 30, zeros)) == [
        "accepts-constant"
    ]
    seen = looks(lambda place: [tried(Kind.PERTURBED, "0 " * (1 + place % 9), 1.0, zeros)])
    assert loud(judges.judgements, seen) == ["accepts-perturbed"]


def test_different_characters_in_all_places_are_a_change() -> None:
    seen = looks(
        lambda place: [tried(Kind.PERTURBED, "abcd"[place % 4] * 8, float(place % 4 == 0), EVERY)]
    )
    assert "accepts-constant" in loud(judges.one_character, seen)
    seen = looks(lambda place: [tried(Kind.PERTURBED, chr(97 + place % 26) * 8, 1.0, EVERY)])
    assert loud(judges.one_character, seen) == []


@pytest.mark.parametrize(("right", "found"), [(12, []), (24, ["guessable"])])
def test_guesses_are_loud_when_one_in_six_is_right(right: int, found: list[str]) -> None:
    answers = tuple("yes" if place < right else f"n{place}" for place in range(120))
    seen = Observations(more_references=answers)
    assert loud(judges.guessing, seen) == found


def test_what_only_follows_is_left_out() -> None:
    kinds = (Kind.EMPTY, Kind.CONSTANT, Kind.HACK, Kind.OTHER, Kind.PERTURBED)
    seen = looks(
        lambda place: [
            *(tried(kind, f"x{kind.value}", 1.0) for kind in kinds),
            *(tried(Kind.NONSENSE, text, 1.0) for text in ("qwv", "@#")),
        ]
    )
    assert codes(judges.judgements, seen) == ["accepts-anything"]


def test_other_answers_of_the_same_level_count_by_themselves() -> None:
    def answers(place: int) -> list[Tried]:
        level = SPOTS[place].difficulty
        near = [tried(Kind.OTHER, str(1000 * level + seed), 1.0, f"{seed}") for seed in range(3)]
        far = [tried(Kind.OTHER, f"{1000 * (level + 20) + n}", 0.0, f"far {n}") for n in range(3)]
        return near + far

    assert loud(judges.others, looks(answers)) == ["accepts-other-answers"]
    assert loud(judges.others, looks(lambda place: answers(place)[3:])) == []


@pytest.mark.parametrize(("odd_place", "found"), [(None, ["accepts-perturbed"]), (0, []), (9, [])])
def test_a_place_that_does_not_matter_at_some_levels(
    odd_place: int | None, found: list[str]
) -> None:
    name = "middle part another one of its kind"

    def answers(place: int) -> list[Tried]:
        right = SPOTS[place].difficulty > 5
        return [tried(Kind.PERTURBED, "1 9 3", float(right != (place == odd_place)), name)]

    assert codes(judges.perturbations, looks(answers)) == found
