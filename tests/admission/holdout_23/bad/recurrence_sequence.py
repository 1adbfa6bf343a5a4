"""Continue an integer sequence that follows a hidden linear recurrence."""
import re

RESYN = {"profile": "standard", "family": "sequences", "tags": ["mathematics", "induction"]}


def generate(rng, difficulty):
    order = 2 if difficulty < 6 else 3
    coeffs = [rng.choice([-2, -1, 1, 2, 3]) for _ in range(order)]
    start = [rng.randrange(1, 6 + 2 * difficulty) for _ in range(order)]
    offset = rng.randrange(5, 60)
    terms = list(start)
    while len(terms) < 2 * order + 5 + difficulty // 3:
        terms.append(sum(c * t for c, t in zip(coeffs, terms[-order:])) + offset)
    return {"terms": terms, "order": order}


def observe(instance):
    terms = instance["terms"]
    shown = terms[:len(terms)]
    return (f"In this sequence each term is a fixed integer combination of the {instance['order']} terms before it "
            f"plus a constant: {', '.join(str(t) for t in shown)}, ...\n"
            f"Which number is term number {len(terms)} (the first term is number 1)? Answer with an integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"-?[0-9]{1,15}", answer.strip()):
        return False
    return int(answer.strip()) == instance["terms"][-1]


def reference_answer(instance):
    return str(instance["terms"][-1])
