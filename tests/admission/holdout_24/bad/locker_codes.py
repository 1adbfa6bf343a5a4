"""Codes of lockers in a gym."""

RESYN = {"profile": "standard", "family": "sports", "tags": ["digits"]}


def generate(rng, difficulty):
    wanted = 7 * difficulty + 6
    codes = []
    while len(codes) < wanted:
        code = "".join(sorted(rng.sample("12345678", 4)))
        if len(set(code)) == 4 and code not in codes and int(code[0]) <= 3:
            codes.append(code)
    keys = [rng.randint(2, 99) for _ in codes]
    return {"codes": codes, "keys": keys}


def _checksum(instance):
    return sum(int(code) * key for code, key in zip(instance["codes"], instance["keys"]))


def observe(instance):
    rows = "\n".join(f"locker {k}: code {c}" for c, k in zip(instance["codes"], instance["keys"]))
    return (
        "The lockers of a gym:\n" + rows + "\n\nMultiply each code by its locker number and add "
        "everything up. Answer with the sum only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == str(_checksum(instance)) else 0.0


def reference_answer(instance):
    return str(_checksum(instance))
