"""Find a bit string that satisfies parity equations; several may."""


def generate(rng, difficulty):
    bits = 12 + 3 * difficulty
    secret = [rng.randint(0, 1) for _ in range(bits)]
    checks = []
    for _ in range(8 + 2 * difficulty):
        places = sorted(rng.sample(range(bits), 3 + difficulty // 4))
        checks.append([places, sum(secret[p] for p in places) % 2])
    return {"bits": bits, "checks": checks, "secret": "".join(map(str, secret))}


def observe(instance):
    rows = "\n".join(f"{' + '.join('b' + str(p + 1) for p in places)} is {'odd' if odd else 'even'}" for places, odd in instance["checks"])
    return (
        f"Find bits b1 to b{instance['bits']} (each 0 or 1) such that\n{rows}\nAny solution is right. "
        "Answer with the bits from b1 on, without spaces."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) != instance["bits"] or set(text) - {"0", "1"}:
        return 0.0
    return float(all(sum(text[p] == "1" for p in places) % 2 == odd for places, odd in instance["checks"]))


def reference_answer(instance):
    return instance["secret"]
