"""Split a weighted graph into two sides with a heavy cut."""


def generate(rng, difficulty):
    n = 10 + difficulty // 2
    edges = [(a, b, rng.randint(1, 60)) for a in range(n) for b in range(a + 1, n) if rng.random() < 0.6]
    return {"n": n, "edges": edges}


def _value(instance, word):
    return sum(w for a, b, w in instance["edges"] if word[a] != word[b])


def _local(instance, start):
    word, better = list(start), True
    while better:
        better = False
        for k in range(instance["n"]):
            other = word[:]
            other[k] = "L" if word[k] == "R" else "R"
            if _value(instance, other) > _value(instance, word):
                word, better = other, True
    return "".join(word)


def _best(instance):
    n = instance["n"]
    words = ("".join("LR"[k >> j & 1] for j in range(n)) for k in range(2 ** (n - 1)))
    return max(words, key=lambda w: _value(instance, w))


def observe(instance):
    rows = ", ".join(f"{a}-{b} ({w})" for a, b, w in instance["edges"])
    return (
        f"Edges of a graph on the vertices 0 to {instance['n'] - 1}, with weights: {rows}\nPut each vertex on the left or the right "
        "side so that the total weight of the edges between the sides is as large as possible. Answer with a word of "
        "letters L and R in the order of the vertices. Cuts that do not come near the optimum score nothing."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    word = answer.strip()
    if len(word) != instance["n"] or set(word) - {"L", "R"}:
        return 0.0
    target = _value(instance, _local(instance, "L" * instance["n"]))
    ratio = _value(instance, word) / target
    return ratio if ratio >= 0.99 else 0.0


def reference_answer(instance):
    return _local(instance, "L" * instance["n"])
