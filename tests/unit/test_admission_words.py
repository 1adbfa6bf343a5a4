"""Judges of what the question's words rule out, of whole levels, and of answers read as sets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.admission_looks import SPOTS, cell, codes, looks, tried

from resyn.server.admission.batteries import Kind
from resyn.server.admission.forms import SENTENCE, SPREAD
from resyn.server.admission.judges import discrimination
from resyn.server.admission.judges.constants import constants
from resyn.server.admission.judges.scores import credit
from resyn.server.admission.judges.words import against_words
from resyn.server.admission.observations import Observations
from resyn.server.admission.perturbing import REPEATED


@pytest.mark.parametrize(("right", "found"), [(18, []), (25, ["accepts-perturbed"])])
def test_what_the_question_rules_out_is_right_mostly(right: int, found: list[str]) -> None:
    seen = looks(lambda place: [tried(Kind.FORBIDDEN, "7", float(place < right), "a detour")])
    assert codes(against_words, seen) == found


@pytest.mark.parametrize(("right", "found"), [(8, []), (30, ["accepts-perturbed"])])
def test_a_part_too_many_is_right_wherever_it_exists(right: int, found: list[str]) -> None:
    seen = looks(
        lambda place: [
            tried(Kind.FORBIDDEN, f"A1 B{number}", float(place < right and not number), name)
            for number, name in enumerate(("a part too many 0", "a part too many 1"))
        ]
    )
    assert codes(against_words, seen) == found


@pytest.mark.parametrize(("score", "found"), [(0.15, []), (0.3, ["credit-for-nothing"])])
def test_a_sentence_about_something_else_earns_little(score: float, found: list[str]) -> None:
    seen = looks(
        lambda place: [
            tried(Kind.NONSENSE, "qwv zkj", 0.0),
            tried(Kind.NONSENSE, "nobody has ever", score, SENTENCE),
        ]
    )
    assert codes(credit, seen) == found


@pytest.mark.parametrize(("score", "found"), [(0.2, []), (0.6, ["credit-for-nothing"])])
def test_similar_letters_earn_little(score: float, found: list[str]) -> None:
    seen = looks(lambda place: [tried(Kind.MALFORMED, "sxtxoxnxex", score, SPREAD)])
    assert codes(credit, seen) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [("In which order do they come?", ["accepts-perturbed"]), ("Who comes?", [])],
)
def test_another_order_counts_where_an_order_is_asked_for(question: str, found: list[str]) -> None:
    answers = [
        tried(Kind.SHUFFLED, "a d c b", 1.0, "its parts shuffled"),
        tried(Kind.REFERENCE, "d a b c", 1.0),
    ]
    seen = Observations(
        cells=tuple(
            replace(cell(spot), question=question, reference="d a b c", tried=tuple(answers))
            for spot in SPOTS
        )
    )
    assert codes(against_words, seen) == found


@pytest.mark.parametrize(("ordered", "found"), [(0.0, ["accepts-perturbed"]), (1.0, [])])
def test_a_part_may_stand_twice_in_a_set_and_not_in_a_list(
    ordered: float, found: list[str]
) -> None:
    seen = looks(
        lambda place: [
            tried(Kind.PERTURBED, "1 2 3 4 1", 1.0, REPEATED),
            tried(Kind.SHUFFLED, "2 4 1 3", ordered, "its parts shuffled"),
        ]
    )
    assert codes(discrimination.perturbations, seen) == found


@pytest.mark.parametrize(
    ("levels", "found"),
    [((7,), []), ((7, 9), ["accepts-constant"])],
)
def test_a_constant_counts_where_it_is_always_right_at_whole_levels(
    levels: tuple[int, ...], found: list[str]
) -> None:
    right = [float(spot.difficulty in levels) for spot in SPOTS]
    seen = looks(lambda place: [tried(Kind.CONSTANT, "0", right[place])])
    assert codes(constants, seen) == found
    assert [set(each.levels) for each in constants(seen)] == [set(levels) for _ in found]
