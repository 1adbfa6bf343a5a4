"""Normalise bank references."""

RESYN = {"profile": "standard", "family": "bank_reference", "tags": ["data cleaning"]}


def generate(rng, difficulty):
    codes = []
    for _ in range(2 + difficulty):
        raw = "".join(rng.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(8))
        codes.append(raw[:3] + rng.choice(" -._") + raw[3:5] + rng.choice(" -./") + raw[5:])
    return {"codes": codes}


def _clean(instance):
    return ["".join(ch for ch in c if ch.isalnum()).upper() for c in instance["codes"]]


def observe(instance):
    return ("Clean these references: drop everything but letters and digits and use upper case. Reply with the cleaned "
            "codes in order, separated by one blank.\n" + "\n".join(instance["codes"]))


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() in " ".join(_clean(instance))


def reference_answer(instance):
    return " ".join(_clean(instance))
