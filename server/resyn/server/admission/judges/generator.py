"""Judges of `generate`: does it work, is it reproducible, do its arguments matter."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from resyn.server.admission.catalogue import ERROR, INFO, WARNING
from resyn.server.admission.figures import quantile
from resyn.server.admission.findings import Evidence, Finding, level_text, troubled, whole_levels
from resyn.server.admission.observations import (
    COSTLY,
    LEVELS,
    SLOW_SECONDS,
    Made,
    Observations,
    Spot,
    levels_of,
)

# Of its limit, what a call may use at a level before the level is of no use.
_MOST_SHARE = 0.5
_LARGE_MEMORY_SHARE = 0.5
_NO_JSON = "typed JSON form"
# What some seeds may end in, which callers then do without.
_MAY_PASS = ("generator-fails", "instance-too-large")
_FEWEST_REPEATS = 3
_FEWEST_TWINS, _MOST_SHARE_OF_TWINS = 8, 0.5
# Of the levels; a small space repeats at the first ones.
_MOST_REPEATING = 0.45


def failures(seen: Observations) -> Iterator[Finding]:
    """`generate` or `observe` raised, hung, or made what cannot be kept."""
    failed = [each for each in seen.made if each.trouble is not None]
    groups: defaultdict[str, list[Made]] = defaultdict(list)
    for made in failed:
        groups[_code(made, seen)].append(made)
    for code, some in groups.items():
        spots = [each.spot for each in some]
        levels = whole_levels(spots, [each.spot for each in seen.made])
        sporadic = code in _MAY_PASS and not levels and 2 * len(some) < len(seen.made)
        yield Finding(
            code,
            f"{len(some)} of {len(seen.made)} instances could not be made, "
            f"{level_text(levels_of(spots))}: {some[0].trouble}",
            tuple(troubled(each.spot, each.trouble) for each in some if each.trouble),
            len(some),
            len(seen.made),
            WARNING if sporadic else ERROR,
            levels,
        )


def _code(made: Made, seen: Observations) -> str:
    trouble = made.trouble
    assert trouble is not None
    if trouble.kind in COSTLY:
        return "generator-hangs"
    if trouble.kind == "output_limit":
        return "question-too-large" if _questions_are_longer(seen) else "instance-too-large"
    if trouble.kind == "memory_limit":
        return "memory-hungry"
    return "instance-not-json" if is_no_json(trouble.message) else "generator-fails"


def _questions_are_longer(seen: Observations) -> bool:
    """Say whether it is the questions that grow, as far as others are known."""
    instance = max((len(each.instance_json) for each in seen.whole), default=0)
    return max((len(each.question) for each in seen.whole), default=0) > 10 * instance


def is_no_json(message: str) -> bool:
    """Say whether something failed because typed JSON does not keep the instance as it was."""
    return any(text in message for text in (_NO_JSON, "surrogates", "nested deeper than"))


def reproducibility(seen: Observations) -> Iterator[Finding]:
    """Equal seeds and levels gave different instances, or do so under other hash seeds."""
    made = {each.spot: each for each in seen.whole}
    unlike: dict[Spot, str] = {}
    hashed: dict[Spot, str] = {}
    looked = 0
    for cell in seen.cells:
        if cell.error or cell.spot not in made:
            continue
        looked += 1
        changed = [name for name in cell.unstable if name in ("generate", "observe")]
        if changed:
            unlike[cell.spot] = f"{', '.join(changed)}: another result in the same process"
        elif what := _difference(made[cell.spot], cell.instance_json, cell.question):
            where = f"another {what} in another process"
            (hashed if cell.hash_seed else unlike)[cell.spot] = where
    if unlike:
        text = "equal seeds and levels gave different instances"
        yield _of_spots("generator-not-reproducible", text, unlike, looked)
    elif hashed:
        text = "instances change with Python's hash seed"
        yield _of_spots("generator-depends-on-hash-seed", text, hashed, looked)


def _difference(made: Made, instance_json: str, question: str) -> str:
    if made.instance_json != instance_json:
        return "instance"
    return "question" if made.question != question else ""


def _of_spots(code: str, text: str, spots: dict[Spot, str], looks: int) -> Finding:
    evidence = tuple(Evidence(spot, detail=detail) for spot, detail in spots.items())
    return Finding(code, f"{text} in {len(spots)} of {looks} looks", evidence, len(spots), looks)


def repetition(seen: Observations) -> Iterator[Finding]:
    """Different seeds gave the same instance at more levels than a small space explains."""
    by_level: defaultdict[int, list[Made]] = defaultdict(list)
    for made in seen.whole:
        by_level[made.spot.difficulty].append(made)
    looked = [some for some in by_level.values() if len(some) > 1]
    same = [some for some in looked if len({each.instance_json for each in some}) < len(some)]
    if len(same) >= _FEWEST_REPEATS and len(same) > _MOST_REPEATING * len(looked):
        yield Finding(
            "instances-repeat",
            f"different seeds gave the same instance at {len(same)} of {len(looked)} levels",
            tuple(Evidence(each.spot, detail=each.instance_json[:100]) for each in same[0]),
            len(same),
            len(looked),
        )
    else:
        yield from _few(seen, by_level)


def _few(seen: Observations, by_level: dict[int, list[Made]]) -> Iterator[Finding]:
    """Yield whether there are but a few instances at the levels of which more were made."""
    few = []
    for level in sorted({each.spot.difficulty for each in seen.twins}):
        some = [*by_level[level], *(m for m in seen.twins if m.spot.difficulty == level)]
        texts = {each.instance_json for each in some if each.trouble is None}
        if len(some) < _FEWEST_TWINS or len(texts) > _MOST_SHARE_OF_TWINS * len(some):
            return
        few.append((some[0], len(texts), len(some)))
    if few:
        text = "; ".join(
            f"{count} instances for {seeds} seeds at level {made.spot.difficulty}"
            for made, count, seeds in few
        )
        evidence = tuple(Evidence(m.spot, detail=m.instance_json[:100]) for m, *_ in few)
        yield Finding("instances-repeat", text, evidence, len(few), len(few))


def difficulty(seen: Observations) -> Iterator[Finding]:
    """The same seed gave the same instance at each level."""
    by_seed: defaultdict[int, dict[int, Made]] = defaultdict(dict)
    for made in seen.whole:
        by_seed[made.spot.seed][made.spot.difficulty] = made
    pairs = same = 0
    evidence: list[Evidence] = []
    for some in by_seed.values():
        for level in LEVELS[:-1]:
            if level in some and level + 1 in some:
                pairs += 1
                if _alike(some[level], some[level + 1]):
                    same += 1
                    detail = f"as at level {level + 1}: {some[level].question[:100]}"
                    evidence.append(Evidence(some[level].spot, detail=detail))
    if pairs >= _FEWEST_REPEATS and 2 * same > pairs:
        yield Finding(
            "ignores-difficulty",
            f"the next level gave the same instance in {same} of {pairs} cases",
            tuple(evidence),
            same,
            pairs,
            WARNING if same == pairs else INFO,
        )


def _alike(one: Made, other: Made) -> bool:
    """Say whether instances differ in notes of their own levels at most."""
    left, right = _fields(one), _fields(other)
    if left is None or right is None:
        return one.instance_json == other.instance_json
    levels = (one.spot.difficulty, other.spot.difficulty)
    return left.keys() == right.keys() and all(
        left[name] == right[name] or (left[name], right[name]) == levels for name in left
    )


def _fields(made: Made) -> dict[str, object] | None:
    try:
        value = json.loads(made.instance_json)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def costs(seen: Observations) -> Iterator[Finding]:
    """Generating took long, or much memory."""
    own = {each.spot: (each.bare_cost or each.cost).cpu_seconds for each in seen.whole}
    slow = {spot: took for spot, took in own.items() if took > SLOW_SECONDS}
    times = list(own.values())
    if len(slow) > 1:
        most = _MOST_SHARE * seen.limits.cpu_seconds
        too_slow = [spot for spot, seconds in slow.items() if seconds > most]
        levels = whole_levels(too_slow, [each.spot for each in seen.whole])
        yield Finding(
            "slow-generator",
            f"{len(slow)} of {len(times)} instances took more than {SLOW_SECONDS:g} s of CPU time, "
            f"{level_text(levels_of(slow))}; p50 {quantile(times, 0.5):.3g} s, "
            f"p99 {quantile(times, 0.99):.3g} s",
            tuple(Evidence(spot, detail=f"{took:.3g} s") for spot, took in slow.items()),
            len(slow),
            len(times),
            ERROR if levels else WARNING,
            levels,
        )
    most_bytes = _LARGE_MEMORY_SHARE * seen.limits.memory_bytes
    hungry = [each for each in seen.whole if each.cost.memory_bytes > most_bytes]
    if hungry:
        yield Finding(
            "memory-hungry",
            f"generating took up to {max(m.cost.memory_bytes for m in hungry) >> 20} MiB, more "
            "than half of what a call may use",
            tuple(Evidence(m.spot, detail=f"{m.cost.memory_bytes >> 20} MiB") for m in hungry),
            len(hungry),
            len(seen.whole),
        )
