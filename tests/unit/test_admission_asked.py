"""What questions ask for in words, and what they leave to the verifier."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from resyn.server.admission.asked import forbidden, too_many
from resyn.server.admission.wording import allows_many, example, offered, wants_order


def ruled_out(question: str, reference: str) -> dict[str, str]:
    """Return answers that a question rules out, by their names."""
    return {probe.name: probe.answer for probe in forbidden(question, reference)}


@pytest.mark.parametrize(
    "question",
    [
        "In which order are they served? Answer with all names.",
        "Answer with all names in that order, separated by spaces.",
        "Give the cities from first to last.",
        "Then list the jobs in the order in which they end.",
        "List the numbers from the oldest artefact to the youngest, separated by commas.",
        "List the beds by falling need, ties by alphabet, as names separated by commas.",
        "Give all jobs, sorted by length.",
        "Reply with the first four players, from the first rank downwards. The order matters.",
    ],
)
def test_a_question_asks_for_an_order(question: str) -> None:
    assert wants_order(question, "Dov Ada Cleo Ben")


@pytest.mark.parametrize(
    "question",
    [
        "Parcels in alphabetical order: P1, P2. Which do you take?",
        "In which order they are named is free. Answer with the names in any order.",
        "Give all names in one line; the order does not matter.",
        "Name the four that go through, ties by alphabet.",
        "Name a set of towns. The towns above are in the order of their size.",
    ],
)
def test_a_question_leaves_the_order_open(question: str) -> None:
    assert not wants_order(question, "Dov Ada Cleo Ben")


def test_a_sorted_answer_may_be_read_as_a_set() -> None:
    question = "List all primes in ascending order."
    assert not wants_order(question, "3, 5, 7, 11")
    assert wants_order("List the steps in order.", "3, 11, 5, 7")


@pytest.mark.parametrize(
    ("reference", "detour"),
    [
        ("EESS", "EESSNS"),
        ("up left", "up left right left"),
        ("A-B-C", "A-B-C-B-C"),
        ("[1, 5, 9]", "[1, 5, 9, 5, 9]"),
    ],
)
def test_a_shortest_path_has_no_detour(reference: str, detour: str) -> None:
    assert ruled_out("Find a SHORTEST path.", reference)["a detour"] == detour


@pytest.mark.parametrize(
    "question",
    [
        "Find any path.",
        "Find a path of at most 20 steps; the shortest has 12.",
        "Find a path, not necessarily the shortest one.",
    ],
)
def test_a_path_that_need_not_be_shortest_may_have_one(question: str) -> None:
    assert ruled_out(question, "EESS") == {}


def test_the_smallest_set_is_no_path() -> None:
    assert ruled_out("Name the minimum number of guards.", "2 5 9") == {}


def test_one_thing_again_and_again_is_worth_more_than_what_exists_once() -> None:
    rows = "\n".join(
        f"item {name}: weight {weight}, value {value}"
        for name, weight, value in ((0, 30, 31), (1, 10, 90), (2, 25, 40), (3, 20, 33))
    )
    question = f"There is one piece of each of these items:\n{rows}\nAt most 40 in weight."
    assert ruled_out(question, "1 2")["one thing again and again"] == "1 1 1"
    assert "one thing again and again" not in ruled_out(f"Any number of each:\n{rows}", "1 2")


def test_what_exists_once_is_not_taken_twice() -> None:
    question = "There is one weight of each of these kinds: 2, 5, 7, 8, 11. Balance 18 grams."
    name = "one number twice for others"
    assert ruled_out(question, "2 + 5 + 11")[name] in ("8 + 5 + 8", "2 + 8 + 8")
    assert name not in ruled_out("Coins of 2, 5, 7, 8 and 11 cents. Pay 18.", "2 + 5 + 11")
    assert name not in ruled_out(question, "1 + 2 + 100")
    assert ruled_out(question, "7 + 11")["a part three times"] == "7 + 11 + 7 + 7"


def test_what_does_not_exist_has_the_sum_of_what_does() -> None:
    question, name = (
        "Only coins of 7, 12 and 31 exist. Pay 57 with 4 coins.",
        "others of the same sum, which do not exist",
    )
    assert ruled_out(question, "7 7 12 31")[name] == "8 7 12 30"
    assert name not in ruled_out("Name four numbers that add up to 57.", "7 7 12 31")


def test_things_are_taken_twice_by_what_they_are_worth() -> None:
    question = "1: 17 kg, 2: 30 kg, 3: 43 kg, 4: 8 kg. There is only one of each. Load 90 kg."
    assert ruled_out(question, "1 2 3")["one number twice for others"] == "2 2 2"


def test_the_case_matters_where_the_question_says_so() -> None:
    question = "Capital and small letters matter: CO is not Co."
    assert ruled_out(question, "CoH2") == {"the other case": "cOh2"}
    for question in (
        "Write it down; capital and small letters count the same.",
        "Capitals and lower-case letters are equivalent and count alike.",
        "Answer with letters (capitals or small letters); any such way is right.",
    ):
        assert ruled_out(question, "CoH2") == {}
    assert ruled_out("Upper and lower case do not matter.", "CoH2") == {}
    assert ruled_out("The answer is not case-sensitive.", "CoH2") == {}


def test_a_number_is_as_exact_as_its_decimals_unless_a_tolerance_is_named() -> None:
    name = "a number that is not as exact"
    question = "Answer with at least six digits after the point."
    assert float(ruled_out(question, "0.004")[name]) == pytest.approx(0.0042)
    assert float(ruled_out(question, "0.5")[name]) == pytest.approx(0.502)
    assert ruled_out(question + " A tolerance of 0.01 is allowed.", "0.5") == {}


def test_money_is_exact_to_the_cent() -> None:
    question = "What is the debt? The answer has to be exact to the cent, e.g. 1234.56."
    assert ruled_out(question, "500.00") == {"a number that is not as exact": "500.25"}
    assert ruled_out("Give its worth to the cent; errors of 1 % are tolerated.", "500.00") == {}


@pytest.mark.parametrize(
    ("question", "form"),
    [
        (
            "Reply with row, column, direction, for example: 1 2 SE. Any will do.",
            "1 2 SE",
        ),
        ("Answer with a number, e.g. `12.50`", "12.50"),
        ("Which word is hidden?", ""),
    ],
)
def test_an_example_shows_the_form(question: str, form: str) -> None:
    assert example(question) == form


def test_words_allow_more_than_one_answer() -> None:
    assert allows_many("Any roster that keeps the rules counts.")
    assert allows_many("Every valid order is accepted.")
    assert not allows_many("Any of them may come first. Give the number.")


def test_ways_out_and_examples_are_offered() -> None:
    question = 'Take P1 to P9, such as `P2 P9`, "none" if unsure, or NONE if nothing fits.'
    assert set(offered(question)) == {"P2 P9", "none", "NONE"}
    assert offered("It isn't hard, they aren't.") == []
    assert len(offered(" ".join(f"`{number}`" for number in range(50)))) == 5


def test_parts_of_other_answers_are_too_many_where_exactly_all_are_asked_for() -> None:
    question = "List exactly the cells that are lit, such as `Z8 Z9`."
    kin = ["A1 B2 C3", "B2 D12 none", "E5 F6 G7"]
    found = [probe.answer for probe in too_many(question, "A1 C3", kin, Random(0))]
    assert len(found) == len(set(found)) == 3
    assert all(answer.rsplit(" ", 1)[0] == "A1 C3" for answer in found)
    spare = {answer.rsplit(" ", 1)[1] for answer in found}
    assert spare <= {"B2", "D12", "E5", "F6", "G7"}


@pytest.mark.parametrize(
    "question", ["Name guards that see all rooms.", "Give some cells that are lit."]
)
def test_there_may_be_more_parts_than_needed(question: str) -> None:
    assert list(too_many(question, "A1 C3", ["B2 D4"], Random(0))) == []


def test_three_things_give_way_to_one_that_is_taken_twice() -> None:
    question = "1: 17, 2: 31, 3: 43, 4: 8, 5: 75. Choose different ones that cost 91 together."
    values = {"1": 17, "2": 31, "3": 43, "4": 8, "5": 75}
    answer = ruled_out(question, "1 2 3")["one number twice for others"]
    names = answer.split()
    assert sum(values[name] for name in names) == 91
    assert len(names) == 3 > len(set(names))


@pytest.mark.parametrize(
    "question",
    [
        "No nurse works two nights in a row.",
        "No two adjacent places may hold the same colour.",
        "Neighbouring tiles must differ.",
    ],
)
def test_neighbours_are_equal_where_that_is_forbidden(question: str) -> None:
    parts = ruled_out(question, "Ana Ben Cem Dora Ana")["two equal neighbours"].split()
    assert len(parts) == 5
    assert any(one == other for one, other in pairwise(parts))
    assert ruled_out("Nobody works alone.", "Ana Ben Cem Dora Ana") == {}


def test_a_share_in_the_data_is_no_tolerance() -> None:
    question = (
        "Rates: 4.5 %, 3 %. What is the price? Answer with two decimals, correct to one cent."
    )
    assert float(ruled_out(question, "4000.25")["a number that is not as exact"]) > 4010


def test_a_part_too_many_where_as_few_as_possible_are_wanted() -> None:
    few = "Choose as few villages as possible for guards. Answer with their numbers."
    answers = {probe.answer for probe in too_many(few, "3 5", ["2 3", "5 7"], Random(1))}
    assert answers == {"3 5 2", "3 5 7"}


def test_two_coins_for_one_where_as_few_as_possible_are_wanted() -> None:
    question = "Coins of 100 | 50 | 20. Pay 220 with as few coins as possible."
    assert ruled_out(question, "100 + 100 + 20")["two for one"] == "50 + 50 + 100 + 20"
    assert "two for one" not in ruled_out("Coins of 100 | 50. Pay 200.", "100 + 100")


def test_an_inexact_number_has_as_many_decimals_as_the_right_one() -> None:
    question = "What is the change? Answer with two decimals."
    answer = ruled_out(question, "1234.50")["a number that is not as exact"]
    assert answer == "1239.44"
    one = "What is its area? Answer with the exact value, a number with at most one decimal."
    assert ruled_out(one, "4000.5")["a number that is not as exact"] == "4002.5"
    exact = "What is the change, exact to the cent? Answer with two decimals."
    assert ruled_out(exact, "1234.50")["a number that is not as exact"] == "1235.12"
