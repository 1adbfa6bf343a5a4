"""Which answers are asked about again, elsewhere."""

from __future__ import annotations

from tests.unit.admission_looks import SPOTS, cell, tried

from resyn.server.admission.batteries import Kind
from resyn.server.admission.folding import ELSEWHERE_ANSWERS, some_probes


def test_right_answers_are_asked_about_elsewhere_and_first_of_all_the_reference() -> None:
    wrong = [tried(Kind.MALFORMED, f"w{number}", 0.0) for number in range(100)]
    looked = cell(SPOTS[0], [*wrong, tried(Kind.OTHER, "right", 1.0)])
    chosen = some_probes(looked)
    assert [probe.answer for probe in chosen[:2]] == [looked.reference, "right"]
    assert len(chosen) == ELSEWHERE_ANSWERS
