"""Records that Redis keeps for all servers, as this one knows them: looked at, and told at once."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")


class Heard(Generic[T]):
    """Records by environment digest; what has been told since a look began, that does not undo."""

    def __init__(self) -> None:
        self._records: dict[str, T] = {}
        self._told: dict[str, float] = {}  # when (monotonic), of those since the last look

    def look(self, stored: Mapping[str, T], asked: float = math.inf) -> None:
        """Take over all records as Redis had them when it was asked (monotonic), or later."""
        self._told = {digest: at for digest, at in self._told.items() if at >= asked}
        kept = {digest: self._records.get(digest) for digest in self._told}
        self._records = {digest: each for digest, each in stored.items() if digest not in kept}
        self._records |= {digest: each for digest, each in kept.items() if each is not None}

    def tell(self, digest: str, record: T | None) -> None:
        """Take over one record; None: there is none any more."""
        self._told[digest] = time.monotonic()
        if record is None:
            self._records.pop(digest, None)
        else:
            self._records[digest] = record

    def find(self, digest: str) -> T | None:
        """Return an environment's record, if there is one."""
        return self._records.get(digest) if self._records else None

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)
