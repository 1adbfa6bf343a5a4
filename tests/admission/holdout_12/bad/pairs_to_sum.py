"""Pairs of numbers with a given sum."""


def generate(rng, difficulty):
    goal = rng.randint(200, 900)
    lows = rng.sample(range(1, goal // 2), 2 + difficulty)
    numbers = lows + [goal - n for n in lows]
    rng.shuffle(numbers)
    return {"goal": goal, "numbers": numbers}


def pairs(instance):
    return sorted((n, instance["goal"] - n) for n in instance["numbers"] if n < instance["goal"] - n)


def observe(instance):
    return (
        f"Group these numbers into pairs that add up to {instance['goal']}: {' '.join(map(str, instance['numbers']))}\n"
        "Answer with the pairs, smaller number first, in increasing order of it, all numbers separated by spaces, "
        "e.g. for 10: 1 9 4 6"
    )


def verify(instance, answer):
    tokens = answer.split()
    if not tokens or not all(token.isdigit() for token in tokens):
        return 0.0
    return 1.0 if [int(token) for token in tokens] == [n for pair in pairs(instance) for n in pair] else 0.0


def reference_answer(instance):
    return " ".join(f"{a} {b}" for a, b in pairs(instance))
