"""Which numbers survive a sieve of deletions?"""


def generate(rng, difficulty):
    return {"n": rng.randint(30, 40 + 6 * difficulty), "gaps": [rng.randint(3, 5) for _ in range(2 + difficulty // 2)],
            "start": rng.randint(11, 60)}


def survivors(instance):
    numbers = list(range(instance["start"], instance["start"] + instance["n"]))
    for gap in instance["gaps"]:
        numbers = [v for i, v in enumerate(numbers, 1) if i % gap != 0]
    return numbers


def observe(instance):
    first, last = instance["start"], instance["start"] + instance["n"] - 1
    steps = "\n".join(f"- delete every {gap}th number of those that are left (number {gap}, {2 * gap}, ... of the row)"
                      for gap in instance["gaps"])
    return (f"Write down the numbers from {first} to {last} in a row and do the following in turn:\n{steps}\n"
            "Answer with the numbers that survive, in order, separated by blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    return answer.split() == survivors(instance)


def reference_answer(instance):
    return " ".join(map(str, survivors(instance)))
