"""Planning: order of installation under dependencies."""

PACKAGES = ["amber", "basil", "cedar", "dahlia", "elder", "fern", "ginger", "hazel", "iris", "jasmine", "kale", "laurel",
            "maple", "nettle", "olive", "poppy"]


def generate(rng, difficulty):
    names = rng.sample(PACKAGES, 6 + difficulty)
    needs = {}
    for k, name in enumerate(names):
        needs[name] = sorted(rng.sample(names[:k], min(k, rng.randint(1, 3)))) if k else []
    shown = sorted(names)
    return {"needs": {n: needs[n] for n in shown}}


def observe(instance):
    rows = "\n".join(f"{n} needs {', '.join(d) if d else 'nothing'}" for n, d in instance["needs"].items())
    return (f"{rows}\nGive an order in which all packages can be installed, one name per line, so that everything a "
            "package needs comes before it. List each package exactly once.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    order = [line.strip() for line in answer.splitlines() if line.strip()]
    needs = instance["needs"]
    if len(order) not in (0, len(needs)) or len(set(order)) != len(order):
        return False
    if not all(name in needs for name in order):
        return False
    place = {name: k for k, name in enumerate(order)}
    return all(place[d] < place[n] for n in order for d in needs[n])


def reference_answer(instance):
    needs, done = instance["needs"], []
    while len(done) < len(needs):
        for n in needs:
            if n not in done and all(d in done for d in needs[n]):
                done.append(n)
    return "\n".join(done)
