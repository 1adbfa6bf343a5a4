"""What tests of several folders share."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import NoReturn

import pytest

# Each process of a test run has uids of its own, so that it can tell its jails from the others'.
_UIDS_OF_A_PROCESS = 100_000_000
if _process := os.environ.get("PYTEST_XDIST_WORKER"):
    _first = int(os.environ.get("RESYN_UID_BASE") or 1_000_000)
    _first += int(_process.removeprefix("gw")) * _UIDS_OF_A_PROCESS
    os.environ["RESYN_UID_BASE"] = str(_first)


def need(service: str, problem: object) -> NoReturn:
    """End a test whose service is missing: skipped on a laptop, failed where all is required."""
    text = f"{service} is needed: {problem}"
    if os.environ.get("CI") == "true" or os.environ.get("RESYN_REQUIRE_ALL") == "1":
        pytest.fail(text, pytrace=False)
    pytest.skip(text)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Write lone surrogates of hostile texts in a way that reports can travel between processes."""
    report = yield
    report.sections = [
        (title, text.encode(errors="backslashreplace").decode()) for title, text in report.sections
    ]
    return report
