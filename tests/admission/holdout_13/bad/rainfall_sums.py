"""Questions about the sums of rainfall between two days."""
import re

RESYN = {"profile": "standard", "family": "farming", "tags": ["sums"]}


def generate(rng, difficulty):
    days = 70 + 8 * difficulty
    rain = [rng.randint(0, 480) for _ in range(days)]
    table = {}
    for i in range(days):
        total = 0
        for j in range(i, days):
            total += rain[j]
            table[f"day {i + 1} to day {j + 1}"] = {"sum": total, "mean": round(total / (j - i + 1), 6), "days": j - i + 1,
                                                  "from": i + 1, "to": j + 1, "unit": "tenths of a millimetre", "field": "north",
                                                  "wet": sum(1 for r in rain[i:j + 1] if r > 100)}
    length = rng.randint(5, 9) + difficulty
    return {"rain": rain, "table": table, "length": length}


def _best(instance):
    n = instance["length"]
    return max(sum(instance["rain"][i:i + n]) for i in range(len(instance["rain"]) - n + 1))


def observe(instance):
    lines = ["Daily rainfall in tenths of a millimetre, from day 1:",
             " ".join(map(str, instance["rain"])),
             f"What is the greatest sum of {instance['length']} consecutive days?",
             "Answer with the whole number."]
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"\s*([0-9]{1,9})\s*", answer)
    return m is not None and int(m.group(1)) == _best(instance)


def reference_answer(instance):
    return str(_best(instance))
