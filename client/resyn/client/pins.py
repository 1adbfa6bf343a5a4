"""What names without a version stand for, for the life of a client.

`latest` may move while a trainer runs. The first outcome that a client hears under such a name pins
the name to the outcome's environment; from then on the client sends the digest. What was on its way
meanwhile and ran in another environment is sent again, so that no two outcomes under one name come
from two environments.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from resyn.common.identity import DIGEST

LATEST = "latest"


class Pins:
    """Names and their digests. Safe to share between threads."""

    def __init__(self, digests: Mapping[str, str] | None = None) -> None:
        self._digests: dict[str, str] = dict(digests or {})

    def digests(self) -> dict[str, str]:
        """Return what is pinned."""
        return dict(self._digests)

    def set(self, name: str, digest: str) -> None:
        """Pin a name, whatever it was pinned to."""
        self._digests[name] = digest

    def apply(self, request: Any) -> str:
        """Put the digest in the place of a pinned name; return the name, if it may still move."""
        name = floating(request.environment)
        if name and (digest := self._digests.get(name)) is not None:
            request.environment = digest
        return name

    def reference(self, text: str) -> str:
        """Return the digest of a pinned name, and any other reference as it is."""
        return self._digests.get(floating(text), text)

    def agree(self, name: str, digest: str) -> bool:
        """Pin a name to what it stood for, unless it is pinned; return whether it is that."""
        # A fault that says nothing of an environment comes from none.
        return not (name and digest) or self._digests.setdefault(name, digest) == digest


def floating(reference: str) -> str:
    """Return the name of a reference that may move; empty for all others."""
    name, _, version = reference.partition("@")
    if version not in ("", LATEST) or (len(name) == 64 and DIGEST.fullmatch(name)):
        return ""
    return name
