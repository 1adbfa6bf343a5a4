"""List the minterms of a boolean function."""
import re

RESYN = {"profile": "standard", "family": "logic", "tags": ["truth_tables"]}


def _value(terms, m):
    return any(all((m >> v & 1) == s for v, s in term) for term in terms)


def _minterms(instance):
    return {m for m in range(2 ** instance["n"]) if _value(instance["terms"], m)}


def generate(rng, difficulty):
    n = 5 + difficulty // 4
    while True:
        terms = []
        for _ in range(3 + difficulty // 3):
            chosen = sorted(rng.sample(range(n), rng.randint(3, n - 1)))
            terms.append([[v, rng.randint(0, 1)] for v in chosen])
        instance = {"n": n, "terms": terms}
        if 5 <= len(_minterms(instance)) <= 2 ** n - 6:
            return instance


def observe(instance):
    text = " + ".join(" ".join(f"x{v}" if s else f"x{v}'" for v, s in term) for term in instance["terms"])
    return (
        f"f of x0 ... x{instance['n'] - 1} is the sum of products\n{text}\n(' means not). The index of an assignment is "
        "the sum of 2**i over the variables xi that are 1. List the indices of all assignments with f = 1, each "
        "once, in any order, separated by blanks."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    got = _ints(answer)
    if got is None or len(got) != len(set(got)):
        return False
    return set(got) == _minterms(instance)


def reference_answer(instance):
    return " ".join(map(str, sorted(_minterms(instance), reverse=True)))
