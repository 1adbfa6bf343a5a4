"""Choose numbers from a list that add up to a target."""
import re
from collections import Counter


def generate(rng, difficulty):
    n = 9 + difficulty
    numbers = rng.sample(range(100, 1000 + 400 * difficulty), n)
    chosen = rng.sample(numbers, n // 2)
    return {"numbers": numbers, "target": sum(chosen), "chosen": chosen}


def observe(instance):
    return ("Numbers: " + " ".join(map(str, instance["numbers"])) +
            f"\nChoose some of them, each at most once, with the sum {instance['target']}."
            "\nAnswer with the chosen numbers, separated by commas, in any order.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    parts = [part.strip() for part in answer.split(",")]
    if not all(re.fullmatch(r"[0-9]{1,6}", part) for part in parts):
        return False
    given = Counter(int(part) for part in parts)
    if given - Counter(instance["numbers"]):
        return False
    return sum(given.elements()) == instance["target"]


def reference_answer(instance):
    return ", ".join(map(str, instance["chosen"]))
