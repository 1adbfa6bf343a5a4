"""A series of instances: what is left to generate after each reply or broken connection."""

from __future__ import annotations

from resyn.client import replies, requests
from resyn.client.errors import Overloaded, ProtocolError, ResynError, ServiceUnavailable
from resyn.client.flows import Rpc, Send
from resyn.client.items import FailedInstance, Instance
from resyn.client.metadata import new_request_id
from resyn.client.pins import Pins
from resyn.client.retry import Deadline, Patience
from resyn.v1 import verifier_pb2


class Series:
    """Asks for `count` instances in as many requests as it takes."""

    def __init__(
        self,
        first: verifier_pb2.GenerateInstancesRequest,
        count: int,
        deadline: Deadline,
        retries: int,
        pins: Pins,
    ) -> None:
        self.deadline = deadline
        self._next = first
        self._left = count
        self._patience = Patience(deadline, retries)
        self._pins = pins
        self._name = ""
        self._received = 0
        self._request_id = new_request_id()

    def request(self) -> Send | None:
        """Return the next request; None if all have come."""
        if self._left == 0:
            return None
        if self._received:
            self._request_id = new_request_id()
        self._received = 0
        self._name = self._pins.apply(self._next)
        self._next.count = min(self._left, requests.MAX_GENERATED)
        return Send(Rpc.GENERATE, self._next, self.deadline, self._request_id)

    def strays(self, message: verifier_pb2.GenerateInstancesResponse) -> bool:
        """Return whether it is of another environment than its name is pinned to: ask anew."""
        digest = message.instance.environment_digest or message.execution.environment_digest
        if self._pins.agree(self._name, digest):
            return False
        self._request_id = new_request_id()
        return True

    def receive(self, message: verifier_pb2.GenerateInstancesResponse) -> Instance | FailedInstance:
        """Note that one seed is done, and return what became of it."""
        result = replies.generated(message)
        if self._left == 0:
            raise ProtocolError("more instances came back than were asked for")
        if isinstance(result, Instance) and result.environment_digest:
            # `name@latest` may move while the series runs; the series stays with its environment.
            self._next.environment = result.environment_digest
        self._next.seed += 1
        self._left -= 1
        self._received += 1
        self._patience.forget_failures()
        return result

    def end(self) -> None:
        """Raise ProtocolError if a whole request brought nothing."""
        if self._received == 0:
            raise ProtocolError("the service ended a series without an instance or a fault")

    def after_error(self, error: ResynError) -> float:
        """Return the pause before the next request, in seconds, or raise `error`."""
        if isinstance(error, (ServiceUnavailable, Overloaded)):
            return self._patience.after_error(error)
        raise error
