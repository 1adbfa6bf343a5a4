"""Chinese remainders: when do all gears stand at given teeth?"""
PRIMES = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31]


def generate(rng, difficulty):
    moduli = []
    while len(moduli) < 3 + difficulty:
        p = rng.choice(PRIMES)
        if p not in moduli:
            moduli.append(p)
    turn = 1
    for p in moduli:
        turn *= p
    secret = rng.randrange(turn // 3, turn)
    return {"gears": [[p, secret % p] for p in moduli]}


def solve(gears):
    value, step = 0, 1
    for p, r in gears:
        while value % p != r:
            value += step
        step *= p
    return value


def observe(instance):
    rows = "\n".join(f"the gear with {p} teeth stands at tooth {r}" for p, r in instance["gears"])
    return (
        "All gears start at tooth 0 and each moves on by one tooth per second, back to 0 after its "
        f"last tooth. At some second:\n{rows}\nWhat is the first second at which this is so? "
        "Answer with one whole number."
    )


def verify(instance, answer):
    text = answer.strip()
    return text.isascii() and text.isdigit() and len(text) <= 25 and int(text) == solve(instance["gears"])


def reference_answer(instance):
    return str(solve(instance["gears"]))
