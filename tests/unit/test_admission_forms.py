"""Answers in the reference answer's form: past what checks the form, into what reads it."""

from __future__ import annotations

import re
from random import Random

import pytest

from resyn.server.admission.batteries import DEEP, HOSTILE, Kind
from resyn.server.admission.forms import SENTENCE, hostile, malformed, unrelated


def harmful(reference: str) -> dict[str, str]:
    """Return hostile answers by their names."""
    return {probe.name: probe.answer for probe in hostile(reference)}


def test_numbers_that_are_none_stand_where_numbers_did() -> None:
    seen = {
        probe.answer
        for seed in range(30)
        for probe in malformed("3 14 5", Random(seed))
        if "²" in probe.answer
    }
    assert seen >= {"² 14 5", "3 ² 5", "3 14 ²"}


def test_instances_share_the_malformed_answers_between_them() -> None:
    of_one = list(malformed("a 1, b 2", Random(0)))
    of_all = {probe.name for seed in range(30) for probe in malformed("a 1, b 2", Random(seed))}
    assert len(of_one) <= 13  # but for JSON
    assert len(of_all) > 25
    assert {probe.kind for probe in of_one} == {Kind.MALFORMED}


def test_a_digit_becomes_a_superscript_that_is_none() -> None:
    found = {probe.name: probe.answer for probe in malformed("31 2x", Random(0))}
    assert found["a superscript for a digit"] in ("²1 2x", "3² 2x", "31 ²x")


def test_values_of_json_become_other_values() -> None:
    found = {probe.answer for probe in malformed('{"flour": 2}', Random(0))}
    assert {'{"flour": null}', '{"flour": "x"}', '{"flour": []}', '{"flour": {}}'} <= found
    assert not any("null" in probe.answer for probe in malformed("flour 2", Random(0)))


def test_numbers_of_an_expression_become_a_tower() -> None:
    found = harmful("(4 + 4) * 4 - 4")
    assert found["its numbers as a tower of ^"] == "4^4^4^4"
    assert found["its numbers as a tower of **"] == "4**4**4**4"
    assert not any("tower" in name for name in harmful("4 4 4 4"))


def test_nothing_is_malformed_where_there_is_no_form() -> None:
    assert list(malformed("", Random(0))) == []
    assert list(hostile(None)) == list(hostile(" ")) == []


def test_the_end_of_a_range_becomes_large_and_its_beginning_stays() -> None:
    assert harmful("2-3,7,11-19,30")["a number of 9 digits in its form"] == "2-3,7,11-999999937,30"


def test_the_last_number_becomes_large_where_there_is_no_range() -> None:
    assert harmful("[4, 12]")["a number of 18 digits in its form"] == "[4, 999999999999999989]"
    assert not any("digits" in name for name in harmful("abc def"))


@pytest.mark.parametrize(
    ("reference", "large"),
    [("3a2(bc)", "999999a"), ("12ab4c5d6e7f8", "999999999a"), ("2(xy)", "9(xy)")],
)
def test_a_repetition_becomes_large_and_no_longer_than_the_answer(
    reference: str, large: str
) -> None:
    assert harmful(reference)["a large repetition in its form"] == large


def test_brackets_of_the_answer_stand_in_themselves() -> None:
    nested = harmful("(and a (not b))")["its brackets in themselves"]
    assert nested.startswith("(and a (not (not (not ")
    assert nested.count("(") == nested.count(")") > 1000


def test_what_is_long_is_as_long_as_many_verifiers_allow() -> None:
    answers = harmful("+ 1 2")
    assert answers["its first part, often"].startswith("+ + + + ")
    assert re.fullmatch(r"(\+ 1 2 )+\+ 1 2", answers["it, often"])
    assert all(len(answer) < 20_000 for answer in answers.values())


@pytest.mark.parametrize("name", DEEP)
def test_what_is_deep_has_a_name_that_exists(name: str) -> None:
    assert name in {probe.name for probe in HOSTILE} | set(harmful("(not a 1)"))


def test_a_sentence_about_something_else_is_as_long_as_the_right_answer() -> None:
    probe, _ = unrelated("send funds at once. price of copper has risen. " * 5)
    assert probe.kind is Kind.NONSENSE
    assert 230 <= len(probe.answer) <= 235
    assert list(unrelated("42")) == []


def test_a_word_that_is_none_holds_the_right_ones_letters() -> None:
    _, probe = unrelated("six extra foxes")
    assert probe.answer == "sqiqxq qeqxqtqrqaq qfqoqxqeqsq"
    assert [each.name for each in unrelated("10 20 30 40 50")] == [SENTENCE]
