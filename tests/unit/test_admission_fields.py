"""What instances hold, as answers: stand-ins for a reference answer that is missing."""

from __future__ import annotations

import pytest

from resyn.server.admission.fields import fields_of, hidden, holds_more


def texts(instance_json: str, question: str = "?") -> list[str]:
    """Return the hidden fields' texts."""
    return [probe.answer for probe in hidden(instance_json, question)]


def test_fields_are_texts_that_an_answer_may_be() -> None:
    found = fields_of('{"n": 5, "word": "ab", "list": [1, "b"], "set": {"$set": [3, 4]}}')
    assert found == {
        "n": ["5"],
        "word": ["ab"],
        "list": ['[1, "b"]', "1 b", "1, b"],
        "set": ["[3, 4]", "3 4", "3, 4"],
    }


def test_what_the_question_shows_is_no_solution() -> None:
    assert texts('{"total": 42, "terms": [4, 5]}', "Add up 4, 5.") == ["42"]
    assert texts('{"total": 42}', "What is 142 - 100?") == ["42"]
    assert texts('{"total": 42}', "Is it 42?") == []
    assert texts('{"high": 140}', "Up to 139.") == []
    assert texts('{"entry": {"a": 1, "b": 2}, "rows": [[1], [2]]}') == []
    assert texts('{"weights": [4, 5]}', "1: 4 kg, 2: 5 kg") == []
    assert texts('{"chosen": [4, 7]}', "1: 4 kg, 2: 5 kg") == ["4 7", "4, 7"]


def test_a_field_of_fields_may_hold_an_answer_that_nobody_has_tried() -> None:
    assert holds_more('{"n": 5, "metadata": {"solution": "R U", "size": 3}}')
    assert holds_more('{"rows": [[1], [2]]}')
    assert not holds_more('{"n": 5, "list": [1, "b"], "set": {"$set": [3, 4]}}')


@pytest.mark.parametrize("instance_json", ["5", "[1, 2]", "{}", '{"empty": []}', "[" * 9])
def test_an_instance_without_fields_hides_nothing(instance_json: str) -> None:
    assert texts(instance_json) == []


def test_nothing_is_no_hidden_answer() -> None:
    assert texts('{"boxes": [1, 2], "extra": null}', "Pack 1 and 2.") == []
