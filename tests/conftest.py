"""What tests of several folders share."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def need(service: str, problem: object) -> NoReturn:
    """End a test whose service is missing: skipped on a laptop, failed where all is required."""
    text = f"{service} is needed: {problem}"
    if os.environ.get("CI") == "true" or os.environ.get("RESYN_REQUIRE_ALL") == "1":
        pytest.fail(text, pytrace=False)
    pytest.skip(text)
