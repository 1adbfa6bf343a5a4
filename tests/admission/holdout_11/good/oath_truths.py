"""Evaluate many statements about towers at once."""
KINDS = ("taller", "nearer", "both")


def generate(rng, difficulty):
    n = 4 + difficulty
    towers = [[f"T{k}", rng.randint(10, 99), rng.randint(100, 999)] for k in range(n)]
    claims = []
    for _ in range(14 + 2 * difficulty):
        a, b = rng.sample(range(n), 2)
        claims.append([rng.choice(KINDS), a, b, rng.random() < 0.5])
    return {"towers": towers, "claims": claims}


def truth(instance):
    bits = ""
    for kind, a, b, negated in instance["claims"]:
        _, ha, da = instance["towers"][a]
        _, hb, db = instance["towers"][b]
        fact = {"taller": ha > hb, "nearer": da < db, "both": ha > hb and da < db}[kind]
        bits += "Y" if fact != negated else "N"
    return bits


def observe(instance):
    towers = "\n".join(f"{n}: {h} m high, {d} m away" for n, h, d in instance["towers"])
    lines = []
    for k, (kind, a, b, negated) in enumerate(instance["claims"], 1):
        words = {"taller": "higher than", "nearer": "nearer than", "both": "both higher and nearer than"}[kind]
        lines.append(f"{k}. T{a} is {'not ' if negated else ''}{words} T{b}.")
    return (
        f"{towers}\nWhich of these statements are true?\n" + "\n".join(lines) +
        "\nAnswer with one letter per statement, Y (true) or N (false), in order; blanks are ignored."
    )


def verify(instance, answer):
    return "".join(answer.upper().split()) == truth(instance)


def reference_answer(instance):
    return truth(instance)
