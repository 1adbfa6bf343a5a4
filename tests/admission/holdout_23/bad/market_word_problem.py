"""A multi-step shopping word problem."""
import re

RESYN = {"profile": "standard", "family": "word_problem", "tags": ["arithmetic", "language"]}

ITEMS = ["apples", "pears", "candles", "notebooks", "lamps", "mugs", "scarves", "ropes", "plates", "stamps",
         "pens", "hats", "bells"]
PEOPLE = ["Marta", "Igor", "Leila", "Tom", "Yuki", "Pedro"]


def generate(rng, difficulty):
    count = 2 + difficulty
    lines = [[item, rng.randrange(3, 10 + 8 * difficulty), rng.randrange(15, 99)]
             for item in rng.sample(ITEMS, count)]
    return {"who": rng.choice(PEOPLE), "lines": lines, "refund": rng.randrange(3, 40), "back": rng.randrange(count)}


def _total(instance):
    total = sum(n * p for _, n, p in instance["lines"]) - instance["refund"]
    _, n, p = instance["lines"][instance["back"]]
    return total - (n // 2) * p


def observe(instance):
    bought = "; ".join(f"{n} {item} at {p} cents each" for item, n, p in instance["lines"])
    item = instance["lines"][instance["back"]][0]
    return (f"{instance['who']} buys {bought}. A voucher takes {instance['refund']} cents off the bill. "
            f"Later half of the {item} (rounded down) are brought back for the full price. "
            "How many cents were spent in the end? Answer with a single integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 20000:
        return False
    numbers = re.findall(r"(?<![0-9.])-?[0-9]{1,9}(?![0-9])", answer)
    return str(_total(instance)) in numbers


def reference_answer(instance):
    return str(_total(instance))
