"""Turn one string into another by rewriting rules.

Difficulty: the steps grow from 2 to 11, the rules from 3 to 6 and the string from 4 to 9 letters;
blind search space (a rule and a place for each step), in bits.
"""

from itertools import product
from random import Random

RESYN = {"profile": "standard", "family": "algorithmic_puzzles", "tags": ["words"]}

LETTERS = "abc"
LONGEST_STRING = 20


def generate(rng: Random, difficulty: int) -> dict:
    while True:
        rules = random_rules(rng, 3 + difficulty // 3)
        start = "".join(rng.choices(LETTERS, k=4 + difficulty // 2))
        target, solution = random_walk(rng, start, rules, difficulty + 1)
        if len(solution) == difficulty + 1:
            return {
                "rules": rules,
                "start": start,
                "target": target,
                "steps": difficulty + 1,
                "solution": solution,
            }


def random_rules(rng: Random, count: int) -> list[list[str]]:
    """Rules with different left sides that change the string."""
    rules: list[list[str]] = []
    while len(rules) < count:
        left = "".join(rng.choices(LETTERS, k=rng.randint(1, 2)))
        right = "".join(rng.choices(LETTERS, k=rng.randint(1, 3)))
        if left != right and all(left != rule[0] for rule in rules):
            rules.append([left, right])
    return rules


def random_walk(rng: Random, text: str, rules: list, steps: int) -> tuple[str, list[str]]:
    """Rewrite to strings not seen before; may end early when there is none."""
    seen = {text}
    walk: list[str] = []
    for _ in range(steps):
        moves = []
        for rule, place in product(range(1, len(rules) + 1), range(1, len(text) + 1)):
            after = rewritten(text, rules, f"{rule}@{place}")
            if after and after not in seen:
                moves.append((f"{rule}@{place}", after))
        if not moves:
            break
        move, text = rng.choice(moves)
        seen.add(text)
        walk.append(move)
    return text, walk


def observe(instance: dict) -> str:
    rules = "\n".join(
        f"rule {number}: {left} -> {right}"
        for number, (left, right) in enumerate(instance["rules"], 1)
    )
    return (
        f"{rules}\n"
        "A step replaces one occurrence of the left side of a rule by its right side. No string "
        f"may grow longer than {LONGEST_STRING} letters.\n"
        f"Turn {instance['start']} into {instance['target']} with at most {instance['steps']} "
        "steps.\n"
        "Answer with the steps in order, each as rule@place, where the place is the position of "
        "the first replaced letter, counted from 1, separated by spaces, on one line, for example "
        "(one step, rule 2 at letter 30): `2@30`"
    )


def verify(instance: dict, answer: str) -> bool:
    steps = answer.split() if len(answer) <= 8 * instance["steps"] and answer.isascii() else []
    if not 1 <= len(steps) <= instance["steps"]:
        return False
    text = instance["start"]
    for step in steps:
        text = rewritten(text, instance["rules"], step)
    return text == instance["target"]


def reference_answer(instance: dict) -> str:
    return " ".join(instance["solution"])


def rewritten(text: str, rules: list, step: str) -> str:
    """The text after the step; empty, where no rule fits, if the step is malformed or forbidden."""
    rule, _, place = step.partition("@")
    if not (rule.isdigit() and place.isdigit() and 1 <= int(rule) <= len(rules)):
        return ""
    left, right = rules[int(rule) - 1]
    start = int(place) - 1
    if start < 0 or not text.startswith(left, start):
        return ""
    after = text[:start] + right + text[start + len(left) :]
    return after if len(after) <= LONGEST_STRING else ""
