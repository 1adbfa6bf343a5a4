"""Builds requests, and refuses here what no service could accept. Pure functions."""

from __future__ import annotations

import getpass
import socket
from collections.abc import Iterable, Iterator

from resyn.client.enums import Extraction, IsolationMode, Quarantine, to_number
from resyn.client.errors import InvalidRequest
from resyn.client.items import Environment, Instance, InstanceHash, InstanceJson, VerifyItem
from resyn.common import typed_json
from resyn.v1 import operator_pb2, outcome_pb2, verifier_pb2

# gRPC refuses messages over 4 MiB; the rest is for the answers' frames and for luck.
MAX_BATCH_BYTES = 3 * 1024 * 1024

_DEMANDED = (IsolationMode.FORK.value, IsolationMode.FRESH_JAIL.value)

# What the service generates for one request.
MAX_GENERATED = 10_000


def verify(item: VerifyItem) -> verifier_pb2.VerifyRequest:
    """Return the request to score one answer; InvalidRequest says which field is wrong."""
    environment, answer = reference(item.environment), item.answer
    which, instance = _instance(item.instance)
    # protobuf takes None for "absent" and bytes for text; both would be scored.
    if not (isinstance(environment, str) and isinstance(answer, str) and isinstance(instance, str)):
        _check_texts(environment, answer, which, instance)
    try:
        request = verifier_pb2.VerifyRequest(environment=environment, answer=answer)
        setattr(request, which, instance)
    except ValueError:
        _check_texts(environment, answer, which, instance)
        raise
    if item.extraction is not Extraction.NONE:
        request.extraction = _extraction(item.extraction)
    if item.isolation_mode is not None:
        request.isolation_mode = _isolation_mode(item.isolation_mode)
    if not item.use_cache:
        request.skip_cache = True
    return request


def _check_texts(environment: object, answer: object, which: str, instance: object) -> None:
    check_text("environment", environment)
    check_text("answer", answer)
    check_text(which, instance)


def split(
    requests: Iterable[verifier_pb2.VerifyRequest], max_items: int
) -> Iterator[list[verifier_pb2.VerifyRequest]]:
    """Cut requests into lists that each fit into one message, in order."""
    chunk: list[verifier_pb2.VerifyRequest] = []
    size = 0
    for request in requests:
        length = request.ByteSize()
        if chunk and (len(chunk) >= max_items or size + length > MAX_BATCH_BYTES):
            yield chunk
            chunk, size = [], 0
        chunk.append(request)
        size += length
    if chunk:
        yield chunk


def generate(
    environment: str | Environment, difficulty: int, seed: int, count: int, with_answer: bool
) -> verifier_pb2.GenerateInstancesRequest:
    """Return the request for the first instances of a series, at most MAX_GENERATED."""
    if count < 1:
        raise InvalidRequest(f"{count} instances", "count", "at least 1")
    return verifier_pb2.GenerateInstancesRequest(
        environment=checked("environment", reference(environment)),
        difficulty=difficulty,
        seed=seed,
        count=min(count, MAX_GENERATED),
        with_reference_answer=with_answer,
    )


def set_quarantine(
    environment: str | Environment, state: Quarantine, reason: str, author: str
) -> operator_pb2.SetQuarantineRequest:
    """Return the request to take an environment out of service, or to keep it there."""
    number = to_number(Quarantine(state))
    return operator_pb2.SetQuarantineRequest(
        environment=checked("environment", reference(environment)),
        state=number,  # type: ignore[arg-type] # the stubs give each enum a number type of its own
        reason=checked("reason", reason),
        author=author_text(author),
    )


def author_text(author: str) -> str:
    """Return who does something: by default the user's name on this machine."""
    return checked("author", author or f"{getpass.getuser()}@{socket.gethostname()}")


def reference(environment: str | Environment) -> str:
    """Return how the service knows this environment."""
    return environment.digest if isinstance(environment, Environment) else environment


def checked(field: str, text: str) -> str:
    """Return `text` if it can travel."""
    check_text(field, text)
    return text


def check_text(field: str, text: object) -> None:
    """Raise InvalidRequest unless `text` is a string that UTF-8 can hold."""
    if not isinstance(text, str):
        kind = type(text).__name__
        raise InvalidRequest(f"it is of type {kind}", field, f"a str, such as str({field})")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidRequest(
            f"lone surrogate U+{ord(text[error.start]):04X} at index {error.start}, "
            "which UTF-8 cannot hold",
            field,
            f"{field}.encode('utf-8', 'replace').decode()",
        ) from None


def _extraction(extraction: Extraction) -> verifier_pb2.Extraction.ValueType:
    try:
        number = to_number(Extraction(extraction))
    except ValueError:
        known = ", ".join(Extraction)
        raise InvalidRequest(f"{extraction!r} is none", "extraction", f"one of {known}") from None
    # The stubs give each enum a number type of its own.
    return number  # type: ignore[return-value]


def _isolation_mode(mode: str) -> outcome_pb2.IsolationMode.ValueType:
    if mode not in _DEMANDED:
        known = ", ".join(_DEMANDED)
        raise InvalidRequest(f"{mode!r} is none", "isolation_mode", f"None, or one of {known}")
    return to_number(IsolationMode(mode))  # type: ignore[return-value] # as above


def _instance(instance: object) -> tuple[str, str]:
    """Return the field for an instance, and its text."""
    if isinstance(instance, Instance):
        return "instance_json", instance.instance_json
    if isinstance(instance, InstanceJson):
        return "instance_json", instance.text
    if isinstance(instance, InstanceHash):
        return "instance_hash", instance.hash
    try:
        return "instance_json", typed_json.encode(instance)
    except typed_json.TypedJsonError as error:
        raise InvalidRequest(
            str(error), "instance", "a value with a typed JSON form, an Instance or an InstanceHash"
        ) from None
