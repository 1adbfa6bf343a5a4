"""The built-in environments, asked as a user asks: through the service, in real jails.

Every test runs for every environment. `made` registers one and generates its instances once; all
seeds are fixed, so that a failure can be repeated.
"""

from __future__ import annotations

import ast
import itertools
import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import click
import pytest
from tests.builtin_environments.answers import AGAINST_ONE_RULE, MALFORMED, OTHERWISE, example_of
from tests.builtin_environments.difficulty_measures import MEASURES
from tests.conftest import need

from resyn.cli import stack
from resyn.cli.shared import builtin_environments, folder
from resyn.client import Client, Environment, Instance, Verdict, VerifyItem
from resyn.common import typed_json

LEVELS = range(1, 11)
#: Instances of each level: for the median of its difficulty.
SEEDS = 20
#: Of these, what is enough where a property does not depend on chance.
FEW = 4
ENVIRONMENTS = builtin_environments()
#: A row of the table in environments/README.md: name, family, ..., level 1, level 10.
README_ROW = re.compile(r"^\| \[(\w+)\]\(([\w/.]+)\) \| (\w+) \|.*\| ([^|]+) \| ([^|]+) \|$", re.M)


@dataclass(frozen=True)
class Made:
    """A registered environment and its instances by level, in the order of their seeds."""

    path: Path
    environment: Environment
    instances: dict[int, list[Instance]]

    @property
    def name(self) -> str:
        return self.path.stem

    def some(self, count: int = FEW) -> Iterator[Instance]:
        """The first instances of every level."""
        for instances in self.instances.values():
            yield from instances[:count]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a running service with the standard profile."""
    if os.geteuid() != 0:
        need("root", "only root can make control groups and map uids")
    log_file = tmp_path_factory.mktemp("service") / "log"
    plan = stack.Plan(profiles=("standard",), processes=1, log_file=log_file)
    stack.build_profiles(plan.profiles)
    try:
        with stack.running(plan) as service, Client(service.address) as client:
            yield client
    except click.ClickException as error:
        need("a host that can hold jails", f"{error.message}\n{log_file.read_text()[-2000:]}")


@pytest.fixture(scope="module", params=sorted(ENVIRONMENTS))
def made(request: pytest.FixtureRequest, client: Client) -> Made:
    """Each environment in turn."""
    path = ENVIRONMENTS[request.param]
    environment = client.register_environment(path.read_text(encoding="utf-8"), path.stem)
    instances = {level: generated(client, environment, level, SEEDS) for level in LEVELS}
    return Made(path, environment, instances)


def generated(client: Client, environment: Environment, level: int, count: int) -> list[Instance]:
    """The first instances of a level; all of them must exist."""
    found = []
    for each in client.generate(
        environment, difficulty=level, seed=1000 * level, count=count, with_reference_answer=True
    ):
        assert isinstance(each, Instance), each
        found.append(each)
    return found


def reference(instance: Instance) -> str:
    assert instance.reference_answer, "there must be one, and it cannot be empty"
    return instance.reference_answer


def verdicts(
    client: Client, made: Made, answers: Iterable[tuple[object, str]]
) -> list[float | object]:
    """The scores of answers, each for its instance; what is no verdict stands for itself."""
    items = [VerifyItem(made.environment, answer, instance) for instance, answer in answers]
    results = client.verify_batch(items)
    return [each.score if isinstance(each, Verdict) else each for each in results]


def differences(words: Iterable[object], scores: list[float | object], wanted: float) -> list[str]:
    """Whatever did not get the wanted score, in words."""
    pairs = zip(words, scores, strict=True)
    return [f"{word}: {score}" for word, score in pairs if score != wanted]


def test_it_says_what_it_is(made: Made) -> None:
    """Profile, family and docstring: the family is the first tag and the folder's name."""
    environment = made.environment
    docstring = ast.get_docstring(ast.parse(made.path.read_text(encoding="utf-8"))) or ""
    assert environment.profile == "standard"
    assert environment.family == made.path.parent.name
    assert environment.family in (
        "constraint_satisfaction",
        "algorithmic_puzzles",
        "spatial_reasoning",
    )
    assert environment.description == docstring
    assert re.fullmatch(r"[A-Z][^\n]+\.\n\nDifficulty: .+\.", docstring, re.S)
    assert environment.has_observe
    assert environment.has_reference_answer


def test_its_reference_answers_score_1(client: Client, made: Made) -> None:
    instances = list(made.some())
    scores = verdicts(client, made, [(each, reference(each)) for each in instances])
    names = [f"level {each.difficulty}, seed {each.seed}" for each in instances]
    assert differences(names, scores, 1.0) == []


def test_malformed_answers_score_0_and_never_end_in_a_fault(client: Client, made: Made) -> None:
    """So does the question itself, and the example in it."""
    for level in (1, 5, 10):
        instance = made.instances[level][0]
        bad = MALFORMED | {"the question": instance.question, "its JSON": instance.instance_json}
        bad["the example"] = example_of(instance.question)
        scores = verdicts(client, made, [(instance, answer) for answer in bad.values()])
        assert differences(bad, scores, 0.0) == [], f"level {level}"


def test_answers_that_are_nearly_right_score_0(client: Client, made: Made) -> None:
    """Right answers to other instances, and torn, doubled and decorated right ones."""
    instances = made.instances[10][:FEW]
    for instance, other in zip(instances, [*instances[1:], instances[0]], strict=True):
        right = reference(instance)
        bad = {
            "of another instance": reference(other),
            "its first half": right[: len(right) // 2],
            "its second half": right[len(right) // 2 :],
            "twice": f"{right} {right}",
            "in a sentence": f"The answer is {right}",
            "in backticks": f"`{right}`",
            "with a NUL": f"{right}\0",
        }
        scores = verdicts(client, made, [(instance, answer) for answer in bad.values()])
        assert differences(bad, scores, 0.0) == [], f"seed {instance.seed}"


@pytest.mark.parametrize("made", sorted(AGAINST_ONE_RULE), indirect=True, scope="module")
def test_answers_against_one_rule_score_0(client: Client, made: Made) -> None:
    """They would be right if their verifier forgot it."""
    breaks = AGAINST_ONE_RULE[made.name]
    pairs = [(each, breaks(each.value, reference(each))) for each in made.instances[10]]
    assert differences((answer for _, answer in pairs), verdicts(client, made, pairs), 0.0) == []


def test_right_answers_may_be_written_otherwise(client: Client, made: Made) -> None:
    """With blanks around them; and turned or in another order, where that is as right."""
    ways = [lambda answer: f"\n {answer} \n", OTHERWISE.get(made.name, str)]
    pairs = [(each, way(reference(each))) for each in made.some(1) for way in ways]
    if made.name in OTHERWISE:
        assert any(answer != each.reference_answer for each, answer in pairs[1::2])
    assert differences((answer for _, answer in pairs), verdicts(client, made, pairs), 1.0) == []


def test_the_planted_solution_decides_nothing(client: Client, made: Made) -> None:
    """Verdicts are the same for an instance whose solution is taken out, or wrong."""
    pairs = []
    for each in made.some(1):
        value = each.value
        del value["solution"]
        pairs += [(value, reference(each)), (value | {"solution": "no"}, reference(each))]
    assert verdicts(client, made, pairs) == [1.0] * len(pairs)
    assert verdicts(client, made, [(value, "no") for value, _ in pairs]) == [0.0] * len(pairs)


def test_it_gets_harder_from_level_to_level(made: Made) -> None:
    """The median of its measure rises strictly, from and to what the README says."""
    measure = MEASURES[made.name]
    medians = [
        median(measure(each.value) for each in instances) for instances in made.instances.values()
    ]
    assert all(easier < harder for easier, harder in itertools.pairwise(medians)), medians
    rows = {row[0]: row[1:] for row in README_ROW.findall(readme())}
    link, family, first, last = rows[made.name]
    assert (link, family) == (f"{made.path.parent.name}/{made.path.name}", made.path.parent.name)
    for stated, measured in ((first, medians[0]), (last, medians[-1])):
        number = stated.split()[0].replace(",", "")
        decimals = len(number.partition(".")[2])
        assert f"{measured:.{decimals}f}" == number


def readme() -> str:
    return (folder("environments") / "README.md").read_text(encoding="utf-8")


def test_a_seed_gives_the_same_instance_again(client: Client, made: Made) -> None:
    """In another process each time; other seeds give other instances."""
    for level, instances in made.instances.items():
        assert generated(client, made.environment, level, FEW) == instances[:FEW]
    assert len({each.hash for each in made.instances[10]}) == SEEDS
    assert len({each.hash for each in made.some(SEEDS)}) > 7 * SEEDS


def test_the_question_states_the_format_and_not_the_answer(made: Made) -> None:
    for instance in made.some(SEEDS):
        assert "\nAnswer with " in instance.question
        assert "on one line" in instance.question
        assert example_of(instance.question.rpartition("\nAnswer with ")[2])
        assert reference(instance) not in instance.question


def test_instances_survive_typed_json_and_plain_json(client: Client, made: Made) -> None:
    for instance in made.some():
        assert typed_json.encode(instance.value) == instance.instance_json
        assert json.loads(instance.instance_json) == instance.value
    pairs = [(json.loads(each.instance_json), reference(each)) for each in made.some(1)]
    assert verdicts(client, made, pairs) == [1.0] * len(pairs)


def test_the_readme_and_the_measures_know_every_environment() -> None:
    assert len(ENVIRONMENTS) >= 24
    assert {row[0] for row in README_ROW.findall(readme())} == set(ENVIRONMENTS) == set(MEASURES)
