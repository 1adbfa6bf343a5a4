"""Complete an identification number so that two check sums hold."""

RESYN = {"profile": "standard", "family": "codes", "tags": ["checksum"]}


def _ok(digits, weights, moduli):
    return all(sum(d * w for d, w in zip(digits, ws)) % m == 0 for ws, m in zip(weights, moduli))


def generate(rng, difficulty):
    n = 9 + difficulty
    moduli = (97, 11)
    while True:
        digits = [rng.randint(0, 9) for _ in range(n)]
        weights = [[rng.randint(1, 96) for _ in range(n)], [rng.randint(1, 10) for _ in range(n)]]
        # repair the last weight of each sum so that the number is valid
        if not digits[-1]:
            continue
        for ws, m in zip(weights, moduli):
            rest = sum(d * w for d, w in zip(digits[:-1], ws))
            ws[-1] = -rest * pow(digits[-1], -1, m) % m
        holes = sorted(rng.sample(range(n), 4 + difficulty // 3))
        return {"digits": digits, "weights": weights, "moduli": moduli, "holes": holes}


def observe(instance):
    shown = "".join("?" if k in instance["holes"] else str(d) for k, d in enumerate(instance["digits"]))
    lines = [f"A number has {len(shown)} digits: {shown}"]
    for ws, m in zip(instance["weights"], instance["moduli"]):
        lines.append(f"The sum of its digits, times the weights {' '.join(map(str, ws))} in this order, is divisible by {m}.")
    lines.append("Fill in the question marks (any digits for which both sums hold are accepted). Answer with the whole number; "
                 "spaces and hyphens between digits are ignored.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip().replace(" ", "").replace("-", "")
    if len(text) != len(instance["digits"]) or any(c not in "0123456789" for c in text):
        return False
    digits = [int(c) for c in text]
    if any(d != e for k, (d, e) in enumerate(zip(digits, instance["digits"])) if k not in instance["holes"]):
        return False
    return _ok(digits, instance["weights"], instance["moduli"])
