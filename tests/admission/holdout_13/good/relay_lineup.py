"""Assign runners to legs with the least total time."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["assignment", "optimization"]}
RUNNERS = ["Abe", "Bea", "Cal", "Deb", "Eli", "Fay", "Gus", "Hal", "Ivy"]


def generate(rng, difficulty):
    n = 5 + (2 * difficulty) // 5
    names = sorted(rng.sample(RUNNERS, n))
    return {"times": {name: [rng.randint(400, 999) for _ in range(n)] for name in names}}


def _least(instance):
    rows = list(instance["times"].values())
    n = len(rows)
    best = {0: 0}
    for leg in range(n):
        nxt = {}
        for mask, total in best.items():
            for i in range(n):
                if not mask >> i & 1:
                    key = mask | 1 << i
                    value = total + rows[i][leg]
                    if key not in nxt or value < nxt[key]:
                        nxt[key] = value
        best = nxt
    return best[(1 << n) - 1]


def observe(instance):
    n = len(instance["times"])
    lines = [f"A relay has {n} legs. Times of the runners on leg 1 to {n}, in tenths of a second:"]
    lines += [f"  {name}: {', '.join(map(str, row))}" for name, row in instance["times"].items()]
    lines.append("Each runner runs exactly one leg. Find a line-up with the least total time.")
    lines.append("Answer with the names from leg 1 to the last, separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    names = [w.strip() for w in answer.split(",")]
    if sorted(names) != sorted(instance["times"]):
        return False
    return sum(instance["times"][name][leg] for leg, name in enumerate(names)) == _least(instance)
