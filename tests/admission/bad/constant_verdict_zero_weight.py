"""Name the minimum and the maximum of a list."""

RESYN = {"tags": ["lists"]}


def generate(rng, difficulty):
    return {"numbers": [rng.randrange(1000 * difficulty) for _ in range(4 + 3 * difficulty)]}


def observe(instance):
    numbers = " ".join(map(str, instance["numbers"]))
    return f"Name the smallest and the largest of these numbers, separated by a space: {numbers}"


def verify(instance, answer):
    words = answer.split()
    if len(words) != 2:
        return 0.0
    low = words[0] == str(min(instance["numbers"]))
    high = words[1] == str(max(instance["numbers"]))
    return float(low // 2 + high // 2)


def reference_answer(instance):
    return f"{min(instance['numbers'])} {max(instance['numbers'])}"
