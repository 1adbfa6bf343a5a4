"""Right answers for environments that give none: learned in a jail, see `comparing`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from resyn.common.identity import environment_digest
from resyn.server.admission import comparing
from resyn.server.admission.calls import Calls
from resyn.server.admission.observations import Spot
from resyn.v1 import environment_pb2

_FIRST = (Spot(1, 0), Spot(4, 0), Spot(10, 0))
# In one name, so that none of the environment's own is hidden; lines above keep their numbers.
_BEHIND = """

_resyn_learning = {{}}
exec({learning!r}, _resyn_learning)


def reference_answer(instance):
    return _resyn_learning["learned"](globals(), {source!r}, instance)
"""


def equipped(environment: environment_pb2.Environment) -> environment_pb2.Environment:
    """Return the environment with a `reference_answer` that learns what `verify` would accept."""
    learning = Path(comparing.__file__).read_text(encoding="utf-8")
    made = environment_pb2.Environment()
    made.CopyFrom(environment)
    made.source += _BEHIND.format(learning=learning, source=environment.source)
    made.digest = environment_digest(made.source, made.profile, made.limits)
    made.has_reference_answer = True
    made.proof = ""  # of other code
    return made


async def learn(calls: Calls, environment: environment_pb2.Environment) -> tuple[Calls, str]:
    """Return calls by which instances come with right answers, or why no answer is ever right.

    Where neither is found they are the given ones, and nothing.
    """
    learning = replace(calls, candidate=equipped(environment))
    made = await learning.generate(_FIRST, with_reference=True)
    calls.count = learning.count
    reasons = [each.trouble.message for each in made if each.trouble is not None]
    if not reasons:
        return learning, ""
    never = [text for text in reasons if comparing.NEVER_EQUAL in text]
    return calls, never[0] if len(never) == len(made) else ""
