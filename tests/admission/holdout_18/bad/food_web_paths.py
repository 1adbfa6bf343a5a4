"""Biology: count the feeding paths in a food web."""
import re

SPECIES = ["algae", "krill", "cod", "seal", "orca", "gull", "crab", "squid", "tern", "eel", "mussel", "heron",
           "otter", "shrimp", "perch", "osprey", "snail", "pike"]


def generate(rng, difficulty):
    names = rng.sample(SPECIES, 5 + int(1.7 * difficulty))
    links = []
    for j in range(1, len(names)):
        for i in rng.sample(range(j), min(j, rng.randint(2, 3))):
            links.append([names[i], names[j]])
    rng.shuffle(links)
    weights = {n: rng.randint(2, 9) for n in names}
    return {"links": links, "bottom": names[0], "top": names[-1], "weights": weights}


def _value(instance):
    prey = {}
    for a, b in instance["links"]:
        prey.setdefault(b, []).append(a)
    memo = {instance["bottom"]: instance["weights"][instance["bottom"]]}

    def flow(name):
        if name not in memo:
            memo[name] = instance["weights"][name] * sum(flow(p) for p in prey.get(name, []))
        return memo[name]

    return flow(instance["top"])


def observe(instance):
    links = "; ".join(f"{b} eats {a}" for a, b in instance["links"])
    weights = ", ".join(f"{n} {w}" for n, w in instance["weights"].items())
    return (f"Food web: {links}.\nWeights: {weights}.\nFor each feeding path from {instance['bottom']} up to "
            f"{instance['top']}, multiply the weights of all species on it. Give the sum over all paths as an integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,30}", answer.strip(), re.ASCII):
        return False
    return int(answer.strip()) == _value(instance)


def reference_answer(instance):
    return str(_value(instance))
