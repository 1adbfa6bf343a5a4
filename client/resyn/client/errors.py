"""The errors of the client.

    ResynError
      + RequestRejected        the request is wrong; sending it again changes nothing
        x InvalidRequest       a field is wrong, here or by the service's checks
        x NotFound             no such environment, instance or job
        x AlreadyExists        the name and version point to other content
        x TooLarge             a request or a reply is over a size limit
        x NotAllowed           the caller may not do this
      + ServiceUnavailable     nobody answers at the address, or the service is starting or ending
      + Overloaded             the service is busy and said when to come back
      + DeadlineExceeded       no answer within timeout_seconds
      + Cancelled              the call was cancelled, or its client was closed
      + InternalError          the service failed in a way it did not foresee
      + ProtocolError          the reply is not what this client understands

A fault of a call is not an error: it comes back as a `Fault`, in the place of a `Verdict`.
Each error has `failure_kind` and `mask_sample`, so that adapters treat faults and errors alike.
"""

from __future__ import annotations

from typing import Any, ClassVar

import grpc

from resyn.v1 import outcome_pb2

REJECTION_KEY = "resyn-rejection-bin"
RETRY_AFTER_KEY = "resyn-retry-after-ms"


class ResynError(Exception):
    """The service gave no answer."""

    failure_kind: ClassVar[str] = "resyn:error"
    """NeMo Gym's name for this failure, or one of ours after `resyn:`."""
    mask_sample: ClassVar[bool] = True
    """A sample that ends in this error was not measured, so that nothing may train on it."""

    retry_after_seconds: float | None = None
    """When the service asked to be called again, if it did."""
    request_id: str | None = None
    """The failed request's, by which the service's logs know it; None if nothing was sent."""

    def __str__(self) -> str:
        return super().__str__() or (self.__doc__ or "").partition("\n")[0]


class RequestRejected(ResynError):
    """The service refused the request."""

    failure_kind = "resyn:rejected"

    def __init__(self, problem: str = "", field: str = "", expected: str = "") -> None:
        super().__init__(problem, field, expected)
        self.field = field
        """Where: `answer`, `items[3].instance_json`; empty if it is not about one field."""
        self.problem = problem
        """What was wrong."""
        self.expected = expected
        """What would be right."""

    def __str__(self) -> str:
        place = f"{self.field}: " if self.field else ""
        cure = f"; expected: {self.expected}" if self.expected else ""
        return f"{place}{self.problem or (self.__doc__ or '')}{cure}"


class InvalidRequest(RequestRejected):
    """A field of the request is wrong."""


class NotFound(RequestRejected):
    """The service has no such environment, instance or job."""


class AlreadyExists(RequestRejected):
    """This name and version point to other content, and a version never moves."""


class TooLarge(RequestRejected):
    """The request or its reply is larger than the service or the client takes."""


class NotAllowed(RequestRejected):
    """The caller may not do this."""


class ServiceUnavailable(ResynError):
    """No service answers at this address."""

    failure_kind = "transport_unreachable"


class Overloaded(ResynError):
    """The service is busy and asked to be called again later."""

    failure_kind = "provider_unavailable"


class DeadlineExceeded(ResynError):
    """No answer came within timeout_seconds."""

    failure_kind = "transport_timeout"


class Cancelled(ResynError):
    """The call was cancelled, or its client was closed."""

    failure_kind = "cancelled"


class InternalError(ResynError):
    """The service failed in a way it did not foresee; its log says more."""

    failure_kind = "resyn:internal_error"


class ProtocolError(ResynError):
    """The service's reply is not what this client understands; one of the two is too old."""

    failure_kind = "protocol_violation"


STATUS_ERRORS: dict[grpc.StatusCode, type[ResynError]] = {
    grpc.StatusCode.OK: ProtocolError,
    # Not by us, who would know: by a server or a proxy that ends.
    grpc.StatusCode.CANCELLED: ServiceUnavailable,
    grpc.StatusCode.UNKNOWN: InternalError,
    grpc.StatusCode.INVALID_ARGUMENT: InvalidRequest,
    grpc.StatusCode.DEADLINE_EXCEEDED: DeadlineExceeded,
    grpc.StatusCode.NOT_FOUND: NotFound,
    grpc.StatusCode.ALREADY_EXISTS: AlreadyExists,
    grpc.StatusCode.PERMISSION_DENIED: NotAllowed,
    # With `resyn-retry-after-ms` beside it, the service is Overloaded instead.
    grpc.StatusCode.RESOURCE_EXHAUSTED: TooLarge,
    grpc.StatusCode.FAILED_PRECONDITION: InvalidRequest,
    grpc.StatusCode.ABORTED: InternalError,
    grpc.StatusCode.OUT_OF_RANGE: InvalidRequest,
    grpc.StatusCode.UNIMPLEMENTED: ProtocolError,
    grpc.StatusCode.INTERNAL: InternalError,
    grpc.StatusCode.UNAVAILABLE: ServiceUnavailable,
    grpc.StatusCode.DATA_LOSS: InternalError,
    grpc.StatusCode.UNAUTHENTICATED: NotAllowed,
}

_BY_NUMBER = {code.value[0]: code for code in grpc.StatusCode}


def from_rpc(error: grpc.RpcError, address: str, request_id: str | None = None) -> ResynError:
    """Return the public error for a failed RPC, with the service's details if it gave any."""
    code: grpc.StatusCode = error.code()
    text: str = error.details() or ""
    trailing: Any = error.trailing_metadata() or ()
    # Not dict(trailing): grpc.aio's Metadata of older releases has keys that it does not find.
    metadata: dict[str, Any] = {pair[0]: pair[1] for pair in trailing}
    kind = STATUS_ERRORS.get(code, InternalError)
    if kind is TooLarge and RETRY_AFTER_KEY in metadata:
        kind = Overloaded
    result = _build(kind, text, metadata.get(REJECTION_KEY), address)
    result.retry_after_seconds = _retry_after(metadata.get(RETRY_AFTER_KEY))
    result.request_id = request_id
    return result


def from_rejection(rejection: outcome_pb2.Rejection) -> RequestRejected:
    """Return the error that stands for a refused item of a batch."""
    code = _BY_NUMBER.get(rejection.grpc_code, grpc.StatusCode.INVALID_ARGUMENT)
    kind = STATUS_ERRORS[code]
    chosen = kind if issubclass(kind, RequestRejected) else RequestRejected
    return chosen(rejection.problem, rejection.field, rejection.expected)


def to_code(error: RequestRejected) -> int:
    """Return the gRPC status number that this refusal would have had."""
    return next((c.value[0] for c, kind in STATUS_ERRORS.items() if kind is type(error)), 3)


def _build(kind: type[ResynError], text: str, detail: bytes | None, address: str) -> ResynError:
    if issubclass(kind, RequestRejected):
        if detail is None:
            return kind(text)
        rejection = outcome_pb2.Rejection.FromString(detail)
        return kind(rejection.problem or text, rejection.field, rejection.expected)
    if kind is ServiceUnavailable:
        return ServiceUnavailable(f"no answer from {address}: {text}")
    return kind(text)


def _retry_after(text: str | bytes | None) -> float | None:
    try:
        return None if text is None else max(0.0, float(text) / 1000)
    except ValueError:
        return None
