"""The RPCs of EnvironmentService."""

from __future__ import annotations

from resyn.server.registration import Registration
from resyn.server.registry import Registry
from resyn.server.rejections import invalid
from resyn.server.rpc import Context, caller_of
from resyn.v1 import environment_pb2, environment_pb2_grpc

PAGE_SIZE, MOST_PAGE_SIZE = 100, 1000


class EnvironmentService(environment_pb2_grpc.EnvironmentServiceServicer):
    """Registers environments and finds them again."""

    def __init__(
        self, registration: Registration, registry: Registry, default_seconds: float
    ) -> None:
        self._registration = registration
        self._registry = registry
        self._default_seconds = default_seconds

    async def RegisterEnvironment(
        self, request: environment_pb2.RegisterEnvironmentRequest, context: Context
    ) -> environment_pb2.Environment:
        """Check an environment inside a jail and store it."""
        return await self._registration.register(request, caller_of(context, self._default_seconds))

    async def GetEnvironment(
        self, request: environment_pb2.GetEnvironmentRequest, context: Context
    ) -> environment_pb2.Environment:
        """Return one environment."""
        return await self._registry.get(request.environment)

    async def ListEnvironments(
        self, request: environment_pb2.ListEnvironmentsRequest, context: Context
    ) -> environment_pb2.ListEnvironmentsResponse:
        """Return a page of environments."""
        if not 0 <= request.page_size <= MOST_PAGE_SIZE:
            expected = f"1 to {MOST_PAGE_SIZE}; absent means {PAGE_SIZE}"
            raise invalid("page_size", str(request.page_size), expected)
        found, after = await self._registry.list(
            request.page_size or PAGE_SIZE, request.page_token, request.tag, request.name_prefix
        )
        return environment_pb2.ListEnvironmentsResponse(environments=found, next_page_token=after)
