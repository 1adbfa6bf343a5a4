"""What the service calls environments and how it orders their versions, computed here."""

from __future__ import annotations

from resyn.client.environment_messages import limits_message
from resyn.client.items import Limits
from resyn.common import identity, versions


def environment_digest(source: str, profile: str, limits: Limits) -> str:
    """Return the digest of an environment with these complete limits."""
    return identity.environment_digest(source, profile, limits_message(limits))


def version_order(version: str) -> str:
    """Return a text that sorts as the version does: 2 before 10."""
    return versions.natural(version)
