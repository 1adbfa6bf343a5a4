"""Top five of a decathlon-like competition."""
RESYN = {"profile": "standard", "family": "podium_ranking", "tags": ["sports", "tables"]}
NAMES = ["Abe", "Bea", "Cy", "Dee", "Eli", "Fae", "Gil", "Hye", "Ian", "Jo", "Kit", "Lou", "Moe", "Nia", "Ola", "Pat", "Rex", "Sol", "Ty", "Una", "Vic", "Wes"]


def generate(rng, difficulty):
    names = rng.sample(NAMES, 11 + difficulty)
    while True:
        results = {n: [rng.randint(40, 99) for _ in range(3 + difficulty // 3)] for n in names}
        totals = [sum(v) for v in results.values()]
        if len(set(sorted(totals)[-6:])) == 6:
            return {"results": results}


def _best(instance):
    results = instance["results"]
    return sorted(results, key=lambda n: -sum(results[n]))[:5]


def observe(instance):
    lines = "\n".join(f"  {n}: {' '.join(map(str, v))}" for n, v in instance["results"].items())
    return (
        f"Points in the single events:\n{lines}\nThe points are added up. Name the first five athletes, from first to "
        "fifth place, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    names = [n.strip() for n in answer.split(",")]
    if len(names) != 5:
        return False
    return set(names) == set(_best(instance))


def reference_answer(instance):
    return ", ".join(_best(instance))
