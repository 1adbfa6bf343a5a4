"""Right answers are learned from what a verifier compares answers with."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest

from resyn.server.admission import comparing
from resyn.server.admission.learning import equipped
from resyn.v1 import environment_pb2

INSTANCE = {"value": 4711, "row": [12, 3, 40], "word": "harbour", "cells": [(1, 2), (3, 4)]}


def learned(source: str, instance: Any = None) -> str:
    namespace: dict[str, Any] = {"__name__": __name__}
    source = textwrap.dedent(source)
    exec(source, namespace)
    return comparing.learned(namespace, source, instance or INSTANCE)


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("answer.strip().lower() == instance['word']", "harbour"),
        ("int(answer) == instance['value']", "4711"),
        ("abs(float(answer) - instance['value'] / 4) < 0.01", "1177.75"),
        ("[int(part) for part in answer.split()] == instance['row']", "12 3 40"),
        ("[int(part) for part in answer.split(', ')] == instance['row']", "12, 3, 40"),
        ("json.loads(answer) == instance['row']", "[12, 3, 40]"),
        ("sorted(map(int, answer.split())) == sorted(instance['row'])", "3 12 40"),
        ("answer.strip() in ('north',)", "north"),
        ("Fraction(answer.replace(' ', '')) == Fraction(instance['value'], 9)", "4711/9"),
        ("math.isclose(float(answer), instance['value'] / 8)", "588.875"),
        ("answer.strip().startswith(instance['word'])", "harbour"),
        ("str(instance['value']) in answer", "4711"),
        ("any(n == str(instance['value']) for n in re.findall('[0-9]+', answer))", "4711"),
    ],
)
def test_what_an_answer_is_compared_with_is_the_answer(body: str, answer: str) -> None:
    head = "import json, math, re\nfrom fractions import Fraction\n"
    assert learned(f"{head}def verify(instance, answer):\n    return {body}\n") == answer


def test_parts_are_learned_one_after_the_other() -> None:
    source = """
        def same(part, number):
            return int(part) == number

        def verify(instance, answer):
            parts = answer.split()
            if len(parts) != len(instance["row"]):
                return False
            for part, number in zip(parts, instance["row"]):
                if not same(part, number):
                    return False
            return True
    """
    assert learned(source) == "12 3 40"


@pytest.mark.parametrize(
    "body",
    [
        "answer.strip() == instance['value']",
        "answer.split() == instance['row']",
        "[int(part) for part in answer.split()] == tuple(instance['row'])",
        "answer.lower() == instance['word'].upper()",
    ],
)
def test_what_is_never_equal_is_named(body: str) -> None:
    with pytest.raises(TypeError, match="never equal, as it does with"):
        learned(f"def verify(instance, answer):\n    return {body}\n")


def test_where_nothing_is_learned_that_is_said_and_soon() -> None:
    source = """
        def verify(instance, answer):
            numbers = [int(part) for part in answer.split()]
            return len(numbers) == 7 and sum(n * n for n in numbers) % 9973 == 1 + len(answer)
    """
    with pytest.raises(comparing.NothingLearned, match="answers were tried"):
        learned(source)


def test_the_instance_is_not_changed_and_errors_do_no_harm() -> None:
    source = """
        def verify(instance, answer):
            instance["row"].clear()
            if answer.startswith("q"):
                raise ValueError(answer)
            return int(answer) == instance["value"]
    """
    instance = {"row": [1, 2], "value": 5}
    assert learned(source, instance) == "5"
    assert instance == {"row": [1, 2], "value": 5}


def test_an_environment_is_equipped_behind_its_own_lines_and_under_its_own_names() -> None:
    source = (
        "copy = 'mine'\n"
        "def learned(): return copy\n"
        "def verify(instance, answer): return answer == instance['word'] and learned() == 'mine'\n"
    )
    environment = environment_pb2.Environment(source=source, digest="d", proof="p")
    made = equipped(environment)
    assert made.source.startswith(source)
    assert made.digest != environment.digest
    assert (made.proof, made.has_reference_answer) == ("", True)
    namespace: dict[str, Any] = {"__name__": __name__}
    exec(made.source, namespace)
    assert namespace["reference_answer"](INSTANCE) == "harbour"
    assert namespace["learned"]() == "mine"


@pytest.mark.parametrize(
    ("helper", "right"),
    [
        ("_solution(instance): return sorted(instance['row'])", "3 12 40"),
        ("arranged(row): return ','.join(map(str, sorted(row)))", "3,12,40"),
        ("_solve(instance, deep=3): return tuple(sorted(instance['row']))", "3 12 40"),
    ],
)
def test_the_environments_own_functions_know_answers(helper: str, right: str) -> None:
    source = f"""
        def {helper}

        def other(instance, more): return 1

        def failing(instance): raise KeyError

        def verify(instance, answer):
            parts = [int(part) for part in answer.replace(",", " ").split()]
            return len(parts) == 3 and all(a < b for a, b in zip(parts, parts[1:]))
        """
    assert learned(source) == right


def test_a_function_that_takes_too_long_is_left_alone() -> None:
    source = """
        def _solution(instance):
            while True:
                pass

        def verify(instance, answer):
            return int(answer) == instance["value"]
        """
    assert learned(source) == "4711"


def test_parts_of_three_digits_are_learned() -> None:
    source = """
        import re

        def verify(instance, answer):
            given = answer.split()
            if not given or not all(re.fullmatch("[0-9]{3}", part) for part in given):
                return False
            return all(int(a) == b for a, b in zip(given, [482, 107, 333]))
        """
    assert learned(source) == "482"
