"""Find inputs which switch a lamp on; any satisfying input is accepted."""

RESYN = {"profile": "standard", "family": "circuits", "tags": ["logic"]}


def _lit(clauses, bits):
    return all(any(bits[abs(l) - 1] == (l > 0) for l in clause) for clause in clauses)


def generate(rng, difficulty):
    n = 8 + difficulty // 3
    hidden = [rng.random() < 0.5 for _ in range(n)]
    clauses = []
    alive = [[bool(k >> i & 1) for i in range(n)] for k in range(2 ** n)]
    while len(alive) > 3:
        chosen = rng.sample(range(1, n + 1), 3)
        clause = [v if rng.random() < 0.5 else -v for v in chosen]
        if any(hidden[abs(l) - 1] == (l > 0) for l in clause):
            clauses.append(clause)
            alive = [bits for bits in alive if _lit([clause], bits)]
    return {"n": n, "clauses": clauses, "hidden": hidden}


def observe(instance):
    lines = [f"A circuit has the switches s1 to s{instance['n']}. Its lamp is on if every one of these OR gates is on:"]
    for clause in instance["clauses"]:
        lines.append("  " + " OR ".join(("" if l > 0 else "NOT ") + f"s{abs(l)}" for l in clause))
    lines.append("Give a setting that switches the lamp on, as a string of 0 and 1 from s1 on (1 is on). "
                 "Any such setting will do.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) != instance["n"] or not set(text) <= {"0", "1"}:
        return False
    return _lit(instance["clauses"], [c == "1" for c in text])


def reference_answer(instance):
    return "".join("1" if b else "0" for b in instance["hidden"])
