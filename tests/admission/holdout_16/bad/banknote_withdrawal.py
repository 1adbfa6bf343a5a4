"""Pay out an amount with the fewest notes."""
import re


def generate(rng, difficulty):
    notes = sorted(rng.sample([2, 5, 10, 25, 40, 50, 80, 100], 3 + difficulty // 3)) + [1]
    return {"notes": sorted(notes), "amount": rng.randint(190, 300 + 90 * difficulty)}


def observe(instance):
    return (
        f"A machine holds plenty of tokens of the values {' | '.join(map(str, instance['notes']))}. Pay out "
        f"{instance['amount']} with as few tokens as possible. Answer with the values of the tokens, joined "
        "by '+', one term per token; the order is free."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    if not re.fullmatch(r"[0-9]{1,3}(\s*\+\s*[0-9]{1,3})*", answer.strip()):
        return False
    values = [int(v) for v in answer.split("+")]
    if any(v not in instance["notes"] for v in values):
        return False
    return sum(values) == instance["amount"]


def reference_answer(instance):
    best = [[]]
    for value in range(1, instance["amount"] + 1):
        best.append(min((best[value - n] + [n] for n in instance["notes"] if n <= value), key=len))
    return " + ".join(map(str, sorted(best[-1], reverse=True)))
