r"""The answer in a model's output: the last \boxed{...}, the last <answer> tag."""

from __future__ import annotations

import time

import pytest

from resyn.server.extraction import last_answer_tag, last_boxed


@pytest.mark.parametrize(
    ("output", "answer"),
    [
        (r"so \boxed{42}", "42"),
        (r"\boxed{1} no, \boxed{2}.", "2"),
        (r"\boxed{\frac{1}{2}}", r"\frac{1}{2}"),
        (r"\boxed{}", ""),
        (r"\boxed{ a b }", " a b "),
        (r"\boxed{{1, 2}, {3}}", "{1, 2}, {3}"),
        (r"\boxed{outer \boxed{inner}}", "inner"),
        (r"\boxed{\{1, 2\}}", r"\{1, 2\}"),
        (r"\boxed{left \} of}", r"left \} of"),
        (r"{\boxed{7}}", "7"),
        (r"} } \boxed{7}", "7"),
        (r"{ { \boxed{7}", "7"),
        (r"\boxed{1} and \boxed{2", "1"),
        (r"\boxed{1} and \boxed{2} and \boxed{", "2"),
        ("\\boxed{a\nb}", "a\nb"),
        ("\\boxed{\N{GREEK SMALL LETTER PI}\0}", "\N{GREEK SMALL LETTER PI}\0"),
        (r"\boxed{5}" + "\\", "5"),
    ],
)
def test_the_last_box_with_balanced_braces_is_the_answer(output: str, answer: str) -> None:
    assert last_boxed(output) == answer


@pytest.mark.parametrize(
    "output", ["", "42", r"\boxed", r"\boxed 42", r"\boxed{42", "boxed{42}", r"\Boxed{42}", "\\"]
)
def test_without_a_whole_box_there_is_no_answer(output: str) -> None:
    assert last_boxed(output) is None


@pytest.mark.parametrize(
    ("output", "answer"),
    [
        ("<answer>42</answer>", "42"),
        ("<answer> 42\n</answer> done", "42"),
        ("<answer>1</answer> or <answer>2</answer>", "2"),
        ("<answer>1</answer> or <answer>2", "1"),
        ("<answer><answer>2</answer>", "2"),
        ("<answer>2</answer> as I said in </answer>", "2"),
        ("</answer><answer>2</answer>", "2"),
        ("<answer></answer>", ""),
        ("<answer>a < b > c</answer>", "a < b > c"),
        ("<answer>two\nlines</answer>", "two\nlines"),
    ],
)
def test_the_last_closed_tag_is_the_answer(output: str, answer: str) -> None:
    assert last_answer_tag(output) == answer


@pytest.mark.parametrize(
    "output", ["", "42", "<answer>42", "42</answer>", "</answer><answer>", "<ANSWER>42</ANSWER>"]
)
def test_without_a_closed_tag_there_is_no_answer(output: str) -> None:
    assert last_answer_tag(output) is None


@pytest.mark.parametrize(
    "piece", [r"\boxed{", r"\boxed{}", "{", "}", "\\", "<answer>", "</answer>", "<answer></answer>"]
)
def test_a_megabyte_of_anything_takes_a_moment(piece: str) -> None:
    output = piece * ((1 << 20) // len(piece))
    started = time.process_time()
    last_boxed(output)
    last_answer_tag(output)
    assert time.process_time() - started < 3.0
