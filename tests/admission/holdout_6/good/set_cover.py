"""Cover all villages with few wells. Instances hold tuples, sets and frozen order on purpose."""
import re

VILLAGES = "Abb Bree Cley Dorn Esk Fulm Gort Hove Ilk Jarl Kell Lund Moss Nant Orm Pell Quorn Rye Stow Tarn".split()


def generate(rng, difficulty):
    n = 7 + difficulty
    villages = rng.sample(VILLAGES, n)
    parts = 3 + difficulty // 4
    groups = [set() for _ in range(parts)]
    for i, v in enumerate(villages):
        groups[i % parts].add(v)
    decoys = [set(rng.sample(villages, rng.randint(2, 3))) for _ in range(9 + 2 * difficulty)]
    wells = groups + decoys
    order = list(range(len(wells)))
    rng.shuffle(order)
    return {
        "villages": set(villages),
        "wells": tuple((place + 1, wells[k]) for place, k in enumerate(order)),
        "most": parts,
        "plan": sorted(order.index(k) + 1 for k in range(parts)),
    }


def observe(instance):
    rows = "\n".join(f"well {i}: {', '.join(sorted(vs))}" for i, vs in instance["wells"])
    return (f"Villages: {', '.join(sorted(instance['villages']))}.\nEach well that is dug serves some of them:\n{rows}\n"
            f"Dig at most {instance['most']} wells so that every village is served. Answer with the numbers of the "
            "wells, separated by commas, in any order.")


def reference_answer(instance):
    return ", ".join(map(str, instance["plan"]))


def verify(instance, answer):
    tokens = [t.strip() for t in answer[:500].split(",")]
    if not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return False
    wells = dict(instance["wells"])
    dug = {int(t) for t in tokens}
    if len(tokens) > instance["most"] or len(dug) != len(tokens) or not dug <= set(wells):
        return False
    return set().union(*(wells[i] for i in dug)) == set(instance["villages"])
