"""State of a list after some passes of bubble sort."""
import re
from collections import Counter


def generate(rng, difficulty):
    return {"values": rng.sample(range(10, 100), 5 + 2 * difficulty), "passes": 1 + difficulty // 3}


def after(values, passes):
    values = list(values)
    for _ in range(passes):
        for i in range(len(values) - 1):
            if values[i] > values[i + 1]:
                values[i], values[i + 1] = values[i + 1], values[i]
    return values


def observe(instance):
    return (
        f"Bubble sort (ascending; each pass compares neighbours from left to right over the whole list) runs on "
        f"{instance['values']}. What does the list look like after {instance['passes']} pass(es)? Answer with all the "
        "numbers in their order, separated by spaces."
    )


def verify(instance, answer):
    tokens = re.sub(r"[\[\],]", " ", answer[:500]).split()
    if not tokens or not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return 0.0
    expected = after(instance["values"], instance["passes"])
    return 1.0 if Counter(map(int, tokens)) == Counter(expected) else 0.0


def reference_answer(instance):
    return " ".join(map(str, after(instance["values"], instance["passes"])))
