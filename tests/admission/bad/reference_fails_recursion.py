"""Length of a Collatz-like walk."""

RESYN = {"tags": ["simulation"]}


def generate(rng, difficulty):
    return {"stairs": 150 * difficulty + rng.randrange(150), "mod": rng.randrange(10**5, 10**6)}


def observe(instance):
    return (
        f"In how many ways can {instance['stairs']} stairs be climbed with steps of one or two "
        f"stairs? Give the count modulo {instance['mod']}."
    )


def verify(instance, answer):
    a, b = 1, 1
    for _ in range(instance["stairs"] - 1):
        a, b = b, (a + b) % instance["mod"]
    return answer.strip() == str(b)


def reference_answer(instance):
    known = {0: 1, 1: 1}

    def ways(n):
        if n not in known:
            known[n] = ways(n - 1) + ways(n - 2)
        return known[n]

    return str(ways(instance["stairs"]) % instance["mod"])
