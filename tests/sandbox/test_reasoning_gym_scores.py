"""Every dataset of reasoning-gym has, in a jail, the tasks and scores that it has in process."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.sandbox.conftest import Inside, Jails, request

from resyn.cli.reasoning_gym import PROFILE, datasets, environment_source
from resyn.common import typed_json
from resyn.v1 import call_pb2, outcome_pb2
from resyn.workers import guest_files, outcome
from resyn.workers.guest import wire
from resyn.workers.nsjail import JailPlan
from resyn.workers.profiles import (
    RuntimeCache,
    default_cache_folder,
    default_profile_folders,
    load_profile,
)

ORACLE = Path(__file__).with_name("reasoning_gym_oracle.py")
#: Seed and difficulty of the instances of each dataset.
DRAWS = ((0, 1), (1, 5), (2, 10))
NO_TAGS = "an output without tags"
TASK = "the task itself"
NOTHING = "the library gives 0.01 to no answer; a missing answer scores 0.0 in the service"
#: What is not equal, by dataset and kind of answer, and why.
KNOWN_DIFFERENCES = {
    (
        "codeio",
        TASK,
    ): "its programs, which run to make tasks, ask the clock and the system's random",
    ("countdown", NO_TAGS): NOTHING,
    ("fraction_simplification", NO_TAGS): NOTHING,
    ("puzzle24", NO_TAGS): NOTHING,
}
#: To these the library has no answer, or not always one that scores 1.0.
WITHOUT_REFERENCE = {"boxnet", "jugs", "rubiks_cube", "rush_hour"}


class Drawn(NamedTuple):
    """An instance, as the environment generated it."""

    instance_json: str
    question: str
    reference: str | None


class Environment:
    """One dataset's environment behind calls; the only part that knows how calls are made."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    async def generate(self, seed: int, difficulty: int) -> Drawn:
        """Return an instance; it must come."""
        body = wire.join(wire.SEED_AND_DIFFICULTY.pack(seed, difficulty))
        done = await self._inside.jail.run(bytes([wire.GENERATE_WITH_REFERENCE]) + body)
        assert outcome.find_fault(done, self._inside.jail.limits) is None, done
        made = outcome.generated(done)
        assert isinstance(made, call_pb2.GeneratedInstance)
        reference = made.reference_answer if made.HasField("reference_answer") else None
        return Drawn(made.instance_json, made.question, reference)

    async def score(self, instance_json: str, answer: str, extract: bool) -> float | str:
        """Return the score, or what the verifier raised."""
        op = wire.EXTRACT_AND_VERIFY if extract else wire.VERIFY
        done = await self._inside.jail.run(request(answer, instance_json, op))
        result = outcome.find_fault(done, self._inside.jail.limits) or outcome.verdict(done)
        if isinstance(result, outcome_pb2.Verdict):
            return result.score
        assert result.kind == outcome_pb2.FAULT_KIND_VERIFIER_ERROR, result
        return result.message.rpartition(" (line ")[0]


@pytest.fixture(scope="session")
def plan(plan: JailPlan) -> JailPlan:
    """All that is needed to start jails of the profile `reasoning-gym`."""
    profile = load_profile(default_profile_folders()[0] / PROFILE)
    runtime = RuntimeCache(default_cache_folder()).ensure(profile)
    return JailPlan(profile, runtime, guest_files.stage(default_cache_folder()))


class Library:
    """The library itself, in a process of its own that imports it as everybody does."""

    def __init__(self, plan: JailPlan) -> None:
        packages = plan.runtime.root / plan.runtime.site_packages.lstrip("/")
        common = Path(typed_json.__file__).parents[2]
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", ORACLE, packages, common],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONHASHSEED": "0"},  # as in jails
            text=True,
        )

    def ask(self, **question: Any) -> Any:
        """Ask one question, see there, and return the answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


@pytest.fixture(scope="session")
def library(plan: JailPlan) -> Iterator[Library]:
    """The library in process."""
    library = Library(plan)
    yield library
    library.close()


def answers(mine: str, others: str) -> dict[str, tuple[str, bool]]:
    """Return answers to one instance, each with whether it has to be extracted."""
    return {
        "the answer": (mine, False),
        "another instance's answer": (others, False),
        "an empty answer": ("", False),
        "garbage": ("{[ no answer \N{SNOWMAN}", False),
        "a shorter answer": (mine[:-1], False),
        "a longer answer": (f"{mine} 7", False),
        "an answer in tags": (f"<answer>0</answer> no, <answer>\n{mine} </answer>.", True),
        NO_TAGS: (mine, True),
    }


@pytest.fixture
async def environment(jail: Jails, dataset: str, category: str) -> Environment:
    """The dataset's environment, loaded in a jail with the limits that it asks for."""
    source = environment_source(dataset, category)
    return Environment(await jail(source, **limits(source)))


def limits(source: str) -> dict[str, float]:
    """Return the limits that a source asks for."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "RESYN":
            found: dict[str, float] = ast.literal_eval(node.value)["limits"]
            return found
    raise ValueError("the source has no RESYN")


def test_every_dataset_but_the_mixture_of_others_can_be_imported(library: Library) -> None:
    assert [[name, category] for name, category in datasets()] == library.ask(list=True)


@pytest.mark.parametrize(("dataset", "category"), datasets())
async def test_tasks_and_scores_equal_the_librarys_own(
    environment: Environment, library: Library, dataset: str
) -> None:
    drawn = [await environment.generate(seed, difficulty) for seed, difficulty in DRAWS]
    different = {}
    for one, other in zip(drawn, drawn[1:] + drawn[:1], strict=True):
        asked = answers(one.reference or one.question, other.reference or other.question)
        expected = library.ask(dataset=dataset, instance=one.instance_json, answers=asked)
        assert one.question == typed_json.decode(one.instance_json)["question"]
        assert expected["scores"]["the answer"] == 1.0 or dataset in WITHOUT_REFERENCE
        if not expected["same_entry"]:
            different[TASK] = one.instance_json
        for kind, (answer, extract) in asked.items():
            score = await environment.score(one.instance_json, answer, extract)
            if score != expected["scores"][kind]:
                different[kind] = f"{score} for {answer}, not {expected['scores'][kind]}"
    known = {kind for name, kind in KNOWN_DIFFERENCES if name == dataset}
    assert different.keys() == known, different
    assert all((one.reference is None) == (dataset in WITHOUT_REFERENCE) for one in drawn)
