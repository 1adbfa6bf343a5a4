"""How reference answers are changed: in ways that make them wrong."""

from __future__ import annotations

from random import Random

import pytest

from resyn.server.admission.perturbing import ELSEWHERE, like, perturbed, shuffled


def changes(reference: str) -> dict[str, str]:
    """Return changed references by the names of their changes."""
    return {probe.name: probe.answer for probe in perturbed(reference, Random(0))}


@pytest.mark.parametrize(
    ("reference", "colours"),
    [('{"0": 1, "1": 2, "2": 3}', {1, 2, 3, 4}), ("[3, -1]", {-2, -1, 0})],
)
def test_a_last_number_is_changed_to_one_that_no_other_right_answer_has(
    reference: str, colours: set[int]
) -> None:
    changed = changes(reference)["last number changed"]
    number = int(changed.rstrip("]}").split()[-1])
    assert number not in colours
    assert abs(number) > 10_000
    assert changed.split()[:-1] == reference.split()[:-1]


def test_a_last_part_that_is_no_number_stays() -> None:
    assert "last number changed" not in changes("1, 2, three")


def test_parts_of_other_right_answers_stand_where_own_ones_did() -> None:
    found = perturbed("A-B-C = 17", Random(0), ["X-Y = 20", "Q-R-S-T = 31"])
    changed = {probe.name: probe.answer for probe in found}
    assert changed["first part another one of its kind"] in ("X-Y = 17", "Q-R-S-T = 17")
    assert changed["last part another one of its kind"] in ("A-B-C = 20", "A-B-C = 31")
    assert changed["part appended"].startswith("A-B-C = 17 = ")


def test_a_row_of_points_is_no_number() -> None:
    assert changes("..#.##")["last character dropped"] == "..#.#"
    assert "last character dropped" not in changes("3.125")


@pytest.mark.parametrize("unit", ["km", "g/mol", "m/s²", "kg·m", "°C", "%"])
def test_a_unit_behind_a_number_may_be_left_out(unit: str) -> None:
    assert "last part dropped" not in changes(f"17.5 {unit}")
    assert changes(f"17.5 {unit} 3")["last part dropped"] == f"17.5 {unit}"


def test_all_numbers_become_0() -> None:
    assert changes("5/17")["0 for all numbers"] == "0/0"
    assert "0 for all numbers" not in changes("a b c")


def test_nan_stands_for_one_number_and_for_all() -> None:
    found = {probe.name: probe.answer for probe in perturbed("x=4.5 y=-1", Random(0), ["x=1 y=2"])}
    assert found["NaN for a number once"] == "x=4.5 y=nan"
    assert found["NaN for a number everywhere"] == "x=nan y=nan"


def test_any_common_character_may_stand_everywhere() -> None:
    found = changes("..#.\n.##.")
    assert found["another common character everywhere"] == "####\n####"


def test_an_answer_in_tags_is_not_written_twice() -> None:
    assert "all of it twice" in changes("1, 2, 3")
    assert "all of it twice" not in changes("<answer>1, 2, 3</answer>")


def test_an_own_part_is_not_appended_as_another_one() -> None:
    found = {probe.name: probe.answer for probe in perturbed("3 4 5", Random(0), ["3 4", "5 4"])}
    *_, appended = found["part appended"].split()
    assert appended not in ("3", "4", "5")
    assert found["a part repeated"] == "3 4 5 3"


def test_parts_in_brackets_are_shuffled_as_wholes() -> None:
    other = shuffled("(1,2) (3,4) (5,6) (7,8)", Random(0))
    assert other is not None
    assert other != "(1,2) (3,4) (5,6) (7,8)"
    assert sorted(other.split()) == ["(1,2)", "(3,4)", "(5,6)", "(7,8)"]


def test_parts_are_shuffled_where_they_stand() -> None:
    other = shuffled("[1, 2, 3, 4]", Random(0))
    assert other is not None
    assert sorted(other) == sorted("[1, 2, 3, 4]")
    assert other not in ("[1, 2, 3, 4]", "[4, 3, 2, 1]")
    assert shuffled("A-B-C-D", Random(0)) not in (None, "A-B-C-D")
    assert shuffled("1 2 1 2 1", Random(0)) is None


def test_guesses_of_words_of_few_letters_have_these_letters() -> None:
    guesses = {like("LRLLRLRR", Random(seed)) for seed in range(20)}
    assert set("".join(guesses)) == {"L", "R"}
    assert len(guesses) > 10
    assert set(like("K L L K L K", Random(1))) == set("K L")
    assert not set(like("LR", Random(1))) & set("LR")


def test_the_label_of_an_answer_may_be_left_out() -> None:
    names = {probe.name for probe in perturbed("ANSWER: -172", Random(1))}
    assert "first part dropped" not in names


def test_parts_of_other_right_answers_stand_in_places_that_are_no_ends() -> None:
    probes = perturbed("1 2 3 4 5 6 7", Random(1), ["11 12 13 14 15 16 17"])
    found = [probe.answer.split() for probe in probes if probe.name.startswith(ELSEWHERE)]
    assert len(found) == 3
    for parts in found:
        [place] = [at for at, part in enumerate(parts) if part != str(at + 1)]
        assert place not in (0, 3, 6)
        assert parts[place] in ("11", "12", "13", "14", "15", "16", "17")


def test_few_small_numbers_are_counted_one_more() -> None:
    found = changes("17 crates, 5 left")
    assert found["number 1 of 2 plus 1"] == "18 crates, 5 left"
    assert found["number 2 of 2 plus 1"] == "17 crates, 6 left"
    assert not [name for name in changes("1 2 3 4") if "plus 1" in name]
    assert not [name for name in changes("1200 km 300 m") if "plus 1" in name]


def test_a_word_that_stands_before_each_right_answer_may_be_left_out() -> None:
    def dropped(*kin: str) -> bool:
        names = {probe.name for probe in perturbed("day 4, 7:35", Random(1), kin)}
        return "first part dropped" in names

    assert not dropped("day 12, 9:00", "day 1, 10:10")
    assert dropped("day 12, 9:00", "night 1, 10:10")


def test_guesses_keep_tags() -> None:
    guess = like("<answer>1234</answer>", Random(1))
    assert guess.startswith("<answer>")
    assert guess.endswith("</answer>")
    assert guess != "<answer>1234</answer>"
