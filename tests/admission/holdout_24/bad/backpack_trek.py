"""Pack a rucksack for a trek."""
import re

RESYN = {"profile": "standard", "family": "sports", "tags": ["knapsack"]}


def generate(rng, difficulty):
    items = []
    for i in range(6 + difficulty):
        items.append([i + 1, rng.randint(200, 2500), rng.randint(5, 99)])
    items.append([len(items) + 1, 150, 40])
    capacity = sum(w for _, w, _ in items) // 2
    items.append([len(items) + 1, capacity, sum(v for _, _, v in items)])
    return {"items": items, "capacity": capacity}


def _greedy(instance):
    chosen, room = [], instance["capacity"]
    for number, weight, value in sorted(instance["items"], key=lambda i: -i[2] / i[1]):
        if weight <= room:
            chosen.append(number)
            room -= weight
    return chosen


def _value(instance, numbers):
    return sum(v for n, _, v in instance["items"] if n in numbers)


def observe(instance):
    rows = "\n".join(f"item {n}: {w} g, value {v}" for n, w, v in instance["items"])
    return (
        f"Choose items for a rucksack that holds {instance['capacity']} g:\n{rows}\n\nMake the "
        "value as large as you can. Answer with the numbers of the items, separated by spaces. "
        "The score grows with the value; too heavy a choice scores 0, and so does a choice that "
        "is worth less than the greedy one (best value per gram first)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]{1,3}( [0-9]{1,3}){0,99}\s*", answer):
        return 0.0
    numbers = [int(word) for word in answer.split()]
    known = {n: w for n, w, _ in instance["items"]}
    if len(set(numbers)) != len(numbers) or any(n not in known for n in numbers):
        return 0.0
    if sum(known[n] for n in numbers) > instance["capacity"]:
        return 0.0
    ratio = _value(instance, numbers) / _value(instance, _greedy(instance))
    return ratio if ratio >= 1 else 0.0


def reference_answer(instance):
    return " ".join(map(str, _greedy(instance)))
