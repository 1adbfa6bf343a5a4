"""Look up parts of a warehouse list and total their weight."""
import re

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def generate(rng, difficulty):
    catalogue = {}
    while len(catalogue) < 30000:
        code = rng.choice(LETTERS) + rng.choice(LETTERS) + str(rng.randint(1000, 9999))
        catalogue[code] = rng.randint(100, 9999)
    order = [[code, rng.randint(2, 9 + 3 * difficulty)]
             for code in rng.sample(sorted(catalogue), 3 + difficulty)]
    return {"catalogue": catalogue, "order": order}


def _weight(instance):
    return sum(instance["catalogue"][code] * n for code, n in instance["order"])


def observe(instance):
    rows = "\n".join(f"- {n} x {code} ({instance['catalogue'][code]} g each)"
                     for code, n in instance["order"])
    return (
        f"An order from the warehouse:\n{rows}\n"
        "What does the whole order weigh? Answer in grams, the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    return bool(re.fullmatch(r"[0-9]{1,12}", text)) and int(text) == _weight(instance)


def reference_answer(instance):
    return str(_weight(instance))
