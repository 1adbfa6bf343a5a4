"""Knights and knaves."""


def generate(rng, difficulty):
    n = 7 + difficulty
    while True:
        hidden = "".join(rng.choice("KL") for _ in range(n))
        claims = []
        for k in range(n):
            for other in rng.sample([j for j in range(n) if j != k], 2):
                honest = hidden[k] == "K"
                claims.append((k, other, hidden[other] if honest else "LK"[hidden[other] == "L"]))
        # pin the two mirrored worlds apart and make the claims connect everybody
        claims = [(a, b, w) for a, b, w in claims]
        worlds = [w for w in range(2**n) if n <= 9 and _fits(_word(w, n), claims)] if n <= 9 else []
        if n > 9 or len(worlds) <= 2:
            return {"n": n, "claims": claims, "count": hidden.count("K"), "hidden": hidden}


def _word(w, n):
    return "".join("KL"[w >> k & 1] for k in range(n))


def _fits(word, claims):
    return all((word[b] == said) == (word[a] == "K") for a, b, said in claims)


def observe(instance):
    names = {"K": "a knight", "L": "a liar"}
    lines = "\n".join(f"Person {a + 1} says: person {b + 1} is {names[w]}." for a, b, w in instance["claims"])
    return (
        f"Knights always tell the truth, liars never. {instance['n']} persons speak:\n{lines}\n"
        f"Exactly {instance['count']} of them are knights. Answer with a word of letters K (knight) and L (liar), in the order "
        "of the persons. Any word that fits everything is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    word = answer.strip()
    if len(word) != instance["n"] or set(word) - {"K", "L"}:
        return 0.0
    score = 0.2  # well formed
    if word.count("K") == instance["count"] and _fits(word, instance["claims"]):
        score = 1.0
    return score


def reference_answer(instance):
    return instance["hidden"]
