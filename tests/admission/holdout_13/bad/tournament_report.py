"""Report results of a knockout tournament from player strengths."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["simulation", "partial-credit"]}
NAMES = ["Ari", "Bo", "Cy", "Dan", "Eve", "Flo", "Gil", "Hana", "Ike", "Joy", "Kai", "Lea", "Mo", "Ned", "Ona", "Pia",
         "Rex", "Sue", "Tom", "Uma", "Val", "Wim", "Xena", "Yan", "Zoe", "Abe", "Bob", "Col", "Dot", "Eli", "Fay", "Guy"]


def generate(rng, difficulty):
    size = 8 if difficulty < 4 else 16 if difficulty < 8 else 32
    players = [[n, rng.randint(100, 999), rng.randint(5, 30 + 15 * difficulty)] for n in rng.sample(NAMES, size)]
    return {"players": players}


def _winners(instance):
    alive = [list(p) for p in instance["players"]]
    winners = []
    while len(alive) > 1:
        nxt = []
        for a, b in zip(alive[::2], alive[1::2]):
            w = a if a[1] >= b[1] else b
            winners.append(w[0])
            nxt.append([w[0], w[1] - w[2], w[2]])
        alive = nxt
    return winners


def observe(instance):
    lines = ["Knockout tournament: neighbours in the list meet (1st and 2nd, 3rd and 4th, ...), the stronger wins, "
             "at equal strength the upper one. Each win costs the winner his wear in strength. "
             "The winners meet likewise, in list order, until one is left.",
             "Players (strength, wear):"]
    lines += [f"  {n}: {s}, {w}" for n, s, w in instance["players"]]
    lines.append("Answer with the winners of all matches, round by round in list order, separated by commas. "
                 "The score is the share of matches that are right before the first mistake.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or not answer.strip() or len(answer) > 5000:
        return 0.0
    given = [p.strip() for p in answer.split(",")]
    expected = _winners(instance)
    right = 0
    for g, e in zip(given, expected):
        if g != e:
            break
        right += 1
    if right == len(expected) and len(given) == right:
        return 1.0
    right = min(right, len(expected) - 1)
    return 0.2 + 0.8 * right / len(expected)


def reference_answer(instance):
    return ", ".join(_winners(instance))
