"""Find the numbers that multiply to a target."""
import math
import re


def generate(rng, difficulty):
    pool = sorted(rng.sample(range(12, 60 + 15 * difficulty), 10 + difficulty))
    solution = sorted(rng.sample(pool, 3 + difficulty // 3))
    return {"numbers": pool, "count": len(solution), "target": math.prod(solution), "solution": solution}


def observe(instance):
    return (
        f"Puzzle: {instance}\n"
        "Choose exactly `count` different numbers from `numbers` whose product is `target`. "
        "Answer with the chosen numbers separated by commas, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,4}(\s*,\s*[0-9]{1,4}){0,20}", answer.strip()):
        return False
    got = [int(t) for t in answer.split(",")]
    if len(got) != instance["count"] or len(set(got)) != len(got):
        return False
    return all(v in instance["numbers"] for v in got) and math.prod(got) == instance["target"]


def reference_answer(instance):
    return ", ".join(map(str, instance["solution"]))
