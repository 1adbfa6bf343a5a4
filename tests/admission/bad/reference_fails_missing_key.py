"""Rotate a list."""

RESYN = {"tags": ["lists"]}


def generate(rng, difficulty):
    instance = {
        "items": [rng.randrange(10, 100) for _ in range(3 + difficulty)],
        "by": rng.randrange(1, 30),
    }
    if difficulty < 4:
        instance["rotated"] = _rotated(instance)
    return instance


def _rotated(instance):
    by = instance["by"] % len(instance["items"])
    return instance["items"][by:] + instance["items"][:by]


def observe(instance):
    items = " ".join(map(str, instance["items"]))
    return f"Move the first number of this list to its end, {instance['by']} times: {items}"


def verify(instance, answer):
    return answer.split() == [str(item) for item in _rotated(instance)]


def reference_answer(instance):
    return " ".join(map(str, instance["rotated"]))
