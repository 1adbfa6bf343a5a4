"""Four figures from a production log; a quarter of the score for each right one."""
import re

LABELS = ["total", "maximum", "weighted", "spread"]


def generate(rng, difficulty):
    return {"counts": [rng.randint(1000, 9999) for _ in range(5 + 2 * difficulty)]}


def figures(counts):
    return {"total": sum(counts), "maximum": max(a + b for a, b in zip(counts, counts[1:])),
            "weighted": sum(i * c for i, c in enumerate(counts, 1)),
            "spread": sum(abs(a - b) for a, b in zip(counts, counts[1:]))}


def observe(instance):
    return ("Hourly counts: " + " ".join(map(str, instance["counts"])) +
            "\nReport four figures, one per line, as 'label: integer', in any order, each label once:\n"
            "total - the sum of all counts\nmaximum - the largest sum of two consecutive counts\n"
            "weighted - 1 * first count + 2 * second count + ...\n"
            "spread - the sum of the absolute differences of consecutive counts\n"
            "Each right figure earns a quarter.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return 0.0
    given = {}
    for line in answer.strip().splitlines():
        match = re.fullmatch(r"\s*([a-z]+)\s*:\s*([0-9]{1,12})\s*", line)
        if not match or match.group(1) not in LABELS or match.group(1) in given:
            return 0.0
        given[match.group(1)] = int(match.group(2))
    right = figures(instance["counts"])
    return sum(given.get(label) == right[label] for label in LABELS) / 4


def reference_answer(instance):
    return "\n".join(f"{label}: {value}" for label, value in figures(instance["counts"]).items())
