"""List the rows of a truth table for which a circuit puts out 1."""
import re

RESYN = {"profile": "standard", "family": "circuits", "tags": ["logic"]}


def _rows(n, terms):
    rows = []
    for row in range(2 ** n):
        bits = [(row >> (n - 1 - i)) & 1 for i in range(n)]
        if any(all(bits[i] == v for i, v in term) for term in terms):
            rows.append(row)
    return rows


def generate(rng, difficulty):
    n = 5 + difficulty // 4
    terms = []
    for _ in range(2 + difficulty // 3):
        chosen = sorted(rng.sample(range(n), n - 2))
        terms.append([(i, rng.randint(0, 1)) for i in chosen])
    return {"n": n, "terms": terms}


def observe(instance):
    names = "ABCDEFGH"[:instance["n"]]
    terms = " OR ".join("(" + " AND ".join((names[i] if v else "NOT " + names[i]) for i, v in term) + ")"
                        for term in instance["terms"])
    return (f"A circuit has the inputs {', '.join(names)} and computes\n    {terms}\n"
            f"Number the rows of its truth table by reading {names} as a binary number ({names[0]} is the highest bit). "
            "List exactly the rows for which the output is 1, each once, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    tokens = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return 0.0
    given = {int(t) for t in tokens}
    expected = _rows(instance["n"], instance["terms"])
    found = sum(1 for row in expected if row in given)
    return 1.0 if found == len(expected) else 0.0


def reference_answer(instance):
    return " ".join(map(str, _rows(instance["n"], instance["terms"])))
