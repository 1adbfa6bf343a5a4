"""From a request to the work that it wants: looked up what it names, checked what it holds."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from redis.exceptions import RedisError

from resyn.common.redis_connection import TROUBLE
from resyn.server import validation
from resyn.server.extraction import last_answer_tag, last_boxed
from resyn.server.instances import InstanceStore
from resyn.server.registry import Registry
from resyn.server.rejections import Rejected, invalid
from resyn.server.settings import ServerSettings
from resyn.server.sharing import key_of
from resyn.server.waiting import Caller, Verification
from resyn.v1 import environment_pb2, verifier_pb2

_BUILT_IN = {
    verifier_pb2.EXTRACTION_BOXED: last_boxed,
    verifier_pb2.EXTRACTION_ANSWER_TAG: last_answer_tag,
}
_CHECKED_CHARACTERS = 32 << 20

T = TypeVar("T")
Found = dict[str, T | Exception]


class AnswerMissing(Exception):
    """The output holds no answer to extract: a verdict on the model, and nothing to run."""

    def __init__(self, digest: str) -> None:
        super().__init__(digest)
        self.digest = digest


@dataclass(frozen=True, slots=True)
class Named:
    """What requests name, each looked up once: the thing itself, or why it was not found."""

    environments: Found[environment_pb2.Environment]
    instances: Found[str]


class Intake:
    """Checks requests and makes work of them; whatever is wrong with one touches no other."""

    def __init__(
        self,
        registry: Registry,
        instances: InstanceStore,
        settings: ServerSettings,
        distrusted: Container[str],
    ) -> None:
        self._registry = registry
        self._instances = instances
        self._settings = settings
        self._distrusted = distrusted  # environments whose verdicts are not shared
        # Texts that are known to be typed JSON: groups of answers share an instance.
        self._checked: OrderedDict[str, None] = OrderedDict()
        self._checked_characters = 0

    async def look_up(self, requests: Sequence[verifier_pb2.VerifyRequest]) -> Named:
        """Find the environments and the kept instances that requests name."""
        hashes = {each.instance_hash for each in requests if each.HasField("instance_hash")}
        return Named(
            await _find_all(self._registry.resolve, {each.environment for each in requests}),
            await _find_all(self._instances.find, hashes) if hashes else {},
        )

    def take(
        self, request: verifier_pb2.VerifyRequest, named: Named, caller: Caller
    ) -> tuple[environment_pb2.Environment, Verification]:
        """Return the work of one request; Rejected, AnswerMissing, or trouble with Redis."""
        answer: str | None = request.answer
        assert answer is not None
        validation.check_size("answer", answer, self._settings.max_answer_bytes)
        validation.check_extraction(request)
        validation.check_isolation_mode(request)
        environment = _raise(named.environments[request.environment])
        extract = request.extraction == verifier_pb2.EXTRACTION_ENVIRONMENT
        if extract and not environment.has_extract:
            raise invalid("extraction", "the environment has no `extract`", "another one")
        text = self._instance(request, named)
        if (built_in := _BUILT_IN.get(request.extraction)) is not None:
            answer = built_in(answer)
            if answer is None:
                raise AnswerMissing(environment.digest)
        work = Verification(caller.request_id, text, answer, extract, request.isolation_mode)
        shared = environment.deterministic and environment.digest not in self._distrusted
        shared = shared and not request.skip_cache
        if shared or caller.mark:
            key = key_of(environment.digest, work)
            work.key = key if shared else b""
            work.claim = caller.mark and caller.mark + key
        return environment, work

    def _instance(self, request: verifier_pb2.VerifyRequest, named: Named) -> str:
        which = request.WhichOneof("instance")
        if which == "instance_hash":
            return _raise(named.instances[request.instance_hash])
        if which is None:
            raise invalid("instance", "absent", "instance_json or instance_hash")
        text = request.instance_json
        if text not in self._checked:
            self._check_instance(text)
        return text

    def _check_instance(self, text: str) -> None:
        validation.check_size("instance_json", text, self._settings.max_instance_bytes)
        validation.check_typed_json("instance_json", text)
        self._checked[text] = None
        self._checked_characters += len(text)
        while self._checked_characters > _CHECKED_CHARACTERS:
            self._checked_characters -= len(self._checked.popitem(last=False)[0])


async def _find_all(find: Callable[[str], Awaitable[T]], names: Iterable[str]) -> Found[T]:
    """Look names up at once; what a lookup raises stands in its place."""

    async def one(name: str) -> tuple[str, T | Exception]:
        try:
            return name, await find(name)
        except (Rejected, *TROUBLE, RedisError) as error:
            return name, error

    first, *others = names
    if not others:  # as a task, a single lookup would cost more than the lookup
        return dict([await one(first)])
    return dict(await asyncio.gather(one(first), *map(one, others)))


def _raise(found: T | Exception) -> T:
    if isinstance(found, Exception):
        raise found
    return found
