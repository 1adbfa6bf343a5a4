"""Set switches so that every lamp rule is fulfilled (satisfiability)."""

RESYN = {"description": "Satisfy all rules with switches", "tags": ["logic", "sat"]}


class Rule:
    """At least one of the switches must be in the position named."""

    def __init__(self, literals):
        self.literals = literals

    def holds(self, bits):
        return any(bits[abs(l) - 1] == (l > 0) for l in self.literals)

    def text(self):
        return " or ".join(f"switch {abs(l)} is {'on' if l > 0 else 'off'}" for l in self.literals)


def generate(rng, difficulty):
    n = 5 + 2 * difficulty
    rules = []
    while len(rules) < int(3.5 * n):
        trio = rng.sample(range(1, n + 1), 3)
        signs = [rng.choice([1, -1]) for _ in trio]
        # Keep the rules satisfiable.
        if sum(signs) > -3:
            rules.append([v * s for v, s in zip(trio, signs)])
    return {"switches": n, "rules": rules}


def observe(instance):
    rules = "\n".join(f"{i}. {Rule(r).text()}" for i, r in enumerate(instance["rules"], 1))
    return (
        f"Set {instance['switches']} switches so that all rules hold:\n{rules}\n"
        f"Answer with {instance['switches']} digits without blanks, switch 1 first: 1 for on, 0 for off."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) != instance["switches"] or set(text) - {"0", "1"}:
        return False
    bits = [c == "1" for c in text]
    return all(Rule(r).holds(bits) for r in instance["rules"])


def reference_answer(instance):
    """Greedy walk from a mixed setting; it ends at the latest when everything is on."""
    n = instance["switches"]
    bits = [i % 2 == 0 for i in range(n)]
    while True:
        broken = [r for r in instance["rules"] if not Rule(r).holds(bits)]
        if not broken:
            return "".join("01"[b] for b in bits)
        for literal in broken[0]:
            if literal > 0:
                bits[literal - 1] = True
