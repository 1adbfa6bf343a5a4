"""How reference answers are changed: in ways that make them wrong."""

from __future__ import annotations

from random import Random

import pytest

from resyn.server.admission.perturbing import perturbed


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
