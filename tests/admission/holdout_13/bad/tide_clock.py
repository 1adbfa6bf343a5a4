"""Minutes until a harbour gate opens on a tide cycle."""

RESYN = {"profile": "standard", "family": "measurement", "tags": ["modular"]}


def generate(rng, difficulty):
    gates = []
    primes = [17, 19, 23, 29, 31, 37, 41, 43]
    for p in rng.sample(primes, 2 + difficulty // 4):
        gates.append([p, rng.randrange(p)])
    return {"gates": gates, "after": rng.randint(100, 300 * difficulty + 200)}


def _first(instance):
    t, step = 0, 1
    for period, rest in instance["gates"]:
        while t % period != rest:
            t += step
        step *= period
    while t < instance["after"]:
        t += step
    return t


def observe(instance):
    lines = ["A harbour has gates in a row that open at these minutes after midnight of day one:"]
    lines += [f"  gate {i}: minute {r} and then every {p} minutes" for i, (p, r) in enumerate(instance["gates"], 1)]
    lines.append(f"At which minute, not before minute {instance['after']}, are all gates opened at once for the first time?")
    lines.append("Answer with the number of the minute.")
    return "\n".join(lines)


def verify(instance, answer):
    expected = _first(instance)
    if not isinstance(answer, str):
        return False
    return answer.strip() == expected
