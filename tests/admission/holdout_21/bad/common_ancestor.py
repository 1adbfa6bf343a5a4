"""Closest common ancestor in a male line."""
RESYN = {"profile": "standard", "family": "common_ancestor", "tags": ["genealogy", "trees"]}
NAMES = """Aldric Berthold Conrad Dietmar Eberhard Friedrich Gottfried Heinrich Ingolf Joachim Kaspar Leopold Manfred
Norbert Ottokar Pippin Rudolf Siegfried Theobald Ulrich Volkmar Wenzel Albrecht Burkhard Clemens Dagobert Erasmus
Florian Gunther Hartmut Ignaz Johann Konstantin Lambert Moritz Notker""".split()


def generate(rng, difficulty):
    names = rng.sample(NAMES, 14 + 2 * difficulty)
    father = {names[i]: names[rng.randrange(max(0, i - 6), i)] for i in range(1, len(names))}
    facts = list(father.items())
    rng.shuffle(facts)
    a, b = rng.sample(names[8:], 2)
    return {"facts": facts, "pair": (a, b)}


def _line(father, name):
    line = [name]
    while line[-1] in father:
        line.append(father[line[-1]])
    return line


def _common(instance):
    father = dict(instance["facts"])
    first = _line(father, instance["pair"][0])
    second = _line(father, instance["pair"][1])
    return next(n for n in first if n in second)


def observe(instance):
    facts = "\n".join(f"{c} is a son of {f}." for c, f in instance["facts"])
    a, b = instance["pair"]
    return (
        f"{facts}\n\nWho is the closest common ancestor of {a} and {b}? (If one of them descends from the other, it is "
        "the elder of them.) Answer with the name alone; capitals do not matter."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = _common(instance).lower()
    return answer.strip().lower() in expected


def reference_answer(instance):
    return _common(instance)
