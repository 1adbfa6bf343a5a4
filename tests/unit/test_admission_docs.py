"""docs/admission.md says what the catalogue says."""

from __future__ import annotations

import re
from pathlib import Path

from resyn.server.admission.catalogue import CATALOGUE, SEVERITIES
from resyn.server.admission.judgement import JUDGES
from resyn.server.admission.judges.source import STATIC

PAGE = Path(__file__).resolve().parents[2] / "docs/admission.md"
ROW = re.compile(r"^\| `([a-z-]+)` \| (\w+) \| (.+) \| (.+) \|$", re.MULTILINE)


def test_the_page_lists_all_codes_with_severity_and_advice() -> None:
    listed = {code: tuple(rest) for code, *rest in ROW.findall(PAGE.read_text(encoding="utf-8"))}
    names = {value: name for name, value in SEVERITIES.items()}
    assert listed == {
        code: (names[entry.severity], entry.title, entry.suggestion)
        for code, entry in CATALOGUE.items()
    }


def test_each_code_is_given_by_some_judge() -> None:
    folder = PAGE.parents[1] / "server/resyn/server/admission"
    sources = [p.read_text() for p in folder.rglob("*.py") if p.name != "catalogue.py"]
    registration = (folder.parent / "registration.py").read_text()
    text = "\n".join([*sources, registration])
    assert len(JUDGES) > 10
    missing = [code for code in CATALOGUE if f'"{code}"' not in text and code not in STATIC]
    assert missing == []
