"""Longest and shortest rides of a network."""
import re


def generate(rng, difficulty):
    n = 12 * difficulty ** 2 // 3 + 8
    return {"rides": [[rng.randint(1000, 9999) for _ in range(n)] for _ in range(n)]}


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance["rides"])
    return (
        f"Travel times in seconds between stations (row: from, column: to):\n{rows}\n\nAnswer with the sum of the times "
        "on the main diagonal, a whole number."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,9}", answer.strip()):
        return False
    return int(answer) == sum(row[i] for i, row in enumerate(instance["rides"]))


def reference_answer(instance):
    return str(sum(row[i] for i, row in enumerate(instance["rides"])))
