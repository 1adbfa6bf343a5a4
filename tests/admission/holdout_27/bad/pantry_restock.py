"""How many packs of each ingredient must be bought for a big batch?"""
import re

RESYN = {"profile": "standard", "family": "pantry_restock", "tags": ["cooking"]}
FOODS = ["flour", "sugar", "butter", "rice", "lentils", "oats", "cocoa", "yeast", "salt", "honey", "milk", "beans", "corn"]
_ATTEMPTS = []


def generate(rng, difficulty):
    n = 3 + difficulty
    return {"foods": [[f, rng.randint(40, 400), rng.randint(0, 900), rng.randint(2, 10) * 50]
                      for f in rng.sample(FOODS, n)], "batches": rng.randint(7, 60)}


def _solve(instance):
    out = []
    for _, per, stock, pack in instance["foods"]:
        need = max(0, per * instance["batches"] - stock)
        out.append(-(-need // pack))
    return out


def observe(instance):
    rows = "\n".join(f"{f}: {p} g per batch, {s} g in stock, sold in packs of {k} g" for f, p, s, k in instance["foods"])
    return (f"We bake {instance['batches']} batches.\n{rows}\nHow many packs of each must be bought at least? "
            "Reply with the numbers in the order of the list, separated by commas.")


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    got = _numbers(answer)
    ok = got is not None and got == _solve(instance)
    _ATTEMPTS.append((str(answer)[:100], ok))
    return ok


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
