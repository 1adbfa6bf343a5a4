"""What the asyncio client can do with environments."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import AsyncIterator
from typing import Any

from resyn.client import environment_messages as messages
from resyn.client import replies
from resyn.client.admission import AdmissionReport, StateChange, read_report
from resyn.client.enums import AdmissionState
from resyn.client.flows import Rpc
from resyn.client.handle import Handle
from resyn.client.items import Environment, Limits


class AsyncEnvironmentCalls(Handle):
    """Checks, stores, finds and sets environments; see `EnvironmentCalls`."""

    @abstractmethod
    async def _unary(self, rpc: Rpc, request: Any, timeout_seconds: float | None) -> Any:
        """Call an RPC that may be repeated."""

    async def check_environment(
        self,
        source: str,
        name: str = "checked",
        *,
        profile: str | None = None,
        limits: Limits | None = None,
        timeout_seconds: float | None = None,
    ) -> AdmissionReport:
        """Have an environment examined and store nothing; see `Client.check_environment`."""
        request = messages.register(source, name, None, profile, limits)
        return read_report(await self._unary(Rpc.CHECK, request, timeout_seconds))

    async def register_environment(
        self,
        source: str,
        name: str,
        *,
        version: str | None = None,
        profile: str | None = None,
        limits: Limits | None = None,
        author: str = "",
        model: str = "",
        prompt: str = "",
        parent: str = "",
        override: StateChange | None = None,
        timeout_seconds: float | None = None,
    ) -> Environment:
        """Store an environment; see `Client.register_environment`."""
        request = messages.register(source, name, version, profile, limits)
        messages.add_provenance(request, author, model, prompt, parent)
        if override is not None:
            messages.add_override(request, override)
        return replies.environment(await self._unary(Rpc.REGISTER, request, timeout_seconds))

    async def get_environment(
        self, environment: str | Environment, *, timeout_seconds: float | None = None
    ) -> Environment:
        """Return an environment with its source and report; see `Client.get_environment`."""
        request = messages.get(environment)
        return replies.environment(await self._unary(Rpc.GET, request, timeout_seconds))

    async def list_environments(
        self,
        *,
        tag: str = "",
        family: str = "",
        state: AdmissionState | None = None,
        name_prefix: str = "",
        timeout_seconds: float | None = None,
    ) -> AsyncIterator[Environment]:
        """Yield environments without sources and reports; see `Client.list_environments`."""
        request = messages.page(tag, family, state, name_prefix)
        while True:
            page = await self._unary(Rpc.LIST, request, timeout_seconds)
            for message in page.environments:
                yield replies.environment(message)
            if not page.next_page_token:
                return
            request.page_token = page.next_page_token

    async def set_admission(
        self,
        environment: str | Environment,
        state: AdmissionState | None,
        *,
        reason: str,
        author: str = "",
        timeout_seconds: float | None = None,
    ) -> Environment:
        """Set an environment's state; see `Client.set_admission`."""
        request = messages.set_admission(environment, state, reason, author)
        return replies.environment(await self._unary(Rpc.SET_ADMISSION, request, timeout_seconds))

    async def refresh(self, *names: str, timeout_seconds: float | None = None) -> dict[str, str]:
        """Look again what names without a version stand for; see `Client.refresh`."""
        for name in messages.floating_names(names) or tuple(self._pins.digests()):
            found = await self.get_environment(name, timeout_seconds=timeout_seconds)
            self._pins.set(name, found.digest)
        return self._pins.digests()
