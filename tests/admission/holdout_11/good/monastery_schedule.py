"""Order the chores of a monastery."""
CHORES = ("bake brew copy dig feed graft harvest ink knead light mend nail oil plough quilt roast sweep thatch "
          "unload varnish weave").split()


def generate(rng, difficulty):
    chosen = rng.sample(CHORES, 6 + difficulty)
    before = []
    for j in range(1, len(chosen)):
        for i in rng.sample(range(j), min(j, 2)):
            before.append((chosen[i], chosen[j]))
    rng.shuffle(before)
    return {"chores": sorted(chosen), "before": before}


def observe(instance):
    rules = "\n".join(f"{a} before {b}" for a, b in instance["before"])
    return (
        f"Chores: {', '.join(instance['chores'])}.\n{rules}\nGive any order of all the chores that keeps these rules, "
        "separated by spaces."
    )


def verify(instance, answer):
    order = answer.lower().replace(",", " ").split()
    if len(order) != len(instance["chores"]) or sorted(order) != instance["chores"]:
        return False
    place = {chore: k for k, chore in enumerate(order)}
    return all(place[a] < place[b] for a, b in instance["before"])


def reference_answer(instance):
    left, out = list(instance["chores"]), []
    while left:
        ready = next(c for c in left if not any(b == c and a in left for a, b in instance["before"]))
        left.remove(ready)
        out.append(ready)
    return " ".join(out)
