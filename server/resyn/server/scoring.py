"""From a request to its outcome: one item, whichever RPC brought it."""

from __future__ import annotations

from collections import OrderedDict

from redis.exceptions import RedisError

from resyn.common.faults import kind_name
from resyn.common.identity import instance_hash
from resyn.common.redis_connection import TROUBLE
from resyn.server import faults, metrics, validation
from resyn.server.call_lane import CallLane
from resyn.server.extraction import last_answer_tag, last_boxed
from resyn.server.instances import InstanceStore
from resyn.server.registry import Registry
from resyn.server.rejections import Rejected, invalid
from resyn.server.settings import ServerSettings
from resyn.v1 import call_pb2, outcome_pb2, verifier_pb2

_BUILT_IN = {
    verifier_pb2.EXTRACTION_BOXED: last_boxed,
    verifier_pb2.EXTRACTION_ANSWER_TAG: last_answer_tag,
}
_CHECKED_INSTANCES = 100_000


class Scoring:
    """Checks a request, runs its call, and says what became of it."""

    def __init__(
        self,
        lane: CallLane,
        registry: Registry,
        instances: InstanceStore,
        settings: ServerSettings,
    ) -> None:
        self._lane = lane
        self._registry = registry
        self._instances = instances
        self._settings = settings
        # Hashes of texts that are known to be typed JSON: groups of answers share an instance.
        self._checked: OrderedDict[str, None] = OrderedDict()

    async def score(
        self, request: verifier_pb2.VerifyRequest, deadline: float, request_id: str
    ) -> outcome_pb2.Outcome:
        """Return the outcome of one answer; Rejected if it cannot become a call."""
        validation.check_size("answer", request.answer, self._settings.max_answer_bytes)
        validation.check_extraction(request)
        environment = await self._registry.resolve(request.environment)
        work = call_pb2.VerifyWork(answer=request.answer)
        if request.extraction == verifier_pb2.EXTRACTION_ENVIRONMENT:
            if not environment.has_extract:
                raise invalid("extraction", "the environment has no `extract`", "another one")
            work.extract = True
        instance_json = await self._instance(request)
        if built_in := _BUILT_IN.get(request.extraction):
            answer = built_in(request.answer)
            if answer is None:
                return _answer_missing(environment.digest)
            work.answer = answer
        call = call_pb2.Call(request_id=request_id, verify=work)
        result = await self._lane.run(environment, call, deadline, instance_json=instance_json)
        return _outcome(result)

    async def item(
        self, request: verifier_pb2.VerifyRequest, deadline: float, request_id: str, path: str
    ) -> verifier_pb2.ItemResult:
        """Return the result of one of many: a refusal stands in the item's own place."""
        try:
            return verifier_pb2.ItemResult(outcome=await self.score(request, deadline, request_id))
        except Rejected as rejected:
            metrics.REJECTIONS.labels(rejected.code.name).inc()
            return verifier_pb2.ItemResult(rejection=rejected.within(path).message)
        except (*TROUBLE, RedisError) as error:
            fault = faults.infrastructure(f"Redis: {error}")
            return verifier_pb2.ItemResult(outcome=_outcome(fault))

    async def _instance(self, request: verifier_pb2.VerifyRequest) -> str:
        which = request.WhichOneof("instance")
        if which == "instance_hash":
            return await self._instances.find(request.instance_hash)
        if which is None:
            raise invalid("instance", "absent", "instance_json or instance_hash")
        self._check_instance(request.instance_json)
        return request.instance_json

    def _check_instance(self, text: str) -> None:
        validation.check_size("instance_json", text, self._settings.max_instance_bytes)
        key = instance_hash(text)
        if key in self._checked:
            return
        validation.check_typed_json("instance_json", text)
        self._checked[key] = None
        if len(self._checked) > _CHECKED_INSTANCES:
            self._checked.popitem(last=False)


def _answer_missing(digest: str) -> outcome_pb2.Outcome:
    """The model gave no answer: a verdict on the model, and nothing to run."""
    metrics.VERDICTS.labels("0").inc()
    return outcome_pb2.Outcome(
        verdict=outcome_pb2.Verdict(score=0.0, answer_missing=True),
        execution=outcome_pb2.Execution(environment_digest=digest),
    )


def _outcome(result: call_pb2.CallResult) -> outcome_pb2.Outcome:
    if result.WhichOneof("result") == "verdict":
        score = result.verdict.score
        metrics.VERDICTS.labels(f"{score:g}" if score in (0.0, 1.0) else "between").inc()
        return outcome_pb2.Outcome(verdict=result.verdict, execution=result.execution)
    count_fault(result.fault)
    return outcome_pb2.Outcome(fault=result.fault, execution=result.execution)


def count_fault(fault: outcome_pb2.Fault) -> None:
    """Count a fault that a caller is told of."""
    metrics.FAULTS.labels(kind_name(fault.kind)).inc()
