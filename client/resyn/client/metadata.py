"""What travels beside a request: its id, and whose work it is."""

from __future__ import annotations

import re
import secrets

from resyn.client.errors import InvalidRequest

REQUEST_ID_KEY = "resyn-request-id"
TENANT_KEY = "resyn-tenant"
CLASS_KEY = "resyn-class"
QUEUE_SECONDS_KEY = "resyn-queue-seconds"

_NAME = re.compile(r"[A-Za-z0-9_.:-]{1,64}")
NAME_RULE = "1 to 64 letters, digits, `_`, `.`, `:` and `-`"


def is_name(text: object) -> bool:
    """Return whether `text` may be a request id or a tenant."""
    return isinstance(text, str) and _NAME.fullmatch(text) is not None


def new_request_id() -> str:
    """Return an id that no other request has: 16 hexadecimal digits."""
    return secrets.token_hex(8)


def check_request_id(request_id: str) -> None:
    """Raise InvalidRequest for an id that no service takes."""
    if not is_name(request_id):
        raise InvalidRequest(f"{request_id!r} is none", "request_id", NAME_RULE)
