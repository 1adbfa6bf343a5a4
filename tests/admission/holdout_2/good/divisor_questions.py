"""Many yes/no questions answered by one word of letters."""

RESYN = {"description": "A batch of yes/no questions about numbers", "tags": ["number theory", "yes/no"]}


def _is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))


def _truth(kind, n, m):
    if kind == "divides":
        return n % m == 0
    if kind == "prime":
        return _is_prime(n)
    if kind == "digits":
        return sum(map(int, str(n))) % 3 == m % 3
    return bin(n).count("1") % 2 == 0


def generate(rng, difficulty):
    kinds = ["divides", "digits", "bits", "prime"][: 2 + difficulty // 3]
    questions = []
    for _ in range(12 + difficulty):
        yes = rng.random() < 0.5
        while True:
            kind = kinds[len(questions) % len(kinds)]
            n, m = rng.randint(30 * difficulty, 110 * difficulty ** 2), rng.randint(3, 9 + difficulty)
            if _truth(kind, n, m) == yes:
                questions.append([kind, n, m])
                break
    return {"questions": questions}


TEXTS = {
    "divides": "Is {n} divisible by {m}?",
    "prime": "Is {n} a prime number?",
    "digits": "Does the sum of the decimal digits of {n} leave the same remainder as {m} on division by 3?",
    "bits": "Is the number of ones in the binary form of {n} even?",
}


def observe(instance):
    rows = "\n".join(f"{i}. {TEXTS[kind].format(n=n, m=m)}" for i, (kind, n, m) in enumerate(instance["questions"], 1))
    return (
        f"{rows}\n"
        f"Answer with one word of {len(instance['questions'])} letters: Y for each yes and N for each no, in order. "
        "Only a wholly right word counts; small letters are fine."
    )


def verify(instance, answer):
    word = answer.strip().upper() if len(answer) < 200 else ""
    return word == reference_answer(instance)


def reference_answer(instance):
    return "".join("Y" if _truth(*q) else "N" for q in instance["questions"])
