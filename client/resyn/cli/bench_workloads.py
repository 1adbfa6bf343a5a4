"""The workloads of `resyn bench`: environments registered, and endless calls that differ."""

from __future__ import annotations

import secrets
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, cycle, zip_longest
from math import ceil

import click

from resyn.cli import bench_environments as known
from resyn.cli import reasoning_gym
from resyn.cli.bench_tally import Call
from resyn.cli.env import USABLE
from resyn.cli.reasoning_gym_datasets import MODULES
from resyn.cli.shared import trusted
from resyn.client import (
    AdmissionState,
    Client,
    Environment,
    FaultKind,
    Instance,
    IsolationMode,
    NotFound,
    StateChange,
    VerifyItem,
)

GENERAL = ("one by one", "at once", "batched")
BURST = ("burst",)
MANY_ENVIRONMENTS = 100
BURST_CALLS = 8192
CALLS_EACH = 80  # of a burst, at the least, in each environment
DIFFICULTY = 3
MIXED_INSTANCES = 4  # of each task
FIRST_INSTANCES, FIRST_SECONDS, GENERATE_SECONDS = 8, 20.0, 600.0
NO_REFERENCE = "no idea"
_BLANKS = str.maketrans("01", " \t")
# No run's calls equal an earlier one's, whose verdicts the service may have kept.
_NEW_BITS = 40


@dataclass(frozen=True)
class Workload:
    """What is sent, and in which shapes."""

    name: str
    about: str
    environments: Sequence[Environment]
    calls: Iterator[Call]
    shapes: tuple[str, ...] = GENERAL
    equal_calls: bool = False
    """Equal calls are the point, so that kept verdicts count."""
    sources: dict[str, str] = field(default_factory=dict)
    """By environment's digest: what may also run in this process, unsandboxed."""
    needs: str = ""
    """A module that they import."""


@dataclass(frozen=True)
class Chosen:
    """What the options say of the workloads."""

    environment: str | None = None
    difficulty: int = DIFFICULTY
    instances: int = 512
    burst: int | None = None
    unsandboxed: bool = False


Prepare = Callable[[Client, Chosen], Workload]


def new_number() -> int:
    """Return where to begin so that no call equals one of an earlier run."""
    return secrets.randbits(_NEW_BITS)


def tiny(client: Client, _: Chosen) -> Workload:
    """W1."""
    environment = _stored(client, "bench-tiny", known.TINY)
    calls = (_call(environment, known.subtraction(number)) for number in count(new_number()))
    about = "subtracts two numbers"
    return Workload("tiny", about, [environment], calls, sources={environment.digest: known.TINY})


def burst(client: Client, chosen: Chosen) -> Workload:
    """W3: one of a thousand calls hangs until the limit of its environment, 1 s."""
    environments = min(MANY_ENVIRONMENTS, ceil((chosen.burst or BURST_CALLS) / CALLS_EACH))
    sources = [known.BURST.format(number=number) for number in range(environments)]
    found = _register(client, "bench-burst", sources)
    first = new_number()
    calls = (burst_call(found[n % len(found)], n, first) for n in count())
    about = f"{len(found)} environments at once; one of {known.HANG_EVERY:,} calls hangs for 1 s"
    return Workload("burst", about, found, calls, BURST)


def many(client: Client, _: Chosen) -> Workload:
    """W5, as far as a client can: calls are spread over many environments."""
    sources = [f"{known.TINY}\n# {number}\n" for number in range(MANY_ENVIRONMENTS)]
    found = _register(client, "bench-many", sources)
    spread = zip(cycle(found), count(new_number()), strict=False)
    calls = (_call(environment, known.subtraction(number)) for environment, number in spread)
    plain = {environment.digest: known.TINY for environment in found}
    about = f"tiny's calls spread over {len(found)} environments"
    return Workload("many", about, found, calls, sources=plain)


def groups(client: Client, _: Chosen) -> Workload:
    """W6."""
    environment = _stored(client, "bench-tiny", known.TINY)
    calls = (
        _call(environment, answered)
        for number in count(new_number())
        for answered in known.group(number)
    )
    plain = {environment.digest: known.TINY}
    about = f"GRPO: {known.GROUP} answers to each instance, many of them equal"
    return Workload("groups", about, [environment], calls, equal_calls=True, sources=plain)


def mixed(client: Client, _: Chosen) -> Workload:
    """W2."""
    from resyn.cli import tables

    names = tables.progress(MODULES, len(MODULES), "registering reasoning-gym")
    everything = [_task(client, name) for name in names]
    sources = {
        environment.digest: reasoning_gym.environment_source(name, category)
        for environment, (name, category) in zip(everything, reasoning_gym.datasets(), strict=True)
        if environment.admission is None or environment.admission.state in USABLE
    }
    found = [each for each in everything if each.digest in sources]
    made = _instances(client, found, DIFFICULTY, MIXED_INSTANCES)
    about = f"{len(found)} tasks of reasoning-gym"
    return Workload(
        "mixed", about, found, generated_calls(made), sources=sources, needs="reasoning_gym"
    )


def _task(client: Client, name: str) -> Environment:
    """Return a task of reasoning-gym; one that is not there is admitted: nobody trains."""
    try:
        return client.get_environment(f"reasoning-gym.{name}@{reasoning_gym.VERSION}")
    except NotFound:
        change = StateChange(AdmissionState.ADMITTED, "only its speed is measured", "resyn bench")
        return reasoning_gym.import_environments(client, [name], change)[0]


def sympy(client: Client, _: Chosen) -> Workload:
    """W4."""
    environment = _stored(client, "bench-sympy", known.ALGEBRA)
    calls = (_call(environment, known.antiderivative(number)) for number in count(new_number()))
    about = "differentiates and simplifies"
    plain = {environment.digest: known.ALGEBRA}
    return Workload("sympy", about, [environment], calls, sources=plain, needs="sympy")


def own(client: Client, chosen: Chosen) -> Workload:
    """A registered environment, with generated instances: right answers and perturbed ones."""
    environment = client.get_environment(chosen.environment or "")
    # At first a few: without a worker, calls end at their deadline only.
    _different(client, environment, chosen.difficulty, 0, FIRST_INSTANCES, FIRST_SECONDS)
    made = _instances(client, [environment], chosen.difficulty, chosen.instances)
    name = f"{environment.name}@{environment.version}"
    about = f"{len(made[0][1])} instances of difficulty {chosen.difficulty}"
    if not environment.has_reference_answer:
        about += "; it has no reference answers, so that no score can be checked"
    plain = {environment.digest: environment.source} if chosen.unsandboxed else {}
    shapes = (*GENERAL, *BURST) if chosen.burst else GENERAL
    calls = generated_calls(made)
    return Workload(name, about, [environment], calls, shapes, sources=plain)


WORKLOADS: dict[str, Prepare] = {
    "tiny": tiny,
    "burst": burst,
    "many": many,
    "groups": groups,
    "mixed": mixed,
    "sympy": sympy,
}


def demanding(workload: Workload, mode: str | None) -> Workload:
    """Return a workload whose calls are isolated at least so; None: as fast as is safe."""
    if mode is None:
        return workload
    chosen = IsolationMode(mode)
    calls = (
        replace(call, item=replace(call.item, isolation_mode=chosen)) for call in workload.calls
    )
    return replace(workload, calls=calls)


def generated_calls(made: Sequence[tuple[Environment, Sequence[Instance]]]) -> Iterator[Call]:
    """Yield right and perturbed answers in turn, endlessly, no call twice.

    Environments alternate. When each instance has had its right answer, all are perturbed. What a
    perturbed answer scores is not known, but it must have a verdict.
    """
    rows = zip_longest(*([(environment, each) for each in found] for environment, found in made))
    flat = [pair for row in rows for pair in row if pair is not None]
    perturbed = _perturbed_calls(flat)
    for environment, instance in flat:
        if instance.reference_answer is not None:
            yield Call(VerifyItem(environment, instance.reference_answer, instance), 1.0)
        yield next(perturbed)
    yield from perturbed


def _perturbed_calls(flat: Sequence[tuple[Environment, Instance]]) -> Iterator[Call]:
    answers: dict[str, set[str]] = {}
    for environment, instance in flat:
        answers.setdefault(environment.digest, set()).add(instance.reference_answer or "")
    ranked = {digest: sorted(texts) for digest, texts in answers.items()}
    for turn in count(1):
        for environment, instance in flat:
            right = instance.reference_answer
            answer = perturbed(right, ranked[environment.digest], turn)
            yield Call(VerifyItem(environment, answer, instance))


def perturbed(right: str | None, answers: Sequence[str], turn: int) -> str:
    """Return the n-th other answer, from 1, to an instance.

    First the right answers to other instances, which are well formed; then all of them again, each
    time with other white space at the end. `answers` is sorted, and has the right one too.
    """
    if right is None:
        return f"{NO_REFERENCE} {turn}"
    place = (bisect_left(answers, right) + turn) % len(answers)
    again = turn // len(answers)
    return answers[place] + (f"{again:b}".translate(_BLANKS) if again else "")


def _call(environment: Environment, answered: known.Known) -> Call:
    instance, answer, score = answered
    return Call(VerifyItem(environment, answer, instance), score)


def burst_call(environment: Environment, number: int, first: int) -> Call:
    """Return a call of a burst; it hangs, or is one of TINY's."""
    instance, answer, score = known.subtraction(first + number)
    if known.hangs(number):
        return Call(VerifyItem(environment, known.HANG, instance), FaultKind.TIMEOUT)
    return Call(VerifyItem(environment, answer, instance), score)


def _register(client: Client, name: str, sources: Sequence[str]) -> list[Environment]:
    from resyn.cli import tables

    numbered = tables.progress(enumerate(sources), len(sources), f"registering {name}")
    return [_stored(client, f"{name}-{n}", source) for n, source in numbered]


def _stored(client: Client, name: str, source: str) -> Environment:
    """Register one of our own: the service is to be measured, and not they."""
    return client.register_environment(source, name, override=trusted("measured by `resyn bench`"))


def _instances(
    client: Client, environments: Sequence[Environment], difficulty: int, wanted: int
) -> list[tuple[Environment, list[Instance]]]:
    """Return different instances of each environment; see `_different`."""
    from resyn.cli import tables

    seed = new_number()
    todo = tables.progress(environments, len(environments), "generating instances")
    return [(each, _different(client, each, difficulty, seed, wanted)) for each in todo]


def _different(
    client: Client,
    environment: Environment,
    difficulty: int,
    seed: int,
    wanted: int,
    timeout_seconds: float = GENERATE_SECONDS,
) -> list[Instance]:
    """Return the instances of these seeds that differ; seeds without one are passed over."""
    found: dict[str, Instance] = {}
    problem = ""
    for made in client.generate(
        environment, difficulty=difficulty, seed=seed, count=wanted,
        with_reference_answer=environment.has_reference_answer, timeout_seconds=timeout_seconds,
    ):  # fmt: skip
        if isinstance(made, Instance):
            found[made.hash] = made
        else:
            problem = problem or f"{made.fault.kind}: {made.fault.message}"
    if not found and environment.name.startswith("reasoning-gym."):
        return []  # of so many tasks one may lack what these few seeds ask for
    if not found:
        raise click.ClickException(f"no instance of {environment.name}: {problem}")
    return list(found.values())
