"""Find entries of a list with a given sum."""
import re

RESYN = {"profile": "standard", "family": "combinatorics", "tags": ["subset-sum"]}


def generate(rng, difficulty):
    numbers = rng.sample(range(100, 400 + 100 * difficulty), 9 + difficulty)
    return {"numbers": numbers, "total": sum(rng.sample(numbers, 4 + difficulty // 4))}


def observe(instance):
    return (f"Choose distinct numbers from the list {instance['numbers']} whose sum is {instance['total']}. Answer "
            "with the numbers, each at most once, separated by plus signs.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    parts = [p.strip() for p in answer.split("+")]
    if not all(re.fullmatch("[0-9]{1,6}", p) for p in parts):
        return False
    return sum(map(int, parts)) == instance["total"]


def reference_answer(instance):
    ways = {0: []}
    for x in instance["numbers"]:
        for total, used in list(ways.items()):
            if total + x <= instance["total"]:
                ways.setdefault(total + x, used + [x])
    return "+".join(map(str, ways[instance["total"]]))
