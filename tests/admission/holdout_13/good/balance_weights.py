"""Balance a load on a beam scale with given weights on both pans."""
import re

RESYN = {"profile": "standard", "family": "measurement", "tags": ["search", "witness"]}


def generate(rng, difficulty):
    n = 7 + difficulty
    weights = rng.sample(range(20, 400 + 40 * difficulty), n)
    while True:
        sides = [rng.choice([-1, 0, 1]) for _ in weights]
        load = sum(s * w for s, w in zip(sides, weights))
        if load > 0 and 1 in sides and -1 in sides and load not in weights:
            return {"weights": weights, "load": load}


def observe(instance):
    return "\n".join([
        f"A load of {instance['load']} g lies on the left pan of a scale. There is one weight each of these grams: "
        + ", ".join(map(str, instance["weights"])) + ".",
        "Put weights on both pans (at least one on each, not necessarily all of them) so that the scale balances.",
        "Answer with two lines, in either order:",
        "LEFT: grams of the weights added on the left, separated by spaces",
        "RIGHT: grams of the weights on the right, separated by spaces"])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 600:
        return False
    pans = {}
    for line in answer.strip().splitlines():
        m = re.fullmatch(r"\s*(LEFT|RIGHT):((?: +[0-9]{1,4})+)\s*", line)
        if m is None or m.group(1) in pans:
            return False
        pans[m.group(1)] = [int(w) for w in m.group(2).split()]
    if len(pans) != 2:
        return False
    used = pans["LEFT"] + pans["RIGHT"]
    if len(set(used)) != len(used) or not set(used) <= set(instance["weights"]):
        return False
    return instance["load"] + sum(pans["LEFT"]) == sum(pans["RIGHT"])
