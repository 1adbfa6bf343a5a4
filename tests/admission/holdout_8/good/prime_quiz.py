"""Yes/no questions, but twelve or more of them in one answer."""


def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def generate(rng, difficulty):
    numbers = []
    top = 10 * 4 ** ((difficulty + 3) // 2)
    for _ in range(11 + difficulty):
        want = rng.random() < 0.5
        while True:
            n = rng.randrange(top // 4, top) | 1
            if is_prime(n) == want and n % 5 and n % 3:
                break
        numbers.append(n)
    return {"numbers": numbers}


def observe(instance):
    return (
        f"For each of these numbers say whether it is prime: {', '.join(map(str, instance['numbers']))}."
        "\nAnswer with one letter per number, in order, without blanks: y for prime, n for not."
    )


def verify(instance, answer):
    marks = answer.strip().lower()
    return marks == "".join("ny"[is_prime(n)] for n in instance["numbers"])


def reference_answer(instance):
    return "".join("y" if is_prime(n) else "n" for n in instance["numbers"])
