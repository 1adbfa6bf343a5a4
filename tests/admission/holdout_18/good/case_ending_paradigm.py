"""Linguistics: inflect nouns of an invented language."""
CASES = ["nominative", "genitive", "dative", "locative", "ablative"]


def generate(rng, difficulty):
    stems = ["".join(rng.choice("ptkmnsl") + rng.choice("aeiou") for _ in range(2)) + rng.choice("rnst")
             for _ in range(2 + difficulty)]
    endings = {c: rng.choice("aeiou") + rng.choice("mnsk") for c in CASES}
    plural = rng.choice(["ri", "ta", "lo", "vu"])
    return {"items": [[s, rng.choice(CASES), rng.random() < 0.5] for s in stems], "endings": endings, "plural": plural}


def _form(stem, case, many, instance):
    ending = instance["endings"][case]
    word = stem + (instance["plural"] if many else "")
    if word[-1] in "aeiou":
        ending = ending[1:]
    return word + ending


def _forms(instance):
    return [_form(s, c, m, instance) for s, c, m in instance["items"]]


def observe(instance):
    endings = ", ".join(f"{c} -{e}" for c, e in instance["endings"].items())
    items = "; ".join(f"{s}: {c} {'plural' if m else 'singular'}" for s, c, m in instance["items"])
    return (f"Endings: {endings}. The plural has -{instance['plural']} between stem and ending. If the part before the ending ends "
            f"in a vowel, the ending loses its first letter.\nForm: {items}.\nGive the forms in this order, separated by "
            "spaces (capitals or small letters, and the amount of white space, do not matter).")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    return answer.lower().split() == _forms(instance)


def reference_answer(instance):
    return " ".join(_forms(instance))
