"""The pytest fixture `resyn_fake`; import it in a conftest.py to use it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from resyn.client.testing.service import FakeService


@pytest.fixture
def resyn_fake() -> Iterator[FakeService]:
    """A running FakeService, new for each test."""
    with FakeService() as fake:
        yield fake
