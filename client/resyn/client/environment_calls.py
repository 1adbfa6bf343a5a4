"""What the blocking client can do with environments."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any

from resyn.client import environment_messages as messages
from resyn.client import replies
from resyn.client.admission import AdmissionReport, StateChange, read_report
from resyn.client.enums import AdmissionState
from resyn.client.flows import Rpc
from resyn.client.handle import Handle
from resyn.client.items import Environment, Limits


class EnvironmentCalls(Handle):
    """Checks, stores, finds and sets environments."""

    @abstractmethod
    def _unary(self, rpc: Rpc, request: Any, timeout_seconds: float | None) -> Any:
        """Call an RPC that may be repeated."""

    def check_environment(
        self,
        source: str,
        name: str = "checked",
        *,
        profile: str | None = None,
        limits: Limits | None = None,
        timeout_seconds: float | None = None,
    ) -> AdmissionReport:
        """Have an environment examined and store nothing; return what was found.

        Arguments are those of `register_environment`; a source that does not load is a finding.
        An examination takes some seconds, more while the service is busy.
        """
        request = messages.register(source, name, None, profile, limits)
        return read_report(self._unary(Rpc.CHECK, request, timeout_seconds))

    def register_environment(
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
        """Store an environment, after the service has examined it.

        Its `admission` says what was found, and whether its calls run. A name that this client has
        already used goes on meaning what it meant: use the Environment that is returned, or
        `refresh`.

        Args:
            source: Python source, at most 1 MiB.
            name: Lower-case letters, digits, `_`, `.` and `-`; at most 100.
            version: None means the next whole number, or the version that has this content.
            profile: None means what RESYN["profile"] in the source says, else `standard`.
            limits: Each limit above 0 goes before RESYN["limits"] in the source.
            author: Who or what made it; at most 200 characters, as `model` and `parent`.
            model: The model that wrote it.
            prompt: What the model was asked, at most 20,000 characters.
            parent: `name@version` or digest of what it was made from.
            override: This state without an examination; it is recorded with reason and author.
            timeout_seconds: Total, over all tries; None means the client's.

        Raises:
            InvalidRequest: The source is refused: what, where and why.
            AlreadyExists: This name and version point to other content.
        """
        request = messages.register(source, name, version, profile, limits)
        messages.add_provenance(request, author, model, prompt, parent)
        if override is not None:
            messages.add_override(request, override)
        return replies.environment(self._unary(Rpc.REGISTER, request, timeout_seconds))

    def get_environment(
        self, environment: str | Environment, *, timeout_seconds: float | None = None
    ) -> Environment:
        """Return an environment with its source and report; NotFound if there is none.

        A name means its latest version now, whatever it stands for in this client's other calls.
        """
        request = messages.get(environment)
        return replies.environment(self._unary(Rpc.GET, request, timeout_seconds))

    def list_environments(
        self,
        *,
        tag: str = "",
        family: str = "",
        state: AdmissionState | None = None,
        name_prefix: str = "",
        timeout_seconds: float | None = None,
    ) -> Iterator[Environment]:
        """Yield environments, without sources, prompts and reports, by name and version.

        2 comes before 10. All that is given must be true of them. `timeout_seconds` holds for
        each page. What is registered meanwhile may be missing; nothing comes twice.
        """
        request = messages.page(tag, family, state, name_prefix)
        while True:
            page = self._unary(Rpc.LIST, request, timeout_seconds)
            yield from map(replies.environment, page.environments)
            if not page.next_page_token:
                return
            request.page_token = page.next_page_token

    def set_admission(
        self,
        environment: str | Environment,
        state: AdmissionState | None,
        *,
        reason: str,
        author: str = "",
        timeout_seconds: float | None = None,
    ) -> Environment:
        """Set an environment's state over what its report says, until it is set again.

        Args:
            environment: A digest, `name@version`, `name`, or an Environment.
            state: ADMITTED, RETIRED, ...; None: as its report says.
            reason: At most 500 characters; it is recorded.
            author: Who does it; by default the user's name on this machine.
            timeout_seconds: Total, over all tries; None means the client's.
        """
        request = messages.set_admission(environment, state, reason, author)
        return replies.environment(self._unary(Rpc.SET_ADMISSION, request, timeout_seconds))

    def refresh(self, *names: str, timeout_seconds: float | None = None) -> dict[str, str]:
        """Look again what names without a version stand for; return their digests.

        Such a name means the latest version at its first use, and the same environment for the
        life of this client and of its copies, whatever is registered meanwhile. From now on it
        means the latest version of now. Without names: all that this client has used.

        Raises:
            NotFound: There is no such name any more; those before it have been looked up.
            InvalidRequest: It is a digest or has a version, and can never mean anything else.
        """
        for name in messages.floating_names(names) or tuple(self._pins.digests()):
            found = self.get_environment(name, timeout_seconds=timeout_seconds)
            self._pins.set(name, found.digest)
        return self._pins.digests()
