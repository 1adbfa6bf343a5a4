"""Content addresses: what makes two environments or two instances the same."""

from __future__ import annotations

import hashlib
import re

from resyn.v1 import environment_pb2

DIGEST = re.compile(r"[0-9a-f]{64}")


def instance_hash(instance_json: str) -> str:
    """Return the SHA-256 of an instance's typed JSON text, in lower-case hexadecimal."""
    return hashlib.sha256(instance_json.encode()).hexdigest()


def environment_digest(source: str, profile: str, limits: environment_pb2.Limits) -> str:
    """Return the SHA-256 of all that decides a verdict: source, profile and complete limits.

    Each part goes in with its length, so that no two environments share their bytes.
    """
    parts = [source, profile, repr(limits.wall_seconds), repr(limits.cpu_seconds)]
    parts += [str(limits.memory_bytes), str(limits.output_bytes), str(limits.processes)]
    parts += [repr(limits.load_seconds)]
    digest = hashlib.sha256()
    for part in (text.encode() for text in parts):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
