"""A close look at an environment in a real jail, and calls under a hash seed of their own."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import need
from tests.sandbox.pools import MakePool, environment, make_pool
from tests.unit.examined import MARKERS, NAME, NUMBER, SOUND, shown, work

from resyn.v1 import call_pb2, outcome_pb2
from resyn.v1.admission_pb2 import CellExamination
from resyn.workers.executor import Executor, kind_of
from resyn.workers.host import FULL
from resyn.workers.nsjail import JailPlan
from resyn.workers.pool import JailPool
from resyn.workers.profiles import (
    RuntimeCache,
    default_cache_folder,
    default_profile_folders,
    find_profiles,
)

__all__ = ["make_pool"]

COUNTDOWN = Path(__file__).parents[2] / "environments/algorithmic_puzzles/countdown.py"
FORK = outcome_pb2.ISOLATION_MODE_FORK
FRESH_JAIL = outcome_pb2.ISOLATION_MODE_FRESH_JAIL
#: Its instances are in the order of a set.
UNORDERED = """
def generate(rng, difficulty): return list({"ash", "beech", "elm", "fir", "oak", "pine"})
def verify(instance, answer): return answer == instance[0]
def reference_answer(instance): return instance[0]
"""


@pytest.fixture
def pool(make_pool: MakePool) -> JailPool:
    return make_pool()


@pytest.fixture
def executor(pool: JailPool) -> Executor:
    return Executor(pool, FULL, "worker")


async def ran(
    executor: Executor, source: str, *answers: str, hash_seed: int = 0, **fields: Any
) -> call_pb2.CallResult:
    """Have an environment looked at, as a worker does."""
    limits = fields.pop("limits", {})
    asked = work(*answers, **fields)
    call = call_pb2.Call(call_id=3, examine=asked, hash_seed=hash_seed)
    return await executor.run(call, environment(source, **limits), 1)


async def looked(executor: Executor, source: str, *answers: str, **more: Any) -> CellExamination:
    """Return what was seen of the one instance that was asked for."""
    result = await ran(executor, source, *answers, **more)
    assert kind_of(result) == "examination", result
    (cell,) = result.examination.cells
    return cell


async def test_a_sound_environment_is_sound_in_its_jail(executor: Executor) -> None:
    result = await ran(executor, COUNTDOWN.read_text(), *MARKERS, "1 + 1", seeds=(1, 2))
    assert kind_of(result) == "examination", result
    assert result.call_id == 3
    assert result.execution.isolation_mode == FORK
    assert result.execution.cpu_seconds > 0
    for cell in result.examination.cells:
        assert (cell.error, cell.is_plain_json) == ("", True)
        assert [*cell.mutating, *cell.unstable, *cell.events] == []
        assert [shown(answer.first) for answer in cell.answers] == [0.0] * 5 + [1.0]
        for answer in cell.answers:
            assert answer.first == answer.again == answer.original == answer.later
            assert [answer.compiled, answer.executed, *answer.events] == [False, False]


async def test_a_defect_is_seen_in_a_jail(executor: Executor) -> None:
    source = f"""import random, time
seen = []
{SOUND}
def generate(rng, difficulty): return {{"a": random.randrange(10**9), "b": (1, 2)}}
def verify(instance, answer):
    seen.append(instance.pop("b"))
    if answer == "clock": return time.time() < {NUMBER}
    if answer == "state": return len(seen) < 9
    return eval(answer, {{}}) == instance["a"]
"""
    cell = await looked(executor, source, "clock", "state", f"{NUMBER}+1", NAME)
    assert cell.unstable == ["generate"]
    assert cell.mutating == ["verify"]
    assert not cell.is_plain_json
    clock, state, number, name, reference = cell.answers
    assert (shown(clock.first), shown(state.first), shown(state.again)) == (1.0, 1.0, 0.0)
    assert number.executed
    assert name.executed
    assert str(shown(name.first)).startswith("NameError: name 'resyn_probe_7f3a' is not defined")
    assert shown(reference.plain) == 0.0


async def test_what_sympify_is_given_runs(
    plan: JailPlan, executor: Executor, pool: JailPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = find_profiles(default_profile_folders())["scientific"]
    runtime = RuntimeCache(default_cache_folder()).find(profile)
    if runtime is None:
        need("the runtime of the profile `scientific`", "resyn profile build scientific")
    scientific = dataclasses.replace(plan, profile=profile, runtime=runtime)
    monkeypatch.setitem(pool._plans, "standard", scientific)
    source = f"import sympy\n{SOUND}def verify(i, a): return sympy.sympify(a) == i['a'] + 1"
    cell = await looked(executor, source, *MARKERS)
    assert [answer.executed for answer in cell.answers[:4]] == [True] * 4
    assert shown(cell.answers[4].first) == 1.0


async def test_no_other_call_has_the_code_for_it_in_memory(executor: Executor) -> None:
    source = f"import sys\n{SOUND}def verify(i, a): return a in sys.modules"
    cell = await looked(executor, source, "resyn.workers.guest.examine")
    assert shown(cell.answers[0].first) == 1.0
    call = call_pb2.Call(verify=call_pb2.VerifyWork(answer="resyn.workers.guest.examine"))
    assert (await executor.run(call, environment(source), 1, "5")).verdict.score == 0.0


async def test_an_import_is_one_event_in_a_jail_too(executor: Executor) -> None:
    source = f"{SOUND}def verify(i, a):\n    import heapq\n    return heapq.nsmallest(1, a) == [a]"
    first, second = (await looked(executor, source, "7")).answers
    assert list(first.events) == ["import heapq"]
    assert list(second.events) == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("import os; os._exit(3)", "crashed"),
        ("while True: pass", "cpu_limit"),
        ("import time; time.sleep(60)", "timeout"),
        ("raise MemoryError", "memory_limit"),
        ("return bytes(1 << 30)", "memory_limit"),
    ],
)
@pytest.mark.parametrize("function", ["generate(rng, difficulty)", "verify(instance, answer)"])
async def test_what_ends_the_process_is_the_calls_fault(
    executor: Executor, function: str, body: str, kind: str
) -> None:
    limits = {"wall_seconds": 0.6, "cpu_seconds": 0.3}
    result = await ran(executor, f"{SOUND}def {function}:\n    {body}", "7", limits=limits)
    assert kind_of(result) == kind, result


async def test_what_is_raised_is_an_error_of_its_attempt(executor: Executor) -> None:
    cell = await looked(executor, f"{SOUND}def verify(i, a): raise SystemExit(3)", "7")
    assert shown(cell.answers[0].first) == "SystemExit: 3 (line 6 in verify)"


async def test_a_result_beyond_its_limit_is_refused(executor: Executor) -> None:
    source = f"{SOUND}def observe(instance): return 'x' * 5000"
    result = await ran(executor, source, limits={"output_bytes": 4096})
    assert kind_of(result) == "output_limit", result


@pytest.mark.parametrize(
    "forged",
    ["'[]'", "'[{}]'", "'no JSON'", "real(a[0], **k).replace('0.0', 'NaN')", "'[' * 99999"],
)
async def test_a_forged_result_is_refused(executor: Executor, forged: str) -> None:
    source = f"""import json
real = json.dumps
{SOUND}
def verify(instance, answer):
    json.dumps = lambda *a, **k: {forged}
    return 0.0
"""
    result = await ran(executor, source, "7")
    assert kind_of(result) == "invalid_result", result
    assert result.fault.message.startswith("the result is not an examination: ")


async def test_untrusted_code_runs_as_in_any_call(executor: Executor) -> None:
    source = f"{SOUND}def verify(i, a): return run_untrusted(a).value == 25"
    cell = await looked(executor, source, "result = 5 * 5", "result = 4", NAME)
    right, wrong, name, _ = cell.answers
    assert (shown(right.first), shown(right.again), shown(wrong.first)) == (1.0, 1.0, 0.0)
    assert (name.compiled, name.executed) == (False, False)


# Hash seeds


async def test_a_hash_seed_orders_sets_in_another_way(executor: Executor, pool: JailPool) -> None:
    (zero, one, two, again) = [
        (await looked(executor, UNORDERED, hash_seed=seed)).instance_json for seed in (0, 1, 2, 1)
    ]
    assert len({zero, one, two}) == 3
    assert one == again


async def test_a_hash_seed_has_a_jail_of_its_own_that_does_not_stay(
    executor: Executor, pool: JailPool
) -> None:
    before = await ran(executor, UNORDERED)
    assert before.execution.isolation_mode == FORK
    warm = dict(pool._warm)
    seeded = await ran(executor, UNORDERED, hash_seed=1)
    assert seeded.execution.isolation_mode == FRESH_JAIL
    assert seeded.execution.attempt == 1
    assert pool._warm == warm
    after = await ran(executor, UNORDERED)
    assert after.examination == before.examination != seeded.examination
    assert pool._warm == warm


@pytest.mark.parametrize("work_of", ["generate", "verify", "load", "inspect"])
async def test_every_kind_of_call_may_have_a_hash_seed(executor: Executor, work_of: str) -> None:
    works: dict[str, Any] = {
        "generate": call_pb2.Call(generate=call_pb2.GenerateWork(seed=1, difficulty=1)),
        "verify": call_pb2.Call(verify=call_pb2.VerifyWork(answer="7")),
        "load": call_pb2.Call(load=call_pb2.LoadWork()),
        "inspect": call_pb2.Call(inspect=call_pb2.InspectWork(source="'what it is'")),
    }
    call = works[work_of]
    call.hash_seed = 2**32 - 1
    result = await executor.run(call, environment(UNORDERED), 1, '["elm"]')
    assert kind_of(result) != "fault", result
    assert result.WhichOneof("result") != "fault", result
    assert result.execution.isolation_mode == FRESH_JAIL


async def test_what_does_not_load_under_one_hash_seed_still_loads_under_others(
    executor: Executor,
) -> None:
    source = f"import os\nassert os.environ['PYTHONHASHSEED'] != '1'\n{UNORDERED}"
    assert kind_of(await ran(executor, source, hash_seed=1)) == "load_error"
    assert kind_of(await ran(executor, source)) == "examination"
    assert kind_of(await ran(executor, source, hash_seed=2)) == "examination"
    assert kind_of(await ran(executor, source, hash_seed=1)) == "load_error"


async def test_a_profile_that_says_nothing_of_hash_seeds_can_have_them(
    plan: JailPlan, executor: Executor, pool: JailPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = type(plan.profile.jail_config)()
    config.CopyFrom(plan.profile.jail_config)
    config.envar[:] = [each for each in config.envar if "HASHSEED" not in each]
    profile = dataclasses.replace(plan.profile, jail_config=config)
    monkeypatch.setitem(pool._plans, "standard", dataclasses.replace(plan, profile=profile))
    source = f"import os\n{SOUND}def observe(i): return os.environ.get('PYTHONHASHSEED', '')"
    assert (await looked(executor, source)).question == ""
    assert (await looked(executor, source, hash_seed=7)).question == "7"
