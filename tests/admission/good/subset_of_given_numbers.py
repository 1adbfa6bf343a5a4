"""Choose numbers with a given sum."""

RESYN = {"tags": ["subset"]}


def generate(rng, difficulty):
    numbers = rng.sample(range(5, 30 * difficulty + 20), 5 + difficulty)
    chosen = rng.sample(numbers, 2 + difficulty // 2)
    return {"numbers": numbers, "target": sum(chosen), "solution": chosen}


def observe(instance):
    numbers = ", ".join(map(str, instance["numbers"]))
    return (
        f"Choose some of the numbers {numbers}, each at most once, with the sum {instance['target']}. "
        "Answer with the chosen numbers, separated by spaces."
    )


def verify(instance, answer):
    words = answer.replace(",", " ").split()
    if not words or len(words) > len(instance["numbers"]):
        return False
    known = {str(number): number for number in instance["numbers"]}
    if len(set(words)) < len(words) or not all(word in known for word in words):
        return False
    return sum(known[word] for word in words) == instance["target"]


def reference_answer(instance):
    return " ".join(map(str, instance["solution"]))
