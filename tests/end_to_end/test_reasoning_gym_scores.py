"""Every dataset of reasoning-gym has, through the service, its tasks and scores in process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.admission import corpus

from resyn.cli import stack
from resyn.cli.reasoning_gym import PROFILE, datasets, import_environments
from resyn.client import (
    AdmissionState,
    Client,
    Extraction,
    Fault,
    FaultKind,
    Instance,
    Outcome,
    Rejected,
    StateChange,
    Verdict,
    VerifyItem,
)
from resyn.common import typed_json
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
    ("codeio", TASK): "its programs, which run to make tasks, ask the clock and the system",
    ("countdown", NO_TAGS): NOTHING,
    ("fraction_simplification", NO_TAGS): NOTHING,
    ("puzzle24", NO_TAGS): NOTHING,
}
#: To these the library has no answer, or not always one that scores 1.0.
WITHOUT_REFERENCE = {"boxnet", "jugs", "rubiks_cube", "rush_hour"}


class Environment:
    """One dataset's environment, asked through the service."""

    def __init__(self, client: Client, name: str) -> None:
        self._client = client
        self._name = name

    def generate(self, seed: int, difficulty: int) -> Instance:
        """Return an instance; it must come."""
        (made,) = self._client.generate(
            self._name, difficulty=difficulty, seed=seed, with_reference_answer=True
        )
        assert isinstance(made, Instance), made
        return made

    def scores(
        self, instance: Instance, asked: dict[str, tuple[str, bool]]
    ) -> dict[str, float | str]:
        """Return the scores of answers by their kind, or what the verifier raised."""
        items = [
            VerifyItem(self._name, answer, instance, _EXTRACTION[extract])
            for answer, extract in asked.values()
        ]
        results = self._client.verify_batch(items)
        return dict(zip(asked, map(score_or_error, results), strict=True))


_EXTRACTION = {False: Extraction.NONE, True: Extraction.ENVIRONMENT}


def score_or_error(result: Outcome | Rejected) -> float | str:
    """Return a verdict's score, or the text of the library's exception."""
    if isinstance(result, Verdict):
        return result.score
    assert isinstance(result, Fault), result
    assert result.kind == FaultKind.VERIFIER_ERROR, result
    return result.message.rpartition(" (line ")[0]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a service that offers the profile `reasoning-gym`."""
    log_file = tmp_path_factory.mktemp("reasoning-gym") / "service.log"
    plan = stack.Plan(profiles=(PROFILE,), processes=2, log_file=log_file)
    with stack.running(plan) as service, Client(service.address) as client:
        yield client


class Library:
    """The library itself, in a process of its own that imports it as everybody does."""

    def __init__(self) -> None:
        profile = load_profile(default_profile_folders()[0] / PROFILE)
        runtime = RuntimeCache(default_cache_folder()).ensure(profile)
        packages = runtime.root / runtime.site_packages.lstrip("/")
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


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """The library in process."""
    library = Library()
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
def environment(client: Client, dataset: str) -> Environment:
    """The dataset's environment, imported as the command line does it."""
    change = StateChange(AdmissionState.ADMITTED, "defects of the library are its own", "test")
    (stored,) = import_environments(client, [dataset], change)
    return Environment(client, f"{stored.name}@{stored.version}")


def test_every_dataset_but_the_mixture_of_others_can_be_imported(library: Library) -> None:
    assert [[name, category] for name, category in datasets()] == library.ask(list=True)


# A fixed third of them; `make admission` compares all.
CHOSEN = [name for name, _ in datasets()][:: 1 if corpus.is_whole() else 3]


@pytest.mark.parametrize("dataset", CHOSEN)
def test_tasks_and_scores_equal_the_librarys_own(
    environment: Environment, library: Library, dataset: str
) -> None:
    drawn = [environment.generate(seed, difficulty) for seed, difficulty in DRAWS]
    different = {}
    for one, other in zip(drawn, drawn[1:] + drawn[:1], strict=True):
        asked = answers(
            one.reference_answer or one.question, other.reference_answer or other.question
        )
        expected = library.ask(dataset=dataset, instance=one.instance_json, answers=asked)
        assert one.question == one.value["question"]
        assert expected["scores"]["the answer"] == 1.0 or dataset in WITHOUT_REFERENCE
        if not expected["same_entry"]:
            different[TASK] = one.instance_json
        for kind, score in environment.scores(one, asked).items():
            if score != expected["scores"][kind]:
                different[kind] = f"{score} for {asked[kind]}, not {expected['scores'][kind]}"
    known = {kind for name, kind in KNOWN_DIFFERENCES if name == dataset}
    assert different.keys() == known, different
    assert all((one.reference_answer is None) == (dataset in WITHOUT_REFERENCE) for one in drawn)
