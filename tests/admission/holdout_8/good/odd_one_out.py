"""Several odd-one-out rounds at once; the answers are among the options shown."""

RESYN = {"tags": ["patterns"]}


RULES = {
    "divisible by 7": lambda n: n % 7 == 0,
    "a perfect square": lambda n: int(n ** 0.5 + 0.5) ** 2 == n,
    "a number whose digits sum to a multiple of 5": lambda n: sum(map(int, str(n))) % 5 == 0,
    "a palindrome": lambda n: str(n) == str(n)[::-1],
    "one more than a multiple of 9": lambda n: n % 9 == 1,
}


def generate(rng, difficulty):
    rounds = []
    for _ in range(5 + difficulty):
        name = rng.choice(sorted(RULES))
        rule = RULES[name]
        fits = [n for n in range(100, 300 + 170 * difficulty) if rule(n)]
        options = rng.sample(fits, 4)
        while True:
            odd = rng.randint(100, 299 + 170 * difficulty)
            if not rule(odd):
                break
        options.insert(rng.randint(0, 4), odd)
        rounds.append({"rule": name, "options": options})
    return {"rounds": rounds}


def odd_ones(instance):
    return [next(n for n in r["options"] if not RULES[r["rule"]](n)) for r in instance["rounds"]]


def observe(instance):
    rows = "\n".join(
        f"round {i}: {', '.join(map(str, r['options']))} - each but one is {r['rule']}"
        for i, r in enumerate(instance["rounds"], 1)
    )
    return (
        f"{rows}\nIn each round, which number is the odd one out? Answer with one number per round, "
        "in order, separated by blanks. All must be right."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["rounds"]):
        return False
    return words == [str(n) for n in odd_ones(instance)]


def reference_answer(instance):
    return " ".join(map(str, odd_ones(instance)))
