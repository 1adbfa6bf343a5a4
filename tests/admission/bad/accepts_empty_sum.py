"""Choose some of the numbers so that they cancel out."""

RESYN = {"tags": ["subset"]}


def generate(rng, difficulty):
    count, limit = 4 + difficulty, 15 + 10 * difficulty
    numbers = [rng.choice((-1, 1)) * rng.randrange(3, limit) for _ in range(count)]
    size = rng.randrange(2, count)
    chosen = rng.sample(numbers, size)
    numbers.append(-sum(chosen) or 1)
    if not sum(chosen):
        numbers.append(-1)
        chosen = [1]
    solution = [*chosen, -sum(chosen)]
    order = rng.sample(range(len(numbers)), len(numbers))
    return {"numbers": [numbers[i] for i in order], "solution": solution}


def observe(instance):
    numbers = ", ".join(map(str, instance["numbers"]))
    return (
        f"Choose some of these numbers, each as often as it is listed at most, so that their sum "
        f"is 0: {numbers}.\nAnswer with the chosen numbers, separated by spaces."
    )


def verify(instance, answer):
    left = list(instance["numbers"])
    total = 0
    for word in answer.split():
        try:
            number = int(word)
        except ValueError:
            return False
        if number not in left:
            return False
        left.remove(number)
        total += number
    return total == 0


def reference_answer(instance):
    return " ".join(map(str, instance["solution"]))
