"""Order software packages so that dependencies come first; installs are limited by conflicts."""

import re
from random import Random
from typing import Dict, List, Optional

RESYN = {"description": "Topological order with separation rules", "tags": ["graphs", "scheduling"]}

PACKAGES = (
    "alto basso cello dulcimer erhu flute gong harp ion jaw kazoo lute mbira ney oboe piano qin "
    "rebec sitar tabla uke viola whistle xylo zither"
).split()


def make_dependencies(rng: Random, plan: List[str], count: int) -> Dict[str, List[str]]:
    """Dependencies that respect the planted order."""
    needs: Dict[str, List[str]] = {name: [] for name in plan}
    made = 0
    while made < count:
        a, b = sorted(rng.sample(range(len(plan)), 2))
        if plan[a] not in needs[plan[b]]:
            needs[plan[b]].append(plan[a])
            made += 1
    return {name: sorted(found) for name, found in needs.items() if found}


def make_conflicts(rng: Random, plan: List[str], count: int) -> List[List[str]]:
    """Pairs that must not be installed directly one after the other."""
    pairs = []
    while len(pairs) < count:
        a, b = sorted(rng.sample(range(len(plan)), 2))
        if b - a > 1 and [plan[a], plan[b]] not in pairs:
            pairs.append([plan[a], plan[b]])
    return pairs


def generate(rng: Random, difficulty: int) -> dict:
    plan = rng.sample(PACKAGES, 5 + difficulty)
    needs = make_dependencies(rng, plan, 6 + 2 * difficulty)
    conflicts = make_conflicts(rng, plan, 1 + difficulty)
    return {"plan": plan, "needs": needs, "conflicts": conflicts}


def observe(instance: dict) -> str:
    names = ", ".join(sorted(instance["plan"]))
    needs = "\n".join(
        f"- {name} needs {', '.join(found)}" for name, found in sorted(instance["needs"].items())
    )
    apart = "\n".join(f"- {a} and {b}" for a, b in sorted(map(sorted, instance["conflicts"])))
    return (
        f"Install the packages {names}.\n\n"
        f"A package can only be installed after everything it needs:\n{needs}\n\n"
        f"These must not be installed directly one after the other, in either order:\n{apart}\n\n"
        "Write all packages in the order of installation, separated by spaces. Any valid order is "
        "accepted.\n"
        f"Example of a well-formed answer: `{' '.join(instance['plan'])}`"
    )


def parse(answer: str) -> Optional[List[str]]:
    text = answer.strip().strip("`").lower()
    if len(text) > 400 or not re.fullmatch(r"[a-z]+([\s,]+[a-z]+)*", text):
        return None
    return re.split(r"[\s,]+", text)


def verify(instance: dict, answer: str) -> bool:
    order = parse(answer)
    if order is None or sorted(order) != sorted(instance["plan"]):
        return False
    place = {name: index for index, name in enumerate(order)}
    for name, found in instance["needs"].items():
        if any(place[other] > place[name] for other in found):
            return False
    return all(abs(place[a] - place[b]) != 1 for a, b in instance["conflicts"])


def reference_answer(instance: dict) -> str:
    return " ".join(instance["plan"])
